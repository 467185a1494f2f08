// What the optimiser is told to do. Answers to the backendopt group of upstream's config/translationoption.py. How much is inlined is for each backend to
// say: C compilers and just-in-time compilers inline by themselves what is small, but neither finds out what a call leaves alone, and the latter give up on
// functions that are too long.

import type { WordBits } from "@rpyts/lltype/types";

export interface BackendOptions {
  readonly wordBits: WordBits;
  /** Weight up to which a function is copied into its callers; 0 copies only what is marked "always". */
  readonly inlineThreshold: number;
  /** Size that a function may reach by copies, but for those of what is marked "always". */
  readonly inlineMaxSize: number;
  /** Objects that never leave a function become variables. */
  readonly mallocs: boolean;
  /** Repeated operations, reads of fields whose value is known, and tests that were decided before go. */
  readonly redundancy: boolean;
  /** Chains of comparisons with constants become switches. */
  readonly mergeIfBlocks: boolean;
  /** `debug_assert` and its kin go. */
  readonly removeAsserts: boolean;
  /** Branches that raise AssertionError go too: upstream's remove_asserts, which -O3 and -Osize imply. Needs LLProgram.assertionError. */
  readonly removeAssertionErrors: boolean;
  /** A JIT will be made: its markers and hints stay. */
  readonly jit: boolean;
  /** Check every graph after every pass. */
  readonly verify: boolean;
}

/** Upstream's defaults at -O2. */
export const DEFAULT_OPTIONS: BackendOptions = Object.freeze({
  wordBits: 64,
  inlineThreshold: 32.4,
  inlineMaxSize: 4000,
  mallocs: true,
  redundancy: true,
  mergeIfBlocks: true,
  removeAsserts: true,
  removeAssertionErrors: false,
  jit: false,
  verify: false,
});
