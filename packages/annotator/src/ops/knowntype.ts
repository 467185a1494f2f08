// Building what a boolean tells of variables.

import { type Hlvalue, Variable } from "@rpyts/flowmodel/model";
import type { PyObject } from "@rpyts/pyhost/object";
import { NO_CONSTRAINTS, sBool, SomeBool, type SomeObject } from "../model.js";

/** Collects what holds when a test comes out true or false. */
export class KnownTypes {
  private whenTrue: Map<Variable, SomeObject> | null = null;
  private whenFalse: Map<Variable, SomeObject> | null = null;

  /** Notes that `v` is described by `s` when the test comes out as `truth`. Constants need no notes. */
  add(truth: boolean, v: Hlvalue, s: SomeObject): void {
    if (!(v instanceof Variable)) return;
    if (truth) (this.whenTrue ??= new Map()).set(v, s);
    else (this.whenFalse ??= new Map()).set(v, s);
  }

  /** The boolean, of this constant value when it is known. */
  bool(constant: PyObject | null = null): SomeBool {
    if (this.whenTrue === null && this.whenFalse === null) return constant === null ? sBool : new SomeBool(constant);
    return new SomeBool(constant, { whenTrue: this.whenTrue ?? NO_CONSTRAINTS, whenFalse: this.whenFalse ?? NO_CONSTRAINTS });
  }
}
