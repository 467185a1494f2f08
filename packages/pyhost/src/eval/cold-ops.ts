// The instructions that are not hot, as functions by number (run-numbers.ts). Each takes its operands from the frame's stack and leaves its results there.

import { bitOr, bitXor, div, floordiv, invert, lshift, neg, pos, power, rshift, truediv } from "../arith.js";
import { setattr } from "../attribute.js";
import { AND, DIV, FLOORDIV, inplace, LSHIFT, MOD, MUL, OR, POW, RSHIFT, TRUEDIV, XOR } from "../binary.js";
import { functionType, sliceType } from "../builtin-types.js";
import { buildClass } from "../classes.js";
import { repr } from "../convert.js";
import { InternalError, invariant } from "@rpyts/tool/assert-never";
import type { Host } from "../host.js";
import { PyCell, PyCode, PyFunction, PySlice, PyStr, PyTuple, type PyObject } from "../object.js";
import { PySet } from "../object-more.js";
import { PyDict } from "../pydict.js";
import { delitem, delslice, getslice, setslice } from "../subscript.js";
import { newDict, newSet, newStr, None } from "../values.js";
import { NameError } from "../exception-types.js";
import { pyError } from "../pyerror.js";
import { UNSET, type PyFrame } from "./frame.js";
import { unboundLocal } from "./names.js";
import { printExpression, printItem, printNewline } from "./print.js";
import { currentExc, doRaise, reraise, setExcInfo } from "./raise.js";
import { RUN_NUMBERS, COLD_BASE, type RunOp } from "./run-numbers.js";
import { withEnter, withExit, withExitExc } from "./with-statement.js";

export type ColdOp = (host: Host, frame: PyFrame, arg: number) => void;

type Unary = (host: Host, a: PyObject) => PyObject;
type Binary = (host: Host, a: PyObject, b: PyObject) => PyObject;

const unaryOp = (fn: Unary): ColdOp => (host, frame) => {
  frame.fast[frame.sp - 1] = fn(host, frame.fast[frame.sp - 1]);
};

const binaryOp = (fn: Binary): ColdOp => (host, frame) => {
  const sp = --frame.sp;
  frame.fast[sp - 1] = fn(host, frame.fast[sp - 1], frame.fast[sp]);
};

const pop = (frame: PyFrame): PyObject => frame.fast[--frame.sp];
const push = (frame: PyFrame, value: PyObject): void => {
  frame.fast[frame.sp++] = value;
};

/** The bounds of the slice instructions, last pushed last. */
function popBounds(frame: PyFrame, flags: number): [PyObject | null, PyObject | null] {
  const stop = (flags & 2) !== 0 ? pop(frame) : null;
  const start = (flags & 1) !== 0 ? pop(frame) : null;
  return [start, stop];
}

const hot = (): void => {
  throw new InternalError("a hot instruction among the cold ones");
};

type ColdName = { [K in RunOp]: (typeof RUN_NUMBERS)[K] extends HotNumber ? never : K }[RunOp];
type HotNumber =
  | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31
  | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44;

const COLD: { readonly [K in ColdName]: ColdOp } = {
  ROT_FOUR(_host, { fast, sp }) {
    const top = fast[sp - 1];
    fast[sp - 1] = fast[sp - 2];
    fast[sp - 2] = fast[sp - 3];
    fast[sp - 3] = fast[sp - 4];
    fast[sp - 4] = top;
  },
  DUP_TOPX(_host, frame, count) {
    for (let i = 0; i < count; i++) frame.fast[frame.sp + i] = frame.fast[frame.sp - count + i];
    frame.sp += count;
  },
  DELETE_FAST(_host, frame, arg) {
    if (frame.fast[arg] === UNSET) throw unboundLocal(frame, arg);
    frame.fast[arg] = UNSET;
  },
  DELETE_NAME(_host, frame, arg) {
    const name = frame.prepared.names[arg];
    if (frame.locals?.deleteStr(name) !== true) throw pyError(NameError, `name '${name}' is not defined`);
  },
  DELETE_GLOBAL(_host, frame, arg) {
    const name = frame.prepared.names[arg];
    if (!frame.globals.deleteStr(name)) throw pyError(NameError, `global name '${name}' is not defined`);
  },
  DELETE_ATTR(host, frame, arg) {
    setattr(host, pop(frame), frame.prepared.names[arg], null);
  },
  LOAD_LOCALS(_host, frame) {
    push(frame, frame.locals ?? newDict());
  },

  UNARY_POSITIVE: unaryOp(pos),
  UNARY_NEGATIVE: unaryOp(neg),
  UNARY_INVERT: unaryOp(invert),
  UNARY_CONVERT: unaryOp((host, a) => newStr(repr(host, a))),
  BINARY_POWER: binaryOp(power),
  BINARY_DIVIDE: binaryOp(div),
  BINARY_TRUE_DIVIDE: binaryOp(truediv),
  BINARY_FLOOR_DIVIDE: binaryOp(floordiv),
  BINARY_LSHIFT: binaryOp(lshift),
  BINARY_RSHIFT: binaryOp(rshift),
  BINARY_XOR: binaryOp(bitXor),
  BINARY_OR: binaryOp(bitOr),
  INPLACE_POWER: binaryOp((host, a, b) => inplace(host, a, b, POW)),
  INPLACE_MULTIPLY: binaryOp((host, a, b) => inplace(host, a, b, MUL)),
  INPLACE_DIVIDE: binaryOp((host, a, b) => inplace(host, a, b, DIV)),
  INPLACE_TRUE_DIVIDE: binaryOp((host, a, b) => inplace(host, a, b, TRUEDIV)),
  INPLACE_FLOOR_DIVIDE: binaryOp((host, a, b) => inplace(host, a, b, FLOORDIV)),
  INPLACE_MODULO: binaryOp((host, a, b) => inplace(host, a, b, MOD)),
  INPLACE_LSHIFT: binaryOp((host, a, b) => inplace(host, a, b, LSHIFT)),
  INPLACE_RSHIFT: binaryOp((host, a, b) => inplace(host, a, b, RSHIFT)),
  INPLACE_AND: binaryOp((host, a, b) => inplace(host, a, b, AND)),
  INPLACE_XOR: binaryOp((host, a, b) => inplace(host, a, b, XOR)),
  INPLACE_OR: binaryOp((host, a, b) => inplace(host, a, b, OR)),

  DELETE_SUBSCR(host, frame) {
    const key = pop(frame);
    delitem(host, pop(frame), key);
  },
  SLICE(host, frame, flags) {
    const [start, stop] = popBounds(frame, flags);
    frame.fast[frame.sp - 1] = getslice(host, frame.fast[frame.sp - 1], start, stop);
  },
  STORE_SLICE(host, frame, flags) {
    const [start, stop] = popBounds(frame, flags);
    const obj = pop(frame);
    setslice(host, obj, start, stop, pop(frame));
  },
  DELETE_SLICE(host, frame, flags) {
    const [start, stop] = popBounds(frame, flags);
    delslice(host, pop(frame), start, stop);
  },
  BUILD_SLICE(_host, frame, count) {
    const step = count === 3 ? pop(frame) : None;
    const stop = pop(frame);
    push(frame, new PySlice(sliceType, pop(frame), stop, step));
  },
  BUILD_SET(host, frame, count) {
    const set = newSet();
    frame.sp -= count;
    for (let i = 0; i < count; i++) set.table.set(host, frame.fast[frame.sp + i], None);
    push(frame, set);
  },
  BUILD_MAP(_host, frame) {
    push(frame, newDict());
  },
  STORE_MAP(host, frame) {
    const key = pop(frame);
    const value = pop(frame);
    const dict = frame.fast[frame.sp - 1];
    invariant(dict instanceof PyDict, "STORE_MAP without a dict");
    dict.set(host, key, value);
  },
  SET_ADD(host, frame, depth) {
    const value = pop(frame);
    const set = frame.fast[frame.sp - depth];
    invariant(set instanceof PySet, "SET_ADD without a set");
    set.table.set(host, value, None);
  },
  MAP_ADD(host, frame, depth) {
    const key = pop(frame);
    const value = pop(frame);
    const dict = frame.fast[frame.sp - depth];
    invariant(dict instanceof PyDict, "MAP_ADD without a dict");
    dict.set(host, key, value);
  },

  MAKE_FUNCTION(_host, frame, count) {
    const code = pop(frame);
    push(frame, makeFunction(frame, code, count, []));
  },
  MAKE_CLOSURE(_host, frame, count) {
    const code = pop(frame);
    const cells = pop(frame);
    invariant(cells instanceof PyTuple, "MAKE_CLOSURE without cells");
    push(frame, makeFunction(frame, code, count, cells.items.filter((cell) => cell instanceof PyCell)));
  },
  BUILD_CLASS(host, frame) {
    const namespace = pop(frame);
    const bases = pop(frame);
    const name = frame.fast[frame.sp - 1];
    invariant(namespace instanceof PyDict && bases instanceof PyTuple && name instanceof PyStr, "BUILD_CLASS operands");
    frame.fast[frame.sp - 1] = buildClass(host, name.value, bases.items, namespace);
  },

  RAISE_VARARGS(host, frame, count) {
    const traceback = count > 2 ? pop(frame) : null;
    const value = count > 1 ? pop(frame) : null;
    doRaise(host, count > 0 ? pop(frame) : null, value, traceback);
  },
  EXC_VALUE(_host, frame) {
    push(frame, currentExc(frame, 1).value);
  },
  SET_EXC_INFO(host, frame) {
    setExcInfo(host, frame, currentExc(frame, 1));
  },
  POP_EXCEPT(_host, frame) {
    frame.sp--;
  },
  RERAISE(host, frame) {
    reraise(host, currentExc(frame, 1));
  },
  WITH_ENTER: withEnter,
  WITH_EXIT: withExit,
  WITH_EXIT_EXC: withExitExc,

  PRINT_ITEM(host, frame) {
    printItem(host, null, pop(frame));
  },
  PRINT_ITEM_TO(host, frame) {
    const file = pop(frame);
    printItem(host, file, pop(frame));
    push(frame, file);
  },
  PRINT_NEWLINE(host) {
    printNewline(host, null);
  },
  PRINT_NEWLINE_TO(host, frame) {
    printNewline(host, pop(frame));
  },
  PRINT_EXPR(host, frame) {
    printExpression(host, pop(frame));
  },
  EXEC_STMT(host, frame) {
    const locals = pop(frame);
    const globals = pop(frame);
    host.execStatement(frame, pop(frame), globals, locals);
  },
  IMPORT_NAME(host, frame, arg) {
    const fromlist = pop(frame);
    const level = pop(frame);
    push(frame, host.importName(frame, frame.prepared.names[arg], fromlist, level));
  },
  IMPORT_FROM(host, frame, arg) {
    push(frame, host.importFrom(frame.fast[frame.sp - 1], frame.prepared.names[arg]));
  },
  IMPORT_STAR(host, frame) {
    host.importStar(frame, pop(frame));
  },
};

function makeFunction(frame: PyFrame, code: PyObject, defaultCount: number, closure: readonly PyCell[]): PyFunction {
  invariant(code instanceof PyCode, "MAKE_FUNCTION without code");
  frame.sp -= defaultCount;
  const defaults = defaultCount === 0 ? NO_DEFAULTS : frame.fast.slice(frame.sp, frame.sp + defaultCount);
  const doc = code.consts[0];
  return new PyFunction(functionType, code, frame.globals, defaults, closure, doc instanceof PyStr || doc?.cls.name === "unicode" ? doc : None, frame.globals.getStr("__name__") ?? None);
}

const NO_DEFAULTS: readonly PyObject[] = [];

/** By number minus COLD_BASE. */
export const COLD_OPS: readonly ColdOp[] = coldTable();

function coldTable(): ColdOp[] {
  const table: ColdOp[] = [];
  for (const [name, op] of Object.entries(COLD)) {
    const number: number = RUN_NUMBERS[name as ColdName];
    table[number - COLD_BASE] = op;
  }
  return Array.from(table, (op) => op ?? hot);
}

