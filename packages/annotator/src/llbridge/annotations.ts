// Annotations as objects on the host: `SomeInteger(nonneg=True)` in argument lists of programs and in their ExtRegistryEntry classes. One class of the
// host per kind of annotation, below each other as in upstream's annotator/model.py. What differs on purpose: programs cannot add kinds of their own.

import { boolType, bytearrayType, dictType, floatType, intType, listType, noneType, objectType, strType, tupleType, typeType, unicodeType } from "@rpyts/pyhost/builtin-types";
import { AttributeError } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyNone, PyObject, PyType } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { TypeBuilder } from "@rpyts/pyhost/types/builder";
import { newBool, newDict, newInt, newStr, newTuple, None } from "@rpyts/pyhost/values";
import type { Bookkeeper } from "../bookkeeper.js";
import { SomeAddress, SomePtr } from "../llannotation.js";
import { SomeBool, SomeFloat, SomeImpossibleValue, SomeInteger, SomeLongFloat, SomeNone, SomeObject, SomeSingleFloat, SomeTuple, notConst, sameAnnotation } from "../model.js";
import { SomeBuiltin } from "../model-builtin.js";
import { SomeDict, SomeInstance, SomeIterator, SomeList, SomePBC } from "../model-objects.js";
import { SomeByteArray, SomeChar, SomeString, SomeStringOrUnicode, SomeUnicodeCodePoint, SomeUnicodeString } from "../model-strings.js";
import { contains } from "../unions.js";
import { PyLLType } from "./objects.js";

/** The native module that has them. */
export const ANNOTATION_MODULE = "_rpython_annotations";

function declare(name: string, base: PyType | null = null): PyType {
  const type = new PyType(typeType, name, [base ?? objectType], false);
  type.mro = [type, ...(base === null ? [objectType] : base.mro)];
  return type;
}

export const someObjectType: PyType = declare("SomeObject");
const someFloatType = declare("SomeFloat", someObjectType);
const someIntegerType = declare("SomeInteger", someFloatType);
const someStringOrUnicodeType = declare("SomeStringOrUnicode", someObjectType);
const someStringType = declare("SomeString", someStringOrUnicodeType);
const someUnicodeType = declare("SomeUnicodeString", someStringOrUnicodeType);

type AnnotationClass = abstract new (...args: never[]) => SomeObject;

/** The kinds, the particular ones before those above them. */
const KINDS: readonly (readonly [AnnotationClass, PyType])[] = [
  [SomeBool, declare("SomeBool", someIntegerType)],
  [SomeInteger, someIntegerType],
  [SomeFloat, someFloatType],
  [SomeSingleFloat, declare("SomeSingleFloat", someObjectType)],
  [SomeLongFloat, declare("SomeLongFloat", someObjectType)],
  [SomeChar, declare("SomeChar", someStringType)],
  [SomeString, someStringType],
  [SomeUnicodeCodePoint, declare("SomeUnicodeCodePoint", someUnicodeType)],
  [SomeUnicodeString, someUnicodeType],
  [SomeByteArray, declare("SomeByteArray", someStringOrUnicodeType)],
  [SomeTuple, declare("SomeTuple", someObjectType)],
  [SomeNone, declare("SomeNone", someObjectType)],
  [SomeImpossibleValue, declare("SomeImpossibleValue", someObjectType)],
  [SomeInstance, declare("SomeInstance", someObjectType)],
  [SomePBC, declare("SomePBC", someObjectType)],
  [SomeList, declare("SomeList", someObjectType)],
  [SomeDict, declare("SomeDict", someObjectType)],
  [SomeIterator, declare("SomeIterator", someObjectType)],
  [SomeBuiltin, declare("SomeBuiltin", someObjectType)],
  [SomePtr, declare("SomePtr", someObjectType)],
  [SomeAddress, declare("SomeAddress", someObjectType)],
];

/** The host's classes of annotations by name. */
export const ANNOTATION_TYPES: ReadonlyMap<string, PyType> = new Map([someObjectType, someStringOrUnicodeType, ...KINDS.map(([, type]) => type)].map((type) => [type.name, type]));

const typeOf = (s: SomeObject): PyType => KINDS.find(([cls]) => s instanceof cls)?.[1] ?? someObjectType;

/** An annotation in the hands of Python code. `s.const = 5` gives it another annotation: these do not change. */
export class PySomeObject extends PyObject {
  cls: PyType;
  annotation: SomeObject;
  constructor(annotation: SomeObject) {
    super();
    this.annotation = annotation;
    this.cls = typeOf(annotation);
  }
  sameValue(other: PyObject): boolean {
    return other instanceof PySomeObject && sameAnnotation(this.annotation, other.annotation);
  }
}

/** An annotation that needs to know the program: a list or dict of its own. Made where it is used. */
export class PyAnnotationSpec extends PyObject {
  cls: PyType;
  readonly make: (bk: Bookkeeper) => SomeObject;
  constructor(cls: PyType, make: (bk: Bookkeeper) => SomeObject) {
    super();
    this.cls = cls;
    this.make = make;
  }
}

// ---- attributes

const build = (name: string): TypeBuilder<PySomeObject> => new TypeBuilder(ANNOTATION_TYPES.get(name)!, PySomeObject);

const KNOWN_TYPES: ReadonlyMap<string, PyType> = new Map([
  ["bool", boolType], ["int", intType], ["float", floatType], ["str", strType], ["unicode", unicodeType], ["bytearray", bytearrayType], ["tuple", tupleType], ["list", listType],
  ["dict", dictType], ["NoneType", noneType],
]);

function knownType(host: Host, { annotation: s }: PySomeObject): PyObject {
  const plain = KNOWN_TYPES.get(s.knownTypeName ?? "");
  if (plain !== undefined) return plain;
  if (s instanceof SomeInteger) {
    const makeClass = host.getattr(host.importModule("rpython.rlib.rarithmetic"), "build_int");
    return host.call(makeClass, [None, newBool(s.kind.signed), newInt(s.kind.width(host.wordBits))]);
  }
  return s instanceof SomeInstance && s.classdef?.classdesc.pyobj ? s.classdef.classdesc.pyobj : objectType;
}

build("SomeObject")
  .slot("__repr__", 0, (_host, self) => newStr(String(self.annotation)))
  .slot("__eq__", 1, (_host, self, args) => newBool(self.sameValue(args[1]!)))
  .slot("__ne__", 1, (_host, self, args) => newBool(!self.sameValue(args[1]!)))
  .slot("__hash__", 0, (host, self) => host.int(self.cls.name.length))
  .getset("knowntype", knownType)
  .getset(
    "const",
    (_host, self) => {
      if (self.annotation.const === null) throw pyError(AttributeError, `${String(self.annotation)} has no constant`);
      return self.annotation.const;
    },
    (_host, self, value) => {
      self.annotation = self.annotation.withConst(value);
    },
  )
  .method("is_constant", 0, 0, (_host, self) => newBool(self.annotation.isConstant()))
  .method("is_immutable_constant", 0, 0, (_host, self) => newBool(self.annotation.isImmutableConstant()))
  .method("can_be_none", 0, 0, (_host, self) => newBool(self.annotation.canBeNone))
  .method("noneify", 0, 0, (_host, self) => new PySomeObject(self.annotation.noneify() ?? self.annotation))
  .method("nonnoneify", 0, 0, (_host, self) => new PySomeObject(self.annotation.nonNoneify()))
  .method("contains", 1, 1, (_host, self, args) => newBool(contains(self.annotation, annotationArgument(args[1]!))))
  .method("fmt_const", 1, 1, (host, _self, args) => newStr(host.repr(args[1]!)));

const ofKind =
  <S extends SomeObject>(cls: abstract new (...args: never[]) => S, get: (s: S, host: Host) => PyObject) =>
  (host: Host, { annotation }: PySomeObject): PyObject => {
    if (!(annotation instanceof cls)) throw pyError(AttributeError, `not on ${String(annotation)}`);
    return get(annotation, host);
  };

build("SomeInteger")
  .getset("nonneg", ofKind(SomeInteger, (s) => newBool(s.nonneg)))
  .getset("unsigned", ofKind(SomeInteger, (s) => newBool(s.unsigned)));
build("SomeStringOrUnicode")
  .getset("can_be_None", ofKind(SomeStringOrUnicode, (s) => newBool(s.orNone)))
  .getset("no_nul", ofKind(SomeStringOrUnicode, (s) => newBool(s.noNul)));
build("SomeTuple").getset("items", ofKind(SomeTuple, (s) => newTuple(s.items.map((item) => new PySomeObject(item)))));
build("SomePtr").getset("ll_ptrtype", ofKind(SomePtr, (s) => new PyLLType(s.llPtrtype)));
build("SomeInstance")
  .getset("can_be_None", ofKind(SomeInstance, (s) => newBool(s.orNone)))
  .getset("classdef", ofKind(SomeInstance, (s) => s.classdef?.classdesc.pyobj ?? None))
  .getset("flags", ofKind(SomeInstance, (s) => flagsOf(s)));
build("SomePBC")
  .getset("can_be_None", ofKind(SomePBC, (s) => newBool(s.orNone)))
  .getset("descriptions", ofKind(SomePBC, (s) => newTuple(s.descriptions.flatMap((desc) => desc.pyobj ?? []))));

function flagsOf(s: SomeInstance): PyObject {
  const flags = newDict();
  for (const flag of s.flags) flags.setStr(flag, newBool(true));
  return flags;
}

/** The annotation that an argument is. TypeError from the host's side is left to the caller: None stands for SomeNone. */
export function annotationArgument(obj: PyObject): SomeObject {
  if (obj instanceof PySomeObject) return obj.annotation;
  throw pyError(AttributeError, `an annotation is expected, not ${obj instanceof PyNone ? "None" : obj.cls.name}`);
}

/** A variant without the constant. */
export const withoutConstant = (s: PySomeObject): PySomeObject => new PySomeObject(notConst(s.annotation));
