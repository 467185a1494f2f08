// Functions of rpython.rtyper.lltypesystem.lltype and llmemory, as RPython helper code calls them. Answers to the analyzers in upstream's
// rtyper/llannotation.py and rtyper/lltypesystem/lltype.py. The names are those of the native modules in llbridge/.

import { Ptr, RuntimeTypeInfo } from "@rpyts/lltype/types-make";
import { type ContainerType, isContainerType, type LowLevelType, type PtrType, resolved } from "@rpyts/lltype/types";
import { BareArray, FixedSizeArray, WeakRefPtr } from "@rpyts/lltype/types-make";
import { nullptr } from "@rpyts/lltype/lltype";
import { PyStr } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { annotationToLltype, sAddress, SomePtr, tryLltypeToAnnotation } from "../llannotation.js";
import { PyLLPtr, PyLLType } from "../llbridge/objects.js";
import { sInt, sNone, SomeImpossibleValue, type SomeObject, sNonNegInt } from "../model.js";
import type { BuiltinCall } from "../model-builtin.js";
import { sType } from "../model-objects.js";
import { unknownAttribute } from "../ops/attributes.js";
import { castReference, mallocObject, nullReference, objectTypeOrNull, OOTYPE_MODULE, registerOOFunctions, typeArg } from "./lowlevel-oo.js";
import type { BuiltinTable } from "./table.js";

/** Names of the native modules. */
export const LLTYPE_MODULE = "rpython.rtyper.lltypesystem.lltype";
export const LLMEMORY_MODULE = "rpython.rtyper.lltypesystem.llmemory";
/** Prefix of the callables that stand for low-level operations: `llop.int_add`. */
export const LLOP_PREFIX = "rpython.rtyper.lltypesystem.lloperation.llop.";

export function registerLowLevelFunctions(t: BuiltinTable): void {
  const on = (name: string, least: number, most: number, rule: (bk: Bookkeeper, call: BuiltinCall) => SomeObject, throws: readonly string[] = []): void =>
    t.registerFunction(`${LLTYPE_MODULE}.${name}`, least, most, rule, throws);
  on("malloc", 1, 7, malloc, ["MemoryError"]);
  on("free", 1, 3, () => sNone);
  on("render_immortal", 1, 2, () => sNone);
  on("typeOf", 1, 1, (bk, { args }) => typeOf(bk, args[0]!));
  on("nullptr", 1, 1, (_bk, { args }) => nullPointer(args[0]!));
  on("cast_primitive", 2, 2, (bk, { args }) => valueOf(bk, typeArg(args[0]!)));
  on("cast_pointer", 2, 2, (_bk, { args }) => castPointer(args[0]!, args[1]!));
  on("cast_opaque_ptr", 2, 2, (_bk, { args }) => new SomePtr(ptrArg(args[0]!)));
  on("cast_int_to_ptr", 2, 2, (_bk, { args }) => new SomePtr(ptrArg(args[0]!)));
  on("cast_ptr_to_int", 1, 1, () => sInt);
  on("direct_fieldptr", 2, 2, (_bk, { args }) => directField(args[0]!, args[1]!));
  on("direct_arrayitems", 1, 1, (_bk, { args }) => new SomePtr(Ptr(BareArray(itemsOf(args[0]!)))));
  on("direct_ptradd", 2, 2, (_bk, { args }) => args[0]!);
  on("getRuntimeTypeInfo", 1, 1, () => new SomePtr(Ptr(RuntimeTypeInfo)));
  on("runtime_type_info", 1, 1, () => new SomePtr(Ptr(RuntimeTypeInfo)));
  on("identityhash", 1, 1, () => sInt);
  on("identityhash_nocache", 1, 1, () => sInt);
  on("Ptr", 1, 1, (_bk, { args }) => sType.withConst(new PyLLType(objectTypeOrNull(args[0]!) ?? Ptr(containerArg(args[0]!)))));
  t.registerFunction(`${OOTYPE_MODULE}.typeOf`, 1, 1, (bk, { args }) => typeOf(bk, args[0]!));
  registerOOFunctions(t);
  registerMemory(t);
}

function registerMemory(t: BuiltinTable): void {
  const on = (name: string, least: number, most: number, rule: (bk: Bookkeeper, call: BuiltinCall) => SomeObject): void =>
    t.registerFunction(`${LLMEMORY_MODULE}.${name}`, least, most, rule);
  on("cast_ptr_to_adr", 1, 1, () => sAddress);
  on("cast_adr_to_ptr", 2, 2, (_bk, { args }) => new SomePtr(ptrArg(args[1]!)));
  on("cast_adr_to_int", 1, 2, () => sInt);
  on("cast_int_to_adr", 1, 1, () => sAddress);
  for (const name of ["sizeof", "offsetof", "itemoffsetof"]) on(name, 1, 2, () => sNonNegInt);
  on("raw_malloc", 1, 1, () => sAddress);
  on("raw_malloc_usage", 1, 1, () => sNonNegInt);
  for (const name of ["raw_free", "raw_memclear", "raw_memcopy", "raw_memmove"]) on(name, 1, 3, () => sNone);
  on("weakref_create", 1, 1, () => new SomePtr(WeakRefPtr));
  on("weakref_deref", 2, 2, (_bk, { args }) => new SomePtr(ptrArg(args[0]!)));
}

/** `llop.name(RESULT, …)`: the first argument is the type of the result. */
export function annotateLLOp(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  return valueOf(bk, typeArg(call.args[0]!));
}

function malloc(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const type = objectTypeOrNull(call.args[0]!);
  return type === null ? new SomePtr(Ptr(containerArg(call.args[0]!))) : mallocObject(bk, type, call);
}

function castPointer(sTo: SomeObject, s: SomeObject): SomeObject {
  const type = objectTypeOrNull(sTo);
  return type === null ? new SomePtr(ptrArg(sTo)) : castReference(type, s);
}

function containerArg(s: SomeObject): ContainerType {
  const type = typeArg(s);
  if (isContainerType(type)) return type;
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `${type.shortName()} is no structure or array` });
}

function ptrArg(s: SomeObject): PtrType {
  const type = typeArg(s);
  if (type.kind === "ptr") return type;
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `${type.shortName()} is no pointer type` });
}

function valueOf(bk: Bookkeeper, type: LowLevelType): SomeObject {
  const s = tryLltypeToAnnotation(type, bk.wordBits);
  if (s !== null) return s;
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `there are no values of the container ${type.shortName()}` });
}

function nullPointer(s: SomeObject): SomeObject {
  const object = objectTypeOrNull(s);
  if (object !== null) return nullReference(object);
  const type = containerArg(s);
  return new SomePtr(Ptr(type), new PyLLPtr(nullptr(type)));
}

function typeOf(bk: Bookkeeper, s: SomeObject): SomeObject {
  if (s instanceof SomeImpossibleValue) return s;
  const type = annotationToLltype(s, bk.wordBits);
  if (type !== null) return sType.withConst(new PyLLType(type));
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `typeOf() of ${String(s)}: it has no low-level type yet` });
}

function pointerOf(s: SomeObject): SomePtr {
  if (s instanceof SomePtr) return s;
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `a low-level pointer is expected, not ${String(s)}` });
}

function directField(s: SomeObject, sName: SomeObject): SomeObject {
  const type = resolved(pointerOf(s).llPtrtype.TO);
  const name = sName.const instanceof PyStr ? sName.const.value : "";
  if (type.kind !== "struct" || type.indexOf(name) < 0) throw unknownAttribute(s, name, type.kind === "struct" ? type.names : []);
  return new SomePtr(Ptr(FixedSizeArray(type.fieldType(name), 1)));
}

function itemsOf(s: SomeObject): LowLevelType {
  const type = resolved(pointerOf(s).llPtrtype.TO);
  if (type.kind === "array" || type.kind === "fixedarray") return type.OF;
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `${type.shortName()} is no array` });
}
