// Once annotations are final: which graphs each call reaches, for the tables of the rtyper. Answers to Bookkeeper.compute_at_fixpoint of upstream.

import type { Block, SpaceOperation } from "@rpyts/flowmodel/model";
import { type Diagnostic, DiagnosticError, makeDiagnostic } from "@rpyts/tool/diagnostics";
import type { RPythonAnnotator } from "./annrpython.js";
import { CallArguments } from "./argument.js";
import { callPath } from "./callpath.js";
import { oncePerPlace } from "./diagnose.js";
import { AnnotationFailure } from "./fault.js";
import { sImpossibleValue, SomeImpossibleValue, SomeObject } from "./model.js";
import { argumentsOf } from "./ops/calls.js";

/** Enters all calls of annotated blocks (of these, when given) into the call families. */
export function considerCallSites(ann: RPythonAnnotator, subset: ReadonlySet<Block> | null): void {
  const found: Diagnostic[] = [];
  for (const [block, graph] of ann.annotatedIn(subset)) {
    for (const op of block.operations) {
      if (op.opname !== "simple_call" && op.opname !== "call_args") continue;
      try {
        considerCallSite(ann, op);
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        const d = error.diagnostic;
        found.push(makeDiagnostic({ ...d, span: d.span ?? op.span, notes: [...d.notes, ...callPath(ann, graph)] }));
      }
    }
  }
  if (found.length > 0) throw new AnnotationFailure(oncePerPlace(found));
  for (const { sFunc, args } of ann.bookkeeper.emulatedCalls.values()) {
    ann.bookkeeper.considerCall(sFunc, new CallArguments(args), sImpossibleValue, null);
  }
  ann.bookkeeper.emulatedCalls.clear();
}

function considerCallSite(ann: RPythonAnnotator, op: SpaceOperation): void {
  if (op.args.some((v) => v.annotation instanceof SomeImpossibleValue)) return;
  const s = ann.binding(op.args[0]!);
  const sResult = op.result.annotation;
  ann.bookkeeper.considerCall(s, argumentsOf(ann, op), sResult instanceof SomeObject ? sResult : sImpossibleValue, op);
}
