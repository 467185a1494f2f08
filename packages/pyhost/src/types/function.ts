// The methods and attributes of functions, methods, built-in functions and the descriptors made of functions.

import { descrGet, descrSet, ensureAttributes, findAttr } from "../attribute.js";
import {
  builtinFunctionType, cellType, classmethodType, classMethodDescriptorType, functionType, getsetType, memberType, methodDescriptorType, methodType, methodWrapperType, propertyType,
  slotWrapperType, staticmethodType,
} from "../builtin-types.js";
import { callObject } from "../call.js";
import { className, isClass } from "../classes.js";
import { compare, equal } from "../compare.js";
import { repr } from "../convert.js";
import { TypeError, ValueError } from "../exception-types.js";
import { hashOf, identityHash } from "../hash.js";
import { xorInt } from "@rpyts/tool/machine-int";
import type { Host } from "../host.js";
import { traitsOf } from "../lookup.js";
import {
  PyBuiltin, PyBuiltinMethod, PyCell, PyClassMethod, PyCode, PyFunction, PyMethod, PyProperty, PyStaticMethod, PyStr, PyTuple, PyType, type PyObject,
} from "../object.js";
import { PyGetSet } from "../object-more.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { PyPropertySub, PyStaticMethodSub, PyClassMethodSub } from "../subclassed.js";
import { newBool, newInt, newStr, newTuple, None } from "../values.js";
import { byName, TypeBuilder, type Kwargs } from "./builder.js";

export function setupFunctions(): void {
  setupFunction();
  setupMethod();
  setupBuiltinFunctions();
  setupStaticAndClass();
  setupProperty();
  setupGetSet();
  new TypeBuilder(cellType, PyCell)
    .getset("cell_contents", (_host, self) => {
      if (self.value === null) throw pyError(ValueError, "Cell is empty");
      return self.value;
    })
    .slot("__repr__", 0, (host, self) => newStr(`<cell at ${host.address(self)}: ${self.value === null ? "empty" : `${self.value.cls.name} object at ${host.address(self.value)}`}>`))
    .slot("__cmp__", 1, (host, self, args) => {
      const other = args[1];
      if (!(other instanceof PyCell)) throw pyError(TypeError, "cell.__cmp__(x,y) requires y to be a 'cell'");
      if (self.value === null || other.value === null) return newInt(self.value === other.value ? 0 : self.value === null ? -1 : 1);
      return newInt(compare(host, self.value, other.value));
    });
}

function setupFunction(): void {
  functionType.hasDict = true;
  const builder = new TypeBuilder(functionType, PyFunction)
    .maker((_host, _cls, args, kwargs) => makeFunction(byName("function", ["code", "globals", "name", "argdefs", "closure"], 2, args, 1, kwargs)))
    .slot("__repr__", 0, (host, self) => newStr(`<function ${self.name} at ${host.address(self)}>`))
    .slotRange("__get__", 1, 2, (host, self, args) => descrGet(host, self, traitsOf(functionType).descr, args[1] === None ? null : args[1], args[2] ?? args[1].cls))
    .slotRange("__call__", 0, Infinity, (host, self, args, kwargs) => callObject(host, self, args.slice(1), kwargs))
    .getset("__module__", (_host, self) => self.module, (_host, self, value) => {
      self.module = value ?? None;
    });
  for (const name of ["func_name", "__name__"]) {
    builder.getset(name, (_host, self) => newStr(self.name), (_host, self, value) => {
      if (!(value instanceof PyStr)) throw pyError(TypeError, "__name__ must be set to a string object");
      self.name = value.value;
    });
  }
  for (const name of ["func_code", "__code__"]) {
    builder.getset(name, (_host, self) => self.code, (_host, self, value) => {
      if (!(value instanceof PyCode)) throw pyError(TypeError, "__code__ must be set to a code object");
      if (value.code.freevars.length !== self.closure.length) {
        throw pyError(ValueError, `${self.name}() requires a code object with ${self.closure.length} free vars, not ${value.code.freevars.length}`);
      }
      self.code = value;
    });
  }
  for (const name of ["func_defaults", "__defaults__"]) {
    builder.getset(name, (_host, self) => (self.defaults.length === 0 ? None : newTuple(self.defaults)), (_host, self, value) => {
      if (value !== null && value !== None && !(value instanceof PyTuple)) throw pyError(TypeError, "__defaults__ must be set to a tuple object");
      self.defaults = value instanceof PyTuple ? value.items : [];
    });
  }
  for (const name of ["func_closure", "__closure__"]) builder.member(name, (_host, self) => (self.closure.length === 0 ? None : newTuple(self.closure)));
  for (const name of ["func_globals", "__globals__"]) builder.member(name, (_host, self) => self.globals);
  for (const name of ["func_dict", "__dict__"]) {
    builder.getset(name, (_host, self) => ensureAttributes(self), (_host, self, value) => {
      if (!(value instanceof PyDict)) throw pyError(TypeError, value === null ? "function's dictionary may not be deleted" : "setting function's dictionary to a non-dict");
      self.dict = value;
    });
  }
  for (const name of ["func_doc", "__doc__"]) {
    builder.member(name, (_host, self) => self.doc, (_host, self, value) => {
      self.doc = value ?? None;
    });
  }
}

function makeFunction([code, globals, name, defaults, closure]: (PyObject | null)[]): PyFunction {
  if (!(code instanceof PyCode)) throw pyError(TypeError, `function() argument 1 must be code, not ${code === null ? "None" : code.cls.name}`);
  if (!(globals instanceof PyDict)) throw pyError(TypeError, `function() argument 2 must be dict, not ${globals === null ? "None" : globals.cls.name}`);
  if (name !== null && name !== None && !(name instanceof PyStr)) throw pyError(TypeError, "arg 3 (name) must be None or string");
  if (defaults !== null && defaults !== None && !(defaults instanceof PyTuple)) throw pyError(TypeError, "arg 4 (defaults) must be None or tuple");
  const cells = closureCells(code, closure);
  const doc = code.consts[0] instanceof PyStr ? code.consts[0] : None;
  const func = new PyFunction(functionType, code, globals, defaults instanceof PyTuple ? defaults.items : [], cells, doc, globals.getStr("__name__") ?? None);
  if (name instanceof PyStr) func.name = name.value;
  return func;
}

function closureCells(code: PyCode, closure: PyObject | null): readonly PyCell[] {
  const wanted = code.code.freevars.length;
  if (closure !== null && closure !== None && !(closure instanceof PyTuple)) throw pyError(TypeError, "arg 5 (closure) must be None or tuple");
  const items = closure instanceof PyTuple ? closure.items : [];
  if (wanted > 0 && !(closure instanceof PyTuple)) throw pyError(TypeError, "arg 5 (closure) must be tuple");
  if (items.length !== wanted) throw pyError(ValueError, `${code.code.name} requires closure of length ${wanted}, not ${items.length}`);
  return items.map((item) => {
    if (!(item instanceof PyCell)) throw pyError(TypeError, `arg 5 (closure) expected cell, found ${item.cls.name}`);
    return item;
  });
}

function setupMethod(): void {
  const builder = new TypeBuilder(methodType, PyMethod)
    .maker((host, _cls, args) => {
      const [, func, self, cls] = args;
      if (args.length < 3 || args.length > 4) throw pyError(TypeError, `instancemethod expected at ${args.length < 3 ? "least 2" : "most 3"} arguments, got ${args.length - 1}`);
      if (findAttr(host, func, "__call__") === null) throw pyError(TypeError, "first argument must be callable");
      if (self === None && (cls === undefined || cls === None)) throw pyError(TypeError, "unbound methods must have non-NULL im_class");
      return new PyMethod(methodType, func, self === None ? null : self, cls === undefined || cls === None ? null : cls);
    })
    .slotRange("__call__", 0, Infinity, (host, self, args, kwargs) => callObject(host, self, args.slice(1), kwargs))
    .slot("__repr__", 0, (host, self) => newStr(reprMethod(host, self)))
    .slot("__eq__", 1, (host, self, args) => newBool(sameMethod(host, self, args[1])))
    .slot("__ne__", 1, (host, self, args) => newBool(!sameMethod(host, self, args[1])))
    .slot("__hash__", 0, (host, self) => newInt(xorInt(self.self === null ? hashOf(host, None) : hashOf(host, self.self), hashOf(host, self.func))))
    .slotRange("__get__", 1, 2, (host, self, args) => descrGet(host, self, traitsOf(methodType).descr, args[1] === None ? null : args[1], args[2] ?? args[1].cls))
    .member("im_class", (_host, self) => self.imClass ?? None)
    .getset("__doc__", (host, self) => findAttr(host, self.func, "__doc__") ?? None);
  for (const name of ["im_func", "__func__"]) builder.member(name, (_host, self) => self.func);
  for (const name of ["im_self", "__self__"]) builder.member(name, (_host, self) => self.self ?? None);
}

function sameMethod(host: Host, a: PyMethod, b: PyObject): boolean {
  if (!(b instanceof PyMethod)) return false;
  if (a.self === null || b.self === null ? a.self !== b.self : !equal(host, a.self, b.self)) return false;
  return equal(host, a.func, b.func);
}

function reprMethod(host: Host, method: PyMethod): string {
  const owner = method.imClass === null ? "?" : isClass(method.imClass) ? method.imClass.name : className(method.imClass);
  const nameObj = findAttr(host, method.func, "__name__");
  const name = nameObj instanceof PyStr ? nameObj.value : "?";
  return method.self === null ? `<unbound method ${owner}.${name}>` : `<bound method ${owner}.${name} of ${repr(host, method.self)}>`;
}

function setupBuiltinFunctions(): void {
  for (const type of [builtinFunctionType, methodWrapperType]) {
    builtinAttributes(type, PyBuiltin);
  }
  for (const type of [builtinFunctionType, methodWrapperType]) {
    for (const [name, value] of boundAttributes(type)) type.dict.set(name, value);
  }
  for (const [type, label] of [[methodDescriptorType, "method"], [slotWrapperType, "slot wrapper"], [classMethodDescriptorType, "method"]] as const) {
    builtinAttributes(type, PyBuiltin);
    new TypeBuilder(type, PyBuiltin)
      .slot("__repr__", 0, (_host, self) => newStr(`<${label} '${self.name}' of '${ownerName(self)}' objects>`))
      .getset("__objclass__", (host, self) => host.builtins.getStr(ownerName(self)) ?? None)
      .slotRange("__get__", 1, 2, (host, self, args) => descrGet(host, self, traitsOf(type).descr, args[1] === None ? null : args[1], args[2] ?? args[1].cls));
  }
}

const ownerName = (func: PyBuiltin): string => func.qualname.slice(0, func.qualname.lastIndexOf("."));

function builtinAttributes(type: PyType, self: typeof PyBuiltin): void {
  new TypeBuilder(type, self)
    .slotRange("__call__", 0, Infinity, (host, func, args, kwargs) => func.impl(host, args.slice(1), kwargs))
    .getset("__name__", (_host, func) => newStr(func.name))
    .getset("__doc__", (_host, func) => (func.doc === null ? None : newStr(func.doc)));
}

/** built-in functions and bound built-in methods share one type: both kinds of object answer. */
function boundAttributes(type: PyType): [string, PyObject][] {
  const unwrap = (obj: PyObject): PyBuiltin => {
    if (obj instanceof PyBuiltinMethod) return obj.func;
    if (obj instanceof PyBuiltin) return obj;
    throw pyError(TypeError, "not a built-in function");
  };
  const get = (name: string, getter: (host: Host, obj: PyObject) => PyObject): [string, PyObject] => [name, new PyGetSet(getsetType, name, type, getter, null)];
  const slot = (name: string, impl: PyBuiltin["impl"]): [string, PyObject] => [name, new PyBuiltin(slotWrapperType, name, `${type.name}.${name}`, impl, null)];
  return [
    get("__name__", (_host, obj) => newStr(unwrap(obj).name)),
    get("__doc__", (_host, obj) => newStrOrNone(unwrap(obj).doc)),
    get("__self__", (_host, obj) => (obj instanceof PyBuiltinMethod ? obj.self : None)),
    get("__module__", (_host, obj) => (obj instanceof PyBuiltin ? newStr(ownerName(obj)) : None)),
    slot("__call__", (host, args, kwargs) => callObject(host, args[0], args.slice(1), kwargs)),
    slot("__repr__", (host, args) => newStr(reprBuiltin(host, args[0]))),
    slot("__hash__", (host, args) => newInt(args[0] instanceof PyBuiltinMethod ? xorInt(identityHash(host, args[0].self), identityHash(host, args[0].func)) : identityHash(host, args[0]))),
    slot("__eq__", (host, args) => newBool(sameBuiltin(host, args[0], args[1]))),
    slot("__ne__", (host, args) => newBool(!sameBuiltin(host, args[0], args[1]))),
  ];
}

const newStrOrNone = (text: string | null): PyObject => (text === null ? None : newStr(text));

/** Method wrappers compare their objects, other bound built-ins want the same one. */
function sameBuiltin(host: Host, a: PyObject, b: PyObject): boolean {
  if (a === b) return true;
  if (!(a instanceof PyBuiltinMethod) || !(b instanceof PyBuiltinMethod) || a.func !== b.func) return false;
  return a.self === b.self || (a.cls === methodWrapperType && equal(host, a.self, b.self));
}

function reprBuiltin(host: Host, obj: PyObject): string {
  if (!(obj instanceof PyBuiltinMethod)) return `<built-in function ${obj instanceof PyBuiltin ? obj.name : "?"}>`;
  if (obj.cls === methodWrapperType) return `<method-wrapper '${obj.func.name}' of ${obj.self.cls.name} object at ${host.address(obj.self)}>`;
  return `<built-in method ${obj.func.name} of ${obj.self.cls.name} object at ${host.address(obj.self)}>`;
}

function setupStaticAndClass(): void {
  const one = (name: string, args: readonly PyObject[], kwargs: Kwargs): PyObject => {
    if (kwargs !== null) throw pyError(TypeError, `${name} does not take keyword arguments`);
    if (args.length !== 2) throw pyError(TypeError, `${name} expected 1 arguments, got ${args.length - 1}`);
    return args[1];
  };
  new TypeBuilder(staticmethodType, PyStaticMethod)
    .maker((_host, cls, args, kwargs) => (cls === staticmethodType ? new PyStaticMethod(cls, one("staticmethod", args, kwargs)) : new PyStaticMethodSub(cls, args[1] ?? None)))
    .slotRange("__get__", 1, 2, (_host, self) => self.func)
    .member("__func__", (_host, self) => self.func);
  new TypeBuilder(classmethodType, PyClassMethod)
    .maker((_host, cls, args, kwargs) => (cls === classmethodType ? new PyClassMethod(cls, one("classmethod", args, kwargs)) : new PyClassMethodSub(cls, args[1] ?? None)))
    .slotRange("__get__", 1, 2, (host, self, args) => descrGet(host, self, traitsOf(classmethodType).descr, null, args[2] ?? args[1].cls))
    .member("__func__", (_host, self) => self.func);
  for (const type of [staticmethodType, classmethodType]) type.dict.set("__init__", initThatTakesAnything(type));
}

/** Arguments are __new__'s business; subclasses pass them on to __init__ all the same. */
function initThatTakesAnything(type: PyType): PyBuiltin {
  return new PyBuiltin(slotWrapperType, "__init__", `${type.name}.__init__`, () => None, null);
}

function setupProperty(): void {
  propertyType.dict.set("__init__", initThatTakesAnything(propertyType));
  const builder = new TypeBuilder(propertyType, PyProperty)
    .maker((host, cls, args, kwargs) => {
      const [fget, fset, fdel, doc] = byName("property", ["fget", "fset", "fdel", "doc"], 0, args, 1, kwargs);
      return makeProperty(host, cls, fget ?? None, fset ?? None, fdel ?? None, doc);
    })
    .slotRange("__get__", 1, 2, (host, self, args) => (args[1] === None ? self : descrGet(host, self, traitsOf(propertyType).descr, args[1], args[1].cls)))
    .slot("__set__", 2, (host, self, args) => {
      descrSet(host, self, traitsOf(propertyType).descr, args[1], args[2]);
      return None;
    })
    .slot("__delete__", 1, (host, self, args) => {
      descrSet(host, self, traitsOf(propertyType).descr, args[1], null);
      return None;
    })
    .method("getter", 1, 1, (host, self, args) => copyProperty(host, self, args[1], self.fset, self.fdel))
    .method("setter", 1, 1, (host, self, args) => copyProperty(host, self, self.fget, args[1], self.fdel))
    .method("deleter", 1, 1, (host, self, args) => copyProperty(host, self, self.fget, self.fset, args[1]));
  builder.member("fget", (_host, self) => self.fget);
  builder.member("fset", (_host, self) => self.fset);
  builder.member("fdel", (_host, self) => self.fdel);
  builder.member("__doc__", (_host, self) => self.doc);
}

/** A property; without a doc string of its own it shows the getter's. Instances of subclasses keep theirs as an attribute. */
function makeProperty(host: Host, cls: PyType, fget: PyObject, fset: PyObject, fdel: PyObject, doc: PyObject | null): PyProperty {
  const fromGetter = (doc === null || doc === None) && fget !== None ? findAttr(host, fget, "__doc__") : null;
  const shown = fromGetter ?? doc ?? None;
  if (cls === propertyType) return new PyProperty(cls, fget, fset, fdel, shown, fromGetter !== null);
  const property = new PyPropertySub(cls, fget, fset, fdel, shown, fromGetter !== null);
  if (cls.hasDict && fromGetter !== null) ensureAttributes(property).setStr("__doc__", shown);
  return property;
}

function copyProperty(host: Host, self: PyProperty, fget: PyObject, fset: PyObject, fdel: PyObject): PyObject {
  const doc = self.docFromGetter && fget !== None ? None : self.doc;
  return callObject(host, self.cls, [fget, fset, fdel, doc], null);
}

function setupGetSet(): void {
  for (const [type, label] of [[getsetType, "attribute"], [memberType, "member"]] as const) {
    new TypeBuilder(type, PyGetSet)
      .slot("__repr__", 0, (_host, self) => newStr(`<${label} '${self.name}' of '${self.owner.name}' objects>`))
      .slotRange("__get__", 1, 2, (host, self, args) => (args[1] === None ? self : self.getter(host, args[1])))
      .slot("__set__", 2, (host, self, args) => {
        descrSet(host, self, traitsOf(type).descr, args[1], args[2]);
        return None;
      })
      .slot("__delete__", 1, (host, self, args) => {
        descrSet(host, self, traitsOf(type).descr, args[1], null);
        return None;
      })
      .getset("__name__", (_host, self) => newStr(self.name))
      .getset("__doc__", () => None)
      .getset("__objclass__", (_host, self) => self.owner);
  }
}

