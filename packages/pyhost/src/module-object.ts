// Instances of classes that inherit from the module type.

import { PyModule, type PyObject } from "./object.js";

export class PyModuleSub extends PyModule {
  slotValues: Map<string, PyObject> | null = null;
}
