// Arithmetic and comparisons. Signed is an int32 and Unsigned a uint32, always normalised and never -0; numbers of 64 bits and more are bigints; Char and
// UniChar are codes; Bool is a boolean; LongFloat is a Float. What an operation computes is the folder's to say (lltype/src/machine-arith.ts).

import { Constant, type SpaceOperation } from "@rpyts/flowmodel/model";
import type { BOOL_CHAR_OPERATIONS, FLOAT_OPERATIONS, INT_OPERATIONS } from "@rpyts/lltype/op-table-numbers";
import * as n from "../nodes.js";
import { alias, checked, comparison, infix, named, tree, type Check, type Checked, type Emitter, type Expression, type OpWriter } from "./emitter.js";

const MIN_SIGNED = -0x80000000;

/** `a op b | 0`; the operands need to be right up to a multiple of 2**32 only. */
const signedSum = (operator: "+" | "-"): Emitter => tree((w, op) => w.toSigned(n.binary(operator, w.modular(op, 0), w.modular(op, 1))));
const unsignedSum = (operator: "+" | "-"): Emitter => tree((w, op) => w.toUnsigned(n.binary(operator, w.modular(op, 0), w.modular(op, 1))));
const int32 = (value: Expression): Expression => n.binary("|", value, n.number(0));
const uint32 = (value: Expression): Expression => n.binary(">>>", value, n.number(0));
const imul = (w: OpWriter, op: SpaceOperation): Expression => n.call(n.member(n.identifier("Math"), "imul"), [w.modular(op, 0), w.modular(op, 1)]);
const bitwise = (operator: "&" | "|" | "^"): Emitter => tree((w, op) => n.binary(operator, w.modular(op, 0), w.modular(op, 1)));
const unsignedBitwise = (operator: "&" | "|" | "^"): Emitter => tree((w, op) => uint32(n.binary(operator, w.modular(op, 0), w.modular(op, 1))));

const not32 = (value: Expression): Check => ({ condition: n.binary("!==", value, int32(value)), exception: "OverflowError" });
const zeroDivisor = (divisor: Expression): Check => ({ condition: n.binary("===", divisor, n.number(0)), exception: "ZeroDivisionError" });
const isZero = (value: Expression): Expression => n.binary("===", value, n.number(0));

/** A sum that is checked after it was made: exact as a float, so that it tells whether it fits. */
const checkedSum = (operator: "+" | "-"): Emitter =>
  checked("trees", (w, op) => {
    const sum = w.early(op, n.binary(operator, w.arg(op, 0), w.arg(op, 1)));
    return { checks: [not32(sum)], value: sum };
  });

/** Whether a division may raise, as far as its divisor tells: 0 is needed for one exception, -1 for the other. */
function divisionMayRaise(op: SpaceOperation, exception: string): boolean {
  const divisor = op.args[1];
  if (!(divisor instanceof Constant) || typeof divisor.value !== "number") return true;
  return divisor.value === (exception === "OverflowError" ? -1 : 0);
}

/** The only quotient that does not fit is minint / -1. */
function division(zer: boolean, ovf: boolean): Emitter {
  const emit = (w: OpWriter, op: SpaceOperation): Checked => {
    const [a, b] = [w.arg(op, 0), w.arg(op, 1)];
    const checks = zer && divisionMayRaise(op, "ZeroDivisionError") ? [zeroDivisor(b)] : [];
    if (!ovf || !divisionMayRaise(op, "OverflowError")) return { checks, value: int32(n.binary("/", a, b)) };
    const quotient = w.temporary("quotient", n.binary("/", a, b));
    checks.push({ condition: n.binary("===", quotient, n.number(-MIN_SIGNED)), exception: "OverflowError" });
    return { checks, value: int32(quotient) };
  };
  return checked("names", emit, divisionMayRaise);
}

function remainder(zer: boolean, ovf: boolean): Emitter {
  const emit = (w: OpWriter, op: SpaceOperation): Checked => {
    const [a, b] = [w.arg(op, 0), w.arg(op, 1)];
    const checks = zer && divisionMayRaise(op, "ZeroDivisionError") ? [zeroDivisor(b)] : [];
    if (ovf && divisionMayRaise(op, "OverflowError")) {
      const minByMinusOne = n.logical("&&", n.binary("===", b, n.number(-1)), n.binary("===", a, n.number(MIN_SIGNED)));
      checks.push({ condition: minByMinusOne, exception: "OverflowError" });
    }
    return { checks, value: int32(n.binary("%", a, b)) };
  };
  return checked("names", emit, divisionMayRaise);
}

function unsignedDivision(make: (a: Expression, b: Expression) => Expression): Emitter {
  const emit = (w: OpWriter, op: SpaceOperation): Checked => {
    const [a, b] = [w.arg(op, 0), w.arg(op, 1)];
    return { checks: divisionMayRaise(op, "ZeroDivisionError") ? [zeroDivisor(b)] : [], value: make(a, b) };
  };
  return checked("names", emit, divisionMayRaise);
}

const quotientUnsigned = (a: Expression, b: Expression): Expression => uint32(n.binary("/", a, b));
const remainderUnsigned = (a: Expression, b: Expression): Expression => n.binary("%", a, b);

/** A product beyond 2**53 is not exact, and never an int32. The bitwise or also makes 0 of -0. */
const checkedProduct: Emitter = checked("trees", (w, op) => {
  const product = w.temporary("product", n.binary("*", w.arg(op, 0), w.arg(op, 1)));
  return { checks: [not32(product)], value: int32(product) };
});

const checkedShift: Emitter = checked("names", (w, op) => {
  const [a, b] = [w.arg(op, 0), w.arg(op, 1)];
  const shifted = w.temporary("shifted", n.binary("<<", a, b));
  return { checks: [{ condition: n.binary("!==", n.binary(">>", shifted, b), a), exception: "OverflowError" }], value: shifted };
});

const checkedNegation: Emitter = checked("trees", (w, op) => {
  const negated = w.early(op, n.binary("-", n.number(0), w.arg(op, 0)));
  return { checks: [not32(negated)], value: negated };
});

const checkedAbsolute: Emitter = checked("trees", (w, op) => {
  const absolute = w.early(op, mathAbs(w.arg(op, 0)));
  return { checks: [not32(absolute)], value: absolute };
});

const mathAbs = (value: Expression): Expression => n.call(n.member(n.identifier("Math"), "abs"), [value]);

const overflows = (operator: "+" | "-" | "*"): Emitter =>
  named((w, op) => n.binary("!==", n.binary(operator, w.arg(op, 0), w.arg(op, 1)), int32(n.binary(operator, w.arg(op, 0), w.arg(op, 1)))));

const isTrue: Emitter = tree((w, op) => w.compare("!==", w.arg(op, 0), n.number(0)));

export const INT_EMITTERS: { readonly [K in keyof typeof INT_OPERATIONS]: Emitter } = {
  int_is_true: isTrue,
  int_neg: tree((w, op) => w.toSigned(n.unary("-", w.modular(op, 0)))),
  int_abs: tree((w, op) => w.toSigned(mathAbs(w.arg(op, 0)))),
  int_invert: tree((w, op) => n.unary("~", w.modular(op, 0))),
  int_add: signedSum("+"),
  int_sub: signedSum("-"),
  int_mul: tree(imul),
  int_floordiv: tree((w, op) => int32(n.binary("/", w.arg(op, 0), w.arg(op, 1)))),
  int_mod: tree((w, op) => int32(n.binary("%", w.arg(op, 0), w.arg(op, 1)))),
  int_floordiv_zer: division(true, false),
  int_floordiv_ovf: division(false, true),
  int_floordiv_ovf_zer: division(true, true),
  int_mod_zer: remainder(true, false),
  int_mod_ovf: remainder(false, true),
  int_mod_ovf_zer: remainder(true, true),
  int_neg_ovf: checkedNegation,
  int_abs_ovf: checkedAbsolute,
  int_add_ovf: checkedSum("+"),
  int_add_nonneg_ovf: checkedSum("+"),
  int_sub_ovf: checkedSum("-"),
  int_mul_ovf: checkedProduct,
  int_lshift_ovf: checkedShift,
  int_add_overflows: overflows("+"),
  int_sub_overflows: overflows("-"),
  int_mul_overflows: overflows("*"),
  int_lt: comparison("<"),
  int_le: comparison("<="),
  int_eq: comparison("==="),
  int_ne: comparison("!=="),
  int_gt: comparison(">"),
  int_ge: comparison(">="),
  int_and: bitwise("&"),
  int_or: bitwise("|"),
  int_xor: bitwise("^"),
  int_lshift: tree((w, op) => n.binary("<<", w.modular(op, 0), w.modular(op, 1))),
  int_rshift: tree((w, op) => n.binary(">>", w.modular(op, 0), w.modular(op, 1))),
  int_between: named((w, op) => n.logical("&&", n.binary("<=", w.arg(op, 0), w.arg(op, 1)), n.binary("<", w.arg(op, 1), w.arg(op, 2)))),
  int_force_ge_zero: named((w, op) => n.conditional(n.binary("<", w.arg(op, 0), n.number(0)), n.number(0), w.arg(op, 0))),

  uint_is_true: isTrue,
  uint_neg: tree((w, op) => w.toUnsigned(n.unary("-", w.modular(op, 0)))),
  uint_abs: alias,
  uint_invert: tree((w, op) => uint32(n.unary("~", w.modular(op, 0)))),
  uint_add: unsignedSum("+"),
  uint_sub: unsignedSum("-"),
  uint_mul: tree((w, op) => uint32(imul(w, op))),
  uint_mul_high: tree((w, op) => n.call(w.names.runtime("mulHigh"), [w.arg(op, 0), w.arg(op, 1)])),
  uint_floordiv: tree((w, op) => quotientUnsigned(w.arg(op, 0), w.arg(op, 1))),
  uint_mod: tree((w, op) => remainderUnsigned(w.arg(op, 0), w.arg(op, 1))),
  uint_floordiv_zer: unsignedDivision(quotientUnsigned),
  uint_mod_zer: unsignedDivision(remainderUnsigned),
  uint_lt: comparison("<"),
  uint_le: comparison("<="),
  uint_eq: comparison("==="),
  uint_ne: comparison("!=="),
  uint_gt: comparison(">"),
  uint_ge: comparison(">="),
  uint_and: unsignedBitwise("&"),
  uint_or: unsignedBitwise("|"),
  uint_xor: unsignedBitwise("^"),
  uint_lshift: tree((w, op) => uint32(n.binary("<<", w.modular(op, 0), w.modular(op, 1)))),
  uint_rshift: tree((w, op) => n.binary(">>>", w.modular(op, 0), w.modular(op, 1))),
};

export const BOOL_CHAR_EMITTERS: { readonly [K in keyof typeof BOOL_CHAR_OPERATIONS]: Emitter } = {
  bool_not: tree((w, op) => w.negate(w.arg(op, 0))),
  char_lt: comparison("<"),
  char_le: comparison("<="),
  char_eq: comparison("==="),
  char_ne: comparison("!=="),
  char_gt: comparison(">"),
  char_ge: comparison(">="),
  unichar_lt: comparison("<"),
  unichar_le: comparison("<="),
  unichar_eq: comparison("==="),
  unichar_ne: comparison("!=="),
  unichar_gt: comparison(">"),
  unichar_ge: comparison(">="),
};

const negateFloat: Emitter = tree((w, op) => n.unary("-", w.arg(op, 0)));
const absFloat: Emitter = tree((w, op) => mathAbs(w.arg(op, 0)));
const floatIsTrue: Emitter = tree((w, op) => n.unary("!", isZero(w.arg(op, 0))));

// Comparisons are not `comparison`: with NaN, a comparison and its opposite are both false.
export const FLOAT_EMITTERS: { readonly [K in keyof typeof FLOAT_OPERATIONS]: Emitter } = {
  float_is_true: floatIsTrue,
  float_neg: negateFloat,
  float_abs: absFloat,
  float_add: infix("+"),
  float_sub: infix("-"),
  float_mul: infix("*"),
  float_truediv: infix("/"),
  float_lt: infix("<"),
  float_le: infix("<="),
  float_eq: infix("==="),
  float_ne: infix("!=="),
  float_gt: infix(">"),
  float_ge: infix(">="),
  longfloat_is_true: floatIsTrue,
  longfloat_neg: negateFloat,
  longfloat_abs: absFloat,
  longfloat_add: infix("+"),
  longfloat_sub: infix("-"),
  longfloat_mul: infix("*"),
  longfloat_truediv: infix("/"),
  longfloat_lt: infix("<"),
  longfloat_le: infix("<="),
  longfloat_eq: infix("==="),
  longfloat_ne: infix("!=="),
  longfloat_gt: infix(">"),
  longfloat_ge: infix(">="),
};

