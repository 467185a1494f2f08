// Conditions: code that jumps by the truth of an expression, without making a value of and, or and not.

import type { Expr } from "./ast.js";
import type { Label } from "./assembler.js";
import type { PyConst } from "./code.js";
import type { Compiler } from "./compiler.js";
import { OP } from "./opcode.js";
import { T } from "./tokens.js";

/** Jumps to `label` when the truth of `root` is `sense`; goes on otherwise. */
export function genJump(c: Compiler, root: Expr, label: Label, sense: boolean): void {
  let expr = root;
  let wanted = sense;
  while (expr.kind === "UnaryOp" && expr.op === T.KW_NOT) {
    expr = expr.operand;
    wanted = !wanted;
  }
  if (expr.kind === "BoolOp") return genBoolJump(c, expr.values, expr.isOr, label, wanted);
  c.genExpr(expr);
  c.asm.jump(wanted ? OP.POP_JUMP_IF_TRUE : OP.POP_JUMP_IF_FALSE, label, expr);
}

function genBoolJump(c: Compiler, values: readonly Expr[], isOr: boolean, label: Label, sense: boolean): void {
  // One operand decides when it is what the operator stops at: true for or, false for and.
  const decides = isOr === sense;
  const skip = decides ? label : c.asm.newLabel();
  const last = values.length - 1;
  for (let i = 0; i < last; i++) genJump(c, values[i], skip, isOr);
  genJump(c, values[last], label, sense);
  if (!decides) c.asm.place(skip);
}

/** The truth of a condition that is known while compiling: literals and `__debug__`; null for others. */
export function constantTruth(expr: Expr): boolean | null {
  if (expr.kind === "Const") return truthOf(expr.value);
  return expr.kind === "Name" && expr.id === "__debug__" ? true : null;
}

function truthOf(value: PyConst): boolean | null {
  switch (value.kind) {
    case "int":
      return value.value !== 0;
    case "long":
      return value.value !== 0n;
    case "float":
      return value.value !== 0;
    case "complex":
      return value.imag !== 0;
    case "str":
    case "unicode":
      return value.value !== "";
    default:
      return null;
  }
}
