// Exception classes of the object-oriented type system, and operations on objects as graphs.

import { ClassExceptionData, type RaisedObject } from "@rpyts/llinterp/exception-data";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { InstanceType, type OOType } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";
import { asLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { name, single, straight } from "./build.js";

export const ROOT = new InstanceType("Object", null);
export const EXCEPTION = new InstanceType("Exception", ROOT);
const LOOKUP_ERROR = new InstanceType("LookupError", EXCEPTION);

function raisedObject(type: InstanceType): RaisedObject {
  return { type: type.classValue, value: new OOInstance(type) };
}

export const RAISED: Readonly<Record<string, RaisedObject>> = {
  Exception: raisedObject(EXCEPTION),
  LookupError: raisedObject(LOOKUP_ERROR),
  KeyError: raisedObject(new InstanceType("KeyError", LOOKUP_ERROR)),
  RuntimeError: raisedObject(new InstanceType("RuntimeError", EXCEPTION)),
  MemoryError: raisedObject(new InstanceType("MemoryError", EXCEPTION)),
  ValueError: raisedObject(new InstanceType("ValueError", EXCEPTION)),
};

export const ooExceptions = new ClassExceptionData((excname) => RAISED[excname] ?? null);
export const interp = new LLInterpreter({ exceptions: ooExceptions });

/** What a call gives, or the name of the exception that leaves it with an exclamation mark. */
export function outcome(f: () => LLValue): LLValue {
  try {
    return f();
  } catch (error) {
    if (error instanceof LLException) return `!${error.className}`;
    throw error;
  }
}

/** A method of a type as a function: `oosend` in a graph of its own. Words of the arguments' types follow the receiver's. */
export function sender(self: OOType, method: string, args: readonly LowLevelType[], result: LowLevelType): (receiver: LLValue, ...given: LLValue[]) => LLValue {
  const graph = straight(method, [self, ...args], result, (b, inputs) => b.op("oosend", [name(method), ...inputs], result));
  return (...given) => outcome(() => interp.evalGraph(graph, given));
}

/** An operation on values of these types. */
export function operation(opname: string, args: readonly LowLevelType[], result: LowLevelType): (...given: LLValue[]) => LLValue {
  const graph = single(opname, [...args], result);
  return (...given) => outcome(() => interp.evalGraph(graph, given));
}

/** An operation whose first or second argument is a constant name or type. */
export function named(opname: string, at: 0 | 1, constant: LLValue, args: readonly LowLevelType[], result: LowLevelType): (...given: LLValue[]) => LLValue {
  const graph = straight(opname, [...args], result, (b, inputs) => {
    const all = [...inputs.slice(0, at), name(constant), ...inputs.slice(at)];
    return b.op(opname, all, asLowLevelType(result));
  });
  return (...given) => outcome(() => interp.evalGraph(graph, given));
}
