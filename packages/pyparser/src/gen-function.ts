// Functions, lambdas, classes: their code objects, and the code that makes them.

import type { ClassDef, Expr, FunctionDef, Lambda, Node, Params, Stmt } from "./ast.js";
import type { CodeObject, PyConst } from "./code.js";
import { type Compiler, NONE } from "./compiler.js";
import { genStore } from "./gen-target.js";
import { OP } from "./opcode.js";

/** The doc string that a body begins with, or null. */
export function docString(body: readonly Stmt[]): PyConst | null {
  const first = body.length > 0 ? body[0] : null;
  if (first === null || first.kind !== "ExprStmt" || first.value.kind !== "Const") return null;
  const value = first.value.value;
  return value.kind === "str" || value.kind === "unicode" ? value : null;
}

/**
 * Makes a function object of the code that `genUnit` emits (it enters the unit; this leaves it). The values of `defaults` are on the stack.
 * Inside copies of `finally` bodies the code object is made once.
 */
export function genClosure(c: Compiler, owner: Node, defaults: number, node: Node, genUnit: () => void): void {
  let code = c.copies > 0 ? c.kept.get(owner) : undefined;
  if (code === undefined) {
    genUnit();
    code = c.leaveUnit();
    if (c.copies > 0) c.kept.set(owner, code);
  }
  if (code.freevars.length > 0) genCells(c, code, node);
  c.loadConst({ kind: "code", code }, node);
  c.asm.emit(code.freevars.length > 0 ? OP.MAKE_CLOSURE : OP.MAKE_FUNCTION, defaults, node);
}

function genCells(c: Compiler, code: CodeObject, node: Node): void {
  for (const name of code.freevars) c.asm.emit(OP.LOAD_CLOSURE, c.unit.derefIndex(name), node);
  c.asm.emit(OP.BUILD_TUPLE, code.freevars.length, node);
}

function genDecorated(c: Compiler, decorators: readonly Expr[], makeObject: () => void): void {
  c.genAll(decorators);
  makeObject();
  for (let i = decorators.length - 1; i >= 0; i--) c.asm.emit(OP.CALL_FUNCTION, 1, decorators[i]);
}

export function genFunctionDef(c: Compiler, stmt: FunctionDef): void {
  genDecorated(c, stmt.decorators, () => {
    c.genAll(stmt.params.defaults);
    genClosure(c, stmt, stmt.params.defaults.length, stmt.head, () => genFunctionBody(c, stmt));
  });
  c.storeName(stmt.binding, stmt.head);
}

function genFunctionBody(c: Compiler, stmt: FunctionDef): void {
  const doc = docString(stmt.body);
  c.enterUnit(stmt.name, stmt, stmt.params.positional.length);
  c.unit.constIndex(doc ?? NONE);
  genTupleParams(c, stmt.params);
  c.genBody(doc === null ? stmt.body : stmt.body.slice(1));
  genImplicitReturn(c, stmt.body[stmt.body.length - 1]);
}

/** `return None` at the end of a body, at the place of its last statement. */
export function genImplicitReturn(c: Compiler, last: Node): void {
  c.loadNone(last);
  c.asm.emit(OP.RETURN_VALUE, 0, last);
}

function genTupleParams(c: Compiler, params: Params): void {
  params.positional.forEach((param, i) => {
    if (param.kind !== "Tuple") return;
    c.loadName(`.${i}`, param);
    genStore(c, param);
  });
}

export function genLambda(c: Compiler, expr: Lambda): void {
  c.genAll(expr.params.defaults);
  genClosure(c, expr, expr.params.defaults.length, expr, () => genLambdaBody(c, expr));
}

function genLambdaBody(c: Compiler, expr: Lambda): void {
  c.enterUnit("<lambda>", expr, expr.params.positional.length);
  // The first constant would be the doc string.
  c.unit.constIndex(NONE);
  genTupleParams(c, expr.params);
  c.genExpr(expr.body);
  if (c.unit.scope.isGenerator) {
    c.asm.emit(OP.POP_TOP, 0, expr.body);
    c.loadNone(expr.body);
  }
  c.asm.emit(OP.RETURN_VALUE, 0, expr.body);
}

export function genClassDef(c: Compiler, stmt: ClassDef): void {
  genDecorated(c, stmt.decorators, () => {
    c.loadConst({ kind: "str", value: stmt.name }, stmt.head);
    c.genAll(stmt.bases);
    c.asm.emit(OP.BUILD_TUPLE, stmt.bases.length, stmt.head);
    genClosure(c, stmt, 0, stmt.head, () => genClassBody(c, stmt));
    c.asm.emit(OP.CALL_FUNCTION, 0, stmt.head);
    c.asm.emit(OP.BUILD_CLASS, 0, stmt.head);
  });
  c.storeName(stmt.binding, stmt.head);
}

function genClassBody(c: Compiler, stmt: ClassDef): void {
  c.enterUnit(stmt.name, stmt, 0);
  c.loadName("__name__", stmt.head);
  c.storeName("__module__", stmt.head);
  genDocumentedBody(c, stmt.body);
  c.asm.emit(OP.LOAD_LOCALS, 0, stmt.head);
  c.asm.emit(OP.RETURN_VALUE, 0, stmt.head);
}

/** A class or module body: the doc string goes to `__doc__`. */
export function genDocumentedBody(c: Compiler, body: readonly Stmt[]): void {
  const doc = docString(body);
  if (doc === null) return c.genBody(body);
  c.loadConst(doc, body[0]);
  c.storeName("__doc__", body[0]);
  c.genBody(body.slice(1));
}
