// The one union table, and the functions the rest of the package calls.

import type { SomeObject } from "./model.js";
import { sameAnnotation } from "./model.js";
import { registerLowLevelUnions } from "./unions/lowlevel.js";
import { registerObjectUnions } from "./unions/objects.js";
import { registerPlainUnions } from "./unions/plain.js";
import { Unioner, UnionRegistry } from "./union.js";

function makeRules(): UnionRegistry {
  const registry = new UnionRegistry();
  registerPlainUnions(registry);
  registerObjectUnions(registry);
  registerLowLevelUnions(registry);
  return registry;
}

const RULES = makeRules();
const EFFECTIVE = new Unioner(RULES.table, false);
const PURE = new Unioner(RULES.table, true);

/** The least annotation that covers all; containers met on the way merge. Throws UnionError. */
export function unionof(...annotations: readonly SomeObject[]): SomeObject {
  return EFFECTIVE.unionof(...annotations);
}

/** The union of two, or the reason why there is none. */
export function tryUnion(a: SomeObject, b: SomeObject): SomeObject | string {
  return EFFECTIVE.join(a, b);
}

/** Whether every value of `b` is one of `a`. Without effects. */
export function contains(a: SomeObject, b: SomeObject): boolean {
  if (a === b || sameAnnotation(a, b)) return true;
  const joined = PURE.join(a, b);
  return typeof joined !== "string" && sameAnnotation(joined, a);
}
