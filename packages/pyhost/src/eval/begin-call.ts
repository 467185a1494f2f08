// The evaluator's calls. A call of a Python function makes its frame the current one and gives PENDING; the evaluator goes on there.
// Everything else is called on the spot and gives its result.

import { callObject, callType, typeCallsInit } from "../call.js";
import { instantiateOld, oldClassInit } from "../oldclass.js";
import { noneType } from "../builtin-types.js";
import { RuntimeError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyBuiltin, PyBuiltinMethod, PyFunction, PyMethod, PyNone, PyOldClass, PyStr, PyType, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { bindArguments, fillDefaults, newFrame, type Kwargs } from "./bind.js";
import { PyGenerator, type PyFrame } from "./frame.js";
import { prepare } from "./prepare.js";

export const PENDING: PyObject = new PyNone(noneType);

/** Calls fast[at] with the arguments that stand above it, as CALL_FUNCTION's argument counts them. */
export function beginCall(host: Host, fast: PyObject[], at: number, arg: number): PyObject {
  const callee = fast[at];
  if (arg > 0xff) return beginGeneral(host, callee, fast.slice(at + 1, at + 1 + (arg & 0xff)), keywords(fast, at + 1 + (arg & 0xff), arg >> 8));
  if (callee instanceof PyFunction) return beginFunction(host, callee, null, fast, at + 1, arg, null);
  if (callee instanceof PyMethod) {
    if (callee.self !== null && callee.func instanceof PyFunction) return beginFunction(host, callee.func, callee.self, fast, at + 1, arg, null);
  } else if (callee instanceof PyBuiltin) {
    return callee.impl(host, fast.slice(at + 1, at + 1 + arg), null);
  } else if (callee instanceof PyBuiltinMethod) {
    fast[at] = callee.self;
    return callee.func.impl(host, fast.slice(at, at + 1 + arg), null);
  } else if (callee instanceof PyType) {
    const init = typeCallsInit(callee);
    if (init !== null) {
      const instance = host.newInstance(callee);
      return beginFunction(host, init, instance, fast, at + 1, arg, instance);
    }
    return callType(host, callee, fast.slice(at + 1, at + 1 + arg), null);
  } else if (callee instanceof PyOldClass) {
    const init = oldClassInit(callee);
    if (init !== null) {
      const instance = instantiateOld(callee);
      return beginFunction(host, init, instance, fast, at + 1, arg, instance);
    }
  }
  return callObject(host, callee, fast.slice(at + 1, at + 1 + arg), null);
}

/** Calls anything with arguments that are already apart. */
export function beginGeneral(host: Host, callee: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  if (callee instanceof PyFunction) return push(host, bindArguments(host, callee, args, kwargs), null);
  if (callee instanceof PyMethod && callee.self !== null && callee.func instanceof PyFunction) {
    return push(host, bindArguments(host, callee.func, [callee.self, ...args], kwargs), null);
  }
  if (callee instanceof PyType) {
    const init = typeCallsInit(callee);
    if (init !== null) {
      const instance = host.newInstance(callee);
      return push(host, bindArguments(host, init, [instance, ...args], kwargs), instance);
    }
  }
  return callObject(host, callee, args, kwargs);
}

function beginFunction(host: Host, func: PyFunction, self: PyObject | null, fast: PyObject[], from: number, count: number, constructing: PyObject | null): PyObject {
  const prepared = func.code.prepared ?? prepare(func.code);
  const first = self === null ? 0 : 1;
  const total = count + first;
  if (!prepared.isPlain || total > prepared.argcount) {
    const args = fast.slice(from, from + count);
    if (self !== null) args.unshift(self);
    return push(host, bindArguments(host, func, args, null), constructing);
  }
  const frame = newFrame(host, func, prepared);
  const locals = frame.fast;
  if (self !== null) locals[0] = self;
  for (let i = 0; i < count; i++) locals[first + i] = fast[from + i];
  if (total < prepared.argcount) fillDefaults(func, prepared, locals, total);
  return push(host, frame, constructing);
}

function push(host: Host, frame: PyFrame, constructing: PyObject | null): PyObject {
  if (frame.prepared.isGenerator) {
    if (constructing !== null) throw pyError(TypeError, "__init__() should return None, not 'generator'");
    return new PyGenerator(frame);
  }
  if (host.depth >= host.recursionLimit) throw pyError(RuntimeError, "maximum recursion depth exceeded");
  host.depth++;
  frame.constructing = constructing;
  frame.level = host.runLevel;
  frame.back = host.frame;
  host.frame = frame;
  return PENDING;
}

function keywords(fast: PyObject[], from: number, count: number): Kwargs {
  const kwargs = new Map<string, PyObject>();
  for (let i = 0; i < count; i++) {
    const name = fast[from + 2 * i];
    if (name instanceof PyStr) kwargs.set(name.value, fast[from + 2 * i + 1]);
  }
  return kwargs;
}
