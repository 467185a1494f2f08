// isinstance() and issubclass(): the answer when it is known, and what it tells. Answers to builtin_isinstance of upstream's annotator/builtin.py.

import type { Hlvalue, Variable } from "@rpyts/flowmodel/model";
import {
  boolType,
  bytearrayType,
  dictType,
  floatType,
  intType,
  listType,
  longType,
  noneType,
  objectType,
  strType,
  tupleType,
  typeType,
  unicodeType,
} from "@rpyts/pyhost/builtin-types";
import { type PyClass, type PyObject, PyTuple, type PyType } from "@rpyts/pyhost/object";
import { isInstanceOf } from "@rpyts/pyhost/instance-checks";
import { newBool } from "@rpyts/pyhost/values";
import type { RPythonAnnotator } from "../annrpython.js";
import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { classOf, isClass, isExceptionClass, isSubclass, isUserClass } from "../hostview.js";
import { INT } from "../intkind.js";
import { intKindOfClass } from "../inttypes.js";
import { SomeAddress, SomePtr } from "../llannotation.js";
import { PyLLType } from "../llbridge/objects.js";
import { sBool, SomeBool, SomeInteger, SomeLongFloat, SomeNone, type SomeObject, SomeSingleFloat } from "../model.js";
import { SomeException, SomeInstance, SomePBC, SomeTypeOf } from "../model-objects.js";
import { annotationOfType } from "../typespec.js";
import { unionof } from "../unions.js";
import { KnownTypes } from "./knowntype.js";
import { exceptionAsInstance } from "../unions/objects.js";

const HOST_TYPES: ReadonlyMap<string, PyType> = new Map([
  ["bool", boolType], ["int", intType], ["float", floatType], ["str", strType], ["unicode", unicodeType], ["bytearray", bytearrayType],
  ["list", listType], ["dict", dictType], ["tuple", tupleType], ["NoneType", noneType], ["type", typeType],
]);

/** The annotation of `isinstance(x, types)`; `tested` are the variables that hold x. */
export function annotateIsinstance(bk: Bookkeeper, s: SomeObject, sTypes: SomeObject, tested: readonly Hlvalue[]): SomeObject {
  // Low-level types are told apart by functions that stand for classes: the host knows.
  if (s.const instanceof PyLLType && sTypes.const !== null) return new SomeBool(newBool(isInstanceOf(bk.host, s.const, sTypes.const)));
  const types = constantTypes(sTypes);
  // The class may vary: nothing is known then.
  if (types === null && sTypes instanceof SomePBC && sTypes.anyDescription().kind === "class" && s instanceof SomeInstance) return sBool;
  if (types === null) throw new AnnotatorError({ code: "annotator/not-constant", message: "the class given to isinstance() must be constant" });
  const known = new KnownTypes();
  const narrowed = narrowedBy(bk, types);
  if (narrowed !== null) for (const v of tested) known.add(true, v, narrowed);
  return known.bool(answer(types.map((cls) => test(bk, s, cls))));
}

function constantTypes(s: SomeObject): readonly PyClass[] | null {
  const value = s.const;
  if (value === null) return null;
  const all = value instanceof PyTuple ? value.items : [value];
  return all.every(isClass) ? (all as readonly PyClass[]) : null;
}

function answer(tests: readonly (boolean | null)[]): PyObject | null {
  if (tests.includes(true)) return newBool(true);
  return tests.every((t) => t === false) ? newBool(false) : null;
}

/** Whether a value is an instance of a class: yes, no, or null for both. */
function test(bk: Bookkeeper, s: SomeObject, cls: PyClass): boolean | null {
  if (s instanceof SomeException) return test(bk, exceptionAsInstance(s), cls);
  if (s instanceof SomeInstance) return testInstance(bk, s, cls);
  if (s instanceof SomePBC) return testPBC(s, cls);
  if (s instanceof SomeInteger) return testInteger(bk, s, cls);
  if (s instanceof SomeSingleFloat || s instanceof SomeLongFloat) return cls === objectType || annotationOfType(bk, cls)?.typeName === s.typeName;
  // Pointers and addresses are of no class that a program has.
  if (s instanceof SomePtr || s instanceof SomeAddress) return cls === objectType;
  const host = s.knownTypeName === null ? undefined : HOST_TYPES.get(s.knownTypeName);
  if (host === undefined) return s.const === null ? null : isSubclass(classOf(s.const), cls);
  if (!isSubclass(host, cls)) return s.canBeNone && cls === noneType ? null : false;
  return s.canBeNone && !(s instanceof SomeNone) && cls !== objectType ? null : true;
}

function testInstance(bk: Bookkeeper, s: SomeInstance, cls: PyClass): boolean | null {
  if (cls === objectType || s.classdef === null) return s.orNone || s.classdef === null ? null : true;
  if (s.const !== null && !s.orNone) return isSubclass(classOf(s.const), cls);
  if (!isUserClass(cls) && !isExceptionClass(cls)) return false;
  const wanted = bk.getuniqueclassdef(cls);
  if (s.classdef.issubclass(wanted)) return s.orNone ? null : true;
  return wanted.issubclass(s.classdef) ? null : false;
}

function testPBC(s: SomePBC, cls: PyClass): boolean | null {
  const answers = s.descriptions.map((desc) => (desc.pyobj === null ? false : isSubclass(classOf(desc.pyobj), cls)));
  if (answers.every((a) => a)) return s.orNone ? null : true;
  return answers.some((a) => a) ? null : false;
}

function testInteger(bk: Bookkeeper, s: SomeInteger, cls: PyClass): boolean | null {
  if (cls === objectType) return true;
  if (s instanceof SomeBool) return cls === boolType || cls === intType;
  // A bool seen as an int is an int for good: isinstance(x, bool) tells bools apart only where nothing else comes.
  if (s.kind === INT && (cls === intType || cls === longType)) return cls === intType;
  const kind = intKindOfClass(cls, bk.wordBits);
  return kind !== null && kind === s.kind && kind !== INT;
}

function narrowedBy(bk: Bookkeeper, types: readonly PyClass[]): SomeObject | null {
  const all = types.map((cls) => valueOfType(bk, cls));
  if (all.some((s) => s === null)) return null;
  try {
    return unionof(...(all as SomeObject[]));
  } catch (error) {
    if (error instanceof AnnotatorError) return null;
    throw error;
  }
}

/** What is known of instances of a class, for narrowing; null where it tells nothing. */
export function valueOfType(bk: Bookkeeper, cls: PyClass): SomeObject | null {
  if (isUserClass(cls) && intKindOfClass(cls, bk.wordBits) === null) {
    const desc = bk.annotator.extRegistry.lookup(cls);
    return desc === null ? bk.instanceOf(cls) : null;
  }
  if (isExceptionClass(cls)) return bk.instanceOf(cls);
  if (cls === intType || cls === longType || cls === floatType || cls === boolType) return annotationOfType(bk, cls);
  return null;
}

/** The annotation of `issubclass(cls, base)`. */
export function annotateIssubclass(ann: RPythonAnnotator, s: SomeObject, sBase: SomeObject): SomeObject {
  if (s instanceof SomeTypeOf && s.isTypeOf.length > 0) {
    return annotateIsinstance(ann.bookkeeper, ann.binding(s.isTypeOf[0]!), sBase, s.isTypeOf as readonly Variable[]);
  }
  const cls = s.const;
  const bases = constantTypes(sBase);
  if (cls !== null && isClass(cls) && bases !== null) return new SomeBool(newBool(bases.some((base) => isSubclass(cls, base))));
  return sBool;
}
