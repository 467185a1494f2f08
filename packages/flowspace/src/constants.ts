// What flow space knows of constants: when two are the same, which may be computed with while the graph is built, which must never merge.
// Answers to Constant.foldable and SpecTag of upstream's flowspace/model.py. What differs on purpose: reads of mutable containers are never folded.

import type { ConstantFacts } from "@rpyts/flowmodel/facts";
import type { Value } from "@rpyts/flowmodel/model";
import type { ExceptionName } from "@rpyts/flowmodel/operation";
import { InternalError } from "@rpyts/tool/assert-never";
import { EXCEPTION_TYPES } from "@rpyts/pyhost/exception-types";
import { lookup } from "@rpyts/pyhost/lookup";
import {
  PyBool,
  PyBuiltin,
  PyBuiltinMethod,
  PyCode,
  PyFloat,
  PyFunction,
  PyInt,
  PyLong,
  PyMethod,
  PyModule,
  PyNone,
  PyObject,
  PyOldClass,
  PyOldInstance,
  PySlice,
  PyStr,
  PyTuple,
  PyType,
  PyUnicode,
  type PyClass,
} from "@rpyts/pyhost/object";
import { False, True } from "@rpyts/pyhost/values";

/** One position of an unrolling loop: stands on the value stack as the iterator. Positions of one iterable are linked, so identity tells them apart. */
export class Unroller {
  readonly item: PyObject | null;
  readonly next: Unroller | null;

  constructor(item: PyObject | null, next: Unroller | null) {
    this.item = item;
    this.next = next;
  }
}

/** The first position of a loop over the given items; the last position has no item. */
export function makeUnroller(items: readonly PyObject[]): Unroller {
  let unroller = new Unroller(null, null);
  for (let i = items.length - 1; i >= 0; i--) unroller = new Unroller(items[i]!, unroller);
  return unroller;
}

/** The same constant: same type and value for numbers, strings and tuples, the same object otherwise. -0.0 and 0.0 differ, NaN is itself. */
export function sameConstant(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (!(a instanceof PyObject) || !(b instanceof PyObject) || a.cls !== b.cls) return false;
  if (a instanceof PyInt || a instanceof PyLong || a instanceof PyStr || a instanceof PyUnicode) return a.value === (b as typeof a).value;
  if (a instanceof PyFloat) return Object.is(a.value, (b as PyFloat).value);
  if (a instanceof PyTuple) {
    const { items } = b as PyTuple;
    return a.items.length === items.length && a.items.every((item, i) => sameConstant(item, items[i]));
  }
  if (a instanceof PyMethod) {
    const other = b as PyMethod;
    return a.func === other.func && a.self === other.self && a.imClass === other.imClass;
  }
  return a instanceof PyBuiltinMethod && a.func === (b as PyBuiltinMethod).func && a.self === (b as PyBuiltinMethod).self;
}

/** Constants that must stay constants: states in which they differ are never merged. Their class says `_flow_spec_tag_` or `_flow_unroll_`. */
export function isSpecTag(value: Value): boolean {
  if (value instanceof Unroller) return true;
  if (!(value instanceof PyObject) || !value.cls.isHeap || value instanceof PyType) return false;
  return lookup(value.cls, "_flow_spec_tag_") !== null || lookup(value.cls, "_flow_unroll_") !== null;
}

/** Objects that never change and that built-in code alone answers for. */
function isPlainImmutable(value: PyObject): boolean {
  return (
    value instanceof PyInt ||
    value instanceof PyStr ||
    value instanceof PyNone ||
    value instanceof PyBool ||
    value instanceof PyFloat ||
    value instanceof PyLong ||
    value instanceof PyUnicode ||
    value instanceof PyTuple ||
    value instanceof PySlice
  );
}

/** Classes, modules and functions are taken as they are when the graph is built. */
function isDefinition(value: PyObject): boolean {
  return (
    value instanceof PyType ||
    value instanceof PyOldClass ||
    value instanceof PyModule ||
    value instanceof PyFunction ||
    value instanceof PyBuiltin ||
    value instanceof PyCode
  );
}

/** Finds a class attribute along the bases of a new- or old-style object's class. */
export function classAttribute(value: PyObject, name: string): PyObject | null {
  return value instanceof PyOldInstance ? oldLookup(value.klass, name) : lookup(value.cls, name);
}

function oldLookup(cls: PyOldClass, name: string): PyObject | null {
  const todo: PyOldClass[] = [cls];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const found = at.dict.get(name);
    if (found !== undefined) return found;
    todo.push(...[...at.bases].reverse());
  }
  return null;
}

/** True when operations on the constant give at run time what they give now. */
export function isFoldable(value: Value): boolean {
  let target = value;
  if (target instanceof PyMethod) target = target.self ?? target.func;
  else if (target instanceof PyBuiltinMethod) target = target.self;
  if (!(target instanceof PyObject)) return false;
  return isPlainImmutable(target) || isDefinition(target) || classAttribute(target, "_freeze_") !== null;
}

/** issubclass for classes of exceptions, new- or old-style. */
export function isSubclassOf(cls: Value, base: Value): boolean {
  if (cls === base) return true;
  if (cls instanceof PyType) return cls.mro.includes(base as PyClass);
  return cls instanceof PyOldClass && cls.bases.some((parent) => isSubclassOf(parent, base));
}

const EXCEPTIONS: ReadonlyMap<string, PyType> = new Map(EXCEPTION_TYPES.map((type) => [type.name, type]));

/** A built-in exception class by name. */
export function exceptionClass(name: string): PyType {
  const type = EXCEPTIONS.get(name);
  if (type === undefined) throw new InternalError(`no built-in exception ${name}`);
  return type;
}

/** The truth of a constant, where it can never change and no code of the program decides it. */
export function constantTruth(value: Value): boolean | null {
  if (typeof value === "boolean") return value;
  if (value instanceof PyBool) return value.value;
  if (value instanceof PyNone) return false;
  if (value instanceof PyInt || value instanceof PyFloat) return value.cls.isHeap ? null : value.value !== 0;
  if (value instanceof PyLong) return value.cls.isHeap ? null : value.value !== 0n;
  if (value instanceof PyStr || value instanceof PyUnicode) return value.cls.isHeap ? null : value.value !== "";
  if (value instanceof PyTuple) return value.cls.isHeap ? null : value.items.length > 0;
  return value instanceof PyFunction || value instanceof PyBuiltin || value instanceof PyModule ? true : null;
}

/** Answers flowmodel's passes for host objects. */
export const HOST_FACTS: ConstantFacts = {
  isSubclass: isSubclassOf,
  sameValue: sameConstant,
  truth: constantTruth,
  bool: (value: boolean) => (value ? True : False),
  exception: (name: ExceptionName) => exceptionClass(name),
};
