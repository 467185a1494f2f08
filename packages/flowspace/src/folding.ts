// Computing with constants while the graph is built. Answers to constfold of upstream's flowspace/operation.py. What differs on purpose: in-place
// operations on immutable constants fold too (they are the plain ones there), and operations that raise are left to run where a handler waits for them.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { type HLOpDesc, hlop } from "@rpyts/flowmodel/operation";
import { PyBuiltinMethod, PyLong, PyModule, PyObject, PyStr, PyType } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { newTuple } from "@rpyts/pyhost/values";
import { isFoldable } from "./constants.js";
import type { FlowContext } from "./flowcontext.js";

/** Attributes of the module sys that are the same at run time. */
const SYS_CONSTANTS: ReadonlySet<string> = new Set(["maxint", "maxunicode", "byteorder", "platform", "exit", "exc_info", "api_version", "version_info", "hexversion"]);

/** Operations that depend on the class of their first operand only, or its identity: it may be any object. */
const BY_CLASS: ReadonlySet<HLOpDesc> = new Set([hlop.isinstance, hlop.type, hlop.is_, hlop.newtuple]);

/** The operation's result as a constant; null where it must be recorded. */
export function foldOperation(ctx: FlowContext, desc: HLOpDesc, args: readonly Hlvalue[]): Constant | null {
  const values: PyObject[] = [];
  for (const arg of args) {
    if (!(arg instanceof Constant) || !(arg.value instanceof PyObject)) return null;
    if (!isFoldable(arg.value) && !(BY_CLASS.has(desc) && (values.length === 0 || desc !== hlop.isinstance))) return null;
    values.push(arg.value);
  }
  if (desc === hlop.newtuple) return new Constant(newTuple(values), null, ctx.currentSpan());
  if (desc === hlop.getattr) return foldGetattr(ctx, values[0]!, values[1]!);
  const name = desc.name.endsWith("_ovf") ? desc.name.slice(0, -4) : desc.name;
  const result = compute(ctx, desc, values, () => ctx.space.host.operation(name, values));
  if (result === null || (result instanceof PyLong && !values.some((value) => value instanceof PyLong))) return null;
  return new Constant(result, null, ctx.currentSpan());
}

/** Runs a computation on the host; where it raises, null under a handler and a diagnostic elsewhere. */
function compute(ctx: FlowContext, desc: HLOpDesc, values: readonly PyObject[], run: () => PyObject): PyObject | null {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    if (ctx.isGuarded && desc.canRaise.length > 0) return null;
    const operands = values.map((value) => ctx.space.describe(value)).join(", ");
    return ctx.fail("always-raises", `${desc.name}(${operands}) always raises ${error.toString()}`);
  }
}

function foldGetattr(ctx: FlowContext, obj: PyObject, name: PyObject): Constant | null {
  if (!(name instanceof PyStr)) return null;
  if (obj instanceof PyModule && obj.name === "sys" && !SYS_CONSTANTS.has(name.value)) return null;
  const result = compute(ctx, hlop.getattr, [obj, name], () => ctx.space.host.getattr(obj, name.value));
  if (result === null) return null;
  // A method of a constant string or tuple: the annotator finds methods by the attribute.
  if (result instanceof PyBuiltinMethod && !(obj instanceof PyType || obj instanceof PyModule)) return null;
  return ctx.space.constant(result, ctx.currentSpan());
}
