// Parameters of functions, and lambdas. Answers to `parameters`, `varargslist`, `fpdef` and `lambdef` of Python 2.7's grammar.

import type { Expr, Lambda, Name, Params, Tuple } from "./ast.js";
import type { Parser } from "./parser.js";
import { T } from "./tokens.js";

const MAX_PARAMETERS = 255;

/** `lambda …: …`; `old` where the body may not be a conditional expression. */
export function parseLambda(p: Parser, old: boolean): Lambda {
  const start = p.start;
  p.next();
  const params = parseParams(p, T.COLON);
  p.expect(T.COLON, "behind the parameters of 'lambda'");
  p.enter();
  const body = old ? p.rules.oldTest(p) : p.rules.test(p);
  p.leave();
  return { kind: "Lambda", start, end: p.prevEnd, params, body };
}

/** Reads parameters up to a token of kind `closer`, which stays the current one. */
export function parseParams(p: Parser, closer: number): Params {
  const start = p.start;
  const positional: (Name | Tuple)[] = [];
  const defaults: Expr[] = [];
  let vararg: Name | null = null;
  let kwarg: Name | null = null;
  while (p.kind !== closer) {
    if (p.kind === T.STAR) {
      p.next();
      vararg = p.takeBinding("the name of the parameter behind '*'");
      if (p.kind !== T.COMMA) break;
      p.next();
      if (p.kind !== T.DOUBLESTAR) p.unexpected("'**' and a name: nothing else can follow *args");
    }
    if (p.accept(T.DOUBLESTAR)) {
      kwarg = p.takeBinding("the name of the parameter behind '**'");
      break;
    }
    positional.push(parseParam(p));
    if (p.accept(T.EQUAL)) defaults.push(p.rules.test(p));
    else if (defaults.length > 0) p.fail("non-default argument follows default argument", positional[positional.length - 1]);
    if (p.kind !== T.COMMA) break;
    p.next();
  }
  if (p.kind !== closer) p.unexpected(closer === T.RPAR ? "',' or ')' in the parameters" : "',' or ':' behind the parameter of 'lambda'");
  const params: Params = { start, end: p.prevEnd, positional, defaults, vararg, kwarg };
  if (positional.length > MAX_PARAMETERS) p.fail("more than 255 arguments", params);
  return params;
}

/** A name, or names in parentheses; parentheses around a single name without a comma mean nothing. */
function parseParam(p: Parser): Name | Tuple {
  if (p.kind !== T.LPAR) return p.takeBinding("a parameter");
  const start = p.start;
  p.next();
  const elts = [parseParam(p)];
  let comma = false;
  while (p.accept(T.COMMA)) {
    comma = true;
    if (p.kind === T.RPAR) break;
    elts.push(parseParam(p));
  }
  p.expect(T.RPAR, "to end the tuple parameter");
  return comma ? { kind: "Tuple", start, end: p.prevEnd, elts } : elts[0];
}
