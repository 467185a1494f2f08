// The engine: annotates blocks until nothing changes any more. Answers to RPythonAnnotator of upstream's annotator/annrpython.py.
// What differs on purpose: annotations are fields of variables; positions hang on operations; faults are collected, so that one run reports several.

import { type Block, Constant, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { ListHint } from "@rpyts/flowmodel/listcomp";
import { hlopOf } from "@rpyts/flowmodel/operation";
import type { WordBits } from "@rpyts/lltype/types";
import { PyObject, type PyFunction } from "@rpyts/pyhost/object";
import { InternalError } from "@rpyts/tool/assert-never";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import { CallArguments } from "./argument.js";
import { Bookkeeper } from "./bookkeeper.js";
import { BuiltinTable } from "./builtins/table.js";
import type { ClashTracer } from "./clash-tracer.js";
import { blockedFaults } from "./blocked.js";
import { isFaulty, operandsOf } from "./faulty.js";
import { traceBlock } from "./trace.js";
import { checkSimplified } from "./checks.js";
import { diagnose, oncePerPlace } from "./diagnose.js";
import { AnnotationFailure } from "./fault.js";
import { FaultLog, isProgramFault } from "./faultlog.js";
import type { TranslationContext } from "./context.js";
import { sameConst } from "./constant.js";
import type { Whence } from "./desc.js";
import { isImplicitReturn, spanOfValue } from "./value-span.js";
import { AnnotatorError, EndlessWidening } from "./errors.js";
import { ExtRegistry } from "./extregistry.js";
import { considerCallSites } from "./fixpoint.js";
import { followExits } from "./flowin.js";
import type { FunctionDesc } from "./functiondesc.js";
import { finishMemo, MemoTable } from "./specialize/memo.js";
import { sameAnnotation, sFaulty, SomeBool, SomeImpossibleValue, SomeObject, sImpossibleValue, sNone } from "./model.js";
import { OpRules } from "./ops/rules.js";
import { makeRules } from "./ops/all.js";
import { BlockState, PendingBlocks } from "./pending.js";
import { type AnnotatorPolicy, DEFAULT_POLICY, LOW_LEVEL_POLICY } from "./policy.js";
import { Position } from "./position.js";
import { simplifyAnnotated } from "./transform.js";
import { contains, unionof } from "./unions.js";

export interface AnnotatorOptions {
  readonly wordBits?: WordBits;
  /** Shuffles the order of work. */
  readonly seed?: number | null;
  readonly extRegistry?: ExtRegistry;
  readonly policy?: AnnotatorPolicy;
}

export class RPythonAnnotator {
  readonly translator: TranslationContext;
  readonly bookkeeper: Bookkeeper;
  readonly extRegistry: ExtRegistry;
  readonly builtins: BuiltinTable;
  readonly rules: OpRules;
  policy: AnnotatorPolicy;
  /** Answers of `_freeze_()`, which is called once per object. */
  readonly frozenCache: Map<PyObject, boolean> = new Map();
  /** Faults found so far. */
  readonly faults: FaultLog = new FaultLog();
  readonly linksFollowed: Set<object> = new Set();
  /** Graphs whose annotations are final because the rtyper has been at them. */
  readonly fixedGraphs: Set<FunctionGraph> = new Set();
  /** Blocks annotated since the last call of takeAddedBlocks; null while nobody asked to record them. */
  private added: Set<Block> | null = null;
  private readonly states = new Map<Block, BlockState>();
  private readonly orders = new Map<FunctionGraph, Map<Block, number>>();
  private readonly positions = new Map<SpaceOperation, Position>();
  private readonly memoTables = new Map<FunctionDesc, MemoTable>();
  private readonly pending: PendingBlocks;
  /** Blocks stuck at an operation that cannot succeed so far. */
  private readonly blocked = new Set<BlockState>();
  /** Graphs with blocks visited since all was complete. */
  private readonly touched = new Set<FunctionGraph>();
  private readonly entryPoints: FunctionGraph[] = [];
  private current: BlockState | null = null;
  private currentOp: SpaceOperation | null = null;
  private harmless = false;
  /** The link being followed, for messages. */
  currentLink: Link | null = null;

  constructor(translator: TranslationContext, options: AnnotatorOptions = {}) {
    this.translator = translator;
    this.extRegistry = options.extRegistry ?? new ExtRegistry();
    this.builtins = new BuiltinTable();
    this.rules = makeRules();
    this.policy = options.policy ?? DEFAULT_POLICY;
    this.pending = new PendingBlocks(options.seed ?? null);
    this.bookkeeper = new Bookkeeper(this, translator.host, options.wordBits ?? 64);
  }

  // ---- entry points

  /** Annotates the program from an entry point; gives the annotation of its result. Throws AnnotationFailure with all faults found. */
  buildTypes(fn: PyFunction, inputs: readonly SomeObject[]): SomeObject {
    const graph = this.pendFunction(fn, inputs);
    this.complete();
    return this.annotation(graph.returnvar) ?? sImpossibleValue;
  }

  /** Schedules a function and gives its graph; {@link complete} does the work. */
  pendFunction(fn: PyFunction, inputs: readonly SomeObject[]): FunctionGraph {
    const { graph, cells } = this.guardEntry(() => this.getCallParameters(fn, inputs));
    this.entryPoints.push(graph);
    this.addPendingBlock(graph, graph.startblock, cells);
    return graph;
  }

  private guardEntry<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      throw new AnnotationFailure([error.diagnostic]);
    }
  }

  /** The graph that a call with these annotations reaches, and the annotations of its arguments. */
  getCallParameters(fn: PyFunction, inputs: readonly SomeObject[]): { graph: FunctionGraph; cells: SomeObject[] } {
    const desc = this.bookkeeper.getFunctionDesc(fn);
    const args = new CallArguments(inputs);
    const inputcells = desc.parseArguments(args);
    const graph = desc.specialize(inputcells, null);
    if (graph instanceof SomeObject) throw new InternalError(`${desc.name} is called at translation time: it has no graph`);
    return { graph, cells: desc.parseArguments(args.unmatchSignature(desc.signature, inputcells), graph) };
  }

  /**
   * Annotates a low-level helper for the rtyper: functions without a directive are specialised by the low-level types of their arguments.
   * Gives the graph, annotated with all it calls.
   */
  annotateHelper(fn: PyFunction, inputs: readonly SomeObject[], policy: AnnotatorPolicy = LOW_LEVEL_POLICY): FunctionGraph {
    const saved = this.policy;
    const savedState = this.current;
    const savedOp = this.currentOp;
    this.policy = policy;
    this.current = null;
    this.currentOp = null;
    const recorded = this.added;
    this.added = new Set();
    try {
      const { graph, cells } = this.getCallParameters(fn, inputs);
      if (!this.entryPoints.includes(graph)) this.entryPoints.push(graph);
      this.addPendingBlock(graph, graph.startblock, cells);
      this.complete();
      this.simplify(this.added);
      return graph;
    } finally {
      if (recorded !== null) for (const block of this.added) recorded.add(block);
      this.added = recorded;
      this.policy = saved;
      this.current = savedState;
      this.currentOp = savedOp;
    }
  }

  /** Starts recording which blocks get annotated. */
  recordAddedBlocks(): void {
    this.added ??= new Set();
  }

  /** The blocks annotated since recording began or since the last call. */
  takeAddedBlocks(): Set<Block> {
    const taken = this.added ?? new Set<Block>();
    this.added = new Set();
    return taken;
  }

  /** Works until nothing changes. Throws AnnotationFailure with all faults found. */
  complete(): void {
    do this.completePendingBlocks();
    while (this.policy.noMoreBlocks(this) || this.passBlocked());
    const graphs = new Set(this.touched);
    this.touched.clear();
    for (const graph of graphs) {
      // Functions that never return get the bottom as result.
      if (graph.returnvar.annotation === null) this.setBinding(graph.returnvar, sImpossibleValue);
    }
    const diagnostics = diagnose(this, graphs);
    this.faults.clear();
    if (diagnostics.length > 0) throw new AnnotationFailure(diagnostics);
  }

  /**
   * Operations at which blocks stay stuck, when nothing else is left to do, are faults; the blocks go on behind them. Such a fault is in doubt again when code
   * that is reached then makes the operation succeed. True when there is work to do.
   */
  private passBlocked(): boolean {
    const stuck = blockedFaults(this, this.blocked, this.states.values());
    for (const { state, op, error } of stuck) {
      this.faults.noteOp({ graph: state.graph, block: state.block, op }, error);
      op.result.annotation = sFaulty;
      this.blocked.delete(state);
      state.from = state.blockedAt;
      state.done = false;
      this.pending.add(state);
    }
    return stuck.length > 0;
  }

  private completePendingBlocks(): void {
    for (let state = this.pending.next(); state !== null; state = this.pending.next()) this.processBlock(state);
  }

  /** Removes dead code, rewrites operations now that types are known, and fills the call tables. */
  simplify(subset: ReadonlySet<Block> | null = null): void {
    simplifyAnnotated(this, subset);
    const refused = oncePerPlace(checkSimplified(this, this.annotatedIn(subset)));
    if (refused.length > 0) throw new AnnotationFailure(refused);
    considerCallSites(this, subset);
  }

  // ---- annotations

  /** What is known of a value; null for a variable nobody has bound. */
  annotation(v: Hlvalue): SomeObject | null {
    const known = v.annotation;
    if (known instanceof SomeObject) return known;
    return v instanceof Constant ? this.constantAnnotation(v) : null;
  }

  private constantAnnotation(c: Constant): SomeObject {
    // Advice of the flow space on lists: no value of the program.
    if (c.value instanceof ListHint) return sNone;
    if (!(c.value instanceof PyObject)) throw new InternalError(`a constant that is no host object: ${String(c.value)}`);
    const s = this.bookkeeper.immutablevalue(c.value);
    c.annotation = s;
    return s;
  }

  /** What is known of a value; it must be bound. */
  binding(v: Hlvalue): SomeObject {
    const s = this.annotation(v);
    if (s === null) throw new InternalError(`${String(v)} has no annotation`);
    return s;
  }

  /** Binds a variable. What was known before stays included. */
  setBinding(v: Variable, s: SomeObject): void {
    const old = v.annotation;
    if (old === s) return;
    if (old instanceof SomeBool && s instanceof SomeBool) s = this.rebindBool(old, s);
    else if (old instanceof SomeObject && !contains(s, old)) s = unionof(s, old);
    v.annotation = s;
  }

  /** What a test tells is computed anew from operands that only grew: it replaces what was told before. Constants only get lost. */
  private rebindBool(old: SomeBool, s: SomeBool): SomeBool {
    return s.const === null || sameConst(old.const, s.const) ? s : s.withConst(null);
  }

  currentPosition(): Position | null {
    if (this.current === null || this.currentOp === null) return null;
    return this.positionOf(this.current, this.currentOp);
  }

  private positionOf(state: BlockState, op: SpaceOperation): Position {
    let position = this.positions.get(op);
    if (position === undefined) this.positions.set(op, (position = new Position(state.graph, state.block, op)));
    return position;
  }

  /** What the result of the current operation is known to be already. */
  previousResult(op: SpaceOperation): SomeObject {
    const s = op.result.annotation;
    return s instanceof SomeObject && s !== sFaulty ? s : sImpossibleValue;
  }

  /** To be called by rules whose blocking is expected: the program may never get past the operation. */
  blockHarmlessly(): void {
    this.harmless = true;
  }

  // ---- scheduling

  /** The state of a block; made on first sight. */
  stateOf(graph: FunctionGraph, block: Block): BlockState {
    let state = this.states.get(block);
    if (state === undefined) this.states.set(block, (state = new BlockState(graph, block, this.orderOf(graph, block))));
    return state;
  }

  private orderOf(graph: FunctionGraph, block: Block): number {
    let order = this.orders.get(graph);
    if (order === undefined) this.orders.set(graph, (order = new Map(graph.blocks().map((b, i) => [b, i]))));
    return order.get(block) ?? order.size;
  }

  /** All blocks that were annotated to the end, in order of appearance. */
  *annotatedBlocks(): IterableIterator<[Block, FunctionGraph]> {
    for (const state of this.states.values()) if (state.done) yield [state.block, state.graph];
  }

  /** The annotated blocks of a set; all when it is null. */
  annotatedIn(subset: ReadonlySet<Block> | null): [Block, FunctionGraph][] {
    if (subset === null) return [...this.annotatedBlocks()];
    return [...subset].flatMap((block): [Block, FunctionGraph][] => {
      const state = this.states.get(block);
      return state === undefined || !state.done ? [] : [[block, state.graph]];
    });
  }

  isAnnotated(block: Block): boolean {
    return this.states.get(block)?.done === true;
  }

  /** Blocks made by later phases in annotated graphs count as annotated. */
  noteNewBlock(graph: FunctionGraph, block: Block): void {
    const state = this.stateOf(graph, block);
    state.bound = true;
    state.done = true;
    this.added?.add(block);
  }

  /** Blocks that later phases removed. */
  forgetBlock(block: Block): void {
    this.states.delete(block);
  }

  addPendingBlock(graph: FunctionGraph, block: Block, cells: readonly SomeObject[]): void {
    if (this.fixedGraphs.has(graph)) {
      this.checkFixedGraph(graph, block, cells);
      return;
    }
    const state = this.stateOf(graph, block);
    if (!state.bound) this.bindInputargs(state, cells);
    else this.mergeInputargs(state, cells);
    if (!state.done) this.pending.add(state);
  }

  private checkFixedGraph(graph: FunctionGraph, block: Block, cells: readonly SomeObject[]): void {
    block.inputargs.forEach((v, i) => {
      if (!contains(this.binding(v), cells[i]!)) {
        throw new InternalError(`${graph.name} is typed already and called with ${String(cells[i])} where it takes ${String(v.annotation)}`);
      }
    });
  }

  private bindInputargs(state: BlockState, cells: readonly SomeObject[]): void {
    const inputargs = state.block.inputargs;
    if (inputargs.length !== cells.length) throw new InternalError(`${state.graph.name}: ${cells.length} annotations for ${inputargs.length} arguments`);
    for (let i = 0; i < inputargs.length; i++) this.setBinding(inputargs[i]!, cells[i]!);
    state.bound = true;
    state.done = false;
    state.from = 0;
  }

  private mergeInputargs(state: BlockState, cells: readonly SomeObject[]): void {
    const inputargs = state.block.inputargs;
    const { tracer } = this.faults;
    if (tracer !== null) {
      for (let i = 0; i < inputargs.length; i++) tracer.note(inputargs[i]!, cells[i]!, this.spanOfInput(i), this.currentLink !== null && isImplicitReturn(this.currentLink));
      return;
    }
    let changed = false;
    for (let i = 0; i < inputargs.length; i++) {
      const v = inputargs[i]!;
      const sOld = this.binding(v);
      const sNew = this.joinAt(state, i, sOld, cells[i]!);
      if (sNew === sOld || sameAnnotation(sNew, sOld)) continue;
      v.annotation = sNew;
      changed = true;
      state.noteWidening(v);
    }
    if (!changed) return;
    state.done = false;
    state.from = 0;
  }

  private spanOfInput(index: number): Span | null {
    return this.currentLink === null ? (this.currentPosition()?.span ?? null) : spanOfValue(this.currentLink, index);
  }

  private joinAt(state: BlockState, index: number, sOld: SomeObject, s: SomeObject): SomeObject {
    try {
      return unionof(sOld, s);
    } catch (error) {
      if (!(error instanceof AnnotatorError)) throw error;
      this.faults.noteInputClash({ graph: state.graph, block: state.block, index }, error, this.spanOfInput(index));
      return sFaulty;
    }
  }

  /** Visits an operation's block again. */
  reflowFromPosition(position: Position): void {
    const state = this.states.get(position.block);
    if (state === undefined || !state.bound || this.fixedGraphs.has(state.graph)) return;
    // What stands before the operation has not changed. An operation that is gone was replaced by what stands in its place.
    const index = position.block.operations.indexOf(position.op);
    state.from = Math.min(state.from, Math.max(index, 0));
    state.done = false;
    this.pending.add(state);
  }

  /** Annotates a call of a graph: generalises its arguments, makes the caller wait for the result, gives the result known so far. */
  recursivecall(graph: FunctionGraph, whence: Whence, cells: readonly SomeObject[]): SomeObject {
    const position = whence instanceof Position ? whence : this.currentPosition();
    if (position !== null) this.translator.noteCall(position.graph, graph, position);
    if (whence !== null) (this.stateOf(graph, graph.returnblock).notify ??= new Set()).add(whence);
    this.addPendingBlock(graph, graph.startblock, cells);
    return this.annotation(graph.returnvar) ?? sImpossibleValue;
  }

  // ---- visiting blocks

  private processBlock(state: BlockState): void {
    if (this.faults.final.length > 0) return;
    state.done = true;
    const stuckAt = state.blockedAt;
    state.blockedAt = -1;
    this.blocked.delete(state);
    this.touched.add(state.graph);
    this.added?.add(state.block);
    this.current = state;
    try {
      this.flowin(state, stuckAt);
    } catch (error) {
      this.recordFault(state, this.currentOp, error, false);
    } finally {
      this.current = null;
      this.currentOp = null;
    }
  }

  /**
   * Keeps a fault; what was to be known stays unknown from here on. An error of ours after a fault may come of it: it is passed over, and
   * comes back once the faults are mended if it does not.
   */
  private recordFault(state: BlockState, op: SpaceOperation | null, error: unknown, dependent: boolean): void {
    const { graph, block } = state;
    if (error instanceof EndlessWidening) {
      this.faults.final.push({ graph, block, op, error, doubtful: false });
      this.pending.clear();
      return;
    }
    if (dependent && isProgramFault(error)) {
      if (op !== null) this.faults.doubtOp(op);
      return;
    }
    if (isProgramFault(error)) {
      this.faults.noteOp({ graph, block, op }, error);
      return;
    }
    if (error instanceof InternalError) error.graph ??= graph.name;
    if (this.faults.isEmpty) throw error;
  }

  private flowin(state: BlockState, stuckAt: number): void {
    const block = state.block;
    let raised = false;
    const start = state.from === Infinity ? Math.max(stuckAt, 0) : state.from;
    state.from = Infinity;
    for (let i = start; i < block.operations.length; i++) {
      const outcome = this.visit(state, i);
      if (outcome === "fine") continue;
      if (outcome === "gone") {
        i--;
        continue;
      }
      const op = block.operations[i]!;
      if (op === block.raisingOp) {
        raised = true;
        break;
      }
      this.blockAt(state, op, i);
      state.stuck = true;
      return;
    }
    state.stuck = false;
    this.currentOp = null;
    followExits(this, state, raised);
    if (state.notify !== null) this.notifyWaiting(state.notify);
  }

  private blockAt(state: BlockState, op: SpaceOperation, index: number): void {
    // Calls may never return, and iteration may find nothing: no fault if it stays so. Whoever makes the result known visits the block again.
    const expected = this.harmless || op.opname === "simple_call" || op.opname === "call_args" || op.opname === "next";
    state.done = expected;
    if (!expected) {
      state.blockedAt = index;
      this.blocked.add(state);
    }
    this.harmless = false;
  }

  private notifyWaiting(waiting: ReadonlySet<Position | (() => void)>): void {
    for (const who of waiting) {
      if (who instanceof Position) this.reflowFromPosition(who);
      else who();
    }
  }

  /**
   * Rewrites and annotates the operation at an index. Faults are recorded: nothing is said any more of the result, and the block goes on. "gone": a
   * rewriting left nothing; "stuck": it cannot succeed so far.
   */
  private visit(state: BlockState, index: number): "fine" | "gone" | "stuck" {
    let op = state.block.operations[index]!;
    this.currentOp = op;
    const operands = operandsOf(op);
    if (operands !== "lost") {
      try {
        const replaced = this.transform(state.block, index);
        if (replaced === null) return "gone";
        op = replaced;
        // An operation that is known to stay stuck is passed.
        if (operandsOf(op) === "impossible" || !this.considerOp(op)) return this.faults.atOps.has(op) ? "fine" : "stuck";
        this.faults.doubtOp(op);
        return "fine";
      } catch (error) {
        this.recordFault(state, op, error, op.args.some((v) => v.annotation instanceof SomeObject && isFaulty(v.annotation)));
      }
    } else {
      this.faults.doubtOp(op);
    }
    op.result.annotation = sFaulty;
    return "fine";
  }

  /** Goes through all annotated blocks once more, without changing anything, so that the tracer sees what flows where. */
  trace(tracer: ClashTracer): void {
    this.faults.tracer = tracer;
    for (const state of Array.from(this.states.values())) {
      if (!state.done) continue;
      this.current = state;
      traceBlock(this, state, tracer);
    }
    this.current = null;
    this.currentOp = null;
    this.faults.tracer = null;
    this.pending.clear();
  }

  /** Rewrites the operation at an index if a rule says so; null when it vanished. */
  private transform(block: Block, index: number): SpaceOperation | null {
    const op = block.operations[index]!;
    const replace = this.rules.transformOf(hlopOf(op));
    if (replace === null) return op;
    this.currentOp = op;
    const news = replace(this, op, block);
    if (news === null) return op;
    block.operations.splice(index, 1, ...news);
    if (news.length === 0) return null;
    news[news.length - 1]!.result = op.result;
    return news[0]!;
  }

  /** Annotates the result of an operation of the block at hand; false when it cannot succeed (so far). */
  considerOp(op: SpaceOperation): boolean {
    this.currentOp = op;
    const sResult = this.rules.consider(this, op);
    if (sResult instanceof SomeImpossibleValue) return false;
    this.setBinding(op.result, sResult);
    return true;
  }

  // ---- for diagnostics and later phases

  get entryGraphs(): readonly FunctionGraph[] {
    return this.entryPoints;
  }

  /** The results of a memo function so far. */
  memoTable(desc: FunctionDesc): MemoTable {
    let table = this.memoTables.get(desc);
    if (table === undefined) this.memoTables.set(desc, (table = new MemoTable()));
    return table;
  }

  /** The graph of a memo function for arguments of these annotations. */
  memoGraph(desc: FunctionDesc, cells: readonly SomeObject[]): FunctionGraph {
    return finishMemo(this.bookkeeper, desc, cells);
  }
}

