// Statements: which function reads which, and the compound ones: if, while, for, try, with, def, class, decorators, and the blocks they hold.

import type { Expr, Handler, IfClause, Node, Stmt, With } from "./ast.js";
import { parseCall } from "./parse-call.js";
import { parseExprList, parseTestList } from "./parse-list.js";
import { parseParams } from "./parse-params.js";
import { parseSimpleLine } from "./parse-simple.js";
import { checkTarget } from "./parse-target.js";
import type { Parser } from "./parser.js";
import { T } from "./tokens.js";

/** Reads one line: a compound statement, or simple statements between semicolons, and appends them to `out`. */
export function parseStatement(p: Parser, out: Stmt[]): void {
  const compound = parseCompound(p);
  if (compound === null) parseSimpleLine(p, out);
  else {
    p.futuresAllowed = false;
    out.push(compound);
  }
}

/** A compound statement, or null when the current token begins none. */
export function parseCompound(p: Parser): Stmt | null {
  switch (p.kind) {
    case T.KW_IF:
      return parseIf(p);
    case T.KW_FOR:
      return parseFor(p);
    case T.KW_WHILE:
      return parseWhile(p);
    case T.KW_TRY:
      return parseTry(p);
    case T.KW_WITH:
      return parseWith(p);
    case T.KW_DEF:
      return parseFunction(p, [], p.start);
    case T.KW_CLASS:
      return parseClass(p, [], p.start);
    case T.AT:
      return parseDecorated(p);
    default:
      return null;
  }
}

/** `: block`, where `where` tells what the colon ends and `owner` whose block it is. */
function parseBlock(p: Parser, where: string, owner: string): Stmt[] {
  if (p.kind !== T.COLON) p.unexpected(`':' ${where}`);
  p.next();
  const body: Stmt[] = [];
  const futures = p.futuresAllowed;
  p.futuresAllowed = false;
  if (p.kind === T.NEWLINE) {
    p.next();
    if (p.kind !== T.INDENT) p.failBlock(`expected an indented block: the body of ${owner}`);
    p.next();
    while (p.kind !== T.DEDENT && p.kind !== T.EOF) parseStatement(p, body);
    p.accept(T.DEDENT);
  } else parseSimpleLine(p, body);
  p.futuresAllowed = futures;
  return body;
}

/** The end of the last statement, which is behind its newline no longer. */
const endOf = (body: readonly Stmt[]): number => body[body.length - 1].end;

function parseElse(p: Parser, owner: string): Stmt[] | null {
  return p.accept(T.KW_ELSE) ? parseBlock(p, "behind 'else'", `the 'else' of ${owner}`) : null;
}

function parseIf(p: Parser): Stmt {
  const start = p.start;
  const clauses: IfClause[] = [];
  do {
    const at = p.start;
    const word = p.kind === T.KW_IF ? "'if'" : "'elif'";
    p.next();
    const test = p.rules.test(p);
    const end = p.prevEnd;
    const body = parseBlock(p, `behind the condition of ${word}`, word);
    clauses.push({ start: at, end, test, body });
  } while (p.kind === T.KW_ELIF);
  const orelse = parseElse(p, "'if'");
  return { kind: "If", start, end: endOf(orelse ?? clauses[clauses.length - 1].body), clauses, orelse };
}

function parseWhile(p: Parser): Stmt {
  const start = p.start;
  p.next();
  const test = p.rules.test(p);
  const body = parseBlock(p, "behind the condition of 'while'", "'while'");
  const orelse = parseElse(p, "'while'");
  return { kind: "While", start, end: endOf(orelse ?? body), test, body, orelse };
}

function parseFor(p: Parser): Stmt {
  const start = p.start;
  p.next();
  const target = parseExprList(p);
  checkTarget(p, target);
  p.expect(T.KW_IN, "behind the target of 'for'");
  const iter = parseTestList(p);
  const head = { start, end: p.prevEnd };
  const body = parseBlock(p, "behind the iterable of 'for'", "'for'");
  const orelse = parseElse(p, "'for'");
  return { kind: "For", start, end: endOf(orelse ?? body), target, iter, body, orelse, head };
}

function parseTry(p: Parser): Stmt {
  const start = p.start;
  p.next();
  const head = { start, end: p.prevEnd };
  const body = parseBlock(p, "behind 'try'", "'try'");
  const handlers: Handler[] = [];
  while (p.kind === T.KW_EXCEPT) {
    handlers.push(parseHandler(p));
    const bare = handlers[handlers.length - 2];
    if (bare !== undefined && bare.type === null) p.fail("default 'except:' must be last", bare);
  }
  const orelse = handlers.length > 0 ? parseElse(p, "'try'") : null;
  const finalbody = p.accept(T.KW_FINALLY) ? parseBlock(p, "behind 'finally'", "'finally'") : null;
  if (handlers.length === 0 && finalbody === null) p.unexpected("'except' or 'finally' to go with 'try'");
  const last = finalbody ?? orelse ?? handlers[handlers.length - 1].body;
  return { kind: "Try", start, end: endOf(last), body, handlers, orelse, finalbody, head };
}

/** `except:`, `except E:`, `except E, target:` or `except E as target:`. */
function parseHandler(p: Parser): Handler {
  const start = p.start;
  p.next();
  let type: Expr | null = null;
  let target: Expr | null = null;
  if (p.kind !== T.COLON) {
    type = p.rules.test(p);
    if (p.accept(T.KW_AS) || p.accept(T.COMMA)) {
      target = p.rules.test(p);
      checkTarget(p, target);
    }
  }
  const end = p.prevEnd;
  const body = parseBlock(p, "to end the 'except' clause", "'except'");
  return { start, end, type, target, body };
}

function parseWith(p: Parser): Stmt {
  const start = p.start;
  const items: (readonly [Expr, Expr | null])[] = [];
  const heads: Node[] = [];
  do {
    p.next();
    // Each further item nests: the compiler recurses over them.
    p.enter();
    const at = items.length === 0 ? start : p.start;
    const context = p.rules.test(p);
    const target = p.accept(T.KW_AS) ? parseWithTarget(p) : null;
    items.push([context, target]);
    heads.push({ start: at, end: p.prevEnd });
  } while (p.kind === T.COMMA);
  let body = parseBlock(p, "behind the items of 'with'", "'with'");
  const end = endOf(body);
  for (let i = items.length - 1; i >= 0; i--) {
    p.leave();
    const node: With = { kind: "With", start: heads[i].start, end, context: items[i][0], target: items[i][1], body, head: heads[i] };
    body = [node];
  }
  return body[0];
}

function parseWithTarget(p: Parser): Expr {
  const target = p.rules.test(p);
  checkTarget(p, target);
  return target;
}

function parseDecorated(p: Parser): Stmt {
  const start = p.start;
  const decorators: Expr[] = [];
  while (p.accept(T.AT)) {
    decorators.push(parseDecorator(p));
    if (p.kind !== T.NEWLINE) p.unexpected("end of line behind the decorator (a dotted name, and perhaps a call)");
    p.next();
  }
  if (p.kind === T.KW_DEF) return parseFunction(p, decorators, start);
  if (p.kind === T.KW_CLASS) return parseClass(p, decorators, start);
  return p.unexpected("'def' or 'class' behind a decorator");
}

function parseDecorator(p: Parser): Expr {
  const start = p.start;
  let expr: Expr = { kind: "Name", start, end: p.end, id: p.mangle(p.takeName("the name of a decorator")) };
  while (p.accept(T.DOT)) {
    const attr = p.mangle(p.takeName("an attribute name behind '.'"));
    expr = { kind: "Attribute", start, end: p.prevEnd, value: expr, attr };
  }
  return p.kind === T.LPAR ? parseCall(p, expr, start) : expr;
}

/** `start` is where the first decorator begins, or `def`. */
function parseFunction(p: Parser, decorators: readonly Expr[], start: number): Stmt {
  p.next();
  const name = p.takeBindingName("the name of the function");
  const binding = p.mangle(name);
  p.expect(T.LPAR, "behind the name of the function");
  const params = parseParams(p, T.RPAR);
  p.next();
  const head = { start, end: p.prevEnd };
  const body = parseBlock(p, `behind the head of function '${name}'`, `function '${name}'`);
  return { kind: "FunctionDef", start, end: endOf(body), name, binding, params, decorators, body, head };
}

function parseClass(p: Parser, decorators: readonly Expr[], start: number): Stmt {
  p.next();
  const name = p.takeBindingName("the name of the class");
  const binding = p.mangle(name);
  const bases = p.accept(T.LPAR) ? parseBases(p) : [];
  const head = { start, end: p.prevEnd };
  const outer = p.privateName;
  // In a class whose name is nothing but underscores, private names stay as they are.
  p.privateName = name.replace(/^_+/, "") || null;
  const body = parseBlock(p, `behind the head of class '${name}'`, `class '${name}'`);
  p.privateName = outer;
  return { kind: "ClassDef", start, end: endOf(body), name, binding, bases, decorators, body, head };
}

function parseBases(p: Parser): Expr[] {
  const bases: Expr[] = [];
  while (p.kind !== T.RPAR) {
    bases.push(p.rules.test(p));
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RPAR, "or ','");
  return bases;
}
