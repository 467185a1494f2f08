// Going through a block once more, at the fixpoint, without changing anything: see clash-tracer.ts.

import type { RPythonAnnotator } from "./annrpython.js";
import type { ClashTracer } from "./clash-tracer.js";
import { operandsOf } from "./faulty.js";
import { followExits } from "./flowin.js";
import type { BlockState } from "./pending.js";

/** Lets the tracer see what the operations and exits of a block bring. What fails is told elsewhere. */
export function traceBlock(ann: RPythonAnnotator, state: BlockState, tracer: ClashTracer): void {
  let raised = false;
  for (const op of state.block.operations) {
    tracer.span = op.span ?? state.graph.span;
    const operands = operandsOf(op);
    if (operands === "lost" || ann.faults.atOps.has(op)) continue;
    if (operands !== "impossible" && quietly(() => ann.considerOp(op)) !== false) continue;
    raised = op === state.block.raisingOp;
    if (!raised) return;
  }
  quietly(() => followExits(ann, state, raised));
}

/** What the work gives; null where it fails. */
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
