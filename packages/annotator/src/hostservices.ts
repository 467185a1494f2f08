// What the annotator asks of the host: a part of what Host offers, so that tests and other hosts can stand in.

import type { PyObject } from "@rpyts/pyhost/object";

export interface HostServices {
  /** An attribute as Python code sees it. Throws PyError. */
  getattr(obj: PyObject, name: string): PyObject;
  /** Calls with positional arguments. Throws PyError. */
  call(fn: PyObject, args: PyObject[]): PyObject;
  isTrue(obj: PyObject): boolean;
  /** A high-level operation on live objects. Throws PyError. */
  operation(opname: string, args: PyObject[]): PyObject;
}
