// Descriptions of frozen prebuilt objects: instances of classes with _freeze_(), modules. Answers to FrozenDesc of upstream's description.py.

import type { PyObject } from "@rpyts/pyhost/object";
import type { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import { constText } from "./constant.js";
import { Desc, type DescKind, type Whence } from "./desc.js";
import { AnnotatorError } from "./errors.js";
import { type SomeObject, sImpossibleValue } from "./model.js";
import type { SpaceOperation } from "@rpyts/flowmodel/model";

/** Reads an attribute of the host object; null where there is none. */
export type AttributeReader = (name: string) => PyObject | null;

export class FrozenDesc extends Desc {
  override readonly pyobj: PyObject;
  private readonly read: AttributeReader;
  private readonly cache: Map<string, PyObject | null> = new Map();

  constructor(bookkeeper: Bookkeeper, pyobj: PyObject, read: AttributeReader) {
    super(bookkeeper, pyobj);
    this.pyobj = pyobj;
    this.read = read;
  }

  get kind(): DescKind {
    return "frozen";
  }

  get label(): string {
    return constText(this.pyobj);
  }

  /** The attribute's value, null where there is none. */
  readValue(name: string): PyObject | null {
    let value = this.cache.get(name);
    if (value === undefined) this.cache.set(name, (value = this.read(name)));
    return value;
  }

  hasAttribute(name: string): boolean {
    return this.readValue(name) !== null;
  }

  override readAttribute(name: string): SomeObject {
    const value = this.readValue(name);
    return value === null ? sImpossibleValue : this.bookkeeper.immutablevalue(value);
  }

  /** An attribute that the toolchain adds: results of memo functions. */
  createAttribute(name: string, value: PyObject): void {
    this.cache.set(name, value);
  }

  pycall(_whence: Whence, args: CallArguments, sPrevious: SomeObject, op: SpaceOperation | null): SomeObject {
    const sCall = this.readAttribute("__call__");
    if (sCall !== sImpossibleValue) return this.bookkeeper.callValue(sCall, args, sPrevious, op);
    throw new AnnotatorError({ code: "annotator/not-callable", message: `${this.label} cannot be called` });
  }

  considerCallSite(descs: readonly Desc[], args: CallArguments, sResult: SomeObject, op: SpaceOperation | null): void {
    for (const desc of descs) this.bookkeeper.considerCall(desc.readAttribute("__call__"), args, sResult, op);
  }
}
