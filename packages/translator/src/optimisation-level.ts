// What -O0 … -Osize mean for the passes and for the C compiler.

import { UsageFault } from "./result.js";

export interface OptimisationLevel {
  readonly inline: boolean;
  /** The inlining threshold times this. */
  readonly inlineFactor: number;
  readonly mallocRemoval: boolean;
  readonly redundancy: boolean;
  /** Failing assertions are not looked for: upstream takes "remove_asserts" with these levels. */
  readonly removeAssertionErrors: boolean;
  /** The C compiler's -O: 3 from our default on, as upstream compiles; measured, dispatch loops gain a tenth by it and nothing loses. */
  readonly cc: string;
}

const LEVELS: ReadonlyMap<string, OptimisationLevel> = new Map([
  ["0", { inline: false, inlineFactor: 0, mallocRemoval: false, redundancy: false, removeAssertionErrors: false, cc: "0" }],
  ["1", { inline: true, inlineFactor: 0.5, mallocRemoval: false, redundancy: true, removeAssertionErrors: false, cc: "1" }],
  ["2", { inline: true, inlineFactor: 1, mallocRemoval: true, redundancy: true, removeAssertionErrors: false, cc: "3" }],
  ["3", { inline: true, inlineFactor: 1.5, mallocRemoval: true, redundancy: true, removeAssertionErrors: true, cc: "3" }],
  ["mem", { inline: true, inlineFactor: 0.5, mallocRemoval: true, redundancy: true, removeAssertionErrors: true, cc: "3" }],
  ["size", { inline: true, inlineFactor: 0.3, mallocRemoval: true, redundancy: true, removeAssertionErrors: true, cc: "s" }],
  // There is no JIT yet: the program is translated without one.
  ["jit", { inline: true, inlineFactor: 1, mallocRemoval: true, redundancy: true, removeAssertionErrors: false, cc: "3" }],
]);

export function optimisationLevel(name: string): OptimisationLevel {
  const level = LEVELS.get(name);
  if (level === undefined) throw new UsageFault(`-O${name}: the levels are ${[...LEVELS.keys()].join(", ")}`);
  return level;
}
