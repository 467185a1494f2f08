// Expressions with operators: conditional, and/or/not, comparisons, arithmetic, powers, calls, attributes, subscripts.
// Answers to the rules `test` to `trailer` of Python 2.7's grammar. Left-associative chains are loops.

import type { Expr, Slice } from "./ast.js";
import { numberConst } from "./literals.js";
import { parseAtom } from "./parse-atom.js";
import { parseCall } from "./parse-call.js";
import { parseLambda } from "./parse-params.js";
import type { ExpressionRules, Parser } from "./parser.js";
import { T, TOKEN_KINDS } from "./tokens.js";

const PREC_OR = 1;
const PREC_AND = 2;
const PREC_NOT = 3;
const PREC_COMPARE = 4;
const PREC_BITOR = 5;

/** Binding power of infix operators by token kind; 0 for other tokens. `not` is the first half of `not in`. */
const PRECEDENCE: Uint8Array = buildPrecedences();
/** Index into COMPARE_OPS by token kind. */
const COMPARE_INDEX: Uint8Array = buildCompareIndexes();
const CMP_IN = 6;
const CMP_NOT_IN = 7;
const CMP_IS = 8;
const CMP_IS_NOT = 9;

function buildPrecedences(): Uint8Array {
  const table = new Uint8Array(TOKEN_KINDS);
  const set = (precedence: number, ...kinds: number[]): void => kinds.forEach((kind) => (table[kind] = precedence));
  set(PREC_OR, T.KW_OR);
  set(PREC_AND, T.KW_AND);
  set(PREC_COMPARE, T.LESS, T.LESSEQUAL, T.EQEQUAL, T.NOTEQUAL, T.GREATER, T.GREATEREQUAL, T.KW_IN, T.KW_IS, T.KW_NOT);
  set(PREC_BITOR, T.VBAR);
  set(6, T.CIRCUMFLEX);
  set(7, T.AMPER);
  set(8, T.LEFTSHIFT, T.RIGHTSHIFT);
  set(9, T.PLUS, T.MINUS);
  set(10, T.STAR, T.SLASH, T.DOUBLESLASH, T.PERCENT);
  return table;
}

function buildCompareIndexes(): Uint8Array {
  const table = new Uint8Array(TOKEN_KINDS);
  [T.LESS, T.LESSEQUAL, T.EQEQUAL, T.NOTEQUAL, T.GREATER, T.GREATEREQUAL].forEach((kind, i) => (table[kind] = i));
  return table;
}

/** `test`: any expression without commas. */
function parseTest(p: Parser): Expr {
  if (p.kind === T.KW_LAMBDA) return parseLambda(p, false);
  const start = p.start;
  const body = parseBinary(p, PREC_OR);
  return p.kind === T.KW_IF ? parseConditional(p, body, start) : body;
}

/** `old_test`: without conditional expressions at the top, as conditions and iterables of list comprehensions are. */
function parseOldTest(p: Parser): Expr {
  return p.kind === T.KW_LAMBDA ? parseLambda(p, true) : parseBinary(p, PREC_OR);
}

/** `or_test`. */
function parseOrTest(p: Parser): Expr {
  return parseBinary(p, PREC_OR);
}

/** `expr`: no comparisons, so that `in` ends it. */
function parseExpr(p: Parser): Expr {
  return parseBinary(p, PREC_BITOR);
}

/** `a if b else c if d else …`, read by a loop and nested to the right. */
function parseConditional(p: Parser, first: Expr, start: number): Expr {
  const bodies = [first];
  const tests: Expr[] = [];
  const starts = [start];
  let last: Expr;
  for (;;) {
    p.next();
    tests.push(parseBinary(p, PREC_OR));
    p.expect(T.KW_ELSE, "of the conditional expression");
    const at = p.start;
    last = p.kind === T.KW_LAMBDA ? parseLambda(p, false) : parseBinary(p, PREC_OR);
    if (p.kind !== T.KW_IF) break;
    bodies.push(last);
    starts.push(at);
  }
  const end = p.prevEnd;
  for (let i = tests.length - 1; i >= 0; i--) {
    last = { kind: "IfExp", start: starts[i], end, test: tests[i], body: bodies[i], orelse: last };
  }
  return last;
}

/** Operators of at least the given precedence. */
function parseBinary(p: Parser, least: number): Expr {
  const start = p.start;
  let left = p.kind === T.KW_NOT && least <= PREC_NOT ? parseNot(p) : parseUnary(p);
  for (;;) {
    const op = p.kind;
    const precedence = PRECEDENCE[op];
    if (precedence < least || precedence === 0) return left;
    if (precedence > PREC_COMPARE) {
      p.next();
      const right = parseBinary(p, precedence + 1);
      left = { kind: "BinOp", start, end: p.prevEnd, left, op, right };
    } else if (precedence === PREC_COMPARE) left = parseComparison(p, left, start);
    else left = parseBoolOp(p, left, start, precedence);
  }
}

function parseBoolOp(p: Parser, first: Expr, start: number, precedence: number): Expr {
  const op = p.kind;
  const values = [first];
  while (p.kind === op) {
    p.next();
    values.push(parseBinary(p, precedence + 1));
  }
  return { kind: "BoolOp", start, end: p.prevEnd, isOr: op === T.KW_OR, values };
}

function parseComparison(p: Parser, left: Expr, start: number): Expr {
  const ops: number[] = [];
  const comparators: Expr[] = [];
  while (PRECEDENCE[p.kind] === PREC_COMPARE) {
    ops.push(takeCompareOp(p));
    comparators.push(parseBinary(p, PREC_BITOR));
  }
  return { kind: "Compare", start, end: p.prevEnd, left, ops, comparators };
}

function takeCompareOp(p: Parser): number {
  const kind = p.kind;
  p.next();
  if (kind === T.KW_IN) return CMP_IN;
  if (kind === T.KW_IS) return p.accept(T.KW_NOT) ? CMP_IS_NOT : CMP_IS;
  if (kind !== T.KW_NOT) return COMPARE_INDEX[kind];
  p.expect(T.KW_IN, "behind 'not'");
  return CMP_NOT_IN;
}

function parseNot(p: Parser): Expr {
  const starts: number[] = [];
  while (p.kind === T.KW_NOT) {
    starts.push(p.start);
    p.next();
  }
  let operand = parseBinary(p, PREC_COMPARE);
  for (let i = starts.length - 1; i >= 0; i--) operand = { kind: "UnaryOp", start: starts[i], end: p.prevEnd, op: T.KW_NOT, operand };
  return operand;
}

/** `factor`: signs and `~`, then a power. */
function parseUnary(p: Parser): Expr {
  if (p.kind !== T.MINUS && p.kind !== T.PLUS && p.kind !== T.TILDE) return parsePower(p);
  const first = p.pos;
  while (p.kind === T.MINUS || p.kind === T.PLUS || p.kind === T.TILDE) p.next();
  const last = p.pos - 1;
  const negative = p.kind === T.NUMBER && p.kinds[last] === T.MINUS && !isTrailer(p.peek());
  let operand: Expr = negative ? takeNegativeNumber(p, p.starts[last]) : parsePower(p);
  for (let i = negative ? last - 1 : last; i >= first; i--) {
    operand = { kind: "UnaryOp", start: p.starts[i], end: p.prevEnd, op: p.kinds[i], operand };
  }
  return operand;
}

const isTrailer = (kind: number): boolean => kind === T.DOUBLESTAR || kind === T.LPAR || kind === T.LSQB || kind === T.DOT;

/** A minus sign before a number belongs to the constant: so does CPython, and -0x8000… stays an int. */
function takeNegativeNumber(p: Parser, start: number): Expr {
  const value = numberConst(p.text.slice(p.start, p.end));
  p.next();
  const node = { start, end: p.prevEnd };
  switch (value.kind) {
    case "int":
      return { kind: "Const", ...node, value: { kind: "int", value: value.value === 0 ? 0 : -value.value } };
    case "long":
      return { kind: "Const", ...node, value: { kind: "long", value: -value.value } };
    case "float":
      return { kind: "Const", ...node, value: { kind: "float", value: -value.value } };
    case "complex":
      return { kind: "Const", ...node, value: { kind: "complex", imag: -value.imag } };
    default:
      return { kind: "Const", ...node, value };
  }
}

function parsePower(p: Parser): Expr {
  const start = p.start;
  const left = parsePostfix(p);
  if (p.kind !== T.DOUBLESTAR) return left;
  p.next();
  p.enter();
  const right = parseUnary(p);
  p.leave();
  return { kind: "BinOp", start, end: p.prevEnd, left, op: T.DOUBLESTAR, right };
}

/** An atom with its calls, attributes and subscripts. */
function parsePostfix(p: Parser): Expr {
  const start = p.start;
  let value = parseAtom(p);
  for (;;) {
    if (p.kind === T.DOT) {
      p.next();
      const attr = p.mangle(p.takeName("an attribute name behind '.'"));
      value = { kind: "Attribute", start, end: p.prevEnd, value, attr };
    } else if (p.kind === T.LPAR) value = parseCall(p, value, start);
    else if (p.kind === T.LSQB) {
      p.next();
      const index = parseSubscripts(p);
      p.expect(T.RSQB, "to end the subscript");
      value = { kind: "Subscript", start, end: p.prevEnd, value, index };
    } else return value;
  }
}

/** What stands in the brackets of a subscript; several items make a tuple. */
function parseSubscripts(p: Parser): Expr {
  const start = p.start;
  const first = parseSubscript(p);
  if (p.kind !== T.COMMA) return first;
  const elts = [first];
  while (p.accept(T.COMMA) && p.kind !== T.RSQB) elts.push(parseSubscript(p));
  return { kind: "Tuple", start, end: p.prevEnd, elts };
}

function parseSubscript(p: Parser): Expr {
  const start = p.start;
  if (p.kind === T.DOT) {
    p.next();
    p.expect(T.DOT, "of '...'");
    p.expect(T.DOT, "of '...'");
    return { kind: "Ellipsis", start, end: p.prevEnd };
  }
  const lower = p.kind === T.COLON ? null : parseTest(p);
  if (p.kind !== T.COLON && lower !== null) return lower;
  p.expect(T.COLON);
  return parseSlice(p, start, lower);
}

function parseSlice(p: Parser, start: number, lower: Expr | null): Slice {
  const upper = endsSlicePart(p) ? null : parseTest(p);
  let step: Expr | null = null;
  if (p.kind === T.COLON) {
    const at = p.start;
    p.next();
    step = endsSlicePart(p) ? { kind: "Name", start: at, end: p.prevEnd, id: "None" } : parseTest(p);
  }
  return { kind: "Slice", start, end: p.prevEnd, lower, upper, step };
}

const endsSlicePart = (p: Parser): boolean => p.kind === T.COLON || p.kind === T.COMMA || p.kind === T.RSQB;

/** The rules that other files find through the parser. */
export const EXPRESSION_RULES: ExpressionRules = { test: parseTest, oldTest: parseOldTest, orTest: parseOrTest, expr: parseExpr };
