// Atoms: names, numbers, strings, brackets of all kinds, comprehensions, backquotes. Answers to `atom`, `listmaker`, `dictorsetmaker`,
// `list_for` and `comp_for` of Python 2.7's grammar.

import type { CompFor, Comprehension, Expr } from "./ast.js";
import type { PyConst } from "./code.js";
import { numberConst, stringValue } from "./literals.js";
import { beginsExpression, parseExprList, parseTestList, parseTupleRest } from "./parse-list.js";
import { checkTarget } from "./parse-target.js";
import type { Parser, Rule } from "./parser.js";
import { T } from "./tokens.js";

export function parseAtom(p: Parser): Expr {
  const start = p.start;
  switch (p.kind) {
    case T.NAME: {
      const id = p.mangle(p.tokenName());
      p.next();
      return { kind: "Name", start, end: p.prevEnd, id };
    }
    case T.NUMBER:
      return parseNumber(p);
    case T.STRING:
      return parseStrings(p);
    case T.LPAR:
      return parseParenthesis(p);
    case T.LSQB:
      return parseListDisplay(p);
    case T.LBRACE:
      return parseBraces(p);
    case T.BACKQUOTE:
      return parseRepr(p);
    case T.KW_PRINT:
      if (!p.printIsName) break;
      p.next();
      return { kind: "Name", start, end: p.prevEnd, id: "print" };
  }
  return p.unexpected("an expression");
}

function parseNumber(p: Parser): Expr {
  const start = p.start;
  const small = p.aux[p.pos];
  const value: PyConst = small >= 0 ? { kind: "int", value: small } : numberConst(p.text.slice(start, p.end));
  p.next();
  return { kind: "Const", start, end: p.prevEnd, value };
}

/** Adjacent string literals are one. A unicode one among them makes the whole unicode; byte strings in it must be ASCII. */
function parseStrings(p: Parser): Expr {
  const start = p.start;
  const first = takeString(p);
  if (p.kind !== T.STRING) return { kind: "Const", start, end: p.prevEnd, value: first };
  const parts = [first];
  while (p.kind === T.STRING) parts.push(takeString(p));
  const unicode = parts.some((part) => part.kind === "unicode");
  const value = parts.map((part) => part.value).join("");
  const node = { start, end: p.prevEnd };
  if (unicode && parts.some((part) => part.kind === "str" && /[^\0-\x7f]/.test(part.value))) {
    p.fail("'ascii' codec can't decode a byte string beyond ASCII that is joined to a unicode string", node);
  }
  return { kind: "Const", ...node, value: unicode ? { kind: "unicode", value } : { kind: "str", value } };
}

type StringConst = Extract<PyConst, { kind: "str" | "unicode" }>;

function takeString(p: Parser): StringConst {
  const facts = p.aux[p.pos];
  const result = stringValue(p.text.slice(p.start, p.end), facts, p.unicodeLiterals, p.encoding.decode);
  if ("fault" in result) p.fail(result.fault, { start: p.start, end: p.end }, result.hint);
  p.next();
  return result.unicode ? { kind: "unicode", value: result.value } : { kind: "str", value: result.value };
}

function parseParenthesis(p: Parser): Expr {
  const start = p.start;
  p.next();
  if (p.accept(T.RPAR)) return { kind: "Tuple", start, end: p.prevEnd, elts: [] };
  if (p.kind === T.KW_YIELD) {
    const value = parseYield(p);
    closeParenthesis(p);
    return value;
  }
  const first = p.rules.test(p);
  if (p.kind === T.KW_FOR) {
    const generators = parseGenerators(p);
    closeParenthesis(p);
    return comprehension("GeneratorExp", start, p.prevEnd, first, null, generators);
  }
  if (p.kind !== T.COMMA) {
    closeParenthesis(p);
    return first;
  }
  const tuple = parseTupleRest(p, first, start, p.rules.test);
  closeParenthesis(p);
  return { ...tuple, end: p.prevEnd };
}

const closeParenthesis = (p: Parser): void => p.expect(T.RPAR, "or ','");

/** A generator expression that stands in a call without parentheses of its own. */
export function parseBareGenerator(p: Parser, elt: Expr, start: number): Comprehension {
  const generators = parseGenerators(p);
  return comprehension("GeneratorExp", start, p.prevEnd, elt, null, generators);
}

export function parseYield(p: Parser): Expr {
  const start = p.start;
  p.next();
  const value = beginsExpression(p) ? parseTestList(p) : null;
  return { kind: "Yield", start, end: p.prevEnd, value };
}

function comprehension(kind: Comprehension["kind"], start: number, end: number, elt: Expr, value: Expr | null, generators: readonly CompFor[]): Comprehension {
  return { kind, start, end, elt, value, generators };
}

function parseListDisplay(p: Parser): Expr {
  const start = p.start;
  p.next();
  if (p.accept(T.RSQB)) return { kind: "List", start, end: p.prevEnd, elts: [] };
  const first = p.rules.test(p);
  if (p.kind === T.KW_FOR) {
    const generators = parseListGenerators(p);
    p.expect(T.RSQB, "to end the list comprehension");
    return comprehension("ListComp", start, p.prevEnd, first, null, generators);
  }
  const elts = [first];
  while (p.accept(T.COMMA) && p.kind !== T.RSQB) elts.push(p.rules.test(p));
  p.expect(T.RSQB, "or ','");
  return { kind: "List", start, end: p.prevEnd, elts };
}

function parseBraces(p: Parser): Expr {
  const start = p.start;
  p.next();
  if (p.accept(T.RBRACE)) return { kind: "Dict", start, end: p.prevEnd, keys: [], values: [] };
  const first = p.rules.test(p);
  return p.kind === T.COLON ? parseDictRest(p, first, start) : parseSetRest(p, first, start);
}

function parseDictRest(p: Parser, firstKey: Expr, start: number): Expr {
  p.next();
  const firstValue = p.rules.test(p);
  if (p.kind === T.KW_FOR) {
    const generators = parseGenerators(p);
    p.expect(T.RBRACE, "to end the dict comprehension");
    return comprehension("DictComp", start, p.prevEnd, firstKey, firstValue, generators);
  }
  const keys = [firstKey];
  const values = [firstValue];
  while (p.accept(T.COMMA) && p.kind !== T.RBRACE) {
    keys.push(p.rules.test(p));
    p.expect(T.COLON, "behind the key");
    values.push(p.rules.test(p));
  }
  p.expect(T.RBRACE, "or ','");
  return { kind: "Dict", start, end: p.prevEnd, keys, values };
}

function parseSetRest(p: Parser, first: Expr, start: number): Expr {
  if (p.kind === T.KW_FOR) {
    const generators = parseGenerators(p);
    p.expect(T.RBRACE, "to end the set comprehension");
    return comprehension("SetComp", start, p.prevEnd, first, null, generators);
  }
  const elts = [first];
  while (p.accept(T.COMMA) && p.kind !== T.RBRACE) elts.push(p.rules.test(p));
  p.expect(T.RBRACE, "or ','");
  return { kind: "Set", start, end: p.prevEnd, elts };
}

/** `comp_for`: the iterable is an or_test. */
function parseGenerators(p: Parser): CompFor[] {
  return parseClauses(p, p.rules.orTest);
}

/** `list_for`: the iterable may be several expressions without parentheses. */
function parseListGenerators(p: Parser): CompFor[] {
  return parseClauses(p, parseListIterable);
}

function parseListIterable(p: Parser): Expr {
  const start = p.start;
  const first = p.rules.oldTest(p);
  if (p.kind !== T.COMMA) return first;
  p.next();
  const elts = [first, p.rules.oldTest(p)];
  while (p.accept(T.COMMA) && beginsExpression(p)) elts.push(p.rules.oldTest(p));
  return { kind: "Tuple", start, end: p.prevEnd, elts };
}

function parseClauses(p: Parser, parseIterable: Rule): CompFor[] {
  const clauses: CompFor[] = [];
  while (p.kind === T.KW_FOR) {
    const start = p.start;
    p.next();
    const target = parseExprList(p);
    checkTarget(p, target);
    p.expect(T.KW_IN, "behind the target of 'for'");
    const iter = parseIterable(p);
    const end = p.prevEnd;
    const ifs: Expr[] = [];
    while (p.accept(T.KW_IF)) ifs.push(p.rules.oldTest(p));
    clauses.push({ start, end, target, iter, ifs });
  }
  return clauses;
}

function parseRepr(p: Parser): Expr {
  const start = p.start;
  p.next();
  p.enter();
  const at = p.start;
  const first = p.rules.test(p);
  let value = first;
  if (p.kind === T.COMMA) {
    const elts = [first];
    while (p.accept(T.COMMA)) elts.push(p.rules.test(p));
    value = { kind: "Tuple", start: at, end: p.prevEnd, elts };
  }
  p.leave();
  p.expect(T.BACKQUOTE, "or ','");
  return { kind: "Repr", start, end: p.prevEnd, value };
}
