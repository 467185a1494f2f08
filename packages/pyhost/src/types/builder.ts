// Filling in the dicts of built-in types, and making module functions: arity and self checks with CPython's messages, in one place.

import { builtinFunctionType, classMethodDescriptorType, getsetType, memberType, methodDescriptorType, slotWrapperType, staticmethodType } from "../builtin-types.js";
import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { isSubtype } from "../lookup.js";
import { PyBuiltin, PyObject, PyStaticMethod, PyType, type NativeImpl } from "../object.js";
import { PyGetSet, type Getter } from "../object-more.js";
import { pyError, type PyError } from "../pyerror.js";
import { newStr } from "../values.js";

export type Kwargs = Map<string, PyObject> | null;
/** A method: `args[0]` is self, also given typed; arguments begin at `args[1]`. */
export type Method<S> = (host: Host, self: S, args: PyObject[], kwargs: Kwargs) => PyObject;
export type SlotGetter<S> = (host: Host, self: S) => PyObject;
/** `value` null deletes. */
export type SlotSetter<S> = (host: Host, self: S, value: PyObject | null) => void;
type Class<S> = abstract new (...args: never[]) => S;

/** No upper limit of arguments. */
export const ANY = Infinity;

/** Adds methods and attributes to one built-in type whose instances are of the TypeScript class `self`. */
export class TypeBuilder<S extends PyObject> {
  private readonly type: PyType;
  private readonly self: Class<S>;

  constructor(type: PyType, self: Class<S>) {
    this.type = type;
    this.self = self;
  }

  /** A method taking `min` to `max` arguments beside self; no keywords. */
  method(name: string, min: number, max: number, impl: Method<S>, doc: string | null = null): this {
    return this.put(name, methodDescriptorType, this.checked(name, min, max, false, impl), doc);
  }

  /** A method that takes keyword arguments and checks all of them itself. */
  keywordMethod(name: string, impl: Method<S>, doc: string | null = null): this {
    return this.put(name, methodDescriptorType, this.checked(name, 0, ANY, true, impl), doc);
  }

  /** A special method (`__add__`): shows as a slot wrapper. */
  slot(name: string, arity: number, impl: Method<S>): this {
    return this.slotRange(name, arity, arity, impl);
  }

  slotRange(name: string, min: number, max: number, impl: Method<S>): this {
    return this.put(name, slotWrapperType, this.checked(name, min, max, name === "__init__" || name === "__call__", impl), null);
  }

  /** `__new__`: `args[0]` is the class to make an instance of. */
  maker(impl: (host: Host, cls: PyType, args: PyObject[], kwargs: Kwargs) => PyObject): this {
    const type = this.type;
    const checked: NativeImpl = (host, args, kwargs) => {
      const cls = args[0];
      if (!(cls instanceof PyType)) throw pyError(TypeError, `${type.name}.__new__(X): X is not a type object (${cls === undefined ? "nothing" : cls.cls.name})`);
      if (!isSubtype(cls, type)) throw pyError(TypeError, `${type.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${type.name}`);
      if (cls.layout !== type && !type.mro.includes(cls.layout)) throw pyError(TypeError, `${type.name}.__new__(${cls.name}) is not safe, use ${cls.layout.name}.__new__()`);
      return impl(host, cls, args, kwargs);
    };
    type.dict.set("__new__", new PyBuiltin(builtinFunctionType, "__new__", `${type.name}.__new__`, checked, null));
    return this;
  }

  /** A class method: `args[0]` is the class. */
  classMethod(name: string, min: number, max: number, impl: NativeImpl): this {
    const checked: NativeImpl = (host, args, kwargs) => {
      checkArity(name, args.length - 1, min, max, kwargs);
      return impl(host, args, kwargs);
    };
    return this.put(name, classMethodDescriptorType, checked, null);
  }

  staticMethod(name: string, min: number, max: number, impl: NativeImpl): this {
    this.type.dict.set(name, new PyStaticMethod(staticmethodType, makeBuiltin(this.type.name, name, min, max, impl)));
    return this;
  }

  /** A computed attribute; without a setter it cannot be written. */
  getset(name: string, getter: SlotGetter<S>, setter: SlotSetter<S> | null = null): this {
    return this.attribute(name, getsetType, getter, setter);
  }

  /** As {@link getset}, showing as a member. */
  member(name: string, getter: SlotGetter<S>, setter: SlotSetter<S> | null = null): this {
    return this.attribute(name, memberType, getter, setter);
  }

  constant(name: string, value: PyObject): this {
    this.type.dict.set(name, value);
    return this;
  }

  doc(text: string): this {
    return this.constant("__doc__", newStr(text));
  }

  private attribute(name: string, cls: PyType, getter: SlotGetter<S>, setter: SlotSetter<S> | null): this {
    const self = this.self;
    const owner = this.type;
    const get: Getter = (host, obj) => {
      if (!(obj instanceof self)) throw wrongObject(name, owner, obj);
      return getter(host, obj);
    };
    const set = setter === null ? null : (host: Host, obj: PyObject, value: PyObject | null): void => {
      if (!(obj instanceof self)) throw wrongObject(name, owner, obj);
      setter(host, obj, value);
    };
    this.type.dict.set(name, new PyGetSet(cls, name, owner, get, set));
    return this;
  }

  private put(name: string, cls: PyType, impl: NativeImpl, doc: string | null): this {
    this.type.dict.set(name, new PyBuiltin(cls, name, `${this.type.name}.${name}`, impl, doc));
    return this;
  }

  private checked(name: string, min: number, max: number, keywords: boolean, impl: Method<S>): NativeImpl {
    const self = this.self;
    const type = this.type;
    return (host, args, kwargs) => {
      const obj = args[0];
      if (!(obj instanceof self)) {
        if (obj === undefined) throw pyError(TypeError, `descriptor '${name}' of '${type.name}' object needs an argument`);
        throw pyError(TypeError, `descriptor '${name}' requires a '${type.name}' object but received a '${obj.cls.name}'`);
      }
      const count = args.length - 1;
      if (count < min || count > max) throw wrongArity(name, count, min, max, name.startsWith("__"));
      if (kwargs !== null && !keywords) throw pyError(TypeError, `${name}() takes no keyword arguments`);
      return impl(host, obj, args, kwargs);
    };
  }
}

function wrongObject(name: string, owner: PyType, obj: PyObject): PyError {
  return pyError(TypeError, `descriptor '${name}' for '${owner.name}' objects doesn't apply to '${obj.cls.name}' object`);
}

export function checkArity(name: string, count: number, min: number, max: number, kwargs: Kwargs): void {
  if (count < min || count > max) throw wrongArity(name, count, min, max, false);
  if (kwargs !== null) throw pyError(TypeError, `${name}() takes no keyword arguments`);
}

/** The message of a wrong number of arguments, as CPython's METH_NOARGS, METH_O and its two argument parsers (`unpacked`: the plainer one) say it. */
export function wrongArity(name: string, count: number, min: number, max: number, unpacked = false): PyError {
  const given = `(${count} given)`;
  const [bound, limit] = min === max ? ["", min] : count < min ? ["at least ", min] : ["at most ", max];
  if (name.startsWith("__")) return pyError(TypeError, `expected ${bound}${limit} arguments, got ${count}`);
  if (max === 0) return pyError(TypeError, `${name}() takes no arguments ${given}`);
  if (max === 1 && min === 1) return pyError(TypeError, `${name}() takes exactly one argument ${given}`);
  if (unpacked) return pyError(TypeError, `${name} expected ${bound}${limit} arguments, got ${count}`);
  return pyError(TypeError, `${name}() takes ${bound === "" ? "exactly " : bound}${limit} argument${limit === 1 ? "" : "s"} ${given}`);
}

/** A function of a built-in module, without keywords. */
export function makeBuiltin(module: string, name: string, min: number, max: number, impl: NativeImpl, doc: string | null = null): PyBuiltin {
  const checked: NativeImpl = (host, args, kwargs) => {
    if (args.length < min || args.length > max) throw wrongArity(name, args.length, min, max, module === "__builtin__");
    if (kwargs !== null) throw pyError(TypeError, `${name}() takes no keyword arguments`);
    return impl(host, args, kwargs);
  };
  return new PyBuiltin(builtinFunctionType, name, `${module}.${name}`, checked, doc);
}

/** A function of a built-in module that takes keywords: positional and named arguments arrive in the order of `names`, null where absent. */
export function makeKeywordBuiltin(
  module: string, name: string, names: readonly string[], required: number, impl: (host: Host, args: (PyObject | null)[]) => PyObject, doc: string | null = null,
): PyBuiltin {
  return new PyBuiltin(builtinFunctionType, name, `${module}.${name}`, (host, args, kwargs) => impl(host, byName(name, names, required, args, 0, kwargs)), doc);
}

/** Positional arguments (from `skip` on) and keywords into the order of `names`; null where absent. */
export function byName(func: string, names: readonly string[], required: number, args: readonly PyObject[], skip: number, kwargs: Kwargs): (PyObject | null)[] {
  const given = args.length - skip;
  const total = given + (kwargs?.size ?? 0);
  if (total > names.length) {
    const limit = names.length;
    throw pyError(TypeError, `${func}() takes at most ${limit} argument${limit === 1 ? "" : "s"} (${total} given)`);
  }
  const values: (PyObject | null)[] = names.map((_, i) => (i < given ? args[skip + i] : null));
  for (const [name, value] of kwargs ?? []) {
    const at = names.indexOf(name);
    if (at < 0) throw pyError(TypeError, `'${name}' is an invalid keyword argument for this function`);
    if (values[at] !== null) throw pyError(TypeError, `Argument given by name ('${name}') and position (${at + 1})`);
    values[at] = value;
  }
  for (let i = 0; i < required; i++) {
    if (values[i] === null) throw pyError(TypeError, `Required argument '${names[i]}' (pos ${i + 1}) not found`);
  }
  return values;
}

