// The methods of object, NoneType, NotImplementedType and ellipsis.

import { builtinGetattribute, builtinSetattr, getattr, noAttribute } from "../attribute.js";
import { builtinFunctionType, ellipsisType, noneType, notImplementedType, objectType, slotWrapperType } from "../builtin-types.js";
import { isClass } from "../class-tests.js";
import { repr, special, str } from "../convert.js";
import { TypeError } from "../exception-types.js";
import { identityHash } from "../hash.js";
import type { Host } from "../host.js";
import { lookup } from "../lookup.js";
import { PyBuiltin, PyException, PyInstance, PyNone, PyObject, PyStr, PyType, PyUnicode } from "../object.js";
import { PySingleton } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { decodeDefault } from "../text/default-encoding.js";
import { newInt, newStr, newUnicode, None, NotImplemented } from "../values.js";
import { TypeBuilder } from "./builder.js";
import { formatDefault } from "../text/format-spec.js";
import { objectInitImpl, objectNewImpl } from "./object-impl.js";
import { reduceObject } from "./reduce.js";

export function setupObject(): void {
  objectType.dict.set("__new__", new PyBuiltin(builtinFunctionType, "__new__", "object.__new__", objectNewImpl, null));
  objectType.dict.set("__init__", new PyBuiltin(slotWrapperType, "__init__", "object.__init__", objectInitImpl, null));
  new TypeBuilder(objectType, PyObject)
    .doc("The most base type")
    .getset("__class__", (_host, self) => self.cls, setClass)
    .slot("__repr__", 0, (host, self) => newStr(defaultRepr(host, self)))
    .slot("__str__", 0, (host, self) => newStr(repr(host, self)))
    .slot("__hash__", 0, (host, self) => newInt(identityHash(host, self)))
    .slot("__getattribute__", 1, (host, self, args) => {
      const name = attributeName(host, args[1]);
      const value = builtinGetattribute(host, self, name);
      if (value === null) throw noAttribute(self, name);
      return value;
    })
    .slot("__setattr__", 2, (host, self, args) => {
      builtinSetattr(host, self, attributeName(host, args[1]), args[2]);
      return None;
    })
    .slot("__delattr__", 1, (host, self, args) => {
      builtinSetattr(host, self, attributeName(host, args[1]), null);
      return None;
    })
    .method("__format__", 1, 1, (host, self, args) => formatDefault(host, self, args[1]))
    .method("__reduce__", 0, 1, (host, self) => reduceObject(host, self, 0))
    .method("__reduce_ex__", 0, 1, (host, self, args) => reduceExtended(host, self, args[1]))
    .method("__sizeof__", 0, 0, () => newInt(16))
    .classMethod("__subclasshook__", 0, Infinity, () => NotImplemented);
  new TypeBuilder(noneType, PyNone)
    .slot("__repr__", 0, () => newStr("None"))
    .slot("__hash__", 0, (host, self) => newInt(identityHash(host, self)));
  new TypeBuilder(notImplementedType, PySingleton).slot("__repr__", 0, () => newStr("NotImplemented"));
  new TypeBuilder(ellipsisType, PySingleton).slot("__repr__", 0, () => newStr("Ellipsis"));
}

/** An attribute name given as an object: str, or unicode that is ASCII. */
export function attributeName(host: Host, obj: PyObject): string {
  if (obj instanceof PyStr) return obj.value;
  if (obj instanceof PyUnicode) return str(host, obj);
  throw pyError(TypeError, `attribute name must be string, not '${obj.cls.name}'`);
}

function defaultRepr(host: Host, self: PyObject): string {
  return `<${qualifiedName(host, self.cls)} object at ${host.address(self)}>`;
}

/** `module.name` of a class, as reprs show it; built-in ones by their name alone. */
export function qualifiedName(host: Host, type: PyType): string {
  const module = type.isHeap ? lookup(type, "__module__") : (type.dict.get("__module__") ?? null);
  return module instanceof PyStr && module.value !== "__builtin__" ? `${str(host, module)}.${type.name}` : type.name;
}

const slotText = (type: PyType): string => (type.slots === null ? "" : [...type.slots].sort().join());

function setClass(_host: Host, self: PyObject, value: PyObject | null): void {
  if (value === null) throw pyError(TypeError, "can't delete __class__ attribute");
  if (!(value instanceof PyType)) throw pyError(TypeError, `__class__ must be set to new-style class, not '${value.cls.name}' object`);
  if (!value.isHeap || !self.cls.isHeap) throw pyError(TypeError, "__class__ assignment: only for heap types");
  const same = value.layout === self.cls.layout && value.hasDict === self.cls.hasDict && slotText(value) === slotText(self.cls);
  if (!same || !(self instanceof PyInstance || self instanceof PyException || isClass(self) || "slotValues" in self)) {
    throw pyError(TypeError, `__class__ assignment: '${value.name}' object layout differs from '${self.cls.name}'`);
  }
  self.cls = value;
}

function reduceExtended(host: Host, self: PyObject, protocol: PyObject | undefined): PyObject {
  // A class with __reduce__ of its own decides.
  const own = lookup(self.cls, "__reduce__");
  if (own !== null && own !== objectType.dict.get("__reduce__")) return host.call(getattr(host, self, "__reduce__"), []);
  const level = protocol !== undefined && "value" in protocol ? Number(protocol.value) : 0;
  return reduceObject(host, self, level);
}

/** unicode(obj): __unicode__, else the str decoded. */
export function toUnicode(host: Host, obj: PyObject): PyUnicode {
  if (obj instanceof PyUnicode && !obj.cls.isHeap) return obj;
  // An exception class with a __str__ of its own means that one.
  const byStr = obj instanceof PyException && lookup(obj.cls, "__unicode__") instanceof PyBuiltin && !(lookup(obj.cls, "__str__") instanceof PyBuiltin);
  const result = byStr ? null : special(host, obj, "__unicode__", []);
  if (result instanceof PyUnicode) return result;
  if (result instanceof PyStr) return newUnicode(decodeDefault(host, result.value));
  if (result !== null) throw pyError(TypeError, `coercing to Unicode: need string or buffer, ${result.cls.name} found`);
  if (obj instanceof PyUnicode) return newUnicode(obj.value);
  const text = special(host, obj, "__str__", []);
  if (text instanceof PyUnicode) return text;
  return newUnicode(decodeDefault(host, text instanceof PyStr ? text.value : repr(host, obj)));
}
