// The lattice of annotations: what may be known of a value at a point of the program. Answers to upstream's annotator/model.py.
// This file holds the base and the plain values; containers, instances and callables are in model-objects.ts, low-level ones in llannotation.ts.
// What differs on purpose: annotations are immutable, common ones are interned, and the known type is a field of integers only
// (an annotation's class tells the rest).

import { Annotation, type Variable } from "@rpyts/flowmodel/model";
import type { PyObject } from "@rpyts/pyhost/object";
import { None } from "@rpyts/pyhost/values";
import { constText, sameConst } from "./constant.js";
import { INT, INT_KINDS, type IntKind } from "./intkind.js";

/** Base of all annotations. Equality is {@link sameAnnotation}: identity first, then class, constant and shape. */
export abstract class SomeObject extends Annotation {
  /** The value, when it is the same in all runs; null when it is not known. */
  readonly const: PyObject | null;

  constructor(constant: PyObject | null) {
    super();
    this.const = constant;
  }

  /** Name of the class, as diagnostics and tests print it. */
  abstract get typeName(): string;
  /** The Python type's name where instances have exactly one: "int", "str", …; null otherwise. */
  get knownTypeName(): string | null {
    return null;
  }

  isConstant(): boolean {
    return this.const !== null;
  }

  /** True when the value cannot change behind the annotation's back: a constant of such a kind is known for good. */
  get immutable(): boolean {
    return false;
  }

  isImmutableConstant(): boolean {
    return this.const !== null && this.immutable;
  }

  /** Whether None is among the possible values. */
  get canBeNone(): boolean {
    return false;
  }

  /** The same without None; what holds after `x is not None`. */
  nonNoneify(): SomeObject {
    return this;
  }

  /** The same with None added; null when values of this kind can never be None. */
  noneify(): SomeObject | null {
    return null;
  }

  /** The same with another constant, or none. */
  abstract withConst(constant: PyObject | null): SomeObject;

  /** Equality of all but the constant; `other` has the same class. */
  abstract sameShape(other: SomeObject): boolean;

  /** What stands between the parentheses of the text form, without the constant. */
  protected details(): string[] {
    return [];
  }

  toString(): string {
    const parts = this.details();
    if (this.const !== null) parts.push(`const=${constText(this.const)}`);
    return parts.length === 0 ? this.typeName : `${this.typeName}(${parts.join(", ")})`;
  }
}

/** Equality of annotations. */
export function sameAnnotation(a: SomeObject, b: SomeObject): boolean {
  if (a === b) return true;
  return Object.getPrototypeOf(a) === Object.getPrototypeOf(b) && sameConst(a.const, b.const) && a.sameShape(b);
}

/** The annotation without its constant. */
export function notConst(s: SomeObject): SomeObject {
  return s.const === null ? s : s.withConst(null);
}

/** The bottom: no value reaches this place (so far). */
export class SomeImpossibleValue extends SomeObject {
  get typeName(): string {
    return "SomeImpossibleValue";
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(): boolean {
    return true;
  }
}

export const sImpossibleValue = new SomeImpossibleValue(null);

/**
 * The top: what is left of a value after a fault. Every union with it is itself and every operation on it succeeds without a word, so that one fault is
 * told once, and what does not depend on it is annotated as ever. No program with such a value gets past the annotator.
 */
export class SomeFaulty extends SomeObject {
  get typeName(): string {
    return "SomeFaulty";
  }
  withConst(): SomeObject {
    return this;
  }
  override noneify(): SomeObject {
    return this;
  }
  sameShape(): boolean {
    return true;
  }
}

export const sFaulty = new SomeFaulty(null);

/** Nothing but None. */
export class SomeNone extends SomeObject {
  override toString(): string {
    return this.typeName;
  }
  get typeName(): string {
    return "SomeNone";
  }
  override get knownTypeName(): string {
    return "NoneType";
  }
  override get immutable(): boolean {
    return true;
  }
  override get canBeNone(): boolean {
    return true;
  }
  override nonNoneify(): SomeObject {
    return sImpossibleValue;
  }
  override noneify(): SomeObject {
    return this;
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(): boolean {
    return true;
  }
}

/** The one annotation of None. */
export const sNone = new SomeNone(None);

/** Base of numbers. */
abstract class SomeNumber extends SomeObject {
  override get immutable(): boolean {
    return true;
  }
}

export class SomeInteger extends SomeNumber {
  readonly kind: IntKind;
  /** Known to be >= 0. Always true for unsigned kinds. */
  readonly nonneg: boolean;

  constructor(kind: IntKind, nonneg: boolean, constant: PyObject | null = null) {
    super(constant);
    this.kind = kind;
    this.nonneg = nonneg || !kind.signed;
  }

  /** The interned annotation. */
  static of(kind: IntKind, nonneg: boolean): SomeInteger {
    if (kind === INT) return nonneg ? sNonNegInt : sInt;
    const row = INTERNED.get(kind);
    return row === undefined ? new SomeInteger(kind, nonneg) : nonneg || !kind.signed ? row.nonneg : row.any;
  }

  get unsigned(): boolean {
    return !this.kind.signed;
  }
  get typeName(): string {
    return "SomeInteger";
  }
  override get knownTypeName(): string {
    return this.kind.name;
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? SomeInteger.of(this.kind, this.nonneg) : new SomeInteger(this.kind, this.nonneg, constant);
  }
  sameShape(other: SomeInteger): boolean {
    return this.kind === other.kind && this.nonneg === other.nonneg;
  }
  protected override details(): string[] {
    const parts: string[] = [];
    if (this.kind !== INT) parts.push(this.kind.name);
    if (this.nonneg && this.kind.signed) parts.push("nonneg");
    return parts;
  }
}

export const sInt = new SomeInteger(INT, false);
export const sNonNegInt = new SomeInteger(INT, true);
const INTERNED: ReadonlyMap<IntKind, { any: SomeInteger; nonneg: SomeInteger }> = new Map(
  INT_KINDS.map((kind) => [kind, { any: new SomeInteger(kind, false), nonneg: new SomeInteger(kind, true) }]),
);

/** What is known of variables when a truth value comes out one way. */
export type Constraints = ReadonlyMap<Variable, SomeObject>;
export const NO_CONSTRAINTS: Constraints = new Map();

/** What a boolean tells of other variables: upstream's knowntypedata. */
export interface KnownTypeData {
  readonly whenTrue: Constraints;
  readonly whenFalse: Constraints;
}

/** A bool: an integer below int. May carry what its truth tells of other variables. */
export class SomeBool extends SomeInteger {
  readonly knowntypedata: KnownTypeData | null;

  constructor(constant: PyObject | null = null, knowntypedata: KnownTypeData | null = null) {
    super(INT, true, constant);
    this.knowntypedata = knowntypedata;
  }

  override get typeName(): string {
    return "SomeBool";
  }
  override get knownTypeName(): string {
    return "bool";
  }
  override withConst(constant: PyObject | null): SomeBool {
    return constant === null && this.knowntypedata === null ? sBool : new SomeBool(constant, this.knowntypedata);
  }
  /** The same with other constraints. */
  withKnowntypedata(knowntypedata: KnownTypeData | null): SomeBool {
    return knowntypedata === null && this.const === null ? sBool : new SomeBool(this.const, knowntypedata);
  }
  override sameShape(other: SomeBool): boolean {
    return sameKnowntypedata(this.knowntypedata, other.knowntypedata);
  }
  protected override details(): string[] {
    return [];
  }
}

export const sBool = new SomeBool();

function sameConstraints(a: Constraints, b: Constraints): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [v, s] of a) {
    const other = b.get(v);
    if (other === undefined || !sameAnnotation(s, other)) return false;
  }
  return true;
}

function sameKnowntypedata(a: KnownTypeData | null, b: KnownTypeData | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return sameConstraints(a.whenTrue, b.whenTrue) && sameConstraints(a.whenFalse, b.whenFalse);
}

export class SomeFloat extends SomeNumber {
  get typeName(): string {
    return "SomeFloat";
  }
  override get knownTypeName(): string {
    return "float";
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? sFloat : new SomeFloat(constant);
  }
  sameShape(): boolean {
    return true;
  }
}

export const sFloat = new SomeFloat(null);

/** A C `float`: only conversions, no arithmetic. */
export class SomeSingleFloat extends SomeNumber {
  get typeName(): string {
    return "SomeSingleFloat";
  }
  override get knownTypeName(): string {
    return "r_singlefloat";
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? sSingleFloat : new SomeSingleFloat(constant);
  }
  sameShape(): boolean {
    return true;
  }
}

export const sSingleFloat = new SomeSingleFloat(null);

/** A C `long double`: only conversions, no arithmetic. */
export class SomeLongFloat extends SomeNumber {
  get typeName(): string {
    return "SomeLongFloat";
  }
  override get knownTypeName(): string {
    return "r_longfloat";
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? sLongFloat : new SomeLongFloat(constant);
  }
  sameShape(): boolean {
    return true;
  }
}

export const sLongFloat = new SomeLongFloat(null);

/** A tuple: length and items known one by one. */
export class SomeTuple extends SomeObject {
  readonly items: readonly SomeObject[];

  constructor(items: readonly SomeObject[], constant: PyObject | null = null) {
    super(constant);
    this.items = items;
  }

  get typeName(): string {
    return "SomeTuple";
  }
  override get knownTypeName(): string {
    return "tuple";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(constant: PyObject | null): SomeObject {
    return new SomeTuple(this.items, constant);
  }
  sameShape(other: SomeTuple): boolean {
    return this.items.length === other.items.length && this.items.every((s, i) => sameAnnotation(s, other.items[i]!));
  }
  protected override details(): string[] {
    return this.items.map(String);
  }
}
