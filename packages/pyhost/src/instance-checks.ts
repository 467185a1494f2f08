// isinstance and issubclass, with `__instancecheck__`, `__subclasscheck__`, tuples of classes and objects that only look like classes.

import { bindTo, findAttr } from "./attribute.js";
import { isClass, isSubclass } from "./class-tests.js";
import { isTrue } from "./convert.js";
import { TypeError } from "./exception-types.js";
import type { Host } from "./host.js";
import { isSubtype, lookup } from "./lookup.js";
import { PyBuiltin, PyClassFunction, PyOldClass, PyOldInstance, PyTuple, PyType, type PyObject } from "./object.js";
import { PyDict } from "./pydict.js";
import { pyError } from "./pyerror.js";

export function isInstanceOf(host: Host, obj: PyObject, cls: PyObject): boolean {
  if (cls === obj.cls) return true;
  if (cls instanceof PyTuple) return cls.items.some((item) => isInstanceOf(host, obj, item));
  const hook = checkHook(host, cls, "__instancecheck__");
  return hook === null ? isInstancePlain(host, obj, cls) : isTrue(host, host.call(hook, [obj]));
}

/** A check hook that is Python code. */
function checkHook(host: Host, cls: PyObject, name: string): PyObject | null {
  if (!cls.cls.isHeap && !(cls instanceof PyOldInstance)) return null;
  const found = cls instanceof PyOldInstance ? findAttr(host, cls, name) : lookup(cls.cls, name);
  if (found === null || found instanceof PyBuiltin) return null;
  return cls instanceof PyOldInstance ? found : bindTo(host, found, cls);
}

export function isInstancePlain(host: Host, obj: PyObject, cls: PyObject): boolean {
  if (cls instanceof PyOldClass && obj instanceof PyOldInstance) return isSubclass(obj.klass, cls);
  if (cls instanceof PyType || cls instanceof PyOldClass) {
    if (isSubtype(obj.cls, cls)) return true;
    // Proxies may claim another class.
    if (!obj.cls.isHeap) return false;
    const claimed = findAttr(host, obj, "__class__");
    return claimed !== null && claimed !== obj.cls && isClass(claimed) && isSubclass(claimed, cls);
  }
  if (cls instanceof PyClassFunction) return cls.includes(obj);
  if (findAttr(host, cls, "__bases__") === null) throw pyError(TypeError, "isinstance() arg 2 must be a class, type, or tuple of classes and types");
  const own = findAttr(host, obj, "__class__");
  return own !== null && abstractSubclass(host, own, cls);
}

export function isSubclassHook(host: Host, sub: PyObject, cls: PyObject): boolean {
  if (cls instanceof PyTuple) return cls.items.some((item) => isSubclassHook(host, sub, item));
  const hook = checkHook(host, cls, "__subclasscheck__");
  return hook === null ? isSubclassPlain(host, sub, cls) : isTrue(host, host.call(hook, [sub]));
}

export function isSubclassPlain(host: Host, sub: PyObject, cls: PyObject): boolean {
  if (isClass(sub) && isClass(cls)) return isSubclass(sub, cls);
  if (!isClass(sub) && findAttr(host, sub, "__bases__") === null) throw pyError(TypeError, "issubclass() arg 1 must be a class");
  if (!isClass(cls) && findAttr(host, cls, "__bases__") === null) throw pyError(TypeError, "issubclass() arg 2 must be a class or tuple of classes");
  return abstractSubclass(host, sub, cls);
}

/** By `__bases__`, for objects that are no classes of ours. */
function abstractSubclass(host: Host, sub: PyObject, cls: PyObject): boolean {
  const todo: PyObject[] = [sub];
  for (let c = todo.pop(); c !== undefined; c = todo.pop()) {
    if (c === cls) return true;
    const bases = findAttr(host, c, "__bases__");
    if (bases instanceof PyTuple) todo.push(...bases.items);
  }
  return false;
}

/** Whether iter(obj) can be tried. */
export function isIterable(host: Host, obj: PyObject): boolean {
  if (obj instanceof PyOldInstance) return findAttr(host, obj, "__iter__") !== null || findAttr(host, obj, "__getitem__") !== null;
  return lookup(obj.cls, "__iter__") !== null || (lookup(obj.cls, "__getitem__") !== null && !(obj instanceof PyDict));
}
