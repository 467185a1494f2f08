// Lengths that are known while annotating.

import { PyStr, PyUnicode } from "@rpyts/pyhost/object";
import { sImpossibleValue, type SomeObject, SomeTuple } from "../model.js";
import { SomeChar, SomeUnicodeCodePoint } from "../model-strings.js";
import { SomeList } from "../model-objects.js";

/** The length of every value the annotation stands for; null when it varies. Reading a list's length registers the reader. */
export function lengthOf(s: SomeObject): number | null {
  if (s instanceof SomeTuple) return s.items.length;
  if (s instanceof SomeChar || s instanceof SomeUnicodeCodePoint) return 1;
  if (s instanceof SomeList) return s.listdef.readItem() === sImpossibleValue ? 0 : null;
  if (s.const instanceof PyStr) return s.const.value.length;
  if (s.const instanceof PyUnicode) return [...s.const.value].length;
  return null;
}
