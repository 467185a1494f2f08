// Functions of rpython.rtyper.ootypesystem.ootype, as RPython helper code calls them, and what those of lltype do with object types. Answers to the
// analyzers in upstream's annotator/builtin.py. The names are those of the native module in llbridge/ootype-module.ts.

import { Dict, DictItemsIterator, isOOReference, List, OOArray, OOClass, OOObject, type DictType, type InstanceType, type OOType, OOWeakReference } from "@rpyts/lltype/ootype";
import { Signed } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { SomePtr } from "../llannotation.js";
import { PyLLType, PyOOValue } from "../llbridge/objects.js";
import { checkStore } from "../llstore.js";
import { sBool, SomeImpossibleValue, type SomeObject } from "../model.js";
import type { BuiltinCall } from "../model-builtin.js";
import { sType } from "../model-objects.js";
import { SomeOOValue } from "../ooannotation.js";
import type { BuiltinTable } from "./table.js";

/** The name of the native module. */
export const OOTYPE_MODULE = "rpython.rtyper.ootypesystem.ootype";

export function registerOOFunctions(t: BuiltinTable): void {
  const on = (name: string, count: number, rule: (args: readonly SomeObject[], bk: Bookkeeper) => SomeObject, throws: readonly string[] = []): void =>
    t.registerFunction(`${OOTYPE_MODULE}.${name}`, count, count, (bk, { args }) => rule(args, bk), throws);
  const allocates = ["MemoryError"];
  // Types are made of types while annotating.
  const onTypes = (name: string, count: number, make: (...types: readonly LowLevelType[]) => LowLevelType): void =>
    on(name, count, (args) => sType.withConst(new PyLLType(make(...args.map(typeArg)))));
  onTypes("List", 1, (item) => List(item!));
  onTypes("Array", 1, (item) => OOArray(item!));
  onTypes("Dict", 2, (key, value) => Dict(key!, value!));
  onTypes("CustomDict", 2, (key, value) => Dict(key!, value!, true));
  onTypes("DictItemsIterator", 1, (dict) => {
    if (dict!.kind !== "dict") throw notRPython(`${dict!.shortName()} is no Dict`);
    return DictItemsIterator(dict as DictType);
  });
  on("new", 1, ([type]) => made(objectType(type!), false), allocates);
  on("oonewarray", 2, ([type, n], bk) => madeWithLength(bk, objectType(type!), n!), allocates);
  on("oonewcustomdict", 3, ([type, eq, hash]) => customDict(type!, eq!, hash!), allocates);
  on("null", 1, ([type]) => nullReference(objectType(type!)));
  on("instanceof", 2, ([s, type]) => {
    reference(s!);
    instanceType(type!);
    return sBool;
  });
  on("classof", 1, ([s]) => {
    reference(s!, "instance");
    return new SomeOOValue(OOClass);
  });
  on("runtimeClass", 1, ([type]) => {
    const { classValue } = instanceType(type!);
    return new SomeOOValue(OOClass, new PyOOValue(OOClass, classValue));
  });
  on("subclassof", 2, ([a, b]) => {
    reference(a!, "class");
    reference(b!, "class");
    return sBool;
  });
  on("runtimenew", 2, ([type, cls]) => {
    reference(cls!, "class");
    return new SomeOOValue(instanceType(type!));
  }, allocates);
  on("cast_to_object", 1, ([s]) => {
    reference(s!);
    return new SomeOOValue(OOObject);
  });
  on("cast_from_object", 2, ([type, s]) => {
    reference(s!, "object");
    return new SomeOOValue(objectType(type!));
  });
  on("ooweakref_create", 1, ([s]) => {
    reference(s!);
    return new SomeOOValue(OOWeakReference);
  }, allocates);
  on("ooweakref_deref", 2, ([type, s]) => {
    reference(s!, "ooweakref");
    return new SomeOOValue(objectType(type!));
  });
}

/** The low-level type that an argument is at translation time. */
export function typeArg(s: SomeObject): LowLevelType {
  if (s.const instanceof PyLLType) return s.const.type;
  throw notRPython(`a constant low-level type is expected, not ${String(s)}`);
}

function notRPython(message: string): AnnotatorError {
  return new AnnotatorError({ code: "annotator/not-rpython", message });
}

/** The object type that an argument is; null for types of lltype. */
export function objectTypeOrNull(s: SomeObject): OOType | null {
  const type = typeArg(s);
  return isOOReference(type) ? type : null;
}

function objectType(s: SomeObject): OOType {
  const type = typeArg(s);
  if (isOOReference(type)) return type;
  throw notRPython(`${type.shortName()} is no object type`);
}

function instanceType(s: SomeObject): InstanceType {
  const type = typeArg(s);
  if (type.kind === "instance") return type;
  throw notRPython(`${type.shortName()} is no Instance type`);
}

/** An argument that is a reference, of a kind of type. What no value reaches passes. */
function reference(s: SomeObject, kind: OOType["kind"] | null = null): void {
  if (s instanceof SomeImpossibleValue) return;
  if (!(s instanceof SomeOOValue)) throw notRPython(`a reference of an object type is expected, not ${String(s)}`);
  if (kind !== null && s.type.kind !== kind) throw notRPython(`a value of kind ${kind} is expected, not of ${s.type.shortName()}`);
}

const MADE_PLAINLY: ReadonlySet<OOType["kind"]> = new Set<OOType["kind"]>(["instance", "record", "list", "dict", "builder"]);

function made(type: OOType, hasLength: boolean): SomeObject {
  const kind = hasLength ? type.kind === "list" || type.kind === "ooarray" : MADE_PLAINLY.has(type.kind) && !(type.kind === "dict" && type.custom);
  if (kind) return new SomeOOValue(type);
  throw notRPython(`a ${type.shortName()} is not made ${hasLength ? "with a length" : "without arguments"}`);
}

function madeWithLength(bk: Bookkeeper, type: OOType, n: SomeObject): SomeObject {
  checkStore(bk, Signed, n, "length");
  return made(type, true);
}

/** `malloc(T)` and `malloc(T, n)` of an object type. */
export function mallocObject(bk: Bookkeeper, type: OOType, { args, keywords }: BuiltinCall): SomeObject {
  const n = args[1] ?? keywords.get("n");
  return n === undefined ? made(type, false) : madeWithLength(bk, type, n);
}

function customDict(sDict: SomeObject, sEq: SomeObject, sHash: SomeObject): SomeObject {
  const type = objectType(sDict);
  if (type.kind !== "dict" || !type.custom) throw notRPython(`${type.shortName()} is no CustomDict`);
  for (const s of [sEq, sHash]) {
    if (!(s instanceof SomePtr) || s.llPtrtype.TO.kind !== "func") throw notRPython(`a function pointer is expected, not ${String(s)}`);
  }
  return new SomeOOValue(type);
}

/** Null of an object type. */
export function nullReference(type: OOType): SomeObject {
  return new SomeOOValue(type, new PyOOValue(type, null));
}

/** `cast_pointer(T, x)` where T is an object type: up or down one line of classes. */
export function castReference(type: OOType, s: SomeObject): SomeObject {
  if (s instanceof SomeImpossibleValue) return new SomeOOValue(type);
  reference(s);
  const from = (s as SomeOOValue).type;
  const related = type.kind === "instance" && from.kind === "instance" && (type.isSubclassOf(from) || from.isSubclassOf(type));
  if (from !== type && !related) throw notRPython(`a ${from.shortName()} is never a ${type.shortName()}`);
  return new SomeOOValue(type);
}
