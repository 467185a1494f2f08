// Pointers as both type systems have them: function pointers. Answers to the StaticMethod parts of upstream's rtyper/ootypesystem/rootype.py and to
// the calls in rtyper/rptr.py. Pointers to structures and arrays, and addresses, are in lltypesystem/rptr.ts.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Void } from "@rpyts/lltype/types-make";
import { resolved, type FuncType, type PtrType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { PyLLPtr } from "@rpyts/annotator/llbridge/objects";
import { constText } from "@rpyts/annotator/constant";
import type { PyObject } from "@rpyts/pyhost/object";
import { splitCall } from "./rbuiltin.js";
import type { LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { constantResult } from "./rclass-rules.js";

export class PtrRepr extends Repr {
  override readonly lowleveltype: PtrType;
  private readonly rtyper: RPythonTyper;

  constructor(rtyper: RPythonTyper, type: PtrType) {
    super();
    this.rtyper = rtyper;
    this.lowleveltype = type;
  }

  override convertConst(value: PyObject): LLValue {
    if (!(value instanceof PyLLPtr)) throw new TyperError(`not a low-level pointer: ${constText(value)}`);
    if (value.ptr.type !== this.lowleveltype) throw new TyperError(`a ${value.ptr.type.shortName()} where ${this.lowleveltype.shortName()} is expected`);
    this.rtyper.givePrebuiltGraphs();
    return value.ptr;
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    return this.rtyper.typeSystem.referenceHash;
  }
}

/** A pointer to a function. */
export class FunctionPtrRepr extends PtrRepr {}

/** The Repr of a function pointer; null for pointers to anything else. */
export function functionPtrRepr(rtyper: RPythonTyper, type: PtrType): FunctionPtrRepr | null {
  return resolved(type.TO).kind === "func" ? new FunctionPtrRepr(rtyper, type) : null;
}

/** A call through a function pointer. */
function call(r: FunctionPtrRepr, hop: HighLevelOp): RtypeResult {
  const type = resolved(r.lowleveltype.TO) as FuncType;
  const vFunction = hop.inputarg(r, 0);
  const { hop: hop2 } = splitCall(hop);
  const vArgs = type.ARGS.map((arg, i): Hlvalue => (arg === Void ? hop.voidconst(null) : hop2.inputarg(arg, i)));
  hop.exceptionIsHere();
  if (vFunction instanceof Constant) return hop.genop(llop.direct_call, [vFunction, ...vArgs], type.RESULT);
  return hop.genop(llop.indirect_call, [vFunction, ...vArgs, hop.voidconst(null)], type.RESULT);
}

/** Truth, comparison and calls; which annotations have these Reprs is the type system's. */
export function registerFunctionPointers(t: RtypeTables): void {
  t.bool.on(PtrRepr, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  for (const name of ["simple_call", "call_args"] as const) t[name].on(FunctionPtrRepr, call);
  for (const name of ["is_", "eq", "ne"] as const) {
    const op = name === "ne" ? llop.ptr_ne : llop.ptr_eq;
    t[name].on(PtrRepr, PtrRepr, (r1, r2, hop) => constantResult(hop) ?? hop.genop(op, [hop.inputarg(r1, 0), hop.inputarg(r2, 1)], Bool));
  }
}
