// Which functions can end with an exception: the smallest solution, by going from those that raise to their callers. Near-linear.

import { Constant, type Block, type FunctionGraph, type SpaceOperation } from "@rpyts/flowmodel/model";
import { isLLOp, llop, type LLOpName } from "@rpyts/lltype/llop";
import type { MallocFlags } from "@rpyts/lltype/lltype";
import type { LLPtr } from "@rpyts/lltype/values";
import { InternalError } from "@rpyts/tool/assert-never";
import { calledGraphs } from "./calls.js";

/** Knows of every graph of the program whether it can raise. */
export class CanRaise {
  private readonly raising = new Set<FunctionGraph>();
  private readonly known: ReadonlySet<FunctionGraph>;

  /** `baseClass` is the class that every exception is an instance of: an exit for it takes them all. */
  constructor(graphs: readonly FunctionGraph[], baseClass: LLPtr) {
    this.known = new Set(graphs);
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
    // Nothing is known of graphs that were not given.
    for (const callee of callers.keys()) if (!this.known.has(callee)) mark(callee);
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
    if (callees !== null) return callees.some((graph) => this.raising.has(graph) || !this.known.has(graph));
    return raisesByItself(op);
  }
}

/** True when the graph raises by itself; enters it as a caller of what it calls and does not guard. */
function scan(graph: FunctionGraph, callers: Map<FunctionGraph, FunctionGraph[]>, baseClass: LLPtr): boolean {
  let raises = false;
  for (const block of graph.blocks()) {
    // The exceptional exits count with the operation: it may turn out not to raise.
    const certain = block.canRaise ? block.exits.slice(0, 1) : block.exits;
    if (certain.some((link) => link.target === graph.exceptblock)) raises = true;
    const caught = catchesAll(block, baseClass) && !block.exits.some((link) => link.target === graph.exceptblock);
    block.operations.forEach((op, i) => {
      if (i === block.operations.length - 1 && caught) return;
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

/**
 * Operations of the table that raise, but for allocations of collected memory of a fixed size: those end the program when there is no memory.
 * Weak references are such.
 */
function raisesByItself(op: SpaceOperation): boolean {
  if (!isLLOp(op.opname) || llop[op.opname].canRaise.length === 0) return false;
  if (op.opname === "weakref_create") return false;
  return !FIXED_SIZE.has(op.opname) || flavourOf(op) === "raw";
}

const FIXED_SIZE: ReadonlySet<string> = new Set<LLOpName>(["malloc", "zero_malloc", "malloc_nonmovable"]);

function flavourOf(op: SpaceOperation): MallocFlags["flavor"] {
  const flags = op.args[1];
  if (!(flags instanceof Constant)) throw new InternalError(`${op.opname} without flags`);
  return (flags.value as MallocFlags).flavor;
}
