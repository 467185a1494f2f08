// Values of the object-oriented type system on the host, for helper modules that make constants and for programs that build objects while they load.
// Answers to the Python face of upstream's ootypesystem/ootype.py. What differs on purpose: built-in methods run in translated code only.

import type { Host } from "@rpyts/pyhost/host";
import { AttributeError, IndexError, RuntimeError, TypeError } from "@rpyts/pyhost/exception-types";
import { PyInt, type PyObject } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { TypeBuilder } from "@rpyts/pyhost/types/builder";
import { newBool, newInt, newStr, None } from "@rpyts/pyhost/values";
import { defaultValue } from "@rpyts/lltype/allocate";
import { isOOReference, OOClass, OOClassValue, type OOType } from "@rpyts/lltype/ootype";
import { isOOObject, OOBuilder, OODict, OOInstance, OOList, type OOObjectValue, OORecord } from "@rpyts/lltype/oovalues";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { fromLowLevel, toLowLevel, typeArgument } from "./convert.js";
import { ooValueType, PyLLType, PyOOValue } from "./objects.js";
import { settable, text } from "./slots.js";

/** A fresh object of a type; `length` is for lists and arrays, null elsewhere. Raises TypeError. */
export function newObject(type: OOType, length: number | null): PyOOValue {
  if (type.kind === "list" || type.kind === "ooarray") {
    if (type.kind === "ooarray" && length === null) throw pyError(TypeError, "an Array is made with its length");
    const { ITEM } = type;
    return new PyOOValue(type, new OOList(type, Array.from({ length: length ?? 0 }, () => defaultValue(ITEM))));
  }
  if (length !== null) throw pyError(TypeError, `a ${type.shortName()} is made without a length`);
  return new PyOOValue(type, freshValue(type));
}

function freshValue(type: OOType): LLValue {
  switch (type.kind) {
    case "instance":
      return new OOInstance(type);
    case "record":
      return new OORecord(type);
    case "builder":
      return new OOBuilder(type);
    case "dict":
      if (!type.custom) return new OODict(type);
      throw pyError(TypeError, "a CustomDict is made with oonewcustomdict()");
    default:
      throw pyError(TypeError, `a ${type.shortName()} cannot be made this way`);
  }
}

/** Null of the type in a host object; null (ours) when it is no object type. */
export function objectNull(obj: PyObject | undefined): PyObject | null {
  const type = typeArgument(obj);
  return isOOReference(type) ? new PyOOValue(type, null) : null;
}

/** An instance seen at a type above or below; null (ours) when that is no object type. Raises TypeError where it is none. */
export function castObject(typeObj: PyObject | undefined, obj: PyObject | undefined): PyObject | null {
  const type = typeArgument(typeObj);
  if (!isOOReference(type)) return null;
  if (!(obj instanceof PyOOValue)) throw pyError(TypeError, "a reference is expected");
  const fits = obj.value === null || obj.type === type || (type.kind === "instance" && obj.value instanceof OOInstance && obj.value.type.isSubclassOf(type));
  if (!fits) throw pyError(TypeError, `a ${obj.type.shortName()} is no ${type.shortName()}`);
  return new PyOOValue(type, obj.value);
}

/** The class of an instance as a value. */
export function classOfObject(obj: PyObject | undefined): PyObject {
  if (obj instanceof PyOOValue && obj.value instanceof OOInstance) return new PyOOValue(OOClass, obj.value.type.classValue);
  throw pyError(TypeError, "classof() takes an instance");
}

/** The class that a host object is as a value. */
export function classArgument(obj: PyObject | undefined): OOClassValue {
  if (obj instanceof PyOOValue && obj.value instanceof OOClassValue) return obj.value;
  throw pyError(TypeError, "a class is expected");
}

/** Parts of object types by their names; null where there is no such part. `TO` is the type itself: its values are references already. */
export function objectTypeAttribute(type: OOType, name: string): LowLevelType | null {
  if (name === "TO") return type;
  switch (type.kind) {
    case "list":
    case "ooarray":
      return name === "ITEM" || name === "OF" ? type.ITEM : null;
    case "dict":
      return name === "KEY" ? type.KEY : name === "VALUE" ? type.VALUE : null;
    case "record":
      return type.names.includes(name) ? type.fieldType(name) : null;
    case "instance":
      return type.lookup("fields", name)?.entry.type ?? null;
    default:
      return null;
  }
}

/** Fills in the methods of values; called once. */
export function installObjects(): void {
  new TypeBuilder(ooValueType, PyOOValue)
    .slot("__getattr__", 1, (host, self, args) => attribute(host, self, text(args[1]!)))
    .slot("__getitem__", 1, (host, self, args) => item(host, self, args[1]!))
    .slot("__setitem__", 2, (host, self, args) => {
      const list = listOf(self);
      list.items[position(args[1]!, list.items.length)] = toLowLevel(host, list.type.ITEM, args[2]!);
      return None;
    })
    .slot("__len__", 0, (_host, self) => newInt(lengthOf(self)))
    .slot("__nonzero__", 0, (_host, self) => newBool(self.value !== null))
    .slot("__eq__", 1, (_host, self, args) => newBool(args[1] instanceof PyOOValue && args[1].value === self.value))
    .slot("__ne__", 1, (_host, self, args) => newBool(!(args[1] instanceof PyOOValue && args[1].value === self.value)))
    .slot("__hash__", 0, () => {
      throw pyError(TypeError, "references are not hashable");
    })
    .slot("__repr__", 0, (_host, self) => newStr(`<${self.type.shortName()} ${self.value === null ? "null" : String(self.value)}>`));
  settable(ooValueType, "__setattr__", 2, (host, args) => {
    const [self, name, value] = args as [PyObject, PyObject, PyObject];
    if (!(self instanceof PyOOValue)) throw pyError(TypeError, "a reference is expected");
    setField(host, objectOf(self), text(name), value);
    return None;
  });
}

function objectOf(self: PyOOValue): OOObjectValue {
  if (self.value === null) throw pyError(RuntimeError, "null reference");
  if (!isOOObject(self.value)) throw pyError(TypeError, `a ${self.type.shortName()} has no parts`);
  return self.value;
}

/** The type of a field; raises AttributeError. */
function fieldType(obj: OOObjectValue, name: string): LowLevelType {
  const type = obj instanceof OOInstance || obj instanceof OORecord ? objectTypeAttribute(obj.type, name) : null;
  if (type === null || name === "TO") throw pyError(AttributeError, `a ${obj.type.shortName()} has no attribute '${name}'`);
  return type;
}

function attribute(host: Host, self: PyOOValue, name: string): PyObject {
  if (self.type.kind === "text" && name === "chars") return self;
  const obj = objectOf(self);
  if (obj instanceof OOInstance) {
    const constant = obj.type.lookup("constants", name);
    if (constant !== null) return fromLowLevel(host, constant.entry.type, constant.entry.value);
  }
  const type = fieldType(obj, name);
  return fromLowLevel(host, type, (obj as OOInstance | OORecord).get(name));
}

function setField(host: Host, obj: OOObjectValue, name: string, value: PyObject): void {
  const type = fieldType(obj, name);
  (obj as OOInstance | OORecord).set(name, toLowLevel(host, type, value));
}

function listOf(self: PyOOValue): OOList {
  const obj = objectOf(self);
  if (obj instanceof OOList) return obj;
  throw pyError(TypeError, `a ${self.type.shortName()} has no items`);
}

function position(at: PyObject, length: number): number {
  const index = at instanceof PyInt ? Number(at.value) : NaN;
  if (!(index >= 0 && index < length)) throw pyError(IndexError, "index out of range");
  return index;
}

function lengthOf(self: PyOOValue): number {
  return typeof self.value === "string" ? self.value.length : listOf(self).items.length;
}

function item(host: Host, self: PyOOValue, at: PyObject): PyObject {
  const { type, value } = self;
  if (type.kind === "text" && typeof value === "string") return fromLowLevel(host, type.charType, value.charCodeAt(position(at, value.length)));
  const list = listOf(self);
  return fromLowLevel(host, list.type.ITEM, list.items[position(at, list.items.length)]);
}

/** The object type in a host object. Raises TypeError. */
export function objectTypeArgument(obj: PyObject | null | undefined): OOType {
  const type = typeArgument(obj);
  if (isOOReference(type)) return type;
  throw pyError(TypeError, `${type.shortName()} is no object type`);
}

/** A type as a host object. */
export const wrapType = (type: LowLevelType): PyObject => new PyLLType(type);
