// Names in C. What comes from the program always carries a prefix, so that no header's macro, type or function can be hit: `f_` fields, `l_`
// locals, `g_` functions, `d_` data, `s_` structures.

import type { StructType } from "@rpyts/lltype/types";

/** The C name of a field. Types that a C header declares keep their names (given with upstream's `c_` prefix). */
export function fieldName(type: StructType, field: string): string {
  if (type.hints.external === "C") return field.replace(/^c_/, "");
  return `f_${field.replace(/[^A-Za-z0-9_]/g, "_")}`;
}

/** The C name of a variable: the name it has in the program, and a number. */
export function localName(prefix: string, n: number): string {
  return `l_${prefix.replace(/[^A-Za-z0-9_]/g, "_")}_${n}`;
}
