// Integer classes of rlib's rarithmetic (r_uint, r_longlong, …) on the host: classes below long that carry BITS and SIGNED.

import { intType, longType } from "@rpyts/pyhost/builtin-types";
import { type PyClass, PyBool, PyInt, PyType } from "@rpyts/pyhost/object";
import type { WordBits } from "@rpyts/lltype/types";
import { classLookup, isSubclass } from "./hostview.js";
import { type IntKind, intKind } from "./intkind.js";

/** The kind of integer that a class of the host stands for; null when it is none. */
export function intKindOfClass(cls: PyClass, wordBits: WordBits): IntKind | null {
  if (!(cls instanceof PyType) || !cls.isHeap || !(isSubclass(cls, longType) || isSubclass(cls, intType))) return null;
  const bits = classLookup(cls, "BITS");
  const signed = classLookup(cls, "SIGNED");
  if (!(bits instanceof PyInt) || !(signed instanceof PyBool)) return null;
  return intKind(Number(bits.value), signed.value, wordBits);
}
