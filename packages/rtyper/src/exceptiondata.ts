// What the rtyper, llinterp and the backends must know of exceptions: the types of exception type and value, prebuilt instances of the standard
// exceptions, matching. Answers to upstream's rtyper/exceptiondata.py.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLPtr } from "@rpyts/lltype/values";
import type { PyClass } from "@rpyts/pyhost/object";
import type { Repr } from "./rmodel.js";

export interface ExceptionData {
  readonly rExceptionType: Repr;
  readonly rExceptionValue: Repr;
  readonly lltypeOfExceptionType: LowLevelType;
  readonly lltypeOfExceptionValue: LowLevelType;
  /** Gives each standard exception its class and its prebuilt instance. Runs before blocks are typed. */
  finish(): void;
  /** Annotates the helper functions; runs when all else is typed. */
  makeHelpers(): void;
  /** The prebuilt instance of an exception class that operations and engines raise. */
  standardInstance(cls: PyClass): LLPtr;
  /** The graph of `exception_match(type1, type2)`. */
  readonly matchGraph: FunctionGraph;
}
