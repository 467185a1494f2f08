// Whether an exception matches the class or tuple of classes of an except clause.

import type { Host } from "../host.js";
import { isSubclass } from "../class-tests.js";
import { PyOldClass, PyTuple, PyType, type PyObject } from "../object.js";
import type { PyError } from "../pyerror.js";

export function matches(host: Host, error: PyError, wanted: PyObject): boolean {
  return matchesType(host, error.type, wanted);
}

/** PyErr_GivenExceptionMatches on classes. */
export function matchesType(_host: Host, type: PyObject, wanted: PyObject): boolean {
  return matchesClass(type, wanted);
}

function matchesClass(type: PyObject, wanted: PyObject): boolean {
  if (type === wanted) return true;
  if (wanted instanceof PyType || wanted instanceof PyOldClass) {
    return (type instanceof PyType || type instanceof PyOldClass) && isSubclass(type, wanted);
  }
  return wanted instanceof PyTuple && wanted.items.some((item) => matchesClass(type, item));
}
