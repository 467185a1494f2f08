// Making module objects, and instances of classes that inherit from the module type.

import { moduleType } from "./builtin-types.js";
import { PyModule, type PyObject } from "./object.js";
import { newDict, newStr, None } from "./values.js";

export class PyModuleSub extends PyModule {
  slotValues: Map<string, PyObject> | null = null;
}

/** A module with its first names. */
export function newModule(name: string, doc: PyObject): PyModule {
  const module = new PyModule(moduleType, name, newDict());
  module.dict.setStr("__name__", newStr(name));
  module.dict.setStr("__doc__", doc);
  module.dict.setStr("__package__", None);
  return module;
}

