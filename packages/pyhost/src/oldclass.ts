// Old-style classes and their instances. Answers to CPython's classobject.c.

import { classobjType, dictType, instanceType } from "./builtin-types.js";
import { descrGet } from "./descriptor.js";
import { AttributeError, TypeError } from "./exception-types.js";
import { matchesType } from "./eval/exc-match.js";
import type { Kwargs } from "./eval/bind.js";
import type { Host } from "./host.js";
import { lookup, traitsOf } from "./lookup.js";
import { PyFunction, PyOldClass, PyOldInstance, PyStr, PyTuple, type PyObject } from "./object.js";
import type { DictKey } from "./dictkey.js";
import { PyDict } from "./pydict.js";
import { PyError, pyError } from "./pyerror.js";
import { newDict, newStr, newTuple, None } from "./values.js";

/** classobj(name, bases, dict). A base that is a new-style class takes over. */
export function buildOldClass(host: Host, name: string, bases: readonly PyObject[], namespace: PyDict): PyObject {
  const checked: PyOldClass[] = [];
  for (const base of bases) {
    if (base instanceof PyOldClass) checked.push(base);
    else if (host.isCallable(base.cls)) return host.call(base.cls, [newStr(name), newTuple(bases), namespace]);
    else throw pyError(TypeError, "base must be class");
  }
  const cls = new PyOldClass(classobjType, name, checked);
  for (const [key, value] of namespace.map) if (typeof key === "string") cls.dict.set(key, value);
  if (!cls.dict.has("__doc__")) cls.dict.set("__doc__", None);
  if (!cls.dict.has("__module__")) {
    const module = host.frame?.globals.getStr("__name__");
    if (module !== undefined) cls.dict.set("__module__", module);
  }
  return cls;
}

/** Depth first, left to right. */
export function oldLookup(cls: PyOldClass, name: string): PyObject | null {
  const own = cls.dict.get(name);
  if (own !== undefined) return own;
  for (const base of cls.bases) {
    const found = oldLookup(base, name);
    if (found !== null) return found;
  }
  return null;
}

/** The __init__ when it is a Python function, for the evaluator's short way. */
export function oldClassInit(cls: PyOldClass): PyFunction | null {
  const init = oldLookup(cls, "__init__");
  return init instanceof PyFunction ? init : null;
}

export function instantiateOld(cls: PyOldClass): PyOldInstance {
  return new PyOldInstance(instanceType, cls, newDict());
}

export function instantiate(host: Host, cls: PyOldClass, args: PyObject[], kwargs: Kwargs): PyObject {
  const obj = instantiateOld(cls);
  const init = oldInstanceLookup(host, obj, "__init__");
  if (init === null) {
    if (args.length > 0 || kwargs !== null) throw pyError(TypeError, "this constructor takes no arguments");
    return obj;
  }
  const result = host.call(init, args, kwargs);
  if (result !== None) throw pyError(TypeError, "__init__() should return None");
  return obj;
}

export function oldClassGet(host: Host, cls: PyOldClass, name: string): PyObject | null {
  // The very entries: writing to the dict writes to the class.
  if (name === "__dict__") return new PyDict(dictType, cls.dict as Map<DictKey, PyObject>);
  if (name === "__bases__") return newTuple(cls.bases);
  if (name === "__name__") return newStr(cls.name);
  const found = oldLookup(cls, name);
  return found === null ? null : descrGet(host, found, traitsOf(found.cls).descr, null, cls);
}

export function oldClassSet(_host: Host, cls: PyOldClass, name: string, value: PyObject | null): void {
  if (name === "__name__") {
    if (!(value instanceof PyStr)) throw pyError(TypeError, "__name__ must be a string object");
    cls.name = value.value;
  } else if (name === "__bases__") {
    if (!(value instanceof PyTuple) || !value.items.every((base) => base instanceof PyOldClass)) throw pyError(TypeError, "__bases__ must be a tuple object");
    cls.bases = value.items.filter((base) => base instanceof PyOldClass);
  } else if (name === "__dict__") {
    if (!(value instanceof PyDict)) throw pyError(TypeError, "__dict__ must be a dictionary object");
    cls.dict.clear();
    for (const [key, item] of value.map) if (typeof key === "string") cls.dict.set(key, item);
  } else if (value !== null) {
    cls.dict.set(name, value);
  } else if (!cls.dict.delete(name)) {
    throw pyError(AttributeError, `class ${cls.name} has no attribute '${name}'`);
  }
}

/** An attribute of an instance or its class, without `__getattr__`. */
export function oldInstanceLookup(host: Host, obj: PyOldInstance, name: string): PyObject | null {
  const own = obj.dict.map.get(name);
  if (own !== undefined) return own;
  const found = oldLookup(obj.klass, name);
  return found === null ? null : descrGet(host, found, traitsOf(found.cls).descr, obj, obj.klass);
}

/** An attribute of an instance, with `__getattr__`; null where access ends in AttributeError. */
export function oldInstanceGet(host: Host, obj: PyOldInstance, name: string): PyObject | null {
  if (name === "__dict__") return obj.dict;
  if (name === "__class__") return obj.klass;
  try {
    const value = oldInstanceLookup(host, obj, name);
    if (value !== null) return value;
    const hook = oldLookup(obj.klass, "__getattr__");
    if (hook === null) return null;
    return host.call(descrGet(host, hook, traitsOf(hook.cls).descr, obj, obj.klass), [newStr(name)]);
  } catch (error) {
    // Special methods are looked for by name too: an AttributeError then means that there is none.
    if (name.startsWith("__") && error instanceof PyError && matchesType(host, error.type, AttributeError)) return null;
    throw error;
  }
}

export function oldInstanceSet(host: Host, obj: PyOldInstance, name: string, value: PyObject | null): void {
  if (name === "__dict__") {
    if (!(value instanceof PyDict)) throw pyError(TypeError, "__dict__ must be set to a dictionary");
    obj.dict = value;
    return;
  }
  if (name === "__class__") {
    if (!(value instanceof PyOldClass)) throw pyError(TypeError, "__class__ must be set to a class");
    obj.klass = value;
    return;
  }
  const hook = oldInstanceLookup(host, obj, value === null ? "__delattr__" : "__setattr__");
  if (hook !== null) host.call(hook, value === null ? [newStr(name)] : [newStr(name), value]);
  else oldInstanceSetPlain(obj, name, value);
}

/** Without the `__setattr__` hook. */
export function oldInstanceSetPlain(obj: PyOldInstance, name: string, value: PyObject | null): void {
  if (value !== null) obj.dict.setStr(name, value);
  else if (!obj.dict.deleteStr(name)) throw pyError(AttributeError, `${obj.klass.name} instance has no attribute '${name}'`);
}

/** Calls a special method of an old-style instance; null where it has none. */
export function callOldSpecial(host: Host, obj: PyOldInstance, name: string, args: PyObject[]): PyObject | null {
  const method = oldInstanceGet(host, obj, name);
  return method === null ? null : host.call(method, args);
}

/** Whether an object has a special method, whatever its style. */
export function hasSpecial(host: Host, obj: PyObject, name: string): boolean {
  return obj instanceof PyOldInstance ? oldInstanceGet(host, obj, name) !== null : lookup(obj.cls, name) !== null;
}
