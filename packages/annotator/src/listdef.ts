// What is known of the items of a list, shared by all annotations of lists that may be the same object. Answers to upstream's annotator/listdef.py.
// What differs on purpose: merged items forward to the surviving one (union-find) instead of patching every ListDef; items that have no common
// annotation, and lists that are resized and must not be, are noted and told at the end.

import { AnnotatorError } from "./errors.js";
import { notConst, sameAnnotation, sFaulty, type SomeObject } from "./model.js";
import type { Position, Reflower } from "./position.js";
import { unionof } from "./unions.js";

/** So many different items of a prebuilt container are remembered for messages. */
const MAX_PREBUILT = 4;

/** What a declaration says of an item. */
export interface Declaration {
  readonly s: SomeObject;
  /** `@signature of f()`. */
  readonly owner: string;
}

/** An item slot of a container: its annotation, and who must look again when it becomes more general. */
export abstract class ContainerItem {
  sValue: SomeObject;
  readonly reflower: Reflower;
  /** True once the rtyper has chosen a representation. */
  dontChangeAnyMore = false;
  readLocations: Set<Position> | null = null;
  /** What came in while no operation was annotated: items of prebuilt containers. */
  readonly prebuilt: SomeObject[] = [];
  /** Who says by a declaration what the items are, for messages. */
  declared: readonly Declaration[] = [];

  constructor(reflower: Reflower, sValue: SomeObject) {
    this.reflower = reflower;
    this.sValue = sValue;
  }

  /** The item as seen from the operation being annotated, which is visited again when the item changes. */
  read(): SomeObject {
    const position = this.reflower.currentPosition();
    if (position !== null) (this.readLocations ??= new Set()).add(position);
    return this.sValue;
  }

  protected reflowReaders(readers: ReadonlySet<Position> | null): void {
    if (readers === null) return;
    for (const position of readers) this.reflower.reflowFromPosition(position);
  }

  /** Takes a further value in. */
  generalize(sOther: SomeObject): void {
    this.reflower.tracer?.note(this, sOther);
    const sNew = this.unionWith(sOther);
    if (sNew === this.sValue || sameAnnotation(sNew, this.sValue)) return;
    this.set(sNew);
    this.reflowReaders(this.readLocations);
  }

  /** Takes in an item of a prebuilt container. */
  generalizePrebuilt(sOther: SomeObject): void {
    if (this.prebuilt.length < MAX_PREBUILT && !this.prebuilt.some((s) => sameAnnotation(notConst(s), notConst(sOther)))) this.prebuilt.push(sOther);
    this.generalize(sOther);
  }

  protected set(sNew: SomeObject): void {
    if (this.dontChangeAnyMore) throw new AnnotatorError({ code: "annotator/not-rpython", message: "a container changes type after its representation was chosen" });
    this.sValue = sNew;
  }

  protected unionWith(sOther: SomeObject): SomeObject {
    try {
      return unionof(this.sValue, sOther);
    } catch (error) {
      if (!(error instanceof AnnotatorError)) throw error;
      this.reflower.noteClash(this, error);
      return sFaulty;
    }
  }

  /** The slot that stands for this one after merges. */
  abstract find(): ContainerItem;

  /** Merges values and readers of another slot into this one and revisits readers of whichever side changed. */
  absorbItem(other: ContainerItem): void {
    const sOld = this.sValue;
    const sOther = other.sValue;
    const readers = this.readLocations === null ? null : new Set(this.readLocations);
    const sNew = this.unionWith(sOther);
    for (const s of other.prebuilt) if (this.prebuilt.length < MAX_PREBUILT) this.prebuilt.push(s);
    if (other.declared.length > 0) this.declared = [...new Set([...this.declared, ...other.declared])];
    if (other.readLocations !== null) {
      this.readLocations ??= new Set();
      for (const position of other.readLocations) this.readLocations.add(position);
    }
    if (!sameAnnotation(sNew, sOld)) {
      this.sValue = sNew;
      this.reflowReaders(readers);
    }
    if (!sameAnnotation(sNew, sOther)) this.reflowReaders(other.readLocations);
  }
}

/** Step of the range() a list may be: null when it is no range, 0 when the step varies. */
export type RangeStep = number | null;

export interface ListItemInit {
  readonly mutated?: boolean;
  readonly resized?: boolean;
  readonly rangeStep?: RangeStep;
}

export class ListItem extends ContainerItem {
  /** Items are assigned. */
  mutated: boolean;
  /** The length changes. */
  resized: boolean;
  rangeStep: RangeStep;
  /** All readers see a field declared immutable: `_immutable_fields_ = ["x[*]"]`. */
  immutable = false;
  mustNotResize = false;
  private forward: ListItem | null = null;

  constructor(reflower: Reflower, sValue: SomeObject, init: ListItemInit = {}) {
    super(reflower, sValue);
    this.mutated = init.mutated ?? false;
    this.resized = init.resized ?? false;
    this.rangeStep = init.rangeStep ?? null;
  }

  override find(): ListItem {
    if (this.forward === null) return this;
    let item = this.forward;
    while (item.forward !== null) item = item.forward;
    this.forward = item;
    return item;
  }

  mutate(): void {
    if (this.mutated) return;
    if (this.dontChangeAnyMore) throw tooLate();
    this.immutable = false;
    this.mutated = true;
  }

  resize(): void {
    this.reflower.tracer?.noteResizing(this, true);
    if (this.resized) return;
    if (this.mustNotResize) this.reflower.noteClash(this, resizeRefused());
    if (this.dontChangeAnyMore) throw tooLate();
    this.mutate();
    this.resized = true;
  }

  neverResize(): void {
    this.reflower.tracer?.noteResizing(this, false);
    if (this.mustNotResize) return;
    if (this.resized) this.reflower.noteClash(this, resizeRefused());
    this.mustNotResize = true;
  }

  setRangeStep(step: RangeStep): void {
    if (step === this.rangeStep) return;
    if (this.dontChangeAnyMore) throw tooLate();
    this.rangeStep = step;
  }

  merge(other: ListItem): void {
    if (this === other) return;
    if (other.dontChangeAnyMore) {
      if (this.dontChangeAnyMore) throw tooLate();
      other.absorb(this);
    } else {
      this.absorb(other);
    }
  }

  private absorb(other: ListItem): void {
    // Forward first: lists that contain themselves come back here while their items are joined.
    other.forward = this;
    this.immutable &&= other.immutable;
    if (other.mustNotResize) this.neverResize();
    if (other.mutated) this.mutate();
    if (other.resized) this.resize();
    if (other.rangeStep !== this.rangeStep) this.setRangeStep(other.rangeStep === null || this.rangeStep === null ? null : 0);
    this.absorbItem(other);
  }
}

function tooLate(): AnnotatorError {
  return new AnnotatorError({ code: "annotator/resized-list", message: "a list changes in a new way after its representation was chosen" });
}

function resizeRefused(): AnnotatorError {
  return new AnnotatorError({
    code: "annotator/resized-list",
    message: "this list must not be resized",
    hint: "it reaches make_sure_not_resized() or a declared fixed-size list; copy it first to get a resizable one",
  });
}

/** The view of a list that an annotation holds. */
export class ListDef {
  private item: ListItem;

  constructor(item: ListItem) {
    this.item = item;
  }

  static make(reflower: Reflower, sItem: SomeObject, init: ListItemInit = {}): ListDef {
    return new ListDef(new ListItem(reflower, sItem, init));
  }

  get listitem(): ListItem {
    const item = this.item.find();
    this.item = item;
    return item;
  }

  sameAs(other: ListDef): boolean {
    return this === other || this.listitem === other.listitem;
  }

  /** What reading an item gives; registers the reader. */
  readItem(): SomeObject {
    return this.listitem.read();
  }

  /** Merges two lists for good. */
  union(other: ListDef): ListDef {
    if (!this.sameAs(other)) this.listitem.merge(other.listitem);
    return this;
  }

  generalize(sValue: SomeObject): void {
    this.listitem.generalize(sValue);
  }

  /** Items are joined, but the lists stay apart: for `a.extend(b)`, slices and copies. */
  agree(other: ListDef): void {
    const sSelf = this.readItem();
    const sOther = other.readItem();
    this.listitem.reflower.tracer?.note(other.listitem, sSelf);
    this.generalize(sOther);
    // A clash is told of this list alone: the other one is as good as before.
    if (this.listitem.sValue !== sFaulty) other.generalize(sSelf);
  }

  mutate(): void {
    this.listitem.mutate();
  }

  resize(): void {
    this.listitem.resize();
  }

  neverResize(): void {
    this.listitem.neverResize();
  }

  markAsImmutable(): void {
    // An item of a list whose contents may still change stays mutable: the list was built by assignments first.
    this.neverResize();
    if (!this.listitem.mutated) this.listitem.immutable = true;
  }

  toString(): string {
    const item = this.listitem;
    const parts = [String(item.sValue)];
    if (item.rangeStep !== null) parts.push(`range_step=${item.rangeStep}`);
    if (item.resized) parts.push("resized");
    else if (item.mutated) parts.push("mutated");
    return parts.join(", ");
  }
}
