// Sorting: a stable merge sort that only asks "is b less than a?", as CPython's does. User comparisons may raise or lie; it ends all the same.

import { compare, LT, richCompare } from "../compare.js";
import { isTrue, toInt } from "../convert.js";
import { intType, strType } from "../builtin-types.js";
import type { Host } from "../host.js";
import { PyInt, PyStr, type PyObject } from "../object.js";
import { None } from "../values.js";

type Less = (a: PyObject, b: PyObject) => boolean;

/** A sorted copy. `cmp` and `key` may be None or null. With `reverse` equal items keep their order. */
export function sortItems(host: Host, items: readonly PyObject[], cmp: PyObject | null, key: PyObject | null, reverse: boolean): PyObject[] {
  const keys = key === null || key === None ? items.slice() : items.map((item) => host.call(key, [item]));
  const less = lessThan(host, keys, cmp === None ? null : cmp);
  const order = keys.map((_, i) => i);
  // Reversed twice around a stable sort: equal items keep their order.
  if (reverse) order.reverse();
  const sorted = mergeSort(order, (i, j) => less(keys[i], keys[j]));
  if (reverse) sorted.reverse();
  return sorted.map((i) => items[i]);
}

function lessThan(host: Host, keys: readonly PyObject[], cmp: PyObject | null): Less {
  if (cmp !== null) return (a, b) => toInt(host, host.call(cmp, [a, b])) < 0;
  if (keys.every((k) => k instanceof PyInt && k.cls === intType)) return (a, b) => a instanceof PyInt && b instanceof PyInt && a.value < b.value;
  if (keys.every((k) => k instanceof PyStr && k.cls === strType)) return (a, b) => a instanceof PyStr && b instanceof PyStr && a.value < b.value;
  return (a, b) => isTrue(host, richCompare(host, LT, a, b));
}

/** Bottom-up, with runs that are already in order taken as they are. */
function mergeSort(items: number[], less: (a: number, b: number) => boolean): number[] {
  let runs = naturalRuns(items, less);
  while (runs.length > 1) {
    const merged: number[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(i + 1 < runs.length ? merge(runs[i], runs[i + 1], less) : runs[i]);
    runs = merged;
  }
  return runs[0] ?? [];
}

function naturalRuns(items: number[], less: (a: number, b: number) => boolean): number[][] {
  const runs: number[][] = [];
  let i = 0;
  while (i < items.length) {
    const run = [items[i++]];
    if (i < items.length && less(items[i], run[0])) {
      // Strictly descending: turned around without touching equal items.
      while (i < items.length && less(items[i], run[run.length - 1])) run.push(items[i++]);
      run.reverse();
    } else {
      while (i < items.length && !less(items[i], run[run.length - 1])) run.push(items[i++]);
    }
    runs.push(run);
  }
  return runs;
}

function merge(a: number[], b: number[], less: (a: number, b: number) => boolean): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) out.push(less(b[j], a[i]) ? b[j++] : a[i++]);
  while (i < a.length) out.push(a[i++]);
  while (j < b.length) out.push(b[j++]);
  return out;
}

/** cmp() as JavaScript's sort wants it, for lists of ours. */
export const byCompare = (host: Host) => (a: PyObject, b: PyObject): number => compare(host, a, b);
