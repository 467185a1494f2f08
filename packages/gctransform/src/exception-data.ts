// What the transforms must know of the program's exceptions; the rtyper provides it.

import type { LLPtr } from "@rpyts/lltype/values";
import type { PtrType } from "@rpyts/lltype/types";

export interface ExceptionTypes {
  /** The type of an exception's class: a pointer to vtables. */
  readonly exceptionType: PtrType;
  /** The type of exception instances. */
  readonly exceptionValue: PtrType;
  /** The class that every exception is an instance of: an exit for it takes them all. */
  readonly baseClass: LLPtr;
  /** The prebuilt instance that the toolchain itself raises for a built-in class (`OverflowError`), and its class. */
  standard(name: string): { readonly type: LLPtr; readonly value: LLPtr };
}
