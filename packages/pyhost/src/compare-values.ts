// Comparison of values of built-in types: numbers with each other, and lists of items in lexicographic order.

import { fromBig, type Int } from "@rpyts/tool/machine-int";
import { EQ, equal, holds, NE, richCompare } from "./compare.js";
import type { Host } from "./host.js";
import { PyBool, PyFloat, PyInt, PyLong, type PyObject } from "./object.js";
import { newBool } from "./values.js";

type Real = PyInt | PyLong | PyFloat | PyBool;

export function isNumber(obj: PyObject): obj is Real {
  return obj instanceof PyInt || obj instanceof PyLong || obj instanceof PyFloat || obj instanceof PyBool;
}

/** The numeric value of a number: exact for ints and longs. */
export function numberValue(obj: Real): Int {
  if (obj instanceof PyBool) return obj.value ? 1 : 0;
  return obj instanceof PyLong ? fromBig(obj.value) : obj.value;
}

/** Three-way by value; mixed floats and longs compare exactly. NaN is not ordered: callers deal with it before. */
export function compareNumbers(a: Real, b: Real): number {
  const x = numberValue(a);
  const y = numberValue(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Comparison where one operand is a float. */
export function compareFloats(op: number, a: Real, b: Real): PyObject {
  const x = numberValue(a);
  const y = numberValue(b);
  switch (op) {
    case 0: return newBool(x < y);
    case 1: return newBool(x <= y);
    case 2: return newBool(x == y);
    case 3: return newBool(x != y);
    case 4: return newBool(x > y);
    default: return newBool(x >= y);
  }
}

/** Lists and tuples: the first difference decides, else the length. */
export function compareItems(host: Host, op: number, a: readonly PyObject[], b: readonly PyObject[]): PyObject {
  if (a.length !== b.length && (op === EQ || op === NE)) return newBool(op === NE);
  let i = 0;
  // Lengths may change while items are compared.
  while (i < a.length && i < b.length && equal(host, a[i], b[i])) i++;
  if (i >= a.length || i >= b.length) return newBool(holds(op, a.length - b.length));
  if (op === EQ) return newBool(false);
  if (op === NE) return newBool(true);
  return richCompare(host, op, a[i], b[i]);
}
