// The methods of dict, dictproxy and the dict views.

import { dictItemsType, dictKeysType, dictType, dictValuesType } from "../builtin-types.js";
import { callSpecial, findAttr } from "../attribute.js";
import { compare, equal, RICH_NAMES } from "../compare.js";
import { repr } from "../convert.js";
import { KeyError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { forEach, listOf } from "../iterate.js";
import { lookup } from "../lookup.js";
import { PyTuple, type PyObject } from "../object.js";
import { PyDictView, PySet } from "../object-more.js";
import { PyDict } from "../pydict.js";
import { pyError, pyErrorArgs } from "../pyerror.js";
import { getitem } from "../subscript.js";
import { PyDictSub } from "../subclassed.js";
import { newBool, newDict, newInt, newList, newSet, newStr, newTuple, None, NotImplemented } from "../values.js";
import { TypeBuilder, type Kwargs } from "./builder.js";
import { PyDictIter } from "./iterators.js";
import { compareSets, setFrom } from "./set.js";

export function setupDict(): void {
  const builder = new TypeBuilder(dictType, PyDict)
    .doc("dict() -> new empty dictionary")
    .maker((_host, cls) => (cls === dictType ? newDict() : new PyDictSub(cls)))
    .slotRange("__init__", 0, 1, (host, self, args, kwargs) => {
      updateDict(host, self, args[1], kwargs);
      return None;
    })
    .slot("__repr__", 0, (host, self) => newStr(reprDict(host, self)))
    .slot("__len__", 0, (_host, self) => newInt(self.size))
    .slot("__iter__", 0, (_host, self) => new PyDictIter(self, "keys"))
    .slot("__contains__", 1, (host, self, args) => newBool(self.has(host, args[1])))
    .slot("__getitem__", 1, (host, self, args) => dictGet(host, self, args[1]))
    .slot("__setitem__", 2, (host, self, args) => {
      self.set(host, args[1], args[2]);
      return None;
    })
    .slot("__delitem__", 1, (host, self, args) => {
      if (!self.delete(host, args[1])) throw pyErrorArgs(KeyError, [args[1]]);
      return None;
    })
    .slot("__cmp__", 1, (host, self, args) => newInt(args[1] instanceof PyDict ? compareDicts(host, self, args[1]) : 0))
    .constant("__hash__", None);
  addDictMethods(builder);
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (host, self, args) => {
      const other = args[1];
      // Only == and != are dict's own; the order comes from __cmp__.
      if (!(other instanceof PyDict) || (op !== 2 && op !== 3)) return NotImplemented;
      return newBool(equalDicts(host, self, other) === (op === 2));
    });
  });
  setupViews();
}

function dictGet(host: Host, dict: PyDict, key: PyObject): PyObject {
  const value = dict.get(host, key);
  if (value !== undefined) return value;
  if (dict.cls.isHeap && lookup(dict.cls, "__missing__") !== null) {
    const missing = callSpecial(host, dict, "__missing__", [key]);
    if (missing !== null) return missing;
  }
  throw pyErrorArgs(KeyError, [key]);
}

function addDictMethods(builder: TypeBuilder<PyDict>): void {
  builder
    .method("get", 1, 2, (host, self, args) => self.get(host, args[1]) ?? args[2] ?? None)
    .method("setdefault", 1, 2, (host, self, args) => {
      const found = self.get(host, args[1]);
      if (found !== undefined) return found;
      const value = args[2] ?? None;
      self.set(host, args[1], value);
      return value;
    })
    .method("pop", 1, 2, (host, self, args) => {
      const found = self.size === 0 ? undefined : self.get(host, args[1]);
      if (found !== undefined) {
        self.delete(host, args[1]);
        return found;
      }
      if (args.length > 2) return args[2];
      if (self.size === 0) throw pyError(KeyError, "pop(): dictionary is empty");
      throw pyErrorArgs(KeyError, [args[1]]);
    })
    .method("popitem", 0, 0, (host, self) => {
      const last = self.popLast(host);
      if (last === null) throw pyError(KeyError, "popitem(): dictionary is empty");
      return newTuple(last);
    })
    .method("has_key", 1, 1, (host, self, args) => newBool(self.has(host, args[1])))
    .method("keys", 0, 0, (_host, self) => newList(self.keys()))
    .method("values", 0, 0, (_host, self) => newList(self.values()))
    .method("items", 0, 0, (_host, self) => newList(self.entries().map((entry) => newTuple(entry))))
    .method("iterkeys", 0, 0, (_host, self) => new PyDictIter(self, "keys"))
    .method("itervalues", 0, 0, (_host, self) => new PyDictIter(self, "values"))
    .method("iteritems", 0, 0, (_host, self) => new PyDictIter(self, "items"))
    .method("viewkeys", 0, 0, (_host, self) => new PyDictView(dictKeysType, self, "keys"))
    .method("viewvalues", 0, 0, (_host, self) => new PyDictView(dictValuesType, self, "values"))
    .method("viewitems", 0, 0, (_host, self) => new PyDictView(dictItemsType, self, "items"))
    .keywordMethod("update", (host, self, args, kwargs) => {
      if (args.length > 2) throw pyError(TypeError, `update expected at most 1 arguments, got ${args.length - 1}`);
      updateDict(host, self, args[1], kwargs);
      return None;
    })
    .method("clear", 0, 0, (_host, self) => {
      self.clear();
      return None;
    })
    .method("copy", 0, 0, (host, self) => copyDict(host, self))
    .classMethod("fromkeys", 1, 2, (host, args) => fromKeys(host, args[0], args[1], args[2] ?? None));
}

export function copyDict(host: Host, dict: PyDict): PyDict {
  const copy = newDict();
  copy.update(host, dict);
  return copy;
}

function fromKeys(host: Host, cls: PyObject, keys: PyObject, value: PyObject): PyObject {
  const dict = host.call(cls, []);
  forEach(host, keys, (key) => {
    if (dict instanceof PyDict && !dict.cls.isHeap) dict.set(host, key, value);
    else host.setitem(dict, key, value);
  });
  return dict;
}

/** dict.update and dict's constructor: a mapping, or pairs; then keywords. */
export function updateDict(host: Host, dict: PyDict, source: PyObject | undefined, kwargs: Kwargs): void {
  if (source instanceof PyDict && (!source.cls.isHeap || lookup(source.cls, "keys") === dictType.dict.get("keys"))) dict.update(host, source);
  else if (source !== undefined) {
    const keys = findAttr(host, source, "keys");
    if (keys === null) updateFromPairs(host, dict, source);
    else forEach(host, host.call(keys, []), (key) => dict.set(host, key, getitem(host, source, key)));
  }
  for (const [name, value] of kwargs ?? []) dict.setStr(name, value);
}

function updateFromPairs(host: Host, dict: PyDict, source: PyObject): void {
  let at = 0;
  forEach(host, source, (pair) => {
    const items = pair instanceof PyTuple ? pair.items : pairItems(host, pair, at);
    if (items.length !== 2) throw pyError(ValueError, `dictionary update sequence element #${at} has length ${items.length}; 2 is required`);
    dict.set(host, items[0], items[1]);
    at++;
  });
}

function pairItems(host: Host, pair: PyObject, at: number): PyObject[] {
  if (!host.isIterable(pair)) throw pyError(TypeError, `cannot convert dictionary update sequence element #${at} to a sequence`);
  return listOf(host, pair);
}

export function reprDict(host: Host, dict: PyDict): string {
  if (!host.enterRepr(dict)) return "{...}";
  try {
    return `{${dict.entries().map(([key, value]) => `${repr(host, key)}: ${repr(host, value)}`).join(", ")}}`;
  } finally {
    host.leaveRepr(dict);
  }
}

function equalDicts(host: Host, a: PyDict, b: PyDict): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a.entries()) {
    const other = b.get(host, key);
    if (other === undefined || !equal(host, value, other)) return false;
  }
  return true;
}

/** By length, then by the smallest key where they differ, then by its value. */
function compareDicts(host: Host, a: PyDict, b: PyDict): number {
  if (a.size !== b.size) return a.size < b.size ? -1 : 1;
  const x = smallestDifference(host, a, b);
  if (x === null) return 0;
  const y = smallestDifference(host, b, a);
  if (y === null) return 0;
  return compare(host, x[0], y[0]) || compare(host, x[1], y[1]);
}

function smallestDifference(host: Host, a: PyDict, b: PyDict): [PyObject, PyObject] | null {
  let best: [PyObject, PyObject] | null = null;
  for (const entry of a.entries()) {
    const other = b.get(host, entry[0]);
    if (other !== undefined && equal(host, entry[1], other)) continue;
    if (best === null || compare(host, entry[0], best[0]) < 0) best = entry;
  }
  return best;
}

function setupViews(): void {
  for (const type of [dictKeysType, dictValuesType, dictItemsType]) {
    const builder = new TypeBuilder(type, PyDictView)
      .slot("__len__", 0, (_host, self) => newInt(self.dict.size))
      .slot("__iter__", 0, (_host, self) => new PyDictIter(self.dict, self.kind))
      .slot("__repr__", 0, (host, self) => newStr(`${type.name}([${viewItems(self).map((item) => repr(host, item)).join(", ")}])`));
    if (type === dictValuesType) continue;
    builder
      .constant("__hash__", None)
      .slot("__contains__", 1, (host, self, args) => newBool(viewContains(host, self, args[1])));
    RICH_NAMES.forEach((name, op) => {
      builder.slot(name, 1, (host, self, args) => {
        const other = args[1];
        if (!(other instanceof PySet) && !(other instanceof PyDictView)) return NotImplemented;
        return compareSets(host, op, setFrom(host, self), setFrom(host, other));
      });
    });
    for (const [name, method] of [["and", "intersection_update"], ["or", "update"], ["sub", "difference_update"], ["xor", "symmetric_difference_update"]]) {
      for (const reflected of [false, true]) {
        builder.slot(`__${reflected ? "r" : ""}${name}__`, 1, (host, self, args) => {
          const result = newSet();
          result.table = setFrom(host, reflected ? args[1] : self);
          host.call(host.getattr(result, method), [reflected ? self : args[1]]);
          return result;
        });
      }
    }
  }
}

function viewItems(view: PyDictView): PyObject[] {
  if (view.kind === "keys") return view.dict.keys();
  return view.kind === "values" ? view.dict.values() : view.dict.entries().map((entry) => newTuple(entry));
}

function viewContains(host: Host, view: PyDictView, item: PyObject): boolean {
  if (view.kind === "keys") return view.dict.has(host, item);
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const value = view.dict.get(host, item.items[0]);
  return value !== undefined && equal(host, value, item.items[1]);
}

