// Operations on numbers wider than a word: llong (64 bits signed), ullong (64 unsigned), lllong (128 signed), ulllong (128 unsigned). The same
// set for each; written out because the keys are the contract.

import { checkedOp, pure, type LLOpSpec } from "./op-spec.js";

const unary = (type: string, doc: string): LLOpSpec<true> => pure(`${type} -> ${type}`, doc);
const binary = (type: string, doc: string): LLOpSpec<true> => pure(`${type} ${type} -> ${type}`, doc);
const compare = (type: string, doc: string): LLOpSpec<true> => pure(`${type} ${type} -> Bool`, doc);
const shift = (type: string, doc: string): LLOpSpec<true> => pure(`${type} Signed -> ${type}`, doc);
const zer = (type: string, doc: string): LLOpSpec<true> => checkedOp(`${type} ${type} -> ${type}`, doc, "ZeroDivisionError");

const SLL = "SignedLongLong";
const ULL = "UnsignedLongLong";
const SLLL = "SignedLongLongLong";
const ULLL = "UnsignedLongLongLong";

export const LONGLONG_OPERATIONS = {
  llong_is_true: pure(`${SLL} -> Bool`, "not 0"),
  llong_neg: unary(SLL, "negation, wrapped"),
  llong_abs: unary(SLL, "absolute value, wrapped"),
  llong_invert: unary(SLL, "bitwise not"),
  llong_add: binary(SLL, "sum, wrapped"),
  llong_sub: binary(SLL, "difference, wrapped"),
  llong_mul: binary(SLL, "product, wrapped"),
  llong_floordiv: binary(SLL, "quotient towards 0; undefined for 0 and minint / -1"),
  llong_mod: binary(SLL, "remainder with the sign of the dividend"),
  llong_floordiv_zer: zer(SLL, "quotient towards 0"),
  llong_mod_zer: zer(SLL, "remainder with the sign of the dividend"),
  llong_lt: compare(SLL, "less"),
  llong_le: compare(SLL, "less or equal"),
  llong_eq: compare(SLL, "equal"),
  llong_ne: compare(SLL, "different"),
  llong_gt: compare(SLL, "greater"),
  llong_ge: compare(SLL, "greater or equal"),
  llong_and: binary(SLL, "bitwise and"),
  llong_or: binary(SLL, "bitwise or"),
  llong_xor: binary(SLL, "bitwise exclusive or"),
  llong_lshift: shift(SLL, "left shift, wrapped"),
  llong_rshift: shift(SLL, "right shift that keeps the sign"),

  ullong_is_true: pure(`${ULL} -> Bool`, "not 0"),
  ullong_neg: unary(ULL, "negation, wrapped"),
  ullong_invert: unary(ULL, "bitwise not"),
  ullong_add: binary(ULL, "sum, wrapped"),
  ullong_sub: binary(ULL, "difference, wrapped"),
  ullong_mul: binary(ULL, "product, wrapped"),
  ullong_floordiv: binary(ULL, "quotient; undefined for 0"),
  ullong_mod: binary(ULL, "remainder; undefined for 0"),
  ullong_floordiv_zer: zer(ULL, "quotient"),
  ullong_mod_zer: zer(ULL, "remainder"),
  ullong_lt: compare(ULL, "less"),
  ullong_le: compare(ULL, "less or equal"),
  ullong_eq: compare(ULL, "equal"),
  ullong_ne: compare(ULL, "different"),
  ullong_gt: compare(ULL, "greater"),
  ullong_ge: compare(ULL, "greater or equal"),
  ullong_and: binary(ULL, "bitwise and"),
  ullong_or: binary(ULL, "bitwise or"),
  ullong_xor: binary(ULL, "bitwise exclusive or"),
  ullong_lshift: shift(ULL, "left shift, wrapped"),
  ullong_rshift: shift(ULL, "right shift that brings in zeros"),

  lllong_is_true: pure(`${SLLL} -> Bool`, "not 0"),
  lllong_neg: unary(SLLL, "negation, wrapped"),
  lllong_abs: unary(SLLL, "absolute value, wrapped"),
  lllong_invert: unary(SLLL, "bitwise not"),
  lllong_add: binary(SLLL, "sum, wrapped"),
  lllong_sub: binary(SLLL, "difference, wrapped"),
  lllong_mul: binary(SLLL, "product, wrapped"),
  lllong_floordiv: binary(SLLL, "quotient towards 0; undefined for 0 and minint / -1"),
  lllong_mod: binary(SLLL, "remainder with the sign of the dividend"),
  lllong_floordiv_zer: zer(SLLL, "quotient towards 0"),
  lllong_mod_zer: zer(SLLL, "remainder with the sign of the dividend"),
  lllong_lt: compare(SLLL, "less"),
  lllong_le: compare(SLLL, "less or equal"),
  lllong_eq: compare(SLLL, "equal"),
  lllong_ne: compare(SLLL, "different"),
  lllong_gt: compare(SLLL, "greater"),
  lllong_ge: compare(SLLL, "greater or equal"),
  lllong_and: binary(SLLL, "bitwise and"),
  lllong_or: binary(SLLL, "bitwise or"),
  lllong_xor: binary(SLLL, "bitwise exclusive or"),
  lllong_lshift: shift(SLLL, "left shift, wrapped"),
  lllong_rshift: shift(SLLL, "right shift that keeps the sign"),

  ulllong_is_true: pure(`${ULLL} -> Bool`, "not 0"),
  ulllong_neg: unary(ULLL, "negation, wrapped"),
  ulllong_invert: unary(ULLL, "bitwise not"),
  ulllong_add: binary(ULLL, "sum, wrapped"),
  ulllong_sub: binary(ULLL, "difference, wrapped"),
  ulllong_mul: binary(ULLL, "product, wrapped"),
  ulllong_floordiv: binary(ULLL, "quotient; undefined for 0"),
  ulllong_mod: binary(ULLL, "remainder; undefined for 0"),
  ulllong_floordiv_zer: zer(ULLL, "quotient"),
  ulllong_mod_zer: zer(ULLL, "remainder"),
  ulllong_lt: compare(ULLL, "less"),
  ulllong_le: compare(ULLL, "less or equal"),
  ulllong_eq: compare(ULLL, "equal"),
  ulllong_ne: compare(ULLL, "different"),
  ulllong_gt: compare(ULLL, "greater"),
  ulllong_ge: compare(ULLL, "greater or equal"),
  ulllong_and: binary(ULLL, "bitwise and"),
  ulllong_or: binary(ULLL, "bitwise or"),
  ulllong_xor: binary(ULLL, "bitwise exclusive or"),
  ulllong_lshift: shift(ULLL, "left shift, wrapped"),
  ulllong_rshift: shift(ULLL, "right shift that brings in zeros"),
} as const satisfies Record<string, LLOpSpec>;
