// What each instruction does: one total table over the instruction set.

import { OPCODE_NAMES, type OpcodeName } from "@rpyts/pyparser/opcode";
import { callFunction, callFunctionKw, callFunctionVar, callFunctionVarKw } from "./calls.js";
import type { Instruction } from "./instruction.js";
import * as control from "./instr-control.js";
import * as load from "./instr-load.js";
import * as operators from "./instr-operators.js";
import { binary, inplace, unary } from "./instr-operators.js";
import { importFrom, importName, makeFunction, printItem, printNewline, refused, yieldValue } from "./instr-statements.js";
import { excValue, jumpIfNotExcMatch, raiseVarargs, reraise, setExcInfo } from "./raising.js";

const CLASS_LEVEL = refused("unsupported", "a class body or module cannot run in RPython", "define classes at module level");
const EXEC = refused("exec", "exec is not RPython", "what the program needs must be there when it is translated");
const PRINT_TO = refused("unsupported", "print to a file is not RPython", "use os.write");

const TABLE: { readonly [K in OpcodeName]: Instruction } = {
  POP_TOP: load.popTop,
  ROT_TWO: load.rotTwo,
  ROT_THREE: load.rotThree,
  ROT_FOUR: load.rotFour,
  DUP_TOP: load.dupTop,
  DUP_TOPX: load.dupTopX,

  LOAD_CONST: load.loadConst,
  LOAD_FAST: load.loadFast,
  STORE_FAST: load.storeFast,
  DELETE_FAST: load.deleteFast,
  LOAD_NAME: CLASS_LEVEL,
  STORE_NAME: CLASS_LEVEL,
  DELETE_NAME: CLASS_LEVEL,
  LOAD_GLOBAL: load.loadGlobal,
  STORE_GLOBAL: load.storeGlobal,
  DELETE_GLOBAL: load.storeGlobal,
  LOAD_DEREF: load.loadDeref,
  STORE_DEREF: load.closure,
  LOAD_CLOSURE: load.closure,
  LOAD_ATTR: load.loadAttr,
  STORE_ATTR: load.storeAttr,
  DELETE_ATTR: load.deleteAttr,
  LOAD_LOCALS: CLASS_LEVEL,

  UNARY_POSITIVE: unary("pos"),
  UNARY_NEGATIVE: unary("neg"),
  UNARY_NOT: operators.unaryNot,
  UNARY_INVERT: unary("invert"),
  UNARY_CONVERT: unary("repr"),
  BINARY_POWER: operators.power,
  BINARY_MULTIPLY: binary("mul"),
  BINARY_DIVIDE: binary("div"),
  BINARY_TRUE_DIVIDE: binary("truediv"),
  BINARY_FLOOR_DIVIDE: binary("floordiv"),
  BINARY_MODULO: binary("mod"),
  BINARY_ADD: binary("add"),
  BINARY_SUBTRACT: binary("sub"),
  BINARY_LSHIFT: binary("lshift"),
  BINARY_RSHIFT: binary("rshift"),
  BINARY_AND: binary("and_"),
  BINARY_XOR: binary("xor"),
  BINARY_OR: binary("or_"),
  INPLACE_POWER: inplace("inplace_pow"),
  INPLACE_MULTIPLY: inplace("inplace_mul"),
  INPLACE_DIVIDE: inplace("inplace_div"),
  INPLACE_TRUE_DIVIDE: inplace("inplace_truediv"),
  INPLACE_FLOOR_DIVIDE: inplace("inplace_floordiv"),
  INPLACE_MODULO: inplace("inplace_mod"),
  INPLACE_ADD: inplace("inplace_add"),
  INPLACE_SUBTRACT: inplace("inplace_sub"),
  INPLACE_LSHIFT: inplace("inplace_lshift"),
  INPLACE_RSHIFT: inplace("inplace_rshift"),
  INPLACE_AND: inplace("inplace_and"),
  INPLACE_XOR: inplace("inplace_xor"),
  INPLACE_OR: inplace("inplace_or"),
  COMPARE_OP: operators.compareOp,

  BINARY_SUBSCR: binary("getitem"),
  STORE_SUBSCR: operators.storeSubscr,
  DELETE_SUBSCR: operators.deleteSubscr,
  SLICE: operators.slice,
  STORE_SLICE: operators.storeSlice,
  DELETE_SLICE: operators.deleteSlice,
  BUILD_SLICE: operators.buildSlice,

  BUILD_TUPLE: operators.buildTuple,
  BUILD_LIST: operators.buildList,
  BUILD_SET: operators.buildSet,
  BUILD_MAP: operators.buildMap,
  STORE_MAP: operators.storeMap,
  LIST_APPEND: operators.listAppend,
  SET_ADD: operators.setAdd,
  MAP_ADD: operators.mapAdd,
  UNPACK_SEQUENCE: operators.unpackSequence,

  JUMP: control.jump,
  POP_JUMP_IF_FALSE: control.popJumpIfFalse,
  POP_JUMP_IF_TRUE: control.popJumpIfTrue,
  JUMP_IF_FALSE_OR_POP: control.jumpIfFalseOrPop,
  JUMP_IF_TRUE_OR_POP: control.jumpIfTrueOrPop,
  GET_ITER: control.getIter,
  FOR_ITER: control.forIter,

  CALL_FUNCTION: callFunction,
  CALL_FUNCTION_VAR: callFunctionVar,
  CALL_FUNCTION_KW: callFunctionKw,
  CALL_FUNCTION_VAR_KW: callFunctionVarKw,
  MAKE_FUNCTION: makeFunction,
  MAKE_CLOSURE: refused("closure", "RPython functions cannot create closures", "pass the values as arguments, or make them attributes of an object"),
  BUILD_CLASS: refused("unsupported", "classes cannot be made at run time", "define the class at module level"),
  RETURN_VALUE: control.returnValue,
  YIELD_VALUE: yieldValue,

  RAISE_VARARGS: raiseVarargs,
  JUMP_IF_NOT_EXC_MATCH: jumpIfNotExcMatch,
  EXC_VALUE: excValue,
  SET_EXC_INFO: setExcInfo,
  POP_EXCEPT: control.popExcept,
  RERAISE: reraise,
  WITH_ENTER: control.withEnter,
  WITH_EXIT: control.withExit,
  WITH_EXIT_EXC: control.withExitExc,

  PRINT_ITEM: printItem,
  PRINT_ITEM_TO: PRINT_TO,
  PRINT_NEWLINE: printNewline,
  PRINT_NEWLINE_TO: PRINT_TO,
  PRINT_EXPR: CLASS_LEVEL,
  EXEC_STMT: EXEC,

  IMPORT_NAME: importName,
  IMPORT_FROM: importFrom,
  IMPORT_STAR: refused("unsupported", "import * inside a function is not RPython"),
};

/** Handlers by opcode number. */
export const INSTRUCTIONS: readonly Instruction[] = OPCODE_NAMES.map((name) => TABLE[name]);
