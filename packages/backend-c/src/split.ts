// Functions over files: several of about the same size, so that make -j has something to spread; a function that only functions of its own file
// mention is static, so that the C compiler may do with it what it likes.

import type { LLContainer } from "@rpyts/lltype/values";

/** A printed function. */
export interface PrintedFunction {
  readonly container: LLContainer;
  /** Return type, name and parameters, without `static`. */
  readonly prototype: string;
  readonly definition: string;
  /** Functions and data that the definition names. */
  readonly mentions: ReadonlySet<LLContainer>;
}

export interface FunctionFiles {
  /** Prototypes of the functions that several files know. */
  readonly shared: readonly string[];
  /** Text of each file, without the includes. */
  readonly files: readonly string[];
}

/** `size` is about how much text goes into one file; `exported` are functions that something else than functions mentions. */
export function splitFunctions(functions: readonly PrintedFunction[], size: number, exported: ReadonlySet<LLContainer>): FunctionFiles {
  const groups = groupsOf(functions, (f) => f.definition.length, size);
  const home = new Map<LLContainer, number>();
  groups.forEach((group, i) => group.forEach((f) => home.set(f.container, i)));
  const shared = new Set<LLContainer>(exported);
  groups.forEach((group, i) => {
    for (const f of group) for (const other of f.mentions) if (home.has(other) && home.get(other) !== i) shared.add(other);
  });
  const files = groups.map((group) => {
    const own = group.filter((f) => !shared.has(f.container)).map((f) => `static ${f.prototype};\n`);
    return [...own, "\n", ...group.map((f) => `${shared.has(f.container) ? "" : "static "}${f.prototype}${f.definition}\n`)].join("");
  });
  return { shared: functions.filter((f) => shared.has(f.container)).map((f) => `${f.prototype};\n`), files };
}

/** Cuts a list into runs of about the same size, none much larger than `size`. */
export function groupsOf<T>(parts: readonly T[], sizeOf: (part: T) => number, size: number): T[][] {
  const total = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const count = Math.max(1, Math.round(total / size));
  const groups: T[][] = [];
  let done = 0;
  for (const part of parts) {
    if (groups.length === 0 || (groups.length < count && done >= (total * groups.length) / count)) groups.push([]);
    groups[groups.length - 1]!.push(part);
    done += sizeOf(part);
  }
  return groups;
}
