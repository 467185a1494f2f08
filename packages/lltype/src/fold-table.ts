// What each foldable operation computes: a total table over them, one for each word size. llinterp uses the same functions, so that the two
// cannot differ. Answers to upstream's lltypesystem/opimpl.py.

import { InternalError } from "@rpyts/tool/assert-never";
import { addInt, fitsInt, mulInt, subInt, type Int } from "@rpyts/tool/machine-int";
import { foldFn, type FoldFn, type FoldTable } from "./fold-fn.js";
import { ooFolds } from "./fold-oo.js";
import type { FoldableOpName } from "./llop.js";
import { memoryFolds } from "./fold-memory.js";
import { castFolds } from "./fold-casts.js";
import { AddressOffset, ItemOffset } from "./llmemory.js";
import { makeArith, makeCheckedArith, mulHigh, type Arith } from "./machine-arith.js";
import type { WordBits } from "./types.js";
import type { LLValue } from "./values.js";

type IntName = "is_true" | "neg" | "invert" | "add" | "sub" | "mul" | "floordiv" | "mod" | "floordiv_zer" | "mod_zer" | "lt" | "le" | "eq" | "ne" | "gt" | "ge" | "and" | "or" | "xor" | "lshift" | "rshift";

/** The operations that every width has, under a prefix. */
function intFolds<P extends string>(prefix: P, a: Arith): FoldTable<`${P}_${IntName}`> {
  const byName: { readonly [K in IntName]: FoldFn } = {
    is_true: foldFn(a.isTrue),
    neg: foldFn(a.neg),
    invert: foldFn(a.invert),
    add: foldFn(a.add),
    sub: foldFn(a.sub),
    mul: foldFn(a.mul),
    floordiv: foldFn(a.floordiv),
    mod: foldFn(a.mod),
    floordiv_zer: foldFn(a.floordivZer),
    mod_zer: foldFn(a.modZer),
    lt: foldFn(a.lt),
    le: foldFn(a.le),
    eq: foldFn(a.eq),
    ne: foldFn(a.ne),
    gt: foldFn(a.gt),
    ge: foldFn(a.ge),
    and: foldFn(a.and),
    or: foldFn(a.or),
    xor: foldFn(a.xor),
    lshift: foldFn(a.lshift),
    rshift: foldFn(a.rshift),
  };
  return Object.fromEntries(Object.entries(byName).map(([name, f]) => [`${prefix}_${name}`, f])) as FoldTable<`${P}_${IntName}`>;
}

/** Arithmetic on Signed, which may meet symbolic offsets. */
function offsetAware(a: Arith): Pick<FoldTable, "int_add" | "int_sub" | "int_mul"> {
  const exact = (n: number): boolean => n <= 0x1fffffffffffff && n >= -0x1fffffffffffff;
  if (a.bits === 32) {
    return {
      int_add: (x, y) => (typeof x === "number" && typeof y === "number" ? (x + y) | 0 : offsetSum(x, y)),
      int_sub: (x, y) => (typeof x === "number" && typeof y === "number" ? (x - y) | 0 : offsetDifference(x, y)),
      int_mul: (x, y) => (typeof x === "number" && typeof y === "number" ? Math.imul(x, y) : offsetProduct(x, y)),
    };
  }
  return {
    int_add: (x, y) => {
      if (typeof x === "number" && typeof y === "number") {
        const sum = x + y;
        if (exact(sum)) return sum;
      }
      return typeof x === "object" || typeof y === "object" ? offsetSum(x, y) : a.add(x as Int, y as Int);
    },
    int_sub: (x, y) => {
      if (typeof x === "number" && typeof y === "number") {
        const difference = x - y;
        if (exact(difference)) return difference;
      }
      return typeof x === "object" || typeof y === "object" ? offsetDifference(x, y) : a.sub(x as Int, y as Int);
    },
    int_mul: (x, y) => (typeof x === "object" || typeof y === "object" ? offsetProduct(x, y) : a.mul(x as Int, y as Int)),
  };
}

function offsetSum(x: LLValue, y: LLValue): LLValue {
  if (x === 0) return y;
  if (y === 0) return x;
  if (x instanceof AddressOffset && y instanceof AddressOffset) return x.plus(y);
  throw new InternalError(`sum of ${String(x)} and ${String(y)}`);
}

function offsetDifference(x: LLValue, y: LLValue): LLValue {
  if (y === 0) return x;
  if (x instanceof ItemOffset && y instanceof ItemOffset && x.TYPE === y.TYPE) return new ItemOffset(x.TYPE, x.repeat - y.repeat);
  throw new InternalError(`difference of ${String(x)} and ${String(y)}`);
}

function offsetProduct(x: LLValue, y: LLValue): LLValue {
  if (x instanceof AddressOffset && typeof y === "number") return x.times(y);
  if (y instanceof AddressOffset && typeof x === "number") return y.times(x);
  throw new InternalError(`product of ${String(x)} and ${String(y)}`);
}

function wordFolds(wordBits: WordBits): Pick<FoldTable, Extract<FoldableOpName, `int_${string}` | `uint_${string}`>> {
  const signed = makeArith(wordBits, true);
  const unsigned = makeArith(wordBits, false);
  const checks = makeCheckedArith(wordBits);
  return {
    ...intFolds("int", signed),
    ...offsetAware(signed),
    int_abs: foldFn(signed.abs),
    int_neg_ovf: foldFn(checks.negOvf),
    int_abs_ovf: foldFn(checks.absOvf),
    int_add_ovf: foldFn(checks.addOvf),
    int_add_nonneg_ovf: foldFn(checks.addNonnegOvf),
    int_sub_ovf: foldFn(checks.subOvf),
    int_mul_ovf: foldFn(checks.mulOvf),
    int_floordiv_ovf: foldFn(checks.floordivOvf),
    int_mod_ovf: foldFn(checks.modOvf),
    int_floordiv_ovf_zer: foldFn(checks.floordivOvfZer),
    int_mod_ovf_zer: foldFn(checks.modOvfZer),
    int_lshift_ovf: foldFn(checks.lshiftOvf),
    int_add_overflows: foldFn((a: Int, b: Int) => !fitsInt(addInt(a, b), wordBits, true)),
    int_sub_overflows: foldFn((a: Int, b: Int) => !fitsInt(subInt(a, b), wordBits, true)),
    int_mul_overflows: foldFn((a: Int, b: Int) => !fitsInt(mulInt(a, b), wordBits, true)),
    int_between: foldFn((a: Int, b: Int, c: Int) => a <= b && b < c),
    int_force_ge_zero: foldFn((a: Int) => (a < 0 ? 0 : a)),
    ...intFolds("uint", unsigned),
    uint_abs: (a) => a,
    uint_mul_high: foldFn((a: Int, b: Int) => mulHigh(a, b, wordBits)),
  };
}

function longFolds(): Pick<FoldTable, Extract<FoldableOpName, `${"" | "u"}${"l"}${"" | "l"}long_${string}`>> {
  const llong = makeArith(64, true);
  const lllong = makeArith(128, true);
  return {
    ...intFolds("llong", llong),
    ...intFolds("ullong", makeArith(64, false)),
    ...intFolds("lllong", lllong),
    ...intFolds("ulllong", makeArith(128, false)),
    llong_abs: foldFn(llong.abs),
    lllong_abs: foldFn(lllong.abs),
  };
}

type CompareName = "lt" | "le" | "eq" | "ne" | "gt" | "ge";

function compareFolds<P extends string>(prefix: P): FoldTable<`${P}_${CompareName}`> {
  const byName: { readonly [K in CompareName]: (a: number, b: number) => boolean } = {
    lt: (a, b) => a < b,
    le: (a, b) => a <= b,
    eq: (a, b) => a === b,
    ne: (a, b) => a !== b,
    gt: (a, b) => a > b,
    ge: (a, b) => a >= b,
  };
  return Object.fromEntries(Object.entries(byName).map(([name, f]) => [`${prefix}_${name}`, foldFn(f)])) as FoldTable<`${P}_${CompareName}`>;
}

type FloatName = CompareName | "is_true" | "neg" | "abs" | "add" | "sub" | "mul" | "truediv";

function floatFolds<P extends string>(prefix: P): FoldTable<`${P}_${FloatName}`> {
  const byName: { readonly [K in Exclude<FloatName, CompareName>]: FoldFn } = {
    is_true: (a) => a !== 0,
    neg: foldFn((a: number) => -a),
    abs: foldFn((a: number) => Math.abs(a)),
    add: foldFn((a: number, b: number) => a + b),
    sub: foldFn((a: number, b: number) => a - b),
    mul: foldFn((a: number, b: number) => a * b),
    truediv: foldFn((a: number, b: number) => a / b),
  };
  const named = Object.fromEntries(Object.entries(byName).map(([name, f]) => [`${prefix}_${name}`, f]));
  return { ...named, ...compareFolds(prefix) } as FoldTable<`${P}_${FloatName}`>;
}

const same: FoldFn = (a) => a;

function makeFoldTable(wordBits: WordBits): FoldTable {
  return {
    same_as: same,
    likely: same,
    unlikely: same,
    bool_not: (a) => a !== true,
    ...compareFolds("char"),
    ...compareFolds("unichar"),
    ...wordFolds(wordBits),
    ...longFolds(),
    ...floatFolds("float"),
    ...floatFolds("longfloat"),
    ...castFolds(wordBits),
    ...memoryFolds,
    ...ooFolds,
  };
}

const FOLDS_64 = makeFoldTable(64);
const FOLDS_32 = makeFoldTable(32);

/** The table for a target. */
export function foldTable(wordBits: WordBits): FoldTable {
  return wordBits === 64 ? FOLDS_64 : FOLDS_32;
}

