// Questions about classes of either style that need no code to run.

import type { Host } from "./host.js";
import { PyOldClass, PyOldInstance, PyType, type PyClass, type PyObject } from "./object.js";

/** Inheritance between classes of either style, without hooks. */
export function isSubclass(sub: PyClass, base: PyClass): boolean {
  if (sub === base) return true;
  if (sub instanceof PyType) return sub.mro.includes(base);
  return base instanceof PyOldClass && sub.bases.some((b) => isSubclass(b, base));
}

/** Whether `sub` is a class below `base`; false for what is no class. */
export function isSubclassOf(_host: Host, sub: PyObject, base: PyObject): boolean {
  return isClass(sub) && isClass(base) && isSubclass(sub, base);
}

export function isClass(obj: PyObject): obj is PyClass {
  return obj instanceof PyType || obj instanceof PyOldClass;
}

export function className(cls: PyObject): string {
  return isClass(cls) ? cls.name : cls.cls.name;
}

/** The class an error message names: that of an old-style instance is its own class. */
export function classOf(obj: PyObject): PyClass {
  return obj instanceof PyOldInstance ? obj.klass : obj.cls;
}
