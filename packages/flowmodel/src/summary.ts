// Facts about graphs for tests and people: counts of operations by name, which graphs call which constants.

import { type FunctionGraph, type Value, Constant } from "./model.js";

/** How often each operation stands in a graph. */
export function summary(graph: FunctionGraph): Record<string, number> {
  const counts = new Map<string, number>();
  for (const block of graph.blocks()) {
    for (const op of block.operations) counts.set(op.opname, (counts.get(op.opname) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a graph calls directly, in order of appearance. */
export function calledConstants(graph: FunctionGraph): Value[] {
  const found = new Set<Value>();
  for (const block of graph.blocks()) {
    for (const op of block.operations) {
      const callee = op.args[0];
      if ((op.opname === "simple_call" || op.opname === "call_args") && callee instanceof Constant) found.add(callee.value);
    }
  }
  return [...found];
}

/** Count of blocks and operations, the size that inlining and progress reports go by. */
export function graphSize(graph: FunctionGraph): { blocks: number; operations: number } {
  const blocks = graph.blocks();
  return { blocks: blocks.length, operations: blocks.reduce((sum, block) => sum + block.operations.length, 0) };
}
