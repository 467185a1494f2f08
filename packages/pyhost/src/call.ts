// Calling objects: functions, methods, classes, anything with __call__.

import { bindTo, descrGet, findSpecial } from "./attribute.js";
import { className } from "./class-tests.js";
import { typeType } from "./builtin-types.js";
import { bindArguments, type Kwargs } from "./eval/bind.js";
import { PyGenerator } from "./eval/frame.js";
import { AttributeError, TypeError } from "./exception-types.js";
import type { Host } from "./host.js";
import { isSubtype, lookup, traitsOf } from "./lookup.js";
import { PyBuiltin, PyBuiltinMethod, PyFunction, PyMethod, PyOldClass, PyOldInstance, PyStaticMethod, PyType, type PyObject } from "./object.js";
import { instantiate, oldInstanceGet } from "./oldclass.js";
import { PyError, pyError } from "./pyerror.js";
import { None } from "./values.js";
import { objectNewImpl, objectInitImpl } from "./types/object-impl.js";

/** Calls anything callable. */
export function callObject(host: Host, callee: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  if (callee instanceof PyFunction) return callFunction(host, callee, args, kwargs);
  if (callee instanceof PyMethod) return callMethod(host, callee, args, kwargs);
  if (callee instanceof PyBuiltin) return callee.impl(host, args, kwargs);
  if (callee instanceof PyBuiltinMethod) return callee.func.impl(host, [callee.self, ...args], kwargs);
  if (callee instanceof PyType) return callType(host, callee, args, kwargs);
  if (callee instanceof PyOldClass) return instantiate(host, callee, args, kwargs);
  return callByHook(host, callee, args, kwargs);
}

export function callFunction(host: Host, func: PyFunction, args: readonly PyObject[], kwargs: Kwargs): PyObject {
  const frame = bindArguments(host, func, args, kwargs);
  return frame.prepared.isGenerator ? new PyGenerator(frame) : host.runFrame(frame);
}

function callMethod(host: Host, method: PyMethod, args: PyObject[], kwargs: Kwargs): PyObject {
  if (method.self !== null) return callObject(host, method.func, [method.self, ...args], kwargs);
  const first = args[0];
  if (method.imClass !== null && (first === undefined || !host.isinstance(first, method.imClass))) throw badSelf(method, first);
  return callObject(host, method.func, args, kwargs);
}

function badSelf(method: PyMethod, first: PyObject | undefined): PyError {
  const name = method.func instanceof PyFunction ? method.func.name : "?";
  const owner = method.imClass === null ? "?" : className(method.imClass);
  const got = first === undefined ? "nothing" : `${first instanceof PyOldInstance ? first.klass.name : first instanceof PyType ? first.cls.name : first.cls.name} instance`;
  return pyError(TypeError, `unbound method ${name}() must be called with ${owner} instance as first argument (got ${got} instead)`);
}

function callByHook(host: Host, callee: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  if (callee instanceof PyOldInstance) {
    const hook = oldInstanceGet(host, callee, "__call__");
    if (hook === null) throw pyError(AttributeError, `${callee.klass.name} instance has no __call__ method`);
    return callObject(host, hook, args, kwargs);
  }
  const hook = findSpecial(host, callee, "__call__");
  if (hook === null) throw pyError(TypeError, `'${callee.cls.name}' object is not callable`);
  return callObject(host, hook, args, kwargs);
}

/** Whether calling the object can be tried: the built-in callable(). */
export function isCallable(host: Host, obj: PyObject): boolean {
  if (obj instanceof PyOldInstance) return oldInstanceGet(host, obj, "__call__") !== null;
  return lookup(obj.cls, "__call__") !== null;
}

/** The __init__ that the evaluator may run itself on a new instance, or null when the class call takes the long way. */
export function typeCallsInit(type: PyType): PyFunction | null {
  return (type.traits ?? traitsOf(type)).directInit;
}

/** C(args): through the metaclass's `__call__` where that is Python code. */
export function callType(host: Host, type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type.cls !== typeType) {
    const hook = lookup(type.cls, "__call__");
    if (hook !== null && !(hook instanceof PyBuiltin)) return callObject(host, bindTo(host, hook, type), args, kwargs);
  }
  return typeCall(host, type, args, kwargs);
}

/** `type.__call__`: `__new__`, then `__init__` when the result is an instance. */
export function typeCall(host: Host, type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === typeType && args.length === 1 && kwargs === null) return args[0].cls;
  const maker = lookup(type, "__new__");
  if (maker === null) throw pyError(TypeError, `cannot create '${type.name}' instances`);
  const func = maker instanceof PyStaticMethod ? maker.func : maker instanceof PyBuiltin ? maker : descrGet(host, maker, traitsOf(maker.cls).descr, null, type);
  const obj = func instanceof PyBuiltin && func.impl === objectNewImpl ? objectNewImpl(host, [type, ...args], kwargs) : callObject(host, func, [type, ...args], kwargs);
  if (!isSubtype(obj.cls, type)) return obj;
  const init = lookup(obj.cls, "__init__");
  if (init === null || (init instanceof PyBuiltin && init.impl === objectInitImpl && args.length === 0 && kwargs === null)) return obj;
  const result = init instanceof PyBuiltin ? init.impl(host, [obj, ...args], kwargs) : callObject(host, bindTo(host, init, obj), args, kwargs);
  if (result !== None) throw pyError(TypeError, `__init__() should return None, not '${result.cls.name}'`);
  return obj;
}

