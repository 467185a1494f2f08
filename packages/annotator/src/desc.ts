// Descriptions: what the annotator knows of one function, method, class or frozen object. Base of upstream's annotator/description.py.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { PyObject } from "@rpyts/pyhost/object";
import type { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import type { ClassDef } from "./classdef.js";
import { AnnotatorError } from "./errors.js";
import type { CallFamily, ClassAttrFamily, FrozenAttrFamily } from "./families.js";
import type { SomeObject } from "./model.js";
import type { Position } from "./position.js";

/** Descriptions of different kinds never stand in one set. */
export type DescKind = "function" | "method" | "class" | "frozen" | "methodOfFrozen";

/** Who calls: an operation, or a callback of an emulated call that runs when the result becomes more general; null when nobody waits. */
export type Whence = Position | (() => void) | null;

export abstract class Desc {
  /** Order of creation. */
  readonly id: number;
  readonly bookkeeper: Bookkeeper;
  /** The host object; null for what the toolchain makes. */
  readonly pyobj: PyObject | null;

  constructor(bookkeeper: Bookkeeper, pyobj: PyObject | null) {
    this.id = bookkeeper.nextId();
    this.bookkeeper = bookkeeper;
    this.pyobj = pyobj;
  }

  abstract get kind(): DescKind;
  /** Name for people. */
  abstract get label(): string;

  /** Annotates a call and gives its result. */
  abstract pycall(whence: Whence, args: CallArguments, sPrevious: SomeObject, op: SpaceOperation | null): SomeObject;

  /** Notes at the end which graphs a call site reaches. `descs` are all of the call, this is the first. */
  abstract considerCallSite(descs: readonly Desc[], args: CallArguments, sResult: SomeObject, op: SpaceOperation | null): void;

  /** What this is as an attribute of a class: functions become methods. */
  bindUnder(_classdef: ClassDef, _name: string): Desc {
    return this;
  }

  /** Drops members of a set that others of it cover. */
  simplifySet(descs: readonly Desc[]): readonly Desc[] {
    return descs;
  }

  /** The annotation of an attribute; sImpossibleValue where there is none. */
  readAttribute(name: string): SomeObject {
    throw new AnnotatorError({ code: "annotator/unknown-attribute", message: `cannot read the attribute '${name}' of ${this.kind} ${this.label}` });
  }

  /** The family of call sites this takes part in. */
  getCallFamily(): CallFamily {
    return this.bookkeeper.callFamilies.get(this);
  }

  /** The same without making one: null when it is never called indirectly or at all. */
  queryCallFamily(): CallFamily | null {
    const families = this.bookkeeper.callFamilies;
    return families.has(this) ? families.get(this) : null;
  }

  /** Joins call families; true when that changed something. */
  mergeCallFamilies(others: readonly Desc[]): boolean {
    let changed = false;
    for (const other of others) changed = this.bookkeeper.callFamilies.union(this, other) || changed;
    return changed;
  }

  getAttrFamily(_name: string): FrozenAttrFamily | ClassAttrFamily {
    return this.bookkeeper.frozenAttrFamilies.get(this);
  }

  queryAttrFamily(_name: string): FrozenAttrFamily | ClassAttrFamily | null {
    const families = this.bookkeeper.frozenAttrFamilies;
    return families.has(this) ? families.get(this) : null;
  }

  mergeAttrFamilies(others: readonly Desc[], _name: string): boolean {
    let changed = false;
    for (const other of others) changed = this.bookkeeper.frozenAttrFamilies.union(this, other) || changed;
    return changed;
  }

  toString(): string {
    return `<${this.kind} ${this.label}>`;
  }
}
