// A loop whose header leaves the function when its test fails: the way out becomes a node of its own, which then stands behind the loop, so that the loop
// is `while (test) { … } return …;` and not `for (;;) { if (!test) return …; … }`.

import type { Analysis } from "./analysis.js";
import { CfgNode, Edge } from "./graph.js";

/** True when it changed something. */
export function splitLoopExits(analysis: Analysis): boolean {
  let changed = false;
  analysis.order.forEach((node, i) => {
    const { exit } = node;
    if (exit.kind !== "branch" || !analysis.isHeader(i)) return;
    const { whenTrue, whenFalse } = exit;
    if ((whenTrue.target === null) === (whenFalse.target === null)) return;
    const outside = (edge: Edge): Edge => (edge.target === null ? new Edge(null, new CfgNode(null, { kind: "goto", edge })) : edge);
    node.exit = { kind: "branch", condition: exit.condition, whenTrue: outside(whenTrue), whenFalse: outside(whenFalse) };
    changed = true;
  });
  return changed;
}
