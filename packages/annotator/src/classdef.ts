// Classes as the annotator knows them: their place in the tree and the annotations of their attributes. Answers to ClassDef, Attribute and
// InstanceSource of upstream's annotator/classdesc.py.
//
// Invariants kept (upstream's): (I) an attribute is defined in at most one class of a path from the root; (II) constant sources of an attribute wait in
// `attrSources` of their class until a class above or at it defines the attribute; (III) an Attribute's annotation covers all class-level sources of the classes
// above and all sources of the classes below.

import type { PyObject } from "@rpyts/pyhost/object";
import type { Bookkeeper } from "./bookkeeper.js";
import type { ClassDesc } from "./classdesc.js";
import { AnnotatorError } from "./errors.js";
import { ownAttribute, ownAttributeNames } from "./hostview.js";
import { sFaulty, SomeImpossibleValue, type SomeObject, sameAnnotation, sImpossibleValue, sNone } from "./model.js";
import { type InstanceFlags, SomeInstance, SomeList, SomePBC } from "./model-objects.js";
import { MethodDesc } from "./methoddesc.js";
import type { Position } from "./position.js";
import { contains, unionof } from "./unions.js";

/** Where a constant value of an attribute comes from: the class itself or a prebuilt instance. */
export interface AttributeSource {
  readonly instanceLevel: boolean;
  /** The annotation of the attribute as seen in `classdef`. */
  sGetValue(classdef: ClassDef, name: string): SomeObject;
}

/** A prebuilt instance as a source of attribute values. */
export class InstanceSource implements AttributeSource {
  readonly instanceLevel = true;
  readonly bookkeeper: Bookkeeper;
  readonly obj: PyObject;

  constructor(bookkeeper: Bookkeeper, obj: PyObject) {
    this.bookkeeper = bookkeeper;
    this.obj = obj;
  }

  sGetValue(classdef: ClassDef, name: string): SomeObject {
    const value = ownAttribute(this.obj, name) ?? this.bookkeeper.computedAttribute(this.obj, name);
    if (value !== null) return this.bookkeeper.immutablevalue(value);
    const enforced = classdef.classdesc.allEnforcedAttrs;
    if (enforced !== null && enforced.has(name)) return sImpossibleValue;
    throw new AnnotatorError({ code: "annotator/unknown-attribute", message: `a prebuilt instance of ${classdef.name} has no attribute '${name}'` });
  }
}

/** One attribute of the instances of a class and of the classes below it. */
export class Attribute {
  readonly name: string;
  readonly bookkeeper: Bookkeeper;
  sValue: SomeObject = sImpossibleValue;
  /** Never set on instances: class-level constants only. */
  readonly = true;
  /** False when `_attrs_` or `__slots__` do not list it. */
  attrAllowed = true;
  /** Who reads the attribute, and through instances of which class. */
  readonly readLocations: Map<Position, ClassDef> = new Map();
  /** The use on an object of no class below that brought the attribute to this class; null where it was there from the start. */
  private readonly broughtBy: Position | null;

  constructor(bookkeeper: Bookkeeper, name: string, broughtBy: Position | null) {
    this.bookkeeper = bookkeeper;
    this.name = name;
    this.broughtBy = broughtBy;
  }

  /** Takes a value in; true when that made the annotation more general. */
  widen(sValue: SomeObject): boolean {
    const sNew = this.join(sValue);
    if (sNew === this.sValue || sameAnnotation(sNew, this.sValue)) return false;
    this.sValue = sNew;
    return true;
  }

  private join(sValue: SomeObject): SomeObject {
    try {
      return unionof(this.sValue, sValue);
    } catch (error) {
      if (!(error instanceof AnnotatorError)) throw error;
      this.bookkeeper.noteClash(this, error);
      return sFaulty;
    }
  }

  addConstantSource(classdef: ClassDef, source: AttributeSource): void {
    const sValue = source.sGetValue(classdef, this.name);
    if (source.instanceLevel) this.modified(classdef);
    this.widen(sValue);
  }

  /** Takes over an attribute of the same name of a class below. */
  merge(other: Attribute, classdef: ClassDef): void {
    this.sValue = this.join(other.sValue);
    if (!other.readonly) this.modified(classdef);
    for (const [position, reader] of other.readLocations) this.readLocations.set(position, reader);
  }

  /** Notes that the attribute is set on instances. */
  modified(classdef: ClassDef): void {
    this.readonly = false;
    if (!this.attrAllowed) throw this.forbidden(classdef);
  }

  /**
   * Revisits the readers after a change; checks that the attribute may stand on this class. Methods that came new concern only readers whose class is
   * on one path with the class they were found on: see lookupFilter.
   */
  mutated(homedef: ClassDef, sBefore: SomeObject = sImpossibleValue): void {
    const added = addedMethods(sBefore, this.sValue);
    for (const [position, reader] of this.readLocations) {
      if (added !== null && !added.some((m) => m.originclassdef.issubclass(reader) || reader.issubclass(m.originclassdef))) continue;
      this.bookkeeper.annotator.reflowFromPosition(position);
    }
    this.validate(homedef);
  }

  private validate(homedef: ClassDef): void {
    const desc = homedef.classdesc;
    if (desc.settled && this.isDemotedMethod(desc)) {
      throw new AnnotatorError({ code: "annotator/not-rpython", message: `the method '${this.name}' of a subclass is used through the settled class ${homedef.name}` });
    }
    const enforced = desc.allEnforcedAttrs;
    if (enforced === null || enforced.has(this.name)) return;
    this.attrAllowed = false;
    if (!this.readonly) throw this.forbidden(homedef);
  }

  private isDemotedMethod(desc: ClassDesc): boolean {
    const s = this.sValue;
    if (!(s instanceof SomePBC) || s.anyDescription().kind !== "method" || desc.lookup(this.name) !== null) return false;
    return s.descriptions.some((d) => d instanceof MethodDesc && d.selfclassdef === null);
  }

  /** Throws again what was thrown when the attribute came to a class that does not take it. */
  checkAllowed(homedef: ClassDef): void {
    if (!this.attrAllowed && !this.readonly) throw this.forbidden(homedef);
  }

  private forbidden(homedef: ClassDef): AnnotatorError {
    const { broughtBy } = this;
    const elsewhere = broughtBy !== null && broughtBy !== this.bookkeeper.currentPosition();
    return new AnnotatorError({
      code: "annotator/unknown-attribute",
      message: `the attribute '${this.name}' goes to ${homedef.name}, but the class declares its attributes and does not list it`,
      hint: broughtBy === null ? "add it to __slots__ or _attrs_ of the class" : "test the class with isinstance() on a variable before, or add the attribute to __slots__ or _attrs_ of the class",
      notes: elsewhere ? [{ message: `'${this.name}' is used here, where the object is known to be of ${homedef.shortname} only`, span: broughtBy.span }] : [],
    });
  }
}

/** The methods that a change of an attribute brought, when it brought nothing else; null for other changes. */
function addedMethods(sBefore: SomeObject, s: SomeObject): MethodDesc[] | null {
  if (!(sBefore instanceof SomePBC) || !(s instanceof SomePBC) || sBefore.orNone !== s.orNone || s.anyDescription().kind !== "method") return null;
  const known = new Set(sBefore.descriptions);
  const added = (s.descriptions as readonly MethodDesc[]).filter((m) => !known.has(m));
  return added.every((m) => m.selfclassdef === null) && added.length === s.descriptions.length - known.size ? added : null;
}

export class ClassDef {
  readonly id: number;
  readonly bookkeeper: Bookkeeper;
  readonly classdesc: ClassDesc;
  readonly name: string;
  readonly shortname: string;
  readonly basedef: ClassDef | null;
  readonly subdefs: ClassDef[] = [];
  readonly attrs: Map<string, Attribute> = new Map();
  readonly attrSources: Map<string, AttributeSource[]> = new Map();
  readonly readLocationsOfClass: Set<Position> = new Set();
  readonly instancesSeen: Set<PyObject> = new Set();
  /** This class, then its bases up to the root. */
  readonly mro: readonly ClassDef[];
  /** Position in a numbering of the tree that the rtyper makes: a class's subclasses are between `minid` and `maxid`. */
  minid = -1;
  maxid = -1;
  private readonly parents: ReadonlySet<ClassDef>;
  /** Answers of {@link lookupFilter}: many places read one attribute. */
  private readonly filtered = new WeakMap<SomePBC, SomeObject>();

  constructor(bookkeeper: Bookkeeper, classdesc: ClassDesc) {
    this.id = bookkeeper.nextId();
    this.bookkeeper = bookkeeper;
    this.classdesc = classdesc;
    this.name = classdesc.name;
    this.shortname = this.name.slice(this.name.lastIndexOf(".") + 1);
    this.basedef = classdesc.basedesc?.getuniqueclassdef() ?? null;
    this.mro = [this, ...(this.basedef?.mro ?? [])];
    this.parents = new Set(this.mro);
    if (this.basedef !== null) {
      this.basedef.subdefs.push(this);
      this.basedef.seeNewSubclass();
    }
  }

  /** Collects the class-level constants. */
  setup(sources: Iterable<[string, AttributeSource]>): void {
    for (const [name, source] of sources) this.addSourceForAttribute(name, source);
  }

  issubclass(other: ClassDef): boolean {
    return this.parents.has(other);
  }

  /** The nearest class above both, null when they share none. */
  commonbase(other: ClassDef): ClassDef | null {
    for (const cdef of other.mro) if (this.parents.has(cdef)) return cdef;
    return null;
  }

  superdefOf(attr: string): ClassDef | null {
    for (const cdef of this.mro) if (cdef.attrs.has(attr)) return cdef;
    return null;
  }

  /** This class and all below it, each before the classes below it. */
  allSubdefs(): ClassDef[] {
    const found: ClassDef[] = [this];
    for (let i = 0; i < found.length; i++) found.push(...found[i]!.subdefs);
    return found;
  }

  private seeNewSubclass(): void {
    for (const cdef of this.mro) {
      for (const position of cdef.readLocationsOfClass) this.bookkeeper.annotator.reflowFromPosition(position);
    }
  }

  /** The annotation of `x.__class__`. */
  readAttrClass(): SomeObject {
    const position = this.bookkeeper.currentPosition();
    if (position !== null) this.readLocationsOfClass.add(position);
    const descs = this.allSubdefs().map((cdef) => cdef.classdesc);
    return new SomePBC(descs.sort((a, b) => a.id - b.id));
  }

  /** Notes a prebuilt instance: its attributes become sources. */
  seeInstance(obj: PyObject): void {
    if (this.instancesSeen.has(obj)) return;
    this.instancesSeen.add(obj);
    const source = new InstanceSource(this.bookkeeper, obj);
    for (const name of ownAttributeNames(obj)) {
      this.bookkeeper.later(() => this.addSourceForAttribute(name, source));
    }
  }

  addSourceForAttribute(name: string, source: AttributeSource): void {
    const home = this.superdefOf(name);
    if (home !== null) {
      this.feed(home, name, source);
      return;
    }
    const waiting = this.attrSources.get(name);
    if (waiting === undefined) this.attrSources.set(name, [source]);
    else waiting.push(source);
    if (source.instanceLevel) return;
    for (const subdef of this.allSubdefs()) if (subdef.attrs.has(name)) this.feed(subdef, name, source);
  }

  private feed(home: ClassDef, name: string, source: AttributeSource): void {
    const attrdef = home.attrs.get(name)!;
    const sBefore = attrdef.sValue;
    attrdef.addConstantSource(this, source);
    if (attrdef.sValue !== sBefore) attrdef.mutated(home, sBefore);
  }

  /** The class that defines an attribute for this one; defines it here when none does. */
  locateAttribute(attr: string): ClassDef {
    for (;;) {
      const home = this.superdefOf(attr);
      if (home !== null) return home;
      this.generalizeAttr(attr, null);
    }
  }

  findAttribute(attr: string): Attribute {
    return this.locateAttribute(attr).attrs.get(attr)!;
  }

  /** Takes a value into an attribute, defining it where it is not yet. */
  generalizeAttr(attr: string, sValue: SomeObject | null): void {
    const home = this.superdefOf(attr);
    if (home === null) {
      this.defineAttr(attr, sValue);
      return;
    }
    const attrdef = home.attrs.get(attr)!;
    if (sValue !== null && attrdef.widen(sValue)) attrdef.mutated(home);
  }

  private defineAttr(attr: string, sValue: SomeObject | null): void {
    const comesUp = this.allSubdefs().some((subdef) => subdef.attrs.has(attr));
    const attrdef = new Attribute(this.bookkeeper, attr, comesUp ? this.bookkeeper.currentPosition() : null);
    const sources: [ClassDef, AttributeSource][] = [];
    for (const subdef of this.allSubdefs()) {
      const below = subdef.attrs.get(attr);
      if (below !== undefined) {
        attrdef.merge(below, this);
        subdef.attrs.delete(attr);
      }
      for (const source of subdef.attrSources.get(attr) ?? []) sources.push([subdef, source]);
      subdef.attrSources.delete(attr);
    }
    for (const superdef of this.mro.slice(1)) {
      for (const source of superdef.attrSources.get(attr) ?? []) if (!source.instanceLevel) sources.push([superdef, source]);
    }
    this.attrs.set(attr, attrdef);
    for (const [origin, source] of sources) attrdef.addConstantSource(origin, source);
    if (sValue !== null) attrdef.widen(sValue);
    attrdef.mutated(this);
  }

  /** The annotation of an attribute read through an instance of this class. */
  sGetattr(attr: string, flags: InstanceFlags): SomeObject {
    const home = this.locateAttribute(attr);
    const attrdef = home.attrs.get(attr)!;
    attrdef.checkAllowed(home);
    const position = this.bookkeeper.currentPosition();
    if (position !== null) attrdef.readLocations.set(position, this);
    const s = attrdef.sValue;
    if (s instanceof SomePBC) return this.lookupFilter(s, flags);
    if (s instanceof SomeList) return this.classdesc.maybeReturnImmutableList(attr, s);
    if (s instanceof SomeImpossibleValue && this.isEnforced(attr)) this.bookkeeper.annotator.blockHarmlessly();
    return s;
  }

  private isEnforced(attr: string): boolean {
    return this.mro.some((cdef) => cdef.classdesc.allEnforcedAttrs?.has(attr) === true);
  }

  /** Takes a value that is set on an instance. */
  setAttr(attr: string, sValue: SomeObject): void {
    const home = this.locateAttribute(attr);
    const attrdef = home.attrs.get(attr)!;
    this.bookkeeper.tracer?.note(attrdef, sValue);
    attrdef.modified(home);
    if (!contains(attrdef.sValue, sValue)) home.generalizeAttr(attr, sValue);
    if (sValue instanceof SomeList) home.classdesc.maybeReturnImmutableList(attr, sValue);
  }

  /**
   * Of the methods in a set, those that a lookup on an instance of this class (or below) can find, bound: every method of a class below, and the
   * nearest of the classes above.
   */
  lookupFilter(pbc: SomePBC, flags: InstanceFlags): SomeObject {
    if (pbc.anyDescription().kind !== "method") return pbc;
    if (flags.length > 0) return this.filter(pbc, flags);
    let s = this.filtered.get(pbc);
    if (s === undefined) this.filtered.set(pbc, (s = this.filter(pbc, flags)));
    return s;
  }

  private filter(pbc: SomePBC, flags: InstanceFlags): SomeObject {
    const found = new Set<MethodDesc>();
    let nearest: MethodDesc | null = null;
    for (const desc of pbc.descriptions as readonly MethodDesc[]) {
      if (desc.selfclassdef !== null) {
        found.add(desc);
        continue;
      }
      const origin = desc.originclassdef;
      if (origin !== this && origin.issubclass(this)) found.add(desc.bindSelf(origin, flags));
      else if (this.issubclass(origin) && (nearest === null || origin.issubclass(nearest.originclassdef))) nearest = desc;
    }
    if (nearest !== null) found.add(nearest.bindSelf(this, flags));
    if (found.size === 0) return pbc.orNone ? sNone : sImpossibleValue;
    const descs = [...found].sort((a, b) => a.id - b.id);
    return new SomePBC(descs[0]!.simplifySet(descs), pbc.orNone);
  }

  /** The annotation of an instance. */
  asInstance(): SomeInstance {
    return new SomeInstance(this, false);
  }

  toString(): string {
    return `<ClassDef ${this.name}>`;
  }
}
