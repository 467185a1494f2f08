// The order of fields in structures: wide ones first, so that there is little padding; then by name, so that the order is the same in every run.

import type { LowLevelType, StructField, WordBits } from "@rpyts/lltype/types";
import { bitsOf } from "@rpyts/lltype/types-make";

function width(type: LowLevelType, wordBits: WordBits): number {
  switch (type.kind) {
    case "number":
      return bitsOf(type, wordBits);
    case "float":
      return 64;
    case "longfloat":
      return 128;
    case "singlefloat":
    case "unichar":
      return 32;
    case "char":
    case "bool":
      return 8;
    case "void":
      return 0;
    default:
      return wordBits;
  }
}

/** Compares fields for sorting. */
export function byFalling(wordBits: WordBits): (a: StructField, b: StructField) => number {
  return ([nameA, a], [nameB, b]) => width(b, wordBits) - width(a, wordBits) || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0);
}
