// Instructions that move values: constants, locals, globals, closures, attributes, the value stack.

import { Constant, Variable } from "@rpyts/flowmodel/model";
import { hlop } from "@rpyts/flowmodel/operation";
import { newStr } from "@rpyts/pyhost/values";
import { ExcItem } from "./framestate.js";
import type { FlowContext } from "./flowcontext.js";
import type { Instruction } from "./instruction.js";

const next = (ctx: FlowContext): number => ctx.index + 1;

export const popTop: Instruction = (ctx) => {
  ctx.stack.pop();
  return next(ctx);
};

/** Moves the top item below the `arg` items under it. */
function rotate(count: number): Instruction {
  return (ctx) => {
    const top = ctx.stack.pop()!;
    ctx.stack.splice(ctx.stack.length - count, 0, top);
    return next(ctx);
  };
}

export const rotTwo = rotate(1);
export const rotThree = rotate(2);
export const rotFour = rotate(3);

export const dupTop: Instruction = (ctx) => {
  ctx.push(ctx.peek());
  return next(ctx);
};

export const dupTopX: Instruction = (ctx, count) => {
  ctx.stack.push(...ctx.stack.slice(ctx.stack.length - count));
  return next(ctx);
};

export const loadConst: Instruction = (ctx, arg) => {
  ctx.pushConst(ctx.consts[arg]!);
  return next(ctx);
};

function unbound(ctx: FlowContext, local: number): never {
  const name = ctx.code.varnames[local]!;
  return ctx.fail(
    "unbound-local",
    `the local variable '${name}' is used where it may not be set`,
    `give '${name}' a value on every way that leads here`,
  );
}

export const loadFast: Instruction = (ctx, arg) => {
  ctx.push(ctx.locals[arg] ?? unbound(ctx, arg));
  return next(ctx);
};

export const storeFast: Instruction = (ctx, arg) => {
  const item = ctx.stack.pop()!;
  if (item instanceof ExcItem) return ctx.fail("unsupported", "an exception item is stored");
  if (item instanceof Variable && item.prefix === "v") item.prefix = ctx.code.varnames[arg]!;
  ctx.locals[arg] = item;
  return next(ctx);
};

export const deleteFast: Instruction = (ctx, arg) => {
  if (ctx.locals[arg] === null) unbound(ctx, arg);
  ctx.locals[arg] = null;
  return next(ctx);
};

export const loadGlobal: Instruction = (ctx, arg) => {
  const name = ctx.code.names[arg]!;
  const value = ctx.func.globals.getStr(name) ?? ctx.space.host.builtin(name);
  if (value === null) return ctx.fail("unknown-global", `the global name '${name}' is not defined`, "globals are looked up once, after the program has been loaded");
  ctx.push(ctx.space.constant(value, ctx.currentSpan()));
  return next(ctx);
};

export const loadDeref: Instruction = (ctx, arg) => {
  const { cellvars, freevars } = ctx.code;
  const free = arg - cellvars.length;
  if (free < 0) return closure(ctx, arg);
  const cell = ctx.func.closure[free]!;
  if (cell.value === null) return ctx.fail("unbound-local", `the variable '${freevars[free]!}' of the enclosing function is not set`);
  ctx.push(ctx.space.constant(cell.value, ctx.currentSpan()));
  return next(ctx);
};

/** Cells made or changed at run time. */
export const closure: Instruction = (ctx, arg) =>
  ctx.fail(
    "closure",
    `RPython functions cannot create closures: '${[...ctx.code.cellvars, ...ctx.code.freevars][arg] ?? "?"}' is shared with an inner function`,
    "pass the value as an argument, or make it an attribute of an object; generator expressions and lambdas that use locals are closures too",
  );

export const loadAttr: Instruction = (ctx, arg) => {
  const obj = ctx.pop();
  ctx.push(ctx.op(hlop.getattr, obj, new Constant(newStr(ctx.code.names[arg]!))));
  return next(ctx);
};

export const storeAttr: Instruction = (ctx, arg) => {
  const obj = ctx.pop();
  const value = ctx.pop();
  ctx.op(hlop.setattr, obj, new Constant(newStr(ctx.code.names[arg]!)), value);
  return next(ctx);
};

export const deleteAttr: Instruction = (ctx, arg) => {
  ctx.op(hlop.delattr, ctx.pop(), new Constant(newStr(ctx.code.names[arg]!)));
  return next(ctx);
};

export const storeGlobal: Instruction = (ctx, arg) =>
  ctx.fail(
    "global-write",
    `RPython functions cannot change the global '${ctx.code.names[arg]!}'`,
    "keep what changes in an attribute of a global object",
  );
