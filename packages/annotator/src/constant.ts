// Equality and text of host objects that stand as constants in annotations. Numbers and strings compare by class and value (1, 1L, 1.0 and True differ,
// floats by bits), tuples of them by items, everything else by identity.

import { PyBool, PyBuiltin, PyFloat, PyFunction, PyInt, PyLong, PyMethod, PyModule, PyNone, PyOldClass, PyStr, PyTuple, PyType, PyUnicode } from "@rpyts/pyhost/object";
import type { PyObject } from "@rpyts/pyhost/object";

/** Host objects outside Python's own, which know when they are the same value: low-level pointers and types. */
export interface ComparableValue {
  sameValue(other: PyObject): boolean;
}

function isComparable(value: PyObject): value is PyObject & ComparableValue {
  return "sameValue" in value;
}

/** Whether two constants are the same value. */
export function sameConst(a: PyObject | null, b: PyObject | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.cls !== b.cls) return false;
  if (a instanceof PyTuple && b instanceof PyTuple) return sameTuples(a, b);
  return sameScalar(a, b);
}

function sameScalar(a: PyObject, b: PyObject): boolean {
  if (a === b) return true;
  if (a.cls !== b.cls) return false;
  if (a instanceof PyInt && b instanceof PyInt) return a.value === b.value;
  if (a instanceof PyStr && b instanceof PyStr) return a.value === b.value;
  if (a instanceof PyFloat && b instanceof PyFloat) return Object.is(a.value, b.value);
  if (a instanceof PyLong && b instanceof PyLong) return a.value === b.value;
  if (a instanceof PyUnicode && b instanceof PyUnicode) return a.value === b.value;
  if (a instanceof PyMethod && b instanceof PyMethod) return a.func === b.func && a.self === b.self && a.imClass === b.imClass;
  return isComparable(a) && a.sameValue(b);
}

function sameTuples(a: PyTuple, b: PyTuple): boolean {
  const todo: [PyTuple, PyTuple][] = [[a, b]];
  for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
    const [x, y] = pair;
    if (x.items.length !== y.items.length) return false;
    for (let i = 0; i < x.items.length; i++) {
      const xi = x.items[i]!;
      const yi = y.items[i]!;
      if (xi instanceof PyTuple && yi instanceof PyTuple && xi !== yi) todo.push([xi, yi]);
      else if (!sameScalar(xi, yi)) return false;
    }
  }
  return true;
}

/** A short text for messages; never calls into the program. */
export function constText(value: PyObject): string {
  if (value instanceof PyNone) return "None";
  if (value instanceof PyBool) return value.value ? "True" : "False";
  if (value instanceof PyInt || value instanceof PyFloat) return String(value.value);
  if (value instanceof PyLong) return `${value.value}L`;
  if (value instanceof PyStr) return quote(value.value);
  if (value instanceof PyUnicode) return `u${quote(value.value)}`;
  if (value instanceof PyTuple) return `tuple of ${value.items.length}`;
  if (value instanceof PyFunction) return `function ${value.name}`;
  if (value instanceof PyType || value instanceof PyOldClass) return `class ${value.name}`;
  if (value instanceof PyBuiltin) return value.qualname;
  if (value instanceof PyModule) return `module ${value.name}`;
  return `${value.cls.name} object`;
}

function quote(text: string): string {
  const shown = text.length > 30 ? `${text.slice(0, 27)}...` : text;
  return `'${shown.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\n")}'`;
}

/** A hash key for constants that compare by value; null for those that compare by identity. */
export function constKey(value: PyObject): string | null {
  if (value instanceof PyInt) return `i${value.cls.name}:${value.value}`;
  if (value instanceof PyLong) return `l${value.cls.name}:${value.value}`;
  if (value instanceof PyStr) return `s${value.value}`;
  if (value instanceof PyUnicode) return `u${value.value}`;
  if (value instanceof PyFloat) return Object.is(value.value, -0) ? "f-0" : `f${value.value}`;
  return null;
}
