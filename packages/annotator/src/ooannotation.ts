// Annotations of values of the object-oriented type system, as helper code handles them. Answers to SomeOOInstance, SomeOOClass, SomeOOBoundMeth and
// their kin of upstream's annotator/model.py. What differs on purpose: one class for the values of all types, which differ by their type alone.

import type { OOType } from "@rpyts/lltype/ootype";
import type { PyObject } from "@rpyts/pyhost/object";
import { SomeObject } from "./model.js";

/** A reference of an object type, or null. */
export class SomeOOValue extends SomeObject {
  readonly type: OOType;

  constructor(type: OOType, constant: PyObject | null = null) {
    super(constant);
    this.type = type;
  }
  get typeName(): string {
    return "SomeOOValue";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(constant: PyObject | null): SomeOOValue {
    return new SomeOOValue(this.type, constant);
  }
  sameShape(other: SomeOOValue): boolean {
    return this.type === other.type;
  }
  protected override details(): string[] {
    return [this.type.shortName()];
  }
}

/** A method, bound: a built-in one of its receiver's type, or one of an instance. */
export class SomeOOMethod extends SomeObject {
  readonly sSelf: SomeOOValue;
  readonly methodname: string;

  constructor(sSelf: SomeOOValue, methodname: string) {
    super(null);
    this.sSelf = sSelf.withConst(null);
    this.methodname = methodname;
  }
  get typeName(): string {
    return "SomeOOMethod";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomeOOMethod): boolean {
    return this.sSelf.type === other.sSelf.type && this.methodname === other.methodname;
  }
  protected override details(): string[] {
    return [this.sSelf.type.shortName(), this.methodname];
  }
}
