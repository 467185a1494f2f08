// Calls. A call of a graph gives its frame to the loop; external functions run at once.

import { InternalError } from "@rpyts/tool/assert-never";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { isNullReference, LLPtr, type LLFunc, type LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";
import { Frame, type Step } from "./frame.js";
import type { OpCompiler, OpContext } from "./plan.js";

/** The function behind a pointer at run time. */
export function functionAt(value: LLValue): LLFunc {
  const obj = value instanceof LLPtr ? value.obj : null;
  if (obj === null) throw new InternalError("call of a null function pointer");
  if (obj.kind !== "func") throw new InternalError(`call of ${obj.toString()}`);
  return obj;
}

/** Begins a call: a frame for a graph, or the result in its slot for an external function. */
export function call(engine: Engine, func: LLFunc, slots: LLValue[], args: readonly number[], result: number): Frame | null {
  if (func.graph === null) {
    slots[result] = engine.callExternal(func, args.map((slot) => slots[slot]));
    return null;
  }
  const frame = new Frame(engine.entry(func), result);
  const to = frame.slots;
  for (let i = 0; i < args.length; i++) to[i] = slots[args[i]!];
  return frame;
}

function directCall(ctx: OpContext): Step {
  const func = functionAt(ctx.constantOrNull(0)?.value ?? null);
  const args = ctx.args.slice(1);
  const { result } = ctx;
  return (s, engine) => call(engine, func, s, args, result);
}

/** The candidates of an indirect call are a promise that optimisations rely on. */
function indirectCall(ctx: OpContext): Step {
  const fn = ctx.args[0]!;
  const args = ctx.args.slice(1, -1);
  const { result } = ctx;
  const candidates = ctx.constant(ctx.args.length - 1);
  if (candidates !== null && !Array.isArray(candidates)) throw new InternalError("the candidates of an indirect call are an array of graphs, or null");
  const allowed = candidates === null ? null : new Set<FunctionGraph>(candidates);
  return (s, engine) => {
    const func = functionAt(s[fn]);
    if (allowed !== null && (func.graph === null || !allowed.has(func.graph))) throw new InternalError(`${func.name} is no candidate of the indirect call`);
    return call(engine, func, s, args, result);
  };
}

/** A call that happens when its condition holds. */
function conditionalCall(ctx: OpContext): Step {
  const [condition, fn, ...args] = ctx.args as [number, number, ...number[]];
  const { result } = ctx;
  return (s, engine) => (s[condition] === true ? call(engine, functionAt(s[fn]), s, args, result) : null);
}

function conditionalCallValue(ctx: OpContext): Step {
  const [value, fn, ...args] = ctx.args as [number, number, ...number[]];
  const { result } = ctx;
  return (s, engine) => {
    const given = s[value];
    if (given === 0 || isNullReference(given)) return call(engine, functionAt(s[fn]), s, args, result);
    s[result] = given;
    return null;
  };
}

/** A call of the host, in the middle of the interpreter. */
function hostCall(ctx: OpContext): Step {
  const callable = ctx.constant(0);
  const args = ctx.args.slice(1);
  const { result } = ctx;
  return (s, engine) => {
    const { hostCall: host } = engine.config;
    if (host === null) throw new InternalError("debug_llinterpcall without a host to call");
    s[result] = host(callable, args.map((slot) => s[slot]));
    return null;
  };
}

export const CALL_COMPILERS = {
  direct_call: directCall,
  indirect_call: indirectCall,
  jit_conditional_call: conditionalCall,
  jit_conditional_call_value: conditionalCallValue,
  debug_llinterpcall: hostCall,
} as const satisfies Record<string, OpCompiler>;
