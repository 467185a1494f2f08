// The abstract interpretation of one function: walks its instructions, records operations into blocks, follows every way. Answers to FlowContext of
// upstream's flowspace/flowcontext.py. What differs on purpose: the graph is built in static single assignment form (inputs only at joins) and brought
// to static single information form at the end; handlers come from the static exception table; pending blocks are taken by instruction.

import { Block, Constant, type Exitswitch, FunctionGraph, type Hlvalue, LAST_EXCEPTION, Link, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { type HLOpDesc, hlop } from "@rpyts/flowmodel/operation";
import { ssaToSsi } from "@rpyts/flowmodel/ssa";
import { type PyFunction, type PyObject, type PyType } from "@rpyts/pyhost/object";
import { instructionSpan, type CodeObject } from "@rpyts/pyparser/code";
import { OP } from "@rpyts/pyparser/opcode";
import type { Span } from "@rpyts/tool/source-file";
import { CodeAnalysis } from "./code-analysis.js";
import { constantTruth, exceptionClass, isFoldable } from "./constants.js";
import { type FlowErrorCode, flowError } from "./errors.js";
import type { FlowSpace } from "./flowspace.js";
import { foldOperation } from "./folding.js";
import { ExcItem, FrameState, type StackItem } from "./framestate.js";
import { ENDED } from "./instruction.js";
import { INSTRUCTIONS } from "./instructions.js";
import { Join, Joins, OpenBlock, type Region } from "./joins.js";
import { PendingBlocks } from "./pending.js";

export class FlowContext {
  readonly space: FlowSpace;
  readonly func: PyFunction;
  readonly code: CodeObject;
  readonly consts: readonly PyObject[];
  readonly analysis: CodeAnalysis;
  readonly graph: FunctionGraph;
  private readonly pending = new PendingBlocks<Join | OpenBlock>();
  private readonly joins: Joins;

  /** Where the walk is: the instruction, the open block and its region, the frame. */
  index = 0;
  block: Block;
  private region: Region | null = null;
  locals: (Hlvalue | null)[];
  stack: StackItem[] = [];
  lastExc: ExcItem | null = null;
  private span: Span | null = null;
  private spanIndex = -1;

  /** Exact classes of instances just made, and the items of tuples just made: known for variables of this function by how they were made. */
  readonly exactClass = new Map<Variable, PyType>();
  readonly tupleItems = new Map<Variable, readonly Hlvalue[]>();
  /** Results of operations that an ovfcheck() around them made checked ones. */
  readonly checked = new Set<Hlvalue>();
  /** Whether `with` asks what __exit__ returned; see {@link buildFlow}. */
  exitMaySwallow = true;
  /** True for the body of a generator function. */
  allowYield = false;

  constructor(space: FlowSpace, func: PyFunction, parameters: readonly Variable[]) {
    this.space = space;
    this.func = func;
    this.code = func.code.code;
    this.consts = func.code.consts;
    this.analysis = new CodeAnalysis(this.code);
    this.joins = new Joins(this.analysis, this.pending);
    this.block = new Block([...parameters]);
    this.locals = this.code.varnames.map((_, i) => parameters[i] ?? null);
    this.graph = new FunctionGraph(func.name, this.block);
    this.graph.func = func;
    this.graph.span = this.currentSpan();
  }

  /** Builds the whole graph; it is in SSI form afterwards. */
  run(): FunctionGraph {
    this.graph.span = instructionSpan(this.code, 0);
    this.goOn(0);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      const open = next instanceof Join ? this.joins.open(next) : next;
      if (open !== null && !open.region.dead) this.walk(open);
    }
    ssaToSsi(this.graph);
    return this.graph;
  }

  private walk(open: OpenBlock): void {
    this.block = open.block;
    this.region = open.region;
    this.locals = open.state.locals.slice();
    this.stack = open.state.stack.slice();
    this.lastExc = open.state.lastExc;
    const { code } = this.code;
    const { isJoin } = this.analysis;
    let next = open.index;
    this.index = next;
    open.block.span ??= this.currentSpan();
    do {
      this.index = next;
      next = INSTRUCTIONS[code[2 * next]!]!(this, code[2 * next + 1]!);
      if (next !== ENDED && isJoin[next] === 1) {
        this.goOn(next);
        return;
      }
    } while (next !== ENDED);
  }

  // ----- frame

  push(value: StackItem): void {
    this.stack.push(value);
  }

  /** Pops a plain value. */
  pop(): Hlvalue {
    return this.stack.pop() as Hlvalue;
  }

  popExc(): ExcItem {
    return this.stack.pop() as ExcItem;
  }

  peek(depth = 0): StackItem {
    return this.stack[this.stack.length - 1 - depth]!;
  }

  popMany(count: number): Hlvalue[] {
    return count === 0 ? [] : (this.stack.splice(this.stack.length - count) as Hlvalue[]);
  }

  pushConst(value: PyObject): void {
    this.stack.push(new Constant(value, null, this.currentSpan()));
  }

  private state(): FrameState {
    return new FrameState(this.locals, this.stack, this.lastExc);
  }

  currentSpan(): Span {
    if (this.span === null || this.spanIndex !== this.index) {
      this.span = instructionSpan(this.code, this.index);
      this.spanIndex = this.index;
    }
    return this.span;
  }

  /** What stands before the jump that leaves a branch; jumps themselves have the place of the whole statement. */
  private lastStatement(): Span {
    const isJump = this.code.code[2 * this.index] === OP.JUMP;
    return isJump && this.index > 0 ? instructionSpan(this.code, this.index - 1) : this.currentSpan();
  }

  /** A fault of the program at the current instruction. */
  fail(code: FlowErrorCode, message: string, hint: string | null = null): never {
    throw flowError(code, this.currentSpan(), message, hint);
  }

  // ----- operations

  /** Records an operation without asking whether it could be folded, and without exceptional exits. */
  record(desc: HLOpDesc, args: Hlvalue[]): Variable {
    const result = new Variable();
    this.block.operations.push(new SpaceOperation(desc.name, args, result, this.currentSpan()));
    return result;
  }

  /** An operation's result: folded where it is pure and its operands are constants, recorded otherwise, with exits to the handler if it may raise. */
  op(desc: HLOpDesc, ...args: Hlvalue[]): Hlvalue {
    if (desc.pure) {
      const folded = foldOperation(this, desc, args);
      if (folded !== null) return folded;
    }
    const result = this.record(desc, args);
    if (desc.canRaise.length > 0 && this.isGuarded) this.guessException(desc.canRaise);
    return result;
  }

  get isGuarded(): boolean {
    return this.analysis.handlerOf[this.index]! >= 0;
  }

  /** Ends the block after its last operation, with an exit to the handler (or out) for each exception, and goes on in a new block. */
  guessException(names: readonly string[]): void {
    this.catchAfter(names.map((name) => this.exceptionExit(name, (item) => this.raiseLink(item))));
  }

  /** As {@link guessException}, for the `next` of a loop: its StopIteration goes on at `target`, without the iterator on the stack. */
  loopExits(target: number): void {
    const stack = this.stack.slice(0, -1);
    const stop = this.exceptionExit("StopIteration", (_, landing) => {
      const state = new FrameState(this.locals.slice(), stack, this.lastExc);
      if (this.analysis.isJoin[target] === 1) return this.joins.enter(target, state, this.region);
      const block = new Block([]);
      this.pending.push(new OpenBlock(target, block, state, this.region!));
      block.span = landing.span;
      return new Link([], block);
    });
    const others = this.isGuarded ? ["RuntimeError", "Exception"] : ["RuntimeError"];
    this.catchAfter([stop, ...others.map((name) => this.exceptionExit(name, (item) => this.raiseLink(item)))]);
  }

  private catchAfter(exits: readonly Link[]): void {
    const raising = this.block;
    this.block = new Block([]);
    this.close(raising, LAST_EXCEPTION, new Link([], this.block), ...exits);
  }

  /** An exceptional exit. Class and instance go through an empty block, because they live on their own link only; `leave` makes the way out of it. */
  private exceptionExit(name: string, leave: (item: ExcItem, landing: Block) => Link): Link {
    const cls = exceptionClass(name);
    const value = new Variable("last_exc_value");
    const innerValue = value.copy();
    if (name !== "Exception") {
      const landing = new Block([innerValue]);
      const link = new Link([value], landing, cls);
      link.extravars(new Constant(cls), value);
      landing.closeblock(leave(new ExcItem(new Constant(cls), innerValue), landing));
      return link;
    }
    const type = new Variable("last_exception");
    const landing = new Block([type.copy(), innerValue]);
    const link = new Link([type, value], landing, cls);
    link.extravars(type, value);
    landing.closeblock(leave(new ExcItem(landing.inputargs[0]!, innerValue), landing));
    return link;
  }

  // ----- control

  /** The link to where an exception goes from the current instruction: its handler, or out of the function. */
  private raiseLink(item: ExcItem): Link {
    const guard = this.analysis.handlerOf[this.index]!;
    if (guard < 0) return new Link([item.type, item.value], this.graph.exceptblock);
    const { handler, depth } = this.code.exceptionTable[guard]!;
    const stack = this.stack.slice(0, depth);
    stack.push(item);
    return this.joins.enter(handler, new FrameState(this.locals, stack, this.lastExc), this.region);
  }

  /** Raises: ends the block. */
  raise(item: ExcItem): typeof ENDED {
    this.close(this.block, null, this.raiseLink(item));
    return ENDED;
  }

  returnValue(value: Hlvalue): typeof ENDED {
    const link = new Link([value], this.graph.returnblock);
    link.span = this.currentSpan();
    this.close(this.block, null, link);
    return ENDED;
  }

  /** Ends a block. Where making the exits has replaced the block that the region began with, nobody comes here any more, and that block passes on already. */
  private close(block: Block, exitswitch: Exitswitch, ...exits: Link[]): void {
    if (this.region !== null && this.region.dead) return;
    block.exitswitch = exitswitch;
    block.closeblock(...exits);
  }

  /** Ends the block with a link to the join at an instruction. */
  private goOn(index: number): void {
    const link = this.joins.enter(index, this.state(), this.region);
    link.span = this.lastStatement();
    this.close(this.block, null, link);
  }

  /** Leaves the open block to be continued later at an instruction. */
  private later(index: number): void {
    if (this.analysis.isJoin[index] === 1) this.goOn(index);
    else this.pending.push(new OpenBlock(index, this.block, this.state(), this.region!));
  }

  /**
   * Follows both ways of a condition (its truth is taken first): `way` acts on the frame and says where each goes on. Answers as an
   * instruction does.
   */
  branch(condition: Hlvalue, way: (truth: boolean) => number): number {
    const tested = this.truth(condition);
    if (tested instanceof Constant) {
      const known = constantTruth(tested.value);
      if (known !== null) return way(known);
    }
    return this.fork(tested as Variable, way);
  }

  private fork(tested: Variable, way: (truth: boolean) => number): number {
    const from = this.block;
    const [locals, stack, lastExc] = [this.locals.slice(), this.stack.slice(), this.lastExc];
    const [onFalse, onTrue] = [new Block([]), new Block([])];
    this.close(from, tested, new Link([], onFalse, false), new Link([], onTrue, true));
    this.block = onTrue;
    const next = way(true);
    if (next !== ENDED) this.later(next);
    this.block = onFalse;
    this.locals = locals;
    this.stack = stack;
    this.lastExc = lastExc;
    return way(false);
  }

  /** bool(value): a Constant or a Variable made by a truth test. */
  private truth(value: Hlvalue): Hlvalue {
    if (value instanceof Constant) return this.op(hlop.bool, value);
    const ops = this.block.operations;
    const last = ops[ops.length - 1];
    return last !== undefined && last.result === value && GIVES_BOOL.has(last.opname) ? value : this.op(hlop.bool, value);
  }

  /** True when the value is a constant that may be computed with. */
  isFoldable(value: Hlvalue): value is Constant {
    return value instanceof Constant && isFoldable(value.value);
  }
}

/** Operations whose result is True or False whatever their operands: no need to ask for its truth. */
const GIVES_BOOL: ReadonlySet<string> = new Set(["is_", "isinstance", "issubtype", "bool", "contains"]);
