// _functools: partial and reduce.

import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { isCallable } from "../call.js";
import { forEach } from "../iterate.js";
import { PyObject, PyTuple, type PyModule, type PyType, type WithAttributes } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { TypeBuilder, type Kwargs } from "../types/builder.js";
import { ensureAttributes } from "../attribute.js";
import { newDict, newStr, newTuple, None } from "../values.js";
import { newNativeType } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";

/** functools.partial: a callable with some arguments given already. */
export class PyPartial extends PyObject implements WithAttributes {
  cls: PyType;
  func: PyObject;
  args: readonly PyObject[];
  keywords: Map<string, PyObject> | null;
  dict: PyDict | null;
  slotValues: Map<string, PyObject> | null;
  constructor(cls: PyType, func: PyObject, args: readonly PyObject[], keywords: Map<string, PyObject> | null) {
    super();
    this.cls = cls;
    this.func = func;
    this.args = args;
    this.keywords = keywords;
    this.dict = null;
    this.slotValues = null;
  }
}

function keywordDict(keywords: Kwargs): PyObject {
  if (keywords === null) return None;
  const dict = newDict();
  for (const [name, value] of keywords) dict.setStr(name, value);
  return dict;
}

function merge(first: Kwargs, second: Kwargs): Kwargs {
  if (first === null || second === null) return first ?? second;
  return new Map([...first, ...second]);
}

function partialType(): PyType {
  const type = newNativeType("functools.partial", "partial(func, *args, **keywords) - new function with partial application\n    of the given arguments and keywords.\n");
  type.hasDict = true;
  new TypeBuilder(type, PyPartial)
    .maker((host, cls, args, kwargs) => {
      const func = args[1];
      if (func === undefined) throw pyError(TypeError, "type 'partial' takes at least one argument");
      if (!isCallable(host, func)) throw pyError(TypeError, "the first argument must be callable");
      return new PyPartial(cls, func, args.slice(2), kwargs);
    })
    .slotRange("__init__", 0, Infinity, () => None)
    .slotRange("__call__", 0, Infinity, (host, self, args, kwargs) => host.call(self.func, [...self.args, ...args.slice(1)], merge(self.keywords, kwargs)))
    .member("func", (_host, self) => self.func)
    .member("args", (_host, self) => newTuple(self.args))
    .member("keywords", (_host, self) => keywordDict(self.keywords))
    .getset("__dict__", (_host, self) => ensureAttributes(self))
    .slot("__repr__", 0, (host, self) => newStr(`<${self.cls.name} object at ${host.address(self)}>`))
    .method("__reduce__", 0, 0, (_host, self) =>
      newTuple([self.cls, newTuple([self.func]), newTuple([self.func, newTuple(self.args), keywordDict(self.keywords), self.dict ?? None])]))
    .method("__setstate__", 1, 1, (host, self, args) => {
      setState(host, self, args[1]);
      return None;
    });
  return type;
}

function setState(host: Host, self: PyPartial, state: PyObject): void {
  if (!(state instanceof PyTuple) || state.items.length !== 4) throw pyError(TypeError, "invalid partial state");
  const [func, args, keywords, dict] = state.items;
  self.func = func;
  self.args = host.listOf(args);
  self.keywords = keywords instanceof PyDict ? new Map(keywords.entries().map(([key, value]) => [host.str(key), value])) : null;
  self.dict = dict instanceof PyDict ? dict : null;
  if (self.keywords?.size === 0) self.keywords = null;
}

export function makeFunctools(): PyModule {
  const m = new ModuleBuilder("_functools", "Functions on functions, natively.");
  return m.value("partial", partialType())
    .fn("reduce", 2, 3, (host, args) => {
      let result: PyObject | null = args.length > 2 ? args[2] : null;
      forEach(host, args[1], (item) => {
        result = result === null ? item : host.call(args[0], [result, item]);
      });
      if (result === null) throw pyError(TypeError, "reduce() of empty sequence with no initial value");
      return result;
    }).module;
}
