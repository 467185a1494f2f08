// Conversions every operation needs: truth, text, indexes.

import { fitsInt, fromBig, type Int } from "@rpyts/tool/machine-int";
import { callSpecial } from "./attribute.js";
import { IndexError, OverflowError, TypeError, ValueError } from "./exception-types.js";
import type { Host } from "./host.js";
import { lookup } from "./lookup.js";
import { PyBool, PyBuiltin, PyFloat, PyInt, PyList, PyLong, PyNone, PyOldInstance, PyStr, PyTuple, PyUnicode, type PyObject } from "./object.js";
import { callOldSpecial } from "./oldclass.js";
import { pyError } from "./pyerror.js";
import { encodeDefault } from "./text/default-encoding.js";
import { newInt, newLong, newStr } from "./values.js";

/** bool(obj). */
export function isTrue(host: Host, obj: PyObject): boolean {
  if (obj instanceof PyBool) return obj.value;
  if (!obj.cls.isHeap) {
    if (obj instanceof PyInt) return obj.value !== 0;
    if (obj instanceof PyStr || obj instanceof PyUnicode) return obj.value !== "";
    if (obj instanceof PyNone) return false;
    if (obj instanceof PyList || obj instanceof PyTuple) return obj.items.length !== 0;
    if (obj instanceof PyFloat) return obj.value !== 0;
    if (obj instanceof PyLong) return obj.value !== 0n;
  }
  return isTrueBySpecial(host, obj);
}

function isTrueBySpecial(host: Host, obj: PyObject): boolean {
  const nonzero = special(host, obj, "__nonzero__", []);
  if (nonzero !== null) {
    if (nonzero instanceof PyBool) return nonzero.value;
    if (nonzero instanceof PyInt && !nonzero.cls.isHeap) return nonzero.value !== 0;
    throw pyError(TypeError, `__nonzero__ should return bool or int, returned ${nonzero.cls.name}`);
  }
  const size = special(host, obj, "__len__", []);
  return size === null || lengthResult(host, size) !== 0;
}

/** Calls a special method whatever the style of the object's class; null where it has none. */
export function special(host: Host, obj: PyObject, name: string, args: PyObject[]): PyObject | null {
  return obj instanceof PyOldInstance ? callOldSpecial(host, obj, name, args) : callSpecial(host, obj, name, args);
}

/** len(obj) as a bound for loops: the nearest double beyond 2**53. */
export function length(host: Host, obj: PyObject): number {
  return Number(lengthInt(host, obj));
}

/** len(obj). */
export function lengthInt(host: Host, obj: PyObject): Int {
  if (obj instanceof PyStr || ((obj instanceof PyList || obj instanceof PyTuple) && !obj.cls.isHeap)) {
    if (!obj.cls.isHeap) return obj instanceof PyStr ? obj.value.length : obj.items.length;
  }
  const result = special(host, obj, "__len__", []);
  if (result === null) {
    if (obj instanceof PyOldInstance) throw host.attributeError(obj, "__len__");
    throw pyError(TypeError, `object of type '${obj.cls.name}' has no len()`);
  }
  return lengthResult(host, result);
}

/** What __len__ gave, as a length. */
export function lengthResult(host: Host, result: PyObject): Int {
  if (result instanceof PyBool) return result.value ? 1 : 0;
  if (!(result instanceof PyInt) && !(result instanceof PyLong)) throw pyError(TypeError, "an integer is required");
  if (result.value < 0) throw pyError(ValueError, "__len__() should return >= 0");
  const value = result instanceof PyLong ? fromBig(result.value) : result.value;
  if (!host.fitsInt(value)) throw pyError(OverflowError, "cannot fit 'long' into an index-sized integer");
  return value;
}

/** repr(obj) as a byte string. */
export function repr(host: Host, obj: PyObject): string {
  const result = special(host, obj, "__repr__", []);
  if (result === null) return `<${obj.cls.name} object at ${host.address(obj)}>`;
  if (result instanceof PyUnicode) return encodeDefault(host, result.value, "strict");
  if (!(result instanceof PyStr)) throw pyError(TypeError, `__repr__ returned non-string (type ${result.cls.name})`);
  return result.value;
}

/** str(obj) as a byte string. */
export function str(host: Host, obj: PyObject): string {
  const result = strObject(host, obj);
  return result instanceof PyUnicode ? encodeDefault(host, result.value, "strict") : result.value;
}

/** What __str__ gives: a str, or a unicode that is not encoded yet. */
export function strObject(host: Host, obj: PyObject): PyStr | PyUnicode {
  if (obj instanceof PyStr && !obj.cls.isHeap) return obj;
  const result = special(host, obj, "__str__", []);
  if (result === null) return newStr(repr(host, obj));
  if (!(result instanceof PyStr) && !(result instanceof PyUnicode)) throw pyError(TypeError, `__str__ returned non-string (type ${result.cls.name})`);
  return result;
}

/** The value of an int, long, bool or object with __index__; null for anything else. */
export function tryIndex(host: Host, obj: PyObject): Int | null {
  if (obj instanceof PyInt) return obj.value;
  if (obj instanceof PyBool) return obj.value ? 1 : 0;
  if (obj instanceof PyLong) return fromBig(obj.value);
  const result = obj instanceof PyFloat || obj instanceof PyStr ? null : special(host, obj, "__index__", []);
  if (result === null) return null;
  if (result instanceof PyInt) return result.value;
  if (result instanceof PyLong) return fromBig(result.value);
  if (result instanceof PyBool) return result.value ? 1 : 0;
  throw pyError(TypeError, `__index__ returned non-(int,long) (type ${result.cls.name})`);
}

/** operator.index(obj) as a JavaScript number for indexing; IndexError when it does not fit. */
export function toIndex(host: Host, obj: PyObject, what: string): number {
  const value = tryIndex(host, obj);
  if (value === null) throw pyError(TypeError, what);
  if (host.fitsInt(value)) return Number(value);
  throw pyError(IndexError, `cannot fit '${obj.cls.name}' into an index-sized integer`);
}

/**
 * An argument declared as C int or Py_ssize_t (a size, a position, a flag): ints, longs, things with __int__; no strings; floats are refused. Beyond the
 * exact numbers the result is the nearest double: enough for a bound, not for arithmetic, which takes {@link toLongInt}.
 */
export function toInt(host: Host, obj: PyObject): number {
  const value = toLongInt(host, obj);
  if (host.fitsInt(value)) return Number(value);
  throw pyError(OverflowError, "Python int too large to convert to C long");
}

/** A position in a file: 64 bits wide whatever the word. Exact below 2**53. */
export function toOffset(host: Host, obj: PyObject): number {
  const value = toLongInt(host, obj);
  if (fitsInt(value, 64, true)) return Number(value);
  throw pyError(OverflowError, "Python int too large to convert to C long");
}

/** As {@link toInt}, without bounds. */
export function toLongInt(host: Host, obj: PyObject): Int {
  if (obj instanceof PyInt) return obj.value;
  if (obj instanceof PyBool) return obj.value ? 1 : 0;
  if (obj instanceof PyLong) return fromBig(obj.value);
  if (obj instanceof PyFloat) throw pyError(TypeError, "integer argument expected, got float");
  const result = special(host, obj, "__int__", []);
  if (result instanceof PyInt) return result.value;
  if (result instanceof PyLong) return fromBig(result.value);
  throw pyError(TypeError, "an integer is required");
}

/** A float argument: any number, or __float__. */
export function toFloat(host: Host, obj: PyObject): number {
  if (obj instanceof PyFloat) return obj.value;
  if (obj instanceof PyInt) return Number(obj.value);
  if (obj instanceof PyBool) return obj.value ? 1 : 0;
  if (obj instanceof PyLong) return longToFloat(obj.value);
  const result = special(host, obj, "__float__", []);
  if (result === null) throw pyError(TypeError, "a float is required");
  if (!(result instanceof PyFloat)) throw pyError(TypeError, "nb_float should return float object");
  return result.value;
}

/** A long as a float, OverflowError beyond the range. Number() rounds half to even, as CPython does. */
export function longToFloat(value: bigint): number {
  const result = Number(value);
  if (!Number.isFinite(result)) throw pyError(OverflowError, "long int too large to convert to float");
  return result;
}

/** int or long, whichever holds the value. */
export function intOrLong(host: Host, value: Int): PyInt | PyLong {
  return host.fitsInt(value) ? newInt(value) : newLong(BigInt(value));
}

/** The text of a str or unicode argument. */
export function textOf(obj: PyObject): string | null {
  return obj instanceof PyStr || obj instanceof PyUnicode ? obj.value : null;
}

/** Whether an object's class has the special method as Python code. */
export function hasUserSpecial(obj: PyObject, name: string): boolean {
  if (obj instanceof PyOldInstance) return false;
  const found = lookup(obj.cls, name);
  return found !== null && !(found instanceof PyBuiltin);
}
