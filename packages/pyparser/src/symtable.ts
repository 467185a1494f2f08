// Collects the symbols of every scope of a module. Answers to CPython's symtable.c. Different on purpose: chains of expressions are walked by
// loops, so that no length of chain meets the end of the stack.

import { assertNever } from "@rpyts/tool/assert-never";
import type { SourceFile } from "@rpyts/tool/source-file";
import type { Call, Comprehension, Expr, FunctionDef, Lambda, Module, Node, Params, Stmt, Try, Tuple } from "./ast.js";
import { resolveScopes } from "./resolve-scopes.js";
import { DEF_GLOBAL, DEF_LOCAL, DEF_PARAM, Scope, USE } from "./scope.js";
import { PySyntaxError } from "./syntax-error.js";

/** The scopes of a module, resolved: by the node that opens them. */
export interface SymbolTable {
  readonly top: Scope;
  readonly scopes: ReadonlyMap<Node, Scope>;
}

class Collector {
  readonly source: SourceFile;
  readonly scopes: Map<Node, Scope>;
  scope: Scope;

  constructor(source: SourceFile, top: Scope) {
    this.source = source;
    this.scopes = new Map([[top.node, top]]);
    this.scope = top;
  }

  open(kind: "class" | "function", name: string, node: Node): Scope {
    const scope = new Scope(kind, name, this.scope, node);
    this.scopes.set(node, scope);
    this.scope = scope;
    return scope;
  }

  close(): void {
    if (this.scope.parent !== null) this.scope = this.scope.parent;
  }

  fail(msg: string, node: Node): never {
    throw new PySyntaxError({ msg, source: this.source, start: node.start, end: node.end });
  }
}

export function buildSymbolTable(source: SourceFile, module: Module): SymbolTable {
  const top = new Scope("module", "<module>", null, module);
  const c = new Collector(source, top);
  visitBody(c, module.body);
  if (module.expression !== null) visitExpr(c, module.expression);
  resolveScopes(top, source);
  return { top, scopes: c.scopes };
}

function visitBody(c: Collector, body: readonly Stmt[]): void {
  for (const stmt of body) visitStmt(c, stmt);
}

function visitOptional(c: Collector, expr: Expr | null): void {
  if (expr !== null) visitExpr(c, expr);
}

function visitAll(c: Collector, exprs: readonly Expr[]): void {
  for (const expr of exprs) visitExpr(c, expr);
}

function visitStmt(c: Collector, stmt: Stmt): void {
  switch (stmt.kind) {
    case "ExprStmt":
      return visitExpr(c, stmt.value);
    case "Assign":
      visitExpr(c, stmt.value);
      for (const target of stmt.targets) visitTarget(c, target);
      return;
    case "If":
      for (const clause of stmt.clauses) {
        visitExpr(c, clause.test);
        visitBody(c, clause.body);
      }
      return visitBody(c, stmt.orelse ?? []);
    case "Return":
      visitOptional(c, stmt.value);
      if (stmt.value !== null) c.scope.returnValue ??= stmt;
      return;
    case "AugAssign":
      visitTarget(c, stmt.target);
      return visitExpr(c, stmt.value);
    case "FunctionDef":
      return visitFunction(c, stmt);
    case "For":
      visitExpr(c, stmt.iter);
      visitTarget(c, stmt.target);
      visitBody(c, stmt.body);
      return visitBody(c, stmt.orelse ?? []);
    case "While":
      visitExpr(c, stmt.test);
      visitBody(c, stmt.body);
      return visitBody(c, stmt.orelse ?? []);
    case "Try":
      return visitTry(c, stmt);
    case "With":
      visitExpr(c, stmt.context);
      if (stmt.target !== null) visitTarget(c, stmt.target);
      return visitBody(c, stmt.body);
    case "ClassDef":
      visitAll(c, stmt.bases);
      visitAll(c, stmt.decorators);
      c.scope.add(stmt.binding, DEF_LOCAL);
      c.open("class", stmt.name, stmt);
      visitBody(c, stmt.body);
      return c.close();
    default:
      return visitSimple(c, stmt);
  }
}

type Simple = Exclude<Stmt, { kind: "ExprStmt" | "Assign" | "If" | "Return" | "AugAssign" | "FunctionDef" | "For" | "While" | "Try" | "With" | "ClassDef" }>;

function visitSimple(c: Collector, stmt: Simple): void {
  switch (stmt.kind) {
    case "Print":
      visitOptional(c, stmt.dest);
      return visitAll(c, stmt.values);
    case "Raise":
      return visitAll(c, stmt.operands);
    case "Assert":
      visitExpr(c, stmt.test);
      return visitOptional(c, stmt.msg);
    case "Import":
      for (const alias of stmt.names) c.scope.add(alias.binding, DEF_LOCAL);
      return;
    case "ImportFrom":
      if (stmt.names === null) {
        c.scope.importStar ??= stmt;
        c.scope.unoptimized = true;
      } else for (const alias of stmt.names) c.scope.add(alias.binding, DEF_LOCAL);
      return;
    case "Global":
      for (const name of stmt.names) c.scope.add(name.id, DEF_GLOBAL);
      return;
    case "Delete":
      for (const target of stmt.targets) visitTarget(c, target);
      return;
    case "Exec":
      visitExpr(c, stmt.body);
      c.scope.unoptimized = true;
      if (stmt.globals === null) c.scope.bareExec ??= stmt;
      visitOptional(c, stmt.globals);
      return visitOptional(c, stmt.locals);
    case "Pass":
    case "Break":
    case "Continue":
      return;
    default:
      assertNever(stmt);
  }
}

function visitTry(c: Collector, stmt: Try): void {
  visitBody(c, stmt.body);
  for (const handler of stmt.handlers) {
    visitOptional(c, handler.type);
    if (handler.target !== null) visitTarget(c, handler.target);
    visitBody(c, handler.body);
  }
  visitBody(c, stmt.orelse ?? []);
  visitBody(c, stmt.finalbody ?? []);
}

function visitFunction(c: Collector, stmt: FunctionDef): void {
  c.scope.add(stmt.binding, DEF_LOCAL);
  visitAll(c, stmt.params.defaults);
  visitAll(c, stmt.decorators);
  openFunction(c, stmt.name, stmt, stmt.params);
  visitBody(c, stmt.body);
  c.close();
}

function openFunction(c: Collector, name: string, node: FunctionDef | Lambda, params: Params): void {
  const scope = c.open("function", name, node);
  params.positional.forEach((param, i) => addParam(c, param.kind === "Name" ? param.id : `.${i}`, param));
  if (params.vararg !== null) addParam(c, params.vararg.id, params.vararg);
  if (params.kwarg !== null) addParam(c, params.kwarg.id, params.kwarg);
  for (const param of params.positional) if (param.kind === "Tuple") addTupleParam(c, param);
  scope.hasVarargs = params.vararg !== null;
  scope.hasVarkeywords = params.kwarg !== null;
}

function addParam(c: Collector, name: string, node: Node): void {
  if ((c.scope.flags(name) & DEF_PARAM) !== 0) c.fail(`duplicate argument '${name}' in function definition`, node);
  c.scope.add(name, DEF_PARAM);
  c.scope.params.push(name);
}

/** The names inside of a tuple parameter are parameters too, behind all others. */
function addTupleParam(c: Collector, tuple: Tuple): void {
  for (const elt of tuple.elts) if (elt.kind === "Name") addParam(c, elt.id, elt);
  for (const elt of tuple.elts) if (elt.kind === "Tuple") addTupleParam(c, elt);
}

/** Targets of assignments, `for`, `del`, …: names are bound, whatever stands around them is used. */
function visitTarget(c: Collector, target: Expr): void {
  switch (target.kind) {
    case "Name":
      return c.scope.add(target.id, DEF_LOCAL);
    case "Tuple":
    case "List":
      for (const elt of target.elts) visitTarget(c, elt);
      return;
    default:
      return visitExpr(c, target);
  }
}

/** Walks an expression. The loop follows the child that chains grow at; the others recurse. */
function visitExpr(c: Collector, root: Expr): void {
  let expr: Expr | null = root;
  while (expr !== null) expr = visitStep(c, expr);
}

/** Visits all of an expression but one child, which it returns; null when none is left. */
function visitStep(c: Collector, expr: Expr): Expr | null {
  switch (expr.kind) {
    case "Name":
      c.scope.add(expr.id, USE);
      return null;
    case "Const":
    case "Ellipsis":
      return null;
    case "Attribute":
    case "Repr":
      return expr.value;
    case "Yield":
      visitYield(c, expr);
      return expr.value;
    case "Call":
      visitArguments(c, expr);
      return expr.func;
    case "BinOp":
      visitExpr(c, expr.right);
      return expr.left;
    case "Subscript":
      visitExpr(c, expr.index);
      return expr.value;
    case "Compare":
      visitAll(c, expr.comparators);
      return expr.left;
    case "UnaryOp":
      return expr.operand;
    case "BoolOp":
      visitAll(c, expr.values);
      return null;
    case "Tuple":
    case "List":
    case "Set":
      visitAll(c, expr.elts);
      return null;
    case "Dict":
      visitAll(c, expr.values);
      visitAll(c, expr.keys);
      return null;
    case "IfExp":
      visitExpr(c, expr.test);
      visitExpr(c, expr.body);
      return expr.orelse;
    case "Slice":
      visitOptional(c, expr.lower);
      visitOptional(c, expr.upper);
      return expr.step;
    case "Lambda":
      visitAll(c, expr.params.defaults);
      openFunction(c, "lambda", expr, expr.params);
      visitExpr(c, expr.body);
      c.close();
      return null;
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      visitComprehension(c, expr);
      return null;
    default:
      return assertNever(expr);
  }
}

function visitYield(c: Collector, node: Node): void {
  if (c.scope.kind !== "function") c.fail("'yield' outside function", node);
  c.scope.isGenerator = true;
}

function visitArguments(c: Collector, call: Call): void {
  visitAll(c, call.args);
  for (const keyword of call.keywords) visitExpr(c, keyword.value);
  visitOptional(c, call.starargs);
  visitOptional(c, call.kwargs);
}

const SCOPE_NAMES = { SetComp: "setcomp", DictComp: "dictcomp", GeneratorExp: "genexpr" } as const;

/** List comprehensions live in the scope around them; the others are functions of the first iterable. */
function visitComprehension(c: Collector, comp: Comprehension): void {
  const generators = comp.generators;
  visitExpr(c, generators[0].iter);
  if (comp.kind !== "ListComp") {
    const scope = c.open("function", SCOPE_NAMES[comp.kind], comp);
    scope.isGenerator = comp.kind === "GeneratorExp";
    scope.add(".0", DEF_PARAM);
    scope.params.push(".0");
  }
  generators.forEach((generator, i) => {
    visitTarget(c, generator.target);
    if (i > 0) visitExpr(c, generator.iter);
    visitAll(c, generator.ifs);
  });
  visitOptional(c, comp.value);
  visitExpr(c, comp.elt);
  if (comp.kind !== "ListComp") c.close();
}
