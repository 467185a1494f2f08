// Arguments that only stand for what may come later.

import { SomeImpossibleValue, type SomeObject } from "../model.js";

/** True for the bottom: a call with it has no result yet. */
export function isTrivial(s: SomeObject): boolean {
  return s instanceof SomeImpossibleValue;
}
