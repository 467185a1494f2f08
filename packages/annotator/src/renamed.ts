// A host function under another name: accessors of properties, functions that mixins give to several classes.

import { PyFunction } from "@rpyts/pyhost/object";

/** The same code as a function of its own. */
export function renamedFunction(fn: PyFunction, name: string): PyFunction {
  const copy = new PyFunction(fn.cls, fn.code, fn.globals, fn.defaults, fn.closure, fn.doc, fn.module);
  copy.name = name;
  copy.dict = fn.dict;
  return copy;
}
