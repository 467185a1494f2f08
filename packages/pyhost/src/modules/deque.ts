// collections.deque: a ring of cells that grows by doubling.

import { equal, richCompare, RICH_NAMES } from "../compare.js";
import { repr, toInt, tryIndex } from "../convert.js";
import { IndexError, RuntimeError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { getIter, iterNext } from "../iterate.js";
import { PyObject, type PyType, type WithAttributes } from "../object.js";
import { PyIterator } from "../object-more.js";
import type { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { byName, TypeBuilder } from "../types/builder.js";
import { newInt, newList, newStr, newTuple, None, NotImplemented } from "../values.js";
import { newNativeType, setupIterator } from "./native-type.js";

export class PyDeque extends PyObject implements WithAttributes {
  cls: PyType;
  private ring: PyObject[];
  private head: number;
  size: number;
  maxlen: number;
  /** Grows with each change: iterators look at it. */
  version: number;
  dict: PyDict | null;
  slotValues: Map<string, PyObject> | null;
  constructor(cls: PyType) {
    super();
    this.cls = cls;
    this.ring = new Array<PyObject>(16).fill(None);
    this.head = 0;
    this.size = 0;
    this.maxlen = Infinity;
    this.version = 0;
    this.dict = null;
    this.slotValues = null;
  }

  at(index: number): PyObject {
    return this.ring[(this.head + index) & (this.ring.length - 1)];
  }

  put(index: number, value: PyObject): void {
    this.ring[(this.head + index) & (this.ring.length - 1)] = value;
  }

  private grow(): void {
    const items = this.items();
    this.ring = new Array<PyObject>(this.ring.length * 2).fill(None);
    items.forEach((item, i) => (this.ring[i] = item));
    this.head = 0;
  }

  append(item: PyObject): void {
    this.version++;
    if (this.maxlen === 0) return;
    if (this.size === this.maxlen) this.popLeft();
    if (this.size === this.ring.length) this.grow();
    this.put(this.size++, item);
  }

  appendLeft(item: PyObject): void {
    this.version++;
    if (this.maxlen === 0) return;
    if (this.size === this.maxlen) this.pop();
    if (this.size === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.size++;
    this.put(0, item);
  }

  /** The caller knows that there is an item. */
  pop(): PyObject {
    this.version++;
    const item = this.at(--this.size);
    this.put(this.size, None);
    return item;
  }

  popLeft(): PyObject {
    this.version++;
    const item = this.at(0);
    this.put(0, None);
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.size--;
    return item;
  }

  items(): PyObject[] {
    return Array.from({ length: this.size }, (_, i) => this.at(i));
  }

  replace(items: readonly PyObject[]): void {
    this.version++;
    this.size = 0;
    for (const item of items) this.append(item);
  }
}

class PyDequeIter extends PyIterator {
  cls: PyType;
  private readonly deque: PyDeque;
  private readonly version: number;
  private readonly backwards: boolean;
  private index: number;
  constructor(cls: PyType, deque: PyDeque, backwards: boolean) {
    super();
    this.cls = cls;
    this.deque = deque;
    this.version = deque.version;
    this.backwards = backwards;
    this.index = 0;
  }

  next(): PyObject | null {
    if (this.deque.version !== this.version) throw pyError(RuntimeError, "deque mutated during iteration");
    if (this.index >= this.deque.size) return null;
    const i = this.index++;
    return this.deque.at(this.backwards ? this.deque.size - 1 - i : i);
  }
}

function extend(host: Host, deque: PyDeque, source: PyObject, add: (item: PyObject) => void): void {
  if (source === deque) {
    for (const item of deque.items()) add(item);
    return;
  }
  const iter = getIter(host, source);
  for (let item = iterNext(host, iter); item !== null; item = iterNext(host, iter)) add(item);
}

function position(host: Host, deque: PyDeque, key: PyObject): number {
  const index = tryIndex(host, key);
  if (index === null) throw pyError(TypeError, "sequence index must be integer, not '" + key.cls.name + "'");
  const at = Number(index) < 0 ? Number(index) + deque.size : Number(index);
  if (at < 0 || at >= deque.size) throw pyError(IndexError, "deque index out of range");
  return at;
}

function maxlenOf(host: Host, given: PyObject | null): number {
  if (given === null || given === None) return Infinity;
  const maxlen = toInt(host, given);
  if (maxlen < 0) throw pyError(ValueError, "maxlen must be non-negative");
  return maxlen;
}

function reprDeque(host: Host, self: PyDeque): string {
  if (!host.enterRepr(self)) return "[...]";
  try {
    const items = self.items().map((item) => repr(host, item)).join(", ");
    return self.maxlen === Infinity ? `deque([${items}])` : `deque([${items}], maxlen=${self.maxlen})`;
  } finally {
    host.leaveRepr(self);
  }
}

export function makeDequeType(): PyType {
  const type = newNativeType("collections.deque", "deque([iterable[, maxlen]]) --> deque object");
  const iterType = setupIterator(newNativeType("deque_iterator"));
  const reverseType = setupIterator(newNativeType("deque_reverse_iterator"));
  const builder = new TypeBuilder(type, PyDeque)
    .maker((_host, cls) => new PyDeque(cls))
    .slotRange("__init__", 0, 2, (host, self, args, kwargs) => {
      const [iterable, maxlen] = byName("deque", ["iterable", "maxlen"], 0, args, 1, kwargs);
      self.maxlen = maxlenOf(host, maxlen);
      self.replace([]);
      if (iterable !== null) extend(host, self, iterable, (item) => self.append(item));
      return None;
    })
    .slot("__iter__", 0, (_host, self) => new PyDequeIter(iterType, self, false))
    .method("__reversed__", 0, 0, (_host, self) => new PyDequeIter(reverseType, self, true))
    .slot("__repr__", 0, (host, self) => newStr(reprDeque(host, self)))
    .slot("__len__", 0, (_host, self) => newInt(self.size))
    .constant("__hash__", None)
    .getset("maxlen", (_host, self) => (self.maxlen === Infinity ? None : newInt(self.maxlen)));
  addEnds(builder);
  addItems(builder);
  addCopies(builder);
  return type;
}

function addEnds(builder: TypeBuilder<PyDeque>): void {
  const nonEmpty = (self: PyDeque): PyDeque => {
    if (self.size === 0) throw pyError(IndexError, "pop from an empty deque");
    return self;
  };
  builder
    .method("append", 1, 1, (_host, self, args) => {
      self.append(args[1]);
      return None;
    })
    .method("appendleft", 1, 1, (_host, self, args) => {
      self.appendLeft(args[1]);
      return None;
    })
    .method("pop", 0, 0, (_host, self) => nonEmpty(self).pop())
    .method("popleft", 0, 0, (_host, self) => nonEmpty(self).popLeft())
    .method("extend", 1, 1, (host, self, args) => {
      extend(host, self, args[1], (item) => self.append(item));
      return None;
    })
    .method("extendleft", 1, 1, (host, self, args) => {
      extend(host, self, args[1], (item) => self.appendLeft(item));
      return None;
    })
    .slot("__iadd__", 1, (host, self, args) => {
      extend(host, self, args[1], (item) => self.append(item));
      return self;
    })
    .method("clear", 0, 0, (_host, self) => {
      self.replace([]);
      return None;
    })
    .method("rotate", 0, 1, (host, self, args) => {
      const count = args.length > 1 ? toInt(host, args[1]) : 1;
      if (self.size > 1) rotate(self, ((count % self.size) + self.size) % self.size);
      return None;
    });
}

/** By whichever end is nearer. */
function rotate(self: PyDeque, right: number): void {
  if (right <= self.size / 2) for (let i = 0; i < right; i++) self.appendLeft(self.pop());
  else for (let i = right; i < self.size; i++) self.append(self.popLeft());
}

function addItems(builder: TypeBuilder<PyDeque>): void {
  builder
    .slot("__getitem__", 1, (host, self, args) => self.at(position(host, self, args[1])))
    .slot("__setitem__", 2, (host, self, args) => {
      self.put(position(host, self, args[1]), args[2]);
      return None;
    })
    .slot("__delitem__", 1, (host, self, args) => {
      const at = position(host, self, args[1]);
      self.replace(self.items().filter((_, i) => i !== at));
      return None;
    })
    .method("count", 1, 1, (host, self, args) => {
      const version = self.version;
      const count = self.items().filter((item) => equal(host, item, args[1])).length;
      if (self.version !== version) throw pyError(RuntimeError, "deque mutated during iteration");
      return newInt(count);
    })
    .method("remove", 1, 1, (host, self, args) => {
      const version = self.version;
      const at = self.items().findIndex((item) => equal(host, item, args[1]));
      if (self.version !== version) throw pyError(IndexError, "deque mutated during remove().");
      if (at < 0) throw pyError(ValueError, "deque.remove(x): x not in deque");
      self.replace(self.items().filter((_, i) => i !== at));
      return None;
    })
    .method("reverse", 0, 0, (_host, self) => {
      self.replace(self.items().reverse());
      return None;
    });
}

function addCopies(builder: TypeBuilder<PyDeque>): void {
  const args = (self: PyDeque): PyObject[] => {
    const list = newList(self.items());
    return self.maxlen === Infinity ? [list] : [list, newInt(self.maxlen)];
  };
  builder
    .method("__copy__", 0, 0, (host, self) => host.call(self.cls, args(self)))
    .method("__reduce__", 0, 0, (_host, self) => (self.dict === null ? newTuple([self.cls, newTuple(args(self))]) : newTuple([self.cls, newTuple(args(self)), self.dict])));
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (host, self, given) => {
      const other = given[1];
      return other instanceof PyDeque ? richCompare(host, op, newList(self.items()), newList(other.items())) : NotImplemented;
    });
  });
}
