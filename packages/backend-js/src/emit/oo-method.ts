// What the emitters of built-in methods have in common. The operation is `oosend(name, receiver, …)`: the receiver is operand 1.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import * as n from "../nodes.js";
import type { OpWriter } from "./emitter.js";

/** A call of a built-in method as an expression, which prints each operand once and in order. */
export type MethodEmitter = (w: OpWriter, op: SpaceOperation) => n.Expression;

/** An operand; null stands for one of type Void. */
export function argument(w: OpWriter, op: SpaceOperation, i: number): n.Expression {
  const arg = op.args[i]!;
  return w.type(arg).kind === "void" ? n.nullValue() : w.expr(arg);
}

export function argumentsFrom(w: OpWriter, op: SpaceOperation, from: number): n.Expression[] {
  return op.args.slice(from).map((_, i) => argument(w, op, from + i));
}

/** `receiver.name(…)` */
export const memberCall = (name: string): MethodEmitter => (w, op) => {
  const receiver = argument(w, op, 1);
  return n.call(n.member(receiver, name), argumentsFrom(w, op, 2));
};

/** `receiver.name` */
export const property = (name: string): MethodEmitter => (w, op) => n.member(argument(w, op, 1), name);

/** `name(receiver, …)` of the runtime */
export const runtimeMethod = (name: string): MethodEmitter => (w, op) => n.call(w.names.runtime(name), argumentsFrom(w, op, 1));
