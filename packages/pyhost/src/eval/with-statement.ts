// The with statement's instructions.

import { findSpecial } from "../attribute.js";
import { AttributeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyOldInstance, type PyObject } from "../object.js";
import { oldInstanceGet } from "../oldclass.js";
import { pyError } from "../pyerror.js";
import { None } from "../values.js";
import { currentExc } from "./raise.js";
import type { PyFrame } from "./frame.js";

function specialOrFail(host: Host, obj: PyObject, name: string): PyObject {
  const method = obj instanceof PyOldInstance ? oldInstanceGet(host, obj, name) : findSpecial(host, obj, name);
  if (method === null) throw obj instanceof PyOldInstance ? host.attributeError(obj, name) : pyError(AttributeError, name);
  return method;
}

export function withEnter(host: Host, frame: PyFrame): void {
  const manager = frame.fast[frame.sp - 1];
  const exit = specialOrFail(host, manager, "__exit__");
  const enter = specialOrFail(host, manager, "__enter__");
  const result = host.call(enter, []);
  frame.fast[frame.sp - 1] = exit;
  frame.fast[frame.sp++] = result;
}

export function withExit(host: Host, frame: PyFrame): void {
  host.call(frame.fast[--frame.sp], [None, None, None]);
}

export function withExitExc(host: Host, frame: PyFrame): void {
  const error = currentExc(frame, 1);
  const exit = frame.fast[frame.sp - 2];
  const suppressed = host.call(exit, [error.type, error.value, error.traceback ?? None]);
  frame.fast[frame.sp - 2] = frame.fast[frame.sp - 1];
  frame.fast[frame.sp - 1] = suppressed;
}
