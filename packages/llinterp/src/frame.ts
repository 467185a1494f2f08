// Graphs as they are run: each graph becomes a plan once. Variables and constants have slots; a block is an array of closures over slot numbers, and
// an exit. A frame is an array of values, copied from the plan's template, which holds the constants.

import type { Block, FunctionGraph } from "@rpyts/flowmodel/model";
import type { LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";

/** One operation. Gives the frame of a callee that must run before the next step, else null. */
export type Step = (slots: LLValue[], engine: Engine) => Frame | null;

/** An edge: values to copy into the slots of the target's arguments. */
export interface LinkPlan {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** One after the other is wrong: a slot is read after it was written. */
  readonly parallel: boolean;
  readonly target: BlockPlan;
  /** Exceptional exits: the case, and the slots for type and value (-1: not wanted). */
  readonly exitcase: LLValue;
  readonly typeSlot: number;
  readonly valueSlot: number;
}

/** Ways out of a block. */
export const EXIT_GOTO = 0;
export const EXIT_BOOL = 1;
export const EXIT_SWITCH = 2;
export const EXIT_CATCH = 3;
export const EXIT_RETURN = 4;
export const EXIT_RAISE = 5;

/** Filled in two steps, since blocks go round in circles. */
export class BlockPlan {
  readonly block: Block;
  steps: readonly Step[];
  exit: number;
  /** EXIT_BOOL and EXIT_SWITCH: what is tested; EXIT_RETURN: what is returned. */
  slot: number;
  /** EXIT_RAISE: the exception's value; `slot` holds its type. */
  slot2: number;
  /** EXIT_GOTO, EXIT_CATCH: the only or normal exit; EXIT_BOOL: false; EXIT_SWITCH: the default. */
  first: LinkPlan | null;
  /** EXIT_BOOL: true. */
  second: LinkPlan | null;
  cases: ReadonlyMap<LLValue, LinkPlan> | null;
  handlers: readonly LinkPlan[];

  constructor(block: Block) {
    this.block = block;
    this.steps = [];
    this.exit = EXIT_GOTO;
    this.slot = -1;
    this.slot2 = -1;
    this.first = null;
    this.second = null;
    this.cases = null;
    this.handlers = [];
  }
}

export class GraphPlan {
  readonly graph: FunctionGraph;
  /** Slots: arguments, then constants, then variables. */
  readonly template: readonly LLValue[];
  readonly start: BlockPlan;

  constructor(graph: FunctionGraph, template: readonly LLValue[], start: BlockPlan) {
    this.graph = graph;
    this.template = template;
    this.start = start;
  }
}

/** A call that runs. `block` and `pc` are right while a callee runs. */
export class Frame {
  readonly plan: GraphPlan;
  readonly slots: LLValue[];
  /** Where the caller wants the result. */
  readonly resultSlot: number;
  block: BlockPlan;
  pc: number;
  /** Null for a frame that `evalGraph` started. */
  caller: Frame | null;

  constructor(plan: GraphPlan, resultSlot: number) {
    this.plan = plan;
    this.slots = plan.template.slice();
    this.resultSlot = resultSlot;
    this.block = plan.start;
    this.pc = 0;
    this.caller = null;
  }
}
