// How the annotator looks at live objects: their class, own attributes, class attributes and special markings, without running code of the program
// (except `_freeze_` and `_cleanup_`, which exist to be run at translation time).

import { BaseException, Exception } from "@rpyts/pyhost/exception-types";
import { objectType } from "@rpyts/pyhost/builtin-types";
import { PyDict } from "@rpyts/pyhost/pydict";
import {
  PyBool,
  type PyClass,
  type PyFunction,
  PyInstance,
  PyList,
  PyOldClass,
  PyOldInstance,
  PyStr,
  PyTuple,
  PyType,
  type PyObject,
  type WithAttributes,
} from "@rpyts/pyhost/object";

export function isClass(value: PyObject): value is PyClass {
  return value instanceof PyType || value instanceof PyOldClass;
}

/** The class of an instance: `x.__class__`, also for instances of old-style classes. */
export function classOf(value: PyObject): PyClass {
  return value instanceof PyOldInstance ? value.klass : value.cls;
}

/** The classes in which attributes of a class are looked up, first match first. */
export function mroOf(cls: PyClass): readonly PyClass[] {
  return cls instanceof PyType ? cls.mro : oldMro(cls);
}

/** Depth first, left to right, as old-style classes look attributes up. */
function oldMro(cls: PyOldClass): PyClass[] {
  const order: PyOldClass[] = [];
  const seen = new Set<PyOldClass>();
  const stack: PyOldClass[] = [cls];
  for (let c = stack.pop(); c !== undefined; c = stack.pop()) {
    if (seen.has(c)) continue;
    seen.add(c);
    order.push(c);
    for (let i = c.bases.length - 1; i >= 0; i--) stack.push(c.bases[i]!);
  }
  return order;
}

/** A class attribute, raw, along the mro; null where there is none. */
export function classLookup(cls: PyClass, name: string): PyObject | null {
  for (const c of mroOf(cls)) {
    const value = c.dict.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

export function isSubclass(cls: PyClass, base: PyClass): boolean {
  return cls === base || mroOf(cls).includes(base);
}

/** True for classes made by the program: not the built-in ones. */
export function isUserClass(cls: PyClass): boolean {
  return cls instanceof PyOldClass || cls.isHeap;
}

export function isExceptionClass(cls: PyClass): boolean {
  return cls instanceof PyType && isSubclass(cls, BaseException);
}

/** The base classes that count: `object` is none, and built-in exceptions hang below Exception as in upstream. */
export function basesOf(cls: PyClass): readonly PyClass[] {
  if (cls === Exception) return [];
  return cls.bases.map((b) => (b === BaseException ? Exception : b)).filter((b) => b !== objectType);
}

/** The two fields of objects that can have attributes of their own; null for the others. */
export function ownAttributes(value: PyObject): WithAttributes | null {
  return "slotValues" in value ? (value as PyObject & WithAttributes) : null;
}

/** The names of the attributes an instance has by itself. */
export function ownAttributeNames(value: PyObject): string[] {
  const names: string[] = [];
  const dict = value instanceof PyOldInstance ? value.dict : ownAttributes(value)?.dict;
  if (dict !== undefined && dict !== null) {
    for (const key of dict.keys()) if (key instanceof PyStr) names.push(key.value);
  }
  const slots = ownAttributes(value)?.slotValues;
  if (slots !== undefined && slots !== null) names.push(...slots.keys());
  return names;
}

/** An attribute the instance has by itself; null where it has none of that name. */
export function ownAttribute(value: PyObject, name: string): PyObject | null {
  if (value instanceof PyOldInstance) return value.dict.getStr(name) ?? null;
  const own = ownAttributes(value);
  if (own === null) return null;
  return own.dict?.getStr(name) ?? own.slotValues?.get(name) ?? null;
}

/** An instance of a class of the program, or an exception: what becomes a SomeInstance. */
export function isInstanceLike(value: PyObject): boolean {
  return value instanceof PyOldInstance || value instanceof PyInstance || isExceptionClass(classOf(value));
}

/** A function's attribute (`f._annspecialcase_`), null where there is none. */
export function functionAttribute(fn: PyFunction, name: string): PyObject | null {
  return fn.dict?.getStr(name) ?? null;
}

export function isTrueMark(value: PyObject | null): boolean {
  return value instanceof PyBool && value.value;
}

export function textOf(value: PyObject | null): string | null {
  return value instanceof PyStr ? value.value : null;
}

/** The strings of a declaration such as `__slots__` or `_attrs_`: one string, or a sequence or dictionary of strings. */
export function namesIn(value: PyObject | null): string[] {
  if (value === null) return [];
  if (value instanceof PyStr) return [value.value];
  const items = value instanceof PyTuple || value instanceof PyList ? value.items : value instanceof PyDict ? value.keys() : [];
  return items.flatMap((item) => (item instanceof PyStr ? [item.value] : []));
}

/** The module's name of a class, as in its `__module__`. */
export function moduleOf(cls: PyClass): string {
  return textOf(cls.dict.get("__module__") ?? null) ?? (isExceptionClass(cls) ? "exceptions" : "__builtin__");
}
