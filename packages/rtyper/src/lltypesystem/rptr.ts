// Low-level pointers and addresses as values of RPython code: what the helpers in ll/*.py work on. Answers to upstream's rtyper/rptr.py and
// lltypesystem/llmemory support. Places inside gc arrays are in interior.ts, function pointers in ../rptr.ts.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { NULL_ADDRESS } from "@rpyts/lltype/address";
import { llop } from "@rpyts/lltype/llop";
import { sizeof } from "@rpyts/lltype/llmemory";
import { Address, Bool, Ptr, Signed, Void } from "@rpyts/lltype/types-make";
import { isContainerType, resolved, type InteriorPtrType, type LowLevelType, type PtrType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { PyLLAddress } from "@rpyts/annotator/llbridge/objects";
import { SomeAddress, SomeInteriorPtr, SomeLLADTMeth, SomePtr, SomeTypedAddressAccess } from "@rpyts/annotator/llannotation";
import { constText } from "@rpyts/annotator/constant";
import { PyNone, type PyObject } from "@rpyts/pyhost/object";
import type { LLHelper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import { IntegerRepr } from "../rint.js";
import { Repr, TyperError } from "../rmodel.js";
import { callWithFirst } from "../rpbc.js";
import { functionPtrRepr, PtrRepr, registerFunctionPointers } from "../rptr.js";
import type { RtypeResult, RtypeTables } from "../tables.js";
import { InteriorPtrRepr, registerInterior } from "./interior.js";
import { attributeName, constantResult } from "../rclass-rules.js";

/** A method of a low-level type, bound: the pointer. */
export class LLADTMethRepr extends Repr {
  override readonly lowleveltype: LowLevelType;
  readonly func: PyObject;
  readonly rSelf: Repr;
  readonly sSelf: SomePtr | SomeInteriorPtr;

  constructor(func: PyObject, sSelf: SomePtr | SomeInteriorPtr, rSelf: Repr) {
    super();
    this.func = func;
    this.sSelf = sSelf;
    this.rSelf = rSelf;
    this.lowleveltype = rSelf.lowleveltype;
  }

  call(hop: HighLevelOp): RtypeResult {
    const sFunction = hop.rtyper.bookkeeper.immutablevalue(this.func);
    return callWithFirst(hop, hop.voidconst(this.func), sFunction, hop.inputarg(this, 0), this.sSelf, this.rSelf);
  }
}

export class AddressRepr extends Repr {
  override readonly lowleveltype = Address;

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return NULL_ADDRESS;
    if (!(value instanceof PyLLAddress)) throw new TyperError(`not an address: ${constText(value)}`);
    return value.address;
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }
}

/** `adr.signed` before it is indexed: the address. */
export class TypedAddressAccessRepr extends Repr {
  override readonly lowleveltype = Address;
  readonly type: LowLevelType;

  constructor(type: LowLevelType) {
    super();
    this.type = type;
  }
}

/** The method of a low-level type with this name, or null. */
function adtMethod(type: PtrType, name: string): boolean {
  const to = resolved(type.TO);
  return (to.kind === "struct" && to.indexOf(name) < 0) || to.kind === "array";
}

function getattr(r: PtrRepr, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const name = attributeName(hop);
  const v = hop.inputarg(r, 0);
  if (adtMethod(r.lowleveltype, name)) return v;
  const to = resolved(r.lowleveltype.TO);
  if (to.kind !== "struct") throw new TyperError(`${to.shortName()} has no field ${name}`);
  const type = to.fieldType(name);
  if (type === Void) return hop.inputconst(Void, null);
  if (hop.rResult instanceof InteriorPtrRepr) return hop.rResult.start(hop, v, hop.voidconst(name));
  if (isContainerType(type)) return hop.genop(llop.getsubstruct, [v, hop.voidconst(name)], Ptr(type));
  return hop.genop(llop.getfield, [v, hop.voidconst(name)], type);
}

function setattr(r: PtrRepr, hop: HighLevelOp): RtypeResult {
  const name = attributeName(hop);
  const to = resolved(r.lowleveltype.TO);
  if (to.kind !== "struct") throw new TyperError(`${to.shortName()} has no field ${name}`);
  const type = to.fieldType(name);
  if (type === Void) return null;
  const v = hop.inputarg(r, 0);
  hop.genop(llop.setfield, [v, hop.voidconst(name), hop.inputarg(type, 2)]);
  return null;
}

function itemType(r: PtrRepr): LowLevelType {
  const to = resolved(r.lowleveltype.TO);
  if (to.kind !== "array" && to.kind !== "fixedarray") throw new TyperError(`${to.shortName()} is no array`);
  return to.OF;
}

function getitem(r: PtrRepr, _i: IntegerRepr, hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const type = itemType(r);
  if (type === Void) return hop.inputconst(Void, null);
  const v = hop.inputarg(r, 0);
  const vIndex = hop.inputarg(Signed, 1);
  if (hop.rResult instanceof InteriorPtrRepr) return hop.rResult.start(hop, v, vIndex);
  if (isContainerType(type)) return hop.genop(llop.getarraysubstruct, [v, vIndex], Ptr(type));
  return hop.genop(llop.getarrayitem, [v, vIndex], type);
}

function setitem(r: PtrRepr, _i: IntegerRepr, hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  const type = itemType(r);
  if (type === Void) return null;
  hop.genop(llop.setarrayitem, [hop.inputarg(r, 0), hop.inputarg(Signed, 1), hop.inputarg(type, 2)]);
  return null;
}

function length(r: PtrRepr, hop: HighLevelOp): RtypeResult {
  return constantResult(hop) ?? hop.genop(llop.getarraysize, [hop.inputarg(r, 0)], Signed);
}

function registerPointers(t: RtypeTables): void {
  t.annotation.on(SomePtr, { key: (s) => s.llPtrtype, repr: (s, rtyper) => functionPtrRepr(rtyper, s.llPtrtype) ?? new PtrRepr(rtyper, s.llPtrtype) });
  t.annotation.on(SomeLLADTMeth, {
    key: (s, rtyper) => `adtmeth ${s.llPtrtype.id} ${rtyper.idOf(s.func)}`,
    repr: (s, rtyper) => {
      const sSelf = s.llPtrtype.kind === "ptr" ? new SomePtr(s.llPtrtype) : new SomeInteriorPtr(s.llPtrtype as InteriorPtrType);
      return new LLADTMethRepr(s.func, sSelf, rtyper.getrepr(sSelf));
    },
  });
  t.getattr.on(PtrRepr, getattr);
  t.setattr.on(PtrRepr, setattr);
  t.getitem.on(PtrRepr, IntegerRepr, getitem);
  t.getitem_idx.on(PtrRepr, IntegerRepr, getitem);
  t.setitem.on(PtrRepr, IntegerRepr, setitem);
  t.len.on(PtrRepr, length);
  for (const name of ["simple_call", "call_args"] as const) t[name].on(LLADTMethRepr, (r, hop) => r.call(hop));
}

// ---- addresses

const COMPARISONS = { lt: llop.adr_lt, le: llop.adr_le, eq: llop.adr_eq, ne: llop.adr_ne, gt: llop.adr_gt, ge: llop.adr_ge, is_: llop.adr_eq } as const;

/** The distance of `index` items. */
function offset(hop: HighLevelOp, type: LowLevelType): Hlvalue {
  const vIndex = hop.inputarg(Signed, 1);
  return hop.genop(llop.int_mul, [hop.inputconst(Signed, sizeof(type)), vIndex], Signed);
}

function registerAddresses(t: RtypeTables): void {
  t.annotation.on(SomeAddress, { key: () => "address", repr: () => new AddressRepr() });
  t.annotation.on(SomeTypedAddressAccess, { key: (s) => `access ${s.type.id}`, repr: (s) => new TypedAddressAccessRepr(s.type) });
  t.getattr.on(AddressRepr, (r, hop) => hop.inputarg(r, 0));
  t.getitem.on(TypedAddressAccessRepr, IntegerRepr, (r, _i, hop) => hop.genop(llop.raw_load, [hop.inputarg(r, 0), offset(hop, r.type)], r.type));
  t.setitem.on(TypedAddressAccessRepr, IntegerRepr, (r, _i, hop) => {
    hop.genop(llop.raw_store, [hop.inputarg(r, 0), offset(hop, r.type), hop.inputarg(r.type, 2)]);
    return null;
  });
  t.bool.on(AddressRepr, (r, hop) => hop.genop(llop.adr_ne, [hop.inputarg(r, 0), hop.inputconst(Address, NULL_ADDRESS)], Bool));
  t.int.on(AddressRepr, (r, hop) => hop.genop(llop.cast_adr_to_int, [hop.inputarg(r, 0)], Signed));
  t.add.on(AddressRepr, IntegerRepr, (r, _i, hop) => hop.genop(llop.adr_add, hop.inputargs(r, Signed), Address));
  t.sub.on(AddressRepr, IntegerRepr, (r, _i, hop) => hop.genop(llop.adr_sub, hop.inputargs(r, Signed), Address));
  t.sub.on(AddressRepr, AddressRepr, (r, _r, hop) => hop.genop(llop.adr_delta, hop.inputargs(r, r), Signed));
  for (const name of Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]) {
    t[name].on(AddressRepr, AddressRepr, (r, _r, hop) => hop.genop(COMPARISONS[name], hop.inputargs(r, r), Bool));
  }
}

/** Function pointers and other pointers, places inside containers, addresses. */
export function registerPtr(t: RtypeTables): void {
  registerFunctionPointers(t);
  registerPointers(t);
  registerInterior(t);
  registerAddresses(t);
}
