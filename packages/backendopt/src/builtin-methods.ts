// Calls of the built-in methods of strings, lists, dictionaries and their kin: what their table says of them.

import { Constant, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { builtinMethods, type OOMethodSpec } from "@rpyts/lltype/oo-methods";
import { isLowLevelType, type LowLevelType } from "@rpyts/lltype/types";

/** A call of a method of a built-in type. */
export interface BuiltinSend {
  readonly name: string;
  readonly self: LowLevelType;
  readonly spec: OOMethodSpec;
}

/** The name of the method that an `oosend` calls. */
export function methodName(op: SpaceOperation): string {
  const name = op.args[0];
  return name instanceof Constant ? String(name.value) : "";
}

/** The built-in method that an operation calls; null for other operations. */
export function builtinSend(op: SpaceOperation): BuiltinSend | null {
  if (op.opname !== "oosend") return null;
  const self = op.args[1]!.concretetype;
  if (!isLowLevelType(self) || self.kind === "instance") return null;
  const name = methodName(op);
  const spec = builtinMethods(self)[name];
  return spec === undefined ? null : { name, self, spec };
}

/** Whether an operation is a method without effects on immutable operands: the same for the same operands. */
export function isPureSend(op: SpaceOperation): boolean {
  const send = builtinSend(op);
  return send !== null && (send.spec.effect === "pure" || (send.self.kind === "ooarray" && send.name === "ll_length"));
}

/** Whether a method runs code of the program: equality and hash functions. */
export function callsProgram({ self, spec }: BuiltinSend): boolean {
  return spec.calls && self.kind === "dict" && self.custom;
}

/** The receiver of a method that does nothing but change it: no exception, no code of the program runs. Null for other operations. */
export function changedReceiver(op: SpaceOperation): Hlvalue | null {
  const send = builtinSend(op);
  if (send === null || send.spec.effect !== "writes" || send.spec.canRaise.length > 0 || callsProgram(send)) return null;
  // Iterators change their dictionary.
  return send.self.kind === "dictiterator" ? null : op.args[1]!;
}
