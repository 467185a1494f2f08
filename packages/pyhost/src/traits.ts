// What the hot paths want to know of a class without a lookup by name: computed on first use, dropped when the class changes.

import type { PyFunction, PyObject } from "./object.js";

/** How an object that is found on a class behaves as a descriptor. */
export const DESCR_NONE = 0;
export const DESCR_FUNCTION = 1;
export const DESCR_METHOD = 2;
export const DESCR_STATIC = 3;
export const DESCR_CLASSMETHOD = 4;
/** From here on: data descriptors, which come before the instance's own attributes. */
export const DESCR_DATA = 8;
export const DESCR_GETSET = 8;
export const DESCR_PROPERTY = 9;
/** __get__ defined in Python (or by an unusual built-in), without __set__. */
export const DESCR_USER = 5;
/** __set__ or __delete__ defined in Python. */
export const DESCR_USER_DATA = 10;
/** A bound-method object: `instancemethod.__get__` rebinds unbound methods. */
export const DESCR_INSTANCEMETHOD = 6;

/** Which attribute algorithm the instances of a class follow. */
export const ATTR_GENERIC = 0;
export const ATTR_TYPE = 1;
export const ATTR_OLDCLASS = 2;
export const ATTR_OLDINSTANCE = 3;
export const ATTR_SUPER = 4;
export const ATTR_METHOD = 5;
/** `__getattribute__` is defined in Python. */
export const ATTR_CUSTOM = 6;

/** How instances behave as dict keys. */
export const KEY_GENERAL = 0;
export const KEY_IDENTITY = 1;
export const KEY_STR = 2;
export const KEY_UNICODE = 3;
export const KEY_INT = 4;
export const KEY_BOOL = 5;
export const KEY_LONG = 6;
export const KEY_FLOAT = 7;
export const KEY_TUPLE = 8;

export class TypeTraits {
  descr: number;
  attr: number;
  key: number;
  /** Whether `__getattr__` is there (after a miss), and `__setattr__`/`__delattr__` are Python code. */
  getattrHook: PyObject | null;
  customSetattr: PyObject | null;
  customDelattr: PyObject | null;
  /** `__eq__` or `__cmp__` or another comparison is Python code. */
  userCompare: boolean;
  /** The `__init__` that alone makes a new instance: `__new__` and the metaclass's `__call__` are the ordinary ones. */
  directInit: PyFunction | null;

  constructor(descr: number, attr: number, key: number) {
    this.descr = descr;
    this.attr = attr;
    this.key = key;
    this.getattrHook = null;
    this.customSetattr = null;
    this.customDelattr = null;
    this.userCompare = false;
    this.directInit = null;
  }
}
