// Attribute access: the algorithms of object, type, old-style classes and instances. Answers to CPython's PyObject_GenericGetAttr and its relatives.

import { memberType, methodType } from "./builtin-types.js";
import { callObject } from "./call.js";
import { AttributeError, Exception, TypeError } from "./exception-types.js";
import { matchesType } from "./eval/exc-match.js";
import type { Host } from "./host.js";
import { lookup, invalidate, traitsOf } from "./lookup.js";
import {
  PyBuiltin, PyBuiltinMethod, PyClassMethod, PyInstance, PyMethod, PyOldClass, PyOldInstance, PyProperty, PyStaticMethod, PyType, type PyObject,
} from "./object.js";
import { PyGetSet, PySuper } from "./object-more.js";
import { oldClassGet, oldClassSet, oldInstanceGet, oldInstanceSet } from "./oldclass.js";
import type { PyDict } from "./pydict.js";
import { PyError, pyError } from "./pyerror.js";
import { superGet } from "./types/super.js";
import {
  ATTR_CUSTOM, ATTR_GENERIC, ATTR_METHOD, ATTR_OLDCLASS, ATTR_OLDINSTANCE, ATTR_SUPER, ATTR_TYPE, DESCR_CLASSMETHOD, DESCR_DATA, DESCR_FUNCTION, DESCR_GETSET, DESCR_INSTANCEMETHOD,
  DESCR_METHOD, DESCR_NONE, DESCR_PROPERTY, DESCR_STATIC, type TypeTraits,
} from "./traits.js";
import { newDict, newStr, None } from "./values.js";
import { isSubclassOf } from "./classes.js";
import { builtinMethodType } from "./types/kinds.js";

/** obj.name, or AttributeError. */
export function getattr(host: Host, obj: PyObject, name: string): PyObject {
  const type = obj.cls;
  const traits = type.traits ?? traitsOf(type);
  if (traits.getattrHook !== null && traits.attr !== ATTR_OLDINSTANCE) return getWithHook(host, obj, name, traits, traits.getattrHook);
  const value = traits.attr === ATTR_GENERIC ? genericGet(host, obj, type, name) : plainGet(host, obj, name, traits.attr);
  if (value !== null) return value;
  throw noAttribute(obj, name);
}

/** `__getattr__` is asked after a miss, and after an AttributeError that a property or `__getattribute__` raised. */
function getWithHook(host: Host, obj: PyObject, name: string, traits: TypeTraits, hook: PyObject): PyObject {
  try {
    const value = plainGet(host, obj, name, traits.attr);
    if (value !== null) return value;
  } catch (error) {
    if (!(error instanceof PyError) || !matchesType(host, error.type, AttributeError)) throw error;
  }
  return callHook(host, hook, obj, newStr(name));
}

/** obj.name, or null where access ends in AttributeError. */
export function findAttr(host: Host, obj: PyObject, name: string): PyObject | null {
  const type = obj.cls;
  const traits = type.traits ?? traitsOf(type);
  if (traits.attr === ATTR_GENERIC && traits.getattrHook === null) {
    const found = lookup(type, name);
    // A property may raise AttributeError itself.
    if (found === null || descrOf(found) < DESCR_DATA) return genericGet(host, obj, type, name);
  }
  try {
    return getattr(host, obj, name);
  } catch (error) {
    if (error instanceof PyError && matchesType(host, error.type, AttributeError)) return null;
    throw error;
  }
}

/** The built-in hasattr: swallows every Exception, as 2.7 does. */
export function hasattr(host: Host, obj: PyObject, name: string): boolean {
  try {
    return findAttr(host, obj, name) !== null;
  } catch (error) {
    if (error instanceof PyError && matchesType(host, error.type, Exception)) return false;
    throw error;
  }
}

export function noAttribute(obj: PyObject, name: string): PyError {
  if (obj instanceof PyType) return pyError(AttributeError, `type object '${obj.name}' has no attribute '${name}'`);
  if (obj instanceof PyOldClass) return pyError(AttributeError, `class ${obj.name} has no attribute '${name}'`);
  if (obj instanceof PyOldInstance) return pyError(AttributeError, `${obj.klass.name} instance has no attribute '${name}'`);
  return pyError(AttributeError, `'${obj.cls.name}' object has no attribute '${name}'`);
}

/** Attribute access without the `__getattr__` hook (and without a Python `__getattribute__`, but for ATTR_CUSTOM). */
function plainGet(host: Host, obj: PyObject, name: string, kind: number): PyObject | null {
  switch (kind) {
    case ATTR_TYPE: return obj instanceof PyType ? typeGet(host, obj, name) : null;
    case ATTR_OLDCLASS: return obj instanceof PyOldClass ? oldClassGet(host, obj, name) : null;
    case ATTR_OLDINSTANCE: return obj instanceof PyOldInstance ? oldInstanceGet(host, obj, name) : null;
    case ATTR_SUPER: return obj instanceof PySuper ? superGet(host, obj, name) : null;
    case ATTR_METHOD: return obj instanceof PyMethod ? methodGet(host, obj, name) : null;
    case ATTR_CUSTOM: return customGet(host, obj, name);
    default: return genericGet(host, obj, obj.cls, name);
  }
}

/** What `T.__getattribute__` of the built-in types does: no hooks. Null where there is no such attribute. */
export function builtinGetattribute(host: Host, obj: PyObject, name: string): PyObject | null {
  const kind = traitsOf(obj.cls).attr;
  if (kind !== ATTR_CUSTOM) return plainGet(host, obj, name, kind);
  if (obj instanceof PyType) return typeGet(host, obj, name);
  return obj instanceof PySuper ? superGet(host, obj, name) : genericGet(host, obj, obj.cls, name);
}

function customGet(host: Host, obj: PyObject, name: string): PyObject | null {
  const hook = lookup(obj.cls, "__getattribute__");
  if (hook === null) return null;
  return callHook(host, hook, obj, newStr(name));
}

/** Calls a special method found on the class of `self`. */
function callHook(host: Host, hook: PyObject, self: PyObject, ...args: PyObject[]): PyObject {
  return callObject(host, bindTo(host, hook, self), args, null);
}

function descrOf(found: PyObject): number {
  return (found.cls.traits ?? traitsOf(found.cls)).descr;
}

/** The algorithm of `object`. */
export function genericGet(host: Host, obj: PyObject, type: PyType, name: string): PyObject | null {
  const found = lookup(type, name);
  const kind = found === null ? DESCR_NONE : descrOf(found);
  if (kind >= DESCR_DATA && found !== null) return descrGet(host, found, kind, obj, type);
  const dict = attributesOf(obj);
  if (dict !== null) {
    const value = dict.map.get(name);
    if (value !== undefined) return value;
  }
  if (found === null || kind === DESCR_NONE) return found;
  return descrGet(host, found, kind, obj, type);
}

function typeGet(host: Host, type: PyType, name: string): PyObject | null {
  const meta = type.cls;
  const metaFound = lookup(meta, name);
  const metaKind = metaFound === null ? DESCR_NONE : descrOf(metaFound);
  if (metaFound !== null && metaKind >= DESCR_DATA) return descrGet(host, metaFound, metaKind, type, meta);
  const found = lookup(type, name);
  if (found !== null) return descrGet(host, found, descrOf(found), null, type);
  return metaFound === null ? null : descrGet(host, metaFound, metaKind, type, meta);
}

/** Bound methods pass unknown attributes on to their functions. */
function methodGet(host: Host, method: PyMethod, name: string): PyObject | null {
  const found = lookup(method.cls, name);
  if (found !== null) return descrGet(host, found, descrOf(found), method, method.cls);
  return findAttr(host, method.func, name);
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
  return callObject(host, property.fget, [obj], null);
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
  return callObject(host, bindTo(host, found, obj), args, null);
}

/** obj.name = value; `value` null deletes. */
export function setattr(host: Host, obj: PyObject, name: string, value: PyObject | null): void {
  const type = obj.cls;
  const traits = type.traits ?? traitsOf(type);
  const hook = value === null ? traits.customDelattr : traits.customSetattr;
  if (hook !== null && traits.attr !== ATTR_OLDINSTANCE) {
    if (value === null) callHook(host, hook, obj, newStr(name));
    else callHook(host, hook, obj, newStr(name), value);
    return;
  }
  builtinSetattr(host, obj, name, value);
}

/** What the built-in types' `__setattr__` and `__delattr__` do. */
export function builtinSetattr(host: Host, obj: PyObject, name: string, value: PyObject | null): void {
  if (obj instanceof PyOldInstance) oldInstanceSet(host, obj, name, value);
  else if (obj instanceof PyType) typeSet(host, obj, name, value);
  else if (obj instanceof PyOldClass) oldClassSet(host, obj, name, value);
  else genericSet(host, obj, name, value);
}

export function genericSet(host: Host, obj: PyObject, name: string, value: PyObject | null): void {
  const type = obj.cls;
  const found = lookup(type, name);
  if (found !== null) {
    const kind = descrOf(found);
    if (kind >= DESCR_DATA) return descrSet(host, found, kind, obj, value);
  }
  if (!type.hasDict) {
    throw found === null ? noAttribute(obj, name) : pyError(AttributeError, `'${type.name}' object attribute '${name}' is read-only`);
  }
  if (value !== null) ensureAttributes(obj).setStr(name, value);
  else if (attributesOf(obj)?.deleteStr(name) !== true) throw pyError(AttributeError, name);
}

function typeSet(host: Host, type: PyType, name: string, value: PyObject | null): void {
  if (!type.isHeap) throw pyError(TypeError, `can't set attributes of built-in/extension type '${type.name}'`);
  const found = lookup(type.cls, name);
  if (found !== null) {
    const kind = descrOf(found);
    if (kind >= DESCR_DATA) return descrSet(host, found, kind, type, value);
  }
  setTypeAttribute(type, name, value);
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
    callObject(host, accessor, value === null ? [obj] : [obj, value], null);
  } else {
    const result = value === null ? callSpecial(host, found, "__delete__", [obj]) : callSpecial(host, found, "__set__", [obj, value]);
    if (result === null) throw pyError(AttributeError, value === null ? "__delete__" : "__set__");
  }
}

type Attributed = PyObject & { dict: PyDict | null };

function isAttributed(obj: PyObject): obj is Attributed {
  return "dict" in obj;
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
