// The raise statement and the exception being handled.

import { invariant } from "@rpyts/tool/assert-never";
import { classOf, isClass, isSubclass } from "../class-tests.js";
import { BaseException, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { isSubtype } from "../lookup.js";
import { PyException, PyOldClass, PyOldInstance, PyTuple, PyType, type PyClass, type PyObject } from "../object.js";
import { PyError, pyError } from "../pyerror.js";
import { None } from "../values.js";
import { PyExcItem, PyTraceback, type PyFrame } from "./frame.js";

/** The exception item `depth` below the top of the stack. */
export function currentExc(frame: PyFrame, depth: number): PyError {
  const item = frame.fast[frame.sp - depth];
  invariant(item instanceof PyExcItem, "no exception item on the stack");
  return item.error;
}

/** From here on `error` is the exception being handled, until the frame ends. */
export function setExcInfo(host: Host, frame: PyFrame, error: PyError): void {
  if (!frame.handlesExc) {
    frame.handlesExc = true;
    frame.savedExc = host.excInfo;
  }
  host.excInfo = error;
}

/** Raises an exception again, with its traceback: this frame is in it already. */
export function reraise(host: Host, error: PyError): never {
  host.reraising = true;
  throw new PyError(error.type, error.value, error.traceback);
}

/** raise type, value, traceback; all null: the exception being handled. */
export function doRaise(host: Host, type: PyObject | null, value: PyObject | null, traceback: PyObject | null): never {
  if (type === null) {
    if (host.excInfo === null) throw pyError(TypeError, "exceptions must be old-style classes or derived from BaseException, not NoneType");
    reraise(host, host.excInfo);
  }
  const error = makeError(host, type, value);
  if (traceback !== null && traceback !== None) {
    if (!(traceback instanceof PyTraceback)) throw pyError(TypeError, "raise: arg 3 must be a traceback or None");
    error.traceback = traceback;
    host.reraising = true;
  }
  throw error;
}

/** The exception that `raise type, value` means; instantiated. */
export function makeError(host: Host, given: PyObject, value: PyObject | null): PyError {
  let type = given;
  // A tuple stands for its first item, as it always did.
  for (let depth = 0; type instanceof PyTuple && type.items.length > 0 && depth < 100; depth++) type = type.items[0];
  if (isExceptionClass(type)) return new PyError(...instantiated(host, type, value), null);
  if (type instanceof PyException || type instanceof PyOldInstance) {
    if (value !== null && value !== None) throw pyError(TypeError, "instance exception may not have a separate value");
    return new PyError(classOf(type), type, null);
  }
  throw pyError(TypeError, `exceptions must be old-style classes or derived from BaseException, not ${type.cls.name}`);
}

export function isExceptionClass(obj: PyObject): obj is PyClass {
  return obj instanceof PyOldClass || (obj instanceof PyType && isSubtype(obj, BaseException));
}

/** As PyErr_NormalizeException: an instance of the class or below stays, anything else becomes arguments. */
function instantiated(host: Host, cls: PyClass, value: PyObject | null): [PyObject, PyObject] {
  if (value !== null && value !== None) {
    const valueClass = classOf(value);
    if (isClass(valueClass) && isSubclass(valueClass, cls)) return [valueClass, value];
  }
  const args = value === null || value === None ? [] : value instanceof PyTuple ? [...value.items] : [value];
  const instance = host.call(cls, args);
  if (cls instanceof PyType && !(instance instanceof PyException)) {
    throw pyError(TypeError, `calling ${cls.name}() should have returned an instance of BaseException, not '${instance.cls.name}'`);
  }
  return [instance instanceof PyException || instance instanceof PyOldInstance ? classOf(instance) : cls, instance];
}
