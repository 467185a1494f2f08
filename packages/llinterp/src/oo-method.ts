// What the built-in methods of the object-oriented types have in common: their shape, and the checks of positions that a compiled program leaves out.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import { OpRaised, OUT_OF_MEMORY } from "@rpyts/lltype/machine-arith";
import type { LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";

/** A built-in method: the receiver, its arguments as far as there are any, the engine. Receivers are not null, but for ll_streq. */
export type BuiltinMethod = (self: LLValue, a: LLValue, b: LLValue, c: LLValue, d: LLValue, engine: Engine) => LLValue;

/** The one cast from the types a method really takes: its signature, which every oosend is checked against, vouches for them. Strings and objects may still be null. */
export function method<A extends readonly never[]>(f: (...args: A) => LLValue): BuiltinMethod {
  return f as unknown as BuiltinMethod;
}

/** A method without result. */
export function procedure<A extends readonly never[]>(f: (...args: A) => void): BuiltinMethod {
  return method((...args: A) => {
    f(...args);
    return null;
  });
}

export const KEY_ERROR = new OpRaised("KeyError");
export const RUNTIME_ERROR = new OpRaised("RuntimeError");

/** More items than any machine this runs on has room for. */
const MAX_ITEMS = 2 ** 28;

/** The length of something new; MemoryError where it cannot be. */
export function newLength(length: Int): number {
  if (typeof length !== "number" || length < 0 || length > MAX_ITEMS) throw OUT_OF_MEMORY;
  return length;
}

/** A string or list that must be there. */
export function present<T extends string | object>(value: T | null): T {
  if (value === null) throw new InternalError("an argument is null");
  return value;
}

/** The index of one of `length` items. */
export function itemIndex(index: Int, length: number): number {
  if (typeof index !== "number" || index < 0 || index >= length) throw new InternalError(`index ${index} out of bounds: there are ${length} items`);
  return index;
}

/** A place between two of `length` items, or at an end. */
export function place(index: Int, length: number): number {
  if (typeof index !== "number" || index < 0 || index > length) throw new InternalError(`position ${index} out of bounds: there are ${length} items`);
  return index;
}

/** The end of a stretch of items that begins at a place. */
export function placeFrom(start: number, stop: Int, length: number): number {
  const end = place(stop, length);
  if (end < start) throw new InternalError(`the items from ${start} to ${end}`);
  return end;
}
