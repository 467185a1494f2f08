// References of the object-oriented type system as values of RPython code: what the helpers in ll/*.py work on. Answers to upstream's
// rtyper/ootypesystem/rootype.py. What differs on purpose: items and lengths of lists and strings are reached as those of lltype's arrays, so that
// helpers whose algorithm is the same are one text.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { builtinSignature } from "@rpyts/lltype/oo-signature";
import type { InstanceType, OOType } from "@rpyts/lltype/ootype";
import { Bool, Signed, Void } from "@rpyts/lltype/types-make";
import type { FuncType, LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { PyOOValue } from "@rpyts/annotator/llbridge/objects";
import { constText } from "@rpyts/annotator/constant";
import { SomeAddress, SomeInteriorPtr, SomeLLADTMeth, SomePtr, SomeTypedAddressAccess } from "@rpyts/annotator/llannotation";
import type { SomeObject } from "@rpyts/annotator/model";
import { SomeOOMethod, SomeOOValue } from "@rpyts/annotator/ooannotation";
import { PyNone, PyStr, PyUnicode, type PyObject } from "@rpyts/pyhost/object";
import { helper, type LLHelper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import { noRawMemory } from "../raw-memory.js";
import { splitCall } from "../rbuiltin.js";
import { attributeName, constantResult } from "../rclass-rules.js";
import { IntegerRepr } from "../rint.js";
import { Repr, TyperError } from "../rmodel.js";
import { isNone, NoneRepr } from "../rnone.js";
import { functionPtrRepr, registerFunctionPointers } from "../rptr.js";
import type { RtypeResult, RtypeTables } from "../tables.js";
import { registerOOFunctions } from "./roovalue-functions.js";

export class OOValueRepr extends Repr {
  override readonly lowleveltype: OOType;

  constructor(type: OOType) {
    super();
    this.lowleveltype = type;
  }

  override convertConst(value: PyObject): LLValue {
    const type = this.lowleveltype;
    if (value instanceof PyNone) return null;
    if (value instanceof PyOOValue && fits(value.type, type)) return value.value;
    if (type.kind === "text" && (type.name === "String" ? value instanceof PyStr : value instanceof PyUnicode)) return (value as PyStr | PyUnicode).value;
    throw new TyperError(`${constText(value)} where a ${type.shortName()} is expected`);
  }

  override getLLEqFunction(): LLHelper | null {
    if (this.lowleveltype.kind === "text") throw new TyperError("strings are compared through their own Repr");
    return null;
  }

  override getLLHashFunction(): LLHelper {
    if (this.lowleveltype.kind === "text") throw new TyperError("strings are hashed through their own Repr");
    return helper("rclass", "ll_inst_hash");
  }
}

/** A method, bound: the object. */
export class OOMethodRepr extends Repr {
  override readonly lowleveltype: OOType;
  readonly methodname: string;

  constructor(s: SomeOOMethod) {
    super();
    this.lowleveltype = s.sSelf.type;
    this.methodname = s.methodname;
  }
}

/** Whether values of a type are values of another one: of the same, or instances of a class below. */
function fits(from: OOType, to: OOType): boolean {
  return from === to || (from.kind === "instance" && to.kind === "instance" && from.isSubclassOf(to));
}

/** Up the class line. */
function convert(rFrom: OOValueRepr, rTo: OOValueRepr, v: Hlvalue, llops: LowLevelOpList): Hlvalue | null {
  if (rFrom.lowleveltype === rTo.lowleveltype) return v;
  return fits(rFrom.lowleveltype, rTo.lowleveltype) ? llops.genop(llop.cast_pointer, [v], rTo) : null;
}

/** Calls a built-in method that cannot raise. */
function send(hop: HighLevelOp, name: string, vArgs: readonly Hlvalue[], result: LowLevelType): RtypeResult {
  return hop.genop(llop.oosend, [hop.voidconst(name), ...vArgs], result);
}

function getattr(r: OOValueRepr, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const name = attributeName(hop);
  const type = r.lowleveltype;
  const v = hop.inputarg(r, 0);
  // A method is its object; the characters of a string are the string.
  if (hop.rResult instanceof OOMethodRepr || (type.kind === "text" && name === "chars")) return v;
  const result = hop.rResult.lowleveltype;
  if (result === Void) return hop.inputconst(Void, null);
  const isConstant = type.kind === "instance" && type.lookup("fields", name) === null;
  return hop.genop(isConstant ? llop.oogetconst : llop.getfield, [v, hop.voidconst(name)], result);
}

function fieldType(type: OOType, name: string): LowLevelType {
  if (type.kind !== "instance" && type.kind !== "record") throw new TyperError(`${type.shortName()} has no field ${name}`);
  return type.fieldType(name);
}

function setattr(r: OOValueRepr, hop: HighLevelOp): RtypeResult {
  const name = attributeName(hop);
  const type = fieldType(r.lowleveltype, name);
  if (type === Void) return null;
  const v = hop.inputarg(r, 0);
  hop.genop(llop.setfield, [v, hop.voidconst(name), hop.inputarg(type, 2)]);
  return null;
}

function getitem(r: OOValueRepr, _i: IntegerRepr, hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const type = r.lowleveltype;
  const vArgs = (): Hlvalue[] => [hop.inputarg(r, 0), hop.inputarg(Signed, 1)];
  if (type.kind === "text") return send(hop, "ll_stritem_nonneg", vArgs(), type.charType);
  if (type.kind !== "list" && type.kind !== "ooarray") throw new TyperError(`${type.shortName()} has no items by index`);
  return type.ITEM === Void ? hop.inputconst(Void, null) : send(hop, "ll_getitem_fast", vArgs(), type.ITEM);
}

function setitem(r: OOValueRepr, _i: IntegerRepr, hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const type = r.lowleveltype;
  if (type.kind !== "list" && type.kind !== "ooarray") throw new TyperError(`items of a ${type.shortName()} are never set`);
  if (type.ITEM !== Void) send(hop, "ll_setitem_fast", [hop.inputarg(r, 0), hop.inputarg(Signed, 1), hop.inputarg(type.ITEM, 2)], Void);
  return null;
}

function length(r: OOValueRepr, hop: HighLevelOp): RtypeResult {
  return constantResult(hop) ?? send(hop, r.lowleveltype.kind === "text" ? "ll_strlen" : "ll_length", [hop.inputarg(r, 0)], Signed);
}

/** Calls a method: a built-in one, or one of an instance, found at run time. */
function callMethod(r: OOMethodRepr, hop: HighLevelOp): RtypeResult {
  const type = r.lowleveltype;
  const vSelf = hop.inputarg(r, 0);
  const { hop: hop2 } = splitCall(hop);
  return type.kind === "instance" ? callInstanceMethod(type, r.methodname, vSelf, hop2) : callBuiltinMethod(r, vSelf, hop2);
}

function callBuiltinMethod(r: OOMethodRepr, vSelf: Hlvalue, hop: HighLevelOp): RtypeResult {
  const signature = builtinSignature(r.lowleveltype, r.methodname);
  if (signature === null) throw new TyperError(`${r.lowleveltype.shortName()} has no method ${r.methodname}`);
  const { spec, args, result } = signature;
  const vArgs = args.map((arg, i) => hop.inputarg(arg ?? hop.argsR[i]!, i));
  if (spec.calls || spec.canRaise.length > 0) hop.exceptionIsHere();
  else hop.exceptionCannotOccur();
  const v = send(hop, r.methodname, [vSelf, ...vArgs], result);
  return result === Void ? null : v;
}

function callInstanceMethod(type: InstanceType, name: string, vSelf: Hlvalue, hop: HighLevelOp): RtypeResult {
  const { ARGS, RESULT } = methodType(type, name, hop);
  const vArgs = ARGS.map((arg, i): Hlvalue => (arg === Void ? hop.voidconst(null) : hop.inputarg(arg, i)));
  hop.exceptionIsHere();
  const v = send(hop, name, [vSelf, ...vArgs], RESULT);
  return RESULT === Void ? null : v;
}

function methodType(type: InstanceType, name: string, hop: HighLevelOp): FuncType {
  const overloaded = type.lookup("overloads", name);
  if (overloaded !== null) return overloaded.entry.resolve(hop.argsR.map((r) => r.lowleveltype)).type;
  const method = type.lookup("methods", name);
  if (method === null) throw new TyperError(`${type.shortName()} has no method ${name}`);
  return method.entry.type;
}

/** References are equal when they are the same object; instances of different classes are compared at the class that holds both. */
function compare(r1: OOValueRepr, r2: OOValueRepr, hop: HighLevelOp, negated: boolean): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const r = commonRepr(r1, r2, hop);
  return hop.genop(negated ? llop.ptr_ne : llop.ptr_eq, [hop.inputarg(r, 0), hop.inputarg(r, 1)], Bool);
}

function commonRepr(r1: OOValueRepr, r2: OOValueRepr, hop: HighLevelOp): Repr {
  for (let type: OOType | null = r1.lowleveltype; type !== null; type = type.kind === "instance" ? type.superclass : null) {
    if (fits(r2.lowleveltype, type)) return hop.rtyper.getprimitiverepr(type);
  }
  throw new TyperError(`comparing ${r1.toString()} and ${r2.toString()}`);
}

/** Rules of references in helper code: fields, items, methods, comparison, and the functions of the module ootype. */
export function registerOOValues(t: RtypeTables): void {
  t.annotation.on(SomeOOValue, { key: (s) => `reference ${s.type.id}`, repr: (s) => new OOValueRepr(s.type) });
  t.annotation.on(SomeOOMethod, { key: (s) => `method ${s.methodname} of reference ${s.sSelf.type.id}`, repr: (s) => new OOMethodRepr(s) });
  t.conversion.on(OOValueRepr, OOValueRepr, convert);
  t.getattr.on(OOValueRepr, getattr);
  t.setattr.on(OOValueRepr, setattr);
  t.getitem.on(OOValueRepr, IntegerRepr, getitem);
  t.getitem_idx.on(OOValueRepr, IntegerRepr, getitem);
  t.setitem.on(OOValueRepr, IntegerRepr, setitem);
  t.len.on(OOValueRepr, length);
  t.bool.on(OOValueRepr, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  for (const name of ["simple_call", "call_args"] as const) t[name].on(OOMethodRepr, callMethod);
  for (const name of ["is_", "eq", "ne"] as const) {
    const negated = name === "ne";
    t[name].on(OOValueRepr, OOValueRepr, (r1, r2, hop) => compare(r1, r2, hop, negated));
    t[name].on(OOValueRepr, NoneRepr, (r, _none, hop) => isNone(r, hop, 0, negated));
    t[name].on(NoneRepr, OOValueRepr, (_none, r, hop) => isNone(r, hop, 1, negated));
  }
  registerOOFunctions(t);
}

/** What only lltype has. */
const MEMORY_ONLY: readonly (abstract new (...args: never[]) => SomeObject)[] = [SomeInteriorPtr, SomeLLADTMeth, SomeAddress, SomeTypedAddressAccess];

/** Pointers where there is no memory: function pointers only. */
export function registerOOPointers(t: RtypeTables): void {
  registerFunctionPointers(t);
  t.annotation.on(SomePtr, {
    key: (s) => s.llPtrtype,
    repr: (s, rtyper) => {
      const r = functionPtrRepr(rtyper, s.llPtrtype);
      if (r === null) throw noRawMemory(`a pointer to ${s.llPtrtype.TO.shortName()}`);
      return r;
    },
  });
  for (const cls of MEMORY_ONLY) {
    t.annotation.on(cls, {
      key: (s) => s,
      repr: (s) => {
        throw noRawMemory(s.toString());
      },
    });
  }
}
