// What passes share: options, what functions can do, pointers to functions, how heavy functions are.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { LLPtr } from "@rpyts/lltype/values";
import type { Effects } from "./effects.js";
import type { BackendOptions } from "./options.js";

export interface Context {
  readonly options: BackendOptions;
  /** The class of all exceptions, or null. */
  readonly exceptionBase: LLPtr | null;
  /** The class whose branches go, or null. */
  readonly assertionError: LLPtr | null;
  readonly effects: Effects;
  /** The pointer to each function of the program. */
  readonly pointers: ReadonlyMap<FunctionGraph, LLPtr>;
}
