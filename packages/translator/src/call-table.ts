// Which graphs each graph calls.

import { Constant, type FunctionGraph } from "@rpyts/flowmodel/model";
import { LLPtr, type LLFunc } from "@rpyts/lltype/values";
import type { Callees } from "@rpyts/gctransform/stack-check";

/** Calls of typed graphs: direct ones, and the candidates of indirect ones. */
export function callees(graphs: readonly FunctionGraph[]): Callees {
  return new Map(graphs.map((graph) => [graph, calledBy(graph)]));
}

function calledBy(graph: FunctionGraph): FunctionGraph[] {
  const found = new Set<FunctionGraph>();
  for (const block of graph.blocks()) {
    for (const op of block.operations) {
      if (op.opname === "direct_call") {
        const callee = op.args[0];
        const ptr = callee instanceof Constant ? callee.value : null;
        const called = ptr instanceof LLPtr ? (ptr.obj as LLFunc).graph : null;
        if (called !== null) found.add(called);
      } else if (op.opname === "indirect_call") {
        const last = op.args[op.args.length - 1];
        const candidates = last instanceof Constant ? (last.value as readonly FunctionGraph[] | null) : null;
        for (const called of candidates ?? []) found.add(called);
      }
    }
  }
  return [...found];
}
