// Simplifications of one operation by what its operands are. C compilers do arithmetic by themselves; here is what lets our own passes see that two tests
// are one, and what they know nothing of: pointers, vtables, calls.

import { Constant, Variable, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { Bool } from "@rpyts/lltype/types-make";
import { isNullReference, type LLValue } from "@rpyts/lltype/values";
import type { Definitions } from "./exact-class.js";

/** A value that stands for the result; null when there is none. The operation itself may have become a simpler one. */
export type Peephole = (op: SpaceOperation, defs: Definitions) => Hlvalue | null;

function definition(value: Hlvalue, defs: Definitions): SpaceOperation | null {
  return value instanceof Variable ? (defs.get(value) ?? null) : null;
}

function isConstant(value: Hlvalue, wanted: unknown): boolean {
  return value instanceof Constant && Object.is(value.value, wanted);
}

const isNull = (value: Hlvalue): boolean => value instanceof Constant && isNullReference(value.value as LLValue);

function become(op: SpaceOperation, opname: string, ...args: Hlvalue[]): null {
  op.opname = opname;
  op.args = args;
  return null;
}

const bool = (value: boolean): Constant => new Constant(value, Bool);

/** `x op constant` is x: for neutral right operands. */
const neutralRight = (neutral: unknown): Peephole => (op) => (isConstant(op.args[1]!, neutral) ? op.args[0]! : null);
const neutral = (value: unknown): Peephole => (op) => (isConstant(op.args[1]!, value) ? op.args[0]! : isConstant(op.args[0]!, value) ? op.args[1]! : null);
/** A comparison of a value with itself. */
const onSame = (value: boolean): Peephole => (op) => (op.args[0] === op.args[1] ? bool(value) : null);

/** Comparisons and their opposites; floats are left out, where NaN makes both false. */
const OPPOSITES: ReadonlyMap<string, string> = new Map(
  ["int", "uint", "llong", "ullong", "char", "unichar"]
    .flatMap((type) => [["lt", "ge"], ["le", "gt"], ["eq", "ne"]].map(([a, b]) => [`${type}_${a}`, `${type}_${b}`] as const))
    .concat([["ptr_eq", "ptr_ne"], ["ptr_nonzero", "ptr_iszero"]])
    .flatMap(([a, b]) => [[a, b], [b, a]] as const),
);

/** The comparison that holds exactly when this one does not; null where there is none. */
export function oppositeOf(opname: string): string | null {
  return OPPOSITES.get(opname) ?? null;
}

const boolNot: Peephole = (op, defs) => {
  const inner = definition(op.args[0]!, defs);
  if (inner === null) return null;
  if (inner.opname === "bool_not") return inner.args[0]!;
  const opposite = OPPOSITES.get(inner.opname);
  return opposite === undefined ? null : become(op, opposite, ...inner.args);
};

/** Tests of a boolean that was made a number. */
const intIsTrue: Peephole = (op, defs) => {
  const inner = definition(op.args[0]!, defs);
  return inner?.opname === "cast_bool_to_int" ? inner.args[0]! : null;
};

const intEqual = (equal: boolean): Peephole => (op, defs) => {
  if (op.args[0] === op.args[1]) return bool(equal);
  const inner = definition(op.args[0]!, defs);
  const number = op.args[1]!;
  if (inner?.opname !== "cast_bool_to_int" || !(number instanceof Constant) || (number.value !== 0 && number.value !== 1)) return null;
  if ((number.value === 1) === equal) return inner.args[0]!;
  return become(op, "bool_not", inner.args[0]!);
};

const ptrEqual = (equal: boolean): Peephole => (op) => {
  const [a, b] = op.args as [Hlvalue, Hlvalue];
  if (a === b) return bool(equal);
  if (isNull(a)) return become(op, equal ? "ptr_iszero" : "ptr_nonzero", b);
  if (isNull(b)) return become(op, equal ? "ptr_iszero" : "ptr_nonzero", a);
  return null;
};

/** Casts that keep null. */
const CASTS: ReadonlySet<string> = new Set(["cast_pointer", "cast_opaque_ptr", "cast_to_object", "cast_from_object"]);

/** Where a test for null looks: casts keep null and everything else. */
const throughCasts: Peephole = (op, defs) => {
  const inner = definition(op.args[0]!, defs);
  if (inner === null || !CASTS.has(inner.opname)) return null;
  return become(op, op.opname, inner.args[0]!);
};

const castPointer: Peephole = (op, defs) => {
  const [arg] = op.args as [Hlvalue];
  if (arg.concretetype === op.result.concretetype) return arg;
  const inner = definition(arg, defs);
  if (inner?.opname !== op.opname) return null;
  const origin = inner.args[0]!;
  return origin.concretetype === op.result.concretetype ? origin : become(op, op.opname, origin);
};

/** A conversion there and back. */
const undoes = (first: string): Peephole => (op, defs) => {
  const inner = definition(op.args[0]!, defs);
  return inner?.opname === first ? inner.args[0]! : null;
};

/** Sizes are never negative. */
const forceGeZero: Peephole = (op, defs) => {
  const inner = definition(op.args[0]!, defs);
  return inner?.opname === "getarraysize" || inner?.opname === "getinteriorarraysize" || inner?.opname === op.opname ? op.args[0]! : null;
};

const COMPARISONS: readonly (readonly [string, Peephole])[] = ["int", "uint", "llong", "ullong", "char", "unichar"].flatMap((type) => [
  [`${type}_lt`, onSame(false)] as const,
  [`${type}_gt`, onSame(false)] as const,
  [`${type}_le`, onSame(true)] as const,
  [`${type}_ge`, onSame(true)] as const,
  [`${type}_eq`, onSame(true)] as const,
  [`${type}_ne`, onSame(false)] as const,
]);

/** The simplification of each operation that has one. */
export const PEEPHOLES: ReadonlyMap<string, Peephole> = new Map<string, Peephole>([
  ...COMPARISONS,
  ["bool_not", boolNot],
  ["int_is_true", intIsTrue],
  ["int_eq", intEqual(true)],
  ["int_ne", intEqual(false)],
  ["int_add", neutral(0)],
  ["int_or", neutral(0)],
  ["int_xor", neutral(0)],
  ["int_mul", neutral(1)],
  ["int_sub", neutralRight(0)],
  ["int_lshift", neutralRight(0)],
  ["int_rshift", neutralRight(0)],
  ["int_add_ovf", neutral(0)],
  ["int_add_nonneg_ovf", neutral(0)],
  ["int_sub_ovf", neutralRight(0)],
  ["int_mul_ovf", neutral(1)],
  ["int_force_ge_zero", forceGeZero],
  ["ptr_eq", ptrEqual(true)],
  ["ptr_ne", ptrEqual(false)],
  ["ptr_nonzero", throughCasts],
  ["ptr_iszero", throughCasts],
  ["cast_pointer", castPointer],
  ["cast_opaque_ptr", castPointer],
  ["cast_int_to_uint", undoes("cast_uint_to_int")],
  ["cast_uint_to_int", undoes("cast_int_to_uint")],
  ["cast_int_to_char", undoes("cast_char_to_int")],
  ["cast_int_to_unichar", undoes("cast_unichar_to_int")],
]);
