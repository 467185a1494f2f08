// Calls: plain ones, keywords, star arguments, built-ins that are operations, functions that flow space answers for itself.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { BUILTIN_CALLS, CallShape, findHLOp, type HLOpDesc, hlop } from "@rpyts/flowmodel/operation";
import { PyStr, PyType } from "@rpyts/pyhost/object";
import type { FlowContext } from "./flowcontext.js";
import type { Instruction } from "./instruction.js";
import { arithmetic, knownItems } from "./instr-operators.js";
import { instantiate } from "./raising.js";
import { qualifiedName } from "./specials.js";
import { exceptionClass, isSubclassOf } from "./constants.js";

const OPERATION_CALLS: ReadonlyMap<string, HLOpDesc> = new Map(BUILTIN_CALLS.map(([name, count, op]) => [`${name}/${count}`, findHLOp(op)!]));

/** A call with positional arguments only. */
export function callPositional(ctx: FlowContext, callee: Hlvalue, args: Hlvalue[]): Hlvalue {
  if (callee instanceof Constant) {
    const special = ctx.space.specials.find(callee.value);
    const answer = special === null ? null : special(ctx, args);
    if (answer !== null) return answer;
    const desc = OPERATION_CALLS.get(`${qualifiedName(callee.value)}/${args.length}`);
    if (desc !== undefined) return arithmetic(ctx, desc, args);
    if (callee.value instanceof PyType && isSubclassOf(callee.value, exceptionClass("BaseException"))) return instantiate(ctx, callee.value, args);
  }
  return ctx.op(hlop.simple_call, callee, ...args);
}

/** A call with keywords or an unknown star argument. */
function callShaped(ctx: FlowContext, callee: Hlvalue, positional: Hlvalue[], keywords: Map<string, Hlvalue>, star: Hlvalue | null): Hlvalue {
  const keys = [...keywords.keys()].sort();
  const shape = new Constant(new CallShape(positional.length, keys, star !== null));
  const values = keys.map((key) => keywords.get(key)!);
  return ctx.op(hlop.call_args, callee, shape, ...positional, ...values, ...(star === null ? [] : [star]));
}

function call(ctx: FlowContext, arg: number, hasStar: boolean): number {
  let star = hasStar ? ctx.pop() : null;
  const keywords = popKeywords(ctx, arg >> 8);
  const positional = ctx.popMany(arg & 0xff);
  const callee = ctx.pop();
  const items = star === null ? null : knownItems(ctx, star);
  if (items !== null) {
    positional.push(...items);
    star = null;
  }
  const plain = star === null && keywords.size === 0;
  const result = plain ? callPositional(ctx, callee, positional) : callShaped(ctx, callee, positional, keywords, star);
  ctx.push(result);
  return ctx.index + 1;
}

function popKeywords(ctx: FlowContext, count: number): Map<string, Hlvalue> {
  const keywords = new Map<string, Hlvalue>();
  const items = ctx.popMany(2 * count);
  for (let i = 0; i < items.length; i += 2) {
    const name = items[i]!;
    if (!(name instanceof Constant && name.value instanceof PyStr)) return ctx.fail("keyword-arguments", "the name of a keyword argument is not a constant");
    keywords.set(name.value.value, items[i + 1]!);
  }
  return keywords;
}

const refuseDict: Instruction = (ctx) =>
  ctx.fail("keyword-arguments", "a dict cannot be unpacked into keyword arguments in RPython", "write the keywords out");

export const callFunction: Instruction = (ctx, arg) => call(ctx, arg, false);
export const callFunctionVar: Instruction = (ctx, arg) => call(ctx, arg, true);
export const callFunctionKw: Instruction = refuseDict;
export const callFunctionVarKw: Instruction = refuseDict;
