// Sets of descriptions that some operation of the program treats alike: called at one place, or one of their attributes read at one place.
// Answers to CallFamily, FrozenAttrFamily and ClassAttrFamily of upstream's annotator/description.py; the rtyper lays tables out by them.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { CallShape } from "@rpyts/flowmodel/operation";
import type { Absorbing } from "@rpyts/tool/union-find";
import type { Desc } from "./desc.js";
import { sImpossibleValue, type SomeObject } from "./model.js";
import type { Position } from "./position.js";
import { unionof } from "./unions.js";

/** The graph that each description of a call site calls. */
export type CallTableRow = ReadonlyMap<Desc, FunctionGraph>;

/** The rows of the call sites of one shape. */
export class CallTable {
  readonly shape: CallShape;
  readonly rows: CallTableRow[] = [];
  /** Positions of rows by a hash of their descriptions: there may be as many rows as calls. */
  private readonly positions = new Map<number, number[]>();

  constructor(shape: CallShape) {
    this.shape = shape;
  }

  add(row: CallTableRow): void {
    const hash = hashOfRow(row);
    const bucket = this.positions.get(hash);
    if (bucket === undefined) this.positions.set(hash, [this.rows.length]);
    else bucket.push(this.rows.length);
    this.rows.push(row);
  }

  /** Position of a row equal to this one, or null. */
  find(row: CallTableRow): number | null {
    return this.positions.get(hashOfRow(row))?.find((i) => sameRow(this.rows[i]!, row)) ?? null;
  }
}

function hashOfRow(row: CallTableRow): number {
  let hash = row.size;
  for (const desc of row.keys()) hash = (hash + Math.imul(desc.id, 0x9e3779b1)) | 0;
  return hash;
}

export class CallFamily implements Absorbing<CallFamily> {
  readonly descs: Set<Desc>;
  /** By the text of the shape. */
  readonly calltables: Map<string, CallTable> = new Map();
  /** Set by the rtyper's normalisation. */
  normalized = false;
  /** Set when normalisation must run again. */
  modified = true;

  constructor(desc: Desc) {
    this.descs = new Set([desc]);
  }

  absorb(other: CallFamily): void {
    this.modified = true;
    this.normalized ||= other.normalized;
    for (const desc of other.descs) this.descs.add(desc);
    for (const table of other.calltables.values()) for (const row of table.rows) this.addRow(table.shape, row);
  }

  get totalCallTableSize(): number {
    let size = 0;
    for (const table of this.calltables.values()) size += table.rows.length;
    return size;
  }

  /** Position of a row in its table; the row is added when it is new. */
  addRow(shape: CallShape, row: CallTableRow): number {
    const key = shape.toString();
    let table = this.calltables.get(key);
    if (table === undefined) this.calltables.set(key, (table = new CallTable(shape)));
    const found = table.find(row);
    if (found !== null) return found;
    this.modified = true;
    table.add(row);
    return table.rows.length - 1;
  }
}

function sameRow(a: CallTableRow, b: CallTableRow): boolean {
  if (a.size !== b.size) return false;
  for (const [desc, graph] of a) if (b.get(desc) !== graph) return false;
  return true;
}

/** Frozen objects of which one attribute is read at one place. */
export class FrozenAttrFamily implements Absorbing<FrozenAttrFamily> {
  readonly descs: Set<Desc>;
  readonly readLocations: Set<Position> = new Set();
  /** Annotations of the attributes read so far. */
  readonly attrs: Map<string, SomeObject> = new Map();
  normalized = false;

  constructor(desc: Desc) {
    this.descs = new Set([desc]);
  }

  absorb(other: FrozenAttrFamily): void {
    for (const desc of other.descs) this.descs.add(desc);
    for (const position of other.readLocations) this.readLocations.add(position);
    for (const [name, s] of other.attrs) this.setValue(name, unionof(this.value(name), s));
    this.normalized ||= other.normalized;
  }

  value(name: string): SomeObject {
    return this.attrs.get(name) ?? sImpossibleValue;
  }

  setValue(name: string, s: SomeObject): void {
    this.attrs.set(name, s);
  }
}

/** Classes of which a certain attribute is read at one place. There is one partition of the classes per attribute name. */
export class ClassAttrFamily implements Absorbing<ClassAttrFamily> {
  readonly descs: Set<Desc>;
  readonly readLocations: Set<Position> = new Set();
  sValue: SomeObject = sImpossibleValue;
  /** The vtable field of the rtyper. */
  normalized = false;

  constructor(desc: Desc) {
    this.descs = new Set([desc]);
  }

  absorb(other: ClassAttrFamily): void {
    for (const desc of other.descs) this.descs.add(desc);
    for (const position of other.readLocations) this.readLocations.add(position);
    this.sValue = unionof(this.sValue, other.sValue);
    this.normalized ||= other.normalized;
  }

  value(): SomeObject {
    return this.sValue;
  }

  setValue(_name: string, s: SomeObject): void {
    this.sValue = s;
  }
}
