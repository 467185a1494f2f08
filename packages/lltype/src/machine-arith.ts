// Arithmetic on machine words: the meaning of int_*, uint_*, llong_*, ullong_*, lllong_*, ulllong_* in one place. One record of functions per
// width and signedness; 32 bits and 64 bits signed have short cuts, since programs spend their time there.

import { InternalError } from "@rpyts/tool/assert-never";
import {
  addInt,
  andInt,
  fitsInt,
  invertInt,
  mulInt,
  negInt,
  orInt,
  shlInt,
  shrInt,
  subInt,
  toBig,
  truncDivInt,
  truncModInt,
  wrapInt,
  xorInt,
  fromBig,
  type Int,
} from "@rpyts/tool/machine-int";

/** An operation raised one of the program's exceptions. */
export class OpRaised extends Error {
  override readonly name = "OpRaised";
  /** Name of the exception class: OverflowError, ZeroDivisionError, MemoryError, … */
  readonly excname: string;

  constructor(excname: string) {
    super(excname);
    this.excname = excname;
  }
}

export const OVERFLOW = new OpRaised("OverflowError");
export const ZERO_DIVISION = new OpRaised("ZeroDivisionError");
export const OUT_OF_MEMORY = new OpRaised("MemoryError");

/** The operation has no defined result for these arguments: a compiled program could do anything. */
export class UndefinedResult extends InternalError {}

type Unary = (a: Int) => Int;
type Binary = (a: Int, b: Int) => Int;
type Compare = (a: Int, b: Int) => boolean;

/** What can be done with numbers of one width. */
export interface Arith {
  readonly bits: number;
  readonly signed: boolean;
  readonly wrap: Unary;
  readonly isTrue: (a: Int) => boolean;
  readonly neg: Unary;
  readonly abs: Unary;
  readonly invert: Unary;
  readonly add: Binary;
  readonly sub: Binary;
  readonly mul: Binary;
  readonly floordiv: Binary;
  readonly mod: Binary;
  readonly floordivZer: Binary;
  readonly modZer: Binary;
  readonly and: Binary;
  readonly or: Binary;
  readonly xor: Binary;
  readonly lshift: Binary;
  readonly rshift: Binary;
  readonly lt: Compare;
  readonly le: Compare;
  readonly eq: Compare;
  readonly ne: Compare;
  readonly gt: Compare;
  readonly ge: Compare;
}

/** Comparisons work on canonical numbers of any width. */
const COMPARISONS = {
  isTrue: (a: Int): boolean => a !== 0,
  lt: (a: Int, b: Int): boolean => a < b,
  le: (a: Int, b: Int): boolean => a <= b,
  eq: (a: Int, b: Int): boolean => a === b,
  ne: (a: Int, b: Int): boolean => a !== b,
  gt: (a: Int, b: Int): boolean => a > b,
  ge: (a: Int, b: Int): boolean => a >= b,
};

/** A shift count: undefined unless below the width. */
export function shiftCount(b: Int, bits: number): number {
  if (typeof b !== "number" || b < 0 || b >= bits) throw new UndefinedResult(`shift of a ${bits}-bit number by ${b}`);
  return b;
}

/** Division has no result for a divisor of 0 and for the one quotient that does not fit. */
function checkDivision(a: Int, b: Int, bits: number, signed: boolean): void {
  if (b === 0) throw new UndefinedResult("division by 0 in an operation that does not check");
  if (b === -1 && signed && !fitsInt(negInt(a), bits, signed)) throw new UndefinedResult("minint / -1 in an operation that does not check");
}

/** The operations of a width. */
export function makeArith(bits: number, signed: boolean): Arith {
  const wrap = (a: Int): Int => wrapInt(a, bits, signed);
  const floordiv = (a: Int, b: Int): Int => {
    checkDivision(a, b, bits, signed);
    return truncDivInt(a, b);
  };
  const mod = (a: Int, b: Int): Int => {
    checkDivision(a, b, bits, signed);
    return truncModInt(a, b);
  };
  const general: Arith = {
    bits,
    signed,
    wrap,
    ...COMPARISONS,
    neg: (a) => wrap(negInt(a)),
    abs: (a) => (a < 0 ? wrap(negInt(a)) : a),
    invert: (a) => wrap(invertInt(a)),
    add: (a, b) => wrap(addInt(a, b)),
    sub: (a, b) => wrap(subInt(a, b)),
    mul: (a, b) => wrap(mulInt(a, b)),
    floordiv,
    mod,
    floordivZer: (a, b) => floordiv(a, divisor(b)),
    modZer: (a, b) => mod(a, divisor(b)),
    and: andInt,
    or: orInt,
    xor: xorInt,
    lshift: (a, b) => wrap(shlInt(a, shiftCount(b, bits))),
    rshift: (a, b) => shrInt(a, shiftCount(b, bits)),
  };
  return bits === 32 && signed ? { ...general, ...shortCuts32() } : general;
}

function divisor(b: Int): Int {
  if (b === 0) throw ZERO_DIVISION;
  return b;
}

function shortCuts32(): Pick<Arith, "add" | "sub" | "mul" | "invert"> {
  return {
    add: (a, b) => (Number(a) + Number(b)) | 0,
    sub: (a, b) => (Number(a) - Number(b)) | 0,
    mul: (a, b) => Math.imul(Number(a), Number(b)),
    invert: (a) => ~Number(a),
  };
}

/** The operations on Signed that check. */
export interface CheckedArith {
  readonly negOvf: Unary;
  readonly absOvf: Unary;
  readonly addOvf: Binary;
  readonly addNonnegOvf: Binary;
  readonly subOvf: Binary;
  readonly mulOvf: Binary;
  readonly floordivOvf: Binary;
  readonly modOvf: Binary;
  readonly floordivOvfZer: Binary;
  readonly modOvfZer: Binary;
  readonly lshiftOvf: Binary;
}

/** The operations that check on signed numbers of a width. */
export function makeCheckedArith(bits: number): CheckedArith {
  const fit = (a: Int): Int => {
    if (!fitsInt(a, bits, true)) throw OVERFLOW;
    return a;
  };
  const quotient = (a: Int, b: Int): Int => {
    if (b === 0) throw new UndefinedResult("division by 0 in an operation that does not check");
    return fit(truncDivInt(a, b));
  };
  const remainder = (a: Int, b: Int): Int => {
    if (b === 0) throw new UndefinedResult("division by 0 in an operation that does not check");
    if (b === -1) fit(negInt(a));
    return truncModInt(a, b);
  };
  return {
    negOvf: (a) => fit(negInt(a)),
    absOvf: (a) => (a < 0 ? fit(negInt(a)) : a),
    addOvf: (a, b) => fit(addInt(a, b)),
    addNonnegOvf: (a, b) => {
      if (b < 0) throw new UndefinedResult("int_add_nonneg_ovf with a negative number");
      return fit(addInt(a, b));
    },
    subOvf: (a, b) => fit(subInt(a, b)),
    mulOvf: (a, b) => fit(mulInt(a, b)),
    floordivOvf: quotient,
    modOvf: remainder,
    floordivOvfZer: (a, b) => quotient(a, divisor(b)),
    modOvfZer: (a, b) => remainder(a, divisor(b)),
    lshiftOvf: (a, b) => fit(shlInt(a, shiftCount(b, bits))),
  };
}

/** Upper half of the product of two unsigned words. */
export function mulHigh(a: Int, b: Int, bits: number): Int {
  return fromBig((toBig(a) * toBig(b)) >> BigInt(bits));
}

/** The whole part of a float as a number of a width; undefined where it does not fit. */
export function truncFloat(x: number, bits: number, signed: boolean): Int {
  const whole = Math.trunc(x);
  if (!Number.isFinite(whole)) throw new UndefinedResult(`${x} as a whole number`);
  const value = Number.isSafeInteger(whole) ? (whole === 0 ? 0 : whole) : fromBig(BigInt(whole));
  if (!fitsInt(value, bits, signed)) throw new UndefinedResult(`${x} as a ${bits}-bit number`);
  return value;
}
