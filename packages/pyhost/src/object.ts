// The object model: one class per kind of Python object, fields only. What the objects can do is in types/*.ts.
// Upper layers (flowspace, annotator) look at live objects through these fields; they never change them.

import type { CodeObject } from "@rpyts/pyparser/code";
import type { Int } from "@rpyts/tool/machine-int";
import type { PyDict } from "./pydict.js";
import type { Host } from "./host.js";
import type { TypeTraits } from "./traits.js";
import type { PreparedCode } from "./eval/prepare.js";

/** Node's console asks for this; without Node it means nothing. */
const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** Any Python object. `cls` is its class: type(x), but for old-style instances, whose `cls` is the `instance` type. */
export abstract class PyObject {
  abstract cls: PyType;

  /** For people at a console: an object hangs together with all others, and none wants to see them all. */
  [INSPECT](): string {
    return `<${this.cls.name} object>`;
  }
}

/** Classes as they stand in bases and mro: new-style classes inherit from old-style ones now and then. */
export type PyClass = PyType | PyOldClass;

/** What a built-in callable does. Keyword arguments come apart from the positional ones; `kwargs` is null where there are none. */
export type NativeImpl = (host: Host, args: PyObject[], kwargs: Map<string, PyObject> | null) => PyObject;

/** A new-style class, built in or made by a class statement. */
export class PyType extends PyObject {
  /** The metaclass. */
  cls: PyType;
  name: string;
  bases: readonly PyClass[];
  /** Linearised: this class first, `object` last. */
  mro: readonly PyClass[];
  /** Attributes by name, in definition order. Change it only through the host, which keeps method caches right. */
  readonly dict: Map<string, PyObject>;
  /** True for classes made at run time; false for built-in types. */
  readonly isHeap: boolean;
  /** The nearest built-in type among the bases: decides the TypeScript class of the instances. */
  layout: PyType;
  /** Names given by __slots__ along the mro, null when instances have a __dict__. */
  slots: readonly string[] | null;
  /** Whether instances can have a __dict__. */
  hasDict: boolean;
  /** Direct subclasses, weakly held. Those of built-in types are kept by the host: built-in types are shared and never change. */
  readonly subclasses: WeakRef<PyType>[];
  /** Results of lookups along the mro; emptied when a class of the mro changes. */
  readonly cache: Map<string, PyObject | null>;
  /** Grows when the class, or one it inherits from, changes: what inline caches compare. */
  version: number;
  /** What attribute access, hashing and calling need to know of the class; null until somebody asks (traits.ts). */
  traits: TypeTraits | null;

  constructor(metaclass: PyType | null, name: string, bases: readonly PyClass[], isHeap: boolean) {
    super();
    this.cls = metaclass ?? this;
    this.name = name;
    this.bases = bases;
    this.mro = [this];
    this.dict = new Map();
    this.isHeap = isHeap;
    this.layout = this;
    this.slots = null;
    this.hasDict = false;
    this.subclasses = [];
    this.cache = new Map();
    this.version = 0;
    this.traits = null;
  }
}

/** An old-style class (types.ClassType). */
export class PyOldClass extends PyObject {
  cls: PyType;
  name: string;
  bases: readonly PyOldClass[];
  readonly dict: Map<string, PyObject>;

  constructor(cls: PyType, name: string, bases: readonly PyOldClass[]) {
    super();
    this.cls = cls;
    this.name = name;
    this.bases = bases;
    this.dict = new Map();
  }
}

/** An instance of an old-style class; type(x) is types.InstanceType. */
export class PyOldInstance extends PyObject {
  cls: PyType;
  klass: PyOldClass;
  dict: PyDict;

  constructor(cls: PyType, klass: PyOldClass, dict: PyDict) {
    super();
    this.cls = cls;
    this.klass = klass;
    this.dict = dict;
  }
}

/**
 * Instances that can have attributes of their own: those of classes made by class statements, and exceptions. Instances of subclasses of
 * int, str, list, … are objects of subclasses of PyInt, PyStr, PyList, … that carry the same two fields: see {@link attributesOf}.
 */
export interface WithAttributes {
  dict: PyDict | null;
  /** Values of __slots__ names; null while none is set. */
  slotValues: Map<string, PyObject> | null;
}

/** An instance of a new-style class whose layout is `object`. */
export class PyInstance extends PyObject implements WithAttributes {
  cls: PyType;
  dict: PyDict | null;
  slotValues: Map<string, PyObject> | null;

  constructor(cls: PyType, dict: PyDict | null) {
    super();
    this.cls = cls;
    this.dict = dict;
    this.slotValues = null;
  }
}

/** An instance of BaseException or a class below it. */
export class PyException extends PyObject implements WithAttributes {
  cls: PyType;
  dict: PyDict | null;
  slotValues: Map<string, PyObject> | null;
  args: readonly PyObject[];
  /** Fields that some classes add (errno, lineno, encoding, code, …); null where there are none. */
  fields: Map<string, PyObject> | null;

  constructor(cls: PyType, args: readonly PyObject[]) {
    super();
    this.cls = cls;
    this.dict = null;
    this.slotValues = null;
    this.args = args;
    this.fields = null;
  }
}

export class PyNone extends PyObject {
  cls: PyType;
  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }
}

export class PyBool extends PyObject {
  cls: PyType;
  readonly value: boolean;
  constructor(cls: PyType, value: boolean) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

/** A Python int: within the target's machine word. */
export class PyInt extends PyObject {
  cls: PyType;
  readonly value: Int;
  constructor(cls: PyType, value: Int) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

export class PyLong extends PyObject {
  cls: PyType;
  readonly value: bigint;
  constructor(cls: PyType, value: bigint) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

export class PyFloat extends PyObject {
  cls: PyType;
  readonly value: number;
  constructor(cls: PyType, value: number) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

/** A byte string: one character (0..255) of `value` per byte. */
export class PyStr extends PyObject {
  cls: PyType;
  readonly value: string;
  constructor(cls: PyType, value: string) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

/** A unicode string: UTF-16 in `value`; indexing and len are by code point, or by unit on a narrow host (text/codepoints.ts). */
export class PyUnicode extends PyObject {
  cls: PyType;
  readonly value: string;
  constructor(cls: PyType, value: string) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

export class PyTuple extends PyObject {
  cls: PyType;
  readonly items: readonly PyObject[];
  constructor(cls: PyType, items: readonly PyObject[]) {
    super();
    this.cls = cls;
    this.items = items;
  }
}

export class PyList extends PyObject {
  cls: PyType;
  items: PyObject[];
  constructor(cls: PyType, items: PyObject[]) {
    super();
    this.cls = cls;
    this.items = items;
  }
}

/** A function made by def or lambda. */
export class PyFunction extends PyObject {
  cls: PyType;
  name: string;
  code: PyCode;
  readonly globals: PyDict;
  /** Default values of the last `defaults.length` positional parameters. */
  defaults: readonly PyObject[];
  /** Cells of the code's freevars, in their order. */
  readonly closure: readonly PyCell[];
  doc: PyObject;
  /** func.__module__; None for functions made by hand. */
  module: PyObject;
  /** func.__dict__; null while empty. */
  dict: PyDict | null;

  constructor(cls: PyType, code: PyCode, globals: PyDict, defaults: readonly PyObject[], closure: readonly PyCell[], doc: PyObject, module: PyObject) {
    super();
    this.cls = cls;
    this.name = code.code.name;
    this.code = code;
    this.globals = globals;
    this.defaults = defaults;
    this.closure = closure;
    this.doc = doc;
    this.module = module;
    this.dict = null;
  }
}

/** A variable shared by nested functions; null while unset. */
export class PyCell extends PyObject {
  cls: PyType;
  value: PyObject | null;
  constructor(cls: PyType, value: PyObject | null) {
    super();
    this.cls = cls;
    this.value = value;
  }
}

/** A code object as Python sees it, with its constants as host objects. */
export class PyCode extends PyObject {
  cls: PyType;
  readonly code: CodeObject;
  /** `code.consts` as objects. */
  readonly consts: readonly PyObject[];
  /** The form the evaluator runs; null until the first run. */
  prepared: PreparedCode | null;
  constructor(cls: PyType, code: CodeObject, consts: readonly PyObject[]) {
    super();
    this.cls = cls;
    this.code = code;
    this.consts = consts;
    this.prepared = null;
  }
}

/** A bound method, or an unbound one when `self` is null. */
export class PyMethod extends PyObject {
  cls: PyType;
  readonly func: PyObject;
  readonly self: PyObject | null;
  readonly imClass: PyObject | null;
  constructor(cls: PyType, func: PyObject, self: PyObject | null, imClass: PyObject | null) {
    super();
    this.cls = cls;
    this.func = func;
    this.self = self;
    this.imClass = imClass;
  }
}

/** A built-in function, or an unbound built-in method kept in a type's dict. `qualname` is stable: `__builtin__.len`, `os.write`, `str.join`. */
export class PyBuiltin extends PyObject {
  cls: PyType;
  readonly name: string;
  readonly qualname: string;
  readonly impl: NativeImpl;
  readonly doc: string | null;
  constructor(cls: PyType, name: string, qualname: string, impl: NativeImpl, doc: string | null) {
    super();
    this.cls = cls;
    this.name = name;
    this.qualname = qualname;
    this.impl = impl;
    this.doc = doc;
  }
}

/** A built-in function that stands for a class: it makes its instances, and isinstance() asks it. */
export class PyClassFunction extends PyBuiltin {
  readonly includes: (obj: PyObject) => boolean;
  constructor(cls: PyType, name: string, qualname: string, impl: NativeImpl, includes: (obj: PyObject) => boolean) {
    super(cls, name, qualname, impl, null);
    this.includes = includes;
  }
}

/** A built-in method bound to its object: [].append. */
export class PyBuiltinMethod extends PyObject {
  cls: PyType;
  readonly func: PyBuiltin;
  readonly self: PyObject;
  constructor(cls: PyType, func: PyBuiltin, self: PyObject) {
    super();
    this.cls = cls;
    this.func = func;
    this.self = self;
  }
}

export class PyStaticMethod extends PyObject {
  cls: PyType;
  readonly func: PyObject;
  constructor(cls: PyType, func: PyObject) {
    super();
    this.cls = cls;
    this.func = func;
  }
}

export class PyClassMethod extends PyObject {
  cls: PyType;
  readonly func: PyObject;
  constructor(cls: PyType, func: PyObject) {
    super();
    this.cls = cls;
    this.func = func;
  }
}

/** A property; absent accessors are None. */
export class PyProperty extends PyObject {
  cls: PyType;
  readonly fget: PyObject;
  readonly fset: PyObject;
  readonly fdel: PyObject;
  readonly doc: PyObject;
  /** Whether the doc string came from the getter: a property with another getter takes that one's. */
  readonly docFromGetter: boolean;
  constructor(cls: PyType, fget: PyObject, fset: PyObject, fdel: PyObject, doc: PyObject, docFromGetter = false) {
    super();
    this.cls = cls;
    this.fget = fget;
    this.fset = fset;
    this.fdel = fdel;
    this.doc = doc;
    this.docFromGetter = docFromGetter;
  }
}

export class PyModule extends PyObject {
  cls: PyType;
  name: string;
  readonly dict: PyDict;
  constructor(cls: PyType, name: string, dict: PyDict) {
    super();
    this.cls = cls;
    this.name = name;
    this.dict = dict;
  }
}

export class PySlice extends PyObject {
  cls: PyType;
  readonly start: PyObject;
  readonly stop: PyObject;
  readonly step: PyObject;
  constructor(cls: PyType, start: PyObject, stop: PyObject, step: PyObject) {
    super();
    this.cls = cls;
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}
