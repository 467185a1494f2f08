// What normalisation finds out before any Repr is set up: attributes read through variable classes, functions that make instances, rows of call tables
// that calls take in place of the annotator's. Answers to the attributes that upstream hangs on ClassDef and ClassAttrFamily (extra_access_sets, commonbase, my_instantiate_graph).

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { CallTableRow, ClassAttrFamily } from "@rpyts/annotator/families";

/** An attribute that a variable class is asked for: a vtable field of the common base class. */
export interface ExtraAccess {
  readonly family: ClassAttrFamily;
  readonly attr: string;
  readonly counter: number;
}

export class NormalizedProgram {
  /** Rows of call tables whose graphs others stand for: see normalizecalls.ts. */
  private readonly rows = new Map<CallTableRow, CallTableRow>();
  /** The graphs of rows: one list for all calls with one row, so that lists together stay as long as the tables. */
  private readonly lists = new WeakMap<CallTableRow, readonly FunctionGraph[]>();
  private readonly extra = new Map<ClassDef, ExtraAccess[]>();
  private readonly bases = new Map<ClassAttrFamily, ClassDef>();
  /** The graph that makes an instance of a class that is called through a variable. */
  readonly instantiateGraphs: Map<ClassDef, FunctionGraph> = new Map();

  adaptRow(row: CallTableRow, adapted: CallTableRow): void {
    this.rows.set(row, adapted);
  }

  /** The row that calls take in place of one of the annotator's. */
  adaptedRow(row: CallTableRow): CallTableRow {
    return this.rows.get(row) ?? row;
  }

  /** The graphs of a row, each once; the same list each time. */
  graphsOf(row: CallTableRow): readonly FunctionGraph[] {
    let list = this.lists.get(row);
    if (list === undefined) this.lists.set(row, (list = [...new Set(row.values())]));
    return list;
  }

  addExtraAccess(commonbase: ClassDef, family: ClassAttrFamily, attr: string): void {
    this.bases.set(family, commonbase);
    const known = this.extra.get(commonbase);
    if (known === undefined) this.extra.set(commonbase, [{ family, attr, counter: 0 }]);
    else if (!known.some((e) => e.family === family)) known.push({ family, attr, counter: known.length });
  }

  /** The extra vtable fields that belong to a class itself. */
  extraAccesses(classdef: ClassDef): readonly ExtraAccess[] {
    return this.extra.get(classdef) ?? [];
  }

  commonBase(family: ClassAttrFamily): ClassDef | null {
    return this.bases.get(family) ?? null;
  }
}
