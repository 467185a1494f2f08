// Instructions that compute: operators, comparisons, items, slices, displays.

import { Constant, type Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { findHLOp, type HLOpDesc, type HLOpName, hlop } from "@rpyts/flowmodel/operation";
import { COMPARE_OPS } from "@rpyts/pyparser/opcode";
import { PyTuple, type PyObject } from "@rpyts/pyhost/object";
import { False, None, True, newInt, newStr } from "@rpyts/pyhost/values";
import { exceptionClass } from "./constants.js";
import type { FlowContext } from "./flowcontext.js";
import { foldOperation } from "./folding.js";
import type { Instruction } from "./instruction.js";
import { checkedVariant } from "./ovfcheck.js";
import { raiseClass } from "./raising.js";

const next = (ctx: FlowContext): number => ctx.index + 1;
export const none = (): Constant => new Constant(None);

/** An operation that ovfcheck() may stand around. */
export function arithmetic(ctx: FlowContext, desc: HLOpDesc, args: Hlvalue[]): Hlvalue {
  const checked = checkedVariant(ctx, desc);
  const result = ctx.op(checked ?? desc, ...args);
  if (checked !== null) ctx.checked.add(result);
  return result;
}

export function unary(name: HLOpName): Instruction {
  const desc = hlop[name];
  return (ctx) => {
    const a = ctx.pop();
    ctx.push(arithmetic(ctx, desc, [a]));
    return next(ctx);
  };
}

export function binary(name: HLOpName): Instruction {
  const desc = hlop[name];
  return (ctx) => {
    const b = ctx.pop();
    const a = ctx.pop();
    ctx.push(arithmetic(ctx, desc, [a, b]));
    return next(ctx);
  };
}

/** In-place operators: on immutable constants they are the plain ones. */
export function inplace(name: HLOpName): Instruction {
  const desc = hlop[name];
  const plain = findHLOp(desc.plain!)!;
  return (ctx) => {
    const b = ctx.pop();
    const a = ctx.pop();
    const folded = plain === hlop.pow ? null : foldOperation(ctx, plain, [a, b]);
    ctx.push(folded ?? ctx.op(desc, a, b));
    return next(ctx);
  };
}

export const power: Instruction = (ctx) => {
  const b = ctx.pop();
  const a = ctx.pop();
  ctx.push(ctx.op(hlop.pow, a, b, none()));
  return next(ctx);
};

/** Pushes the opposite of a condition, by two ways that push constants. */
function pushNot(ctx: FlowContext, condition: Hlvalue): number {
  const goOn = next(ctx);
  return ctx.branch(condition, (truth) => {
    ctx.pushConst(truth ? False : True);
    return goOn;
  });
}

export const unaryNot: Instruction = (ctx) => pushNot(ctx, ctx.pop());

const COMPARISONS: Readonly<Record<string, HLOpDesc>> = { "<": hlop.lt, "<=": hlop.le, "==": hlop.eq, "!=": hlop.ne, ">": hlop.gt, ">=": hlop.ge };

export const compareOp: Instruction = (ctx, arg) => {
  const b = ctx.pop();
  const a = ctx.pop();
  const kind = COMPARE_OPS[arg]!;
  if (kind === "not in") return pushNot(ctx, ctx.op(hlop.contains, b, a));
  if (kind === "is not") return pushNot(ctx, ctx.op(hlop.is_, a, b));
  if (kind === "in") ctx.push(ctx.op(hlop.contains, b, a));
  else if (kind === "is") ctx.push(ctx.op(hlop.is_, a, b));
  else ctx.push(ctx.op(COMPARISONS[kind]!, a, b));
  return next(ctx);
};

export const storeSubscr: Instruction = (ctx) => {
  const index = ctx.pop();
  const obj = ctx.pop();
  ctx.op(hlop.setitem, obj, index, ctx.pop());
  return next(ctx);
};

export const deleteSubscr: Instruction = (ctx) => {
  const index = ctx.pop();
  ctx.op(hlop.delitem, ctx.pop(), index);
  return next(ctx);
};

/** Pops the bounds that an instruction's flags announce. */
function popBounds(ctx: FlowContext, flags: number): [Hlvalue, Hlvalue] {
  const stop = (flags & 2) !== 0 ? ctx.pop() : none();
  const start = (flags & 1) !== 0 ? ctx.pop() : none();
  return [start, stop];
}

export const slice: Instruction = (ctx, flags) => {
  const [start, stop] = popBounds(ctx, flags);
  ctx.push(ctx.op(hlop.getslice, ctx.pop(), start, stop));
  return next(ctx);
};

export const storeSlice: Instruction = (ctx, flags) => {
  const [start, stop] = popBounds(ctx, flags);
  const obj = ctx.pop();
  ctx.op(hlop.setslice, obj, start, stop, ctx.pop());
  return next(ctx);
};

export const deleteSlice: Instruction = (ctx, flags) => {
  const [start, stop] = popBounds(ctx, flags);
  ctx.op(hlop.delslice, ctx.pop(), start, stop);
  return next(ctx);
};

export const buildSlice: Instruction = (ctx, count) => {
  const step = count === 3 ? ctx.pop() : none();
  const stop = ctx.pop();
  ctx.push(ctx.op(hlop.newslice, ctx.pop(), stop, step));
  return next(ctx);
};

/** A tuple; what it is made of is remembered, for unpacking and star arguments. */
export function makeTuple(ctx: FlowContext, items: Hlvalue[]): Hlvalue {
  const tuple = ctx.op(hlop.newtuple, ...items);
  if (tuple instanceof Variable) ctx.tupleItems.set(tuple, items);
  return tuple;
}

export const buildTuple: Instruction = (ctx, count) => {
  ctx.push(makeTuple(ctx, ctx.popMany(count)));
  return next(ctx);
};

export const buildList: Instruction = (ctx, count) => {
  ctx.push(ctx.op(hlop.newlist, ...ctx.popMany(count)));
  return next(ctx);
};

export const buildSet: Instruction = (ctx, count) => {
  ctx.push(ctx.op(hlop.newset, ...ctx.popMany(count)));
  return next(ctx);
};

export const buildMap: Instruction = (ctx) => {
  ctx.push(ctx.op(hlop.newdict));
  return next(ctx);
};

export const storeMap: Instruction = (ctx) => {
  const key = ctx.pop();
  const value = ctx.pop();
  ctx.op(hlop.setitem, ctx.peek() as Hlvalue, key, value);
  return next(ctx);
};

/** Calls a method of the object `depth` below the top of the stack. */
function callMethodBelow(ctx: FlowContext, depth: number, name: string, arg: Hlvalue): number {
  const obj = ctx.peek(depth - 1) as Hlvalue;
  const method = ctx.op(hlop.getattr, obj, new Constant(newStr(name)));
  ctx.op(hlop.simple_call, method, arg);
  return next(ctx);
}

export const listAppend: Instruction = (ctx, depth) => callMethodBelow(ctx, depth, "append", ctx.pop());
export const setAdd: Instruction = (ctx, depth) => callMethodBelow(ctx, depth, "add", ctx.pop());

export const mapAdd: Instruction = (ctx, depth) => {
  const key = ctx.pop();
  const value = ctx.pop();
  ctx.op(hlop.setitem, ctx.peek(depth - 1) as Hlvalue, key, value);
  return next(ctx);
};

/** The items of a sequence whose items are known one by one; null elsewhere. */
export function knownItems(ctx: FlowContext, sequence: Hlvalue): readonly Hlvalue[] | null {
  if (sequence instanceof Variable) return ctx.tupleItems.get(sequence) ?? null;
  return sequence.value instanceof PyTuple ? sequence.value.items.map((item: PyObject) => new Constant(item)) : null;
}

export const unpackSequence: Instruction = (ctx, count) => {
  const sequence = ctx.pop();
  const items = knownItems(ctx, sequence);
  if (items !== null) {
    if (items.length !== count) ctx.fail("unpack", `${count} values are wanted here, the tuple has ${items.length}`);
    for (let i = count - 1; i >= 0; i--) ctx.push(items[i]!);
    return next(ctx);
  }
  const goOn = next(ctx);
  const length = ctx.op(hlop.len, sequence);
  return ctx.branch(ctx.op(hlop.eq, length, new Constant(newInt(count))), (truth) => {
    if (!truth) return raiseClass(ctx, exceptionClass("ValueError"));
    const found: Hlvalue[] = [];
    for (let i = 0; i < count; i++) found.push(ctx.op(hlop.getitem, sequence, new Constant(newInt(i))));
    for (let i = count - 1; i >= 0; i--) ctx.push(found[i]!);
    return goOn;
  });
};
