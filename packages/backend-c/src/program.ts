// The program being printed: names of its functions and data, its types, and what reaches them.

import { InternalError } from "@rpyts/tool/assert-never";
import { Database, outermost, type TopContainer } from "@rpyts/backend/database";
import { NameManager } from "@rpyts/backend/names";
import type { WordBits } from "@rpyts/lltype/types";
import type { LLContainer, LLFunc } from "@rpyts/lltype/values";
import { CTypes } from "./ctypes.js";
import { CValues } from "./cvalue.js";

/** Which allocator the C text is for: chooses macros of the runtime's memory.h. */
export type CMemory = "boehm" | "none";

export class CProgram {
  readonly db: Database;
  readonly types: CTypes;
  readonly values: CValues;
  /** Print #line back to the RPython source. */
  readonly lineDirectives: boolean;
  private readonly names = new NameManager();
  private readonly nameOfContainer = new Map<LLContainer, string>();

  constructor(wordBits: WordBits, lineDirectives: boolean) {
    this.db = new Database();
    this.types = new CTypes();
    this.values = new CValues(this.types, wordBits, (top) => this.name(top));
    this.lineDirectives = lineDirectives;
  }

  /** The C name of a function or of a prebuilt object. Everything that is asked for must be in the database at the end. */
  name(container: LLContainer): string {
    const top = outermost(container);
    let name = this.nameOfContainer.get(top);
    if (name === undefined) {
      name = this.makeName(top);
      this.nameOfContainer.set(top, name);
      this.db.add(top);
    }
    return name;
  }

  private makeName(top: LLContainer): string {
    switch (top.kind) {
      case "func":
        return top.graph === null ? externalName(top) : this.names.unique(`g_${top.graph.name}`);
      case "struct":
        return this.names.unique(`d_${top.type.name}`);
      case "array":
        return this.names.unique("d_array");
      case "opaque":
        return this.names.unique(`d_${top.name}`);
      case "subarray":
        throw new InternalError("a view has no name of its own");
    }
  }

  /** Names everything in the order in which the database found it. */
  nameAll(): void {
    this.db.complete();
    for (const func of this.db.functions) this.name(func);
    for (const container of this.db.containers) this.name(container);
  }

  containers(): readonly TopContainer[] {
    return this.db.containers;
  }
}

/**
 * The C function of an external one. Names with a dot (`ll_math.sin`) are the runtime's: `rpy_ll_math_sin`, in packages/backend-c/runtime;
 * names without are those of a C library.
 */
export function externalName(func: LLFunc): string {
  const name = func.external ?? func.name;
  return name.includes(".") ? `rpy_${name.replace(/[^A-Za-z0-9_]/g, "_")}` : name;
}
