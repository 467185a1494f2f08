// Binary operators in general: the special methods of both operands, in CPython's order (subclass of the left operand's class first; sequence
// concatenation and repetition after the number protocol), old-style instances with coercion, in-place forms.

import { bytearrayType, listType, strType, tupleType, unicodeType } from "./builtin-types.js";
import { bindTo } from "./attribute.js";
import { TypeError } from "./exception-types.js";
import type { Host } from "./host.js";
import { isSubtype, lookup } from "./lookup.js";
import { PyBuiltin, PyOldInstance, PyTuple, type PyObject, type PyType } from "./object.js";
import { oldInstanceGet } from "./oldclass.js";
import { pyError } from "./pyerror.js";
import { None, NotImplemented } from "./values.js";

/** An operator: the names of its special methods and how messages call it. */
export interface BinaryOperator {
  readonly name: string;
  readonly reflected: string;
  readonly inplace: string;
  readonly symbol: string;
  /** + and *: sequences have them outside of the number protocol. */
  readonly onSequences: boolean;
}

const operator = (name: string, symbol: string, onSequences = false): BinaryOperator => ({
  name: `__${name}__`, reflected: `__r${name}__`, inplace: `__i${name}__`, symbol, onSequences,
});

export const ADD: BinaryOperator = operator("add", "+", true);
export const SUB: BinaryOperator = operator("sub", "-");
export const MUL: BinaryOperator = operator("mul", "*", true);
export const DIV: BinaryOperator = operator("div", "/");
export const TRUEDIV: BinaryOperator = operator("truediv", "/");
export const FLOORDIV: BinaryOperator = operator("floordiv", "//");
export const MOD: BinaryOperator = operator("mod", "%");
export const DIVMOD: BinaryOperator = operator("divmod", "divmod()");
export const POW: BinaryOperator = operator("pow", "** or pow()");
export const LSHIFT: BinaryOperator = operator("lshift", "<<");
export const RSHIFT: BinaryOperator = operator("rshift", ">>");
export const AND: BinaryOperator = operator("and", "&");
export const OR: BinaryOperator = operator("or", "|");
export const XOR: BinaryOperator = operator("xor", "^");

const SEQUENCES: ReadonlySet<PyType> = new Set([strType, unicodeType, listType, tupleType, bytearrayType]);

/** a <op> b. */
export function binary(host: Host, a: PyObject, b: PyObject, op: BinaryOperator): PyObject {
  const result = tryBinary(host, a, b, op);
  if (result === NotImplemented) throw unsupported(a, b, op.symbol);
  return result;
}

/** a <op> b, NotImplemented where neither operand knows how. */
export function tryBinary(host: Host, a: PyObject, b: PyObject, op: BinaryOperator): PyObject {
  const left = lookup(a.cls, op.name);
  const right = a.cls === b.cls && !(a instanceof PyOldInstance) ? null : lookup(b.cls, op.reflected);
  const leftLast = op.onSequences && left instanceof PyBuiltin && SEQUENCES.has(a.cls.layout);
  const rightFirst = (right !== null || b instanceof PyOldInstance) && (leftLast || (right !== null && isSubtype(b.cls, a.cls) && lookup(a.cls, op.reflected) !== right));
  if (rightFirst) {
    const result = callHalf(host, right, b, a, op.reflected);
    if (result !== NotImplemented) return result;
  }
  const result = callHalf(host, left, a, b, op.name);
  if (result !== NotImplemented || rightFirst) return result;
  return callHalf(host, right, b, a, op.reflected);
}

/** One operand's method. Old-style instances have theirs on themselves. */
function callHalf(host: Host, method: PyObject | null, self: PyObject, other: PyObject, name: string): PyObject {
  if (self instanceof PyOldInstance) return oldHalf(host, self, other, name);
  if (method === null) return NotImplemented;
  if (method instanceof PyBuiltin) return method.impl(host, [self, other], null);
  return host.call(bindTo(host, method, self), [other]);
}

function oldHalf(host: Host, self: PyOldInstance, other: PyObject, name: string): PyObject {
  const coerce = oldInstanceGet(host, self, "__coerce__");
  if (coerce !== null) {
    const pair = host.call(coerce, [other]);
    if (pair !== None && pair !== NotImplemented) {
      if (!(pair instanceof PyTuple) || pair.items.length !== 2) throw pyError(TypeError, "coercion should return None or 2-tuple");
      const [v, w] = pair.items;
      if (!(v instanceof PyOldInstance)) return coerced(host, v, w, name);
      return callOld(host, v, w, name);
    }
  }
  return callOld(host, self, other, name);
}

function callOld(host: Host, self: PyOldInstance, other: PyObject, name: string): PyObject {
  const method = oldInstanceGet(host, self, name);
  return method === null ? NotImplemented : host.call(method, [other]);
}

/** The operation on what __coerce__ made of the operands; a reflected name swaps them back. */
function coerced(host: Host, v: PyObject, w: PyObject, name: string): PyObject {
  for (const op of ALL_OPERATORS) {
    if (op.name === name) return binary(host, v, w, op);
    if (op.reflected === name) return binary(host, w, v, op);
  }
  return NotImplemented;
}

export const ALL_OPERATORS: readonly BinaryOperator[] = [ADD, SUB, MUL, DIV, TRUEDIV, FLOORDIV, MOD, DIVMOD, POW, LSHIFT, RSHIFT, AND, OR, XOR];

/** a <op>= b. */
export function inplace(host: Host, a: PyObject, b: PyObject, op: BinaryOperator): PyObject {
  const method = a instanceof PyOldInstance ? oldInstanceGet(host, a, op.inplace) : lookup(a.cls, op.inplace);
  if (method !== null) {
    const result = a instanceof PyOldInstance ? host.call(method, [b]) : callHalf(host, method, a, b, op.inplace);
    if (result !== NotImplemented) return result;
  }
  const result = tryBinary(host, a, b, op);
  if (result === NotImplemented) throw unsupported(a, b, op === POW ? "** or pow()" : `${op.symbol}=`);
  return result;
}

function unsupported(a: PyObject, b: PyObject, symbol: string): ReturnType<typeof pyError> {
  return pyError(TypeError, `unsupported operand type(s) for ${symbol}: '${a.cls.name}' and '${b.cls.name}'`);
}
