// Short cuts for the operations programs spend their time in. Each computes what the folder's function computes; the tests hold them together.

import type { LLPtr, LLValue } from "@rpyts/lltype/values";
import type { Step } from "./frame.js";
import type { OpCompiler, OpContext } from "./plan.js";

type Slots = LLValue[];

/** A comparison of two values that are both numbers, bigints or pointers. */
const compare =
  (make: (a: number, b: number, r: number) => Step): OpCompiler =>
  (ctx) =>
    make(ctx.args[0]!, ctx.args[1]!, ctx.result);

const lt = compare((a, b, r) => (s) => {
  s[r] = (s[a] as number) < (s[b] as number);
  return null;
});
const le = compare((a, b, r) => (s) => {
  s[r] = (s[a] as number) <= (s[b] as number);
  return null;
});
const eq = compare((a, b, r) => (s) => {
  s[r] = s[a] === s[b];
  return null;
});
const ne = compare((a, b, r) => (s) => {
  s[r] = s[a] !== s[b];
  return null;
});
const gt = compare((a, b, r) => (s) => {
  s[r] = (s[a] as number) > (s[b] as number);
  return null;
});
const ge = compare((a, b, r) => (s) => {
  s[r] = (s[a] as number) >= (s[b] as number);
  return null;
});

/** Bitwise operations on two 32-bit values, whatever the word. */
const bits =
  (quick: (x: number, y: number) => number): OpCompiler =>
  (ctx) => {
    const f = ctx.engine.folds[ctx.name as "int_and"];
    const [a, b] = ctx.args as [number, number];
    const { result } = ctx;
    const types = { args: ctx.argTypes, result: ctx.resultType };
    return (s) => {
      const x = s[a];
      const y = s[b];
      s[result] = typeof x === "number" && typeof y === "number" && (x | 0) === x && (y | 0) === y ? quick(x, y) : f(x, y, undefined, types);
      return null;
    };
  };

const LIMIT = 0x1fffffffffffff;

/** A sum or difference that is exact as a float is right on 64 bits; all else is left to the folder's function. */
const additive =
  (sign: 1 | -1, lowest = -Infinity): OpCompiler =>
  (ctx) => {
    const f = ctx.engine.folds[ctx.name as "int_add"];
    const [a, b] = ctx.args as [number, number];
    const { result } = ctx;
    const types = { args: ctx.argTypes, result: ctx.resultType };
    if (ctx.engine.wordBits === 32) return folded(ctx, f as (x: LLValue, y: LLValue, z: LLValue, t: object) => LLValue);
    return (s) => {
      const x = s[a];
      const y = s[b];
      if (typeof x === "number" && typeof y === "number" && y >= lowest) {
        const sum = sign === 1 ? x + y : x - y;
        if (sum <= LIMIT && sum >= -LIMIT) {
          s[result] = sum;
          return null;
        }
      }
      s[result] = f(x, y, undefined, types);
      return null;
    };
  };

function folded(ctx: OpContext, f: (x: LLValue, y: LLValue, z: LLValue, t: object) => LLValue): Step {
  const [a, b] = ctx.args as [number, number];
  const { result } = ctx;
  const types = { args: ctx.argTypes, result: ctx.resultType };
  return (s) => {
    s[result] = f(s[a], s[b], undefined, types);
    return null;
  };
}

const copy: OpCompiler = (ctx) => {
  const a = ctx.args[0]!;
  const { result } = ctx;
  return (s) => {
    s[result] = s[a];
    return null;
  };
};

const nullTest =
  (whenNull: boolean): OpCompiler =>
  (ctx) => {
    const a = ctx.args[0]!;
    const { result } = ctx;
    if (ctx.argTypes[0]!.kind !== "ptr") {
      return (s: Slots) => {
        s[result] = (s[a] === null) === whenNull;
        return null;
      };
    }
    return (s: Slots) => {
      s[result] = ((s[a] as LLPtr).obj === null) === whenNull;
      return null;
    };
  };

export const FAST_COMPILERS = {
  same_as: copy,
  likely: copy,
  unlikely: copy,
  cast_char_to_int: copy,
  cast_unichar_to_int: copy,
  int_add: additive(1),
  int_sub: additive(-1),
  int_add_ovf: additive(1),
  int_add_nonneg_ovf: additive(1, 0),
  int_sub_ovf: additive(-1),
  int_and: bits((x, y) => x & y),
  int_or: bits((x, y) => x | y),
  int_xor: bits((x, y) => x ^ y),
  int_lt: lt,
  int_le: le,
  int_eq: eq,
  int_ne: ne,
  int_gt: gt,
  int_ge: ge,
  uint_lt: lt,
  uint_le: le,
  uint_eq: eq,
  uint_ne: ne,
  uint_gt: gt,
  uint_ge: ge,
  char_lt: lt,
  char_le: le,
  char_eq: eq,
  char_ne: ne,
  char_gt: gt,
  char_ge: ge,
  unichar_lt: lt,
  unichar_le: le,
  unichar_eq: eq,
  unichar_ne: ne,
  unichar_gt: gt,
  unichar_ge: ge,
  float_lt: lt,
  float_le: le,
  float_eq: eq,
  float_ne: ne,
  float_gt: gt,
  float_ge: ge,
  ptr_eq: eq,
  ptr_ne: ne,
  ptr_iszero: nullTest(true),
  ptr_nonzero: nullTest(false),
} as const satisfies Record<string, OpCompiler>;
