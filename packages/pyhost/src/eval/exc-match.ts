// Whether an exception matches the class or tuple of classes of an except clause.

import type { Host } from "../host.js";
import { isSubclass } from "../class-tests.js";
import { lookup } from "../lookup.js";
import { PyBuiltin, PyOldClass, PyTuple, PyType, type PyObject } from "../object.js";
import type { PyError } from "../pyerror.js";

export function matches(host: Host, error: PyError, wanted: PyObject): boolean {
  return matchesType(host, error.type, wanted);
}

/** PyErr_GivenExceptionMatches on classes. */
export function matchesType(host: Host, type: PyObject, wanted: PyObject): boolean {
  if (type === wanted) return true;
  if (wanted instanceof PyType || wanted instanceof PyOldClass) {
    // A metaclass of the program may have a say, by __subclasscheck__.
    const hook = wanted.cls.isHeap ? lookup(wanted.cls, "__subclasscheck__") : null;
    if (hook !== null && !(hook instanceof PyBuiltin)) return host.isTrue(host.call(hook, [wanted, type]));
    return (type instanceof PyType || type instanceof PyOldClass) && isSubclass(type, wanted);
  }
  return wanted instanceof PyTuple && wanted.items.some((item) => matchesType(host, type, item));
}
