// Comparison of numbers of all built-in kinds.

import { fromBig, type Int } from "@rpyts/tool/machine-int";
import { PyBool, PyFloat, PyInt, PyLong, type PyObject } from "./object.js";
import { newBool } from "./atoms.js";

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
