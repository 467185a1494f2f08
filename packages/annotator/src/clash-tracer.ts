// Where the values of clashing containers, attributes and variables come from. Nothing of it is recorded while annotating: once faults are known, the
// program is gone through once more, at its fixpoint, and every contribution to a clashing cell passes by here. So programs without faults pay nothing, and what is told
// does not depend on the order of work.

import type { Span } from "@rpyts/tool/source-file";
import type { ListDef } from "./listdef.js";
import { SomeList } from "./model-objects.js";
import { compareSpans } from "./value-span.js";
import { SomeFaulty, SomeImpossibleValue, type SomeObject } from "./model.js";

/** A value that goes into a cell, and the place that says so. */
export interface Contribution {
  readonly s: SomeObject;
  readonly span: Span | null;
  /** The None that a function gives which ends without a return. */
  readonly implicit?: boolean;
}

/** Places where a list changes its length, and where it is declared not to. */
export interface ResizePlaces {
  readonly resized: (Span | null)[];
  readonly fixed: (Span | null)[];
}

export class ClashTracer {
  /** The place that is being annotated. */
  span: Span | null = null;
  private readonly contributions = new Map<object, Contribution[]>();
  private readonly lists = new Map<object, Map<object, { readonly listdef: ListDef; readonly span: Span | null }[]>>();
  private readonly faulty = new Map<object, Span[]>();
  private readonly resizes = new Map<object, ResizePlaces>();

  /** `cells` are those whose contributions are wanted. */
  constructor(cells: Iterable<object>) {
    for (const cell of cells) this.contributions.set(cell, []);
  }

  note(cell: object, s: SomeObject, span: Span | null = this.span, implicit = false): void {
    if (s instanceof SomeList) this.noteList(cell, s.listdef, span);
    const found = this.contributions.get(cell);
    if (found === undefined || s instanceof SomeImpossibleValue) return;
    if (s instanceof SomeFaulty) {
      if (span !== null) this.faulty.set(cell, [...(this.faulty.get(cell) ?? []), span]);
      return;
    }
    found.push({ s, span, implicit });
  }

  /** Notes that a list goes where others may go: lists made at different places become one there. */
  private noteList(cell: object, listdef: ListDef, span: Span | null): void {
    const item = listdef.listitem;
    if (!this.contributions.has(item)) return;
    let byCell = this.lists.get(item);
    if (byCell === undefined) this.lists.set(item, (byCell = new Map()));
    const entries = byCell.get(cell);
    if (entries === undefined) byCell.set(cell, [{ listdef, span }]);
    else entries.push({ listdef, span });
  }

  /** Where lists that were made apart became one, in the order of the source. */
  joinsOf(item: object): Span[] {
    const found: Span[] = [];
    for (const entries of this.lists.get(item)?.values() ?? []) {
      const sorted = [...entries].sort((a, b) => compareSpans(a.span, b.span));
      const seen = new Set<ListDef>([sorted[0]!.listdef]);
      for (const { listdef, span } of sorted) {
        if (seen.has(listdef)) continue;
        seen.add(listdef);
        if (span !== null) found.push(span);
      }
    }
    return found.sort(compareSpans);
  }

  noteResizing(cell: object, resized: boolean): void {
    if (!this.contributions.has(cell)) return;
    let places = this.resizes.get(cell);
    if (places === undefined) this.resizes.set(cell, (places = { resized: [], fixed: [] }));
    (resized ? places.resized : places.fixed).push(this.span);
  }

  /** Places that bring values of which nothing is known any more. */
  faultyPlaces(cell: object): readonly Span[] {
    return this.faulty.get(cell) ?? [];
  }

  contributionsTo(cell: object): readonly Contribution[] {
    return this.contributions.get(cell) ?? [];
  }

  resizesOf(cell: object): ResizePlaces {
    return this.resizes.get(cell) ?? { resized: [], fixed: [] };
  }
}
