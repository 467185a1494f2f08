// The methods of type and of old-style classes (classobj, instance).

import { builtinGetattribute, descrGet, noAttribute } from "../attribute.js";
import { classobjType, dictproxyType, instanceType, typeType } from "../builtin-types.js";
import { typeCall } from "../call.js";
import { computeMro, setBases, typeNew } from "../classes.js";
import { repr } from "../convert.js";
import { AttributeError, TypeError } from "../exception-types.js";
import { hashOf, identityHash } from "../hash.js";
import type { Host } from "../host.js";
import { invalidate, traitsOf } from "../lookup.js";
import { PyOldClass, PyOldInstance, PyStr, PyTuple, PyType, type PyObject } from "../object.js";
import { PyDictProxy } from "../object-more.js";
import { buildOldClass, callOldSpecial, instantiate, oldInstanceGet, oldInstanceSetPlain } from "../oldclass.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { newBool, newDict, newInt, newList, newStr, newTuple, None } from "../values.js";
import { attributeName, qualifiedName } from "./object.js";
import { TypeBuilder } from "./builder.js";

export function setupType(): void {
  // Classes have their attributes in a Map of their own: classes of metaclasses get no second dict.
  typeType.hasDict = true;
  new TypeBuilder(typeType, PyType)
    .doc("type(object) -> the object's type\ntype(name, bases, dict) -> a new type")
    .maker((host, _cls, args) => typeNew(host, args))
    .slotRange("__init__", 0, 3, () => None)
    .slotRange("__call__", 0, Infinity, (host, self, args, kwargs) => typeCall(host, self, args.slice(1), kwargs))
    .slot("__repr__", 0, (host, self) => newStr(`<${self.isHeap ? "class" : "type"} '${qualifiedName(host, self)}'>`))
    .slot("__hash__", 0, (host, self) => newInt(identityHash(host, self)))
    .getset("__name__", (_host, self) => newStr(self.isHeap ? self.name : self.name.slice(self.name.lastIndexOf(".") + 1)), (_host, self, value) => {
      if (!self.isHeap) throw pyError(TypeError, `can't set attributes of built-in/extension type '${self.name}'`);
      if (!(value instanceof PyStr)) throw pyError(TypeError, `can only assign string to ${self.name}.__name__, not '${value === null ? "NULL" : value.cls.name}'`);
      self.name = value.value;
    })
    .getset("__bases__", (_host, self) => newTuple(self.bases), (host, self, value) => {
      if (!self.isHeap) throw pyError(TypeError, `can't set attributes of built-in/extension type '${self.name}'`);
      if (!(value instanceof PyTuple)) throw pyError(TypeError, `can only assign tuple to ${self.name}.__bases__, not ${value === null ? "NULL" : value.cls.name}`);
      setBases(host, self, value.items);
      invalidate(self);
    })
    .getset("__base__", (_host, self) => self.bases.find((base) => base instanceof PyType && base.layout === self.layout) ?? self.bases[0] ?? None)
    .getset("__mro__", (_host, self) => newTuple(self.mro))
    .getset("__dict__", (_host, self) => new PyDictProxy(dictproxyType, self.dict))
    .getset("__module__", (_host, self) => moduleOf(self), setModule)
    .getset("__doc__", (host, self) => {
      const doc = self.dict.get("__doc__") ?? None;
      return self.isHeap ? descrGet(host, doc, traitsOf(doc.cls).descr, null, self) : doc;
    })
    .getset("__abstractmethods__", abstractMethods, (_host, self, value) => {
      if (value === null && !self.dict.delete("__abstractmethods__")) throw pyError(AttributeError, "__abstractmethods__");
      if (value !== null) self.dict.set("__abstractmethods__", value);
      invalidate(self);
    })
    .getset("__flags__", (_host, self) => newInt(self.isHeap ? 512 : 0))
    .getset("__basicsize__", () => newInt(16))
    .getset("__itemsize__", () => newInt(0))
    .getset("__dictoffset__", (_host, self) => newInt(self.hasDict ? 16 : 0))
    .method("mro", 0, 0, (_host, self) => newList(computeMro(self)))
    .method("__subclasses__", 0, 0, (host, self) => newList(subclasses(host, self)))
    .method("__instancecheck__", 1, 1, (host, self, args) => newBool(host.isinstancePlain(args[1], self)))
    .method("__subclasscheck__", 1, 1, (host, self, args) => newBool(host.issubclassPlain(args[1], self)));
  setupClassobj();
  setupInstance();
}

function abstractMethods(_host: Host, self: PyType): PyObject {
  const value = self.dict.get("__abstractmethods__");
  if (value === undefined) throw pyError(AttributeError, "__abstractmethods__");
  return value;
}

function moduleOf(type: PyType): PyObject {
  // Types of native modules are named with their module: `collections.deque`.
  const dot = type.isHeap ? -1 : type.name.lastIndexOf(".");
  if (dot > 0) return newStr(type.name.slice(0, dot));
  if (!type.isHeap) return newStr(type.dict.has("__module__") ? "exceptions" : "__builtin__");
  return type.dict.get("__module__") ?? newStr("__builtin__");
}

function setModule(_host: Host, type: PyType, value: PyObject | null): void {
  if (!type.isHeap) throw pyError(TypeError, `can't set attributes of built-in/extension type '${type.name}'`);
  if (value === null) throw pyError(TypeError, `can't delete ${type.name}.__module__`);
  type.dict.set("__module__", value);
  invalidate(type);
}

function subclasses(host: Host, type: PyType): PyType[] {
  const refs = type.isHeap ? type.subclasses : host.subclassesOf(type);
  const found: PyType[] = [];
  for (const ref of refs) {
    const sub = ref.deref();
    if (sub !== undefined && sub.bases.includes(type)) found.push(sub);
  }
  return found;
}

function setupClassobj(): void {
  new TypeBuilder(classobjType, PyOldClass)
    .maker((host, _cls, args) => {
      const [, name, bases, namespace] = args;
      if (!(name instanceof PyStr)) throw pyError(TypeError, "PyClass_New: name must be a string");
      if (!(namespace instanceof PyDict)) throw pyError(TypeError, "PyClass_New: dict must be a dictionary");
      if (!(bases instanceof PyTuple)) throw pyError(TypeError, "PyClass_New: bases must be a tuple");
      return buildOldClass(host, name.value, bases.items, namespace);
    })
    .slotRange("__call__", 0, Infinity, (host, self, args, kwargs) => instantiate(host, self, args.slice(1), kwargs))
    .slot("__repr__", 0, (host, self) => newStr(`<class ${oldName(self)} at ${host.address(self)}>`))
    .slot("__str__", 0, (_host, self) => newStr(oldName(self)))
    .slot("__hash__", 0, (host, self) => newInt(identityHash(host, self)));
}

function oldName(cls: PyOldClass): string {
  const module = cls.dict.get("__module__");
  return module instanceof PyStr ? `${module.value}.${cls.name}` : `?.${cls.name}`;
}

/** Special methods of old-style instances live on the instances: those that are looked up on the type are relayed. */
function setupInstance(): void {
  const builder = new TypeBuilder(instanceType, PyOldInstance)
    .maker((_host, _cls, args) => {
      const klass = args[1];
      if (!(klass instanceof PyOldClass)) throw pyError(TypeError, "instance() first arg must be class");
      const dict = args[2];
      return new PyOldInstance(instanceType, klass, dict instanceof PyDict ? dict : newDict());
    })
    .slot("__repr__", 0, oldRepr)
    .slot("__str__", 0, (host, self) => callOldSpecial(host, self, "__str__", []) ?? newStr(repr(host, self)))
    .slot("__hash__", 0, (host, self) => newInt(hashOf(host, self)))
    .slot("__getattribute__", 1, (host, self, args) => {
      const name = attributeName(host, args[1]);
      const value = builtinGetattribute(host, self, name);
      if (value === null) throw noAttribute(self, name);
      return value;
    })
    .slot("__setattr__", 2, (host, self, args) => {
      oldInstanceSetPlain(self, attributeName(host, args[1]), args[2]);
      return None;
    });
  for (const name of RELAYED) {
    builder.slotRange(name, 0, Infinity, (host, self, args, kwargs) => {
      const method = oldInstanceGet(host, self, name);
      if (method === null) throw noAttribute(self, name);
      return host.call(method, args.slice(1), kwargs);
    });
  }
}

const RELAYED = ["__call__", "next", "__contains__", "__getitem__", "__setitem__", "__delitem__", "__len__", "__iter__"];

function oldRepr(host: Host, self: PyOldInstance): PyObject {
  const result = callOldSpecial(host, self, "__repr__", []);
  return result ?? newStr(`<${oldName(self.klass)} instance at ${host.address(self)}>`);
}
