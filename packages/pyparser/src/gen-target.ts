// Code of assignment targets, deletions and augmented assignments.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Assign, AugAssign, Expr, Subscript } from "./ast.js";
import type { Compiler } from "./compiler.js";
import { binaryOp } from "./gen-operators.js";
import { OP } from "./opcode.js";

const HAS_START = 1;
const HAS_STOP = 2;

/** Emits the index of a subscript whose object is on the stack. Answers the flags of a simple slice, or -1 for an index. */
export function genSubscriptEnd(c: Compiler, expr: Subscript): number {
  const index = expr.index;
  if (index.kind !== "Slice" || index.step !== null) {
    c.genExpr(index);
    return -1;
  }
  if (index.lower !== null) c.genExpr(index.lower);
  if (index.upper !== null) c.genExpr(index.upper);
  return (index.lower === null ? 0 : HAS_START) | (index.upper === null ? 0 : HAS_STOP);
}

/** Stores the value on top of the stack. */
export function genStore(c: Compiler, target: Expr): void {
  switch (target.kind) {
    case "Name":
      return c.storeName(target.id, target);
    case "Attribute":
      c.genExpr(target.value);
      return c.emitName(OP.STORE_ATTR, target.attr, target);
    case "Subscript": {
      c.genExpr(target.value);
      const flags = genSubscriptEnd(c, target);
      return flags < 0 ? c.asm.emit(OP.STORE_SUBSCR, 0, target) : c.asm.emit(OP.STORE_SLICE, flags, target);
    }
    case "Tuple":
    case "List":
      c.asm.emit(OP.UNPACK_SEQUENCE, target.elts.length, target);
      for (const elt of target.elts) genStore(c, elt);
      return;
    default:
      throw new InternalError(`a ${target.kind} as target of an assignment`);
  }
}

export function genDelete(c: Compiler, target: Expr): void {
  switch (target.kind) {
    case "Name":
      return c.deleteName(target.id, target);
    case "Attribute":
      c.genExpr(target.value);
      return c.emitName(OP.DELETE_ATTR, target.attr, target);
    case "Subscript": {
      c.genExpr(target.value);
      const flags = genSubscriptEnd(c, target);
      return flags < 0 ? c.asm.emit(OP.DELETE_SUBSCR, 0, target) : c.asm.emit(OP.DELETE_SLICE, flags, target);
    }
    case "Tuple":
    case "List":
      for (const elt of target.elts) genDelete(c, elt);
      return;
    default:
      throw new InternalError(`a ${target.kind} as target of del`);
  }
}

export function genAssign(c: Compiler, stmt: Assign): void {
  const { targets, value } = stmt;
  const first = targets[0];
  if (targets.length === 1 && value.kind === "Tuple" && (first.kind === "Tuple" || first.kind === "List") && genSwap(c, stmt, first.elts, value.elts)) return;
  c.genExpr(value);
  const last = targets.length - 1;
  targets.forEach((target, i) => {
    if (i < last) c.asm.emit(OP.DUP_TOP, 0, stmt);
    genStore(c, target);
  });
}

/** `a, b = x, y` and its like with three items need no tuple. False when it is none of these. */
function genSwap(c: Compiler, stmt: Assign, targets: readonly Expr[], values: readonly Expr[]): boolean {
  const n = targets.length;
  if (n !== values.length || n < 2 || n > 3) return false;
  c.genAll(values);
  if (n === 3) c.asm.emit(OP.ROT_THREE, 0, stmt);
  c.asm.emit(OP.ROT_TWO, 0, stmt);
  for (const target of targets) genStore(c, target);
  return true;
}

export function genAugAssign(c: Compiler, stmt: AugAssign): void {
  const { target, value } = stmt;
  const op = binaryOp(c.flags, stmt.op);
  switch (target.kind) {
    case "Name":
      c.loadName(target.id, target);
      c.genExpr(value);
      c.asm.emit(op, 0, stmt);
      return c.storeName(target.id, target);
    case "Attribute":
      c.genExpr(target.value);
      c.asm.emit(OP.DUP_TOP, 0, target);
      c.emitName(OP.LOAD_ATTR, target.attr, target);
      c.genExpr(value);
      c.asm.emit(op, 0, stmt);
      c.asm.emit(OP.ROT_TWO, 0, target);
      return c.emitName(OP.STORE_ATTR, target.attr, target);
    case "Subscript":
      return genAugSubscript(c, target, value, op, stmt);
    default:
      throw new InternalError(`a ${target.kind} as target of an augmented assignment`);
  }
}

/** Rotations that bring the new value below n items. */
const ROTATIONS: readonly number[] = [0, OP.ROT_TWO, OP.ROT_THREE, OP.ROT_FOUR];

function genAugSubscript(c: Compiler, target: Subscript, value: Expr, op: number, stmt: AugAssign): void {
  const { asm } = c;
  c.genExpr(target.value);
  const flags = genSubscriptEnd(c, target);
  const items = flags < 0 ? 2 : 1 + (flags & HAS_START) + (flags >> 1);
  if (items === 1) asm.emit(OP.DUP_TOP, 0, target);
  else asm.emit(OP.DUP_TOPX, items, target);
  if (flags < 0) asm.emit(OP.BINARY_SUBSCR, 0, target);
  else asm.emit(OP.SLICE, flags, target);
  c.genExpr(value);
  asm.emit(op, 0, stmt);
  asm.emit(ROTATIONS[items], 0, target);
  if (flags < 0) asm.emit(OP.STORE_SUBSCR, 0, target);
  else asm.emit(OP.STORE_SLICE, flags, target);
}
