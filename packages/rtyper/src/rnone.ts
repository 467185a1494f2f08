// None alone, and comparisons with it. Answers to NoneRepr of upstream's rtyper/rnone.py.

import { Constant } from "@rpyts/flowmodel/model";
import { NULL_ADDRESS } from "@rpyts/lltype/address";
import { llop } from "@rpyts/lltype/llop";
import { isReference } from "@rpyts/lltype/ootype";
import { Address, Bool, Void } from "@rpyts/lltype/types-make";
import { SomeImpossibleValue, SomeNone } from "@rpyts/annotator/model";
import { None } from "@rpyts/pyhost/values";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { ImpossibleRepr, Repr, TyperError, VoidRepr } from "./rmodel.js";
import type { RtypeResult, RtypeTables } from "./tables.js";

export class NoneRepr extends VoidRepr {
  constructor() {
    super("None");
  }

  override getLLHashFunction(): LLHelper {
    return helper("rnone", "ll_none_hash");
  }
}

/** Whether operand `arg` is None. */
export function isNone(r: Repr, hop: HighLevelOp, arg: number, negated: boolean): RtypeResult {
  if (hop.sResult.isConstant()) return hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult));
  const type = r.lowleveltype;
  if (isReference(type)) return hop.genop(negated ? llop.ptr_nonzero : llop.ptr_iszero, [hop.inputarg(r, arg)], Bool);
  if (type === Address) {
    const cNull = hop.inputconst(Address, NULL_ADDRESS);
    return hop.genop(negated ? llop.adr_ne : llop.adr_eq, [hop.inputarg(r, arg), cNull], Bool);
  }
  if (type === Void) return hop.inputconst(Bool, !negated);
  throw new TyperError(`${r.toString()} is compared with None`);
}

/** None, and places that no value reaches. */
export function registerNone(t: RtypeTables): void {
  t.annotation.on(SomeNone, { key: () => "None", repr: () => new NoneRepr() });
  t.annotation.on(SomeImpossibleValue, { key: () => "impossible", repr: () => new ImpossibleRepr() });
  t.bool.on(NoneRepr, (_r, hop) => hop.inputconst(Bool, false));
  t.conversion.on(Repr, NoneRepr, () => new Constant(None, Void));
  t.conversion.on(NoneRepr, Repr, (_rFrom, rTo) => new Constant(rTo.convertConst(None), rTo.lowleveltype));
  t.conversion.on(NoneRepr, NoneRepr, (_rFrom, _rTo, v) => v);
  for (const name of ["is_", "eq", "ne"] as const) {
    const negated = name === "ne";
    t[name].on(Repr, NoneRepr, (r, _none, hop) => isNone(r, hop, 0, negated));
    t[name].on(NoneRepr, Repr, (_none, r, hop) => isNone(r, hop, 1, negated));
    t[name].on(NoneRepr, NoneRepr, (_a, _b, hop) => hop.inputconst(Bool, !negated));
  }
  t.conversion.on(Repr, ImpossibleRepr, () => new Constant(None, Void));
  t.conversion.on(NoneRepr, ImpossibleRepr, () => new Constant(None, Void));
  t.conversion.on(ImpossibleRepr, NoneRepr, () => new Constant(None, Void));
  t.conversion.on(ImpossibleRepr, ImpossibleRepr, (_rFrom, _rTo, v) => v);
  t.conversion.on(ImpossibleRepr, Repr, (_rFrom, rTo) => (rTo.lowleveltype === Void ? new Constant(None, Void) : null));
}
