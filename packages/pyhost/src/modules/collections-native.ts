// _collections: deque and defaultdict.

import { dictType } from "../builtin-types.js";
import { callSpecial } from "../attribute.js";
import { isCallable } from "../call.js";
import { repr } from "../convert.js";
import { KeyError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyModule, PyObject, PyType } from "../object.js";
import { PyDictSub } from "../subclassed.js";
import { pyError, pyErrorArgs } from "../pyerror.js";
import { TypeBuilder } from "../types/builder.js";
import { PyDictIter } from "../types/iterators.js";
import { reprDict, updateDict } from "../types/dict.js";
import { newStr, newTuple, None } from "../values.js";
import { makeDequeType } from "./deque.js";
import { newNativeType } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";

export class PyDefaultDict extends PyDictSub {
  factory: PyObject = None;
}

function makeDefaultDictType(): PyType {
  const type = newNativeType("collections.defaultdict", "defaultdict(default_factory[, ...]) --> dict with default factory", dictType);
  const copy = (host: Host, self: PyDefaultDict): PyObject => {
    const made = host.call(self.cls, [self.factory]);
    if (made instanceof PyDefaultDict) made.update(host, self);
    return made;
  };
  new TypeBuilder(type, PyDefaultDict)
    .maker((_host, cls) => new PyDefaultDict(cls))
    .slotRange("__init__", 0, Infinity, (host, self, args, kwargs) => {
      const factory = args[1] ?? None;
      if (factory !== None && !isCallable(host, factory)) throw pyError(TypeError, "first argument must be callable or None");
      if (args.length > 3) throw pyError(TypeError, `dict expected at most 1 arguments, got ${args.length - 2}`);
      self.factory = factory;
      updateDict(host, self, args[2], kwargs);
      return None;
    })
    .slot("__getitem__", 1, (host, self, args) => {
      const value = self.get(host, args[1]) ?? callSpecial(host, self, "__missing__", [args[1]]);
      if (value === null) throw pyErrorArgs(KeyError, [args[1]]);
      return value;
    })
    .method("__missing__", 1, 1, (host, self, args) => {
      if (self.factory === None) throw pyErrorArgs(KeyError, [args[1]]);
      const value = host.call(self.factory, []);
      host.setitem(self, args[1], value);
      return value;
    })
    .member("default_factory", (_host, self) => self.factory, (_host, self, value) => {
      self.factory = value ?? None;
    })
    .slot("__repr__", 0, (host, self) => newStr(reprDefault(host, self)))
    .method("copy", 0, 0, copy)
    .method("__copy__", 0, 0, copy)
    .method("__reduce__", 0, 0, (_host, self) =>
      newTuple([self.cls, newTuple(self.factory === None ? [] : [self.factory]), None, None, new PyDictIter(self, "items")]));
  return type;
}

function reprDefault(host: Host, self: PyDefaultDict): string {
  if (!host.enterRepr(self.factory)) return `defaultdict(..., ${reprDict(host, self)})`;
  try {
    return `defaultdict(${repr(host, self.factory)}, ${reprDict(host, self)})`;
  } finally {
    host.leaveRepr(self.factory);
  }
}

export function makeCollections(): PyModule {
  return new ModuleBuilder("_collections", "Containers, natively.").value("deque", makeDequeType()).value("defaultdict", makeDefaultDictType()).module;
}
