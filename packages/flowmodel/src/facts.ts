// What passes must know about the constants of a graph. flowmodel never looks inside a Value: flowspace answers for host objects.

import type { Value } from "./model.js";
import type { ExceptionName } from "./operation.js";

export interface ConstantFacts {
  /** issubclass of two exception classes that stand in the graph. */
  isSubclass(cls: Value, base: Value): boolean;
  /** The same constant: same type and same value. 1, 1L, 1.0 and True differ. */
  sameValue(a: Value, b: Value): boolean;
  /** The truth of a constant; null when it is not known for good. */
  truth(value: Value): boolean | null;
  /** The constant True or False. */
  bool(value: boolean): Value;
  /** A built-in exception class. */
  exception(name: ExceptionName): Value;
}
