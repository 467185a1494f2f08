// The methods of the iterator types, and enumerate, reversed and xrange.

import {
  bytearrayIterType, callableIterType, dictItemIterType, dictKeyIterType, dictValueIterType, enumerateType, listIterType, listReverseIterType, reversedType, seqIterType, setIterType,
  tupleIterType, xrangeIterType, xrangeType,
} from "../builtin-types.js";
import { stopIteration } from "../eval/generator.js";
import { length, special, toLongInt } from "../convert.js";
import { OverflowError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { getIter, iterNext } from "../iterate.js";
import { lookup } from "../lookup.js";
import { PyOldInstance, type PyObject, type PyType } from "../object.js";
import { PyIterator, PyXRange } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { getitem } from "../subscript.js";
import { addInt, fromBig, mulInt, type Int } from "@rpyts/tool/machine-int";
import { newInt, newStr, newTuple } from "../values.js";
import { byName, TypeBuilder } from "./builder.js";
import { PyDictIter, PyFunctionIter, PyListIter, PyRangeIter, PySetIter, PyTupleIter } from "./iterators.js";
import { position } from "./list.js";
import { rangeLength } from "../modules/builtin-sequences.js";
import { integerOf } from "./int.js";

const ITERATORS = [
  bytearrayIterType, callableIterType, dictItemIterType, dictKeyIterType, dictValueIterType, enumerateType, listIterType, listReverseIterType, reversedType, seqIterType, setIterType,
  tupleIterType, xrangeIterType,
];

/** `__iter__` and `next` for a type of {@link PyIterator}s. */
export function addIteratorMethods(type: PyType): void {
  new TypeBuilder(type, PyIterator)
    .slot("__iter__", 0, (_host, self) => self)
    .slot("next", 0, (host, self) => {
      const value = self.next(host);
      if (value === null) throw stopIteration();
      return value;
    });
}

export function setupIterators(): void {
  for (const type of ITERATORS) addIteratorMethods(type);
  new TypeBuilder(listIterType, PyListIter).method("__length_hint__", 0, 0, (_host, self) => newInt(self.remaining));
  for (const type of [dictKeyIterType, dictValueIterType, dictItemIterType]) {
    new TypeBuilder(type, PyDictIter).method("__length_hint__", 0, 0, (_host, self) => newInt(self.remaining));
  }
  new TypeBuilder(setIterType, PySetIter).method("__length_hint__", 0, 0, (_host, self) => newInt(self.remaining));
  new TypeBuilder(tupleIterType, PyTupleIter).method("__length_hint__", 0, 0, (_host, self) => newInt(self.remaining));
  new TypeBuilder(xrangeIterType, PyRangeIter).method("__length_hint__", 0, 0, (_host, self) => newInt(self.remaining));
  new TypeBuilder(enumerateType, PyIterator).maker((host, cls, args, kwargs) => {
    const [sequence, start] = byName("enumerate", ["sequence", "start"], 1, args, 1, kwargs);
    if (sequence === null) throw pyError(TypeError, "Required argument 'sequence' (pos 1) not found");
    return enumerate(host, cls, sequence, start === null ? 0 : indexOf(start));
  });
  new TypeBuilder(reversedType, PyIterator).maker((host, cls, args) => {
    if (args.length !== 2) throw pyError(TypeError, `reversed expected 1 arguments, got ${args.length - 1}`);
    return reversed(host, cls, args[1]);
  });
  setupXRange();
}

function indexOf(obj: PyObject): Int {
  const value = integerOf(obj);
  if (value === null) throw pyError(TypeError, "an integer is required");
  return value;
}

function enumerate(host: Host, cls: PyType, sequence: PyObject, start: Int): PyObject {
  const iter = getIter(host, sequence);
  let at = start;
  return new PyFunctionIter((h) => {
    const value = iterNext(h, iter);
    if (value === null) return null;
    const pair = newTuple([h.int(at), value]);
    at = addInt(at, 1);
    return pair;
  }, cls);
}

function reversed(host: Host, cls: PyType, sequence: PyObject): PyObject {
  const own = special(host, sequence, "__reversed__", []);
  if (own !== null) return own;
  const hasItems = sequence instanceof PyOldInstance ? host.hasattr(sequence, "__getitem__") : lookup(sequence.cls, "__getitem__") !== null && lookup(sequence.cls, "keys") === null;
  if (!hasItems) throw pyError(TypeError, "argument to reversed() must be a sequence");
  let at = length(host, sequence) - 1;
  return new PyFunctionIter((h) => (at < 0 ? null : getitem(h, sequence, newInt(at--))), cls);
}

function setupXRange(): void {
  new TypeBuilder(xrangeType, PyXRange)
    .maker((host, _cls, args) => {
      if (args.length < 2 || args.length > 4) throw pyError(TypeError, `xrange() requires 1-3 int arguments`);
      const [a, b, c] = args.slice(1).map((arg) => boundOf(host, arg));
      const [start, stop]: [Int, Int] = b === undefined ? [0, a] : [a, b];
      const step = c ?? 1;
      if (step === 0) throw pyError(ValueError, "xrange() arg 3 must not be zero");
      // The end may lie anywhere in the word; what is counted through must come out exactly.
      if (typeof start === "bigint" || typeof step === "bigint") throw pyError(OverflowError, "xrange() from or by more than 2**53 is not supported");
      const count = rangeLength(start, stop, step);
      if (!host.fitsInt(Number.isSafeInteger(count) ? count : fromBig((BigInt(stop) - BigInt(start)) / BigInt(step)))) throw pyError(OverflowError, "xrange() result has too many items");
      return new PyXRange(xrangeType, start, step, count, stop);
    })
    .slot("__len__", 0, (host, self) => host.int(Number.isSafeInteger(self.length) ? self.length : fromBig(BigInt(self.stop) - BigInt(self.start))))
    .slot("__iter__", 0, (_host, self) => new PyRangeIter(self.start, self.step, self.length))
    .slot("__getitem__", 1, (host, self, args) => {
      const value = self.start + self.step * position(host, args[1], self.length, "xrange object index out of range", "sequence index must be integer");
      if (!Number.isSafeInteger(value)) throw pyError(OverflowError, "xrange() values beyond 2**53 are not supported");
      return newInt(value);
    })
    .method("__reversed__", 0, 0, (_host, self) => new PyRangeIter(self.start + self.step * (self.length - 1), -self.step, self.length))
    .slot("__repr__", 0, (host, self) => newStr(xrangeText(host, self)));
}

function boundOf(host: Host, obj: PyObject): Int {
  const value = toLongInt(host, obj);
  if (!host.fitsInt(value)) throw pyError(OverflowError, "Python int too large to convert to C long");
  return value;
}

/** The end shown is the last value and a step more, as far as the word goes. */
function xrangeText(host: Host, range: PyXRange): string {
  const end = Number.isSafeInteger(range.length) ? addInt(range.start, mulInt(range.step, range.length)) : range.stop;
  const stop = host.fitsInt(end) ? end : end < 0 ? host.minInt : host.maxInt;
  if (range.step !== 1) return `xrange(${range.start}, ${stop}, ${range.step})`;
  return range.start === 0 ? `xrange(${stop})` : `xrange(${range.start}, ${stop})`;
}
