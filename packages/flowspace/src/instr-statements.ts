// Instructions of statements: print, import, functions made at run time, and what RPython refuses.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { hlop } from "@rpyts/flowmodel/operation";
import { PyCode, PyModule, PyObject } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { None } from "@rpyts/pyhost/values";
import { exceptionClass } from "./constants.js";
import type { FlowErrorCode } from "./errors.js";
import { ExcItem } from "./framestate.js";
import type { FlowContext } from "./flowcontext.js";
import { ENDED, type Instruction } from "./instruction.js";

export const printItem: Instruction = (ctx) => {
  const text = ctx.op(hlop.str, ctx.pop());
  ctx.op(hlop.simple_call, new Constant(ctx.space.helper("print_item", ctx)), text);
  return ctx.index + 1;
};

export const printNewline: Instruction = (ctx) => {
  ctx.op(hlop.simple_call, new Constant(ctx.space.helper("print_newline", ctx)));
  return ctx.index + 1;
};

function constantsOf(ctx: FlowContext, values: readonly Hlvalue[], code: FlowErrorCode, message: string): PyObject[] {
  return values.map((value) => (value instanceof Constant && value.value instanceof PyObject ? value.value : ctx.fail(code, message)));
}

/** Imports inside functions happen while the graph is built; one that fails raises ImportError there. */
function importing(ctx: FlowContext, run: () => PyObject): number {
  let result: PyObject;
  try {
    result = run();
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    if (!ctx.isGuarded) ctx.fail("always-raises", `this import fails: ${error.toString()}`);
    return ctx.raise(new ExcItem(new Constant(error.value.cls), new Constant(error.value)));
  }
  ctx.push(ctx.space.constant(result));
  return ctx.index + 1;
}

export const importName: Instruction = (ctx, arg) => {
  const [level, fromlist] = constantsOf(ctx, ctx.popMany(2), "unsupported", "an import must be constant");
  return importing(ctx, () => ctx.space.host.importName(ctx.code.names[arg]!, ctx.func.globals, fromlist!, level!));
};

export const importFrom: Instruction = (ctx, arg) => {
  const module = ctx.peek() as Hlvalue;
  const name = ctx.code.names[arg]!;
  if (!(module instanceof Constant) || !(module.value instanceof PyModule)) return ctx.fail("unsupported", "import from something that is no module");
  const { value } = module;
  return importing(ctx, () => {
    const found = value.dict.getStr(name);
    if (found !== undefined) return found;
    throw new PyError(exceptionClass("ImportError"), ctx.space.host.call(exceptionClass("ImportError"), [ctx.space.str(`cannot import name ${name}`)]), null);
  });
};

export const makeFunction: Instruction = (ctx, count) => {
  const code = ctx.pop();
  const message = "a function made at run time must have constant default values";
  const defaults = constantsOf(ctx, ctx.popMany(count), "dynamic-function", message);
  if (!(code instanceof Constant) || !(code.value instanceof PyCode)) return ctx.fail("dynamic-function", "the code of an inner function must be constant");
  ctx.pushConst(ctx.space.innerFunction(code.value, ctx.func, defaults));
  return ctx.index + 1;
};

export const yieldValue: Instruction = (ctx) => {
  if (!ctx.allowYield) ctx.fail("generator", "yield outside the body of a generator function");
  ctx.op(hlop.yield_, ctx.pop());
  ctx.pushConst(None);
  return ctx.index + 1;
};

/** An instruction RPython does not have. */
export function refused(code: FlowErrorCode, message: string, hint: string | null = null): Instruction {
  return (ctx) => {
    ctx.fail(code, message, hint);
    return ENDED;
  };
}
