// The parameters of a function as variables of its graph.

import { Variable } from "@rpyts/flowmodel/model";
import { CO_VARARGS, type CodeObject } from "@rpyts/pyparser/code";

/** Makes a variable per parameter of a code object. */
export function parametersOf(code: CodeObject): Variable[] {
  const count = code.argcount + ((code.flags & CO_VARARGS) !== 0 ? 1 : 0);
  return code.varnames.slice(0, count).map((name) => new Variable(name.replace(/[^A-Za-z0-9_]/g, "_")));
}
