// `a && b`, `a || b`: two tests that share a target become one condition, when nothing is printed between them and nothing is copied on the way.

import type { Analysis } from "./analysis.js";
import type { CfgNode, Condition, Edge } from "./graph.js";
import type { BlockPlan } from "../function-shape.js";

const MOST_TESTS = 6;

/** Joins conditions wherever it can; true when it did, so that the analysis is out of date. */
export function joinConditions(analysis: Analysis): boolean {
  const entries = new Map(analysis.order.map((node, i) => [node, analysis.preds[i]!.length]));
  let joined = false;
  // From the last to the first: a chain of tests is joined from its end.
  for (let i = analysis.order.length - 1; i >= 0; i--) {
    const node = analysis.order[i]!;
    while (joinAt(node, entries)) joined = true;
  }
  return joined;
}

function joinAt(node: CfgNode, entries: Map<CfgNode, number>): boolean {
  const { exit } = node;
  if (exit.kind !== "branch") return false;
  const { whenTrue, whenFalse } = exit;
  return join(node, exit.condition, whenTrue, whenFalse, "and", entries) || join(node, exit.condition, whenFalse, whenTrue, "or", entries);
}

/** Joins the test at the end of `inner`, which goes on with `shared`'s target in one of its cases. */
function join(node: CfgNode, left: Condition, inner: Edge, shared: Edge, kind: "and" | "or", entries: Map<CfgNode, number>): boolean {
  const next = inner.target;
  const goal = shared.target;
  if (next === null || goal === null || next === node || entries.get(next) !== 1 || !inner.isBare || !shared.isBare) return false;
  const { exit, plan } = next;
  if (exit.kind !== "branch" || plan === null || !isSilent(plan) || tests(left) + tests(exit.condition) > MOST_TESTS) return false;
  const wanted = kind === "and" ? exit.whenFalse : exit.whenTrue;
  const straight = wanted.target === goal && wanted.isBare;
  const [meeting, other] = straight === (kind === "and") ? [exit.whenFalse, exit.whenTrue] : [exit.whenTrue, exit.whenFalse];
  if (meeting.target !== goal || !meeting.isBare) return false;
  const condition: Condition = { kind, left, right: straight ? exit.condition : negated(exit.condition) };
  node.exit = kind === "and" ? { kind: "branch", condition, whenTrue: other, whenFalse: shared } : { kind: "branch", condition, whenTrue: shared, whenFalse: other };
  entries.set(goal, entries.get(goal)! - 1);
  return true;
}

/** Whether a block prints nothing but what stands in its condition and on its links. */
export const isSilent = (plan: BlockPlan): boolean => plan.ops.every((op) => op.inPlace || !op.isPrinted);

function tests(condition: Condition): number {
  return condition.kind === "test" ? 1 : tests(condition.left) + tests(condition.right);
}

function negated(condition: Condition): Condition {
  if (condition.kind === "test") return { kind: "test", plan: condition.plan, negated: !condition.negated };
  return { kind: condition.kind === "and" ? "or" : "and", left: negated(condition.left), right: negated(condition.right) };
}
