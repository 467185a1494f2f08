// From a graph to its plan: slots for variables and constants, closures for operations, exits. Types are checked here, once, so that running checks
// only what depends on values.

import { Constant, DEFAULT_CASE, LAST_EXCEPTION, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import { formatPlace } from "@rpyts/tool/source-file";
import { descOf, type LLOpName } from "@rpyts/lltype/llop";
import { checkOperation } from "@rpyts/lltype/op-check";
import { Symbolic } from "@rpyts/lltype/symbolic";
import { asLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { valueFault } from "./check-value.js";
import type { Engine } from "./engine.js";
import { BlockPlan, EXIT_BOOL, EXIT_CATCH, EXIT_GOTO, EXIT_RAISE, EXIT_RETURN, EXIT_SWITCH, GraphPlan, type LinkPlan, type Step } from "./frame.js";
import { OP_COMPILERS } from "./op-compilers.js";

/** An operation on its way to a closure. */
export interface OpContext {
  readonly engine: Engine;
  readonly op: SpaceOperation;
  readonly name: LLOpName;
  /** Slots of the arguments and of the result. */
  readonly args: readonly number[];
  readonly result: number;
  readonly argTypes: readonly LowLevelType[];
  readonly resultType: LowLevelType;
  /** The value of an argument that must be constant. */
  constant(index: number): LLValue;
  /** The value of an argument when it is constant. */
  constantOrNull(index: number): { readonly value: LLValue } | null;
}

export type OpCompiler = (ctx: OpContext) => Step;

/** Makes the plan of a typed graph. Throws InternalError where the graph does not keep to the table of operations. */
export function planGraph(graph: FunctionGraph, engine: Engine): GraphPlan {
  return new Planner(graph, engine).plan();
}

class Planner {
  private readonly graph: FunctionGraph;
  private readonly engine: Engine;
  private readonly template: LLValue[] = [];
  private readonly slots = new Map<Variable, number>();
  /** Slots of constants; those with equal values share one where types say the same thing. */
  private readonly constants = new Map<LLValue, number>();
  private readonly blocks = new Map<Block, BlockPlan>();

  constructor(graph: FunctionGraph, engine: Engine) {
    this.graph = graph;
    this.engine = engine;
  }

  plan(): GraphPlan {
    const { graph } = this;
    for (const arg of graph.args) this.variableSlot(arg);
    const blocks = graph.blocks();
    for (const block of [...blocks, graph.returnblock, graph.exceptblock]) if (!this.blocks.has(block)) this.blocks.set(block, new BlockPlan(block));
    for (const block of blocks) this.fill(block, this.blocks.get(block)!);
    return new GraphPlan(graph, this.template, this.blocks.get(graph.startblock)!);
  }

  private fill(block: Block, plan: BlockPlan): void {
    for (const arg of block.inputargs) this.variableSlot(arg);
    plan.steps = block.operations.map((op) => this.step(op));
    if (block === this.graph.returnblock) {
      plan.exit = EXIT_RETURN;
      plan.slot = this.slot(block.inputargs[0]!);
    } else if (block === this.graph.exceptblock) {
      plan.exit = EXIT_RAISE;
      plan.slot = this.slot(block.inputargs[0]!);
      plan.slot2 = this.slot(block.inputargs[1]!);
    } else this.exits(block, plan);
  }

  private exits(block: Block, plan: BlockPlan): void {
    const { exits, exitswitch } = block;
    if (exits.length === 0) throw this.fault("a block without exits that is no final block");
    if (exitswitch === null) {
      if (exits.length !== 1) throw this.fault(`${exits.length} exits without exitswitch`);
      plan.first = this.link(exits[0]!);
      plan.exit = EXIT_GOTO;
    } else if (exitswitch === LAST_EXCEPTION) {
      plan.first = this.link(exits[0]!);
      plan.handlers = exits.slice(1).map((exit) => this.link(exit));
      plan.exit = EXIT_CATCH;
    } else {
      plan.slot = this.slot(exitswitch);
      if (asLowLevelType(exitswitch.concretetype).kind === "bool") this.boolExits(exits, plan);
      else this.switchExits(exits, plan);
    }
  }

  private boolExits(exits: readonly Link[], plan: BlockPlan): void {
    plan.exit = EXIT_BOOL;
    for (const exit of exits) {
      const value = exit.exitcase === DEFAULT_CASE ? plan.first !== null : (exit.llexitcase ?? exit.exitcase);
      if (value === true) plan.second = this.link(exit);
      else if (value === false) plan.first = this.link(exit);
      else throw this.fault(`the case ${String(value)} of a Bool switch`);
    }
  }

  private switchExits(exits: readonly Link[], plan: BlockPlan): void {
    plan.exit = EXIT_SWITCH;
    const cases = new Map<LLValue, LinkPlan>();
    for (const exit of exits) {
      if (exit.exitcase === DEFAULT_CASE) {
        plan.first = this.link(exit);
        continue;
      }
      const value = exit.llexitcase ?? exit.exitcase;
      if (typeof value !== "number" && typeof value !== "bigint") throw this.fault(`the case ${String(value)} of a switch`);
      if (cases.has(value)) throw this.fault(`two exits for ${value}`);
      cases.set(value, this.link(exit));
    }
    plan.cases = cases;
  }

  private link(link: Link): LinkPlan {
    const target = this.blocks.get(link.target)!;
    const typeSlot = link.lastException instanceof Variable ? this.variableSlot(link.lastException) : -1;
    const valueSlot = link.lastExcValue instanceof Variable ? this.variableSlot(link.lastExcValue) : -1;
    const from: number[] = [];
    const to: number[] = [];
    link.args.forEach((arg, i) => {
      const input = link.target.inputargs[i]!;
      this.checkLink(arg, input);
      const [source, goal] = [this.slot(arg), this.variableSlot(input)];
      if (source === goal) return;
      from.push(source);
      to.push(goal);
    });
    return { from, to, parallel: readsWritten(from, to), target, exitcase: (link.llexitcase ?? null) as LLValue, typeSlot, valueSlot };
  }

  /** A value passes into a variable of its own type; except blocks take what the raising links give. */
  private checkLink(arg: Hlvalue, input: Variable): void {
    if (arg.concretetype !== input.concretetype) {
      throw this.fault(`a link passes ${String(arg.concretetype)} to the ${String(input.concretetype)} ${input.name}`);
    }
  }

  private step(op: SpaceOperation): Step {
    const fault = this.operationFault(op);
    if (fault !== null) throw this.fault(`${fault}${op.span === null ? "" : ` at ${formatPlace(op.span)}`}`);
    const name = descOf(op.opname).name;
    const constantOrNull = (i: number): { value: LLValue } | null => {
      const arg = op.args[i];
      return arg instanceof Constant ? { value: resolveSymbolic(arg.value as LLValue) } : null;
    };
    return OP_COMPILERS[name]({
      engine: this.engine,
      op,
      name,
      args: op.args.map((arg) => this.slot(arg)),
      result: this.variableSlot(op.result),
      argTypes: op.args.map((arg) => asLowLevelType(arg.concretetype)),
      resultType: asLowLevelType(op.result.concretetype),
      constantOrNull,
      constant: (i) => {
        const found = constantOrNull(i);
        if (found === null) throw this.fault(`${op.opname}: argument ${i} must be constant`);
        return found.value;
      },
    });
  }

  private operationFault(op: SpaceOperation): string | null {
    try {
      return checkOperation(op, this.engine.wordBits);
    } catch (error) {
      if (error instanceof InternalError) throw this.fault(error.message);
      throw error;
    }
  }

  private slot(value: Hlvalue): number {
    return value instanceof Variable ? this.variableSlot(value) : this.constantSlot(value);
  }

  private variableSlot(variable: Variable): number {
    let slot = this.slots.get(variable);
    if (slot === undefined) {
      if (variable.concretetype === null) throw this.fault(`${variable.name} has no low-level type`);
      slot = this.template.length;
      this.slots.set(variable, slot);
      this.template.push(undefined);
    }
    return slot;
  }

  private constantSlot(constant: Constant): number {
    const value = resolveSymbolic(constant.value as LLValue);
    const fault = valueFault(value, asLowLevelType(constant.concretetype), this.engine.wordBits);
    if (fault !== null) throw this.fault(`the constant ${fault}`);
    const shared = this.constants.get(value);
    // Maps take 0 and -0 for equal; they are different floats.
    if (shared !== undefined && Object.is(this.template[shared], value)) return shared;
    const slot = this.template.length;
    this.template.push(value);
    this.constants.set(value, slot);
    return slot;
  }

  private fault(message: string): InternalError {
    const error = new InternalError(`${message} (graph ${this.graph.name})`);
    error.graph = this.graph.name;
    return error;
  }
}

/** Whether copying one after the other would read a slot that was written already. */
function readsWritten(from: readonly number[], to: readonly number[]): boolean {
  const written = new Set<number>();
  for (let i = 0; i < from.length; i++) {
    if (written.has(from[i]!)) return true;
    written.add(to[i]!);
  }
  return false;
}

/** Numbers that are known by now stand for themselves; symbolic offsets stay. */
function resolveSymbolic(value: LLValue): LLValue {
  return value instanceof Symbolic ? (value.known() ?? value) : value;
}
