// How many items each instruction adds to the value stack. Shared by the assembler and the verifier; the pictures are in opcode.ts.

import { InternalError } from "@rpyts/tool/assert-never";
import { OP, OPCODE_NAMES, type OpcodeName } from "./opcode.js";

/** Effects of instructions where the argument does not matter (of the way that goes on, for conditional jumps). */
const FIXED: { readonly [K in OpcodeName]?: number } = {
  POP_TOP: -1, ROT_TWO: 0, ROT_THREE: 0, ROT_FOUR: 0, DUP_TOP: 1,
  LOAD_CONST: 1, LOAD_FAST: 1, STORE_FAST: -1, DELETE_FAST: 0, LOAD_NAME: 1, STORE_NAME: -1, DELETE_NAME: 0, LOAD_GLOBAL: 1, STORE_GLOBAL: -1,
  DELETE_GLOBAL: 0, LOAD_DEREF: 1, STORE_DEREF: -1, LOAD_CLOSURE: 1, LOAD_ATTR: 0, STORE_ATTR: -2, DELETE_ATTR: -1, LOAD_LOCALS: 1,
  UNARY_POSITIVE: 0, UNARY_NEGATIVE: 0, UNARY_NOT: 0, UNARY_INVERT: 0, UNARY_CONVERT: 0,
  BINARY_POWER: -1, BINARY_MULTIPLY: -1, BINARY_DIVIDE: -1, BINARY_TRUE_DIVIDE: -1, BINARY_FLOOR_DIVIDE: -1, BINARY_MODULO: -1, BINARY_ADD: -1,
  BINARY_SUBTRACT: -1, BINARY_LSHIFT: -1, BINARY_RSHIFT: -1, BINARY_AND: -1, BINARY_XOR: -1, BINARY_OR: -1,
  INPLACE_POWER: -1, INPLACE_MULTIPLY: -1, INPLACE_DIVIDE: -1, INPLACE_TRUE_DIVIDE: -1, INPLACE_FLOOR_DIVIDE: -1, INPLACE_MODULO: -1, INPLACE_ADD: -1,
  INPLACE_SUBTRACT: -1, INPLACE_LSHIFT: -1, INPLACE_RSHIFT: -1, INPLACE_AND: -1, INPLACE_XOR: -1, INPLACE_OR: -1, COMPARE_OP: -1,
  BINARY_SUBSCR: -1, STORE_SUBSCR: -3, DELETE_SUBSCR: -2, BUILD_MAP: 1, STORE_MAP: -2, LIST_APPEND: -1, SET_ADD: -1, MAP_ADD: -2,
  JUMP: 0, POP_JUMP_IF_FALSE: -1, POP_JUMP_IF_TRUE: -1, JUMP_IF_FALSE_OR_POP: -1, JUMP_IF_TRUE_OR_POP: -1, GET_ITER: 0, FOR_ITER: 1,
  BUILD_CLASS: -2, RETURN_VALUE: -1, YIELD_VALUE: 0,
  JUMP_IF_NOT_EXC_MATCH: -1, EXC_VALUE: 1, SET_EXC_INFO: 0, POP_EXCEPT: -1, RERAISE: -1, WITH_ENTER: 1, WITH_EXIT: -1, WITH_EXIT_EXC: 0,
  PRINT_ITEM: -1, PRINT_ITEM_TO: -1, PRINT_NEWLINE: 0, PRINT_NEWLINE_TO: -1, PRINT_EXPR: -1, EXEC_STMT: -3,
  IMPORT_NAME: -1, IMPORT_FROM: 1, IMPORT_STAR: -1,
};

/** Effects of instructions whose argument decides. */
const BY_ARGUMENT: { readonly [K in OpcodeName]?: (arg: number) => number } = {
  DUP_TOPX: (n) => n,
  SLICE: (flags) => -slicePartCount(flags),
  STORE_SLICE: (flags) => -2 - slicePartCount(flags),
  DELETE_SLICE: (flags) => -1 - slicePartCount(flags),
  BUILD_SLICE: (n) => 1 - n,
  BUILD_TUPLE: (n) => 1 - n,
  BUILD_LIST: (n) => 1 - n,
  BUILD_SET: (n) => 1 - n,
  UNPACK_SEQUENCE: (n) => n - 1,
  CALL_FUNCTION: (n) => -argumentItems(n),
  CALL_FUNCTION_VAR: (n) => -argumentItems(n) - 1,
  CALL_FUNCTION_KW: (n) => -argumentItems(n) - 1,
  CALL_FUNCTION_VAR_KW: (n) => -argumentItems(n) - 2,
  MAKE_FUNCTION: (n) => -n,
  MAKE_CLOSURE: (n) => -n - 1,
  RAISE_VARARGS: (n) => -n,
};

const slicePartCount = (flags: number): number => (flags & 1) + (flags >> 1);
const argumentItems = (arg: number): number => (arg & 0xff) + 2 * (arg >> 8);

const VARIABLE = 127;
const EFFECTS: Int8Array = Int8Array.from(OPCODE_NAMES, (name) => FIXED[name] ?? VARIABLE);
const FUNCTIONS = OPCODE_NAMES.map((name) => BY_ARGUMENT[name] ?? null);

/** Items added by an instruction (negative: taken), on the way that does not jump. */
export function stackEffect(op: number, arg: number): number {
  const effect = EFFECTS[op];
  if (effect !== VARIABLE) return effect;
  const compute = FUNCTIONS[op];
  if (compute === null) throw new InternalError(`no stack effect for ${OPCODE_NAMES[op]}`);
  return compute(arg);
}

/** Items that a jump leaves in addition to those before the instruction, on the way that jumps. */
export function jumpEffect(op: number): number {
  switch (op) {
    case OP.JUMP:
    case OP.JUMP_IF_FALSE_OR_POP:
    case OP.JUMP_IF_TRUE_OR_POP:
      return 0;
    default:
      return -1;
  }
}

/** True for instructions that never go on to the next one. */
export function endsFlow(op: number): boolean {
  return op === OP.JUMP || op === OP.RETURN_VALUE || op === OP.RAISE_VARARGS || op === OP.RERAISE;
}
