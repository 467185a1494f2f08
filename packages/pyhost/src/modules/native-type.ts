// Types of native modules. Each host has its own: they are made with the module, so that nothing of one host reaches another.

import { objectType, typeType } from "../builtin-types.js";
import { makeType } from "../classes.js";
import type { Host } from "../host.js";
import { PyType } from "../object.js";
import { newDict, newStr } from "../values.js";
import { PyIterator } from "../object-more.js";
import { pyErrorArgs } from "../pyerror.js";
import { StopIteration } from "../exception-types.js";
import { TypeBuilder } from "../types/builder.js";

/** A type as a C module would define it. `qualified` is the name that reprs and messages show: `collections.deque`. */
export function newNativeType(qualified: string, doc: string | null = null, base: PyType = objectType): PyType {
  const type = new PyType(typeType, qualified, [base], false);
  type.mro = [type, ...base.mro];
  if (base !== objectType) type.layout = base.layout === base ? type : base.layout;
  if (doc !== null) type.dict.set("__doc__", newStr(doc));
  return type;
}

/** Gives a type whose instances are {@link PyIterator}s its `__iter__` and `next`. */
export function setupIterator(type: PyType): PyType {
  new TypeBuilder(type, PyIterator)
    .slot("__iter__", 0, (_host, self) => self)
    .method("next", 0, 0, (host, self) => {
      const value = self.next(host);
      if (value === null) throw pyErrorArgs(StopIteration, []);
      return value;
    });
  return type;
}

/** An exception class of a module: `struct.error`. */
export function newException(host: Host, module: string, name: string, base: PyType): PyType {
  const namespace = newDict();
  namespace.setStr("__module__", newStr(module));
  return makeType(host, typeType, name, [base], namespace);
}
