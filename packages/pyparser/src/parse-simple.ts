// Simple statements. Answers to `simple_stmt` and `small_stmt` of Python 2.7's grammar.

import type { Assign, AugAssign, Exec, Expr, Name, Print, SimpleStmt, Stmt } from "./ast.js";
import { parseYield } from "./parse-atom.js";
import { beginsExpression, parseExprList, parseTestList } from "./parse-list.js";
import { parseFromImport, parseImport } from "./parse-import.js";
import { checkAugmented, checkDeletable, checkTarget } from "./parse-target.js";
import type { Parser } from "./parser.js";
import { T } from "./tokens.js";

/** Simple statements up to the end of the line. */
export function parseSimpleLine(p: Parser, out: Stmt[]): void {
  for (;;) {
    const stmt = parseSimple(p);
    if (p.futuresAllowed) p.futuresAllowed = keepsFutures(p, stmt, out.length);
    out.push(stmt);
    if (!p.accept(T.SEMI)) break;
    if (p.kind === T.NEWLINE) break;
  }
  if (p.kind !== T.NEWLINE) p.unexpected("end of line");
  p.next();
}

/** Only a doc string at the very beginning, and other imports from __future__, may stand before an import from __future__. */
function keepsFutures(p: Parser, stmt: Stmt, place: number): boolean {
  if (stmt.kind === "ImportFrom") return stmt.module === "__future__" && stmt.level === 0;
  if (stmt.kind !== "ExprStmt" || place > 0 || p.privateName !== null) return false;
  return stmt.value.kind === "Const" && (stmt.value.value.kind === "str" || stmt.value.value.kind === "unicode");
}

function parseSimple(p: Parser): Stmt {
  const start = p.start;
  switch (p.kind) {
    case T.KW_RETURN: {
      p.next();
      const value = beginsExpression(p) ? parseTestList(p) : null;
      return { kind: "Return", start, end: p.prevEnd, value };
    }
    case T.KW_PASS:
      return parseKeywordOnly(p, "Pass");
    case T.KW_BREAK:
      return parseKeywordOnly(p, "Break");
    case T.KW_CONTINUE:
      return parseKeywordOnly(p, "Continue");
    case T.KW_PRINT:
      return p.printIsName ? parseExpressionStatement(p) : parsePrint(p);
    case T.KW_RAISE:
      return parseRaise(p);
    case T.KW_ASSERT: {
      p.next();
      const test = p.rules.test(p);
      const msg = p.accept(T.COMMA) ? p.rules.test(p) : null;
      return { kind: "Assert", start, end: p.prevEnd, test, msg };
    }
    case T.KW_IMPORT:
      return parseImport(p);
    case T.KW_FROM:
      return parseFromImport(p);
    case T.KW_GLOBAL:
      return parseGlobal(p);
    case T.KW_DEL:
      return parseDelete(p);
    case T.KW_EXEC:
      return parseExec(p);
    default:
      return parseExpressionStatement(p);
  }
}

function parseKeywordOnly(p: Parser, kind: SimpleStmt["kind"]): Stmt {
  const start = p.start;
  p.next();
  return { kind, start, end: p.prevEnd };
}

function parseExpressionStatement(p: Parser): Stmt {
  if (!beginsExpression(p) && p.kind !== T.KW_YIELD) failStatement(p);
  const start = p.start;
  const value = p.kind === T.KW_YIELD ? parseYield(p) : parseTestList(p);
  if (p.kind === T.EQUAL) return parseAssign(p, value, start);
  if (p.kind >= T.PLUSEQUAL && p.kind <= T.RIGHTSHIFTEQUAL) return parseAugAssign(p, value, start);
  return { kind: "ExprStmt", start, end: p.prevEnd, value };
}

function failStatement(p: Parser): never {
  switch (p.kind) {
    case T.KW_ELSE:
    case T.KW_ELIF:
    case T.KW_EXCEPT:
    case T.KW_FINALLY:
      return p.unexpected("a statement: no block that is open at this indentation has such a part");
    default:
      return p.unexpected("a statement");
  }
}

function parseAssign(p: Parser, first: Expr, start: number): Assign {
  const targets: Expr[] = [];
  let value = first;
  while (p.kind === T.EQUAL) {
    checkTarget(p, value);
    targets.push(value);
    p.next();
    value = p.kind === T.KW_YIELD ? parseYield(p) : parseTestList(p);
  }
  return { kind: "Assign", start, end: p.prevEnd, targets, value };
}

function parseAugAssign(p: Parser, target: Expr, start: number): AugAssign {
  checkAugmented(p, target);
  const op = p.kind;
  p.next();
  const value = p.kind === T.KW_YIELD ? parseYield(p) : parseTestList(p);
  return { kind: "AugAssign", start, end: p.prevEnd, target, op, value };
}

function parsePrint(p: Parser): Print {
  const start = p.start;
  p.next();
  let dest: Expr | null = null;
  const values: Expr[] = [];
  let newline = true;
  if (p.accept(T.RIGHTSHIFT)) {
    dest = p.rules.test(p);
    if (p.accept(T.COMMA)) {
      values.push(p.rules.test(p));
      newline = parsePrintRest(p, values);
    }
  } else if (beginsExpression(p)) {
    values.push(p.rules.test(p));
    newline = parsePrintRest(p, values);
  }
  return { kind: "Print", start, end: p.prevEnd, dest, values, newline };
}

/** Further items; false when a comma ends the statement. */
function parsePrintRest(p: Parser, values: Expr[]): boolean {
  while (p.accept(T.COMMA)) {
    if (!beginsExpression(p)) return false;
    values.push(p.rules.test(p));
  }
  return true;
}

function parseRaise(p: Parser): Stmt {
  const start = p.start;
  p.next();
  const operands: Expr[] = [];
  if (beginsExpression(p)) {
    operands.push(p.rules.test(p));
    while (operands.length < 3 && p.accept(T.COMMA)) operands.push(p.rules.test(p));
  }
  return { kind: "Raise", start, end: p.prevEnd, operands };
}

function parseGlobal(p: Parser): Stmt {
  const start = p.start;
  const names: Name[] = [];
  do {
    p.next();
    const at = p.start;
    const id = p.mangle(p.takeName("a name behind 'global'"));
    names.push({ kind: "Name", start: at, end: p.prevEnd, id });
  } while (p.kind === T.COMMA);
  return { kind: "Global", start, end: p.prevEnd, names };
}

function parseDelete(p: Parser): Stmt {
  const start = p.start;
  p.next();
  const at = p.start;
  const list = parseExprList(p);
  checkDeletable(p, list);
  // `del a, b` names several targets; `del (a, b)` one, a tuple.
  const bare = list.kind === "Tuple" && p.text.charCodeAt(at) !== 40 ? list.elts : [list];
  return { kind: "Delete", start, end: p.prevEnd, targets: bare };
}

/** `exec code in globals, locals`; a tuple of two or three items means the same. */
function parseExec(p: Parser): Exec {
  const start = p.start;
  p.next();
  const body = p.rules.expr(p);
  if (!p.accept(T.KW_IN)) {
    const end = p.prevEnd;
    if (body.kind !== "Tuple" || body.elts.length < 2 || body.elts.length > 3) return { kind: "Exec", start, end, body, globals: null, locals: null };
    return { kind: "Exec", start, end, body: body.elts[0], globals: body.elts[1], locals: body.elts[2] ?? null };
  }
  const globals = p.rules.test(p);
  const locals = p.accept(T.COMMA) ? p.rules.test(p) : null;
  return { kind: "Exec", start, end: p.prevEnd, body, globals, locals };
}
