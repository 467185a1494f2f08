// StringBuilder and UnicodeBuilder of rpython.rlib.rstring. Answers to upstream's SomeStringBuilder and SomeUnicodeBuilder.

import type { PyObject } from "@rpyts/pyhost/object";
import { SomeObject } from "./model.js";

/** Collects the parts of a string; or None. */
export class SomeBuilder extends SomeObject {
  readonly unicode: boolean;
  readonly orNone: boolean;

  constructor(unicode: boolean, orNone: boolean, constant: PyObject | null = null) {
    super(constant);
    this.unicode = unicode;
    this.orNone = orNone;
  }

  get typeName(): string {
    return this.unicode ? "SomeUnicodeBuilder" : "SomeStringBuilder";
  }

  override get canBeNone(): boolean {
    return this.orNone;
  }

  override nonNoneify(): SomeObject {
    return this.orNone ? new SomeBuilder(this.unicode, false) : this;
  }

  override noneify(): SomeObject {
    return this.orNone ? this : new SomeBuilder(this.unicode, true);
  }

  withConst(constant: PyObject | null): SomeObject {
    return new SomeBuilder(this.unicode, this.orNone, constant);
  }

  sameShape(other: SomeBuilder): boolean {
    return this.unicode === other.unicode && this.orNone === other.orNone;
  }

  protected override details(): string[] {
    return this.orNone ? ["can_be_None"] : [];
  }
}
