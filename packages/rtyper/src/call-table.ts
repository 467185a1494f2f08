// The call table of a family of functions with low-level functions in it: rows that agree are merged, so that a function usually is one pointer.
// Answers to get_concrete_calltable of upstream's rtyper/rpbc.py.

import type { Desc } from "@rpyts/annotator/desc";
import type { CallFamily, CallTableRow } from "@rpyts/annotator/families";
import type { PtrType } from "@rpyts/lltype/types";
import type { LLPtr } from "@rpyts/lltype/values";
import { TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

/** Which function each description is for calls of a kind. */
export interface ConcreteRow {
  readonly functions: Map<Desc, LLPtr>;
  readonly fntype: PtrType;
  /** The field of a description's structure; null when there is one row only. */
  attrname: string | null;
}

export interface ConcreteCallTable {
  readonly rows: readonly ConcreteRow[];
  /** The row for a row of the annotator's table. */
  find(row: CallTableRow): ConcreteRow;
}

function concrete(rtyper: RPythonTyper, row: CallTableRow): ConcreteRow {
  const functions = new Map<Desc, LLPtr>();
  let fntype: PtrType | null = null;
  for (const [desc, graph] of row) {
    const ptr = rtyper.getcallable(graph);
    functions.set(desc, ptr);
    if (fntype !== null && fntype !== ptr.type) {
      throw new TyperError(`functions of one call differ in type: ${fntype.toString()} and ${ptr.type.toString()} (${graph.name})`);
    }
    fntype = ptr.type;
  }
  if (fntype === null) throw new TyperError("an empty row in a call table");
  return { functions, fntype, attrname: null };
}

/** Whether two rows have a description in common and agree on all they have in common. */
function agree(a: ConcreteRow, b: ConcreteRow): boolean {
  if (a.fntype !== b.fntype) return false;
  let common = false;
  for (const [desc, ptr] of b.functions) {
    const other = a.functions.get(desc);
    if (other === undefined) continue;
    if (other !== ptr) return false;
    common = true;
  }
  return common;
}

/** Adds a row; rows that agree become one, which may agree with further ones. */
function addRow(rows: ConcreteRow[], row: ConcreteRow): void {
  for (let i = 0; i < rows.length; ) {
    const other = rows[i]!;
    if (!agree(other, row)) {
      i++;
      continue;
    }
    for (const [desc, ptr] of other.functions) row.functions.set(desc, ptr);
    rows.splice(i, 1);
    i = 0;
  }
  rows.push(row);
}

/** The table of a family, as it is when first asked for; rows that calls of helpers add later must fit into it. */
export function concreteCallTable(rtyper: RPythonTyper, family: CallFamily): ConcreteCallTable {
  return rtyper.cached(family, () => buildTable(rtyper, family));
}

function buildTable(rtyper: RPythonTyper, family: CallFamily): ConcreteCallTable {
  const rows: ConcreteRow[] = [];
  for (const table of family.calltables.values()) for (const row of table.rows) addRow(rows, concrete(rtyper, rtyper.normalized.adaptedRow(row)));
  if (rows.length > 1) rows.forEach((row, i) => (row.attrname = `variant${i}`));
  const found = new Map<CallTableRow, ConcreteRow>();
  const find = (row: CallTableRow): ConcreteRow => {
    let known = found.get(row);
    if (known === undefined) {
      const wanted = concrete(rtyper, row);
      known = rows.find((candidate) => agree(candidate, wanted));
      if (known === undefined) throw new TyperError(`no row of the call table for ${[...row.keys()].map((d) => d.label).join(", ")}`);
      found.set(row, known);
    }
    return known;
  };
  return { rows, find };
}
