// Comparison: rich comparison, __cmp__, coercion of old-style instances, and 2.7's default order between any two objects. Answers to CPython's
// PyObject_RichCompare and PyObject_Compare.

import { bindTo, callSpecial } from "./attribute.js";
import { intType, strType } from "./builtin-types.js";
import { compareNumbers, isNumber } from "./compare-numbers.js";
import { isTrue } from "./convert.js";
import { RuntimeError, TypeError } from "./exception-types.js";
import type { Host } from "./host.js";
import { isSubtype, lookup } from "./lookup.js";
import { PyBool, PyBuiltin, PyInt, PyLong, PyNone, PyOldInstance, PyStr, PyTuple, type PyObject } from "./object.js";
import { oldInstanceGet } from "./oldclass.js";
import { pyError } from "./pyerror.js";
import { False, newBool, None, NotImplemented, True } from "./values.js";

/** Comparison operators by their places in COMPARE_OPS. */
export const LT = 0;
export const LE = 1;
export const EQ = 2;
export const NE = 3;
export const GT = 4;
export const GE = 5;

export const RICH_NAMES = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"] as const;
const SWAPPED = [GT, GE, EQ, NE, LT, LE] as const;

/** The truth of a three-way result under an operator. */
export function holds(op: number, sign: number): boolean {
  switch (op) {
    case LT: return sign < 0;
    case LE: return sign <= 0;
    case EQ: return sign === 0;
    case NE: return sign !== 0;
    case GT: return sign > 0;
    default: return sign >= 0;
  }
}

export function richCompare(host: Host, op: number, a: PyObject, b: PyObject): PyObject {
  if (a instanceof PyInt && b instanceof PyInt && a.cls === intType && b.cls === intType) {
    const x = a.value;
    const y = b.value;
    return holds(op, x < y ? -1 : x > y ? 1 : 0) ? True : False;
  }
  if (a instanceof PyStr && b instanceof PyStr && a.cls === strType && b.cls === strType) {
    const x = a.value;
    const y = b.value;
    if (op === EQ) return x === y ? True : False;
    return holds(op, x < y ? -1 : x > y ? 1 : 0) ? True : False;
  }
  enterCompare(host);
  try {
    const rich = tryRich(host, op, a, b);
    return rich !== NotImplemented ? rich : newBool(holds(op, threeWay(host, a, b)));
  } finally {
    host.compareDepth--;
  }
}

/** Comparisons of nested containers recurse: they count as Python calls do. */
function enterCompare(host: Host): void {
  if (host.compareDepth > host.recursionLimit) throw pyError(RuntimeError, "maximum recursion depth exceeded in cmp");
  host.compareDepth++;
}

function tryRich(host: Host, op: number, a: PyObject, b: PyObject): PyObject {
  const name = RICH_NAMES[op];
  const swapped = RICH_NAMES[SWAPPED[op]];
  const swapFirst = a.cls !== b.cls && isSubtype(b.cls, a.cls);
  if (swapFirst) {
    const result = richHalf(host, b, a, swapped);
    if (result !== NotImplemented) return result;
  }
  const result = richHalf(host, a, b, name);
  if (result !== NotImplemented || swapFirst) return result;
  return richHalf(host, b, a, swapped);
}

function richHalf(host: Host, self: PyObject, other: PyObject, name: string): PyObject {
  if (self instanceof PyOldInstance) {
    const method = oldInstanceGet(host, self, name);
    return method === null ? NotImplemented : host.call(method, [other]);
  }
  const method = lookup(self.cls, name);
  if (method === null || method === None) return NotImplemented;
  if (method instanceof PyBuiltin) return method.impl(host, [self, other], null);
  return host.call(bindTo(host, method, self), [other]);
}

/** cmp(a, b): -1, 0 or 1. */
export function compare(host: Host, a: PyObject, b: PyObject): number {
  if (a === b) return 0;
  enterCompare(host);
  try {
    if (a.cls !== b.cls || lookup(a.cls, "__cmp__") === null || !(lookup(a.cls, "__cmp__") instanceof PyBuiltin)) {
      for (const [op, sign] of [[EQ, 0], [LT, -1], [GT, 1]] as const) {
        const result = tryRich(host, op, a, b);
        if (result !== NotImplemented && isTrue(host, result)) return sign;
      }
    }
    return threeWay(host, a, b);
  } finally {
    host.compareDepth--;
  }
}

function threeWay(host: Host, a: PyObject, b: PyObject): number {
  return try3way(host, a, b) ?? defaultOrder(host, a, b);
}

/** By __cmp__ or numeric value; null where neither applies. */
function try3way(host: Host, a: PyObject, b: PyObject): number | null {
  if (a instanceof PyOldInstance || b instanceof PyOldInstance) return oldCompare(host, a, b);
  if (isNumber(a) && isNumber(b) && !hasUserCmp(a) && !hasUserCmp(b)) return compareNumbers(a, b);
  const left = lookup(a.cls, "__cmp__");
  const right = lookup(b.cls, "__cmp__");
  if (left instanceof PyBuiltin && left === right) return order(host, left.impl(host, [a, b], null));
  if (hasUserCmp(a)) {
    const result = callSpecial(host, a, "__cmp__", [b]);
    if (result !== null && result !== NotImplemented) return order(host, result);
  }
  if (hasUserCmp(b)) {
    const result = callSpecial(host, b, "__cmp__", [a]);
    if (result !== null && result !== NotImplemented) return -order(host, result);
  }
  return coerceCompare(host, a, b);
}

function hasUserCmp(obj: PyObject): boolean {
  if (!obj.cls.isHeap) return false;
  const found = lookup(obj.cls, "__cmp__");
  return found !== null && found !== None && !(found instanceof PyBuiltin);
}

/** New-style classes with __coerce__ in Python. */
function coerceCompare(host: Host, a: PyObject, b: PyObject): number | null {
  for (const [self, other, sign] of [[a, b, 1], [b, a, -1]] as const) {
    if (!self.cls.isHeap) continue;
    const method = lookup(self.cls, "__coerce__");
    if (method === null || method instanceof PyBuiltin) continue;
    const pair = host.call(bindTo(host, method, self), [other]);
    if (pair instanceof PyTuple && pair.items.length === 2) return sign * compare(host, pair.items[0], pair.items[1]);
  }
  return null;
}

function oldCompare(host: Host, a: PyObject, b: PyObject): number | null {
  for (const [self, other, sign] of [[a, b, 1], [b, a, -1]] as const) {
    if (!(self instanceof PyOldInstance)) continue;
    const coerce = oldInstanceGet(host, self, "__coerce__");
    if (coerce !== null) {
      const pair = host.call(coerce, [other]);
      if (pair instanceof PyTuple && pair.items.length === 2 && !(pair.items[0] instanceof PyOldInstance)) {
        return sign * compare(host, pair.items[0], pair.items[1]);
      }
    }
    const method = oldInstanceGet(host, self, "__cmp__");
    if (method === null) continue;
    const result = host.call(method, [other]);
    if (result !== NotImplemented) return sign * order(host, result);
  }
  return null;
}

function order(_host: Host, result: PyObject): number {
  if (result instanceof PyBool) return result.value ? 1 : 0;
  if (!(result instanceof PyInt) && !(result instanceof PyLong)) throw pyError(TypeError, "comparison did not return an int");
  return result.value < 0 ? -1 : result.value > 0 ? 1 : 0;
}

/** None first, then numbers, then by class name, then by class, then by identity. */
function defaultOrder(host: Host, a: PyObject, b: PyObject): number {
  if (a === b) return 0;
  if (a.cls === b.cls) return host.id(a) < host.id(b) ? -1 : 1;
  if (a instanceof PyNone) return -1;
  if (b instanceof PyNone) return 1;
  const x = isNumber(a) ? "" : a.cls.name;
  const y = isNumber(b) ? "" : b.cls.name;
  if (x !== y) return x < y ? -1 : 1;
  return host.id(a.cls) < host.id(b.cls) ? -1 : 1;
}

/** a == b as containers and dicts want it: identity first. */
export function equal(host: Host, a: PyObject, b: PyObject): boolean {
  if (a === b) return true;
  const result = richCompare(host, EQ, a, b);
  return result === True || (result !== False && isTrue(host, result));
}

export const equalKeys = equal;
