// What flow space asks of the host: little, so that it stands in one place.

import type { PyDict } from "@rpyts/pyhost/pydict";
import type { PyCode, PyFunction, PyObject } from "@rpyts/pyhost/object";

/** Every function throws PyError where Python would raise. */
export interface HostAccess {
  /** A high-level operation on live objects. */
  operation(opname: string, args: PyObject[]): PyObject;
  getattr(obj: PyObject, name: string): PyObject;
  call(fn: PyObject, args: PyObject[]): PyObject;
  isTrue(obj: PyObject): boolean;
  /** A name of the module __builtin__; null when it is none. */
  builtin(name: string): PyObject | null;
  /** The import statement's __import__ with the importing module's globals. */
  importName(name: string, globals: PyDict | null, fromlist: PyObject, level: PyObject): PyObject;
  makeFunction(code: PyCode, globals: PyDict, defaults: readonly PyObject[]): PyFunction;
  /** Runs source text as a module and returns its names: for the classes that generators need. */
  execText(name: string, text: string): PyDict;
}
