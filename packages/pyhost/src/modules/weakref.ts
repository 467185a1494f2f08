// _weakref: references through the engine's WeakRef. When an object dies is the engine's affair: never while Python code is running without a break,
// and callbacks are not called.

import { equal, EQ, NE, richCompare } from "../compare.js";
import { hashOf } from "../hash.js";
import { ReferenceError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { lookup } from "../lookup.js";
import { PyBool, PyFloat, PyInt, PyList, PyLong, PyNone, PyStr, PyTuple, PyUnicode, type PyModule, type PyObject, type PyType } from "../object.js";
import { PyDict } from "../pydict.js";
import { PyWeakRef } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { TypeBuilder } from "../types/builder.js";
import { newBool, newInt, newList, newStr, None, NotImplemented } from "../values.js";
import type { Int } from "@rpyts/tool/machine-int";
import { newNativeType } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";
import { qualifiedName } from "../types/object.js";

/** Whether instances of the class can be referred to weakly: values of the simple built-in types cannot. */
function canRefer(obj: PyObject): boolean {
  if (obj.cls.isHeap && lookup(obj.cls, "__weakref__") !== null) return true;
  const isValue = obj instanceof PyNone || obj instanceof PyBool || obj instanceof PyInt || obj instanceof PyLong || obj instanceof PyFloat || obj instanceof PyStr ||
    obj instanceof PyUnicode || obj instanceof PyTuple || obj instanceof PyList || obj instanceof PyDict;
  return !isValue && !(obj.cls.isHeap && obj.cls.slots !== null);
}

function makeRefType(known: WeakMap<PyObject, PyWeakRef>): PyType {
  const type = newNativeType("weakref");
  const hashes = new WeakMap<PyWeakRef, Int>();
  new TypeBuilder(type, PyWeakRef)
    .maker((_host, cls, args) => {
      const target = args[1];
      if (target === undefined) throw pyError(TypeError, "__new__ expected at least 1 arguments, got 0");
      if (!canRefer(target)) throw pyError(TypeError, `cannot create weak reference to '${target.cls.name}' object`);
      const callback = args[2] ?? None;
      const plain = cls === type && callback === None;
      const before = plain ? known.get(target) : undefined;
      if (before !== undefined) return before;
      const made = new PyWeakRef(cls, target, callback);
      if (plain) known.set(target, made);
      return made;
    })
    .slotRange("__init__", 0, Infinity, () => None)
    .slot("__call__", 0, (_host, self) => self.target.deref() ?? None)
    .slot("__hash__", 0, (host, self) => {
      let hash = hashes.get(self);
      if (hash === undefined) {
        const target = self.target.deref();
        if (target === undefined) throw pyError(TypeError, "weak object has gone away");
        hash = hashOf(host, target);
        hashes.set(self, hash);
      }
      return newInt(hash);
    })
    .slot("__repr__", 0, (host, self) => newStr(reprOf(host, self)))
    .slot("__eq__", 1, (host, self, args) => compareRefs(host, self, args[1], EQ))
    .slot("__ne__", 1, (host, self, args) => compareRefs(host, self, args[1], NE));
  return type;
}

function reprOf(host: Host, self: PyWeakRef): string {
  const target = self.target.deref();
  if (target === undefined) return `<weakref at ${host.address(self)}; dead>`;
  return `<weakref at ${host.address(self)}; to '${qualifiedName(host, target.cls)}' at ${host.address(target)}>`;
}

function compareRefs(host: Host, self: PyWeakRef, other: PyObject, op: number): PyObject {
  if (!(other instanceof PyWeakRef)) return NotImplemented;
  const a = self.target.deref();
  const b = other.target.deref();
  if (a === undefined || b === undefined) return newBool((self === other) === (op === EQ));
  return a === b ? newBool(equal(host, a, b) === (op === EQ)) : richCompare(host, op, a, b);
}

export function makeWeakref(): PyModule {
  const m = new ModuleBuilder("_weakref", "Weak references.");
  const known = new WeakMap<PyObject, PyWeakRef>();
  const type = makeRefType(known);
  // Proxies are made in Python: they pass everything on by name.
  const proxies = (inner: Host, name: string): PyObject => inner.getattr(inner.importModule("_weakproxy"), name);
  m.value("ref", type).value("ReferenceType", type)
    .fn("proxy", 1, 2, (inner, args) => {
      if (!canRefer(args[0])) throw pyError(TypeError, `cannot create weak reference to '${args[0].cls.name}' object`);
      return inner.call(proxies(inner, "make"), args);
    })
    .fn("getweakrefcount", 1, 1, (_host, args) => newInt(known.has(args[0]) ? 1 : 0))
    .fn("getweakrefs", 1, 1, (_host, args) => {
      const found = known.get(args[0]);
      return newList(found === undefined ? [] : [found]);
    })
    .fn("_dead", 0, 0, () => {
      throw pyError(ReferenceError, "weakly-referenced object no longer exists");
    });
  return m.module;
}
