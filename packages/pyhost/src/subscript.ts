// Subscription and slices: a[i], a[i:j], their assignment and deletion.

import { addInt, type Int } from "@rpyts/tool/machine-int";
import { callSpecial } from "./attribute.js";
import { dictType, listType, sliceType, strType, tupleType } from "./builtin-types.js";
import { lengthResult, special, tryIndex } from "./convert.js";
import { AttributeError, IndexError, KeyError, TypeError, ValueError } from "./exception-types.js";
import type { Host } from "./host.js";
import { lookup } from "./lookup.js";
import { PyBuiltin, PyInt, PyList, PyOldInstance, PySlice, PyStr, PyTuple, type PyObject } from "./object.js";
import { callOldSpecial, oldInstanceGet } from "./oldclass.js";
import { PyDict } from "./pydict.js";
import { pyError, pyErrorArgs } from "./pyerror.js";
import { newInt, newStr, None } from "./values.js";

/** obj[key]. */
export function getitem(host: Host, obj: PyObject, key: PyObject): PyObject {
  if (key instanceof PyInt && typeof key.value === "number") {
    if ((obj instanceof PyList && obj.cls === listType) || (obj instanceof PyTuple && obj.cls === tupleType)) {
      const items = obj.items;
      const index = key.value < 0 ? key.value + items.length : key.value;
      if (index >= 0 && index < items.length) return items[index];
    } else if (obj instanceof PyStr && obj.cls === strType) {
      const index = key.value < 0 ? key.value + obj.value.length : key.value;
      if (index >= 0 && index < obj.value.length) return newStr(obj.value[index]);
    }
  }
  if (obj instanceof PyDict && obj.cls === dictType) {
    const value = obj.get(host, key);
    if (value === undefined) throw pyErrorArgs(KeyError, [key]);
    return value;
  }
  if (obj instanceof PyOldInstance) return oldCall(host, obj, "__getitem__", [key]);
  const result = callSpecial(host, obj, "__getitem__", [key]);
  if (result === null) throw pyError(TypeError, `'${obj.cls.name}' object has no attribute '__getitem__'`);
  return result;
}

function oldCall(host: Host, obj: PyOldInstance, name: string, args: PyObject[]): PyObject {
  const result = callOldSpecial(host, obj, name, args);
  if (result === null) throw pyError(AttributeError, `${obj.klass.name} instance has no attribute '${name}'`);
  return result;
}

/** obj[key] = value. */
export function setitem(host: Host, obj: PyObject, key: PyObject, value: PyObject): void {
  if (obj instanceof PyList && obj.cls === listType && key instanceof PyInt && typeof key.value === "number") {
    const items = obj.items;
    const index = key.value < 0 ? key.value + items.length : key.value;
    if (index < 0 || index >= items.length) throw pyError(IndexError, "list assignment index out of range");
    items[index] = value;
  } else if (obj instanceof PyDict && obj.cls === dictType) {
    obj.set(host, key, value);
  } else if (obj instanceof PyOldInstance) {
    oldCall(host, obj, "__setitem__", [key, value]);
  } else if (callSpecial(host, obj, "__setitem__", [key, value]) === null) {
    throw pyError(TypeError, `'${obj.cls.name}' object does not support item assignment`);
  }
}

/** del obj[key]. */
export function delitem(host: Host, obj: PyObject, key: PyObject): void {
  if (obj instanceof PyOldInstance) oldCall(host, obj, "__delitem__", [key]);
  else if (callSpecial(host, obj, "__delitem__", [key]) === null) throw pyError(TypeError, `'${obj.cls.name}' object ${lookup(obj.cls, "__getitem__") === null ? "does not" : "doesn't"} support item deletion`);
}

/** obj[start:stop] written without a step: __getslice__ where the class has it. */
export function getslice(host: Host, obj: PyObject, start: PyObject | null, stop: PyObject | null): PyObject {
  const bounds = sliceBounds(host, obj, "__getslice__", start, stop);
  if (bounds !== null) {
    const result = special(host, obj, "__getslice__", bounds);
    if (result !== null) return result;
  }
  return getitem(host, obj, sliceFor(host, obj, start, stop));
}

export function setslice(host: Host, obj: PyObject, start: PyObject | null, stop: PyObject | null, value: PyObject): void {
  const bounds = sliceBounds(host, obj, "__setslice__", start, stop);
  if (bounds !== null && special(host, obj, "__setslice__", [...bounds, value]) !== null) return;
  setitem(host, obj, sliceFor(host, obj, start, stop), value);
}

export function delslice(host: Host, obj: PyObject, start: PyObject | null, stop: PyObject | null): void {
  const bounds = sliceBounds(host, obj, "__delslice__", start, stop);
  if (bounds !== null && special(host, obj, "__delslice__", bounds) !== null) return;
  delitem(host, obj, sliceFor(host, obj, start, stop));
}

/** The slice object for __getitem__ and its kin. Old-style instances see the integers __getslice__ would have got. */
function sliceFor(host: Host, obj: PyObject, start: PyObject | null, stop: PyObject | null): PySlice {
  const bounds = obj instanceof PyOldInstance ? integerBounds(host, obj, start, stop) : null;
  return bounds === null ? newSlice(start, stop) : newSlice(bounds[0], bounds[1]);
}

function newSlice(start: PyObject | null, stop: PyObject | null): PySlice {
  return new PySlice(sliceType, start ?? None, stop ?? None, None);
}

/** The two integers for a __getslice__ of Python code: missing bounds filled in, negative ones counted from the end. Null: use a slice object. */
function sliceBounds(host: Host, obj: PyObject, name: string, start: PyObject | null, stop: PyObject | null): PyObject[] | null {
  const method = obj instanceof PyOldInstance ? oldInstanceGet(host, obj, name) : lookup(obj.cls, name);
  return method === null || method instanceof PyBuiltin ? null : integerBounds(host, obj, start, stop);
}

function integerBounds(host: Host, obj: PyObject, start: PyObject | null, stop: PyObject | null): PyObject[] | null {
  const from = start === null ? 0 : tryIndex(host, start);
  const to = stop === null ? host.maxInt : tryIndex(host, stop);
  if (from === null || to === null) return null;
  return [from, to].map((limit) => newInt(clampBound(host, obj, limit)));
}

/** The word's bounds come first, then the length is added: what is still negative stays so. */
function clampBound(host: Host, obj: PyObject, limit: Int): Int {
  if (limit >= 0) return limit > host.maxInt ? host.maxInt : limit;
  const low = limit < host.minInt ? host.minInt : limit;
  const length = special(host, obj, "__len__", []);
  return length === null ? low : addInt(low, lengthResult(host, length));
}

/** A slice applied to a length: start, step and number of items. Raises for a step of zero. */
export function sliceIndices(host: Host, slice: PySlice, length: number): { start: number; stop: number; step: number; count: number } {
  const step = slice.step === None ? 1 : bound(host, slice.step);
  if (step === 0) throw pyError(ValueError, "slice step cannot be zero");
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? length - 1 : length;
  const start = slice.start === None ? (step < 0 ? high : low) : clip(bound(host, slice.start), length, low, high);
  const stop = slice.stop === None ? (step < 0 ? low : high) : clip(bound(host, slice.stop), length, low, high);
  const span = step > 0 ? stop - start : start - stop;
  return { start, stop, step, count: span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1 };
}

function bound(host: Host, obj: PyObject): number {
  const value = tryIndex(host, obj);
  if (value === null) throw pyError(TypeError, "slice indices must be integers or None or have an __index__ method");
  return Math.min(Math.max(Number(value), host.fastMin), host.fastMax);
}

function clip(value: number, length: number, low: number, high: number): number {
  const at = value < 0 ? value + length : value;
  return at < low ? low : at > high ? high : at;
}
