// Small changes to the nodes that make the text better to read.

import { Analysis } from "./analysis.js";
import { joinConditions } from "./conditions.js";
import { CfgNode, Edge, type SwitchArm } from "./graph.js";

/** Changes the nodes; gives the analysis of the result. Needs to know which edges copy something. */
export function tidy(start: CfgNode, analysis: Analysis): Analysis {
  const grouped = groupArms(analysis);
  const joined = joinConditions(analysis);
  const after = grouped || joined ? new Analysis(start) : analysis;
  return splitLoopExits(after) ? new Analysis(start) : after;
}

/** Cases of a switch that lead to one node, and do nothing on the way, become one case with several values. */
function groupArms(analysis: Analysis): boolean {
  let changed = false;
  for (const node of analysis.order) {
    const { exit } = node;
    if (exit.kind !== "switch") continue;
    const arms = groupBare(exit.arms);
    if (arms.length === exit.arms.length) continue;
    node.exit = { kind: "switch", plan: exit.plan, arms, fallback: exit.fallback };
    changed = true;
  }
  return changed;
}

function groupBare(arms: readonly SwitchArm[]): SwitchArm[] {
  const byTarget = new Map<CfgNode, SwitchArm>();
  const kept: SwitchArm[] = [];
  for (const arm of arms) {
    const { target } = arm.edge;
    const known = target !== null && arm.edge.isBare ? byTarget.get(target) : undefined;
    if (known !== undefined) {
      known.values.push(...arm.values);
      continue;
    }
    kept.push(arm);
    if (target !== null && arm.edge.isBare) byTarget.set(target, arm);
  }
  return kept;
}

/**
 * A loop whose header leaves it when its test fails, and does something on the way (returns a value, copies): the way out becomes a node of its own, which
 * then stands behind the loop, so that the loop is `while (test) { … } return …;` and not `for (;;) { if (!test) return …; … }`.
 */
function splitLoopExits(analysis: Analysis): boolean {
  let changed = false;
  analysis.order.forEach((node, i) => {
    const { exit } = node;
    if (exit.kind !== "branch" || !analysis.isHeader(i)) return;
    const leaves = ({ target }: Edge): boolean => target === null || !analysis.inLoop(analysis.at(target), i);
    const { whenTrue, whenFalse } = exit;
    const way = leaves(whenTrue) ? whenTrue : whenFalse;
    if (leaves(whenTrue) === leaves(whenFalse) || way.isBare) return;
    const behind = new Edge(null, new CfgNode(null, { kind: "goto", edge: way }));
    node.exit = { ...exit, whenTrue: way === whenTrue ? behind : whenTrue, whenFalse: way === whenFalse ? behind : whenFalse };
    changed = true;
  });
  return changed;
}
