// A fault of the parser as Python's SyntaxError, IndentationError or TabError.

import type { PySyntaxError } from "@rpyts/pyparser/syntax-error";
import { IndentationError, SyntaxError, TabError } from "./exception-types.js";
import type { Host } from "./host.js";
import { PyException } from "./object.js";
import { PyError } from "./pyerror.js";
import { newInt, newStr, newTuple } from "./values.js";

const CLASSES = { SyntaxError, IndentationError, TabError } as const;

/** The Python exception. The diagnostic stays reachable: see {@link PyError.cause}. */
export function syntaxError(host: Host, fault: PySyntaxError): PyError {
  const type = CLASSES[fault.pyClass];
  const place = newTuple([newStr(fault.filename), newInt(fault.lineno), newInt(fault.offset), newStr(fault.text)]);
  const value = host.call(type, [newStr(fault.msg), place]);
  const error = new PyError(type, value instanceof PyException ? value : new PyException(type, [newStr(fault.msg)]), null);
  error.cause = fault;
  return error;
}
