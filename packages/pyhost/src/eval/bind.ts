// Arguments of a call onto the parameters of a Python function, with CPython's messages where they do not fit.

import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyFunction, PyObject } from "../object.js";
import { pyError, type PyError } from "../pyerror.js";
import { newDict, newTuple } from "../values.js";
import { makeCells, PyFrame, UNSET } from "./frame.js";
import { prepare, type PreparedCode } from "./prepare.js";

export type Kwargs = Map<string, PyObject> | null;

/** A frame for a function, its parameters unset. */
export function newFrame(host: Host, func: PyFunction, prepared: PreparedCode): PyFrame {
  const caller = host.frame;
  const builtins = caller !== null && caller.globals === func.globals ? caller.builtins : host.builtinsFor(func.globals);
  return new PyFrame(func.code, prepared, func.globals, builtins, null);
}

/** A frame ready to run: parameters bound, cells made. */
export function bindArguments(host: Host, func: PyFunction, args: readonly PyObject[], kwargs: Kwargs): PyFrame {
  const prepared = prepare(func.code);
  const frame = newFrame(host, func, prepared);
  const fast = frame.fast;
  const argcount = prepared.argcount;
  const positional = Math.min(args.length, argcount);
  if (args.length > argcount && !prepared.hasVarargs) throw tooMany(func, prepared, args.length + (kwargs?.size ?? 0));
  for (let i = 0; i < positional; i++) fast[i] = args[i];
  let next = argcount;
  if (prepared.hasVarargs) fast[next++] = newTuple(args.slice(argcount));
  if (kwargs !== null || prepared.hasKwargs) bindKeywords(func, prepared, fast, kwargs, next, args.length);
  if (positional < argcount) fillDefaults(func, prepared, fast, positional);
  if (prepared.hasCells) makeCells(frame, func.closure);
  if (!prepared.isOptimized) frame.locals = prepared.newLocals ? newDict() : func.globals;
  return frame;
}

function bindKeywords(func: PyFunction, prepared: PreparedCode, fast: PyObject[], kwargs: Kwargs, slot: number, given: number): void {
  const rest = prepared.hasKwargs ? newDict() : null;
  if (rest !== null) fast[slot] = rest;
  if (kwargs === null) return;
  for (const [name, value] of kwargs) {
    const at = prepared.varnames.indexOf(name);
    if (at >= 0 && at < prepared.argcount) {
      if (fast[at] !== UNSET) throw pyError(TypeError, `${func.name}() got multiple values for keyword argument '${name}'`);
      fast[at] = value;
    } else if (rest !== null) {
      rest.setStr(name, value);
    } else if (prepared.argcount === 0 && !prepared.hasVarargs) {
      throw pyError(TypeError, `${func.name}() takes no arguments (${given + kwargs.size} given)`);
    } else {
      throw pyError(TypeError, `${func.name}() got an unexpected keyword argument '${name}'`);
    }
  }
}

/** Sets the parameters from `from` on that are still unset. */
export function fillDefaults(func: PyFunction, prepared: PreparedCode, fast: PyObject[], from: number): void {
  const first = prepared.argcount - func.defaults.length;
  for (let i = from; i < prepared.argcount; i++) {
    if (fast[i] !== UNSET) continue;
    if (i < first) throw tooFew(func, prepared, fast, first);
    fast[i] = func.defaults[i - first];
  }
}

function tooFew(func: PyFunction, prepared: PreparedCode, fast: PyObject[], required: number): PyError {
  let given = 0;
  for (let i = 0; i < prepared.argcount; i++) if (fast[i] !== UNSET) given++;
  const bound = prepared.hasVarargs || func.defaults.length > 0 ? "at least" : "exactly";
  return pyError(TypeError, `${func.name}() takes ${bound} ${plural(required)} (${given} given)`);
}

function tooMany(func: PyFunction, prepared: PreparedCode, given: number): PyError {
  if (prepared.argcount === 0 && !prepared.hasKwargs) return pyError(TypeError, `${func.name}() takes no arguments (${given} given)`);
  const bound = func.defaults.length > 0 ? "at most" : "exactly";
  return pyError(TypeError, `${func.name}() takes ${bound} ${plural(prepared.argcount)} (${given} given)`);
}

const plural = (count: number): string => `${count} argument${count === 1 ? "" : "s"}`;
