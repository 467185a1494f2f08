// Numbers wider than a word: bigints cut down to their width after each operation. V8 compiles `BigInt.asIntN(64, a + b)` to machine arithmetic.

import type { LONGLONG_OPERATIONS } from "@rpyts/lltype/op-table-longlong";
import * as n from "../nodes.js";
import { checked, comparison, infix, named, tree, type Emitter, type Expression } from "./emitter.js";

/** `BigInt.asIntN(bits, value)` or `BigInt.asUintN(bits, value)` */
export const wrapBigint = (bits: number, signed: boolean, value: Expression): Expression =>
  n.call(n.member(n.identifier("BigInt"), signed ? "asIntN" : "asUintN"), [n.number(bits), value]);

/** `BigInt(value)` */
export const toBigint = (value: Expression): Expression => n.call(n.identifier("BigInt"), [value]);

type Suffix = "is_true" | "neg" | "invert" | "add" | "sub" | "mul" | "floordiv" | "mod" | "floordiv_zer" | "mod_zer" | "lt" | "le" | "eq" | "ne" | "gt" | "ge" | "and" | "or" | "xor" | "lshift" | "rshift";

/** The operations that every width has. */
function wide<P extends string>(prefix: P, bits: number, signed: boolean): { readonly [K in `${P}_${Suffix}`]: Emitter } {
  const wrapped = (operator: "+" | "-" | "*"): Emitter => tree((w, op) => wrapBigint(bits, signed, n.binary(operator, w.arg(op, 0), w.arg(op, 1))));
  const divided = (operator: "/" | "%", a: Expression, b: Expression): Expression => (signed && operator === "/" ? wrapBigint(bits, signed, n.binary("/", a, b)) : n.binary(operator, a, b));
  const unchecked = (operator: "/" | "%"): Emitter => tree((w, op) => divided(operator, w.arg(op, 0), w.arg(op, 1)));
  const zer = (operator: "/" | "%"): Emitter =>
    checked("names", (w, op) => {
      const [a, b] = [w.arg(op, 0), w.arg(op, 1)];
      return { checks: [{ condition: n.binary("===", b, n.bigint(0n)), exception: "ZeroDivisionError" }], value: divided(operator, a, b) };
    });
  const bySuffix: { readonly [K in Suffix]: Emitter } = {
    is_true: tree((w, op) => w.compare("!==", w.arg(op, 0), n.bigint(0n))),
    neg: tree((w, op) => wrapBigint(bits, signed, n.unary("-", w.arg(op, 0)))),
    invert: tree((w, op) => (signed ? n.unary("~", w.arg(op, 0)) : wrapBigint(bits, false, n.unary("~", w.arg(op, 0))))),
    add: wrapped("+"),
    sub: wrapped("-"),
    mul: wrapped("*"),
    floordiv: unchecked("/"),
    mod: unchecked("%"),
    floordiv_zer: zer("/"),
    mod_zer: zer("%"),
    lt: comparison("<"),
    le: comparison("<="),
    eq: comparison("==="),
    ne: comparison("!=="),
    gt: comparison(">"),
    ge: comparison(">="),
    and: infix("&"),
    or: infix("|"),
    xor: infix("^"),
    lshift: tree((w, op) => wrapBigint(bits, signed, n.binary("<<", w.arg(op, 0), toBigint(w.arg(op, 1))))),
    rshift: tree((w, op) => n.binary(">>", w.arg(op, 0), toBigint(w.arg(op, 1)))),
  };
  return Object.fromEntries(Object.entries(bySuffix).map(([suffix, emitter]) => [`${prefix}_${suffix}`, emitter])) as { readonly [K in `${P}_${Suffix}`]: Emitter };
}

const absolute = (bits: number): Emitter => named((w, op) => n.conditional(n.binary("<", w.arg(op, 0), n.bigint(0n)), wrapBigint(bits, true, n.unary("-", w.arg(op, 0))), w.arg(op, 0)));

export const LONGLONG_EMITTERS: { readonly [K in keyof typeof LONGLONG_OPERATIONS]: Emitter } = {
  ...wide("llong", 64, true),
  ...wide("ullong", 64, false),
  ...wide("lllong", 128, true),
  ...wide("ulllong", 128, false),
  llong_abs: absolute(64),
  lllong_abs: absolute(128),
};
