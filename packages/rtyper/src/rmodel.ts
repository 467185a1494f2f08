// Repr: how values of an annotation are represented at low level. Answers to upstream's rtyper/rmodel.py. What differs on purpose: the
// operations are not methods found by name but rules in tables (tables.ts); a Repr holds the type, the constants and the facts other Reprs ask for.

import { Constant } from "@rpyts/flowmodel/model";
import { isReference } from "@rpyts/lltype/ootype";
import { Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import type { Desc } from "@rpyts/annotator/desc";
import type { SomeObject } from "@rpyts/annotator/model";
import type { PyObject } from "@rpyts/pyhost/object";
import { constText } from "@rpyts/annotator/constant";
import { InternalError } from "@rpyts/tool/assert-never";
import type { LLHelper } from "./helper.js";

/** A rule is missing or does not fit: the annotator let something through that cannot be typed. A fault of ours. */
export class TyperError extends InternalError {}

/** Where a Repr stands: recursive ones (a list of lists of itself, a class with a field of its own type) are set up from a queue. */
export type SetupState = "new" | "running" | "ready" | "broken" | "final";

/** A list iterator, a tuple item, … : how a value of some annotation looks at low level. One Repr per distinct key of annotations. */
export abstract class Repr {
  /** The low-level type; may point to a forward reference until {@link setup} has run. */
  abstract readonly lowleveltype: LowLevelType;
  state: SetupState = "new";

  /** The name in messages. */
  toString(): string {
    return `<${this.constructor.name} ${this.lowleveltype.shortName()}>`;
  }

  /** Completes the Repr: its forward reference becomes a type, its fields get Reprs. Runs once; a second call while it runs is a fault. */
  setup(): void {
    if (this.state === "ready" || this.state === "final") return;
    if (this.state !== "new") throw new TyperError(`${this.state === "running" ? "recursive" : "repeated failing"} setup of ${this.toString()}`);
    this.state = "running";
    try {
      this.setupRepr();
    } catch (error) {
      this.state = "broken";
      throw error;
    }
    this.state = "ready";
  }

  /** What has to wait until all Reprs are set up. Runs once, after {@link setup}. */
  finishSetup(): void {
    if (this.state === "final") return;
    this.setup();
    this.state = "final";
    this.setupFinal();
  }

  protected setupRepr(): void {}
  protected setupFinal(): void {}

  /** The low-level form of a host object. Throws TyperError when the object does not fit. */
  convertConst(value: PyObject): LLValue {
    throw new TyperError(`${this.toString()} cannot represent the constant ${constText(value)}`);
  }

  /** The low-level form of a description or of its object: what Reprs of prebuilt constants need. */
  convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    const isDesc = "pyobj" in descOrConst;
    const object = isDesc ? (descOrConst as Desc).pyobj : (descOrConst as PyObject);
    if (object === null) throw new TyperError(`${this.toString()}: a description without an object`);
    return this.convertConst(object);
  }

  /** Whether low-level nulls occur among the values: what an equality or truth test has to reckon with. */
  canLLBeNull(_sValue: SomeObject): boolean {
    return isReference(this.lowleveltype);
  }

  /** The helper that compares two values, or null when `==` on the low-level values will do. */
  getLLEqFunction(): LLHelper | null {
    throw new TyperError(`no equality for ${this.toString()}`);
  }

  /** The helper that hashes a value. */
  getLLHashFunction(): LLHelper {
    throw new TyperError(`no hash for ${this.toString()}`);
  }

  /** True when hashing is so cheap that dictionaries need not keep the hash. */
  get fastHash(): boolean {
    return false;
  }

  /** The Repr this one is a special case of, in which values may be stored and passed on: a char as a str, a constant method as its self. */
  get naturalSuper(): Repr | null {
    return null;
  }
}

/** Reprs whose low-level values are pointers to gc objects or None. */
export abstract class CanBeNull extends Repr {}

/** Reprs of iterators: `next` is a rule of the table. */
export abstract class IteratorRepr extends Repr {}

/** Values that do not exist at run time: None alone, constants whose annotation tells all, things that are only called. */
export class VoidRepr extends Repr {
  override readonly lowleveltype: LowLevelType = Void;
  readonly label: string;

  constructor(label: string) {
    super();
    this.label = label;
  }

  override toString(): string {
    return `<${this.label}>`;
  }

  override convertConst(value: PyObject): LLValue {
    return value;
  }

  override convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    return descOrConst;
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }
}

/** The Repr of places that no value reaches. */
export class ImpossibleRepr extends VoidRepr {
  constructor() {
    super("impossible");
  }
}

/** A constant of a low-level type; a Repr converts the host object, a type takes the low-level value as it is. */
export function inputconst(type: LowLevelType, value: LLValue): Constant;
export function inputconst(repr: Repr, value: PyObject): Constant;
export function inputconst(to: Repr | LowLevelType, value: LLValue): Constant {
  if (to instanceof Repr) return new Constant(to.convertConst(value as PyObject), to.lowleveltype);
  return new Constant(value, to);
}

/** The low-level type of a Repr or type. */
export function lltypeOf(to: Repr | LowLevelType): LowLevelType {
  return to instanceof Repr ? to.lowleveltype : to;
}

/** The field name of an attribute: prefixed, so that it never meets a field of the object header. */
export function mangle(prefix: string, name: string): string {
  return `${prefix}_${name}`;
}
