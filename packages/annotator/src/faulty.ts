// Whether an annotation has to do with a fault.

import { SomeFaulty, type SomeObject, SomeTuple } from "./model.js";
import { SomeBuiltinMethod } from "./model-builtin.js";
import { SomeDict, SomeIterator, SomeList } from "./model-objects.js";

const MAX_DEPTH = 6;

/** True for what a fault has left, also inside of containers. */
export function isFaulty(s: SomeObject, depth = 0): boolean {
  if (s instanceof SomeFaulty) return true;
  if (depth > MAX_DEPTH) return false;
  if (s instanceof SomeList) return isFaulty(s.listdef.listitem.sValue, depth + 1);
  if (s instanceof SomeDict) return isFaulty(s.dictdef.dictkey.sValue, depth + 1) || isFaulty(s.dictdef.dictvalue.sValue, depth + 1);
  if (s instanceof SomeTuple) return s.items.some((item) => isFaulty(item, depth + 1));
  if (s instanceof SomeIterator) return isFaulty(s.sContainer, depth + 1);
  return s instanceof SomeBuiltinMethod && isFaulty(s.sSelf, depth + 1);
}
