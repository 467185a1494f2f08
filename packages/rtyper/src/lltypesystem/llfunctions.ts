// Typing rules of the functions of lltype and llmemory, and of low-level operations called by name (`llop.int_add(Signed, x, y)`).
// Answers to the rtype_* functions of upstream's rtyper/rbuiltin.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { getRuntimeTypeInfo, type MallocFlags } from "@rpyts/lltype/lltype";
import { itemoffsetof, offsetof, sizeof } from "@rpyts/lltype/llmemory";
import { descOf, isLLOp, llop, type LLOp } from "@rpyts/lltype/llop";
import { isOOReference, type OOType } from "@rpyts/lltype/ootype";
import { Signed, SignedLongLong, SignedLongLongLong, Unsigned, UnsignedLongLong, UnsignedLongLongLong, Void } from "@rpyts/lltype/types-make";
import { asLowLevelType, isVarsize, resolved, type LowLevelType, type NumberType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { LLMEMORY_MODULE, LLOP_PREFIX, LLTYPE_MODULE } from "@rpyts/annotator/builtins/lowlevel";
import { PyLLType } from "@rpyts/annotator/llbridge/objects";
import { PyBool, PyInt, PyNone, PyStr, type PyObject } from "@rpyts/pyhost/object";
import type { HighLevelOp } from "../hlop.js";
import { strValue } from "../host-values.js";
import { noRawMemory } from "../raw-memory.js";
import { TyperError } from "../rmodel.js";
import { constantCall } from "../rbuiltin-functions.js";
import type { BuiltinRule, KeywordOperands, RtypeResult, RtypeTables } from "../tables.js";

/** The low-level type that operand `arg` is. */
export function typeArgument(hop: HighLevelOp, arg: number): LowLevelType {
  const value = hop.constant(arg);
  if (!(value instanceof PyLLType)) throw new TyperError("a constant low-level type is expected");
  return value.type;
}

/** What a Void operand of a low-level operation holds for a host object. */
export function voidValue(value: PyObject): LLValue {
  if (value instanceof PyLLType) return value.type;
  if (value instanceof PyStr) return value.value;
  if (value instanceof PyBool) return value.value;
  if (value instanceof PyInt) return value.value;
  return value instanceof PyNone ? null : value;
}

/** An operand that malloc takes by position or by keyword. */
function optional(hop: HighLevelOp, keywords: KeywordOperands, name: string, position: number): PyObject | null {
  const at = keywords.get(name) ?? (keywords.size === 0 || position < Math.min(...keywords.values()) ? position : -1);
  return at >= 0 && at < hop.nbArgs ? hop.constant(at) : null;
}

const isTrue = (value: PyObject | null): boolean => value instanceof PyBool && value.value;

function flavorOf(value: PyObject | null, otherwise: "gc" | "raw"): "gc" | "raw" {
  const text = value === null ? otherwise : strValue(value);
  if (text !== "gc" && text !== "raw") throw new TyperError("the flavor of memory is 'gc' or 'raw'");
  return text;
}

/** `malloc(T)` and `malloc(T, n)` of an object type. */
export function mallocObject(hop: HighLevelOp, type: OOType, lengthArg: number | null): RtypeResult {
  const vArgs: Hlvalue[] = [hop.voidconst(type)];
  if (lengthArg !== null) vArgs.push(hop.inputarg(Signed, lengthArg));
  hop.exceptionIsHere();
  return hop.genop(lengthArg === null ? llop.oonew : llop.oonewarray, vArgs, hop.rResult);
}

function malloc(hop: HighLevelOp, keywords: KeywordOperands): RtypeResult {
  const type = typeArgument(hop, 0);
  if (isOOReference(type)) return mallocObject(hop, type, keywords.get("n") ?? (hop.nbArgs - keywords.size > 1 ? 1 : null));
  const varsize = isVarsize(resolved(type));
  const flavor = flavorOf(optional(hop, keywords, "flavor", 2), "gc");
  const zero = isTrue(optional(hop, keywords, "zero", 4));
  const flags: MallocFlags = zero ? { flavor, zero } : { flavor };
  const vArgs: Hlvalue[] = [hop.voidconst(type), hop.voidconst(flags)];
  if (varsize) vArgs.push(hop.inputarg(Signed, keywords.get("n") ?? 1));
  hop.exceptionIsHere();
  return hop.genop(varsize ? llop.malloc_varsize : llop.malloc, vArgs, hop.rResult);
}

function free(hop: HighLevelOp, keywords: KeywordOperands): RtypeResult {
  hop.exceptionCannotOccur();
  const flavor = flavorOf(optional(hop, keywords, "flavor", 1), "raw");
  hop.genop(llop.free, [hop.inputarg(hop.argsR[0]!, 0), hop.voidconst({ flavor })]);
  return null;
}

/** A cast whose result type is operand `typeArg`; the value is operand `valueArg`. */
function cast(op: LLOp, valueArg: number): BuiltinRule {
  return (hop) => {
    hop.exceptionCannotOccur();
    return hop.genop(op, [hop.inputarg(hop.argsR[valueArg]!, valueArg)], hop.rResult);
  };
}

/** A cast along one line of classes or of structures. */
function castPointer(hop: HighLevelOp): RtypeResult {
  const [from, to] = [hop.argsR[1]!.lowleveltype, hop.rResult.lowleveltype];
  if (from !== to || !isOOReference(to)) return cast(llop.cast_pointer, 1)(hop, new Map());
  hop.exceptionCannotOccur();
  return hop.inputarg(hop.rResult, 1);
}

/** An operation on all operands in their own representations. */
function plain(op: LLOp): BuiltinRule {
  return (hop) => {
    hop.exceptionCannotOccur();
    const v = hop.genop(op, hop.args.map((_, i) => (isVoidOperand(op, i) ? hop.voidconst(voidValue(hop.constant(i))) : ownValue(hop, i))), hop.rResult);
    return hop.rResult.lowleveltype === Void ? null : v;
  };
}

/** An operand as it is; Void constants in the form that low-level operations want. */
function ownValue(hop: HighLevelOp, arg: number): Hlvalue {
  const r = hop.argsR[arg]!;
  if (r.lowleveltype !== Void) return hop.inputarg(r, arg);
  return hop.voidconst(voidValue(hop.constant(arg)));
}

/** `llop.name(RESULT, …)`. */
function callLLOp(name: string): BuiltinRule | null {
  if (!isLLOp(name)) return null;
  const op = descOf(name);
  return (hop) => {
    const type = typeArgument(hop, 0);
    const vArgs = hop.args.slice(1).map((_, i): Hlvalue => (isVoidOperand(op, i) ? hop.voidconst(voidValue(hop.constant(i + 1))) : operand(hop, op, i)));
    if (op.canRaise.length > 0) hop.exceptionIsHere();
    else hop.exceptionCannotOccur();
    const v = hop.genop(op, vArgs, type);
    return type === Void ? null : asNumber(hop, v, type, hop.rResult.lowleveltype);
  };
}

/** Number types of signatures by name. */
const NUMBER_TYPES: ReadonlyMap<string, NumberType> = new Map(
  [Signed, Unsigned, SignedLongLong, UnsignedLongLong, SignedLongLongLong, UnsignedLongLongLong].map((type) => [type.name, type]),
);

/** An operand as the signature wants it. On a machine whose word is as wide, the long numbers of RPython are words. */
function operand(hop: HighLevelOp, op: LLOp, index: number): Hlvalue {
  const v = ownValue(hop, index + 1);
  const wanted = NUMBER_TYPES.get(op.args[Math.min(index, op.args.length - 1)]?.word ?? "");
  return wanted === undefined ? v : asNumber(hop, v, asLowLevelType(v.concretetype), wanted);
}

function asNumber(hop: HighLevelOp, v: Hlvalue, from: LowLevelType, to: LowLevelType): Hlvalue {
  if (from === to || from.kind !== "number" || to.kind !== "number") return v;
  if (from === Signed && to === SignedLongLong) return hop.genop(llop.cast_int_to_longlong, [v], to);
  if (from === SignedLongLong && to === Signed) return hop.genop(llop.truncate_longlong_to_int, [v], to);
  return hop.genop(llop.cast_primitive, [v], to);
}

function isVoidOperand(op: LLOp, index: number): boolean {
  const pattern = op.args[Math.min(index, op.args.length - 1)];
  return pattern !== undefined && pattern.word === "Void" && !pattern.repeated;
}

function size(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const type = typeArgument(hop, 0);
  if (hop.nbArgs === 1) return hop.inputconst(Signed, sizeof(type, isVarsize(resolved(type)) ? 0 : null));
  const n = hop.argsS[1]!.const;
  if (!(n instanceof PyInt)) throw new TyperError("sizeof() of a variable length");
  return hop.inputconst(Signed, sizeof(type, Number(n.value)));
}

function fieldOffset(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const type = resolved(typeArgument(hop, 0));
  const name = strValue(hop.constant(1));
  if (type.kind !== "struct" || name === null) throw new TyperError("offsetof() of something else than a structure");
  return hop.inputconst(Signed, offsetof(type, name));
}

function itemOffset(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const type = resolved(typeArgument(hop, 0));
  const n = hop.nbArgs > 1 ? hop.argsS[1]!.const : null;
  if (type.kind !== "array" || (hop.nbArgs > 1 && !(n instanceof PyInt))) throw new TyperError("itemoffsetof() of something else than an array");
  return hop.inputconst(Signed, itemoffsetof(type, n instanceof PyInt ? Number(n.value) : 0));
}

function typeInfo(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const type = resolved(typeArgument(hop, 0));
  if (type.kind !== "struct") throw new TyperError("getRuntimeTypeInfo() of something else than a structure");
  return new Constant(getRuntimeTypeInfo(type), hop.rResult.lowleveltype);
}

function registerLLType(t: RtypeTables): void {
  const on = (name: string, rule: BuiltinRule): void => t.builtin.on(`${LLTYPE_MODULE}.${name}`, rule);
  on("malloc", malloc);
  on("free", free);
  on("render_immortal", (hop) => {
    hop.exceptionCannotOccur();
    return null;
  });
  for (const name of ["typeOf", "nullptr", "Ptr"]) on(name, constantCall);
  on("cast_primitive", (hop) => {
    hop.exceptionCannotOccur();
    const v = hop.inputarg(hop.argsR[1]!, 1);
    const to = hop.rResult.lowleveltype;
    return v.concretetype === to ? v : hop.genop(llop.cast_primitive, [v], to);
  });
  on("cast_pointer", castPointer);
  on("cast_opaque_ptr", cast(llop.cast_opaque_ptr, 1));
  on("cast_int_to_ptr", cast(llop.cast_int_to_ptr, 1));
  on("cast_ptr_to_int", plain(llop.cast_ptr_to_int));
  on("direct_fieldptr", plain(llop.direct_fieldptr));
  on("direct_arrayitems", plain(llop.direct_arrayitems));
  on("direct_ptradd", plain(llop.direct_ptradd));
  on("getRuntimeTypeInfo", typeInfo);
  on("identityhash", plain(llop.gc_identityhash));
  on("identityhash_nocache", plain(llop.gc_identityhash));
}

function registerLLMemory(t: RtypeTables): void {
  const on = (name: string, rule: BuiltinRule): void =>
    t.builtin.on(`${LLMEMORY_MODULE}.${name}`, (hop, keywords) => {
      if (hop.rtyper.typeSystem.level === "ootype") throw noRawMemory(`llmemory.${name}()`);
      return rule(hop, keywords);
    });
  on("cast_ptr_to_adr", plain(llop.cast_ptr_to_adr));
  on("cast_adr_to_ptr", cast(llop.cast_adr_to_ptr, 0));
  on("cast_adr_to_int", plain(llop.cast_adr_to_int));
  on("cast_int_to_adr", plain(llop.cast_int_to_adr));
  on("sizeof", size);
  on("offsetof", fieldOffset);
  on("itemoffsetof", itemOffset);
  for (const name of ["raw_malloc", "raw_malloc_usage", "raw_free", "raw_memclear", "raw_memcopy", "raw_memmove"] as const) on(name, plain(llop[name]));
  on("weakref_create", plain(llop.weakref_create));
  on("weakref_deref", cast(llop.weakref_deref, 1));
}

/** Functions of the low-level modules. */
export function registerLLFunctions(t: RtypeTables): void {
  registerLLType(t);
  registerLLMemory(t);
  t.builtin.onPrefix(LLOP_PREFIX, callLLOp);
}

