// Calls of methods. Answers to MethodsPBCRepr.redispatch_call of upstream's rtyper/rpbc.py.

import { Bool } from "@rpyts/lltype/types-make";
import { llop } from "@rpyts/lltype/llop";
import type { MethodDesc } from "@rpyts/annotator/methoddesc";
import { SomePBC } from "@rpyts/annotator/model-objects";
import type { HighLevelOp } from "./hlop.js";
import { TyperError } from "./rmodel.js";
import { callWithFirst, MethodOfFrozenPBCRepr, MethodsPBCRepr } from "./rpbc.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { InstanceReprBase } from "./rclass.js";
import { constantResult } from "./rclass-rules.js";

/** Calls the function itself where only one can be meant, else the method of the instance. */
function callMethod(r: MethodsPBCRepr, hop: HighLevelOp): RtypeResult {
  const rInst = r.rImSelf;
  if (!(rInst instanceof InstanceReprBase)) throw new TyperError(`methods of ${rInst.toString()}`);
  const s = hop.argsS[0] as SomePBC;
  const functions = [...new Set(s.descriptions.map((d) => (d as MethodDesc).funcdesc))].sort((a, b) => a.id - b.id);
  if (functions.length > 1) return rInst.callVirtual(hop, r.methodname, functions, r.sImSelf);
  const sFunction = new SomePBC(functions);
  return callWithFirst(hop, hop.voidconst(sFunction.const), sFunction, hop.inputarg(r, 0), r.sImSelf, rInst);
}

/** Methods as values. */
export function registerMethods(t: RtypeTables): void {
  for (const name of ["simple_call", "call_args"] as const) {
    t[name].on(MethodsPBCRepr, callMethod);
    t[name].on(MethodOfFrozenPBCRepr, (r, hop) => r.call(hop));
  }
  t.bool.on(MethodsPBCRepr, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, [hop.inputarg(r, 0)], Bool));
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
