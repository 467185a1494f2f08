// Code of statements, but for those that guard or unwind (gen-try.ts).

import { assertNever } from "@rpyts/tool/assert-never";
import type { Assert, Exec, ExprStmt, For, If, Import, ImportFrom, Print, Stmt, While } from "./ast.js";
import { CO_FUTURE_ABSOLUTE_IMPORT, type PyConst } from "./code.js";
import type { Compiler } from "./compiler.js";
import { genAll, genExpr } from "./gen-expression.js";
import { genClassDef, genFunctionDef } from "./gen-function.js";
import { constantTruth, genJump } from "./gen-jump.js";
import { genAssign, genAugAssign, genDelete, genStore } from "./gen-target.js";
import { genBreak, genContinue, genReturn, genTry, genWith } from "./gen-try.js";
import { OP } from "./opcode.js";

export function genBody(c: Compiler, body: readonly Stmt[]): void {
  for (const stmt of body) genStmt(c, stmt);
}

function genStmt(c: Compiler, stmt: Stmt): void {
  switch (stmt.kind) {
    case "ExprStmt":
      return genExprStmt(c, stmt);
    case "Assign":
      return genAssign(c, stmt);
    case "If":
      return genIf(c, stmt);
    case "Return":
      return genReturn(c, stmt);
    case "AugAssign":
      return genAugAssign(c, stmt);
    case "FunctionDef":
      return genFunctionDef(c, stmt);
    case "For":
      return genFor(c, stmt);
    case "While":
      return genWhile(c, stmt);
    case "Try":
      return genTry(c, stmt);
    case "With":
      return genWith(c, stmt);
    case "ClassDef":
      return genClassDef(c, stmt);
    case "Print":
      return genPrint(c, stmt);
    case "Raise":
      genAll(c, stmt.operands);
      return c.asm.emit(OP.RAISE_VARARGS, stmt.operands.length, stmt);
    case "Assert":
      return genAssert(c, stmt);
    case "Import":
      return genImport(c, stmt);
    case "ImportFrom":
      return genImportFrom(c, stmt);
    case "Delete":
      for (const target of stmt.targets) genDelete(c, target);
      return;
    case "Exec":
      return genExec(c, stmt);
    case "Break":
      return genBreak(c, stmt);
    case "Continue":
      return genContinue(c, stmt);
    case "Pass":
    case "Global":
      return;
    default:
      assertNever(stmt);
  }
}

function genExprStmt(c: Compiler, stmt: ExprStmt): void {
  const shown = c.interactive && c.unit.outer === null;
  if (!shown && stmt.value.kind === "Const") return;
  genExpr(c, stmt.value);
  c.asm.emit(shown ? OP.PRINT_EXPR : OP.POP_TOP, 0, stmt);
}

function genIf(c: Compiler, stmt: If): void {
  const end = c.asm.newLabel();
  const last = stmt.clauses.length - 1;
  for (let i = 0; i <= last; i++) {
    const clause = stmt.clauses[i];
    const known = constantTruth(clause.test);
    if (known === false) continue;
    if (known === true) {
      // Nothing behind a condition that always holds is ever reached.
      genBody(c, clause.body);
      return c.asm.place(end);
    }
    const next = c.asm.newLabel();
    genJump(c, clause.test, next, false);
    genBody(c, clause.body);
    if (i < last || stmt.orelse !== null) c.asm.jump(OP.JUMP, end, clause.test);
    c.asm.place(next);
  }
  if (stmt.orelse !== null) genBody(c, stmt.orelse);
  c.asm.place(end);
}

function genWhile(c: Compiler, stmt: While): void {
  const known = constantTruth(stmt.test);
  if (known === false) {
    if (stmt.orelse !== null) genBody(c, stmt.orelse);
    return;
  }
  const { asm } = c;
  const head = asm.newLabel();
  const exhausted = asm.newLabel();
  const exit = asm.newLabel();
  asm.place(head);
  c.pushBlock({ kind: "loop", head, exit, items: 0 }, stmt);
  if (known === null) genJump(c, stmt.test, exhausted, false);
  genBody(c, stmt.body);
  asm.jump(OP.JUMP, head, stmt.test);
  c.unit.blocks.pop();
  asm.place(exhausted);
  if (stmt.orelse !== null) genBody(c, stmt.orelse);
  asm.place(exit);
}

function genFor(c: Compiler, stmt: For): void {
  const { asm } = c;
  const head = asm.newLabel();
  const exhausted = asm.newLabel();
  const exit = asm.newLabel();
  genExpr(c, stmt.iter);
  asm.emit(OP.GET_ITER, 0, stmt.iter);
  asm.place(head);
  c.pushBlock({ kind: "loop", head, exit, items: 1 }, stmt.head);
  asm.jump(OP.FOR_ITER, exhausted, stmt.head);
  genStore(c, stmt.target);
  genBody(c, stmt.body);
  asm.jump(OP.JUMP, head, stmt.head);
  c.unit.blocks.pop();
  asm.place(exhausted);
  if (stmt.orelse !== null) genBody(c, stmt.orelse);
  asm.place(exit);
}

function genPrint(c: Compiler, stmt: Print): void {
  const { asm } = c;
  if (stmt.dest === null) {
    for (const value of stmt.values) {
      genExpr(c, value);
      asm.emit(OP.PRINT_ITEM, 0, stmt);
    }
    if (stmt.newline) asm.emit(OP.PRINT_NEWLINE, 0, stmt);
    return;
  }
  genExpr(c, stmt.dest);
  for (const value of stmt.values) {
    genExpr(c, value);
    asm.emit(OP.ROT_TWO, 0, stmt);
    asm.emit(OP.PRINT_ITEM_TO, 0, stmt);
  }
  asm.emit(stmt.newline ? OP.PRINT_NEWLINE_TO : OP.POP_TOP, 0, stmt);
}

function genAssert(c: Compiler, stmt: Assert): void {
  const end = c.asm.newLabel();
  genJump(c, stmt.test, end, true);
  c.emitName(OP.LOAD_GLOBAL, "AssertionError", stmt);
  if (stmt.msg !== null) {
    genExpr(c, stmt.msg);
    c.asm.emit(OP.CALL_FUNCTION, 1, stmt);
  }
  c.asm.emit(OP.RAISE_VARARGS, 1, stmt);
  c.asm.place(end);
}

function genExec(c: Compiler, stmt: Exec): void {
  genExpr(c, stmt.body);
  for (const part of [stmt.globals, stmt.locals]) {
    if (part === null) c.loadNone(stmt);
    else genExpr(c, part);
  }
  c.asm.emit(OP.EXEC_STMT, 0, stmt);
}

/** Without dots: -1 tries the package of the module first, 0 under absolute_import does not. */
const defaultLevel = (c: Compiler): number => ((c.flags & CO_FUTURE_ABSOLUTE_IMPORT) === 0 ? -1 : 0);

function genImport(c: Compiler, stmt: Import): void {
  for (const alias of stmt.names) {
    c.loadConst({ kind: "int", value: defaultLevel(c) }, alias);
    c.loadNone(alias);
    c.emitName(OP.IMPORT_NAME, alias.mangled, stmt);
    // The import gives the outermost package; `as` binds the innermost.
    if (alias.hasAs) for (const part of alias.name.split(".").slice(1)) c.emitName(OP.LOAD_ATTR, part, alias);
    c.storeName(alias.binding, alias);
  }
}

function genImportFrom(c: Compiler, stmt: ImportFrom): void {
  const names = stmt.names;
  const fromlist: PyConst[] = names === null ? [{ kind: "str", value: "*" }] : names.map((alias) => ({ kind: "str", value: alias.name }));
  c.loadConst({ kind: "int", value: stmt.level === 0 ? defaultLevel(c) : stmt.level }, stmt);
  c.loadConst({ kind: "tuple", items: fromlist }, stmt);
  c.emitName(OP.IMPORT_NAME, stmt.module, stmt);
  if (names === null) return c.asm.emit(OP.IMPORT_STAR, 0, stmt);
  for (const alias of names) {
    c.emitName(OP.IMPORT_FROM, alias.mangled, alias);
    c.storeName(alias.binding, alias);
  }
  c.asm.emit(OP.POP_TOP, 0, stmt);
}

