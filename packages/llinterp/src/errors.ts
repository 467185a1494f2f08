// How an interpreted program can end besides returning.

import type { LLValue } from "@rpyts/lltype/values";

/** An exception of the program that nobody caught: pointers to vtable and instance, or a class and an instance of the object-oriented type system. */
export class LLException extends Error {
  override readonly name = "LLException";
  readonly type: LLValue;
  readonly value: LLValue;
  readonly className: string;

  constructor(type: LLValue, value: LLValue, className: string) {
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
