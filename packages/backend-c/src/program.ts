// The program being printed: names of its functions and data, its types, and what reaches them.

import { InternalError } from "@rpyts/tool/assert-never";
import { Database, outermost, type TopContainer } from "@rpyts/backend/database";
import { NameManager } from "@rpyts/backend/names";
import { hasDeclarations } from "@rpyts/lltype/compilation-info";
import type { WordBits } from "@rpyts/lltype/types";
import type { LLContainer, LLFunc } from "@rpyts/lltype/values";
import { CTypes } from "./ctypes.js";
import { CValues } from "./cvalue.js";
import { CExternals } from "./externals.js";

/** Which allocator the C text is for: chooses macros of the runtime's memory.h. */
export type CMemory = "boehm" | "none";

export class CProgram {
  readonly db: Database;
  readonly types: CTypes;
  readonly values: CValues;
  /** Print #line back to the RPython source. */
  readonly lineDirectives: boolean;
  /** The program has finalizers or weak references: the collector must run from the start. */
  needsCollector = false;
  /** How many values each thread has for itself. */
  threadLocals = 0;
  private readonly names = new NameManager();
  private readonly nameOfContainer = new Map<LLContainer, string>();
  readonly externals: CExternals;
  private mentioned = new Set<LLContainer>();
  private closed = false;

  constructor(wordBits: WordBits, lineDirectives: boolean) {
    this.db = new Database();
    this.types = new CTypes((info) => this.externals.note(info));
    this.externals = new CExternals(this.types);
    this.values = new CValues(this.types, wordBits, (top) => this.name(top));
    this.lineDirectives = lineDirectives;
  }

  /** The C name of a function or of a prebuilt object. */
  name(container: LLContainer): string {
    const top = this.db.representative(outermost(container));
    this.mentioned.add(top);
    let name = this.nameOfContainer.get(top);
    if (name === undefined) {
      if (this.closed) throw new InternalError(`${top.toString()} is not in the database`);
      name = this.makeName(top);
      this.nameOfContainer.set(top, name);
    }
    return name;
  }

  /** What was named since the last call. */
  takeMentioned(): Set<LLContainer> {
    const found = this.mentioned;
    this.mentioned = new Set();
    return found;
  }

  private makeName(top: LLContainer): string {
    switch (top.kind) {
      case "func":
        return top.graph === null ? this.externals.name(top) : this.names.unique(`g_${top.graph.name}`);
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

  /** Completes the database and names everything in the order in which it was found. */
  nameAll(): void {
    this.db.complete();
    this.types.headersDeclare = this.db.externals.some((func) => {
      const info = this.externals.note(func.attrs.get("compilation_info"));
      return info !== null && hasDeclarations(info);
    });
    for (const func of this.db.functions) this.name(func);
    for (const func of this.db.externals) this.name(func);
    for (const container of this.db.containers) this.name(container);
    this.closed = true;
    this.takeMentioned();
  }

  containers(): readonly TopContainer[] {
    return this.db.containers;
  }

  /** The C function of a function with a graph. */
  functions(): readonly LLFunc[] {
    return this.db.functions;
  }
}
