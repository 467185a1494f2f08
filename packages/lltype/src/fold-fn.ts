// The shape of a function that computes an operation.

import type { FoldableOpName } from "./llop.js";
import type { LowLevelType } from "./types.js";
import type { LLValue } from "./values.js";

/** The types at hand where an operation is computed. */
export interface FoldTypes {
  readonly args: readonly LowLevelType[];
  readonly result: LowLevelType;
}

/** Computes an operation. Throws OpRaised for the program's exceptions, UndefinedResult where there is no result. Missing arguments are undefined. */
export type FoldFn = (a: LLValue, b: LLValue, c: LLValue, types: FoldTypes) => LLValue;
export type FoldTable<K extends string = FoldableOpName> = { readonly [N in K]: FoldFn };

/** The one cast from the types a function really takes to those of the table: the operation's signature vouches for it. */
export function foldFn<A extends readonly never[]>(f: (...args: A) => LLValue): FoldFn {
  return f as unknown as FoldFn;
}
