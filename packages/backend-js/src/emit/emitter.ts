// What an emitter is: how one low-level operation becomes an expression, and what that expression asks of its operands.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { Hlvalue, SpaceOperation } from "@rpyts/flowmodel/model";
import type { LLOp } from "@rpyts/lltype/llop";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import type { ProgramNames } from "../names.js";
import * as n from "../nodes.js";

export type Expression = n.Expression;

/** What an operation does to the world, as far as the order of evaluation can tell. Numbers, so that a tree has the maximum of its parts. */
export const PURE = 0;
export const READS = 1;
export const EFFECT = 2;
export type Effect = typeof PURE | typeof READS | typeof EFFECT;

/** What emitters see of the function being printed. Each operand may be asked for once, in order, unless the emitter says `names`. */
export interface OpWriter {
  readonly names: ProgramNames;
  type(value: Hlvalue): LowLevelType;
  expr(value: Hlvalue): Expression;
  arg(op: SpaceOperation, index: number): Expression;
  /** The operand up to a multiple of 2**32: without the `| 0` or `>>> 0` around it. For operations that cut down to 32 bits themselves. */
  modular(op: SpaceOperation, index: number): Expression;
  /** `sum | 0`, and notes that `sum` is the same up to a multiple of 2**32. */
  toSigned(sum: Expression): Expression;
  /** `sum >>> 0`, likewise. */
  toUnsigned(sum: Expression): Expression;
  /** A comparison of whole numbers: its negation is the opposite comparison. */
  compare(operator: CompareOperator, left: Expression, right: Expression): Expression;
  negate(condition: Expression): Expression;
  /** The value of an operand that must be constant. */
  constant(op: SpaceOperation, index: number): LLValue;
  /** Expressions of the operands from a position on, without the Void ones. */
  realArgs(op: SpaceOperation, from: number): Expression[];
  /** A new constant with this value, in a statement before the operation; only for emitters of form `checked`. */
  temporary(name: string, value: Expression): Expression;
  /** Like `temporary`, in the variable of the operation's result. All operands must have been asked for by then. */
  early(op: SpaceOperation, value: Expression): Expression;
}

export type CompareOperator = "<" | "<=" | "===" | "!==" | ">" | ">=";

/** An exception that an operation raises where a condition holds. */
export interface Check {
  readonly condition: Expression;
  /** Name of the built-in class. */
  readonly exception: string;
}

/** An operation that raises by itself: conditions in order, then the value when none held. */
export interface Checked {
  readonly checks: readonly Check[];
  readonly value: Expression;
}

interface EmitterBase {
  /** `trees`: each operand is printed once, left to right, so that it may be an expression; `names`: operands must be names or literals. */
  readonly operands: "trees" | "names";
  /** Overrides what the table of operations says of effects. */
  readonly effect: ((op: SpaceOperation) => Effect) | null;
}

/** An operation that is an expression; null when nothing is to be evaluated (Void results only). */
export interface ExpressionEmitter extends EmitterBase {
  readonly form: "expression";
  readonly emit: (w: OpWriter, op: SpaceOperation) => Expression | null;
}

/** An operation that raises built-in exceptions for some operands; the function's control flow is built around it. */
export interface CheckedEmitter extends EmitterBase {
  readonly form: "checked";
  /** Whether this very operation may raise an exception that the table of operations names; `emit` checks for just these. */
  readonly mayRaise: (op: SpaceOperation, exception: string) => boolean;
  /** What it may raise, where that is less than the table of operations says. */
  readonly raises: readonly string[] | null;
  readonly emit: (w: OpWriter, op: SpaceOperation) => Checked;
}

/** The result is the first operand, in JavaScript. */
export interface AliasEmitter extends EmitterBase {
  readonly form: "alias";
}

/** The operation is for other engines. */
export interface NothingEmitter extends EmitterBase {
  readonly form: "nothing";
}

export type Emitter = ExpressionEmitter | CheckedEmitter | AliasEmitter | NothingEmitter;

/** An expression that prints each operand once, in order. */
export const tree = (emit: ExpressionEmitter["emit"], effect: Effect | ((op: SpaceOperation) => Effect) | null = null): Emitter => ({
  form: "expression",
  operands: "trees",
  effect: typeof effect === "number" ? () => effect : effect,
  emit,
});

/** An expression that prints an operand twice, not at all, or not in order. */
export const named = (emit: ExpressionEmitter["emit"], effect: Effect | ((op: SpaceOperation) => Effect) | null = null): Emitter => ({
  form: "expression",
  operands: "names",
  effect: typeof effect === "number" ? () => effect : effect,
  emit,
});

export const checked = (
  operands: "trees" | "names",
  emit: CheckedEmitter["emit"],
  mayRaise: CheckedEmitter["mayRaise"] = () => true,
  raises: CheckedEmitter["raises"] = null,
): Emitter => ({
  form: "checked",
  operands,
  effect: null,
  mayRaise,
  raises,
  emit,
});

export const alias: Emitter = { form: "alias", operands: "trees", effect: null };

export const nothing: Emitter = { form: "nothing", operands: "trees", effect: null };

/** `a op b` */
export const infix = (operator: Parameters<typeof n.binary>[0]): Emitter => tree((w, op) => n.binary(operator, w.arg(op, 0), w.arg(op, 1)));

/** `a op b` of whole numbers or references, whose negation is another comparison. */
export const comparison = (operator: CompareOperator): Emitter => tree((w, op) => w.compare(operator, w.arg(op, 0), w.arg(op, 1)));

/** `runtime.name(a, b, …)` with all operands that are not Void. */
export const runtimeCall = (name: string, effect: Effect | null = null): Emitter => tree((w, op) => n.call(w.names.runtime(name), w.realArgs(op, 0)), effect);

/** A constant result. */
export const literal = (make: () => Expression): Emitter => named(make, PURE);

/** An operation that JavaScript, or a high-level platform at all, cannot do. */
export const unsupported = (reason: string): Emitter =>
  named((_w, op) => {
    throw new DiagnosticError({ code: "js/unsupported-operation", message: `the JavaScript backend has no ${op.opname}: ${reason}`, span: op.span });
  });

/** What an operation does, by its emitter and the table of operations. */
export function effectOf(emitter: Emitter, desc: LLOp, op: SpaceOperation): Effect {
  if (emitter.effect !== null) return emitter.effect(op);
  if (desc.sideEffects || desc.canRaise.length > 0) return EFFECT;
  return desc.canFold ? PURE : READS;
}
