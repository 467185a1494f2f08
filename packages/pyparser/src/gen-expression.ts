// Code of expressions. Chains (a + b + …, a.b.c…, f(x)(y)…) are walked down their left side by a loop and emitted on the way back.

import { assertNever } from "@rpyts/tool/assert-never";
import type { Call, Compare, Dict, Expr, IfExp, Subscript, UnaryOp } from "./ast.js";
import type { PyConst } from "./code.js";
import { type Compiler, NONE } from "./compiler.js";
import { genComprehension } from "./gen-comprehension.js";
import { genLambda } from "./gen-function.js";
import { genJump } from "./gen-jump.js";
import { binaryOp, UNARY_OPS } from "./gen-operators.js";
import { genSubscriptEnd } from "./gen-target.js";
import { OP } from "./opcode.js";
import { T } from "./tokens.js";

/** Emits code that leaves the value of `expr` on the stack. */
export function genExpr(c: Compiler, expr: Expr): void {
  let child = chainChild(expr);
  if (child === null) return genLeaf(c, expr);
  const below = chainChild(child);
  if (below === null) {
    genLeaf(c, child);
    return genChainEnd(c, expr);
  }
  const spine: Expr[] = [];
  let node = expr;
  while (child !== null) {
    spine.push(node);
    node = child;
    child = chainChild(node);
  }
  genLeaf(c, node);
  for (let i = spine.length - 1; i >= 0; i--) genChainEnd(c, spine[i]);
}

export function genAll(c: Compiler, exprs: readonly Expr[]): void {
  for (const expr of exprs) genExpr(c, expr);
}

/** The operand that is evaluated before anything else of `expr`; null for expressions that chains do not grow by. */
function chainChild(expr: Expr): Expr | null {
  switch (expr.kind) {
    case "Attribute":
    case "Subscript":
      return expr.value;
    case "Call":
      return expr.func;
    case "BinOp":
    case "Compare":
      return expr.left;
    case "UnaryOp":
      return invertible(expr)?.left ?? expr.operand;
    default:
      return null;
  }
}

const CMP_IN = 6;

/** `not a in b` and `not a is b` are one comparison: returns it, or null. */
function invertible(expr: UnaryOp): Compare | null {
  const operand = expr.operand;
  return expr.op === T.KW_NOT && operand.kind === "Compare" && operand.ops.length === 1 && operand.ops[0] >= CMP_IN ? operand : null;
}

/** Emits the rest of a chain's node, whose first operand is on the stack. */
function genChainEnd(c: Compiler, expr: Expr): void {
  switch (expr.kind) {
    case "Attribute":
      return c.emitName(OP.LOAD_ATTR, expr.attr, expr);
    case "Call":
      return genCallEnd(c, expr);
    case "BinOp":
      genExpr(c, expr.right);
      return c.asm.emit(binaryOp(c.flags, expr.op), 0, expr);
    case "Subscript":
      return genSubscriptLoad(c, expr);
    case "Compare":
      return genCompareEnd(c, expr);
    case "UnaryOp":
      return genUnaryEnd(c, expr);
    default:
      return genLeaf(c, expr);
  }
}

function genLeaf(c: Compiler, expr: Expr): void {
  switch (expr.kind) {
    case "Name":
      return c.loadName(expr.id, expr);
    case "Const":
      return c.loadConst(expr.value, expr);
    case "Tuple":
      return genTuple(c, expr.elts, expr);
    case "List":
      genAll(c, expr.elts);
      return c.asm.emit(OP.BUILD_LIST, expr.elts.length, expr);
    case "BoolOp":
      return genBoolOp(c, expr.values, expr.isOr ? OP.JUMP_IF_TRUE_OR_POP : OP.JUMP_IF_FALSE_OR_POP, expr);
    case "Dict":
      return genDict(c, expr);
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return genComprehension(c, expr);
    case "IfExp":
      return genConditional(c, expr);
    case "Lambda":
      return genLambda(c, expr);
    case "Slice":
      return genSliceObject(c, expr);
    case "Set":
      genAll(c, expr.elts);
      return c.asm.emit(OP.BUILD_SET, expr.elts.length, expr);
    case "Yield":
      if (expr.value === null) c.loadNone(expr);
      else genExpr(c, expr.value);
      return c.asm.emit(OP.YIELD_VALUE, 0, expr);
    case "Repr":
      genExpr(c, expr.value);
      return c.asm.emit(OP.UNARY_CONVERT, 0, expr);
    case "Ellipsis":
      return c.loadConst({ kind: "ellipsis" }, expr);
    case "Attribute":
    case "Call":
    case "BinOp":
    case "Subscript":
    case "Compare":
    case "UnaryOp":
      return genExpr(c, expr);
    default:
      return assertNever(expr);
  }
}

/** The constant that an expression is, tuples of constants among them; null for others. */
export function constantOf(expr: Expr): PyConst | null {
  if (expr.kind === "Const") return expr.value;
  if (expr.kind === "Name") return expr.id === "None" ? NONE : null;
  if (expr.kind !== "Tuple") return null;
  const items: PyConst[] = [];
  for (const elt of expr.elts) {
    const item = constantOf(elt);
    if (item === null) return null;
    items.push(item);
  }
  return { kind: "tuple", items };
}

function genTuple(c: Compiler, elts: readonly Expr[], node: Expr): void {
  const constant = constantOf(node);
  if (constant !== null) return c.loadConst(constant, node);
  genAll(c, elts);
  c.asm.emit(OP.BUILD_TUPLE, elts.length, node);
}

function genBoolOp(c: Compiler, values: readonly Expr[], op: number, node: Expr): void {
  const end = c.asm.newLabel();
  const last = values.length - 1;
  for (let i = 0; i < last; i++) {
    genExpr(c, values[i]);
    c.asm.jump(op, end, node);
  }
  genExpr(c, values[last]);
  c.asm.place(end);
}

/** As in CPython 2.7, values are evaluated before their keys. */
function genDict(c: Compiler, expr: Dict): void {
  c.asm.emit(OP.BUILD_MAP, expr.keys.length, expr);
  expr.keys.forEach((key, i) => {
    genExpr(c, expr.values[i]);
    genExpr(c, key);
    c.asm.emit(OP.STORE_MAP, 0, expr);
  });
}

function genConditional(c: Compiler, first: IfExp): void {
  const end = c.asm.newLabel();
  let expr: Expr = first;
  while (expr.kind === "IfExp") {
    const otherwise = c.asm.newLabel();
    genJump(c, expr.test, otherwise, false);
    genExpr(c, expr.body);
    c.asm.jump(OP.JUMP, end, expr);
    c.asm.place(otherwise);
    expr = expr.orelse;
  }
  genExpr(c, expr);
  c.asm.place(end);
}

function genSliceObject(c: Compiler, expr: Extract<Expr, { kind: "Slice" }>): void {
  for (const part of [expr.lower, expr.upper]) {
    if (part === null) c.loadNone(expr);
    else genExpr(c, part);
  }
  if (expr.step !== null) genExpr(c, expr.step);
  c.asm.emit(OP.BUILD_SLICE, expr.step === null ? 2 : 3, expr);
}

function genSubscriptLoad(c: Compiler, expr: Subscript): void {
  const flags = genSubscriptEnd(c, expr);
  if (flags < 0) c.asm.emit(OP.BINARY_SUBSCR, 0, expr);
  else c.asm.emit(OP.SLICE, flags, expr);
}

function genCallEnd(c: Compiler, expr: Call): void {
  genAll(c, expr.args);
  for (const keyword of expr.keywords) {
    c.loadConst({ kind: "str", value: keyword.name }, keyword);
    genExpr(c, keyword.value);
  }
  if (expr.starargs !== null) genExpr(c, expr.starargs);
  if (expr.kwargs !== null) genExpr(c, expr.kwargs);
  c.asm.emit(callOp(expr), expr.args.length | (expr.keywords.length << 8), expr);
}

function callOp(expr: Call): number {
  if (expr.starargs === null) return expr.kwargs === null ? OP.CALL_FUNCTION : OP.CALL_FUNCTION_KW;
  return expr.kwargs === null ? OP.CALL_FUNCTION_VAR : OP.CALL_FUNCTION_VAR_KW;
}

/** Comparisons in a row: `a < b < c` keeps b for the second, and stops at the first that fails. */
function genCompareEnd(c: Compiler, expr: Compare): void {
  const { asm } = c;
  const last = expr.ops.length - 1;
  genExpr(c, expr.comparators[0]);
  if (last === 0) return asm.emit(OP.COMPARE_OP, expr.ops[0], expr);
  const failed = asm.newLabel();
  const end = asm.newLabel();
  for (let i = 0; i < last; i++) {
    asm.emit(OP.DUP_TOP, 0, expr);
    asm.emit(OP.ROT_THREE, 0, expr);
    asm.emit(OP.COMPARE_OP, expr.ops[i], expr);
    asm.jump(OP.JUMP_IF_FALSE_OR_POP, failed, expr);
    genExpr(c, expr.comparators[i + 1]);
  }
  asm.emit(OP.COMPARE_OP, expr.ops[last], expr);
  asm.jump(OP.JUMP, end, expr);
  asm.place(failed);
  asm.emit(OP.ROT_TWO, 0, expr);
  asm.emit(OP.POP_TOP, 0, expr);
  asm.place(end);
}

function genUnaryEnd(c: Compiler, expr: UnaryOp): void {
  const compare = invertible(expr);
  if (compare === null) return c.asm.emit(UNARY_OPS[expr.op], 0, expr);
  genExpr(c, compare.comparators[0]);
  // "in" and "not in", "is" and "is not" are neighbours in COMPARE_OPS.
  c.asm.emit(OP.COMPARE_OP, compare.ops[0] ^ 1, expr);
}
