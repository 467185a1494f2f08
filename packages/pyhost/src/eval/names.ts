// Names that are not where the fast paths look: builtins, and the errors for names that are nowhere.

import { NameError, UnboundLocalError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyObject } from "../object.js";
import { pyError, type PyError } from "../pyerror.js";
import type { PyFrame } from "./frame.js";

/** A name that is not in the globals (nor in the locals): the builtins' value, or NameError. */
export function loadNameSlow(_host: Host, frame: PyFrame, name: string, global: boolean): PyObject {
  const value = frame.builtins.map.get(name);
  if (value !== undefined) return value;
  throw pyError(NameError, `${global ? "global " : ""}name '${name}' is not defined`);
}

export function unboundLocal(frame: PyFrame, index: number): PyError {
  return pyError(UnboundLocalError, `local variable '${frame.prepared.varnames[index]}' referenced before assignment`);
}

export function unboundCell(frame: PyFrame, index: number): PyError {
  const { cellvars, freevars } = frame.code.code;
  if (index < cellvars.length) return pyError(UnboundLocalError, `local variable '${cellvars[index]}' referenced before assignment`);
  return pyError(NameError, `free variable '${freevars[index - cellvars.length]}' referenced before assignment in enclosing scope`);
}
