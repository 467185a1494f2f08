// The methods of tuple and slice.

import { sliceType, tupleType } from "../builtin-types.js";
import { compareItems } from "../compare-values.js";
import { compare, RICH_NAMES } from "../compare.js";
import { repr, toInt } from "../convert.js";
import { TypeError, ValueError } from "../exception-types.js";
import { hashTuple } from "../hash.js";
import { listOf } from "../iterate.js";
import { PySlice, PyTuple } from "../object.js";
import { PyTupleSub } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { sliceIndices } from "../subscript.js";
import { newBool, newInt, newStr, newTuple, None, NotImplemented } from "../values.js";
import { byName, TypeBuilder } from "./builder.js";
import { PyTupleIter } from "./iterators.js";
import { countOf, indexOf, pick, position, repeatCount, repeatItems, reprItems, searchRange, sliceBound } from "./list.js";

export function setupTuple(): void {
  const builder = new TypeBuilder(tupleType, PyTuple)
    .doc("tuple() -> empty tuple\ntuple(iterable) -> tuple initialized from iterable's items")
    .maker((host, cls, args, kwargs) => {
      const [sequence] = byName("tuple", ["sequence"], 0, args, 1, kwargs);
      if (cls === tupleType && sequence instanceof PyTuple && sequence.cls === tupleType) return sequence;
      const items = sequence === null ? [] : listOf(host, sequence);
      return cls === tupleType ? newTuple(items) : new PyTupleSub(cls, items);
    })
    .slot("__repr__", 0, (host, self) => newStr(`(${reprItems(host, self.items)}${self.items.length === 1 ? "," : ""})`))
    .slot("__hash__", 0, (host, self) => newInt(hashTuple(host, self)))
    .slot("__len__", 0, (_host, self) => newInt(self.items.length))
    .slot("__iter__", 0, (_host, self) => new PyTupleIter(self.items))
    .slot("__contains__", 1, (host, self, args) => newBool(indexOf(host, self.items, args[1], 0, Infinity) >= 0))
    .slot("__getitem__", 1, (host, self, args) => {
      const key = args[1];
      if (key instanceof PySlice) return newTuple(pick(host, self.items, key));
      return self.items[position(host, key, self.items.length, "tuple index out of range", "tuple indices must be integers")];
    })
    .slot("__getslice__", 2, (host, self, args) => newTuple(self.items.slice(sliceBound(host, args[1]), sliceBound(host, args[2]))))
    .slot("__add__", 1, (_host, self, args) => {
      const other = args[1];
      if (!(other instanceof PyTuple)) throw pyError(TypeError, `can only concatenate tuple (not "${other.cls.name}") to tuple`);
      if (self.items.length === 0 && other.cls === tupleType) return other;
      return newTuple([...self.items, ...other.items]);
    })
    .slot("__mul__", 1, (host, self, args) => newTuple(repeatItems(self.items, repeatCount(host, args[1]))))
    .slot("__rmul__", 1, (host, self, args) => newTuple(repeatItems(self.items, repeatCount(host, args[1]))))
    .method("__getnewargs__", 0, 0, (_host, self) => newTuple([newTuple(self.items)]))
    .method("count", 1, 1, (host, self, args) => newInt(countOf(host, self.items, args[1])))
    .method("index", 1, 3, (host, self, args) => {
      const [start, stop] = searchRange(host, args, self.items.length);
      const at = indexOf(host, self.items, args[1], start, stop);
      if (at < 0) throw pyError(ValueError, "tuple.index(x): x not in tuple");
      return newInt(at);
    });
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (host, self, args) => (args[1] instanceof PyTuple ? compareItems(host, op, self.items, args[1].items) : NotImplemented));
  });
}

export function setupSlice(): void {
  new TypeBuilder(sliceType, PySlice)
    .maker((_host, _cls, args) => {
      if (args.length < 2 || args.length > 4) throw pyError(TypeError, `slice expected at ${args.length < 2 ? "least 1 argument" : "most 3 arguments"}, got ${args.length - 1}`);
      if (args.length === 2) return new PySlice(sliceType, None, args[1], None);
      return new PySlice(sliceType, args[1], args[2], args[3] ?? None);
    })
    .slot("__repr__", 0, (host, self) => newStr(`slice(${repr(host, self.start)}, ${repr(host, self.stop)}, ${repr(host, self.step)})`))
    .slot("__cmp__", 1, (host, self, args) => {
      const other = args[1];
      if (!(other instanceof PySlice)) throw pyError(TypeError, "slice.__cmp__(x,y) requires y to be a 'slice'");
      return newInt(compare(host, self.start, other.start) || compare(host, self.stop, other.stop) || compare(host, self.step, other.step));
    })
    .slot("__hash__", 0, () => {
      throw pyError(TypeError, "unhashable type");
    })
    .member("start", (_host, self) => self.start)
    .member("stop", (_host, self) => self.stop)
    .member("step", (_host, self) => self.step)
    .method("indices", 1, 1, (host, self, args) => {
      const { start, stop, step } = sliceIndices(host, self, toInt(host, args[1]));
      return newTuple([newInt(start), newInt(stop), newInt(step)]);
    });
}
