// What running a function can do: raise, change the world, write to which memory, run for ever. Answers to upstream's backendopt/graphanalyze.py,
// canraise.py, writeanalyze.py and the side-effect analysis of removenoops. Exceptions go from those that raise to their callers; the rest is the union
// over each component of the call graph. Both are near-linear.

import { LAST_EXCEPTION, type Block, type FunctionGraph, type SpaceOperation } from "@rpyts/flowmodel/model";
import { opDesc } from "@rpyts/lltype/llop";
import { OO_EXTERNALS } from "@rpyts/lltype/oo-externals";
import { isOOExternal } from "@rpyts/lltype/oo-signature";
import { InstanceType, OOClassValue } from "@rpyts/lltype/ootype";
import { LLFunc } from "@rpyts/lltype/values";
import { builtinSend } from "./builtin-methods.js";
import { calledNodes, calleeOf, components, isCandidates, type CallNode, type Callee } from "./callgraph.js";
import type { Classes } from "./classes.js";
import type { ExceptionClass } from "./exception-classes.js";
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
  /** Be called again before it ends: the stack can be full at its beginning, which raises whatever it does itself. */
  recursive: boolean;
  /** The kinds of memory it writes; null for any. */
  writes: Set<number> | null;

  constructor(anything = false) {
    this.canRaise = anything;
    this.sideEffects = anything;
    this.loops = anything;
    this.recursive = anything;
    this.writes = anything ? null : new Set();
  }
}

/** More kinds than this count as all of them. */
const MAX_KINDS = 256;
const ANYTHING = new Summary(true);

/** The summaries of a program's functions. */
export class Effects {
  readonly keys: MemoryKeys;
  private readonly base: ExceptionClass | null;
  private readonly classes: Classes;
  private readonly summaries = new Map<CallNode, Summary>();
  private readonly externals = new Map<LLFunc, Summary>();

  /** `base` is the class of all exceptions: an exit for it takes every one. */
  constructor(graphs: readonly FunctionGraph[], base: ExceptionClass | null, classes: Classes, keys: MemoryKeys = new MemoryKeys()) {
    this.base = base;
    this.classes = classes;
    this.keys = keys;
    const edges = new Map<CallNode, readonly CallNode[]>();
    const callees = (node: CallNode): readonly CallNode[] => {
      let known = edges.get(node);
      if (known === undefined) edges.set(node, (known = isCandidates(node) ? node : calledNodes(node, classes)));
      return known;
    };
    for (const component of components(graphs, callees)) this.solve(component, callees);
    this.solveRaising(callees);
  }

  /** What a call of this graph, or of one of these, can do. */
  summary(node: CallNode): Summary {
    return this.summaries.get(node) ?? ANYTHING;
  }

  /** What the functions that an operation calls can do; null for other operations. */
  call(op: SpaceOperation): Summary | null {
    const callee = calleeOf(op, this.classes);
    return callee === null ? null : this.ofCallee(callee);
  }

  private ofCallee(callee: Exclude<Callee, null>): Summary {
    if (callee === "anything") return ANYTHING;
    return callee instanceof LLFunc ? this.external(callee) : this.summary(callee);
  }

  /** Whether an operation may raise. Allocations of a fixed size do not: they end the program when there is no memory. */
  canRaise(op: SpaceOperation): boolean {
    return this.call(op)?.canRaise === true || raisesByItself(op);
  }

  /** Whether an operation may go when nobody uses its result. */
  removable(op: SpaceOperation): boolean {
    const call = this.call(op);
    if (call !== null && (call.sideEffects || call.canRaise || call.loops)) return false;
    const send = builtinSend(op);
    if (send !== null) return send.spec.effect !== "writes" && send.spec.canRaise.length === 0;
    if (call !== null) return true;
    const desc = opDesc(op);
    if (desc.canRaise.length === 0) return !desc.sideEffects;
    return OBJECTS.has(op.opname) ? !hasFinalizer(op) : op.opname === "malloc" && isGcMalloc(op);
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
    fresh.recursive = old.recursive;
    fresh.canRaise = old.recursive;
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
    common.recursive = component.length > 1 || callees(component[0]!).includes(component[0]!);
    common.loops = common.recursive;
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
    const callee = calleeOf(op, this.classes);
    if (callee !== null) {
      const known = callee === "anything" || callee instanceof LLFunc || raising;
      const summary = known ? this.ofCallee(callee) : this.summaries.get(callee);
      absorb(to, summary);
      if (raising && summary!.canRaise && !this.guarded(block, op)) to.canRaise = true;
    }
    if (raising && !to.canRaise && raisesByItself(op) && !this.guarded(block, op)) to.canRaise = true;
    if (!hasOwnEffect(op)) return;
    to.sideEffects = true;
    const written = this.keys.written(op);
    if (written === ALL_MEMORY) to.writes = null;
    else if (typeof written !== "number") for (const key of written) addKind(to, key);
    else if (written !== NO_MEMORY) addKind(to, written);
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
    for (const [node, summary] of this.summaries) {
      if (summary.recursive) mark(node);
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
        const callee = calleeOf(op, this.classes);
        if (this.guarded(block, op)) continue;
        if (raisesByItself(op) || callee === "anything" || (callee instanceof LLFunc && this.external(callee).canRaise)) mark(graph);
        else if (callee !== null && !(callee instanceof LLFunc)) found.add(callee);
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
      if (this.base instanceof OOClassValue && func.external !== null && isOOExternal(func.external)) ofPlatform(known, OO_EXTERNALS[func.external].sideEffects);
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

/** The platform's functions know nothing of the program's objects. */
function ofPlatform(summary: Summary, sideEffects: boolean): void {
  Object.assign(summary, { sideEffects, loops: false, writes: new Set<number>() });
}

/** Allocations of objects that a program cannot tell from one that was made earlier or never. */
const OBJECTS: ReadonlySet<string> = new Set(["oonew", "oonewlist", "oonewcustomdict", "ooweakref_create"]);

/** Whether the platform will call a function of the program with the object that an allocation makes. */
function hasFinalizer(op: SpaceOperation): boolean {
  const type = op.result.concretetype;
  return type instanceof InstanceType && type.finalizer !== null;
}

/** Whether an operation, besides what the functions it calls do, changes something that others can see. */
function hasOwnEffect(op: SpaceOperation): boolean {
  switch (op.opname) {
    case "direct_call":
    case "indirect_call":
    case "malloc":
    case "keepalive":
      return false;
    case "oosend":
      return builtinSend(op)?.spec.effect === "writes";
    default:
      return opDesc(op).sideEffects && !(OBJECTS.has(op.opname) && !hasFinalizer(op));
  }
}

/** Operations of the table, and built-in methods, that raise, but for allocations of a fixed size. What called functions raise is theirs. */
export function raisesByItself(op: SpaceOperation): boolean {
  switch (op.opname) {
    case "direct_call":
    case "indirect_call":
    case "malloc":
    case "zero_malloc":
    case "weakref_create":
    case "oonew":
    case "oonewlist":
    case "oonewcustomdict":
    case "runtimenew":
    case "ooweakref_create":
      return false;
    case "oosend":
      return (builtinSend(op)?.spec.canRaise.length ?? 0) > 0;
    default:
      return opDesc(op).canRaise.length > 0;
  }
}

/** Whether an allocation is the collector's. */
export function isGcMalloc(op: SpaceOperation): boolean {
  const type = op.result.concretetype;
  return type !== null && "gckind" in type && type.gckind === "gc";
}
