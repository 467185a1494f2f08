// What an emitter is, and the shapes most operations have.

import { InternalError } from "@rpyts/tool/assert-never";
import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { FunctionWriter } from "../cfunction.js";

/** Writes the C text of one operation. */
export type Emitter = (w: FunctionWriter, op: SpaceOperation) => void;

/** `a op b` */
export const infix = (operator: string): Emitter => (w, op) => w.assign(op, `${w.arg(op, 0)} ${operator} ${w.arg(op, 1)}`);

/** `op a` */
export const prefix = (operator: string): Emitter => (w, op) => w.assign(op, `${operator}(${w.arg(op, 0)})`);

/** `name(a, b, …)` with all arguments that are not Void. */
export const call = (name: string): Emitter => (w, op) => w.assign(op, `${name}(${realArgs(w, op, 0).join(", ")})`);

/** The first argument, cast to the type of the result. */
export const castToResult: Emitter = (w, op) => w.assign(op, `(${w.program.types.name(w.type(op.result))})${w.arg(op, 0)}`);

/** A cast between numbers. Whatever is not 0 is true, also what the cast of C would cut off. */
export const castNumber: Emitter = (w, op) => (w.type(op.result).kind === "bool" ? w.assign(op, `${w.arg(op, 0)} != 0`) : castToResult(w, op));

/** The first argument as it is. */
export const copy: Emitter = (w, op) => w.assign(op, w.arg(op, 0));

/** A constant result. */
export const literal = (text: string): Emitter => (w, op) => w.assign(op, text);

/** Nothing at all: the operation is for other engines. */
export const nothing: Emitter = () => undefined;

/** An operation that an earlier pass must have replaced, or that only other collectors and backends have. */
export const refused = (why: string): Emitter => (_w, op) => {
  throw new InternalError(`${op.opname} reaches the C backend: ${why}`);
};

/** Expressions of the arguments from a position on, without the Void ones. */
export function realArgs(w: FunctionWriter, op: SpaceOperation, from: number): string[] {
  return op.args.slice(from).filter((arg) => w.type(arg).kind !== "void").map((arg) => w.expr(arg));
}
