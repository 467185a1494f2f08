// Attribute access: the algorithms of object, type, old-style classes and instances. Answers to CPython's PyObject_GenericGetAttr and its relatives.

import { AttributeError, Exception, TypeError } from "./exception-types.js";
import { callHook, attributesOf, descrGet, descrOf, descrSet, ensureAttributes, genericGet, noAttribute, setTypeAttribute } from "./descriptor.js";
import { matchesType } from "./eval/exc-match.js";
import type { Host } from "./host.js";
import { lookup, traitsOf } from "./lookup.js";
import { PyMethod, PyOldClass, PyOldInstance, PyType, type PyObject } from "./object.js";
import { PySuper } from "./object-more.js";
import { oldClassGet, oldClassSet, oldInstanceGet, oldInstanceSet } from "./oldclass.js";
import { PyError, pyError } from "./pyerror.js";
import { superGet } from "./super-attribute.js";
import { ATTR_CUSTOM, ATTR_GENERIC, ATTR_METHOD, ATTR_OLDCLASS, ATTR_OLDINSTANCE, ATTR_SUPER, ATTR_TYPE, DESCR_DATA, DESCR_NONE, type TypeTraits } from "./traits.js";
import { newStr } from "./values.js";

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

export {
  attributesOf, bindTo, callSpecial, descrGet, descrSet, ensureAttributes, findSpecial, genericGet, noAttribute, setTypeAttribute,
} from "./descriptor.js";
