// The module itertools: lazy iterators, each a small step function over its sources.

import { add } from "../arith.js";
import { equal } from "../compare.js";
import { isTrue, repr, toInt, toLongInt } from "../convert.js";
import { TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { getIter, iterNext, listOf } from "../iterate.js";
import { PyFloat, PyInt, PyLong, PyTuple, PyType, type PyModule, type PyObject } from "../object.js";
import { PyIterator } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { byName, TypeBuilder, wrongArity } from "../types/builder.js";
import { newInt, newStr, newTuple, None } from "../values.js";
import { addCombinatorics } from "./itertools-combine.js";
import { addIteratorType, PyStepIter, type Step } from "./itertools-step.js";
import { newNativeType, setupIterator } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";

function arity(name: string, args: readonly PyObject[], min: number, max: number): void {
  if (args.length < min || args.length > max) throw wrongArity(name, args.length, min, max);
}

export function makeItertools(): PyModule {
  const m = new ModuleBuilder("itertools", "Iterators for loops without lists.");
  addCount(m);
  addChain(m);
  addFilters(m);
  addMaps(m);
  addZips(m);
  addSlices(m);
  addGroupby(m);
  addTee(m);
  addCombinatorics(m);
  return m.module;
}

/** count() counts on its own while start and step are ints, and adds objects else. */
class PyCount extends PyIterator {
  cls: PyType;
  value: PyObject;
  readonly by: PyObject;
  constructor(cls: PyType, value: PyObject, by: PyObject) {
    super();
    this.cls = cls;
    this.value = value;
    this.by = by;
  }

  next(host: Host): PyObject {
    const value = this.value;
    this.value = add(host, value, this.by);
    return value;
  }
}

const isNumber = (obj: PyObject): boolean => obj instanceof PyInt || obj instanceof PyLong || obj instanceof PyFloat || "real" in obj;

function addCount(m: ModuleBuilder): void {
  const count = setupIterator(newNativeType("itertools.count"));
  const isOne = (obj: PyObject): boolean => obj instanceof PyInt && obj.value === 1;
  new TypeBuilder(count, PyCount)
    .maker((_host, cls, args, kwargs) => {
      const [start, step] = byName("count", ["start", "step"], 0, args, 1, kwargs);
      if ((start !== null && !isNumber(start)) || (step !== null && !isNumber(step))) throw pyError(TypeError, "a number is required");
      return new PyCount(cls, start ?? newInt(0), step ?? newInt(1));
    })
    .slot("__repr__", 0, (host, self) => newStr(`count(${repr(host, self.value)}${isOne(self.by) ? "" : `, ${repr(host, self.by)}`})`));
  m.value("count", count);
  const repeat = setupIterator(newNativeType("itertools.repeat"));
  new TypeBuilder(repeat, PyRepeat)
    .maker((host, cls, args, kwargs) => {
      const [object, times] = byName("repeat", ["object", "times"], 1, args, 1, kwargs);
      return new PyRepeat(cls, object ?? None, times === null ? -1 : Math.max(0, toInt(host, times)));
    })
    .slot("__repr__", 0, (host, self) => newStr(`repeat(${repr(host, self.object)}${self.left < 0 ? "" : `, ${self.left}`})`))
    .method("__length_hint__", 0, 0, (_host, self) => {
      if (self.left < 0) throw pyError(TypeError, "len() of unsized object");
      return newInt(self.left);
    });
  m.value("repeat", repeat);
  addIteratorType(m, "cycle", (host, args) => {
    arity("cycle", args, 1, 1);
    const source = getIter(host, args[0]);
    const saved: PyObject[] = [];
    let at = -1;
    return (inner) => {
      if (at < 0) {
        const item = iterNext(inner, source);
        if (item !== null) {
          saved.push(item);
          return item;
        }
        at = 0;
      }
      if (saved.length === 0) return null;
      const item = saved[at];
      at = (at + 1) % saved.length;
      return item;
    };
  });
}

class PyRepeat extends PyIterator {
  cls: PyType;
  readonly object: PyObject;
  /** How many are to come; negative for ever. */
  left: number;
  constructor(cls: PyType, object: PyObject, left: number) {
    super();
    this.cls = cls;
    this.object = object;
    this.left = left;
  }

  next(): PyObject | null {
    if (this.left === 0) return null;
    if (this.left > 0) this.left--;
    return this.object;
  }
}

/** Items of several iterables, one after the other; the next iterable is asked for when it is needed. */
function chainStep(outer: (host: Host) => PyObject | null): Step {
  let inner: PyObject | null = null;
  return (host) => {
    for (;;) {
      if (inner === null) {
        const iterable = outer(host);
        if (iterable === null) return null;
        inner = getIter(host, iterable);
      }
      const item = iterNext(host, inner);
      if (item !== null) return item;
      inner = null;
    }
  };
}

function addChain(m: ModuleBuilder): void {
  const chain = addIteratorType(m, "chain", (_host, args) => {
    let at = 0;
    return chainStep(() => args[at++] ?? null);
  });
  new TypeBuilder(chain, PyStepIter).classMethod("from_iterable", 1, 1, (host, args) => {
    const outer = getIter(host, args[1]);
    return new PyStepIter(args[0] instanceof PyType ? args[0] : chain, chainStep((inner) => iterNext(inner, outer)));
  });
  addIteratorType(m, "compress", (host, args, kwargs) => {
    const [data, selectors] = byName("compress", ["data", "selectors"], 2, args, 0, kwargs);
    const items = getIter(host, data ?? None);
    const flags = getIter(host, selectors ?? None);
    return (inner) => {
      for (;;) {
        const item = iterNext(inner, items);
        const flag = item === null ? null : iterNext(inner, flags);
        if (item === null || flag === null) return null;
        if (isTrue(inner, flag)) return item;
      }
    };
  });
}

/** A source with a predicate; None stands for the truth of the item itself. */
function addFilters(m: ModuleBuilder): void {
  const filter = (name: string, make: (test: (host: Host, item: PyObject) => boolean, source: PyObject) => Step): void => {
    addIteratorType(m, name, (host, args) => {
      arity(name, args, 2, 2);
      const [predicate, iterable] = args;
      const bare = predicate === None && name.startsWith("ifilter");
      return make((inner, item) => isTrue(inner, bare ? item : inner.call(predicate, [item])), getIter(host, iterable));
    });
  };
  const select = (wanted: boolean) => (test: (host: Host, item: PyObject) => boolean, source: PyObject): Step => (host) => {
    for (let item = iterNext(host, source); item !== null; item = iterNext(host, source)) if (test(host, item) === wanted) return item;
    return null;
  };
  filter("ifilter", select(true));
  filter("ifilterfalse", select(false));
  filter("takewhile", (test, source) => (host) => {
    const item = iterNext(host, source);
    return item !== null && test(host, item) ? item : null;
  });
  filter("dropwhile", (test, source) => {
    let dropping = true;
    return (host) => {
      let item = iterNext(host, source);
      while (dropping && item !== null && test(host, item)) item = iterNext(host, source);
      dropping = false;
      return item;
    };
  });
}

function addMaps(m: ModuleBuilder): void {
  addIteratorType(m, "imap", (host, args) => {
    if (args.length < 2) throw pyError(TypeError, "imap() must have at least two arguments.");
    const func = args[0];
    const sources = args.slice(1).map((arg) => getIter(host, arg));
    return (inner) => {
      const items = nextOfAll(inner, sources);
      if (items === null) return null;
      return func === None ? newTuple(items) : inner.call(func, items);
    };
  });
  addIteratorType(m, "starmap", (host, args) => {
    arity("starmap", args, 2, 2);
    const source = getIter(host, args[1]);
    return (inner) => {
      const item = iterNext(inner, source);
      return item === null ? null : inner.call(args[0], item instanceof PyTuple ? [...item.items] : listOf(inner, item));
    };
  });
}

function nextOfAll(host: Host, sources: readonly PyObject[]): PyObject[] | null {
  const items: PyObject[] = [];
  for (const source of sources) {
    const item = iterNext(host, source);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

function addZips(m: ModuleBuilder): void {
  addIteratorType(m, "izip", (host, args) => {
    const sources = args.map((arg, i) => {
      if (!host.isIterable(arg)) throw pyError(TypeError, `izip argument #${i + 1} must support iteration`);
      return getIter(host, arg);
    });
    return (inner) => {
      const items = sources.length === 0 ? null : nextOfAll(inner, sources);
      return items === null ? null : newTuple(items);
    };
  });
  addIteratorType(m, "izip_longest", (host, args, kwargs) => {
    for (const name of kwargs?.keys() ?? []) if (name !== "fillvalue") throw pyError(TypeError, "izip_longest() got an unexpected keyword argument");
    const fill = kwargs?.get("fillvalue") ?? None;
    const sources: (PyObject | null)[] = args.map((arg) => getIter(host, arg));
    let left = sources.length;
    return (inner) => {
      if (left === 0) return null;
      const items = sources.map((source, i) => {
        const item = source === null ? null : iterNext(inner, source);
        if (item === null && source !== null) {
          sources[i] = null;
          left--;
        }
        return item ?? fill;
      });
      return left === 0 ? null : newTuple(items);
    };
  });
}

function addSlices(m: ModuleBuilder): void {
  addIteratorType(m, "islice", (host, args) => {
    arity("islice", args, 2, 4);
    const limit = (obj: PyObject | undefined, fallback: number, what: string): number => {
      if (obj === undefined || obj === None) return fallback;
      const value = obj instanceof PyInt || obj instanceof PyLong ? toLongInt(host, obj) : -1;
      if (value < 0 || !host.fitsInt(value)) throw pyError(ValueError, what);
      return Number(value);
    };
    const alone = args.length === 2;
    const indices = "Indices for islice() must be None or an integer: 0 <= x <= maxint.";
    const stop = limit(alone ? args[1] : args[2], Infinity, alone ? "Stop argument for islice() must be None or an integer: 0 <= x <= maxint." : indices);
    const start = alone ? 0 : limit(args[1], 0, indices);
    const step = limit(args[3], 1, "Step for islice() must be a positive integer or None.");
    if (step === 0) throw pyError(ValueError, "Step for islice() must be a positive integer or None.");
    return sliceStep(getIter(host, args[0]), start, stop, step);
  });
}

function sliceStep(source: PyObject, start: number, stop: number, step: number): Step {
  let at = 0;
  let wanted = start;
  return (host) => {
    if (wanted >= stop) {
      // The source stands where the slice ends.
      for (; at < stop && at < wanted; at++) if (iterNext(host, source) === null) break;
      return null;
    }
    for (; at < wanted; at++) if (iterNext(host, source) === null) return null;
    const item = iterNext(host, source);
    at++;
    wanted += step;
    return item;
  };
}

function addGroupby(m: ModuleBuilder): void {
  const grouper = setupIterator(newNativeType("itertools._grouper"));
  addIteratorType(m, "groupby", (host, args, kwargs) => {
    const [iterable, keyFunc] = byName("groupby", ["iterable", "key"], 1, args, 0, kwargs);
    const source = getIter(host, iterable ?? None);
    const keyOf = (inner: Host, item: PyObject): PyObject => (keyFunc === null || keyFunc === None ? item : inner.call(keyFunc, [item]));
    let item: PyObject | null = null;
    let key: PyObject | null = null;
    let target: PyObject | null = null;
    const advance = (inner: Host): boolean => {
      item = iterNext(inner, source);
      if (item !== null) key = keyOf(inner, item);
      return item !== null;
    };
    return (inner) => {
      while (key === null || (target !== null && equal(inner, target, key))) if (!advance(inner)) return null;
      const own = key;
      target = key;
      const group = new PyStepIter(grouper, (h) => {
        if (item === null && !advance(h)) return null;
        if (key === null || !equal(h, own, key)) return null;
        const result = item;
        item = null;
        return result;
      });
      return newTuple([own, group]);
    };
  });
}

function addTee(m: ModuleBuilder): void {
  const tee = setupIterator(newNativeType("itertools.tee"));
  m.fn("tee", 1, 2, (host, args) => {
    const count = args.length > 1 ? toInt(host, args[1]) : 2;
    if (count < 0) throw pyError(ValueError, "n must be >= 0");
    const source = getIter(host, args[0]);
    // A linked list: what all iterators have passed is free to go.
    let tail: TeeLink = { item: null, next: null };
    const pull = (inner: Host, link: TeeLink): TeeLink | null => {
      if (link.next !== null) return link.next;
      const item = iterNext(inner, source);
      if (item === null) return null;
      tail = link.next = { item, next: null };
      return tail;
    };
    const reader = (): PyObject => {
      let at = tail;
      return new PyStepIter(tee, (inner) => {
        const next = pull(inner, at);
        if (next === null) return null;
        at = next;
        return next.item;
      });
    };
    return newTuple(Array.from({ length: count }, reader));
  });
}

interface TeeLink {
  readonly item: PyObject | null;
  next: TeeLink | null;
}
