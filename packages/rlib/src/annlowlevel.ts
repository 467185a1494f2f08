// rpython.rtyper.annlowlevel and rffi.cast: between RPython's values and their low-level forms. Answers to the extregistry entries of upstream's
// rtyper/annlowlevel.py. In a translated program all of it is casts; nothing of it exists where there is no memory.

import { ClassDesc } from "@rpyts/annotator/classdesc";
import { AnnotatorError } from "@rpyts/annotator/errors";
import { qualifiedName } from "@rpyts/annotator/extregistry";
import { FunctionDesc } from "@rpyts/annotator/functiondesc";
import { annotationToLltype, SomePtr, tryLltypeToAnnotation } from "@rpyts/annotator/llannotation";
import { PyLLType, PySymbolic } from "@rpyts/annotator/llbridge/objects";
import { annotateFunctionPointer } from "@rpyts/annotator/llhelper";
import { SomeNone, type SomeObject } from "@rpyts/annotator/model";
import { SomeInstance, SomePBC } from "@rpyts/annotator/model-objects";
import { SomeString, SomeUnicodeString } from "@rpyts/annotator/model-strings";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { Constant } from "@rpyts/flowmodel/model";
import { nullptrOf } from "@rpyts/lltype/allocate";
import { llop } from "@rpyts/lltype/llop";
import { CDefinedIntSymbolic } from "@rpyts/lltype/symbolic";
import { GCREF, Ptr, Void } from "@rpyts/lltype/types-make";
import { cTypeName } from "@rpyts/lltype/c-type-name";
import { resolved, type FuncType, type LowLevelType, type PtrType } from "@rpyts/lltype/types";
import { PyInt, type PyObject } from "@rpyts/pyhost/object";
import { constantCall } from "@rpyts/rtyper/rbuiltin-functions";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import { STRPTR, UNICODEPTR } from "@rpyts/rtyper/lltypesystem/rstr-types";
import { noRawMemory } from "@rpyts/rtyper/raw-memory";
import { stringArg } from "@rpyts/rtyper/rstr";
import type { BuiltinRule, RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry } from "./entry.js";
import { argument, isUnknown } from "./rules.js";

const MODULE = "rpython.rtyper.annlowlevel";
const RFFI = "rpython.rtyper.lltypesystem.rffi";

export function wrong(message: string): AnnotatorError {
  return new AnnotatorError({ code: "annotator/wrong-arguments", message });
}

/** The low-level type that an argument is. */
export function typeOfArgument(name: string, call: BuiltinCall, index: number): LowLevelType {
  const { const: value } = argument(name, call, index);
  if (value instanceof PyLLType) return value.type;
  throw wrong(`${name}() takes a constant low-level type, not ${String(call.args[index])}`);
}

/** A rule for memory: refused where objects have none. */
export const onMemory =
  (name: string, rule: (hop: HighLevelOp) => RtypeResult): BuiltinRule =>
  (hop) => {
    if (hop.rtyper.typeSystem.level === "ootype") throw noRawMemory(`${name}()`);
    hop.exceptionCannotOccur();
    return rule(hop);
  };

// ---- functions

export function annotateHelper(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const type = typeOfArgument("llhelper", call, 0);
  const s = argument("llhelper", call, 1);
  if (isUnknown(s)) return s;
  const func = type.kind === "ptr" ? resolved(type.TO) : null;
  if (type.kind !== "ptr" || func?.kind !== "func") throw wrong(`llhelper() takes a type of function pointers, not ${type.shortName()}`);
  annotateFunctionPointer(bk, type, s);
  return new SomePtr(type);
}

function rtypeHelper(hop: HighLevelOp): RtypeResult {
  return helperPointer(hop, hop.argsS[1] as SomePBC);
}

/** The pointer to a function of the program, which must have the type that is asked for. */
export function helperPointer(hop: HighLevelOp, s: SomePBC): RtypeResult {
  const ptr = hop.rtyper.getcallable((s.anyDescription() as FunctionDesc).getUniqueGraph());
  const wanted = hop.rResult.lowleveltype as PtrType;
  if (ptr.type !== wanted) {
    const made = resolved(ptr.type.TO) as FuncType;
    throw new AnnotatorError({ code: "annotator/union-error", message: `llhelper(): the function is used with other types elsewhere: it is ${made.toString()}, and not ${wanted.shortName()}` });
  }
  return new Constant(ptr, wanted);
}

// ---- strings

const toText =
  (name: string, type: PtrType, make: () => SomeObject) =>
  (_bk: Bookkeeper, call: BuiltinCall): SomeObject => {
    const s = argument(name, call, 0);
    if (isUnknown(s)) return s;
    if (!(s instanceof SomePtr) || s.llPtrtype !== type) throw wrong(`${name}() takes a ${type.shortName()}, not ${String(s)}`);
    return make();
  };

const fromText =
  (name: string, type: PtrType, isText: (s: SomeObject) => boolean) =>
  (_bk: Bookkeeper, call: BuiltinCall): SomeObject => {
    const s = argument(name, call, 0);
    if (isUnknown(s)) return s;
    if (!isText(s) && !(s instanceof SomeNone)) throw wrong(`${name}() takes a string of the kind it is for, not ${String(s)}`);
    return new SomePtr(type);
  };

function rtypeToText(hop: HighLevelOp): RtypeResult {
  return hop.inputarg(hop.argsR[0]!, 0);
}

const rtypeFromText =
  (kind: "bytes" | "unicodes") =>
  (hop: HighLevelOp): RtypeResult =>
    hop.argsS[0] instanceof SomeNone ? new Constant(nullptrOf(hop.rResult.lowleveltype as PtrType), hop.rResult.lowleveltype) : stringArg(hop, 0, hop.rtyper.typeSystem.strings[kind]);

// ---- instances

function instanceArgument(name: string, call: BuiltinCall, index: number): SomeObject {
  const s = argument(name, call, index);
  if (isUnknown(s) || s instanceof SomeInstance || s instanceof SomeNone) return s;
  throw wrong(`${name}() takes an instance, not ${String(s)}`);
}

/** A cast of an instance to a type that the rule gives. */
const fromInstance =
  (name: string, index: number, type: (call: BuiltinCall) => PtrType) =>
  (_bk: Bookkeeper, call: BuiltinCall): SomeObject => {
    const s = instanceArgument(name, call, index);
    return isUnknown(s) ? s : new SomePtr(type(call));
  };

const rtypeFromInstance =
  (index: number) =>
  (hop: HighLevelOp): RtypeResult => {
    const to = hop.rResult.lowleveltype as PtrType;
    if (hop.argsS[index] instanceof SomeNone) return new Constant(nullptrOf(to), to);
    return hop.genop(llop.cast_opaque_ptr, [hop.inputarg(hop.argsR[index]!, index)], to);
  };

function toInstance(name: string) {
  return (_bk: Bookkeeper, call: BuiltinCall): SomeObject => {
    const sClass = argument(name, call, 0);
    const s = argument(name, call, 1);
    if (isUnknown(sClass) || isUnknown(s)) return sClass;
    const desc = sClass instanceof SomePBC && sClass.descriptions.length === 1 ? sClass.anyDescription() : null;
    if (!(desc instanceof ClassDesc)) throw wrong(`${name}() takes a constant class, not ${String(sClass)}`);
    if (!(s instanceof SomePtr)) throw wrong(`${name}() takes a pointer, not ${String(s)}`);
    return new SomeInstance(desc.getuniqueclassdef(), true);
  };
}

function rtypeToInstance(hop: HighLevelOp): RtypeResult {
  return hop.genop(llop.cast_opaque_ptr, [hop.inputarg(hop.argsR[1]!, 1)], hop.rResult);
}

// ---- casts as in C, and facts about types

function annotateCast(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const type = typeOfArgument("rffi.cast", call, 0);
  const s = argument("rffi.cast", call, 1);
  if (isUnknown(s)) return s;
  const result = tryLltypeToAnnotation(type, bk.wordBits);
  if (result === null) throw wrong(`rffi.cast() gives values, and a ${type.shortName()} is none`);
  if (annotationToLltype(s, bk.wordBits) === null) throw wrong(`rffi.cast() takes numbers, characters and pointers, not ${String(s)}`);
  return result;
}

function rtypeCast(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const to = hop.rResult.lowleveltype;
  const from = hop.argsR[1]!.lowleveltype;
  const isMemory = [from, to].some((type) => type.kind === "ptr" || type.kind === "address");
  if (isMemory && hop.rtyper.typeSystem.level === "ootype") throw noRawMemory("rffi.cast()");
  if (to === Void) return null;
  const v = hop.inputarg(hop.argsR[1]!, 1);
  return from === to ? v : hop.genop(llop.force_cast, [v], to);
}

const STRING = (s: SomeObject): boolean => s instanceof SomeString;
const UNICODE_STRING = (s: SomeObject): boolean => s instanceof SomeUnicodeString;

const text = (name: string, type: PtrType, make: () => SomeObject): LibraryEntry => ({
  name: `${MODULE}.${name}`,
  annotate: toText(name, type, make),
  rtype: onMemory(name, rtypeToText),
});

const lowText = (name: string, type: PtrType, kind: "bytes" | "unicodes", isText: (s: SomeObject) => boolean): LibraryEntry => ({
  name: `${MODULE}.${name}`,
  annotate: fromText(name, type, isText),
  rtype: onMemory(name, rtypeFromText(kind)),
});

const reference = (name: string, index: number, type: (call: BuiltinCall) => PtrType): LibraryEntry => ({
  name: `${MODULE}.${name}`,
  annotate: fromInstance(name, index, type),
  rtype: onMemory(name, rtypeFromInstance(index)),
});

const instance = (name: string): LibraryEntry => ({ name: `${MODULE}.${name}`, annotate: toInstance(name), rtype: onMemory(name, rtypeToInstance) });

function pointerType(call: BuiltinCall): PtrType {
  const type = typeOfArgument("cast_object_to_ptr", call, 0);
  if (type.kind === "ptr" && type.gckind === "gc") return type;
  throw wrong(`cast_object_to_ptr() takes a type of gc pointers, not ${type.shortName()}`);
}

export const ANNLOWLEVEL: readonly LibraryEntry[] = [
  { name: `${MODULE}.llhelper`, annotate: annotateHelper, rtype: onMemory("llhelper", rtypeHelper) },
  text("hlstr", STRPTR, () => SomeString.of(true)),
  text("hlunicode", UNICODEPTR, () => SomeUnicodeString.of(true)),
  lowText("llstr", STRPTR, "bytes", STRING),
  lowText("llunicode", UNICODEPTR, "unicodes", UNICODE_STRING),
  reference("cast_instance_to_gcref", 0, () => GCREF),
  reference("cast_instance_to_base_ptr", 0, () => GCREF),
  reference("cast_object_to_ptr", 1, pointerType),
  instance("cast_gcref_to_instance"),
  instance("cast_base_ptr_to_instance"),
  { name: `${RFFI}.cast`, annotate: annotateCast, rtype: rtypeCast },
];

// ---- functions that answer at translation time

/** Called on the host, with constants; each call has its own result. */
function compute(bk: Bookkeeper, call: BuiltinCall, obj: PyObject): SomeObject {
  if (call.args.some(isUnknown)) return call.args.find(isUnknown)!;
  const constants = call.args.map((s) => s.const);
  if (constants.includes(null)) throw wrong(`the arguments of ${qualifiedName(obj) ?? "this function"}() must be known at translation time: ${call.args.join(", ")}`);
  return bk.immutablevalue(bk.host.call(obj, constants as PyObject[]));
}

/** The size of a structure that a header declares, with fields that the program may not know: the C compiler says it where nobody asked it before. */
function annotateSizeof(bk: Bookkeeper, call: BuiltinCall, obj: PyObject): SomeObject {
  const sSize = compute(bk, call, obj);
  const value = call.args[0]?.const;
  const type = value instanceof PyLLType ? resolved(value.type) : null;
  if (type === null || type.kind !== "struct" || type.hints.external !== "C" || typeof type.hints.eci !== "string" || type.hints.size !== undefined) return sSize;
  const known = sSize.const instanceof PyInt ? Number(sSize.const.value) : 0;
  return bk.immutablevalue(new PySymbolic(new CDefinedIntSymbolic(`(Signed)sizeof(${cTypeName(Ptr(type)).replace(/ \*$/, "")})`, known)));
}

const computed = (name: string): LibraryEntry => ({ name, annotate: compute, rtype: constantCall });

export const LOW_LEVEL_TYPES: readonly LibraryEntry[] = [
  computed("rpython.rtyper.lltypesystem._scoped_class"),
  computed("rpython.rlib.clibffi._is_small_integer"),
  computed("rpython.rlib.clibffi.cast_type_to_ffitype"),
  { name: `${RFFI}.sizeof`, annotate: annotateSizeof, rtype: constantCall },
  ...["offsetof", "size_and_sign", "CArray", "CArrayPtr", "CFixedArray", "_structure_copier", "_field_type"].map((name) => computed(`${RFFI}.${name}`)),
];
