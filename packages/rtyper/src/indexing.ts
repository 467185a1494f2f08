// Indexes and slices of strings, lists and bytearrays: which checks an operation makes, and how a slice is cut.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { Signed } from "@rpyts/lltype/types-make";
import { SomeInteger, SomeNone } from "@rpyts/annotator/model";
import { PyInt } from "@rpyts/pyhost/object";
import type { HighLevelOp } from "./hlop.js";
import { TyperError } from "./rmodel.js";

export function isNonneg(hop: HighLevelOp, arg: number): boolean {
  const s = hop.argsS[arg]!;
  return s instanceof SomeInteger && s.nonneg;
}

/** Whether an operation on items must look at the bounds: when a handler is there. */
export function checksIndex(hop: HighLevelOp): boolean {
  const asked = hop.hasImplicitException("IndexError");
  hop.hasImplicitException("KeyError");
  return asked || (hop.spaceop.opname === "getitem_idx" && hop.exceptionlinks.length > 0);
}

/** A result that the annotator knows. */
export function constantResult(hop: HighLevelOp): Constant | null {
  return hop.sResult.isConstant() ? hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult)) : null;
}

/** How a slice is cut; upstream's startonly, startstop and minusone. */
export type SliceKind =
  | { readonly kind: "startonly"; readonly vStart: Hlvalue }
  | { readonly kind: "startstop"; readonly vStart: Hlvalue; readonly vStop: Hlvalue }
  | { readonly kind: "minusone" };

/** The bounds in the operands from `first` on. */
export function sliceKind(hop: HighLevelOp, first: number): SliceKind {
  const [sStart, sStop] = [hop.argsS[first]!, hop.argsS[first + 1]!];
  const noStart = sStart instanceof SomeNone;
  const vStart = (): Hlvalue => (noStart ? new Constant(0, Signed) : hop.inputarg(Signed, first));
  if (sStop instanceof SomeNone) return { kind: "startonly", vStart: vStart() };
  const stop = sStop.const;
  if (stop instanceof PyInt && stop.value === -1) {
    const start = sStart.const;
    if (noStart || (start instanceof PyInt && start.value === 0)) return { kind: "minusone" };
    throw new TyperError("[:-1] is the only slice with a negative bound");
  }
  if (!isNonneg(hop, first + 1) || (!noStart && !isNonneg(hop, first))) throw new TyperError("the bounds of a slice may be negative");
  return { kind: "startstop", vStart: vStart(), vStop: hop.inputarg(Signed, first + 1) };
}
