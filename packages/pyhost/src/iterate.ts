// Iteration: iter(), next(), unpacking, `in`.

import { callSpecial, findSpecial } from "./attribute.js";
import { dictType, frozensetType, listType, setType, strType, tupleType } from "./builtin-types.js";
import { equal } from "./compare.js";
import { isTrue, special } from "./convert.js";
import { matchesType } from "./eval/exc-match.js";
import { AttributeError, StopIteration, TypeError, ValueError } from "./exception-types.js";
import type { Host } from "./host.js";
import { lookup } from "./lookup.js";
import { PyList, PyOldInstance, PyStr, PyTuple, type PyObject } from "./object.js";
import { PyIterator, PySet } from "./object-more.js";
import { oldInstanceGet } from "./oldclass.js";
import { PyDict } from "./pydict.js";
import { PyError, pyError } from "./pyerror.js";
import { PyListIter, PySequenceIter, PyTupleIter } from "./types/iterators.js";
import { newStr } from "./values.js";

/** iter(obj). */
export function getIter(host: Host, obj: PyObject): PyObject {
  if (obj instanceof PyList && obj.cls === listType) return new PyListIter(obj);
  if (obj instanceof PyTuple && obj.cls === tupleType) return new PyTupleIter(obj.items);
  if (obj instanceof PyIterator) return obj;
  if (obj instanceof PyOldInstance) return oldIter(host, obj);
  const method = findSpecial(host, obj, "__iter__");
  if (method === null) {
    if (lookup(obj.cls, "__getitem__") === null || obj instanceof PyDict) throw pyError(TypeError, `'${obj.cls.name}' object is not iterable`);
    return new PySequenceIter(obj);
  }
  const iter = host.call(method, []);
  if (!isIterator(iter)) throw pyError(TypeError, `iter() returned non-iterator of type '${iter.cls.name}'`);
  return iter;
}

function oldIter(host: Host, obj: PyOldInstance): PyObject {
  const method = oldInstanceGet(host, obj, "__iter__");
  if (method !== null) {
    const iter = host.call(method, []);
    if (!isIterator(iter)) throw pyError(TypeError, `__iter__ returned non-iterator of type '${iter.cls.name}'`);
    return iter;
  }
  if (oldInstanceGet(host, obj, "__getitem__") === null) throw pyError(TypeError, "iteration over non-sequence");
  return new PySequenceIter(obj);
}

function isIterator(obj: PyObject): boolean {
  if (obj instanceof PyIterator) return true;
  // Old-style instances are taken on trust: calling next() will tell.
  return obj instanceof PyOldInstance || lookup(obj.cls, "next") !== null;
}

/** The next value of an iterator, null at its end. */
export function iterNext(host: Host, iter: PyObject): PyObject | null {
  if (iter instanceof PyIterator && !iter.cls.isHeap) return iter.next(host);
  try {
    if (iter instanceof PyOldInstance) {
      const method = oldInstanceGet(host, iter, "next");
      if (method === null) throw pyError(TypeError, "instance has no next() method");
      return host.call(method, []);
    }
    const value = callSpecial(host, iter, "next", []);
    if (value === null) throw pyError(TypeError, `${iter.cls.name} object is not an iterator`);
    return value;
  } catch (error) {
    if (error instanceof PyError && matchesType(host, error.type, StopIteration)) return null;
    throw error;
  }
}

/** All items of an iterable, as an array of its own. */
export function listOf(host: Host, obj: PyObject): PyObject[] {
  if ((obj instanceof PyList && obj.cls === listType) || (obj instanceof PyTuple && obj.cls === tupleType)) return obj.items.slice();
  if (obj instanceof PyDict && obj.cls === dictType) return obj.keys();
  if (obj instanceof PySet && (obj.cls === setType || obj.cls === frozensetType)) return obj.table.keys();
  if (obj instanceof PyStr && obj.cls === strType) return Array.from(obj.value, newStr);
  const iter = getIter(host, obj);
  const items: PyObject[] = [];
  for (let item = iterNext(host, iter); item !== null; item = iterNext(host, iter)) items.push(item);
  return items;
}

/** Calls `visit` for each item; stops when it gives true. */
export function forEach(host: Host, obj: PyObject, visit: (item: PyObject) => boolean | void): void {
  const iter = getIter(host, obj);
  for (let item = iterNext(host, iter); item !== null; item = iterNext(host, iter)) if (visit(item) === true) return;
}

/** Puts the `count` items of `seq` at fast[at…], the first on top; returns the new stack height. */
export function unpackSequence(host: Host, seq: PyObject, count: number, fast: PyObject[], at: number): number {
  const items = (seq instanceof PyTuple || seq instanceof PyList) && !seq.cls.isHeap ? seq.items : unpackItems(host, seq, count);
  if (items.length !== count) throw wrongCount(items.length, count);
  for (let i = 0; i < count; i++) fast[at + i] = items[count - 1 - i];
  return at + count;
}

/** Takes one item more than wanted at most: the rest of an endless iterator stays. */
function unpackItems(host: Host, seq: PyObject, count: number): PyObject[] {
  const items: PyObject[] = [];
  const iter = getIter(host, seq);
  for (let item = iterNext(host, iter); item !== null; item = iterNext(host, iter)) {
    items.push(item);
    if (items.length > count) break;
  }
  return items;
}

function wrongCount(found: number, wanted: number): PyError {
  if (found > wanted) return pyError(ValueError, "too many values to unpack");
  return pyError(ValueError, `need more than ${found} value${found === 1 ? "" : "s"} to unpack`);
}

/** item in container. */
export function contains(host: Host, container: PyObject, item: PyObject): boolean {
  if ((container instanceof PyList || container instanceof PyTuple) && !container.cls.isHeap) {
    for (let i = 0; i < container.items.length; i++) if (equal(host, container.items[i], item)) return true;
    return false;
  }
  const result = containsBySpecial(host, container, item);
  if (result !== null) return isTrue(host, result);
  let found = false;
  if (!host.isIterable(container)) throw pyError(TypeError, `argument of type '${container.cls.name}' is not iterable`);
  forEach(host, container, (other) => (found = equal(host, other, item)));
  return found;
}

function containsBySpecial(host: Host, container: PyObject, item: PyObject): PyObject | null {
  try {
    return special(host, container, "__contains__", [item]);
  } catch (error) {
    if (container instanceof PyOldInstance && error instanceof PyError && matchesType(host, error.type, AttributeError) && oldInstanceGet(host, container, "__contains__") === null) return null;
    throw error;
  }
}
