// Which instruction an operator is.

import { CO_FUTURE_DIVISION } from "./code.js";
import { OP } from "./opcode.js";
import { T, TOKEN_KINDS } from "./tokens.js";

/** Instructions of unary operators, by token kind. */
export const UNARY_OPS: Uint8Array = new Uint8Array(TOKEN_KINDS);
UNARY_OPS[T.PLUS] = OP.UNARY_POSITIVE;
UNARY_OPS[T.MINUS] = OP.UNARY_NEGATIVE;
UNARY_OPS[T.TILDE] = OP.UNARY_INVERT;
UNARY_OPS[T.KW_NOT] = OP.UNARY_NOT;

const BINARY_OPS: Uint8Array = buildBinaryOps();

function buildBinaryOps(): Uint8Array {
  const table = new Uint8Array(TOKEN_KINDS);
  const pairs: readonly (readonly [number, number, number, number])[] = [
    [T.PLUS, OP.BINARY_ADD, T.PLUSEQUAL, OP.INPLACE_ADD],
    [T.MINUS, OP.BINARY_SUBTRACT, T.MINEQUAL, OP.INPLACE_SUBTRACT],
    [T.STAR, OP.BINARY_MULTIPLY, T.STAREQUAL, OP.INPLACE_MULTIPLY],
    [T.SLASH, OP.BINARY_DIVIDE, T.SLASHEQUAL, OP.INPLACE_DIVIDE],
    [T.DOUBLESLASH, OP.BINARY_FLOOR_DIVIDE, T.DOUBLESLASHEQUAL, OP.INPLACE_FLOOR_DIVIDE],
    [T.PERCENT, OP.BINARY_MODULO, T.PERCENTEQUAL, OP.INPLACE_MODULO],
    [T.DOUBLESTAR, OP.BINARY_POWER, T.DOUBLESTAREQUAL, OP.INPLACE_POWER],
    [T.VBAR, OP.BINARY_OR, T.VBAREQUAL, OP.INPLACE_OR],
    [T.AMPER, OP.BINARY_AND, T.AMPEREQUAL, OP.INPLACE_AND],
    [T.CIRCUMFLEX, OP.BINARY_XOR, T.CIRCUMFLEXEQUAL, OP.INPLACE_XOR],
    [T.LEFTSHIFT, OP.BINARY_LSHIFT, T.LEFTSHIFTEQUAL, OP.INPLACE_LSHIFT],
    [T.RIGHTSHIFT, OP.BINARY_RSHIFT, T.RIGHTSHIFTEQUAL, OP.INPLACE_RSHIFT],
  ];
  for (const [kind, op, inplaceKind, inplaceOp] of pairs) {
    table[kind] = op;
    table[inplaceKind] = inplaceOp;
  }
  return table;
}

/** The instruction of a binary operator or an augmented assignment, by token kind. `flags` are the future features in force. */
export function binaryOp(flags: number, kind: number): number {
  if ((flags & CO_FUTURE_DIVISION) !== 0) {
    if (kind === T.SLASH) return OP.BINARY_TRUE_DIVIDE;
    if (kind === T.SLASHEQUAL) return OP.INPLACE_TRUE_DIVIDE;
  }
  return BINARY_OPS[kind];
}
