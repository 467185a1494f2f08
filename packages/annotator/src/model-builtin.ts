// Annotations of callables that the annotator knows by a rule of its own: built-in functions, types used as functions, methods of built-in types.
// Answers to SomeBuiltin and SomeBuiltinMethod of upstream's annotator/model.py.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { PyObject } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "./bookkeeper.js";
import { sameAnnotation, SomeObject } from "./model.js";

/** A call as an analyser sees it. For methods `args` does not contain the object. */
export interface BuiltinCall {
  readonly args: readonly SomeObject[];
  readonly keywords: ReadonlyMap<string, SomeObject>;
  /** The calling operation; null for emulated calls. */
  readonly op: SpaceOperation | null;
}

/** What a call can raise: names of exceptions, any (null), or as the object of a method has it. */
export type Throws = readonly string[] | null | ((self: SomeObject) => readonly string[] | null);

/** How a built-in callable is annotated. One object per callable: rtyper tables are keyed by it. */
export class Analyser {
  /** Stable: `__builtin__.len`, `method.str.join`, `rpython.rlib.rarithmetic.intmask`. */
  readonly name: string;
  readonly run: (bk: Bookkeeper, call: BuiltinCall, self: SomeObject | null) => SomeObject;
  /** Names of the exceptions a call can raise; null for any. */
  readonly throws: Throws;
  /** For methods whose bound form is an object of the library: the object that it is bound to. */
  readonly selfOf: ((bound: PyObject) => PyObject) | null;

  constructor(
    name: string,
    run: (bk: Bookkeeper, call: BuiltinCall, self: SomeObject | null) => SomeObject,
    throws: Throws = null,
    selfOf: ((bound: PyObject) => PyObject) | null = null,
  ) {
    this.name = name;
    this.run = run;
    this.throws = throws;
    this.selfOf = selfOf;
  }
}

export class SomeBuiltin extends SomeObject {
  readonly analyser: Analyser;
  constructor(analyser: Analyser, constant: PyObject | null = null) {
    super(constant);
    this.analyser = analyser;
  }
  get typeName(): string {
    return "SomeBuiltin";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(constant: PyObject | null): SomeObject {
    return new SomeBuiltin(this.analyser, constant);
  }
  sameShape(other: SomeBuiltin): boolean {
    return this.analyser === other.analyser;
  }
  protected override details(): string[] {
    return this.const === null ? [this.analyser.name] : [];
  }
}

/** A method of a built-in type, bound: `[].append`. */
export class SomeBuiltinMethod extends SomeObject {
  readonly analyser: Analyser;
  readonly sSelf: SomeObject;
  readonly methodname: string;
  constructor(analyser: Analyser, sSelf: SomeObject, methodname: string) {
    super(null);
    this.analyser = analyser;
    this.sSelf = sSelf;
    this.methodname = methodname;
  }
  get typeName(): string {
    return "SomeBuiltinMethod";
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomeBuiltinMethod): boolean {
    return this.analyser === other.analyser && sameAnnotation(this.sSelf, other.sSelf);
  }
  protected override details(): string[] {
    return [this.methodname, String(this.sSelf)];
  }
}
