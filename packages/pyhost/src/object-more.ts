// The object model, continued: kinds that upper layers seldom look into. Fields only, as in object.ts.

import type { Int } from "@rpyts/tool/machine-int";
import type { Host } from "./host.js";
import { PyBool, PyFloat, PyInt, PyList, PyLong, PyObject, PyStr, PyTuple, PyUnicode, type PyType, type WithAttributes } from "./object.js";
import type { PyDict } from "./pydict.js";

/** NotImplemented and Ellipsis. */
export class PySingleton extends PyObject {
  cls: PyType;
  readonly name: string;
  constructor(cls: PyType, name: string) {
    super();
    this.cls = cls;
    this.name = name;
  }
}

export class PyComplex extends PyObject {
  cls: PyType;
  readonly real: number;
  readonly imag: number;
  constructor(cls: PyType, real: number, imag: number) {
    super();
    this.cls = cls;
    this.real = real;
    this.imag = imag;
  }
}

/** A set or a frozenset: a dict whose values do not matter. */
export class PySet extends PyObject {
  cls: PyType;
  table: PyDict;
  constructor(cls: PyType, table: PyDict) {
    super();
    this.cls = cls;
    this.table = table;
  }
}

/** A mutable byte string, as latin-1 characters. */
export class PyByteArray extends PyObject {
  cls: PyType;
  value: string;
  constructor(cls: PyType, value: string) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

export class PyXRange extends PyObject {
  cls: PyType;
  readonly start: number;
  readonly step: number;
  /** How many values; the nearest double where there are more than 2**53. */
  readonly length: number;
  /** The end as it was given. */
  readonly stop: Int;
  constructor(cls: PyType, start: number, step: number, length: number, stop: Int) {
    super();
    this.cls = cls;
    this.start = start;
    this.step = step;
    this.length = length;
    this.stop = stop;
  }
}

/** buffer and memoryview: a window on the bytes of an object. */
export class PyBuffer extends PyObject {
  cls: PyType;
  readonly base: PyObject;
  readonly offset: number;
  /** -1: to the end. */
  readonly length: number;
  /** Whether the characters of a unicode base take two bytes. */
  readonly narrow: boolean;
  constructor(cls: PyType, base: PyObject, offset: number, length: number, narrow: boolean) {
    super();
    this.cls = cls;
    this.base = base;
    this.offset = offset;
    this.length = length;
    this.narrow = narrow;
  }
}

export type Getter = (host: Host, obj: PyObject) => PyObject;
/** `value` null deletes. */
export type Setter = (host: Host, obj: PyObject, value: PyObject | null) => void;

/** A computed attribute of a built-in type. */
export class PyGetSet extends PyObject {
  cls: PyType;
  readonly name: string;
  readonly owner: PyType;
  readonly getter: Getter;
  readonly setter: Setter | null;
  constructor(cls: PyType, name: string, owner: PyType, getter: Getter, setter: Setter | null) {
    super();
    this.cls = cls;
    this.name = name;
    this.owner = owner;
    this.getter = getter;
    this.setter = setter;
  }
}

export class PySuper extends PyObject {
  cls: PyType;
  readonly type: PyType;
  /** Null for the unbound form super(C). */
  readonly self: PyObject | null;
  readonly selfType: PyType | null;
  constructor(cls: PyType, type: PyType, self: PyObject | null, selfType: PyType | null) {
    super();
    this.cls = cls;
    this.type = type;
    this.self = self;
    this.selfType = selfType;
  }
}

/** `C.__dict__`: a read-only look at the attributes of a class. */
export class PyDictProxy extends PyObject {
  cls: PyType;
  readonly target: Map<string, PyObject>;
  constructor(cls: PyType, target: Map<string, PyObject>) {
    super();
    this.cls = cls;
    this.target = target;
  }
}

export type DictViewKind = "keys" | "values" | "items";

export class PyDictView extends PyObject {
  cls: PyType;
  readonly dict: PyDict;
  readonly kind: DictViewKind;
  constructor(cls: PyType, dict: PyDict, kind: DictViewKind) {
    super();
    this.cls = cls;
    this.dict = dict;
    this.kind = kind;
  }
}

/** A weak reference. It holds its object through the engine's WeakRef; callbacks run when {@link Host} is told, never by themselves. */
export class PyWeakRef extends PyObject implements WithAttributes {
  cls: PyType;
  readonly target: WeakRef<PyObject>;
  readonly callback: PyObject;
  dict: PyDict | null;
  slotValues: Map<string, PyObject> | null;
  constructor(cls: PyType, target: PyObject, callback: PyObject) {
    super();
    this.cls = cls;
    this.target = new WeakRef(target);
    this.callback = callback;
    this.dict = null;
    this.slotValues = null;
  }
}

/** An iterator implemented here: `next` gives null at the end. */
export abstract class PyIterator extends PyObject {
  abstract next(host: Host): PyObject | null;
}

// Instances of classes that inherit from built-in value types: the same fields, and attributes of their own.

export class PyIntSub extends PyInt implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyLongSub extends PyLong implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyFloatSub extends PyFloat implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyComplexSub extends PyComplex implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyStrSub extends PyStr implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyUnicodeSub extends PyUnicode implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyTupleSub extends PyTuple implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyListSub extends PyList implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PyByteArraySub extends PyByteArray implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}
export class PySetSub extends PySet implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}

/** Booleans cannot be subclassed; named here so that the list of value kinds is whole. */
export type PyValue = PyBool | PyInt | PyLong | PyFloat | PyStr | PyUnicode | PyTuple;
