// The methods of list.

import { listReverseIterType, listType } from "../builtin-types.js";
import { compareItems } from "../compare-values.js";
import { equal, RICH_NAMES } from "../compare.js";
import { repr, toInt, tryIndex } from "../convert.js";
import { IndexError, MemoryError, OverflowError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { listOf } from "../iterate.js";
import { PyList, PySlice, type PyObject } from "../object.js";
import { PyListSub } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { sliceIndices } from "../subscript.js";
import { newBool, newInt, newList, newStr, None, NotImplemented } from "../values.js";
import { byName, TypeBuilder } from "./builder.js";
import { PyFunctionIter, PyListIter } from "./iterators.js";
import { sortItems } from "./sort.js";

export function setupList(): void {
  const builder = new TypeBuilder(listType, PyList)
    .doc("list() -> new empty list\nlist(iterable) -> new list initialized from iterable's items")
    .maker((_host, cls) => (cls === listType ? newList([]) : new PyListSub(cls, [])))
    .slotRange("__init__", 0, 1, (host, self, args, kwargs) => {
      const [sequence] = byName("list", ["sequence"], 0, args, 1, kwargs);
      self.items = sequence === null ? [] : listOf(host, sequence);
      return None;
    })
    .slot("__repr__", 0, (host, self) => newStr(reprList(host, self)))
    .slot("__len__", 0, (_host, self) => newInt(self.items.length))
    .slot("__iter__", 0, (_host, self) => new PyListIter(self))
    .slot("__contains__", 1, (host, self, args) => newBool(indexOf(host, self.items, args[1], 0, Infinity) >= 0))
    .slot("__getitem__", 1, (host, self, args) => listGet(host, self, args[1]))
    .slot("__setitem__", 2, (host, self, args) => {
      listSet(host, self, args[1], args[2]);
      return None;
    })
    .slot("__delitem__", 1, (host, self, args) => {
      listDelete(host, self, args[1]);
      return None;
    })
    .slot("__getslice__", 2, (host, self, args) => newList(self.items.slice(sliceBound(host, args[1]), sliceBound(host, args[2]))))
    .slot("__setslice__", 3, (host, self, args) => {
      replaceRange(self, ...plainRange(host, self, args[1], args[2]), listOf(host, args[3]));
      return None;
    })
    .slot("__delslice__", 2, (host, self, args) => {
      replaceRange(self, ...plainRange(host, self, args[1], args[2]), []);
      return None;
    })
    .slot("__add__", 1, (_host, self, args) => {
      const other = args[1];
      if (!(other instanceof PyList)) throw pyError(TypeError, `can only concatenate list (not "${other.cls.name}") to list`);
      return newList([...self.items, ...other.items]);
    })
    .slot("__iadd__", 1, (host, self, args) => {
      for (const item of listOf(host, args[1])) self.items.push(item);
      return self;
    })
    .slot("__imul__", 1, (host, self, args) => {
      self.items = repeatItems(self.items, repeatCount(host, args[1]));
      return self;
    })
    .slot("__mul__", 1, (host, self, args) => newList(repeatItems(self.items, repeatCount(host, args[1]))))
    .slot("__rmul__", 1, (host, self, args) => newList(repeatItems(self.items, repeatCount(host, args[1]))))
    .slot("__reversed__", 0, (_host, self) => reverseIter(self))
    .constant("__hash__", None);
  addListMethods(builder);
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (host, self, args) => (args[1] instanceof PyList ? compareItems(host, op, self.items, args[1].items) : NotImplemented));
  });
}

function addListMethods(builder: TypeBuilder<PyList>): void {
  builder
    .method("append", 1, 1, (_host, self, args) => {
      self.items.push(args[1]);
      return None;
    })
    .method("extend", 1, 1, (host, self, args) => {
      for (const item of listOf(host, args[1])) self.items.push(item);
      return None;
    })
    .method("insert", 2, 2, (host, self, args) => {
      const at = toInt(host, args[1]);
      self.items.splice(at < 0 ? Math.max(0, at + self.items.length) : at, 0, args[2]);
      return None;
    })
    .method("pop", 0, 1, (host, self, args) => {
      const items = self.items;
      if (items.length === 0) throw pyError(IndexError, "pop from empty list");
      if (args.length === 1) return items.pop() ?? None;
      const given = toInt(host, args[1]);
      const at = given < 0 ? given + items.length : given;
      if (at < 0 || at >= items.length) throw pyError(IndexError, "pop index out of range");
      return items.splice(at, 1)[0];
    })
    .method("remove", 1, 1, (host, self, args) => {
      const at = indexOf(host, self.items, args[1], 0, Infinity);
      if (at < 0) throw pyError(ValueError, "list.remove(x): x not in list");
      self.items.splice(at, 1);
      return None;
    })
    .method("index", 1, 3, (host, self, args) => {
      const [start, stop] = searchRange(host, args, self.items.length);
      const at = indexOf(host, self.items, args[1], start, stop);
      if (at < 0) throw pyError(ValueError, `${repr(host, args[1])} is not in list`);
      return newInt(at);
    })
    .method("count", 1, 1, (host, self, args) => newInt(countOf(host, self.items, args[1])))
    .method("reverse", 0, 0, (_host, self) => {
      self.items.reverse();
      return None;
    })
    .keywordMethod("sort", (host, self, args, kwargs) => {
      const [cmp, key, reverse] = byName("sort", ["cmp", "key", "reverse"], 0, args, 1, kwargs);
      sortList(host, self, cmp, key, reverse);
      return None;
    });
}

/** list.sort: the list is empty while it is being sorted, so that changes made meanwhile show. */
export function sortList(host: Host, list: PyList, cmp: PyObject | null, key: PyObject | null, reverse: PyObject | null): void {
  const items = list.items;
  const none: PyObject[] = [];
  list.items = none;
  try {
    const sorted = sortItems(host, items, cmp, key, reverse !== null && toInt(host, reverse) !== 0);
    if (list.items !== none || none.length > 0) {
      list.items = sorted;
      throw pyError(ValueError, "list modified during sort");
    }
    list.items = sorted;
  } catch (error) {
    if (list.items === none) list.items = items;
    throw error;
  }
}

function reverseIter(list: PyList): PyObject {
  let at = list.items.length - 1;
  return new PyFunctionIter(() => (at >= 0 && at < list.items.length ? list.items[at--] : null), listReverseIterType);
}

/** "[...]" where the list contains itself. */
function reprList(host: Host, self: PyList): string {
  if (!host.enterRepr(self)) return "[...]";
  try {
    return `[${reprItems(host, self.items)}]`;
  } finally {
    host.leaveRepr(self);
  }
}

/** The reprs of items with commas between. */
export function reprItems(host: Host, items: readonly PyObject[]): string {
  let text = "";
  for (let i = 0; i < items.length; i++) text += (i > 0 ? ", " : "") + repr(host, items[i]);
  return text;
}

export function indexOf(host: Host, items: readonly PyObject[], wanted: PyObject, start: number, stop: number): number {
  for (let i = start; i < items.length && i < stop; i++) if (equal(host, items[i], wanted)) return i;
  return -1;
}

export function countOf(host: Host, items: readonly PyObject[], wanted: PyObject): number {
  let count = 0;
  for (const item of items) if (equal(host, item, wanted)) count++;
  return count;
}

/** The optional start and stop of index(), negative ones counted from the end. */
export function searchRange(host: Host, args: readonly PyObject[], length: number): [number, number] {
  const bound = (obj: PyObject | undefined, missing: number): number => {
    if (obj === undefined) return missing;
    const value = tryIndex(host, obj);
    if (value === null) throw pyError(TypeError, "slice indices must be integers or None or have an __index__ method");
    if (typeof value === "bigint") return value < 0n ? 0 : Infinity;
    return value < 0 ? Math.max(0, value + length) : value;
  };
  return [bound(args[2], 0), bound(args[3], length)];
}

/** A bound of __getslice__: an integer already counted from the start, clipped below. */
export function sliceBound(host: Host, obj: PyObject): number {
  const value = tryIndex(host, obj);
  if (value === null) throw pyError(TypeError, "an integer is required");
  return value < 0 ? 0 : Number(value);
}

function plainRange(host: Host, list: PyList, start: PyObject, stop: PyObject): [number, number] {
  const from = Math.min(sliceBound(host, start), list.items.length);
  return [from, Math.max(from, Math.min(sliceBound(host, stop), list.items.length))];
}

/** Puts `items` in place of [from, to). */
function replaceRange(list: PyList, from: number, to: number, items: readonly PyObject[]): void {
  if (items.length < 10000) list.items.splice(from, to - from, ...items);
  else list.items = [...list.items.slice(0, from), ...items, ...list.items.slice(to)];
}

/** How often a sequence is repeated. */
export function repeatCount(host: Host, obj: PyObject): number {
  const count = tryIndex(host, obj);
  if (count === null) throw pyError(TypeError, `can't multiply sequence by non-int of type '${obj.cls.name}'`);
  if (!host.fitsInt(count)) throw pyError(OverflowError, `cannot fit '${obj.cls.name}' into an index-sized integer`);
  return count < 0 ? 0 : Number(count);
}

export function repeatItems(items: readonly PyObject[], count: number): PyObject[] {
  // V8 ends the process when an array outgrows its heap: what is sure not to fit is refused before.
  if (items.length * count > MAX_ITEMS) throw pyError(MemoryError, "");
  const result: PyObject[] = [];
  for (let i = 0; i < count; i++) for (const item of items) result.push(item);
  return result;
}

const MAX_ITEMS = 1 << 27;

function listGet(host: Host, list: PyList, key: PyObject): PyObject {
  if (key instanceof PySlice) return newList(pick(host, list.items, key));
  return list.items[position(host, key, list.items.length, "list index out of range", "list indices must be integers")];
}

/** The items a slice names. */
export function pick(host: Host, items: readonly PyObject[], slice: PySlice): PyObject[] {
  const { start, stop, step, count } = sliceIndices(host, slice, items.length);
  if (step === 1) return items.slice(start, Math.max(start, stop));
  const result: PyObject[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) result.push(items[at]);
  return result;
}

/** An index into a sequence, negative ones counted from the end. */
export function position(host: Host, key: PyObject, length: number, outside: string, wrongType: string): number {
  const value = tryIndex(host, key);
  if (value === null) throw pyError(TypeError, `${wrongType}, not ${key.cls.name}`);
  if (!host.fitsInt(value)) throw pyError(IndexError, `cannot fit '${key.cls.name}' into an index-sized integer`);
  const at = value < 0 ? Number(value) + length : Number(value);
  if (at < 0 || at >= length) throw pyError(IndexError, outside);
  return at;
}

function listSet(host: Host, list: PyList, key: PyObject, value: PyObject): void {
  if (key instanceof PySlice) setSlice(host, list, key, value);
  else list.items[position(host, key, list.items.length, "list assignment index out of range", "list indices must be integers")] = value;
}

function setSlice(host: Host, list: PyList, slice: PySlice, value: PyObject): void {
  const { start, stop, step, count } = sliceIndices(host, slice, list.items.length);
  const items = step === 1 ? assignable(host, value) : listOf(host, value);
  if (step === 1) {
    replaceRange(list, start, Math.max(start, stop), items);
    return;
  }
  if (items.length !== count) throw pyError(ValueError, `attempt to assign sequence of size ${items.length} to extended slice of size ${count}`);
  for (let i = 0, at = start; i < count; i++, at += step) list.items[at] = items[i];
}

function assignable(host: Host, value: PyObject): PyObject[] {
  if (!(value instanceof PyList) && !host.isIterable(value)) throw pyError(TypeError, "can only assign an iterable");
  return listOf(host, value);
}

function listDelete(host: Host, list: PyList, key: PyObject): void {
  if (!(key instanceof PySlice)) {
    list.items.splice(position(host, key, list.items.length, "list assignment index out of range", "list indices must be integers"), 1);
    return;
  }
  const { start, stop, step, count } = sliceIndices(host, key, list.items.length);
  if (step === 1) replaceRange(list, start, Math.max(start, stop), []);
  else {
    const gone = new Set<number>();
    for (let i = 0, at = start; i < count; i++, at += step) gone.add(at);
    list.items = list.items.filter((_, i) => !gone.has(i));
  }
}
