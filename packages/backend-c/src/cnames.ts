// Names in C: reserved words, and the names of fields.

import type { StructType } from "@rpyts/lltype/types";

/** C's keywords and what our headers and the C library define and a program may not take. */
export const C_RESERVED: readonly string[] = [
  ..."auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed".split(" "),
  ..."sizeof static struct switch typedef union unsigned void volatile while asm typeof linux unix errno environ stdin stdout stderr main".split(" "),
  ..."Signed Unsigned Bool UniChar NULL EOF true false bool INFINITY NAN".split(" "),
];

const RESERVED = new Set(C_RESERVED);

/** The C name of a field. Types that a C header declares keep their names (given with upstream's `c_` prefix). */
export function fieldName(type: StructType, field: string): string {
  if (type.hints.external === "C") return field.replace(/^c_/, "");
  const clean = field.replace(/[^A-Za-z0-9_]/g, "_");
  return RESERVED.has(clean) || /^[0-9]/.test(clean) || clean === "" ? `${clean}_` : clean;
}
