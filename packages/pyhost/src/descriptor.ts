// Descriptors: binding what is found on a class, the attributes an object carries itself, special methods. The ground of attribute.ts.

import { memberType, methodType } from "./builtin-types.js";
import { isSubclassOf } from "./class-tests.js";
import { AttributeError, TypeError } from "./exception-types.js";
import type { Host } from "./host.js";
import { invalidate, lookup, traitsOf } from "./lookup.js";
import {
  PyBuiltin, PyBuiltinMethod, PyClassMethod, PyInstance, PyMethod, PyOldClass, PyOldInstance, PyProperty, PyStaticMethod, PyType, type PyObject,
} from "./object.js";
import { PyGetSet } from "./object-more.js";
import type { PyDict } from "./pydict.js";
import { pyError, type PyError } from "./pyerror.js";
import {
  DESCR_CLASSMETHOD, DESCR_DATA, DESCR_FUNCTION, DESCR_GETSET, DESCR_INSTANCEMETHOD, DESCR_METHOD, DESCR_NONE, DESCR_PROPERTY, DESCR_STATIC, DESCR_USER_DATA,
} from "./traits.js";
import { builtinMethodType } from "./types/kinds.js";
import { newDict, None } from "./values.js";

export function noAttribute(obj: PyObject, name: string): PyError {
  if (obj instanceof PyType) return pyError(AttributeError, `type object '${obj.name}' has no attribute '${name}'`);
  if (obj instanceof PyOldClass) return pyError(AttributeError, `class ${obj.name} has no attribute '${name}'`);
  if (obj instanceof PyOldInstance) return pyError(AttributeError, `${obj.klass.name} instance has no attribute '${name}'`);
  return pyError(AttributeError, `'${obj.cls.name}' object has no attribute '${name}'`);
}

/** Calls a special method found on the class of `self`. */
export function callHook(host: Host, hook: PyObject, self: PyObject, ...args: PyObject[]): PyObject {
  return host.call(bindTo(host, hook, self), args);
}

export function descrOf(found: PyObject): number {
  return (found.cls.traits ?? traitsOf(found.cls)).descr;
}

/** The algorithm of `object`. */
export function genericGet(host: Host, obj: PyObject, type: PyType, name: string): PyObject | null {
  const found = lookup(type, name);
  const kind = found === null ? DESCR_NONE : descrOf(found);
  // A data descriptor comes first, but for one that cannot be read.
  if (kind >= DESCR_DATA && found !== null && (kind !== DESCR_USER_DATA || lookup(found.cls, "__get__") !== null)) return descrGet(host, found, kind, obj, type);
  const dict = attributesOf(obj);
  if (dict !== null) {
    const value = dict.map.get(name);
    if (value !== undefined) return value;
  }
  if (found === null || kind === DESCR_NONE) return found;
  return descrGet(host, found, kind, obj, type);
}

/** Binds what was found on a class to an object (null: access through the class itself). */
export function descrGet(host: Host, found: PyObject, kind: number, obj: PyObject | null, owner: PyObject): PyObject {
  switch (kind) {
    case DESCR_NONE:
      return found;
    case DESCR_FUNCTION:
      return new PyMethod(methodType, found, obj, owner);
    case DESCR_METHOD:
      return obj === null || !(found instanceof PyBuiltin) ? found : new PyBuiltinMethod(builtinMethodType(found), found, obj);
    case DESCR_STATIC:
      return found instanceof PyStaticMethod ? found.func : found;
    case DESCR_CLASSMETHOD:
      if (found instanceof PyBuiltin) return new PyBuiltinMethod(builtinMethodType(found), found, owner);
      return found instanceof PyClassMethod ? new PyMethod(methodType, found.func, owner, owner.cls) : found;
    case DESCR_INSTANCEMETHOD:
      if (!(found instanceof PyMethod) || found.self !== null || obj === null) return found;
      if (found.imClass !== null && !isSubclassOf(host, owner, found.imClass)) return found;
      return new PyMethod(methodType, found.func, obj, found.imClass);
    case DESCR_GETSET:
      return obj === null || !(found instanceof PyGetSet) ? found : found.getter(host, obj);
    case DESCR_PROPERTY:
      return obj === null || !(found instanceof PyProperty) ? found : propertyGet(host, found, obj);
    default: {
      const get = lookup(found.cls, "__get__");
      if (get === null) return found;
      return callHook(host, get, found, obj ?? None, owner);
    }
  }
}

function propertyGet(host: Host, property: PyProperty, obj: PyObject): PyObject {
  if (property.fget === None) throw pyError(AttributeError, "unreadable attribute");
  return host.call(property.fget, [obj]);
}

/** Binds a special method, found on the class of `self`, to it. */
export function bindTo(host: Host, found: PyObject, self: PyObject): PyObject {
  return descrGet(host, found, descrOf(found), self, self instanceof PyOldInstance ? self.klass : self.cls);
}

/** The special method `name` of an object, found on its class and bound; null where there is none. */
export function findSpecial(host: Host, obj: PyObject, name: string): PyObject | null {
  const found = lookup(obj.cls, name);
  return found === null ? null : bindTo(host, found, obj);
}

/** Calls the special method `name` of an object; null where the class has none. */
export function callSpecial(host: Host, obj: PyObject, name: string, args: PyObject[]): PyObject | null {
  const found = lookup(obj.cls, name);
  if (found === null) return null;
  if (found instanceof PyBuiltin && descrOf(found) === DESCR_METHOD) return found.impl(host, [obj, ...args], null);
  return host.call(bindTo(host, found, obj), args);
}

/** Changes the dict of a class, without descriptors; keeps caches right. */
export function setTypeAttribute(type: PyType, name: string, value: PyObject | null): void {
  if (value !== null) type.dict.set(name, value);
  else if (!type.dict.delete(name)) throw pyError(AttributeError, name);
  invalidate(type);
}

export function descrSet(host: Host, found: PyObject, kind: number, obj: PyObject, value: PyObject | null): void {
  if (kind === DESCR_GETSET && found instanceof PyGetSet) {
    if (found.setter === null && found.cls === memberType) throw pyError(TypeError, "readonly attribute");
    if (found.setter === null) throw pyError(AttributeError, `attribute '${found.name}' of '${found.owner.name}' objects is not writable`);
    found.setter(host, obj, value);
  } else if (kind === DESCR_PROPERTY && found instanceof PyProperty) {
    const accessor = value === null ? found.fdel : found.fset;
    if (accessor === None) throw pyError(AttributeError, value === null ? "can't delete attribute" : "can't set attribute");
    host.call(accessor, value === null ? [obj] : [obj, value]);
  } else {
    const result = value === null ? callSpecial(host, found, "__delete__", [obj]) : callSpecial(host, found, "__set__", [obj, value]);
    if (result === null) throw pyError(AttributeError, value === null ? "__delete__" : "__set__");
  }
}

type Attributed = PyObject & { dict: PyDict | null };

function isAttributed(obj: PyObject): obj is Attributed {
  return "dict" in obj && !(obj instanceof PyType);
}

/** The attributes an object carries itself; null where it has none (yet). */
export function attributesOf(obj: PyObject): PyDict | null {
  if (obj instanceof PyInstance) return obj.dict;
  if (obj.cls.hasDict) {
    if (isAttributed(obj)) return obj.dict;
  }
  return null;
}

/** As {@link attributesOf}, made when missing. The class must allow it. */
export function ensureAttributes(obj: PyObject): PyDict {
  if (obj.cls.hasDict && isAttributed(obj)) return (obj.dict ??= newDict());
  throw pyError(TypeError, `'${obj.cls.name}' object has no __dict__`);
}
