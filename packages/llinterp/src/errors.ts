// How an interpreted program can end besides returning.

import type { LLPtr } from "@rpyts/lltype/values";

/** An exception of the program that nobody caught. */
export class LLException extends Error {
  override readonly name = "LLException";
  readonly type: LLPtr;
  readonly value: LLPtr;
  readonly className: string;

  constructor(type: LLPtr, value: LLPtr, className: string) {
    super(`uncaught exception ${className}`);
    this.type = type;
    this.value = value;
    this.className = className;
  }
}

/** The program ended itself: debug_fatalerror, or an assertion that does not hold. */
export class LLFatalError extends Error {
  override readonly name = "LLFatalError";
}
