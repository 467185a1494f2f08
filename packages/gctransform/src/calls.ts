// Which graphs an operation calls. For the call graph of can-raise and stack checks.

import { Constant, type FunctionGraph, type SpaceOperation } from "@rpyts/flowmodel/model";
import { LLFunc, LLPtr } from "@rpyts/lltype/values";

/** Graphs that an operation may run: null for operations that are no calls, "anything" when nobody knows. External functions have no graphs. */
export function calledGraphs(op: SpaceOperation): readonly FunctionGraph[] | "anything" | null {
  if (op.opname === "direct_call") {
    const func = calledFunction(op);
    if (func === null) return "anything";
    return func.graph !== null ? [func.graph] : func.attrs.get("canraise") === true ? "anything" : [];
  }
  if (op.opname === "indirect_call") {
    const last = op.args[op.args.length - 1];
    const candidates = last instanceof Constant ? (last.value as readonly FunctionGraph[] | null) : null;
    return candidates ?? "anything";
  }
  return null;
}

/** The function that a direct call names, where it is a constant. */
function calledFunction(op: SpaceOperation): LLFunc | null {
  const callee = op.args[0];
  return callee instanceof Constant && callee.value instanceof LLPtr && callee.value.obj instanceof LLFunc ? callee.value.obj : null;
}

/** The call graph: what each graph calls, each callee once, in the order of the graph. Calls of unknown functions are not in it. */
export function callGraph(graphs: readonly FunctionGraph[]): Map<FunctionGraph, readonly FunctionGraph[]> {
  return new Map(graphs.map((graph) => [graph, [...calleesOf(graph)]]));
}

function calleesOf(graph: FunctionGraph): Set<FunctionGraph> {
  const found = new Set<FunctionGraph>();
  for (const block of graph.blocks()) {
    for (const op of block.operations) {
      const callees = calledGraphs(op);
      if (callees !== null && callees !== "anything") for (const callee of callees) found.add(callee);
    }
  }
  return found;
}

/** Whether a graph calls something that nobody knows. */
export function callsAnything(graph: FunctionGraph): boolean {
  return graph.blocks().some((block) => block.operations.some((op) => calledGraphs(op) === "anything"));
}
