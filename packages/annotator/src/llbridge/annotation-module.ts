// The native module behind rpython.annotator.model, .listdef and .bookkeeper: constructors of annotations, functions on them, and the bookkeeper that entries
// of programs ask while the program is annotated.

import { NotImplementedError, TypeError } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { ModuleBuilder } from "@rpyts/pyhost/modules/registry";
import { PyList, PyNone, PyTuple, type PyModule, type PyObject, type PyType } from "@rpyts/pyhost/object";
import { type PyError, pyError } from "@rpyts/pyhost/pyerror";
import { byName, type Kwargs, TypeBuilder } from "@rpyts/pyhost/types/builder";
import { None } from "@rpyts/pyhost/values";
import { intType, longType } from "@rpyts/pyhost/builtin-types";
import type { Bookkeeper } from "../bookkeeper.js";
import { DictDef } from "../dictdef.js";
import { isClass } from "../hostview.js";
import { INT, type IntKind, UINT } from "../intkind.js";
import { intKindOfClass } from "../inttypes.js";
import { ListDef } from "../listdef.js";
import { annotationToLltype, sAddress, SomePtr, tryLltypeToAnnotation } from "../llannotation.js";
import { sBool, sFloat, sImpossibleValue, sLongFloat, sNone, SomeInteger, type SomeObject, SomeTuple, sSingleFloat } from "../model.js";
import { SomeDict, SomeInstance, SomeList, SomePBC } from "../model-objects.js";
import { SomeByteArray, SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString } from "../model-strings.js";
import { annotationOfType } from "../typespec.js";
import { unionof } from "../unions.js";
import { addUserEntry, findUserEntry, PyUserEntries } from "../user-entries.js";
import { ANNOTATION_MODULE, ANNOTATION_TYPES, annotationArgument, PyAnnotationSpec, PySomeObject, withoutConstant } from "./annotations.js";
import { typeArgument } from "./convert.js";
import { PyLLType } from "./objects.js";

/** Makes an annotation from arguments in the order of the names; null where absent. */
type Maker = (host: Host, args: readonly (PyObject | null)[]) => SomeObject | ((bk: Bookkeeper) => SomeObject);

const flag = (host: Host, arg: PyObject | null | undefined): boolean => arg !== null && arg !== undefined && host.isTrue(arg);

function integer(host: Host, [nonneg, unsigned, knowntype]: readonly (PyObject | null)[]): SomeObject {
  const kind = kindOf(host, knowntype ?? null) ?? (flag(host, unsigned) ? UINT : INT);
  return SomeInteger.of(kind, flag(host, nonneg));
}

function kindOf(host: Host, cls: PyObject | null): IntKind | null {
  if (cls === null || cls instanceof PyNone || cls === intType || cls === longType) return null;
  const kind = isClass(cls) ? intKindOfClass(cls, host.wordBits) : null;
  if (kind === null) throw pyError(TypeError, `SomeInteger(): ${host.repr(cls)} is no class of integers`);
  return kind;
}

const itemsOf = (obj: PyObject | null | undefined): readonly PyObject[] => {
  if (obj instanceof PyTuple || obj instanceof PyList) return obj.items;
  throw pyError(TypeError, "a tuple or list is expected");
};

function pointer(host: Host, [type]: readonly (PyObject | null)[]): SomeObject {
  const ll = typeArgument(type ?? undefined);
  if (ll.kind !== "ptr") throw pyError(TypeError, `SomePtr(): ${host.repr(type!)} is no type of pointers`);
  return new SomePtr(ll);
}

/** Annotations of classes and of what is prebuilt need the program's descriptions. */
function instance(host: Host, [cls, orNone]: readonly (PyObject | null)[]): (bk: Bookkeeper) => SomeObject {
  if (!isClass(cls!)) throw pyError(TypeError, `SomeInstance(): ${host.repr(cls!)} is no class`);
  const canBeNone = flag(host, orNone);
  return (bk) => new SomeInstance(bk.getuniqueclassdef(cls), canBeNone);
}

function prebuilt(host: Host, [objects, orNone]: readonly (PyObject | null)[]): (bk: Bookkeeper) => SomeObject {
  const items = itemsOf(objects);
  const canBeNone = flag(host, orNone);
  return (bk) => new SomePBC(items.map((obj) => bk.getDesc(obj)), canBeNone);
}

/** SomeList(ListDef(...)): the definition made for it. */
const definedBy =
  (name: string): Maker =>
  (_host, [definition]) => {
    if (!(definition instanceof PyAnnotationSpec)) throw pyError(TypeError, `${name}() takes a definition`);
    return definition.make;
  };

const constant =
  (s: SomeObject): Maker =>
  () =>
    s;

const STRING_ARGS = ["can_be_None", "no_nul"];

/** Constructors: names of the arguments, how many must be there, and what comes out. */
const CONSTRUCTORS: readonly (readonly [string, readonly string[], number, Maker])[] = [
  ["SomeInteger", ["nonneg", "unsigned", "knowntype"], 0, integer],
  ["SomeBool", [], 0, constant(sBool)],
  ["SomeFloat", [], 0, constant(sFloat)],
  ["SomeSingleFloat", [], 0, constant(sSingleFloat)],
  ["SomeLongFloat", [], 0, constant(sLongFloat)],
  ["SomeString", STRING_ARGS, 0, (h, [orNone, noNul]) => SomeString.of(flag(h, orNone), flag(h, noNul))],
  ["SomeUnicodeString", STRING_ARGS, 0, (h, [orNone, noNul]) => SomeUnicodeString.of(flag(h, orNone), flag(h, noNul))],
  ["SomeChar", ["no_nul"], 0, (h, [noNul]) => SomeChar.char(flag(h, noNul))],
  ["SomeUnicodeCodePoint", ["no_nul"], 0, (h, [noNul]) => SomeUnicodeCodePoint.codePoint(flag(h, noNul))],
  ["SomeByteArray", ["can_be_None"], 0, (h, [orNone]) => new SomeByteArray(flag(h, orNone))],
  ["SomeTuple", ["items"], 1, (_h, [items]) => new SomeTuple(itemsOf(items).map(annotationArgument))],
  ["SomeNone", [], 0, constant(sNone)],
  ["SomeImpossibleValue", [], 0, constant(sImpossibleValue)],
  ["SomePtr", ["ll_ptrtype"], 1, pointer],
  ["SomeAddress", [], 0, constant(sAddress)],
  ["SomeInstance", ["classdef", "can_be_None", "flags"], 1, instance],
  ["SomePBC", ["descriptions", "can_be_None", "subset_of"], 1, prebuilt],
  ["SomeList", ["listdef"], 1, definedBy("SomeList")],
  ["SomeDict", ["dictdef"], 1, definedBy("SomeDict")],
];

function makeObject(type: PyType, made: SomeObject | ((bk: Bookkeeper) => SomeObject)): PyObject {
  return typeof made === "function" ? new PyAnnotationSpec(type, made) : new PySomeObject(made);
}

for (const [name, names, required, make] of CONSTRUCTORS) {
  const type = ANNOTATION_TYPES.get(name)!;
  new TypeBuilder(type, PySomeObject).maker((host, cls, args, kwargs) => {
    if (cls !== type) throw ownKind(cls);
    return makeObject(type, make(host, byName(name, names, required, args, 1, kwargs as Kwargs)));
  });
}
for (const name of ["SomeObject", "SomeStringOrUnicode", "SomeIterator", "SomeBuiltin"]) {
  new TypeBuilder(ANNOTATION_TYPES.get(name)!, PySomeObject).maker((_host, cls) => {
    throw ownKind(cls);
  });
}

const ownKind = (cls: PyType): PyError => pyError(NotImplementedError, `${cls.name}: programs cannot add kinds of annotations of their own; an ExtRegistryEntry gives one of those that are there`);

// ---- functions

const lowLevel = (host: Host, type: PyObject): PyObject => {
  const s = tryLltypeToAnnotation(typeArgument(type), host.wordBits);
  if (s === null) throw pyError(TypeError, `${host.repr(type)} is not the type of a value`);
  return new PySomeObject(s);
};

function toLowLevel(host: Host, s: PyObject, info: PyObject | null): PyObject {
  const type = annotationToLltype(annotationArgument(s), host.wordBits);
  if (type === null) throw pyError(TypeError, `${info === null ? "" : `${host.str(info)}: `}${host.repr(s)} has no low-level type of its own`);
  return new PyLLType(type);
}

/** Makes the module. */
export function makeAnnotationModule(): PyModule {
  const m = new ModuleBuilder(ANNOTATION_MODULE);
  for (const [name, type] of ANNOTATION_TYPES) m.value(name, type);
  m.fn("unionof", 0, Infinity, (_h, args) => new PySomeObject(unionof(...args.map(annotationArgument))));
  m.fn("not_const", 1, 1, (_h, [s]) => (s instanceof PySomeObject ? withoutConstant(s) : s!));
  m.fn("lltype_to_annotation", 1, 1, (h, [type]) => lowLevel(h, type!));
  m.keywordFn("annotation_to_lltype", ["s_val", "info"], 1, (h, [s, info]) => toLowLevel(h, s!, info ?? null));
  m.fn("list_definition", 3, 3, (h, [item, mutated, resized]) => {
    const flags = { mutated: flag(h, mutated), resized: flag(h, resized) };
    return new PyAnnotationSpec(ANNOTATION_TYPES.get("SomeList")!, (bk) => new SomeList(ListDef.make(bk, annotationOfType(bk, item!), flags)));
  });
  m.fn("dict_definition", 2, 2, (_h, [key, value]) => new PyAnnotationSpec(ANNOTATION_TYPES.get("SomeDict")!, (bk) => dictOf(bk, key!, value!)));
  m.fn("entries", 0, 0, () => new PyUserEntries());
  m.fn("add_entry", 4, 4, (_h, [entries, kind, key, entry]) => (addUserEntry(entries!, kind!, key!, entry!), None));
  m.fn("find_entry", 2, 2, (h, [entries, obj]) => (entries instanceof PyUserEntries ? (findUserEntry(h, entries, obj!) ?? None) : None));
  m.value("current_bookkeeper", None);
  return m.module;
}

function dictOf(bk: Bookkeeper, key: PyObject, value: PyObject): SomeObject {
  const dictdef = DictDef.make(bk, sImpossibleValue, sImpossibleValue);
  dictdef.generalizeKey(annotationOfType(bk, key));
  dictdef.generalizeValue(annotationOfType(bk, value));
  return new SomeDict(dictdef);
}
