// The iterators of built-in containers, and those made of a function.

import { callableIterType, dictItemIterType, dictKeyIterType, dictValueIterType, listIterType, seqIterType, setIterType, tupleIterType, xrangeIterType } from "../builtin-types.js";
import { matchesType } from "../eval/exc-match.js";
import { IndexError, OverflowError, RuntimeError, StopIteration } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyList, PyObject, PyType } from "../object.js";
import { PyIterator, type DictViewKind } from "../object-more.js";
import type { DictKey } from "../dictkey.js";
import type { PyDict } from "../pydict.js";
import { PyError, pyError } from "../pyerror.js";
import { newInt, newTuple } from "../values.js";

/** Over a list; sees what is appended meanwhile. */
export class PyListIter extends PyIterator {
  cls: PyType;
  private list: PyList | null;
  private index: number;
  constructor(list: PyList) {
    super();
    this.cls = listIterType;
    this.list = list;
    this.index = 0;
  }

  next(): PyObject | null {
    const list = this.list;
    if (list === null) return null;
    if (this.index < list.items.length) return list.items[this.index++];
    // Once at the end it stays there.
    this.list = null;
    return null;
  }

  get remaining(): number {
    return this.list === null ? 0 : Math.max(0, this.list.items.length - this.index);
  }
}

export class PyTupleIter extends PyIterator {
  cls: PyType;
  private readonly items: readonly PyObject[];
  private index: number;
  constructor(items: readonly PyObject[], cls: PyType = tupleIterType) {
    super();
    this.cls = cls;
    this.items = items;
    this.index = 0;
  }

  next(): PyObject | null {
    return this.index < this.items.length ? this.items[this.index++] : null;
  }

  get remaining(): number {
    return this.items.length - this.index;
  }
}

export class PyRangeIter extends PyIterator {
  cls: PyType;
  private value: number;
  private readonly step: number;
  private left: number;
  constructor(start: number, step: number, count: number) {
    super();
    this.cls = xrangeIterType;
    this.value = start;
    this.step = step;
    this.left = count;
  }

  next(): PyObject | null {
    if (this.left <= 0) return null;
    this.left--;
    const value = this.value;
    // Beyond this doubles are no longer exact.
    if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER) throw pyError(OverflowError, "xrange() values beyond 2**53 are not supported");
    this.value += this.step;
    return newInt(value);
  }

  get remaining(): number {
    return this.left;
  }
}

/** Over anything with __getitem__, until IndexError. */
export class PySequenceIter extends PyIterator {
  cls: PyType;
  private sequence: PyObject | null;
  private index: number;
  constructor(sequence: PyObject) {
    super();
    this.cls = seqIterType;
    this.sequence = sequence;
    this.index = 0;
  }

  next(host: Host): PyObject | null {
    if (this.sequence === null) return null;
    try {
      return host.getitem(this.sequence, newInt(this.index++));
    } catch (error) {
      if (!(error instanceof PyError) || (!matchesType(host, error.type, IndexError) && !matchesType(host, error.type, StopIteration))) throw error;
      this.sequence = null;
      return null;
    }
  }
}

const DICT_ITERS: { readonly [K in DictViewKind]: PyType } = { keys: dictKeyIterType, values: dictValueIterType, items: dictItemIterType };

export class PyDictIter extends PyIterator {
  cls: PyType;
  private readonly dict: PyDict;
  private readonly kind: DictViewKind;
  private readonly entries: Iterator<[DictKey, PyObject]>;
  private size: number;
  private done: boolean;
  private taken: number;
  constructor(dict: PyDict, kind: DictViewKind) {
    super();
    this.cls = DICT_ITERS[kind];
    this.dict = dict;
    this.kind = kind;
    this.entries = dict.map.entries();
    this.size = dict.size;
    this.done = false;
    this.taken = 0;
  }

  get remaining(): number {
    return this.done || this.dict.size !== this.size ? 0 : this.size - this.taken;
  }

  next(): PyObject | null {
    if (this.done) return null;
    if (this.dict.size !== this.size) {
      this.size = -1;
      throw pyError(RuntimeError, "dictionary changed size during iteration");
    }
    const step = this.entries.next();
    if (step.done === true) {
      this.done = true;
      return null;
    }
    const [key, value] = step.value;
    this.taken++;
    if (this.kind === "values") return value;
    const obj = this.dict.keyObject(key);
    return this.kind === "keys" ? obj : newTuple([obj, value]);
  }
}

export class PySetIter extends PyIterator {
  cls: PyType;
  private readonly table: PyDict;
  private readonly keys: Iterator<DictKey>;
  private size: number;
  private done: boolean;
  private taken: number;
  constructor(table: PyDict) {
    super();
    this.cls = setIterType;
    this.table = table;
    this.keys = table.map.keys();
    this.size = table.size;
    this.done = false;
    this.taken = 0;
  }

  get remaining(): number {
    return this.done || this.table.size !== this.size ? 0 : this.size - this.taken;
  }

  next(): PyObject | null {
    if (this.done) return null;
    if (this.table.size !== this.size) {
      this.size = -1;
      throw pyError(RuntimeError, "Set changed size during iteration");
    }
    const step = this.keys.next();
    if (step.done !== true) {
      this.taken++;
      return this.table.keyObject(step.value);
    }
    this.done = true;
    return null;
  }
}

/** An iterator made of a function; what iter(f, sentinel), enumerate, zip-like helpers and the modules use. */
export class PyFunctionIter extends PyIterator {
  cls: PyType;
  private step: ((host: Host) => PyObject | null) | null;
  constructor(step: (host: Host) => PyObject | null, cls: PyType = callableIterType) {
    super();
    this.cls = cls;
    this.step = step;
  }

  next(host: Host): PyObject | null {
    if (this.step === null) return null;
    const value = this.step(host);
    if (value === null) this.step = null;
    return value;
  }
}
