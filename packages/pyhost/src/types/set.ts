// The methods of set and frozenset.

import { frozensetType, setType } from "../builtin-types.js";
import { EQ, GE, GT, LE, LT, NE, RICH_NAMES } from "../compare.js";
import { repr } from "../convert.js";
import { KeyError, TypeError } from "../exception-types.js";
import { hashOf, hashUnordered } from "../hash.js";
import type { Host } from "../host.js";
import { listOf } from "../iterate.js";
import type { PyObject } from "../object.js";
import { PySet, PySetSub } from "../object-more.js";
import type { PyDict } from "../pydict.js";
import { PyError, pyError, pyErrorArgs } from "../pyerror.js";
import { newBool, newDict, newFrozenSet, newInt, newList, newStr, newTuple, None, NotImplemented } from "../values.js";
import { attributesOf } from "../attribute.js";
import { checkArity, TypeBuilder, type Kwargs } from "./builder.js";
import { PySetIter } from "./iterators.js";
import { isSubtype } from "../lookup.js";
import { matchesType } from "../eval/exc-match.js";

export function setupSet(): void {
  for (const type of [setType, frozensetType]) {
    const builder = new TypeBuilder(type, PySet)
      .slot("__len__", 0, (_host, self) => newInt(self.table.size))
      .slot("__iter__", 0, (_host, self) => new PySetIter(self.table))
      .slot("__contains__", 1, (host, self, args) => newBool(self.table.has(host, asKey(host, self, args[1]))))
      .slot("__repr__", 0, (host, self) => newStr(reprSet(host, self)))
      .slot("__cmp__", 1, () => {
        throw pyError(TypeError, "cannot compare sets using cmp()");
      })
      .method("__reduce__", 0, 0, (_host, self) => newTuple([self.cls, newTuple([newList(self.table.keys())]), attributesOf(self) ?? None]));
    addComparisons(builder);
    addAlgebra(builder);
  }
  addMutators(new TypeBuilder(setType, PySet));
  new TypeBuilder(frozensetType, PySet)
    .maker((host, cls, args, kwargs) => {
      const source = args[1];
      if (cls === frozensetType) {
        noKeywords("frozenset", kwargs);
        checkArity("frozenset", args.length - 1, 0, 1, null);
        if (source instanceof PySet && source.cls === frozensetType) return source;
      }
      const table = source === undefined ? newDict() : setFrom(host, source);
      return cls === frozensetType ? new PySet(cls, table) : new PySetSub(cls, table);
    })
    .slot("__hash__", 0, (host, self) => newInt(hashUnordered(host, self.table.keys().map((key) => hashOf(host, key)))));
}

/** Sets as members of sets: looked up as their frozen form. */
function asKey(host: Host, _self: PySet, key: PyObject): PyObject {
  if (!(key instanceof PySet) || !isSubtype(key.cls, setType)) return key;
  try {
    hashOf(host, key);
    return key;
  } catch (error) {
    if (!(error instanceof PyError) || !matchesType(host, error.type, TypeError)) throw error;
    const frozen = newFrozenSet();
    frozen.table = key.table;
    return frozen;
  }
}

/** The table of a new set with the items of an iterable. */
export function setFrom(host: Host, source: PyObject): PyDict {
  const table = newDict();
  if (source instanceof PySet) table.update(host, source.table);
  else for (const item of listOf(host, source)) table.set(host, item, None);
  return table;
}

/** A set of the same kind as `self`. */
function like(self: PySet, table: PyDict): PySet {
  return self.cls.isHeap ? new PySetSub(self.cls, table) : new PySet(self.cls, table);
}

function reprSet(host: Host, set: PySet): string {
  if (!host.enterRepr(set)) return `${set.cls.name}(...)`;
  try {
    return `${set.cls.name}([${set.table.keys().map((key) => repr(host, key)).join(", ")}])`;
  } finally {
    host.leaveRepr(set);
  }
}

function isSubset(host: Host, a: PyDict, b: PyDict): boolean {
  return a.size <= b.size && a.keys().every((key) => b.has(host, key));
}

/** The comparison of two sets by inclusion. */
export function compareSets(host: Host, op: number, a: PyDict, b: PyDict): PyObject {
  switch (op) {
    case EQ: return newBool(a.size === b.size && isSubset(host, a, b));
    case NE: return newBool(a.size !== b.size || !isSubset(host, a, b));
    case LE: return newBool(isSubset(host, a, b));
    case GE: return newBool(isSubset(host, b, a));
    case LT: return newBool(a.size < b.size && isSubset(host, a, b));
    case GT: return newBool(b.size < a.size && isSubset(host, b, a));
    default: return NotImplemented;
  }
}

function addComparisons(builder: TypeBuilder<PySet>): void {
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (host, self, args) => {
      const other = args[1];
      if (other instanceof PySet) return compareSets(host, op, self.table, other.table);
      return NotImplemented;
    });
  });
  builder
    .method("issubset", 1, 1, (host, self, args) => newBool(isSubset(host, self.table, setFrom(host, args[1]))))
    .method("issuperset", 1, 1, (host, self, args) => newBool(isSubset(host, setFrom(host, args[1]), self.table)))
    .method("isdisjoint", 1, 1, (host, self, args) => newBool(listOf(host, args[1]).every((item) => !self.table.has(host, item))))
    .method("copy", 0, 0, (host, self) => (self.cls === frozensetType ? self : like(self, setFrom(host, self))));
}

type Combine = (host: Host, table: PyDict, other: PyDict) => PyDict;

const union: Combine = (host, table, other) => {
  table.update(host, other);
  return table;
};

const intersection: Combine = (host, table, other) => {
  const result = newDict();
  for (const key of table.keys()) if (other.has(host, key)) result.set(host, key, None);
  return result;
};

const difference: Combine = (host, table, other) => {
  for (const key of other.keys()) table.delete(host, key);
  return table;
};

const symmetricDifference: Combine = (host, table, other) => {
  for (const key of other.keys()) if (!table.delete(host, key)) table.set(host, key, None);
  return table;
};

const OPERATIONS: readonly (readonly [string, string, string, Combine])[] = [
  ["or", "union", "update", union],
  ["and", "intersection", "intersection_update", intersection],
  ["sub", "difference", "difference_update", difference],
  ["xor", "symmetric_difference", "symmetric_difference_update", symmetricDifference],
];

function addAlgebra(builder: TypeBuilder<PySet>): void {
  for (const [operator, name, , combine] of OPERATIONS) {
    builder.slot(`__${operator}__`, 1, (host, self, args) => {
      const other = args[1];
      return other instanceof PySet ? like(self, combine(host, setFrom(host, self), other.table)) : NotImplemented;
    });
    builder.slot(`__r${operator}__`, 1, (host, self, args) => {
      const other = args[1];
      return other instanceof PySet ? like(other, combine(host, setFrom(host, other), self.table)) : NotImplemented;
    });
    builder.method(name, operator === "xor" ? 1 : 0, operator === "xor" ? 1 : Infinity, (host, self, args) => {
      let table = setFrom(host, self);
      for (const other of args.slice(1)) table = combine(host, table, setFrom(host, other));
      return like(self, table);
    });
  }
}

function noKeywords(name: string, kwargs: Kwargs): void {
  if (kwargs !== null) throw pyError(TypeError, `${name}() does not take keyword arguments`);
}

function addMutators(builder: TypeBuilder<PySet>): void {
  builder
    .maker((_host, cls) => (cls === setType ? new PySet(cls, newDict()) : new PySetSub(cls, newDict())))
    .slotRange("__init__", 0, Infinity, (host, self, args, kwargs) => {
      noKeywords("set", kwargs);
      checkArity("set", args.length - 1, 0, 1, null);
      self.table = args.length > 1 ? setFrom(host, args[1]) : newDict();
      return None;
    })
    .constant("__hash__", None)
    .method("add", 1, 1, (host, self, args) => {
      self.table.set(host, args[1], None);
      return None;
    })
    .method("discard", 1, 1, (host, self, args) => {
      self.table.delete(host, asKey(host, self, args[1]));
      return None;
    })
    .method("remove", 1, 1, (host, self, args) => {
      if (!self.table.delete(host, asKey(host, self, args[1]))) throw pyErrorArgs(KeyError, [args[1]]);
      return None;
    })
    .method("pop", 0, 0, (host, self) => {
      const first = self.table.map.keys().next();
      if (first.done === true) throw pyError(KeyError, "pop from an empty set");
      const key = self.table.keyObject(first.value);
      self.table.delete(host, key);
      return key;
    })
    .method("clear", 0, 0, (_host, self) => {
      self.table.clear();
      return None;
    });
  for (const [operator, , update, combine] of OPERATIONS) {
    builder.slot(`__i${operator}__`, 1, (host, self, args) => {
      const other = args[1];
      if (!(other instanceof PySet)) return NotImplemented;
      replaceTable(self, combine(host, self.table, other === self ? setFrom(host, other) : other.table));
      return self;
    });
    builder.method(update, operator === "xor" ? 1 : 0, operator === "xor" ? 1 : Infinity, (host, self, args) => {
      for (const other of args.slice(1)) replaceTable(self, combine(host, self.table, setFrom(host, other)));
      return None;
    });
  }
}

function replaceTable(set: PySet, table: PyDict): void {
  set.table = table;
}
