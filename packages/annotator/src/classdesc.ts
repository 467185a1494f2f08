// Descriptions of classes: the attributes a class statement gives, mixins copied in, and the calls that make instances. Answers to ClassDesc of
// upstream's annotator/classdesc.py. Exceptions of the language take part as classes.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { EnvironmentError } from "@rpyts/pyhost/exception-types";
import {
  type PyClass,
  PyClassMethod,
  PyFunction,
  type PyObject,
  PyProperty,
  PyStaticMethod,
} from "@rpyts/pyhost/object";
import type { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import { type AttributeSource, ClassDef } from "./classdef.js";
import { Desc, type DescKind, type Whence } from "./desc.js";
import { AnnotatorError } from "./errors.js";
import type { ClassAttrFamily } from "./families.js";
import { FunctionDesc } from "./functiondesc.js";
import { basesOf, classLookup, isExceptionClass, isTrueMark, isUserClass, moduleOf, mroOf, namesIn, textOf } from "./hostview.js";
import { contains } from "./unions.js";
import { sImpossibleValue, sNone, sInt, type SomeObject } from "./model.js";
import { SomeInstance, type SomeList, SomePBC } from "./model-objects.js";
import { sStringOrNone } from "./model-strings.js";
import { renamedFunction } from "./renamed.js";

/** What stands under a name of a class: a host value, or a description made for this class alone (functions of mixins). */
export type ClassEntry = { readonly value: PyObject } | { readonly desc: FunctionDesc };

/** Names of class attributes that say something to Python only. */
const IGNORED = new Set([
  "__module__", "__doc__", "__name__", "__dict__", "__weakref__", "__metaclass__", "__slots__", "_attrs_", "_mixin_", "_alloc_flavor_", "_settled_",
  "_immutable_fields_", "_immutable_", "_annspecialcase_", "__NOT_RPYTHON__", "__abstractmethods__", "_rpython_never_translate_",
]);

export class ClassDesc extends Desc implements AttributeSource {
  override readonly pyobj: PyClass;
  readonly instanceLevel = false;
  readonly name: string;
  readonly basedesc: ClassDesc | null;
  readonly classdict: Map<string, ClassEntry> = new Map();
  /** The only attributes instances may have; null when anything goes. */
  readonly allEnforcedAttrs: ReadonlySet<string> | null;
  /** `_immutable_fields_` as declared: "x", "lst[*]", "y?". */
  readonly immutableFields: ReadonlySet<string>;
  readonly settled: boolean;
  /** This description, then those of its bases up to the root. */
  readonly chain: readonly ClassDesc[];
  private classdef: ClassDef | null = null;

  constructor(bookkeeper: Bookkeeper, cls: PyClass) {
    super(bookkeeper, cls);
    this.pyobj = cls;
    this.name = `${moduleOf(cls)}.${cls.name}`;
    this.refuseBadClass();
    const { base, before, after } = splitBases(cls);
    // Mixins after the base give what the base does not have; those before hide the base; the class itself comes last and hides all.
    for (const mixin of after) this.addMixin(mixin, base);
    for (const mixin of [...before].reverse()) this.addMixin(mixin, null);
    for (const [name, value] of cls.dict) this.addSource(name, value, false);
    this.basedesc = base === null ? null : bookkeeper.getClassDesc(base);
    this.chain = [this, ...(this.basedesc?.chain ?? [])];
    this.settled = isTrueMark(cls.dict.get("_settled_") ?? null);
    this.immutableFields = new Set(namesIn(cls.dict.get("_immutable_fields_") ?? null));
    this.allEnforcedAttrs = this.findEnforcedAttrs();
  }

  get kind(): DescKind {
    return "class";
  }

  get label(): string {
    return this.pyobj.name;
  }

  private refuseBadClass(): void {
    const dict = this.pyobj.dict;
    if (dict.has("__NOT_RPYTHON__")) throw notRPython(`the class ${this.name} is marked as not RPython`);
    if (isTrueMark(dict.get("_mixin_") ?? null)) throw notRPython(`${this.name} is a mixin: it cannot be used as a class of its own`);
    if (textOf(dict.get("_annspecialcase_") ?? null) !== null) throw notRPython(`classes cannot be specialised: ${this.name}`);
  }

  isBuiltinException(): boolean {
    return isExceptionClass(this.pyobj) && !isUserClass(this.pyobj);
  }

  isException(): boolean {
    return isExceptionClass(this.pyobj);
  }

  private addMixin(mixin: PyClass, notIn: PyClass | null): void {
    const taken = new Set<string>();
    if (notIn !== null) for (const c of mroOf(notIn)) if (isUserClass(c)) for (const name of c.dict.keys()) taken.add(name);
    for (const c of [...mroOf(mixin)].reverse()) {
      if (!isUserClass(c)) continue;
      for (const [name, value] of c.dict) if (!taken.has(name)) this.addSource(name, value, true);
    }
  }

  private addSource(name: string, value: PyObject, mixin: boolean): void {
    if (IGNORED.has(name) || isSlotDescriptor(value)) return;
    if (value instanceof PyClassMethod) {
      // Classmethods may stand on the class; using one through RPython code is refused when it is read.
      this.classdict.set(name, { value });
      return;
    }
    if (value instanceof PyProperty) {
      this.addAccessor(`${name}__getter__`, value.fget, mixin);
      this.addAccessor(`${name}__setter__`, value.fset, mixin);
    } else if (mixin && value instanceof PyFunction) {
      this.classdict.set(name, { desc: this.bookkeeper.newFunctionDesc(value) });
      return;
    }
    if (name === "__init__" && this.isBuiltinException()) return;
    if (this.isBuiltinException() && name.startsWith("__")) return;
    this.classdict.set(name, { value });
  }

  private addAccessor(name: string, accessor: PyObject, mixin: boolean): void {
    if (accessor instanceof PyFunction) this.addSource(name, renamedFunction(accessor, name), mixin);
  }

  private findEnforcedAttrs(): ReadonlySet<string> | null {
    const dict = this.pyobj.dict;
    const slots = dict.get("__slots__");
    const attrs = dict.get("_attrs_");
    if (slots === undefined && attrs === undefined) {
      return this.isBuiltinException() && this.pyobj !== EnvironmentError && this.basedesc?.pyobj !== EnvironmentError ? new Set() : null;
    }
    const all = new Set([...namesIn(slots ?? null), ...namesIn(attrs ?? null)]);
    if (this.basedesc !== null) {
      const inherited = this.basedesc.allEnforcedAttrs;
      if (inherited === null) throw notRPython(`${this.name} has __slots__ or _attrs_, but its base class ${this.basedesc.name} has not`);
      for (const name of inherited) all.add(name);
    }
    return all;
  }

  /** The ClassDef, made when first asked for. */
  getuniqueclassdef(): ClassDef {
    return this.classdef ?? this.initClassdef();
  }

  private initClassdef(): ClassDef {
    const classdef = new ClassDef(this.bookkeeper, this);
    this.classdef = classdef;
    this.bookkeeper.noteClassdef(classdef);
    if (this.pyobj === EnvironmentError) forceEnvironmentErrorAttributes(classdef);
    classdef.setup([...this.classdict.keys()].map((name): [string, AttributeSource] => [name, this]));
    if (this.classdict.has("__del__")) this.annotateDestructor(classdef);
    return classdef;
  }

  private annotateDestructor(classdef: ClassDef): void {
    const sFunc = this.readAttribute("__del__");
    const sResult = this.bookkeeper.emulateCall(classdef, sFunc, [classdef.asInstance()], () => undefined);
    if (!contains(sNone, sResult)) throw notRPython(`${this.name}.__del__() must return None`);
  }

  /** The class of this one or above whose own attributes contain the name. */
  lookup(name: string): ClassDesc | null {
    for (const desc of this.chain) if (desc.classdict.has(name)) return desc;
    return null;
  }

  /** The entry found along the bases, null where there is none. */
  entry(name: string): ClassEntry | null {
    return this.lookup(name)?.classdict.get(name) ?? null;
  }

  /** The host value of a class attribute; null where there is none or the attribute was copied from a mixin. */
  readValue(name: string): PyObject | null {
    const entry = this.entry(name);
    return entry !== null && "value" in entry ? entry.value : null;
  }

  /** An attribute read through the class itself: functions stay functions. */
  override readAttribute(name: string): SomeObject {
    const home = this.lookup(name);
    return home === null ? sImpossibleValue : home.entryValue(null, name);
  }

  /** An attribute as a source for instances: functions become methods. */
  sGetValue(classdef: ClassDef, name: string): SomeObject {
    return this.entryValue(classdef, name);
  }

  private entryValue(classdef: ClassDef | null, name: string): SomeObject {
    const entry = this.classdict.get(name)!;
    if ("desc" in entry) return new SomePBC([classdef === null ? entry.desc : entry.desc.bindUnder(classdef, name)]);
    let value = entry.value;
    let under = classdef;
    if (value instanceof PyStaticMethod) {
      value = value.func;
      under = null;
    } else if (value instanceof PyClassMethod) {
      throw notRPython(`classmethods are not RPython: ${this.name}.${name}`);
    }
    const s = this.bookkeeper.immutablevalue(value);
    return under !== null && s instanceof SomePBC ? bindCallables(s, under, name) : s;
  }

  /** True when the class itself lists the field in `_immutable_fields_`, whatever follows the name. */
  declaresImmutable(name: string): boolean {
    return [...this.immutableFields].some((field) => field.replace(/[?[*\]]+$/, "") === name);
  }

  createAttribute(name: string, value: PyObject): void {
    this.classdict.set(name, { value });
    this.getuniqueclassdef().addSourceForAttribute(name, this);
  }

  pycall(whence: Whence, args: CallArguments, _sPrevious: SomeObject, op: SpaceOperation | null): SomeObject {
    const classdef = this.getuniqueclassdef();
    this.refuseOwnNew();
    const sInstance = classdef.asInstance();
    const sInit = this.readAttribute("__init__");
    if (sInit === sImpossibleValue) this.checkNoArguments(args);
    else this.bookkeeper.callFrom(whence, sInit, args.prepend(sInstance), op);
    return sInstance;
  }

  /** `__new__` in Python code would be passed over at run time. Classes of the library have theirs for the host only. */
  private refuseOwnNew(): void {
    const home = mroOf(this.pyobj).find((cls) => cls.dict.has("__new__"));
    if (home === undefined || !isUserClass(home) || moduleOf(home).startsWith("rpython.")) return;
    throw notRPython(`${this.name} has a method __new__, which is not called at run time`);
  }

  private checkNoArguments(args: CallArguments): void {
    if (this.isException() || args.fixedUnpack(0) !== null) return;
    throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `the class ${this.name} has no __init__: it takes no arguments` });
  }

  override considerCallSite(descs: readonly Desc[], args: CallArguments, sResult: SomeObject, op: SpaceOperation | null): void {
    const classes = descs as readonly ClassDesc[];
    if (classes.length > 1) checkCommonInit(classes);
    this.mergeCallFamilies(classes.slice(1));
    const inits: Desc[] = [];
    for (const desc of classes) {
      const classdef = classes.length === 1 && sResult instanceof SomeInstance && sResult.classdef !== null ? sResult.classdef : desc.getuniqueclassdef();
      const init = desc.initFunction();
      if (init !== null) inits.push(this.bookkeeper.getMethodDesc(init, classdef, classdef, "__init__", []));
    }
    if (inits.length > 0) inits[0]!.considerCallSite(inits, args, sNone, op);
  }

  /** The function that initialises instances; null when there is none. */
  initFunction(): FunctionDesc | null {
    const sInit = this.readAttribute("__init__");
    const desc = sInit instanceof SomePBC && sInit.descriptions.length === 1 ? sInit.descriptions[0]! : null;
    return desc instanceof FunctionDesc ? desc : null;
  }

  /** The nearest class above all of these, null when they share none. */
  static commonBase(descs: readonly ClassDesc[]): ClassDesc | null {
    let common: ClassDesc | null = descs[0] ?? null;
    for (const desc of descs) {
      while (common !== null && !desc.isBelow(common)) common = common.basedesc;
    }
    return common;
  }

  isBelow(other: ClassDesc): boolean {
    for (const desc of this.chain) if (desc === other) return true;
    return false;
  }

  /** A list read from a field declared as `field[*]`: a view of it that cannot change. */
  maybeReturnImmutableList(attr: string, s: SomeList): SomeObject {
    for (const desc of this.chain) {
      const fields = desc.immutableFields;
      if (!fields.has(`${attr}[*]`) && !fields.has(`${attr}?[*]`)) continue;
      s.listdef.neverResize();
      const sCopy = this.bookkeeper.offspring(s);
      sCopy.listdef.markAsImmutable();
      return sCopy;
    }
    return s;
  }

  override getAttrFamily(name: string): ClassAttrFamily {
    return this.bookkeeper.classAttrFamilies(name).get(this);
  }

  override queryAttrFamily(name: string): ClassAttrFamily | null {
    const families = this.bookkeeper.queryClassAttrFamilies(name);
    return families !== null && families.has(this) ? families.get(this) : null;
  }

  override mergeAttrFamilies(others: readonly Desc[], name: string): boolean {
    const families = this.bookkeeper.classAttrFamilies(name);
    let changed = false;
    for (const other of others) changed = families.union(this, other) || changed;
    return changed;
  }

  /** The host value of a class-level constant, for the rtyper's vtables. */
  hostAttribute(name: string): PyObject | null {
    return classLookup(this.pyobj, name);
  }
}

function notRPython(message: string): AnnotatorError {
  return new AnnotatorError({ code: "annotator/not-rpython", message });
}

/** Slots show up in the class as descriptors of their own. */
function isSlotDescriptor(value: PyObject): boolean {
  return value.cls.name === "member_descriptor" || value.cls.name === "getset_descriptor";
}

/** The one base class that counts, and the mixins before and after it. */
function splitBases(cls: PyClass): { base: PyClass | null; before: PyClass[]; after: PyClass[] } {
  let base: PyClass | null = null;
  const before: PyClass[] = [];
  const after: PyClass[] = [];
  for (const b of basesOf(cls)) {
    if (isTrueMark(b.dict.get("_mixin_") ?? null)) (base === null ? before : after).push(b);
    else if (base === null) base = b;
    else throw notRPython(`multiple inheritance works with mixins only (classes with _mixin_ = True): ${cls.name}`);
  }
  if (before.length > 0 && after.length > 0) throw notRPython(`${cls.name} has mixins both before and after its base class`);
  return { base, before, after };
}

function bindCallables(s: SomePBC, classdef: ClassDef, name: string): SomeObject {
  const descs = s.descriptions.map((desc) => desc.bindUnder(classdef, name));
  return new SomePBC(descs.sort((a, b) => a.id - b.id), s.orNone);
}

function forceEnvironmentErrorAttributes(classdef: ClassDef): void {
  const forced: readonly [string, SomeObject][] = [["errno", sInt], ["strerror", sStringOrNone], ["filename", sStringOrNone]];
  for (const [name, s] of forced) {
    classdef.generalizeAttr(name, s);
    classdef.findAttribute(name).modified(classdef);
  }
}

function checkCommonInit(classes: readonly ClassDesc[]): void {
  if (classes.every((desc) => desc.initFunction() === null)) return;
  const base = ClassDesc.commonBase(classes);
  if (base !== null && base.initFunction() !== null) return;
  const names = classes.map((desc) => desc.label).sort().join(", ");
  throw new AnnotatorError({
    code: "annotator/mixed-calls",
    message: `one call makes instances of ${names}, of which some define __init__ and their common base class does not`,
    hint: "give the common base class an __init__ with the same parameters",
  });
}

