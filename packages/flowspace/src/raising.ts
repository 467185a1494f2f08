// Raising and matching exceptions. Answers to exc_from_raise and exception_match of upstream's flowcontext.py. What differs on purpose: where the class of
// the instance is known by how it was made, it stays a constant.

import { Constant, type Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { hlop } from "@rpyts/flowmodel/operation";
import { PyException, PyNone, PyObject, PyOldClass, PyOldInstance, PyTuple, PyType, type PyClass } from "@rpyts/pyhost/object";
import { None } from "@rpyts/pyhost/values";
import { exceptionClass, isSubclassOf } from "./constants.js";
import { ExcItem } from "./framestate.js";
import type { FlowContext } from "./flowcontext.js";
import { ENDED, type Instruction } from "./instruction.js";

const isClass = (value: unknown): value is PyClass => value instanceof PyType || value instanceof PyOldClass;

/** Calls a class whose instances are of exactly that class, and remembers it. */
export function instantiate(ctx: FlowContext, cls: PyClass, args: readonly Hlvalue[]): Hlvalue {
  const value = ctx.op(hlop.simple_call, new Constant(cls), ...args);
  if (value instanceof Variable && cls instanceof PyType) ctx.exactClass.set(value, cls);
  return value;
}

/** raise Class */
export function raiseClass(ctx: FlowContext, cls: PyClass, ...args: Hlvalue[]): typeof ENDED {
  const value = instantiate(ctx, cls, args);
  return ctx.raise(new ExcItem(new Constant(cls), value));
}

function raiseInstance(ctx: FlowContext, value: Hlvalue): typeof ENDED {
  return ctx.raise(new ExcItem(typeOfInstance(ctx, value), value));
}

function typeOfInstance(ctx: FlowContext, value: Hlvalue): Hlvalue {
  if (value instanceof Constant) {
    if (value.value instanceof PyOldInstance) return new Constant(value.value.klass);
    if (value.value instanceof PyObject) return new Constant(value.value.cls);
  }
  const exact = value instanceof Variable ? ctx.exactClass.get(value) : undefined;
  return exact === undefined ? ctx.op(hlop.type, value) : new Constant(exact);
}

const isNone = (value: Hlvalue): boolean => value instanceof Constant && value.value instanceof PyNone;

/** raise Class, value: an instance of the class is raised itself, anything else is the argument of the constructor. */
function raiseClassWith(ctx: FlowContext, cls: PyClass, value: Hlvalue): typeof ENDED {
  if (isNone(value)) return raiseClass(ctx, cls);
  if (value instanceof Constant && value.value instanceof PyTuple) {
    return raiseClass(ctx, cls, ...value.value.items.map((item) => new Constant(item)));
  }
  const items = value instanceof Variable ? ctx.tupleItems.get(value) : undefined;
  if (items !== undefined) return raiseClass(ctx, cls, ...items);
  if (value instanceof Constant) {
    const type = typeOfInstance(ctx, value) as Constant;
    return isSubclassOf(type.value, cls) ? raiseInstance(ctx, value) : raiseClass(ctx, cls, value);
  }
  const type = ctx.op(hlop.type, value);
  const matches = ctx.op(hlop.issubtype, type, new Constant(cls));
  return ctx.branch(matches, (truth) => (truth ? ctx.raise(new ExcItem(type, value)) : raiseClass(ctx, cls, value))) as typeof ENDED;
}

/** raise x: an instance, or a class that is known at run time only. */
function raiseUnknown(ctx: FlowContext, value: Variable, arg: Hlvalue): typeof ENDED {
  if (ctx.exactClass.has(value)) return raiseInstance(ctx, value);
  const isType = ctx.op(hlop.isinstance, value, new Constant(ctx.space.typeType));
  return ctx.branch(isType, (truth) => {
    if (!truth) return raiseInstance(ctx, value);
    const made = ctx.op(hlop.simple_call, value, ...(isNone(arg) ? [] : [arg]));
    return ctx.raise(new ExcItem(ctx.op(hlop.type, made), made));
  }) as typeof ENDED;
}

export const raiseVarargs: Instruction = (ctx, count) => {
  if (count === 0) {
    if (ctx.lastExc === null) return ctx.fail("raise", "there is no exception to raise again here");
    return ctx.raise(ctx.lastExc);
  }
  if (count === 3) ctx.pop(); // the traceback: RPython has none
  const arg = count >= 2 ? ctx.pop() : new Constant(None);
  const what = ctx.pop();
  if (what instanceof Variable) return raiseUnknown(ctx, what, arg);
  if (isClass(what.value)) return raiseClassWith(ctx, what.value, arg);
  if (what.value instanceof PyException || what.value instanceof PyOldInstance || isExceptionObject(what.value)) return raiseInstance(ctx, what);
  return ctx.fail("raise", "only classes and instances of exceptions can be raised");
};

const isExceptionObject = (value: unknown): boolean => value instanceof PyObject && isSubclassOf(value.cls, exceptionClass("BaseException"));

export const reraise: Instruction = (ctx) => ctx.raise(ctx.popExc());

export const setExcInfo: Instruction = (ctx) => {
  ctx.lastExc = ctx.peek() as ExcItem;
  return ctx.index + 1;
};

export const excValue: Instruction = (ctx) => {
  ctx.push((ctx.peek() as ExcItem).value);
  return ctx.index + 1;
};

/** The classes an except clause catches; faults where they are not constants. */
function guardClasses(ctx: FlowContext, guard: Hlvalue): PyClass[] {
  const found: PyClass[] = [];
  const todo: unknown[] = [guard instanceof Constant ? guard.value : null];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at instanceof PyTuple) todo.push(...[...at.items].reverse());
    else if (isClass(at)) found.push(at);
    else ctx.fail("except-class", "the class in an except clause must be a constant class or a tuple of such");
  }
  for (const cls of found) {
    for (const name of ["NotImplementedError", "AssertionError"]) {
      if (isSubclassOf(cls, exceptionClass(name))) {
        ctx.fail("except-class", `${name} cannot be caught in RPython`, "it marks a fault of the program, which ends it; raise a class of your own");
      }
    }
  }
  return found;
}

export const jumpIfNotExcMatch: Instruction = (ctx, target) => {
  const classes = guardClasses(ctx, ctx.pop());
  return matchFrom(ctx, classes, 0, target);
};

function matchFrom(ctx: FlowContext, classes: readonly PyClass[], from: number, target: number): number {
  const { type } = ctx.peek() as ExcItem;
  const matched = ctx.index + 1;
  for (let i = from; i < classes.length; i++) {
    if (type instanceof Constant) {
      if (isSubclassOf(type.value, classes[i])) return matched;
      continue;
    }
    const test = ctx.op(hlop.issubtype, type, new Constant(classes[i]!));
    return ctx.branch(test, (truth) => (truth ? matched : matchFrom(ctx, classes, i + 1, target)));
  }
  return target;
}
