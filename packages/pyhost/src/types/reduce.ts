// object.__reduce__: what copy and pickle build on. Protocol 2 with copy_reg.__newobj__, lower ones with copy_reg._reconstructor.

import { attributesOf, findAttr, getattr } from "../attribute.js";
import { dictType, listType } from "../builtin-types.js";
import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { getIter } from "../iterate.js";
import { PyList, PyTuple, type PyObject, type WithAttributes } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { newDict, newInt, newTuple, None } from "../values.js";
import { isSubtype } from "../lookup.js";
import { PyDictIter } from "./iterators.js";

export function reduceObject(host: Host, self: PyObject, protocol: number): PyObject {
  const copyReg = host.importModule("copy_reg");
  if (protocol < 2) return host.call(getattr(host, copyReg, "_reduce_ex"), [self, newInt(protocol)]);
  const getnewargs = findAttr(host, self, "__getnewargs__");
  const newargs = getnewargs === null ? newTuple([]) : host.call(getnewargs, []);
  if (!(newargs instanceof PyTuple)) throw pyError(TypeError, `__getnewargs__ should return a tuple, not '${newargs.cls.name}'`);
  const listItems = self instanceof PyList && isSubtype(self.cls, listType) ? getIter(host, self) : None;
  const dictItems = self instanceof PyDict && isSubtype(self.cls, dictType) ? new PyDictIter(self, "items") : None;
  return newTuple([getattr(host, copyReg, "__newobj__"), newTuple([self.cls, ...newargs.items]), stateOf(host, self), listItems, dictItems]);
}

function stateOf(host: Host, self: PyObject): PyObject {
  const getstate = findAttr(host, self, "__getstate__");
  if (getstate !== null) return host.call(getstate, []);
  const dict = attributesOf(self) ?? None;
  const slots = slotState(self);
  return slots === null ? dict : newTuple([dict, slots]);
}

function slotState(self: PyObject): PyDict | null {
  const values = "slotValues" in self ? (self as PyObject & WithAttributes).slotValues : null;
  if (values === null || values.size === 0) return null;
  const state = newDict();
  for (const [name, value] of values) state.setStr(name, value);
  return state;
}

