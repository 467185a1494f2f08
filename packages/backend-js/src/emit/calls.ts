// Calls, and operations on references that are the same for every kind of object.

import type { CALL_OPERATIONS } from "@rpyts/lltype/op-table-memory";
import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { Constant } from "@rpyts/flowmodel/model";
import type { LLValue } from "@rpyts/lltype/values";
import * as n from "../nodes.js";
import { alias, comparison, nothing, tree, type Emitter, type Expression, type OpWriter } from "./emitter.js";

/** The function to call: by name where it is known. */
function callee(w: OpWriter, op: SpaceOperation, index: number): Expression {
  const fn = op.args[index]!;
  return fn instanceof Constant ? w.names.callee(fn.value as LLValue, w.type(fn)) : w.expr(fn);
}

/** A function and arguments from a position on, in the order in which they are evaluated. */
function callFrom(w: OpWriter, op: SpaceOperation, index: number): Expression {
  const fn = callee(w, op, index);
  return n.call(fn, w.realArgs(op, index + 1));
}

export const CALL_EMITTERS: { readonly [K in keyof typeof CALL_OPERATIONS]: Emitter } = {
  direct_call: tree((w, op) => callFrom(w, op, 0)),
  // The last argument, the candidates, is Void.
  indirect_call: tree((w, op) => callFrom(w, op, 0)),
};

export const REFERENCE_EMITTERS = {
  ptr_eq: comparison("==="),
  ptr_ne: comparison("!=="),
  ptr_nonzero: tree((w, op) => w.compare("!==", w.arg(op, 0), n.nullValue())),
  ptr_iszero: tree((w, op) => w.compare("===", w.arg(op, 0), n.nullValue())),
  cast_pointer: alias,
  keepalive: nothing,
} as const;
