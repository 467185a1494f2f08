// Calls whose callee is known: through pointers that are constants or that can be one function only, and of methods of which only one implementation can be
// meant. They become direct calls, which can be inlined.

import { Constant, SpaceOperation, Variable, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { InstanceType } from "@rpyts/lltype/ootype";
import { LLFunc, LLPtr } from "@rpyts/lltype/values";
import { methodName } from "./builtin-methods.js";
import { implementation } from "./classes.js";
import type { Context } from "./context.js";
import { exactClass, type Definitions } from "./exact-class.js";

/** Makes a direct call of an operation where it can. Gives an operation that must come before it, or null. */
export function devirtualise(op: SpaceOperation, defs: Definitions, context: Context): SpaceOperation | null {
  if (op.opname === "indirect_call") callPointer(op, context);
  else if (op.opname === "oosend") return callMethod(op, defs, context);
  return null;
}

function callPointer(op: SpaceOperation, context: Context): void {
  const [callee] = op.args as [Hlvalue];
  const candidates = op.args[op.args.length - 1];
  let target: Constant | null = null;
  if (callee instanceof Constant) target = callee.value instanceof LLPtr && callee.value.obj instanceof LLFunc ? callee : null;
  else if (candidates instanceof Constant && Array.isArray(candidates.value) && candidates.value.length === 1) {
    const pointer = context.pointers.get(candidates.value[0] as FunctionGraph);
    if (pointer !== undefined && pointer.type === callee.concretetype) target = new Constant(pointer, pointer.type);
  }
  if (target === null) return;
  op.opname = "direct_call";
  op.args = [target, ...op.args.slice(1, -1)];
}

/** The function takes the receiver as an instance of the class that defines it: a cast may have to come before. */
function callMethod(op: SpaceOperation, defs: Definitions, context: Context): SpaceOperation | null {
  const receiver = op.args[1]!;
  const type = receiver.concretetype;
  if (!(type instanceof InstanceType)) return null;
  const func = onlyFunction(type, methodName(op), exactClass(receiver, defs), context);
  if (func === null || !(func.obj instanceof LLFunc)) return null;
  const [self, ...rest] = func.obj.type.ARGS;
  const given = op.args.slice(2);
  if (!(self instanceof InstanceType) || func.obj.type.RESULT !== op.result.concretetype || rest.length !== given.length || rest.some((t, i) => t !== given[i]!.concretetype)) return null;
  const cast = self === type ? null : new SpaceOperation("cast_pointer", [receiver], new Variable("self", self), op.span);
  op.opname = "direct_call";
  op.args = [new Constant(func, func.type), cast?.result ?? receiver, ...given];
  return cast;
}

function onlyFunction(type: InstanceType, name: string, exact: InstanceType | null, { classes }: Context): LLPtr | null {
  if (type.lookup("overloads", name) !== null) return null;
  return exact === null ? classes.onlyTarget(type, name) : implementation(exact, name);
}
