// The built-in functions about sequences and iterators.

import { add } from "../arith.js";
import { findAttr } from "../attribute.js";
import { builtinFunctionType, callableIterType } from "../builtin-types.js";
import { callObject } from "../call.js";
import { equal, GT, LT, richCompare } from "../compare.js";
import { isTrue, toInt, toLongInt } from "../convert.js";
import { addInt, mulInt, type Int } from "@rpyts/tool/machine-int";
import { MemoryError, OverflowError, StopIteration, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { forEach, getIter, iterNext, listOf } from "../iterate.js";
import { lookup } from "../lookup.js";
import { PyBuiltin, PyFloat, PyOldInstance, PyStr, PyTuple, PyUnicode, type PyObject } from "../object.js";
import { PyIterator } from "../object-more.js";
import { pyError, pyErrorArgs } from "../pyerror.js";
import { getitem } from "../subscript.js";
import { pointLength } from "../text/codepoints.js";
import { PyFunctionIter } from "../types/iterators.js";
import { newBool, newInt, newList, newStr, newTuple, None, newUnicode } from "../values.js";
import { byName } from "../types/builder.js";
import { sortItems } from "../types/sort.js";
import type { ModuleBuilder } from "./module-builder.js";

export function addSequenceFunctions(m: ModuleBuilder): void {
  m.fn("iter", 1, 2, (host, args) => (args.length === 1 ? getIter(host, args[0]) : untilSentinel(args[0], args[1])))
    .fn("next", 1, 2, (host, args) => nextOf(host, args[0], args[1]))
    .fn("range", 1, 3, (host, args) => rangeList(host, args))
    .fn("all", 1, 1, (host, args) => {
      let result = true;
      forEach(host, args[0], (item) => !(result = isTrue(host, item)));
      return newBool(result);
    })
    .fn("any", 1, 1, (host, args) => {
      let result = false;
      forEach(host, args[0], (item) => (result = isTrue(host, item)));
      return newBool(result);
    })
    .fn("sum", 1, 2, (host, args) => sum(host, args[0], args[1]))
    .fn("map", 2, Infinity, (host, args) => mapList(host, args[0], args.slice(1)))
    .fn("filter", 2, 2, (host, args) => filter(host, args[0], args[1]))
    .fn("reduce", 2, 3, (host, args) => reduce(host, args))
    .fn("zip", 0, Infinity, (host, args) => zip(host, args))
    .keywordFn("sorted", ["iterable", "cmp", "key", "reverse"], 1, (host, [iterable, cmp, key, reverse]) =>
      newList(sortItems(host, listOf(host, iterable ?? None), cmp, key, reverse !== null && toInt(host, reverse) !== 0)));
  m.value("min", extreme("min", LT)).value("max", extreme("max", GT));
}

function untilSentinel(callee: PyObject, sentinel: PyObject): PyObject {
  return new PyFunctionIter((host) => {
    const value = callObject(host, callee, [], null);
    return equal(host, value, sentinel) ? null : value;
  }, callableIterType);
}

function nextOf(host: Host, iter: PyObject, missing: PyObject | undefined): PyObject {
  if (!(iter instanceof PyIterator) && !(iter instanceof PyOldInstance) && lookup(iter.cls, "next") === null) throw pyError(TypeError, `${iter.cls.name} object is not an iterator`);
  const value = iterNext(host, iter) ?? missing;
  if (value === undefined) throw pyErrorArgs(StopIteration, []);
  return value;
}

function rangeList(host: Host, args: readonly PyObject[]): PyObject {
  const bound = (obj: PyObject, what: string): Int => {
    if (obj instanceof PyFloat) throw pyError(TypeError, `range() integer ${what} argument expected, got float.`);
    if (findAttr(host, obj, "__int__") === null) throw pyError(TypeError, `range() integer ${what} argument expected, got ${obj.cls.name}.`);
    return toLongInt(host, obj);
  };
  const [start, stop]: [Int, Int] = args.length === 1 ? [0, bound(args[0], "end")] : [bound(args[0], "start"), bound(args[1], "end")];
  const step: Int = args.length === 3 ? bound(args[2], "step") : 1;
  if (step === 0) throw pyError(ValueError, "range() step argument must not be zero");
  const count = rangeLength(start, stop, step);
  if (!host.fitsInt(count)) throw pyError(OverflowError, "range() result has too many items");
  if (count > MAX_ITEMS) throw pyError(MemoryError, "");
  const items: PyObject[] = [];
  if (typeof start === "number" && typeof step === "number" && typeof stop === "number" && host.fitsInt(start) && host.fitsInt(stop)) {
    for (let i = 0, value = start; i < count; i++, value += step) items.push(newInt(value));
  } else {
    for (let i = 0; i < count; i++) items.push(host.int(addInt(start, mulInt(step, i))));
  }
  return newList(items);
}

/** More would be sure to end the process for want of memory. */
const MAX_ITEMS = 1 << 27;

/** How many values a range has. */
export function rangeLength(start: Int, stop: Int, step: Int): number {
  if (typeof start === "number" && typeof stop === "number" && typeof step === "number") {
    const span = step > 0 ? stop - start : start - stop;
    return span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1;
  }
  const [a, b, c] = [BigInt(start), BigInt(stop), BigInt(step)];
  const span = c > 0n ? b - a : a - b;
  return span <= 0n ? 0 : Number((span - 1n) / (c < 0n ? -c : c) + 1n);
}

function sum(host: Host, iterable: PyObject, start: PyObject | undefined): PyObject {
  if (start instanceof PyStr || start instanceof PyUnicode) throw pyError(TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  let total: PyObject = start ?? newInt(0);
  forEach(host, iterable, (item) => {
    total = add(host, total, item);
  });
  return total;
}

function mapList(host: Host, callee: PyObject, sequences: readonly PyObject[]): PyObject {
  if (sequences.length === 1) {
    const items: PyObject[] = [];
    forEach(host, sequences[0], (item) => {
      items.push(callee === None ? item : callObject(host, callee, [item], null));
    });
    return newList(items);
  }
  const iters = sequences.map((sequence, i) => iterOrFail(host, sequence, `argument ${i + 2} to map() must support iteration`));
  const live = iters.map(() => true);
  const result: PyObject[] = [];
  for (;;) {
    const row = iters.map((iter, i) => {
      const value = live[i] ? iterNext(host, iter) : null;
      live[i] = value !== null;
      return value ?? None;
    });
    if (!live.includes(true)) return newList(result);
    result.push(callee === None ? newTuple(row) : callObject(host, callee, row, null));
  }
}

function iterOrFail(host: Host, obj: PyObject, message: string): PyObject {
  if (!host.isIterable(obj)) throw pyError(TypeError, message);
  return getIter(host, obj);
}

function filter(host: Host, callee: PyObject, sequence: PyObject): PyObject {
  const kept: PyObject[] = [];
  const keep = (item: PyObject): void => {
    if (isTrue(host, callee === None ? item : callObject(host, callee, [item], null))) kept.push(item);
  };
  // Strings and tuples go by their length, with the __getitem__ of their class.
  if (sequence instanceof PyStr || sequence instanceof PyUnicode || sequence instanceof PyTuple) {
    const count = sequence instanceof PyTuple ? sequence.items.length : pointLength(host, sequence.value);
    for (let i = 0; i < count; i++) keep(getitem(host, sequence, newInt(i)));
  } else {
    forEach(host, sequence, keep);
  }
  if (sequence instanceof PyTuple) return newTuple(kept);
  const text = (): string => kept.map((item) => {
    if (item instanceof PyStr || item instanceof PyUnicode) return item.value;
    throw pyError(TypeError, "can't filter str to str: __getitem__ returned different type");
  }).join("");
  if (sequence instanceof PyStr) return newStr(text());
  return sequence instanceof PyUnicode ? newUnicode(text()) : newList(kept);
}

function reduce(host: Host, args: readonly PyObject[]): PyObject {
  const iter = iterOrFail(host, args[1], "reduce() arg 2 must support iteration");
  let result = args[2] ?? iterNext(host, iter);
  if (result === null) throw pyError(TypeError, "reduce() of empty sequence with no initial value");
  for (let item = iterNext(host, iter); item !== null; item = iterNext(host, iter)) result = callObject(host, args[0], [result, item], null);
  return result;
}

function zip(host: Host, args: readonly PyObject[]): PyObject {
  const iters = args.map((arg, i) => iterOrFail(host, arg, `zip argument #${i + 1} must support iteration`));
  const result: PyObject[] = [];
  if (iters.length === 0) return newList(result);
  for (;;) {
    const row: PyObject[] = [];
    for (const iter of iters) {
      const value = iterNext(host, iter);
      if (value === null) return newList(result);
      row.push(value);
    }
    result.push(newTuple(row));
  }
}

function extreme(name: string, op: number): PyObject {
  return new PyBuiltin(builtinFunctionType, name, `__builtin__.${name}`, (host, args, kwargs) => {
    if (args.length === 0) throw pyError(TypeError, `${name} expected 1 arguments, got 0`);
    const [key] = byName(name, ["key"], 0, [], 0, kwargs);
    const items = args.length === 1 ? listOf(host, args[0]) : args;
    if (items.length === 0) throw pyError(ValueError, `${name}() arg is an empty sequence`);
    let best = items[0];
    let bestKey = keyed(host, key, best);
    for (let i = 1; i < items.length; i++) {
      const itemKey = keyed(host, key, items[i]);
      if (!isTrue(host, richCompare(host, op, itemKey, bestKey))) continue;
      best = items[i];
      bestKey = itemKey;
    }
    return best;
  }, null);
}

function keyed(host: Host, key: PyObject | null, item: PyObject): PyObject {
  return key === null || key === None ? item : callObject(host, key, [item], null);
}
