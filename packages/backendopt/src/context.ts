// What passes share: options, what functions can do, pointers to functions, classes.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { LLPtr } from "@rpyts/lltype/values";
import type { Classes } from "./classes.js";
import type { Effects } from "./effects.js";
import type { ExceptionClass } from "./exception-classes.js";
import type { BackendOptions } from "./options.js";

export interface Context {
  readonly options: BackendOptions;
  /** The class of all exceptions, or null. */
  readonly exceptionBase: ExceptionClass | null;
  /** The class whose branches go, or null. */
  readonly assertionError: ExceptionClass | null;
  readonly effects: Effects;
  /** What is known of the classes of the whole program. */
  readonly classes: Classes;
  /** The pointer to each function of the program. */
  readonly pointers: ReadonlyMap<FunctionGraph, LLPtr>;
}
