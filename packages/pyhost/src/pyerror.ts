// A Python exception on its way: what JavaScript throws. It is no Error: capturing a JavaScript stack at each raise would cost more than the raise.

import type { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { PyTraceback } from "./eval/frame.js";
import { PyException, PyStr, PyTuple, type PyObject, type PyType } from "./object.js";
import { newStr } from "./atoms.js";

/** A raised Python exception. The value is an instance always (normalised when raised). */
export class PyError {
  readonly type: PyObject;
  readonly value: PyObject;
  /** Outermost frame first; grows at the front while frames unwind. */
  traceback: PyTraceback | null;
  /** The diagnostic of the parser for a syntax error; null for other exceptions. */
  cause: DiagnosticError | null;

  constructor(type: PyObject, value: PyObject, traceback: PyTraceback | null) {
    this.type = type;
    this.value = value;
    this.traceback = traceback;
    this.cause = null;
  }

  /** For people who see it escape into JavaScript: class and arguments. Never runs Python code. */
  toString(): string {
    const name = "name" in this.type ? String(this.type.name) : "exception";
    return this.value instanceof PyException ? `${name}: ${this.value.args.map(plain).join(", ")}` : name;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  get message(): string {
    return this.toString();
  }
}

function plain(obj: PyObject): string {
  if (obj instanceof PyStr) return obj.value;
  return obj instanceof PyTuple ? `(${obj.items.map(plain).join(", ")})` : `<${obj.cls.name}>`;
}

/** An exception of a built-in class with one string argument, to be thrown. */
export function pyError(type: PyType, message: string): PyError {
  return pyErrorArgs(type, [newStr(message)]);
}

export function pyErrorArgs(type: PyType, args: readonly PyObject[]): PyError {
  return new PyError(type, new PyException(type, args), null);
}
