// A closure for every operation of the table: foldable ones compute what the folder computes; the rest are in ops-*.ts.

import { foldTable } from "@rpyts/lltype/fold-table";
import type { FoldFn } from "@rpyts/lltype/fold-fn";
import type { FoldableOpName, LLOpName } from "@rpyts/lltype/llop";
import { CALL_COMPILERS } from "./ops-call.js";
import { FAST_COMPILERS } from "./ops-fast.js";
import { MEMORY_COMPILERS } from "./ops-memory.js";
import { OO_COMPILERS } from "./ops-oo.js";
import { RAW_COMPILERS } from "./ops-raw.js";
import { RUNTIME_COMPILERS } from "./ops-runtime.js";
import { UNSUPPORTED_COMPILERS } from "./ops-unsupported.js";
import type { OpCompiler } from "./plan.js";

/** Every foldable operation as a step: slots in, result out. */
const foldCompiler: OpCompiler = (ctx) => {
  const f: FoldFn = ctx.engine.folds[ctx.name as FoldableOpName];
  const { result } = ctx;
  const types = { args: ctx.argTypes, result: ctx.resultType };
  const [a, b, c] = ctx.args;
  if (a === undefined) {
    return (s) => {
      s[result] = f(undefined, undefined, undefined, types);
      return null;
    };
  }
  if (b === undefined) {
    return (s) => {
      s[result] = f(s[a], undefined, undefined, types);
      return null;
    };
  }
  if (c === undefined) {
    return (s) => {
      s[result] = f(s[a], s[b], undefined, types);
      return null;
    };
  }
  return (s) => {
    s[result] = f(s[a], s[b], s[c], types);
    return null;
  };
};

const FOLD_COMPILERS = Object.fromEntries(Object.keys(foldTable(64)).map((name) => [name, foldCompiler])) as { readonly [K in FoldableOpName]: OpCompiler };

/** The total table. Entries further down take the place of those above them. */
export const OP_COMPILERS: { readonly [K in LLOpName]: OpCompiler } = {
  ...FOLD_COMPILERS,
  ...FAST_COMPILERS,
  ...CALL_COMPILERS,
  ...MEMORY_COMPILERS,
  ...OO_COMPILERS,
  ...RAW_COMPILERS,
  ...RUNTIME_COMPILERS,
  ...UNSUPPORTED_COMPILERS,
};
