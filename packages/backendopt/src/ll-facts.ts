// What flowmodel's passes must know of low-level constants.

import { Constant, type Hlvalue, type Value } from "@rpyts/flowmodel/model";
import type { ConstantFacts } from "@rpyts/flowmodel/facts";
import { InternalError } from "@rpyts/tool/assert-never";
import { isExceptionClass, isSubclass } from "./exception-classes.js";

/** Low-level values are canonical: pointers, objects, strings, numbers and types are the same when they are identical; floats by bits. */
export const LL_FACTS: ConstantFacts = {
  isSubclass: (cls, base) => isExceptionClass(cls) && isExceptionClass(base) && isSubclass(cls, base),
  sameValue: (a, b) => Object.is(a, b),
  truth: (value) => (typeof value === "boolean" ? value : null),
  bool: (value) => value,
  exception: (name): Value => {
    throw new InternalError(`${name} is asked for in a low-level graph`);
  },
};

/** The same variable, or equal constants of one type. */
export function sameHlvalue(a: Hlvalue, b: Hlvalue): boolean {
  if (a === b) return true;
  return a instanceof Constant && b instanceof Constant && a.concretetype === b.concretetype && Object.is(a.value, b.value);
}
