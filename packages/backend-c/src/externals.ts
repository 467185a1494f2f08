// Functions that others bring. Names with a dot (`ll_math.sin`) are the runtime's: `rpy_ll_math_sin`, declared in packages/backend-c/runtime. Names
// without are those of a C library: what the math header declares is called by its name, so that the compiler knows it; everything else gets a
// declaration of our own, from its low-level type, under an alias, which can contradict no header.

import type { LLFunc } from "@rpyts/lltype/values";

/** Functions from floats to floats that math.h declares. */
const MATH_H: ReadonlySet<string> = new Set(
  (
    "fabs floor ceil sqrt exp expm1 log log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh atan2 hypot fmod pow copysign " +
    "tgamma lgamma erf erfc cbrt exp2 log2 trunc round rint nearbyint fmin fmax fma remainder nextafter fdim"
  ).split(" "),
);

/** How a C program calls an external function. */
export interface CExternal {
  readonly name: string;
  /** The name in the object file where the program must declare the function itself, else null. */
  readonly declareAs: string | null;
}

export function externalName(func: LLFunc): CExternal {
  const name = func.external ?? func.name;
  if (name.includes(".")) return { name: `rpy_${name.replace(/[^A-Za-z0-9_]/g, "_")}`, declareAs: null };
  const floats = [...func.type.ARGS, func.type.RESULT].every((type) => type.kind === "float");
  return MATH_H.has(name) && floats ? { name, declareAs: null } : { name: `x_${name}`, declareAs: name };
}
