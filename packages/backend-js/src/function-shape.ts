// A graph prepared for printing: a record for every variable, operation, link and block, in which the decisions of the next steps are kept. This step
// says which values anybody needs, and which names stand for the same value within a block.

import { InternalError } from "@rpyts/tool/assert-never";
import { Constant, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { descOf } from "@rpyts/lltype/llop";
import { asLowLevelType } from "@rpyts/lltype/types";
import { EFFECT, effectOf, type Effect, type Emitter } from "./emit/emitter.js";
import { caughtEmitter } from "./emit/oo-lookup.js";
import type { EmitterTable } from "./emit/table.js";
import type { JsVariable } from "./function-variables.js";

/** A value of the graph: a variable, but for those that are other names of one. */
export class ValuePlan {
  readonly prefix: string;
  /** Where it lives; block-local, as the graph is in static single information form. */
  readonly block: BlockPlan;
  /** The operation that gives it; null for inputs and exceptions. */
  readonly producer: OpPlan | null;
  /** Position among the inputs of the block, and among its live ones; -1 for others. */
  readonly index: number;
  slot: number;
  /** Somebody reads it. */
  needed: boolean;
  /** How often the block's text reads it. */
  uses: number;
  /** Positions in the block: where it is assigned and where it is read last. */
  start: number;
  end: number;
  /** What holds it; null for what is printed in place, and for what nobody needs. */
  variable: JsVariable | null;

  constructor(prefix: string, block: BlockPlan, producer: OpPlan | null, start: number, index = -1) {
    this.prefix = prefix;
    this.block = block;
    this.producer = producer;
    this.index = index;
    this.slot = -1;
    this.needed = false;
    this.uses = 0;
    this.start = start;
    this.end = -1;
    this.variable = null;
  }
}

export type Source = ValuePlan | Constant;

export class OpPlan {
  readonly op: SpaceOperation;
  readonly emitter: Emitter;
  readonly effect: Effect;
  /** Values and constants of the operands; null for Void ones. */
  readonly args: readonly (Source | null)[];
  result: ValuePlan | null;
  /** Printed where its result is used. */
  inPlace: boolean;
  /** For those printed in place: what the whole tree does, and how many operations it has. */
  treeEffect: Effect;
  treeSize: number;

  constructor(op: SpaceOperation, emitter: Emitter, effect: Effect, args: readonly (Source | null)[]) {
    this.op = op;
    this.emitter = emitter;
    this.effect = effect;
    this.args = args;
    this.result = null;
    this.inPlace = false;
    this.treeEffect = effect;
    this.treeSize = 1;
  }

  /** Whether the operation leaves any text. */
  get isPrinted(): boolean {
    const { form } = this.emitter;
    return form !== "alias" && form !== "nothing" && (this.effect === EFFECT || this.result?.needed === true);
  }
}

/** Where a link leads: to a block, or out of the function. */
export type LinkKind = "block" | "return" | "raise";

export class LinkPlan {
  readonly link: Link;
  readonly kind: LinkKind;
  readonly from: BlockPlan;
  /** null for links out of the function. */
  readonly target: BlockPlan | null;
  /** What the target's `live` inputs get, in their order. A return has at most one value, a raise has one. */
  sources: Source[] = [];

  constructor(link: Link, kind: LinkKind, from: BlockPlan, target: BlockPlan | null) {
    this.link = link;
    this.kind = kind;
    this.from = from;
    this.target = target;
  }
}

export class BlockPlan {
  readonly block: Block;
  readonly inputs: ValuePlan[] = [];
  /** The inputs that somebody needs. */
  readonly live: ValuePlan[] = [];
  readonly ops: OpPlan[] = [];
  readonly exits: LinkPlan[] = [];
  readonly entries: LinkPlan[] = [];
  /** The operation whose exceptions the exits take. */
  raising: OpPlan | null = null;
  /** What the exits switch on. */
  switchValue: Source | null = null;
  /** The exception that the exits took, and its class. */
  caught: ValuePlan | null = null;
  caughtType: ValuePlan | null = null;

  constructor(block: Block) {
    this.block = block;
  }

  /** Position of the exit switch and of caught exceptions; the links' arguments are read right after it. */
  get end(): number {
    return this.ops.length + 1;
  }
}

export class FunctionShape {
  readonly graph: FunctionGraph;
  readonly blocks: BlockPlan[] = [];
  private readonly emitters: EmitterTable;
  private readonly sources = new Map<Variable, Source>();
  private readonly plans = new Map<Block, BlockPlan>();

  constructor(graph: FunctionGraph, emitters: EmitterTable) {
    this.graph = graph;
    this.emitters = emitters;
    for (const block of graph.blocks()) {
      if (block.isFinal) continue;
      const plan = new BlockPlan(block);
      this.plans.set(block, plan);
      this.blocks.push(plan);
    }
    for (const plan of this.blocks) this.fillBlock(plan);
    for (const plan of this.blocks) this.fillExits(plan);
    this.markNeeded();
    for (const plan of this.blocks) this.keepLive(plan);
  }

  get start(): BlockPlan {
    return this.plans.get(this.graph.startblock)!;
  }

  /** The value that stands for a variable, or the constant; null for Void. */
  source(value: Hlvalue): Source | null {
    if (asLowLevelType(value.concretetype).kind === "void") return null;
    if (value instanceof Constant) return value;
    const found = this.sources.get(value);
    if (found === undefined) throw new InternalError(`${value.name} is used before it is defined`);
    return found;
  }

  /** The value of a variable that is known not to be another name. */
  input(variable: Variable): ValuePlan | null {
    const found = this.sources.get(variable);
    return found instanceof ValuePlan ? found : null;
  }

  private define(variable: Variable, value: ValuePlan): ValuePlan {
    this.sources.set(variable, value);
    return value;
  }

  private fillBlock(plan: BlockPlan): void {
    for (const arg of plan.block.inputargs) plan.inputs.push(this.define(arg, new ValuePlan(arg.prefix, plan, null, 0, plan.inputs.length)));
    for (const op of plan.block.operations) this.fillOp(plan, op);
    if (plan.block.canRaise) this.fillRaising(plan);
  }

  private fillOp(plan: BlockPlan, op: SpaceOperation): void {
    const desc = descOf(op.opname);
    const isLast = plan.block.canRaise && plan.ops.length === plan.block.operations.length - 1;
    const emitter = (isLast ? caughtEmitter(op) : null) ?? this.emitters[desc.name];
    const opPlan = new OpPlan(op, emitter, isLast ? EFFECT : effectOf(emitter, desc, op), op.args.map((arg) => this.source(arg)));
    plan.ops.push(opPlan);
    if (asLowLevelType(op.result.concretetype).kind === "void") return;
    if (emitter.form === "alias") {
      const original = opPlan.args[0];
      if (original === null || original === undefined) throw new InternalError(`${op.opname} of nothing`);
      this.sources.set(op.result, original);
    } else opPlan.result = this.define(op.result, new ValuePlan(op.result.prefix, plan, opPlan, plan.ops.length));
  }

  // All handlers of a block share the exception's variables: only one of them runs.
  private fillRaising(plan: BlockPlan): void {
    const last = plan.ops[plan.ops.length - 1]!;
    const { form } = last.emitter;
    if (form === "alias" || form === "nothing") return;
    plan.raising = last;
    plan.caught = new ValuePlan("exc", plan, null, plan.end);
    plan.caughtType = new ValuePlan("etype", plan, null, plan.end);
    for (const { lastException, lastExcValue } of plan.block.exits) {
      if (lastException instanceof Variable) this.define(lastException, plan.caughtType);
      if (lastExcValue instanceof Variable) this.define(lastExcValue, plan.caught);
    }
  }

  private fillExits(plan: BlockPlan): void {
    const { exits, exitswitch } = plan.block;
    if (exits.length === 0) throw new InternalError(`a block without exits that is no final block (graph ${this.graph.name})`);
    const catches = plan.block.canRaise && plan.raising === null;
    for (const link of catches ? exits.slice(0, 1) : exits) plan.exits.push(this.linkPlan(plan, link));
    if (exits.length > 1 && exitswitch !== null && typeof exitswitch !== "symbol") plan.switchValue = this.source(exitswitch);
  }

  private linkPlan(from: BlockPlan, link: Link): LinkPlan {
    const { graph } = this;
    const kind = link.target === graph.returnblock ? "return" : link.target === graph.exceptblock ? "raise" : "block";
    const target = kind === "block" ? this.plans.get(link.target)! : null;
    const plan = new LinkPlan(link, kind, from, target);
    if (target !== null) target.entries.push(plan);
    for (const arg of kind === "raise" ? link.args.slice(1) : link.args) {
      const source = this.source(arg);
      // For now the sources of all arguments, with the constant itself in the place of Void.
      plan.sources.push(source ?? VOID);
    }
    return plan;
  }

  /** Marks what operations with effects, switches and ways out read, and all that this comes from. */
  private markNeeded(): void {
    const todo: ValuePlan[] = [];
    const need = (source: Source | null): void => {
      if (!(source instanceof ValuePlan) || source.needed) return;
      source.needed = true;
      todo.push(source);
    };
    for (const plan of this.blocks) {
      for (const op of plan.ops) if (op.effect === EFFECT && op.isPrinted) op.args.forEach(need);
      need(plan.switchValue);
      for (const exit of plan.exits) if (exit.kind !== "block") exit.sources.forEach(need);
    }
    for (let value = todo.pop(); value !== undefined; value = todo.pop()) this.needOrigins(value, need);
  }

  /** Keeps of links what their targets need. */
  private keepLive(plan: BlockPlan): void {
    for (const input of plan.inputs) {
      if (!input.needed) continue;
      input.slot = plan.live.length;
      plan.live.push(input);
    }
    for (const entry of plan.entries) entry.sources = plan.live.map((input) => entry.sources[input.index]!);
    for (const exit of plan.exits) if (exit.kind !== "block") exit.sources = exit.sources.filter((source) => source !== VOID);
  }

  private needOrigins(value: ValuePlan, need: (source: Source | null) => void): void {
    const { block, producer } = value;
    if (producer !== null) producer.args.forEach(need);
    else if (value === block.caughtType) need(block.caught);
    else if (value.index >= 0) for (const entry of block.entries) need(entry.sources[value.index]!);
  }
}

/** Stands for a Void value among the sources of a link. */
const VOID = new Constant(null);
