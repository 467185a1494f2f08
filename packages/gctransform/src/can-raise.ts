// Which functions can end with an exception: the smallest solution, by going from those that raise to their callers. Near-linear.

import { Constant, type Block, type FunctionGraph, type SpaceOperation } from "@rpyts/flowmodel/model";
import { isLLOp, llop } from "@rpyts/lltype/llop";
import { LLPtr, type LLFunc } from "@rpyts/lltype/values";

/** Knows of every graph of the program whether it can raise. */
export class CanRaise {
  private readonly raising = new Set<FunctionGraph>();

  /** `baseClass` is the class that every exception is an instance of: an exit for it takes them all. */
  constructor(graphs: readonly FunctionGraph[], baseClass: LLPtr) {
    const callers = new Map<FunctionGraph, FunctionGraph[]>();
    const pending: FunctionGraph[] = [];
    const mark = (graph: FunctionGraph): void => {
      if (this.raising.has(graph)) return;
      this.raising.add(graph);
      pending.push(graph);
    };
    for (const graph of graphs) {
      if (scan(graph, callers, baseClass)) mark(graph);
    }
    for (let graph = pending.pop(); graph !== undefined; graph = pending.pop()) callers.get(graph)?.forEach(mark);
  }

  /** Whether a call of this graph may end with an exception. */
  graph(graph: FunctionGraph): boolean {
    return this.raising.has(graph);
  }

  /** Whether this operation may. */
  operation(op: SpaceOperation): boolean {
    const callees = calledGraphs(op);
    if (callees === "anything") return true;
    if (callees !== null) return callees.some((graph) => this.raising.has(graph));
    return raisesByItself(op);
  }
}

/** True when the graph raises by itself; enters it as a caller of what it calls and does not guard. */
function scan(graph: FunctionGraph, callers: Map<FunctionGraph, FunctionGraph[]>, baseClass: LLPtr): boolean {
  let raises = false;
  for (const block of graph.blocks()) {
    if (block.exits.some((link) => link.target === graph.exceptblock)) raises = true;
    block.operations.forEach((op, i) => {
      if (i === block.operations.length - 1 && catchesAll(block, baseClass)) return;
      const callees = calledGraphs(op);
      if (callees === "anything") raises = true;
      else if (callees === null) raises ||= raisesByItself(op);
      else for (const callee of callees) addCaller(callers, callee, graph);
    });
  }
  return raises;
}

function addCaller(callers: Map<FunctionGraph, FunctionGraph[]>, callee: FunctionGraph, caller: FunctionGraph): void {
  const known = callers.get(callee);
  if (known === undefined) callers.set(callee, [caller]);
  else if (known[known.length - 1] !== caller) known.push(caller);
}

/** A block whose last exit takes every exception. */
function catchesAll(block: Block, baseClass: LLPtr): boolean {
  return block.canRaise && block.exits[block.exits.length - 1]?.llexitcase === baseClass;
}

/** Graphs that a call may run: null for other operations, "anything" when nobody knows. */
function calledGraphs(op: SpaceOperation): readonly FunctionGraph[] | "anything" | null {
  if (op.opname === "direct_call") {
    const callee = op.args[0];
    if (!(callee instanceof Constant) || !(callee.value instanceof LLPtr)) return "anything";
    const func = callee.value.obj as LLFunc;
    if (func.graph !== null) return [func.graph];
    return func.attrs.get("canraise") === true ? "anything" : [];
  }
  if (op.opname === "indirect_call") {
    const last = op.args[op.args.length - 1];
    const candidates = last instanceof Constant ? (last.value as readonly FunctionGraph[] | null) : null;
    return candidates ?? "anything";
  }
  return null;
}

/** Operations of the table that raise, but for allocations of a fixed size: those end the program when there is no memory. */
function raisesByItself(op: SpaceOperation): boolean {
  if (!isLLOp(op.opname) || op.opname === "malloc" || op.opname === "zero_malloc" || op.opname === "weakref_create") return false;
  return llop[op.opname].canRaise.length > 0;
}
