// How the simpler operations are written: as functions of their arguments' values.

import type { LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";
import type { OpCompiler, OpContext } from "./plan.js";

/** An operation that is a function of its arguments' values; one without result gives nothing. */
export function valueOp(f: (args: readonly LLValue[], engine: Engine, ctx: OpContext) => LLValue | void): OpCompiler {
  return (ctx) => {
    const { args, result } = ctx;
    return (s, engine) => {
      s[result] = f(args.map((slot) => s[slot]), engine, ctx) as LLValue;
      return null;
    };
  };
}

/** An operation that nobody notices here. */
export const doNothing: OpCompiler = () => (): null => null;

/** An operation whose answer is always the same. */
export const always = (value: LLValue): OpCompiler => valueOp(() => value);
