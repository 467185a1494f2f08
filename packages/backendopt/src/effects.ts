// What running a function can do: raise, change the world, write to which memory, run for ever. Answers to upstream's backendopt/graphanalyze.py,
// canraise.py, writeanalyze.py and the side-effect analysis of removenoops. Exceptions go from those that raise to their callers; the rest is the union
// over each component of the call graph. Both are near-linear.

import { LAST_EXCEPTION, type Block, type FunctionGraph, type SpaceOperation } from "@rpyts/flowmodel/model";
import { opDesc } from "@rpyts/lltype/llop";
import { LLFunc, type LLPtr } from "@rpyts/lltype/values";
import { calledNodes, calleeOf, components, isCandidates, type CallNode, type Callee } from "./callgraph.js";
import { FreshObjects } from "./fresh-objects.js";
import { hasCycle } from "./has-cycle.js";
import { ALL_MEMORY, MemoryKeys, NO_MEMORY } from "./memory-keys.js";

/** What a call of one function, or of one of several candidates, can do. */
export class Summary {
  /** End with an exception. */
  canRaise: boolean;
  /** Anything that must happen even when nobody uses the result. */
  sideEffects: boolean;
  /** Not come back: it has loops or calls itself. */
  loops: boolean;
  /** The kinds of memory it writes; null for any. */
  writes: Set<number> | null;

  constructor(anything = false) {
    this.canRaise = anything;
    this.sideEffects = anything;
    this.loops = anything;
    this.writes = anything ? null : new Set();
  }
}

/** More kinds than this count as all of them. */
const MAX_KINDS = 256;
const ANYTHING = new Summary(true);

/** The summaries of a program's functions. */
export class Effects {
  readonly keys: MemoryKeys;
  private readonly base: LLPtr | null;
  private readonly summaries = new Map<CallNode, Summary>();
  private readonly externals = new Map<LLFunc, Summary>();

  /** `base` is the class of all exceptions: an exit for it takes every one. */
  constructor(graphs: readonly FunctionGraph[], base: LLPtr | null, keys: MemoryKeys = new MemoryKeys()) {
    this.base = base;
    this.keys = keys;
    const edges = new Map<CallNode, readonly CallNode[]>();
    const callees = (node: CallNode): readonly CallNode[] => {
      let known = edges.get(node);
      if (known === undefined) edges.set(node, (known = isCandidates(node) ? node : calledNodes(node)));
      return known;
    };
    for (const component of components(graphs, callees)) this.solve(component, callees);
    this.solveRaising(callees);
  }

  /** What a call of this graph, or of one of these, can do. */
  summary(node: CallNode): Summary {
    return this.summaries.get(node) ?? ANYTHING;
  }

  /** What an operation that calls can do; null for other operations. */
  call(op: SpaceOperation): Summary | null {
    const callee = calleeOf(op);
    return callee === null ? null : this.ofCallee(callee);
  }

  private ofCallee(callee: Exclude<Callee, null>): Summary {
    if (callee === "anything") return ANYTHING;
    return callee instanceof LLFunc ? this.external(callee) : this.summary(callee);
  }

  /** Whether an operation may raise. Allocations of a fixed size do not: they end the program when there is no memory. */
  canRaise(op: SpaceOperation): boolean {
    const call = this.call(op);
    return call === null ? raisesByItself(op) : call.canRaise;
  }

  /** Whether an operation may go when nobody uses its result. */
  removable(op: SpaceOperation): boolean {
    const call = this.call(op);
    if (call !== null) return !call.sideEffects && !call.canRaise && !call.loops;
    const desc = opDesc(op);
    if (desc.canRaise.length === 0) return !desc.sideEffects;
    return op.opname === "malloc" && isGcMalloc(op);
  }

  /** The kinds of memory that an operation writes: NO_MEMORY, ALL_MEMORY, one kind, or those of a call. */
  written(op: SpaceOperation): number | ReadonlySet<number> {
    const call = this.call(op);
    if (call !== null) return call.writes ?? ALL_MEMORY;
    return this.keys.written(op);
  }

  /** Computes a summary anew, from what is known of callees by now. It can only get smaller. */
  refresh(node: CallNode): void {
    const old = this.summary(node);
    const fresh = new Summary();
    fresh.loops = old.loops;
    if (!isCandidates(node)) this.addOwn(node, fresh, true);
    else {
      for (const graph of node) {
        const summary = this.summary(graph);
        absorb(fresh, summary);
        fresh.canRaise ||= summary.canRaise;
      }
    }
    this.summaries.set(node, fresh);
  }

  private solve(component: readonly CallNode[], callees: (node: CallNode) => readonly CallNode[]): void {
    const common = new Summary();
    common.loops = component.length > 1 || callees(component[0]!).includes(component[0]!);
    for (const node of component) {
      if (isCandidates(node)) for (const graph of node) absorb(common, this.summaries.get(graph));
      else this.addOwn(node, common, false);
    }
    for (const node of component) this.summaries.set(node, Object.assign(new Summary(), common));
  }

  /** Adds what the operations of a graph do. Callees without a summary yet are of the same component. */
  private addOwn(graph: FunctionGraph, to: Summary, raising: boolean): void {
    if (!to.loops) to.loops = hasCycle(graph);
    const blocks = graph.blocks();
    const fresh = new FreshObjects(blocks);
    for (const block of blocks) {
      if (raising && block.exits.some((link) => link.target === graph.exceptblock)) to.canRaise = true;
      // What a function writes into objects of its own is nothing to others.
      for (const op of block.operations) if (fresh.stored(op) === null) this.addOperation(block, op, to, raising);
    }
  }

  private addOperation(block: Block, op: SpaceOperation, to: Summary, raising: boolean): void {
    const callee = calleeOf(op);
    if (callee !== null) {
      const known = callee === "anything" || callee instanceof LLFunc || raising;
      const summary = known ? this.ofCallee(callee) : this.summaries.get(callee);
      absorb(to, summary);
      if (raising && summary!.canRaise && !this.guarded(block, op)) to.canRaise = true;
      return;
    }
    if (raising && !to.canRaise && raisesByItself(op) && !this.guarded(block, op)) to.canRaise = true;
    if (!opDesc(op).sideEffects || op.opname === "malloc" || op.opname === "keepalive") return;
    to.sideEffects = true;
    const key = this.keys.written(op);
    if (key === ALL_MEMORY) to.writes = null;
    else if (key !== NO_MEMORY) addKind(to, key);
  }

  private guarded(block: Block, op: SpaceOperation): boolean {
    return block.exitswitch === LAST_EXCEPTION && block.operations[block.operations.length - 1] === op && this.catchesAll(block);
  }

  /** Whether the last exit of a raising block takes every exception. */
  catchesAll(block: Block): boolean {
    return this.base !== null && block.exits[block.exits.length - 1]!.llexitcase === this.base;
  }

  private solveRaising(callees: (node: CallNode) => readonly CallNode[]): void {
    const callers = new Map<CallNode, CallNode[]>();
    const pending: CallNode[] = [];
    const mark = (node: CallNode): void => {
      const summary = this.summaries.get(node)!;
      if (summary.canRaise) return;
      summary.canRaise = true;
      pending.push(node);
    };
    for (const node of this.summaries.keys()) {
      const unguarded = isCandidates(node) ? callees(node) : this.unguardedCalls(node, mark);
      for (const callee of unguarded) {
        const known = callers.get(callee);
        if (known === undefined) callers.set(callee, [node]);
        else known.push(node);
      }
    }
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) callers.get(node)?.forEach(mark);
  }

  /** The nodes whose exceptions leave the graph; marks a graph that raises by itself. */
  private unguardedCalls(graph: FunctionGraph, mark: (node: CallNode) => void): Iterable<CallNode> {
    const found = new Set<CallNode>();
    for (const block of graph.blocks()) {
      if (block.exits.some((link) => link.target === graph.exceptblock)) mark(graph);
      for (const op of block.operations) {
        const callee = calleeOf(op);
        if (this.guarded(block, op)) continue;
        if (callee === null ? raisesByItself(op) : callee === "anything" || (callee instanceof LLFunc && this.external(callee).canRaise)) mark(graph);
        else if (callee !== null && callee !== "anything" && !(callee instanceof LLFunc)) found.add(callee);
      }
    }
    return found;
  }

  private external(func: LLFunc): Summary {
    let known = this.externals.get(func);
    if (known === undefined) {
      known = new Summary(true);
      known.canRaise = func.attrs.get("canraise") === true;
      if (func.attrs.get("random_effects_on_gcobjs") === false) known.writes = new Set();
      if (func.attrs.get("sideeffects") === false) Object.assign(known, { sideEffects: false, loops: false, writes: new Set<number>() });
      this.externals.set(func, known);
    }
    return known;
  }
}

function addKind(to: Summary, key: number): void {
  to.writes?.add(key);
  if (to.writes !== null && to.writes.size > MAX_KINDS) to.writes = null;
}

function absorb(to: Summary, from: Summary | undefined): void {
  if (from === undefined) return;
  to.sideEffects ||= from.sideEffects;
  to.loops ||= from.loops;
  if (from.writes === null) to.writes = null;
  else if (to.writes !== null) for (const key of from.writes) addKind(to, key);
}

/** Operations of the table that raise, but for allocations of a fixed size. */
export function raisesByItself(op: SpaceOperation): boolean {
  switch (op.opname) {
    case "malloc":
    case "zero_malloc":
    case "weakref_create":
      return false;
    default:
      return opDesc(op).canRaise.length > 0;
  }
}

/** Whether an allocation is the collector's. */
export function isGcMalloc(op: SpaceOperation): boolean {
  const type = op.result.concretetype;
  return type !== null && "gckind" in type && type.gckind === "gc";
}
