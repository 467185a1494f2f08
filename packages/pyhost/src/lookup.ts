// Lookup of names along the mro, with a cache per class, and the traits that are derived from it.

import {
  boolType, classMethodDescriptorType, classmethodType, classobjType, floatType, functionType, getsetType, instanceType, intType, longType, memberType, methodDescriptorType, methodType,
  objectType, propertyType, slotWrapperType, staticmethodType, strType, superType, tupleType, typeType, unicodeType,
} from "./builtin-types.js";
import { PyBuiltin, PyFunction, PyType, type PyClass, type PyObject } from "./object.js";
import {
  ATTR_CUSTOM, ATTR_GENERIC, ATTR_METHOD, ATTR_OLDCLASS, ATTR_OLDINSTANCE, ATTR_SUPER, ATTR_TYPE, DESCR_CLASSMETHOD, DESCR_FUNCTION, DESCR_GETSET, DESCR_INSTANCEMETHOD, DESCR_METHOD,
  DESCR_NONE, DESCR_PROPERTY, DESCR_STATIC, DESCR_USER, DESCR_USER_DATA, KEY_BOOL, KEY_FLOAT, KEY_GENERAL, KEY_IDENTITY, KEY_INT, KEY_LONG, KEY_STR, KEY_TUPLE, KEY_UNICODE, TypeTraits,
} from "./traits.js";

/** The attribute `name` of the first class of the mro that has it, unbound; or null. */
export function lookup(type: PyType, name: string): PyObject | null {
  const known = type.cache.get(name);
  if (known !== undefined) return known;
  let found: PyObject | null = null;
  for (const c of type.mro) {
    const value = c.dict.get(name);
    if (value !== undefined) {
      found = value;
      break;
    }
  }
  type.cache.set(name, found);
  return found;
}

/** The class of the mro that defines `name`, or null. */
export function lookupOwner(type: PyType, name: string): PyClass | null {
  for (const c of type.mro) if (c.dict.has(name)) return c;
  return null;
}

/** Drops what was remembered of a class and of the classes below it. */
export function invalidate(type: PyType): void {
  const todo: PyType[] = [type];
  for (let t = todo.pop(); t !== undefined; t = todo.pop()) {
    t.cache.clear();
    t.version++;
    t.traits = null;
    for (const ref of t.subclasses) {
      const sub = ref.deref();
      if (sub !== undefined) todo.push(sub);
    }
  }
}

export function traitsOf(type: PyType): TypeTraits {
  if (type.traits !== null) return type.traits;
  const traits = new TypeTraits(descrKind(type), attrKind(type), keyKind(type));
  traits.getattrHook = lookup(type, "__getattr__");
  traits.customSetattr = custom(type, "__setattr__");
  traits.customDelattr = custom(type, "__delattr__");
  traits.userCompare = ["__eq__", "__cmp__", "__lt__", "__ne__", "__gt__", "__le__", "__ge__"].some((name) => custom(type, name) !== null);
  traits.directInit = directInit(type);
  type.traits = traits;
  return traits;
}

function directInit(type: PyType): PyFunction | null {
  if (!type.isHeap || type.layout !== objectType || lookup(type, "__new__") !== objectType.dict.get("__new__")) return null;
  if (type.dict.has("__abstractmethods__") || (type.cls !== typeType && custom(type.cls, "__call__") !== null)) return null;
  const init = lookup(type, "__init__");
  return init instanceof PyFunction ? init : null;
}

/** The attribute, when it is not one that a built-in type has under this name. */
function custom(type: PyType, name: string): PyObject | null {
  const found = lookup(type, name);
  return found instanceof PyBuiltin && found.name === name ? null : found;
}

const DESCR_BY_LAYOUT: ReadonlyMap<PyType, number> = new Map([
  [functionType, DESCR_FUNCTION], [methodDescriptorType, DESCR_METHOD], [slotWrapperType, DESCR_METHOD], [classMethodDescriptorType, DESCR_CLASSMETHOD],
  [staticmethodType, DESCR_STATIC], [classmethodType, DESCR_CLASSMETHOD], [getsetType, DESCR_GETSET], [memberType, DESCR_GETSET],
  [propertyType, DESCR_PROPERTY], [methodType, DESCR_INSTANCEMETHOD],
]);

function descrKind(type: PyType): number {
  const byLayout = DESCR_BY_LAYOUT.get(type.layout);
  if (type.isHeap) {
    if (custom(type, "__set__") !== null || custom(type, "__delete__") !== null) return DESCR_USER_DATA;
    if (custom(type, "__get__") !== null) return byLayout === DESCR_PROPERTY ? DESCR_USER_DATA : DESCR_USER;
  }
  if (byLayout !== undefined) return byLayout;
  if (type === instanceType) return DESCR_NONE;
  if (lookup(type, "__set__") !== null) return DESCR_USER_DATA;
  return lookup(type, "__get__") !== null ? DESCR_USER : DESCR_NONE;
}

function attrKind(type: PyType): number {
  if (type.isHeap && custom(type, "__getattribute__") !== null) return ATTR_CUSTOM;
  switch (type.layout) {
    case typeType: return ATTR_TYPE;
    case classobjType: return ATTR_OLDCLASS;
    case instanceType: return ATTR_OLDINSTANCE;
    case superType: return ATTR_SUPER;
    case methodType: return ATTR_METHOD;
    default: return ATTR_GENERIC;
  }
}

const KEY_BY_LAYOUT: ReadonlyMap<PyType, number> = new Map([
  [strType, KEY_STR], [unicodeType, KEY_UNICODE], [intType, KEY_INT], [boolType, KEY_BOOL], [longType, KEY_LONG], [floatType, KEY_FLOAT], [tupleType, KEY_TUPLE],
]);

function keyKind(type: PyType): number {
  const hash = lookup(type, "__hash__");
  if (!(hash instanceof PyBuiltin)) return KEY_GENERAL;
  if (custom(type, "__eq__") !== null || custom(type, "__cmp__") !== null) return KEY_GENERAL;
  if (type === boolType) return KEY_BOOL;
  const byLayout = KEY_BY_LAYOUT.get(type.layout);
  if (byLayout !== undefined) return byLayout;
  return lookup(type, "__eq__") === null && lookup(type, "__cmp__") === null && hash === objectType.dict.get("__hash__") ? KEY_IDENTITY : KEY_GENERAL;
}

/** Whether a class is `base` or inherits from it. */
export function isSubtype(type: PyType, base: PyClass): boolean {
  if (type === base) return true;
  return type.mro.includes(base);
}
