// How pointers, types, addresses and symbolic integers behave on the host: `p.field`, `p[i]`, `len(p)`, calls through function pointers.
// Answers to the methods of `_ptr` and LowLevelType in upstream's lltype.py.

import type { Host } from "@rpyts/pyhost/host";
import { methodType } from "@rpyts/pyhost/builtin-types";
import { AttributeError, IndexError, NotImplementedError, RuntimeError, TypeError } from "@rpyts/pyhost/exception-types";
import { PyFunction, PyInt, PyMethod, PyNone, PyObject, PyStaticMethod } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { TypeBuilder } from "@rpyts/pyhost/types/builder";
import { newBool, newDict, newInt, newStr, newTuple, None } from "@rpyts/pyhost/values";
import { isOOReference } from "@rpyts/lltype/ootype";
import { isContainerType, resolved, type LowLevelType } from "@rpyts/lltype/types";
import { foreignFunctions } from "@rpyts/lltype/foreign-call";
import { ForeignFault } from "@rpyts/lltype/foreign-memory";
import type { LLContainer, LLFunc, LLItems, LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { fromLowLevel, toLowLevel, typeArgument } from "./convert.js";
import { memoryOf } from "./host-memory.js";
import { llAddressType, llPtrType, llTypeType, PyLLAddress, PyLLPtr, PyLLType, PySymbolic, symbolicType } from "./objects.js";
import { installObjects, objectTypeAttribute } from "./oovalues.js";
import { settable, text } from "./slots.js";

/** Fills in the methods of the bridge's types; once, however many hosts there are. */
export function installTypes(): void {
  if (llPtrType.dict.has("__getattr__")) return;
  installPointers();
  installObjects();
  installLowLevelTypes();
  new TypeBuilder(symbolicType, PySymbolic).slot("__repr__", 0, (_host, self) => newStr(String(self.symbolic)));
  new TypeBuilder(llAddressType, PyLLAddress)
    .slot("__eq__", 1, (_host, self, args) => newBool(self.sameValue(args[1]!)))
    .slot("__ne__", 1, (_host, self, args) => newBool(!self.sameValue(args[1]!)))
    .slot("__nonzero__", 0, (_host, self) => newBool(self.address.container !== null))
    .slot("__repr__", 0, () => newStr("<fakeaddress>"));
}

function installPointers(): void {
  new TypeBuilder(llPtrType, PyLLPtr)
    .slot("__getattr__", 1, (host, self, args) => getField(host, self.ptr, text(args[1]!)))
    .slot("__getitem__", 1, (host, self, args) => {
      const { items, index } = place(self.ptr, args[1]!);
      return fromLowLevel(host, items.type.OF, items.get(index));
    })
    .slot("__setitem__", 2, (host, self, args) => {
      const { items, index } = place(self.ptr, args[1]!);
      items.set(index, toLowLevel(host, items.type.OF, args[2]!));
      return None;
    })
    .slot("__len__", 0, (_host, self) => newInt(itemsOf(self.ptr).length))
    .slot("__nonzero__", 0, (_host, self) => newBool(!self.ptr.isNull))
    .slot("__eq__", 1, (_host, self, args) => newBool(samePointers(self.ptr, args[1]!)))
    .slot("__ne__", 1, (_host, self, args) => newBool(!samePointers(self.ptr, args[1]!)))
    .slot("__hash__", 0, () => {
      throw pyError(TypeError, "pointer objects are not hashable");
    })
    .slot("__repr__", 0, (_host, self) => newStr(`<${self.ptr.toString()}>`))
    .slotRange("__call__", 0, Infinity, (host, self, args) => callPointer(host, self.ptr, args.slice(1)));
  settable(llPtrType, "__setattr__", 2, (host, args) => {
    setField(host, pointerOf(args[0]!), text(args[1]!), args[2]!);
    return None;
  });
}

function pointerOf(obj: PyObject): LLPtr {
  if (obj instanceof PyLLPtr) return obj.ptr;
  throw pyError(TypeError, `a low-level pointer is expected, not ${obj.cls.name}`);
}

function alive(ptr: LLPtr): LLContainer {
  if (ptr.obj === null) throw pyError(RuntimeError, "null pointer dereference");
  if (!ptr.obj.alive) throw pyError(RuntimeError, `accessing freed ${ptr.obj.toString()}`);
  return ptr.obj;
}

function structOf(ptr: LLPtr, name: string): LLStruct {
  const obj = alive(ptr);
  if (obj.kind === "struct" && obj.type.indexOf(name) >= 0) return obj;
  throw pyError(AttributeError, `${ptr.type.shortName()} has no field '${name}'`);
}

function getField(host: Host, ptr: LLPtr, name: string): PyObject {
  const type = resolved(ptr.type.TO);
  if (type.kind === "struct" || type.kind === "array") {
    const method = type.adtmeths.get(name);
    if (method instanceof PyObject) return boundAdtMethod(method, new PyLLPtr(ptr));
  }
  if (name === "_obj" || name === "TO") return new PyLLType(type);
  const struct = structOf(ptr, name);
  return fromLowLevel(host, struct.type.fieldType(name), struct.get(name));
}

function boundAdtMethod(method: PyObject, self: PyObject): PyObject {
  if (method instanceof PyFunction) return new PyMethod(methodType, method, self, self.cls);
  return method instanceof PyStaticMethod ? method.func : method;
}

function setField(host: Host, ptr: LLPtr, name: string, value: PyObject): void {
  const struct = structOf(ptr, name);
  const type = struct.type.fieldType(name);
  if (isContainerType(type)) throw pyError(TypeError, `cannot assign to the inlined container '${name}'`);
  struct.set(name, toLowLevel(host, type, value));
}

function itemsOf(ptr: LLPtr): LLItems {
  const obj = alive(ptr);
  if (obj.kind === "array" || obj.kind === "subarray") return obj;
  throw pyError(TypeError, `${ptr.type.shortName()} is not an array`);
}

function place(ptr: LLPtr, at: PyObject): { items: LLItems; index: number } {
  const items = itemsOf(ptr);
  if (!(at instanceof PyInt)) throw pyError(TypeError, "array index must be an int");
  const index = Number(at.value);
  if (index < 0 || index >= items.length) throw pyError(IndexError, "array index out of bounds");
  return { items, index };
}

function samePointers(ptr: LLPtr, other: PyObject): boolean {
  if (!(other instanceof PyLLPtr)) throw pyError(TypeError, `comparing a pointer with ${other.cls.name}`);
  if (other.ptr.type !== ptr.type) throw pyError(TypeError, `comparing ${ptr.type.shortName()} and ${other.ptr.type.shortName()}`);
  return ptr === other.ptr;
}

function callPointer(host: Host, ptr: LLPtr, args: PyObject[]): PyObject {
  const obj = alive(ptr);
  if (obj.kind !== "func") throw pyError(TypeError, `${ptr.type.shortName()} is not a function`);
  const callable = obj.callable;
  if (args.length !== obj.type.ARGS.length) throw pyError(TypeError, `calling ${obj.name} with wrong argument number: ${args.length}`);
  const values = args.map((arg, i) => toLowLevel(host, obj.type.ARGS[i]!, arg));
  if (!(callable instanceof PyObject) || callable instanceof PyNone) return callForeign(host, obj, values);
  const result = host.call(callable, args);
  toLowLevel(host, obj.type.RESULT, result);
  return result;
}

/** Calls C itself. */
function callForeign(host: Host, func: LLFunc, values: readonly LLValue[]): PyObject {
  const process = host.io.foreign;
  if (func.external === null || func.external.includes(".")) throw pyError(RuntimeError, `calling undefined function ${func.name}`);
  if (process === undefined) throw pyError(NotImplementedError, `the C function ${func.name}() cannot be called here before translation`);
  const memory = memoryOf(host);
  try {
    const functions = foreignFunctions(process, host.wordBits);
    memory.addresses.foreign = functions.memory;
    const result = functions.call(func, values, { errno: memory.errno, callback: (callee, given) => callback(host, callee, given) });
    return fromLowLevel(host, func.type.RESULT, result);
  } catch (error) {
    if (error instanceof ForeignFault) throw pyError(NotImplementedError, `${func.name}(): ${error.message}`);
    throw error;
  }
}

/** Runs a function of the program that C calls. */
function callback(host: Host, func: LLFunc, args: readonly LLValue[]): LLValue {
  if (!(func.callable instanceof PyObject)) throw pyError(RuntimeError, `C calls ${func.name}, which is no function of the program`);
  const given = [...args];
  const objects = func.type.ARGS.map((type) => fromLowLevel(host, type, type.kind === "void" ? null : given.shift()!));
  return toLowLevel(host, func.type.RESULT, host.call(func.callable, objects));
}

function installLowLevelTypes(): void {
  new TypeBuilder(llTypeType, PyLLType)
    .slot("__eq__", 1, (_host, self, args) => newBool(self.sameValue(args[1]!)))
    .slot("__ne__", 1, (_host, self, args) => newBool(!self.sameValue(args[1]!)))
    .slot("__hash__", 0, (_host, self) => newInt(self.type.id))
    .slot("__repr__", 0, (_host, self) => newStr(`<${self.type.toString()}>`))
    .slot("__str__", 0, (_host, self) => newStr(self.type.toString()))
    .slot("__getattr__", 1, (_host, self, args) => typeAttribute(self.type, text(args[1]!)))
    .method("become", 1, 1, (_host, self, args) => {
      const real = resolved(typeArgument(args[1]));
      if (self.type.kind !== "forward" || !isContainerType(real)) throw pyError(TypeError, "become() is for forward references and container types");
      self.type.become(real);
      return None;
    });
}

function typeAttribute(type: LowLevelType, name: string): PyObject {
  const part = isOOReference(type) ? objectTypeAttribute(type, name) : null;
  if (part !== null) return new PyLLType(part);
  const real = resolved(type);
  if (name === "TO" && real.kind === "ptr") return new PyLLType(resolved(real.TO));
  if (name === "OF" && (real.kind === "array" || real.kind === "fixedarray")) return new PyLLType(real.OF);
  if (name === "RESULT" && real.kind === "func") return new PyLLType(real.RESULT);
  if (name === "ARGS" && real.kind === "func") return newTuple(real.ARGS.map((arg) => new PyLLType(arg)));
  if (name === "length" && real.kind === "fixedarray") return newInt(real.length);
  if (name === "_gckind" && isContainerType(real)) return newStr(real.gckind);
  if (name === "_hints" && real.kind !== "void") return hintsDict(hintsOf(real));
  if (real.kind === "struct" && name === "_names") return newTuple(real.names.map(newStr));
  if (real.kind === "struct" && name === "_flds") return dictOf(real.names.map((field, i) => [field, new PyLLType(real.types[i]!)]));
  if (name === "_name" && real.kind === "struct") return newStr(real.name);
  if (real.kind === "struct" && real.indexOf(name) >= 0) return new PyLLType(real.fieldType(name));
  throw pyError(AttributeError, `${real.shortName()} has no attribute '${name}'`);
}

const hintsOf = (type: LowLevelType): object => ("hints" in type ? type.hints : {});

/** Hints that are plain values, as host programs ask for them. */
function hintsDict(hints: object): PyObject {
  const entries: [string, PyObject][] = [];
  for (const [name, value] of Object.entries(hints)) {
    if (typeof value === "number") entries.push([name, newInt(value)]);
    else if (typeof value === "boolean") entries.push([name, newBool(value)]);
    else if (typeof value === "string" && name !== "eci") entries.push([name, newStr(value)]);
    else if (Array.isArray(value)) entries.push([name, newTuple(value.map((item) => (typeof item === "number" ? newInt(item) : newStr(String(item)))))]);
    else if (value instanceof PyObject) entries.push([name, value]);
  }
  return dictOf(entries);
}

function dictOf(entries: readonly (readonly [string, PyObject])[]): PyObject {
  const dict = newDict();
  for (const [name, value] of entries) dict.setStr(name, value);
  return dict;
}
