// iter() and next() on built-in containers. Answers to the SomeIterator parts of upstream's unaryop.py.

import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { notConst, sImpossibleValue, SomeImpossibleValue, SomeNone, type SomeObject, SomeTuple, sNonNegInt } from "../model.js";
import { type MethodTable } from "../builtins/methods.js";
import { SomeDict, SomeIterator, SomeList } from "../model-objects.js";
import { SomeByteArray, SomeChar, SomeString, SomeStringOrUnicode, SomeUnicodeCodePoint, SomeUnicodeString } from "../model-strings.js";
import { unionof } from "../unions.js";
import { dictItems } from "./dicts.js";
import type { OpRules } from "./rules.js";
import { plain } from "../plain.js";

export function registerIterators(r: OpRules): void {
  const containers: readonly (abstract new (...args: never[]) => SomeObject)[] = [SomeList, SomeDict, SomeTuple, SomeStringOrUnicode];
  for (const cls of containers) {
    r.unary("iter", cls, (_ann, _op, s) => new SomeIterator(checkIterable(s)));
    r.throws("iter", cls, []);
  }
  r.unary("iter", SomeIterator, (_ann, _op, s) => s);
  r.throws("iter", SomeIterator, []);
  r.unary("next", SomeIterator, (ann, _op, s) => nextOf(ann.bookkeeper, s));
  r.throws("next", SomeIterator, (_ann, _op, s) => (s.sContainer instanceof SomeDict ? ["StopIteration", "RuntimeError"] : ["StopIteration"]));
}

/** Tuples of several items have no iterators: their items are of different types. */
export function checkIterable<S extends SomeObject>(s: S): S {
  if (!(s instanceof SomeTuple) || s.items.length === 1) return s;
  throw new AnnotatorError({
    code: "annotator/unsupported-operation",
    message: `cannot iterate over a tuple of ${s.items.length} items: ${plain(s)}`,
    hint: "use a list, or unrolling_iterable for a constant tuple",
  });
}

/** What the elements of an iterable are. */
export function iterate(bk: Bookkeeper, s: SomeObject): SomeObject {
  if (s instanceof SomeIterator) return nextOf(bk, s);
  return nextOf(bk, new SomeIterator(s));
}

function nextOf(bk: Bookkeeper, s: SomeIterator): SomeObject {
  if (s.variant === "enumerate") return enumerated(bk, s);
  const container = s.sContainer;
  if (container instanceof SomeIterator) return nextOf(bk, container);
  if (container instanceof SomeList) return container.listdef.readItem();
  if (container instanceof SomeDict) return dictItems(container, s.variant);
  if (container instanceof SomeTuple) return unionof(...container.items);
  if (container instanceof SomeByteArray) return sNonNegInt;
  if (container instanceof SomeString) return SomeChar.char(container.noNul);
  if (container instanceof SomeUnicodeString) return SomeUnicodeCodePoint.codePoint(container.noNul);
  if (container instanceof SomeNone || container instanceof SomeImpossibleValue) return sImpossibleValue;
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `cannot iterate over ${plain(container)}` });
}

function enumerated(bk: Bookkeeper, s: SomeIterator): SomeObject {
  const item = iterate(bk, s.sContainer);
  return item instanceof SomeImpossibleValue ? item : new SomeTuple([s.start === null ? sNonNegInt : notConst(s.start), item]);
}

/** `iterator.next()`. */
export function iteratorMethods(m: MethodTable): void {
  m.on(SomeIterator, "next", 0, 0, (bk, s) => nextOf(bk, s));
  m.on(SomeIterator, "__iter__", 0, 0, (_bk, s) => s);
}
