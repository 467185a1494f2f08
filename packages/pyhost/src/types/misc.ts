// The methods of the small types: dictproxy, buffer, memoryview, weak references.

import { bufferType, dictproxyType, memoryviewType, weakrefType } from "../builtin-types.js";
import { compare, EQ, equal, holds, RICH_NAMES } from "../compare.js";
import { toInt } from "../convert.js";
import { KeyError, TypeError } from "../exception-types.js";
import { hashOf, hashString } from "../hash.js";
import { PySlice, PyStr, PyUnicode, type PyObject } from "../object.js";
import { PyBuffer, PyByteArray, PyDictProxy, PyWeakRef } from "../object-more.js";
import { pyError, pyErrorArgs } from "../pyerror.js";
import { newBool, newDict, newInt, newList, newStr, newTuple, None, NotImplemented } from "../values.js";
import { bufferBytes } from "./buffer.js";
import { TypeBuilder } from "./builder.js";
import { PyDictIter, PyTupleIter } from "./iterators.js";
import { pick, position, sliceBound } from "./list.js";
import { reprDict } from "./dict.js";
import type { PyDict } from "../pydict.js";

export function setupMisc(): void {
  setupDictProxy();
  setupBuffer();
  setupWeakRef();
}

/** The attributes of a class as a dict of their own. */
function asDict(proxy: PyDictProxy): PyDict {
  const dict = newDict();
  for (const [name, value] of proxy.target) dict.setStr(name, value);
  return dict;
}

function setupDictProxy(): void {
  const builder = new TypeBuilder(dictproxyType, PyDictProxy)
    .slot("__len__", 0, (_host, self) => newInt(self.target.size))
    .slot("__repr__", 0, (host, self) => newStr(`dict_proxy(${reprDict(host, asDict(self))})`))
    .slot("__iter__", 0, (_host, self) => new PyTupleIter([...self.target.keys()].map(newStr)))
    .slot("__contains__", 1, (_host, self, args) => newBool(args[1] instanceof PyStr && self.target.has(args[1].value)))
    .slot("__getitem__", 1, (_host, self, args) => {
      const value = args[1] instanceof PyStr ? self.target.get(args[1].value) : undefined;
      if (value === undefined) throw pyErrorArgs(KeyError, [args[1]]);
      return value;
    })
    .slot("__cmp__", 1, (host, self, args) => newInt(compare(host, asDict(self), args[1] instanceof PyDictProxy ? asDict(args[1]) : args[1])))
    .method("has_key", 1, 1, (_host, self, args) => newBool(args[1] instanceof PyStr && self.target.has(args[1].value)))
    .method("get", 1, 2, (_host, self, args) => (args[1] instanceof PyStr ? self.target.get(args[1].value) : undefined) ?? args[2] ?? None)
    .method("keys", 0, 0, (_host, self) => newList([...self.target.keys()].map(newStr)))
    .method("values", 0, 0, (_host, self) => newList([...self.target.values()]))
    .method("items", 0, 0, (_host, self) => newList([...self.target].map(([name, value]) => newTuple([newStr(name), value]))))
    .method("copy", 0, 0, (_host, self) => asDict(self));
  for (const kind of ["keys", "values", "items"] as const) builder.method(`iter${kind}`, 0, 0, (_host, self) => new PyDictIter(asDict(self), kind));
}

/** What a buffer may be made of. */
function bufferable(obj: PyObject): boolean {
  return obj instanceof PyStr || obj instanceof PyUnicode || obj instanceof PyByteArray || obj instanceof PyBuffer;
}

function setupBuffer(): void {
  for (const type of [bufferType, memoryviewType]) {
    const builder = new TypeBuilder(type, PyBuffer)
      .maker((host, cls, args) => {
        const base = args[1];
        if (base === undefined || !bufferable(base)) throw pyError(TypeError, "buffer object expected");
        const offset = args.length > 2 ? toInt(host, args[2]) : 0;
        return new PyBuffer(cls, base, offset, args.length > 3 ? toInt(host, args[3]) : -1, host.narrow);
      })
      .slot("__len__", 0, (_host, self) => newInt(bufferBytes(self).length))
      .slot("__str__", 0, (_host, self) => newStr(bufferBytes(self)))
      .slot("__repr__", 0, (host, self) => newStr(`<${type === bufferType ? "read-only buffer" : "memory"} at ${host.address(self)}>`))
      .slot("__hash__", 0, (host, self) => newInt(hashString(host, bufferBytes(self))))
      .slot("__getitem__", 1, (host, self, args) => {
        const bytes = bufferBytes(self);
        const key = args[1];
        if (key instanceof PySlice) return newStr(pick(host, Array.from(bytes, newStr), key).map((c) => (c instanceof PyStr ? c.value : "")).join(""));
        return newStr(bytes[position(host, key, bytes.length, "buffer index out of range", "buffer indices must be integers")]);
      })
      .slot("__getslice__", 2, (host, self, args) => newStr(bufferBytes(self).slice(sliceBound(host, args[1]), sliceBound(host, args[2]))))
      .slot("__add__", 1, (_host, self, args) => {
        const other = args[1];
        if (!(other instanceof PyStr) && !(other instanceof PyBuffer)) throw pyError(TypeError, "buffer object expected");
        return newStr(bufferBytes(self) + (other instanceof PyStr ? other.value : bufferBytes(other)));
      })
      .method("tobytes", 0, 0, (_host, self) => newStr(bufferBytes(self)));
    RICH_NAMES.forEach((name, op) => {
      builder.slot(name, 1, (_host, self, args) => {
        const other = args[1] instanceof PyBuffer ? bufferBytes(args[1]) : args[1] instanceof PyStr && type === memoryviewType ? args[1].value : null;
        if (other === null) return NotImplemented;
        const bytes = bufferBytes(self);
        return newBool(holds(op, bytes < other ? -1 : bytes > other ? 1 : 0));
      });
    });
  }
}

function setupWeakRef(): void {
  const builder = new TypeBuilder(weakrefType, PyWeakRef)
    .maker((_host, cls, args) => {
      const target = args[1];
      if (target === undefined || !isWeaklyReferable(target)) throw pyError(TypeError, `cannot create weak reference to '${target === undefined ? "nothing" : target.cls.name}' object`);
      return new PyWeakRef(cls, target, args[2] ?? None);
    })
    .slotRange("__init__", 0, 2, () => None)
    .slot("__call__", 0, (_host, self) => self.target.deref() ?? None)
    .slot("__hash__", 0, (host, self) => {
      const target = self.target.deref();
      if (target === undefined) throw pyError(TypeError, "weak object has gone away");
      return newInt(hashOf(host, target));
    })
    .slot("__repr__", 0, (host, self) => {
      const target = self.target.deref();
      return newStr(`<weakref at ${host.address(self)}; ${target === undefined ? "dead" : `to '${target.cls.name}' at ${host.address(target)}`}>`);
    });
  for (const [name, op] of [["__eq__", EQ], ["__ne__", EQ + 1]] as const) {
    builder.slot(name, 1, (host, self, args) => {
      const other = args[1];
      if (!(other instanceof PyWeakRef)) return NotImplemented;
      const [a, b] = [self.target.deref(), other.target.deref()];
      const same = a === undefined || b === undefined ? self === other : equal(host, a, b);
      return newBool(same === (op === EQ));
    });
  }
}

/** Plain values (numbers, strings, tuples, None) cannot be referred to weakly, nor lists and dicts themselves. */
function isWeaklyReferable(obj: PyObject): boolean {
  return obj.cls.isHeap || ["function", "instance", "classobj", "type", "instancemethod", "module", "set", "frozenset", "generator", "file", "builtin_function_or_method", "code"].includes(obj.cls.name);
}

