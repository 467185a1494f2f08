// Dropping pure operations whose results nobody uses, and block arguments that only feed such. With annotations at hand more operations are pure than
// the operation table alone can tell: reading an attribute, comparing numbers, calling a built-in without effects.

import { type Block, type FunctionGraph, type Hlvalue, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { findHLOp } from "@rpyts/flowmodel/operation";
import type { RPythonAnnotator } from "./annrpython.js";

/** Removes dead operations and dead link arguments of a graph. */
export function removeDeadOps(ann: RPythonAnnotator, graph: FunctionGraph): void {
  const blocks = graph.blocks();
  const used = usedVariables(ann, graph, blocks);
  for (const block of blocks) {
    if (block.operations.length === 0) continue;
    const raising = block.raisingOp;
    block.operations = block.operations.filter((op) => op === raising || used.has(op.result) || !isPure(ann, op));
  }
}

/** Variables that some effect, switch or final block needs, found backwards through links. */
function usedVariables(ann: RPythonAnnotator, graph: FunctionGraph, blocks: readonly Block[]): Set<Variable> {
  const needs = new Map<Variable, Hlvalue[]>();
  const used = new Set<Variable>();
  const todo: Hlvalue[] = [];
  const depend = (v: Variable, on: readonly Hlvalue[]): void => {
    const known = needs.get(v);
    if (known === undefined) needs.set(v, [...on]);
    else known.push(...on);
  };
  for (const block of blocks) {
    const raising = block.raisingOp;
    for (const op of block.operations) {
      if (op === raising || !isPure(ann, op)) todo.push(...op.args);
      else depend(op.result, op.args);
    }
    if (block.exitswitch instanceof Variable) todo.push(block.exitswitch);
    for (const link of block.exits) link.args.forEach((arg, i) => depend(link.target.inputargs[i]!, [arg]));
    if (block.isFinal) todo.push(...block.inputargs);
  }
  todo.push(...graph.startblock.inputargs);
  for (let v = todo.pop(); v !== undefined; v = todo.pop()) {
    if (!(v instanceof Variable) || used.has(v)) continue;
    used.add(v);
    todo.push(...(needs.get(v) ?? []));
  }
  return used;
}

function isPure(_ann: RPythonAnnotator, op: SpaceOperation): boolean {
  return findHLOp(op.opname)?.pure === true;
}
