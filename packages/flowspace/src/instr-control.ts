// Instructions that decide where to go on: jumps, loops, with blocks, returns.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { hlop } from "@rpyts/flowmodel/operation";
import { False, newStr } from "@rpyts/pyhost/values";
import { Unroller } from "./constants.js";
import type { ExcItem } from "./framestate.js";
import type { FlowContext } from "./flowcontext.js";
import { type Instruction } from "./instruction.js";
import { none } from "./instr-operators.js";

export const jump: Instruction = (_ctx, target) => target;

const popJumpIf = (when: boolean): Instruction => (ctx, target) => {
  const goOn = ctx.index + 1;
  return ctx.branch(ctx.pop(), (truth) => (truth === when ? target : goOn));
};

export const popJumpIfFalse = popJumpIf(false);
export const popJumpIfTrue = popJumpIf(true);

const jumpIfOrPop = (when: boolean): Instruction => (ctx, target) => {
  const goOn = ctx.index + 1;
  return ctx.branch(ctx.peek() as Hlvalue, (truth) => {
    if (truth === when) return target;
    ctx.pop();
    return goOn;
  });
};

export const jumpIfFalseOrPop = jumpIfOrPop(false);
export const jumpIfTrueOrPop = jumpIfOrPop(true);

export const getIter: Instruction = (ctx) => {
  const obj = ctx.pop();
  const unroller = obj instanceof Constant ? ctx.space.unrollerOf(obj.value) : null;
  ctx.push(unroller === null ? ctx.op(hlop.iter, obj) : new Constant(unroller));
  return ctx.index + 1;
};

export const forIter: Instruction = (ctx, target) => {
  const iterator = ctx.peek() as Hlvalue;
  if (iterator instanceof Constant && iterator.value instanceof Unroller) return unroll(ctx, iterator.value, target);
  const item = ctx.record(hlop.next, [iterator]);
  ctx.loopExits(target);
  ctx.push(item);
  return ctx.index + 1;
};

function unroll(ctx: FlowContext, at: Unroller, target: number): number {
  ctx.pop();
  if (at.next === null) return target;
  ctx.push(new Constant(at.next));
  ctx.push(ctx.space.constant(at.item!));
  return ctx.index + 1;
}

export const returnValue: Instruction = (ctx) => ctx.returnValue(ctx.pop());

export const popExcept: Instruction = (ctx) => {
  ctx.stack.pop();
  return ctx.index + 1;
};

export const withEnter: Instruction = (ctx) => {
  const manager = ctx.pop();
  ctx.push(ctx.op(hlop.getattr, manager, new Constant(newStr("__exit__"))));
  const enter = ctx.op(hlop.getattr, manager, new Constant(newStr("__enter__")));
  ctx.push(ctx.op(hlop.simple_call, enter));
  return ctx.index + 1;
};

export const withExit: Instruction = (ctx) => {
  ctx.op(hlop.simple_call, ctx.pop(), none(), none(), none());
  return ctx.index + 1;
};

/** The class is not passed on: the annotator cannot unite classes with the None of the normal exit. The instance stands in its place. */
export const withExitExc: Instruction = (ctx) => {
  const { value } = ctx.peek() as ExcItem;
  const exit = ctx.stack.splice(ctx.stack.length - 2, 1)[0] as Hlvalue;
  const result = ctx.op(hlop.simple_call, exit, value, value, none());
  ctx.push(ctx.exitMaySwallow ? result : new Constant(False));
  return ctx.index + 1;
};
