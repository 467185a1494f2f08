// Expressions between commas: tuples without parentheses, targets, and where an expression may begin.
// Answers to `testlist` and `exprlist` of Python 2.7's grammar.

import type { Expr } from "./ast.js";
import type { Parser, Rule } from "./parser.js";
import { T, TOKEN_KINDS } from "./tokens.js";

/** `testlist`: one expression, or a tuple where commas follow. */
export function parseTestList(p: Parser): Expr {
  const start = p.start;
  const first = p.rules.test(p);
  return p.kind === T.COMMA ? parseTupleRest(p, first, start, p.rules.test) : first;
}

/** `exprlist`: the targets of `for` and `del`. */
export function parseExprList(p: Parser): Expr {
  const start = p.start;
  const first = p.rules.expr(p);
  return p.kind === T.COMMA ? parseTupleRest(p, first, start, p.rules.expr) : first;
}

/** The rest of a tuple whose first item is read; a comma at the end is fine. */
export function parseTupleRest(p: Parser, first: Expr, start: number, parseItem: Rule): Expr {
  const elts = [first];
  while (p.accept(T.COMMA) && beginsExpression(p)) elts.push(parseItem(p));
  return { kind: "Tuple", start, end: p.prevEnd, elts };
}

const STARTERS: Uint8Array = buildStarters();

function buildStarters(): Uint8Array {
  const table = new Uint8Array(TOKEN_KINDS);
  const kinds = [T.NAME, T.NUMBER, T.STRING, T.LPAR, T.LSQB, T.LBRACE, T.BACKQUOTE, T.PLUS, T.MINUS, T.TILDE, T.KW_NOT, T.KW_LAMBDA, T.ERROR];
  for (const kind of kinds) table[kind] = 1;
  return table;
}

/** True when the current token can begin an expression (or is a fault, which reading on will report). */
export function beginsExpression(p: Parser): boolean {
  return STARTERS[p.kind] === 1 || (p.kind === T.KW_PRINT && p.printIsName);
}
