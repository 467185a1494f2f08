// Annotations of objects with identity: lists, dicts, iterators, instances, exceptions, prebuilt constants ("PBC"), types, built-in callables.
// Answers to the same classes of upstream's annotator/model.py. What differs on purpose: descriptions stand as a sorted array, and SomeBuiltin holds a typed analyser.

import type { Variable } from "@rpyts/flowmodel/model";
import type { PyObject } from "@rpyts/pyhost/object";
import type { ClassDef } from "./classdef.js";
import type { Desc } from "./desc.js";
import type { DictDef } from "./dictdef.js";
import type { ListDef } from "./listdef.js";
import { sImpossibleValue, sNone, sameAnnotation, SomeObject } from "./model.js";

/** A list (never None by itself: lists that may be None carry the flag of the list's annotation as upstream's do). */
export class SomeList extends SomeObject {
  readonly listdef: ListDef;
  constructor(listdef: ListDef, constant: PyObject | null = null) {
    super(constant);
    this.listdef = listdef;
  }
  get typeName(): string {
    return "SomeList";
  }
  override get knownTypeName(): string {
    return "list";
  }
  override get canBeNone(): boolean {
    return true;
  }
  override noneify(): SomeObject {
    return this.withConst(null);
  }
  withConst(constant: PyObject | null): SomeObject {
    return this.const === null && constant === null ? this : new SomeList(this.listdef, constant);
  }
  sameShape(other: SomeList): boolean {
    return this.listdef.sameAs(other.listdef);
  }
  protected override details(): string[] {
    return [this.listdef.toString()];
  }
}

export class SomeDict extends SomeObject {
  readonly dictdef: DictDef;
  constructor(dictdef: DictDef, constant: PyObject | null = null) {
    super(constant);
    this.dictdef = dictdef;
  }
  get typeName(): string {
    return "SomeDict";
  }
  override get knownTypeName(): string {
    return "dict";
  }
  override get canBeNone(): boolean {
    return true;
  }
  override noneify(): SomeObject {
    return this.withConst(null);
  }
  withConst(constant: PyObject | null): SomeObject {
    return this.const === null && constant === null ? this : new SomeDict(this.dictdef, constant);
  }
  sameShape(other: SomeDict): boolean {
    return this.dictdef.sameAs(other.dictdef);
  }
  protected override details(): string[] {
    return [this.dictdef.toString()];
  }
}

/** A dictionary that was made as an ordered one: OrderedDict, r_ordereddict. All our dictionaries keep their order; the classes stay apart as in upstream. */
export class SomeOrderedDict extends SomeDict {
  override get typeName(): string {
    return "SomeOrderedDict";
  }
  override withConst(constant: PyObject | null): SomeObject {
    return this.const === null && constant === null ? this : new SomeOrderedDict(this.dictdef, constant);
  }
}

/** What an iterator yields of its container. */
export type IteratorVariant = "items" | "keys" | "values" | "enumerate" | "reversed" | null;

export class SomeIterator extends SomeObject {
  readonly sContainer: SomeObject;
  readonly variant: IteratorVariant;
  /** First index of `enumerate`. */
  readonly start: SomeObject | null;
  constructor(sContainer: SomeObject, variant: IteratorVariant = null, start: SomeObject | null = null) {
    super(null);
    this.sContainer = sContainer;
    this.variant = variant;
    this.start = start;
  }
  get typeName(): string {
    return "SomeIterator";
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomeIterator): boolean {
    if (this.variant !== other.variant || !sameAnnotation(this.sContainer, other.sContainer)) return false;
    return this.start === other.start || (this.start !== null && other.start !== null && sameAnnotation(this.start, other.start));
  }
  protected override details(): string[] {
    return this.variant === null ? [String(this.sContainer)] : [this.variant, String(this.sContainer)];
  }
}

/** Marks that the JIT puts on instances (`access_directly`, `fresh_virtualizable`), sorted. */
export type InstanceFlags = readonly string[];
export const NO_FLAGS: InstanceFlags = [];

const sameFlags = (a: InstanceFlags, b: InstanceFlags): boolean => a === b || (a.length === b.length && a.every((f, i) => f === b[i]));

/** An instance of a class of the program, or of a class below it. `classdef` is null for "any instance": the common base of unrelated classes. */
export class SomeInstance extends SomeObject {
  readonly classdef: ClassDef | null;
  readonly orNone: boolean;
  readonly flags: InstanceFlags;
  constructor(classdef: ClassDef | null, orNone: boolean, flags: InstanceFlags = NO_FLAGS, constant: PyObject | null = null) {
    super(constant);
    this.classdef = classdef;
    this.orNone = orNone;
    this.flags = flags;
  }
  get typeName(): string {
    return "SomeInstance";
  }
  override get canBeNone(): boolean {
    return this.orNone;
  }
  override nonNoneify(): SomeObject {
    return this.orNone ? new SomeInstance(this.classdef, false, this.flags, this.const) : this;
  }
  override noneify(): SomeObject {
    return this.orNone && this.const === null ? this : new SomeInstance(this.classdef, true, this.flags);
  }
  withConst(constant: PyObject | null): SomeObject {
    return this.const === null && constant === null ? this : new SomeInstance(this.classdef, this.orNone, this.flags, constant);
  }
  sameShape(other: SomeInstance): boolean {
    return this.classdef === other.classdef && this.orNone === other.orNone && sameFlags(this.flags, other.flags);
  }
  protected override details(): string[] {
    const parts = [this.classdef === null ? "object" : this.classdef.shortname];
    if (this.orNone) parts.push("can_be_None");
    return [...parts, ...this.flags];
  }
}

/** An exception value whose class is exactly one of a set; what an operation is known to raise. */
export class SomeException extends SomeObject {
  /** Sorted by number. */
  readonly classdefs: readonly ClassDef[];
  constructor(classdefs: readonly ClassDef[]) {
    super(null);
    this.classdefs = classdefs;
  }
  get typeName(): string {
    return "SomeException";
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomeException): boolean {
    return this.classdefs.length === other.classdefs.length && this.classdefs.every((c, i) => c === other.classdefs[i]);
  }
  protected override details(): string[] {
    return this.classdefs.map((c) => c.shortname);
  }
}

/** One or several prebuilt objects known by their descriptions: functions, methods, classes, frozen objects. */
export class SomePBC extends SomeObject {
  /** Sorted by number, never empty, all of one kind. */
  readonly descriptions: readonly Desc[];
  readonly orNone: boolean;
  /** The larger set this one is known to lie in; calls go through the larger set's table. */
  readonly subsetOf: SomePBC | null;
  constructor(descriptions: readonly Desc[], orNone = false, subsetOf: SomePBC | null = null) {
    const only = descriptions.length === 1 && !orNone ? descriptions[0]!.pyobj : null;
    super(only);
    this.descriptions = descriptions;
    this.orNone = orNone;
    this.subsetOf = subsetOf;
  }
  get typeName(): string {
    return "SomePBC";
  }
  override get immutable(): boolean {
    return true;
  }
  override get canBeNone(): boolean {
    return this.orNone;
  }
  override nonNoneify(): SomeObject {
    return this.orNone ? new SomePBC(this.descriptions, false, this) : this;
  }
  override noneify(): SomeObject {
    return this.orNone ? this : new SomePBC(this.descriptions, true, this.subsetOf);
  }
  /** The first description; its kind is the kind of all. */
  anyDescription(): Desc {
    return this.descriptions[0]!;
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomePBC): boolean {
    if (this.orNone !== other.orNone || this.descriptions.length !== other.descriptions.length) return false;
    if (!this.descriptions.every((d, i) => d === other.descriptions[i])) return false;
    const a = this.subsetOf;
    const b = other.subsetOf;
    return a === b || (a !== null && b !== null && sameAnnotation(a, b));
  }
  protected override details(): string[] {
    const names = this.descriptions.map((d) => d.label).sort();
    const shown = names.length > 4 ? [...names.slice(0, 4), `… ${names.length} in all`] : names;
    return this.orNone ? [...shown, "can_be_None"] : shown;
  }
}

/** A class held in a variable, when it is not known which. */
export class SomeType extends SomeObject {
  get typeName(): string {
    return "SomeType";
  }
  override get knownTypeName(): string | null {
    return "type";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(constant: PyObject | null): SomeObject {
    return constant === null ? sType : new SomeType(constant);
  }
  sameShape(other: SomeObject): boolean {
    return !(other instanceof SomeTypeOf);
  }
}

export const sType = new SomeType(null);

/** The type of these variables: testing it tells of them. */
export class SomeTypeOf extends SomeType {
  readonly isTypeOf: readonly Variable[];
  constructor(isTypeOf: readonly Variable[], constant: PyObject | null = null) {
    super(constant);
    this.isTypeOf = isTypeOf;
  }
  override withConst(constant: PyObject | null): SomeObject {
    return new SomeTypeOf(this.isTypeOf, constant);
  }
  override sameShape(other: SomeObject): boolean {
    return other instanceof SomeTypeOf && other.isTypeOf.length === this.isTypeOf.length && this.isTypeOf.every((v, i) => v === other.isTypeOf[i]);
  }
}

/** A property met as an attribute of a class. */
export class SomeProperty extends SomeObject {
  readonly fget: SomeObject | null;
  readonly fset: SomeObject | null;
  readonly pyobj: PyObject;
  constructor(pyobj: PyObject, fget: SomeObject | null, fset: SomeObject | null) {
    super(null);
    this.pyobj = pyobj;
    this.fget = fget;
    this.fset = fset;
  }
  get typeName(): string {
    return "SomeProperty";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(): SomeObject {
    return this;
  }
  sameShape(other: SomeProperty): boolean {
    return this.pyobj === other.pyobj;
  }
}

/** A weak reference to an instance, or a dead one (`classdef` null). */
export class SomeWeakRef extends SomeObject {
  readonly classdef: ClassDef | null;
  constructor(classdef: ClassDef | null, constant: PyObject | null = null) {
    super(constant);
    this.classdef = classdef;
  }
  get typeName(): string {
    return "SomeWeakRef";
  }
  override get immutable(): boolean {
    return true;
  }
  withConst(constant: PyObject | null): SomeObject {
    return this.const === null && constant === null ? this : new SomeWeakRef(this.classdef, constant);
  }
  sameShape(other: SomeWeakRef): boolean {
    return this.classdef === other.classdef;
  }
  protected override details(): string[] {
    return [this.classdef === null ? "dead" : this.classdef.shortname];
  }
}

/** Intersection with "may be None" dropped or kept; helper for rules that narrow. */
export function noneOrImpossible(orNone: boolean): SomeObject {
  return orNone ? sNone : sImpossibleValue;
}
