// Calls of methods. Answers to MethodsPBCRepr.redispatch_call of upstream's rtyper/rpbc.py.

import { Bool } from "@rpyts/lltype/types-make";
import { llop } from "@rpyts/lltype/llop";
import { Void } from "@rpyts/lltype/types-make";
import type { MethodDesc } from "@rpyts/annotator/methoddesc";
import { SomePBC } from "@rpyts/annotator/model-objects";
import type { HighLevelOp } from "../hlop.js";
import { TyperError } from "../rmodel.js";
import { callWithFirst, MethodOfFrozenPBCRepr, MethodsPBCRepr } from "../rpbc.js";
import type { RtypeResult, RtypeTables } from "../tables.js";
import { InstanceRepr } from "./instance-repr.js";
import { constantResult } from "./rclass.js";

/** Reads the function from the vtable of `self`, unless only one can be there, and calls it with `self` first. */
function callMethod(r: MethodsPBCRepr, hop: HighLevelOp): RtypeResult {
  const rInst = r.rImSelf;
  if (!(rInst instanceof InstanceRepr)) throw new TyperError(`methods of ${rInst.toString()}`);
  const found = rInst.rclass.findClsField(r.methodname);
  if (found === null) throw new TyperError(`no method ${r.methodname} in the vtable of ${rInst.toString()}`);
  const rField = found.field.repr;
  const sFunction = preciseFunctions(hop, rField);
  const rFunction = hop.rtyper.getrepr(sFunction);
  const vSelf = hop.inputarg(r, 0);
  if (rFunction.lowleveltype === Void) {
    return callWithFirst(hop, hop.voidconst(sFunction.const), sFunction, vSelf, r.sImSelf, rInst);
  }
  const vFunction = rInst.rclass.getclsfield(rInst.getClass(vSelf, hop.llops), r.methodname, hop.llops);
  return callWithFirst(hop, hop.llops.convertvar(vFunction, rField, rFunction), sFunction, vSelf, r.sImSelf, rInst, null, rFunction);
}

/** The functions that the methods at this place have: fewer than the vtable's field may hold. */
function preciseFunctions(hop: HighLevelOp, rField: object): SomePBC {
  const s = hop.argsS[0] as SomePBC;
  const functions = new Set(s.descriptions.map((d) => (d as MethodDesc).funcdesc));
  const sField = "s" in rField && rField.s instanceof SomePBC ? rField.s : null;
  return new SomePBC([...functions].sort((a, b) => a.id - b.id), false, sField);
}

/** Methods as values. */
export function registerMethods(t: RtypeTables): void {
  for (const name of ["simple_call", "call_args"] as const) {
    t[name].on(MethodsPBCRepr, callMethod);
    t[name].on(MethodOfFrozenPBCRepr, (r, hop) => r.call(hop));
  }
  t.bool.on(MethodsPBCRepr, (_r, hop) => constantResult(hop) ?? hop.inputconst(Bool, true));
  t.conversion.on(MethodsPBCRepr, MethodsPBCRepr, (rFrom, rTo, v, llops) => llops.convertvar(v, rFrom.rImSelf, rTo.rImSelf));
  t.conversion.on(MethodOfFrozenPBCRepr, MethodOfFrozenPBCRepr, (rFrom, rTo, v, llops) => llops.convertvar(v, rFrom.rImSelf, rTo.rImSelf));
  t.is_.on(MethodsPBCRepr, MethodsPBCRepr, (r1, r2, hop) => {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    if (r1.methodname !== r2.methodname) throw new TyperError(`'is' of methods ${r1.methodname} and ${r2.methodname}`);
    const rRoot = hop.rtyper.getInstanceRepr(null);
    const v1 = hop.llops.convertvar(hop.inputarg(r1, 0), r1.rImSelf, rRoot);
    const v2 = hop.llops.convertvar(hop.inputarg(r2, 1), r2.rImSelf, rRoot);
    return hop.genop(llop.ptr_eq, [v1, v2], Bool);
  });
}
