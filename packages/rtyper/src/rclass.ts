// Classes as values and instances, as far as both type systems treat them alike: which attributes they have, how prebuilt ones are converted, what the
// rules ask of them. Answers to AbstractClassRepr and AbstractInstanceRepr of upstream's rtyper/rclass.py; layouts are in lltypesystem/ and ootypesystem/.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/allocate";
import type { LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { ClassDesc } from "@rpyts/annotator/classdesc";
import { Desc } from "@rpyts/annotator/desc";
import type { ClassAttrFamily } from "@rpyts/annotator/families";
import { classOf, isClass, ownAttribute } from "@rpyts/annotator/hostview";
import type { MethodDesc } from "@rpyts/annotator/methoddesc";
import type { SomeObject } from "@rpyts/annotator/model";
import { NO_FLAGS, SomePBC } from "@rpyts/annotator/model-objects";
import { PyMethod, PyNone, PyStaticMethod, type PyClass, type PyObject } from "@rpyts/pyhost/object";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import type { LowLevelOpList } from "./llops.js";
import { CanBeNull, TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeResult } from "./tables.js";

const llInstHash = helper("rclass", "ll_inst_hash");

/** Where an attribute stands: the field's name and the Repr of its value. */
export interface ClassField {
  readonly name: string;
  readonly repr: Repr;
}

/** The entry of a class for a name, ready for `convertDescOrConst`; null where there is none. */
export function classEntry(desc: ClassDesc, name: string): Desc | PyObject | null {
  const entry = desc.entry(name);
  if (entry === null) return null;
  if ("desc" in entry) return entry.desc;
  return entry.value instanceof PyStaticMethod ? entry.value.func : entry.value;
}

/** The nearest class above both; null for the root. */
export function commonBase(a: ClassDef | null, b: ClassDef | null): ClassDef | null {
  return a === null || b === null ? null : a.commonbase(b);
}

/** One class or a class below it, or None, as a value. `classdef` is null for the root. */
export abstract class ClassReprBase extends CanBeNull {
  readonly rtyper: RPythonTyper;
  readonly classdef: ClassDef | null;
  /** Names of attributes that hold methods, of this class and those above. Known after setup. */
  readonly allmethods: Set<string> = new Set();

  constructor(rtyper: RPythonTyper, classdef: ClassDef | null) {
    super();
    this.rtyper = rtyper;
    this.classdef = classdef;
  }

  override toString(): string {
    return `<ClassRepr ${this.classdef?.name ?? "object"}>`;
  }

  /** The class itself, as a value of the root of classes. */
  abstract classValue(): LLValue;
  /** A constant of any class Repr as one of this. */
  abstract castConst(value: LLValue): LLValue;
  /** A value of any class Repr as one of this. */
  abstract fromtypeptr(vCls: Hlvalue, llops: LowLevelOpList): Hlvalue;
  /** Reads an attribute that variable classes are asked for. */
  abstract getpbcfield(vCls: Hlvalue, family: ClassAttrFamily, llops: LowLevelOpList): Hlvalue;
  /** The name of a class that is known at run time; `vCls` is of the root. */
  abstract className(hop: HighLevelOp, vCls: Hlvalue): Hlvalue;
  /** Whether one class is another or below it; `classdef` is the other one when it is constant. Both values are of the root. */
  abstract testSubclass(hop: HighLevelOp, vSub: Hlvalue, vCls: Hlvalue, classdef: ClassDef | null): Hlvalue;
  /** An instance, without `__init__`, of a class that is one of these at run time. The result is of the root of instances. */
  abstract instantiate(hop: HighLevelOp, descs: readonly ClassDesc[], vCls: Hlvalue): Hlvalue;

  /** The functions of an attribute that holds methods; null for other attributes. */
  prepareMethod(s: SomeObject): SomePBC | null {
    if (!(s instanceof SomePBC) || s.anyDescription().kind !== "method" || this.classdef === null) return null;
    const found = this.classdef.lookupFilter(s, NO_FLAGS);
    if (!(found instanceof SomePBC)) return null;
    const functions = new Set(found.descriptions.map((d) => (d as MethodDesc).funcdesc));
    return new SomePBC([...functions].sort((a, b) => a.id - b.id), found.orNone);
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return defaultValue(this.lowleveltype);
    if (!isClass(value)) throw new TyperError(`not a class: ${String(value)}`);
    return this.convertClass(value);
  }

  override convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    if (!(descOrConst instanceof Desc)) return this.convertConst(descOrConst);
    return this.convertClass((descOrConst as ClassDesc).pyobj);
  }

  private convertClass(cls: PyClass): LLValue {
    const classdef = this.rtyper.bookkeeper.getuniqueclassdef(cls);
    const rClass = this.rtyper.getClassRepr(classdef);
    if (this.classdef !== null && !classdef.issubclass(this.classdef)) throw new TyperError(`${classdef.name} is not below ${this.classdef.name}`);
    return this.castConst(rClass.classValue());
  }

  override getLLEqFunction(): null {
    return null;
  }
}

/** Instances of one class, or of classes below it, or None. `classdef` is null for the root. */
export abstract class InstanceReprBase extends CanBeNull {
  readonly rtyper: RPythonTyper;
  readonly classdef: ClassDef | null;
  readonly gcflavor: "gc" | "raw";
  abstract readonly rclass: ClassReprBase;
  /** Attributes that this class adds. Known after setup. */
  readonly fields: Map<string, ClassField> = new Map();
  /** Attributes of this class and those above. Known after setup. */
  readonly allfields: Map<string, ClassField> = new Map();
  private readonly prebuilt = new Map<PyObject, LLValue>();

  constructor(rtyper: RPythonTyper, classdef: ClassDef | null, gcflavor: "gc" | "raw") {
    super();
    this.rtyper = rtyper;
    this.classdef = classdef;
    this.gcflavor = gcflavor;
  }

  override toString(): string {
    return `<InstanceRepr ${this.classdef?.name ?? "object"}>`;
  }

  /** The root of the instances of this flavour. */
  get rRoot(): InstanceReprBase {
    return this.rtyper.getInstanceRepr(null, this.gcflavor);
  }

  /** Says that instances are made of a class that is known at run time only. */
  prepareNew(): void {}
  /** A new instance with its class-level defaults, before `__init__`. */
  abstract newInstance(llops: LowLevelOpList, hop: HighLevelOp | null): Hlvalue;
  /** Reads a field of an instance; the field may be of a class above. */
  abstract getfield(vInst: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue;
  abstract setfield(vInst: Hlvalue, attr: string, vValue: Hlvalue, llops: LowLevelOpList): void;
  /** The class of an instance that is not None, as the root class Repr has it. */
  abstract getClass(vInst: Hlvalue, llops: LowLevelOpList): Hlvalue;
  /** Reads an attribute that only classes have, and no method. */
  abstract getClassAttribute(vInst: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue;
  /** The class of an instance or None. */
  abstract typeOrNone(hop: HighLevelOp, vInst: Hlvalue): Hlvalue;
  /** Whether an instance is of a class (not this one or one above) or one below it. */
  abstract testInstance(hop: HighLevelOp, vInst: Hlvalue, classdef: ClassDef, cls: PyClass, canBeNone: boolean): Hlvalue;
  /** Whether an instance is of a class that is known at run time. */
  abstract testVariableClass(hop: HighLevelOp, vInst: Hlvalue, vCls: Hlvalue): Hlvalue;
  /** Calls the method of a name, of which `s` says what functions it may be (several); operand 0 of the hop is the instance. */
  abstract callVirtual(hop: HighLevelOp, name: string, functions: readonly Desc[], sSelf: SomeObject): RtypeResult;
  /** A constant of any instance Repr as one of this. */
  abstract castConst(value: LLValue): LLValue;
  /** A container for a prebuilt instance of exactly this class. */
  protected abstract allocate(): LLValue;
  /** Fills it, with the attributes of a host object, or with class-level values only. */
  protected abstract fillPrebuilt(container: LLValue, value: PyObject | null): void;

  /** The Repr of a field's value; null when it is no field of instances. */
  fieldRepr(attr: string): Repr | null {
    return this.allfields.get(attr)?.repr ?? null;
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return defaultValue(this.lowleveltype);
    if (value instanceof PyMethod && value.self !== null) return this.convertConst(value.self);
    const classdef = this.rtyper.bookkeeper.getuniqueclassdef(classOf(value));
    if (classdef === this.classdef) return this.convertExact(value);
    if (this.classdef !== null && !classdef.issubclass(this.classdef)) throw new TyperError(`an instance of ${classdef.name} where ${this.classdef.name} is expected`);
    return this.castConst(this.rtyper.getInstanceRepr(classdef, this.gcflavor).convertExact(value));
  }

  private convertExact(value: PyObject): LLValue {
    let made = this.prebuilt.get(value);
    if (made === undefined) {
      made = this.allocatePrebuilt();
      this.prebuilt.set(value, made);
      const container = made;
      this.rtyper.prebuilt.fill(() => this.fillPrebuilt(container, value));
    }
    return made;
  }

  private allocatePrebuilt(): LLValue {
    this.rtyper.callAllSetups();
    this.setup();
    return this.allocate();
  }

  /** A prebuilt instance with class-level values only: what the toolchain raises for standard exceptions. */
  getReusablePrebuiltInstance(): LLValue {
    const made = this.allocatePrebuilt();
    this.rtyper.prebuilt.fill(() => this.fillPrebuilt(made, null));
    return made;
  }

  /** The value of an attribute of a prebuilt instance. */
  protected prebuiltAttribute(value: PyObject | null, attr: string, repr: Repr): LLValue {
    const own = value === null ? null : (ownAttribute(value, attr) ?? this.exceptionAttribute(value, attr));
    if (own !== null) return repr.convertConst(own);
    return this.classDefault(attr, repr) ?? defaultValue(repr.lowleveltype);
  }

  /** What the class says an attribute is at first; undefined where it says nothing. */
  protected classDefault(attr: string, repr: Repr): LLValue | undefined {
    const entry = this.classdef === null ? null : classEntry(this.classdef.classdesc, attr);
    return entry === null ? undefined : repr.convertDescOrConst(entry);
  }

  /** Attributes that exceptions compute: errno of an OSError. */
  private exceptionAttribute(value: PyObject, attr: string): PyObject | null {
    return this.classdef !== null && this.classdef.classdesc.isException() ? this.rtyper.bookkeeper.computedAttribute(value, attr) : null;
  }

  /** The null of these instances. */
  get nullInstance(): LLValue {
    return defaultValue(this.lowleveltype);
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    return llInstHash;
  }

  override get fastHash(): boolean {
    return true;
  }
}

/** A Repr, then those of the classes above. */
export function classLine<R extends { readonly rbase: R | null }>(r: R): R[] {
  const found: R[] = [];
  for (let at: R | null = r; at !== null; at = at.rbase) found.push(at);
  return found;
}

/** A declaration of `_immutable_fields_` as name and rank. */
export function immutableRank(text: string): [string, string] {
  if (text.endsWith("?[*]")) return [text.slice(0, -4), "quasi_immutable_array"];
  if (text.endsWith("[*]")) return [text.slice(0, -3), "immutable_array"];
  if (text.endsWith("?")) return [text.slice(0, -1), "quasi_immutable"];
  return [text, "immutable"];
}

/** A low-level type with an attribute in it, for the message. */
export function noField(r: Repr, attr: string): TyperError {
  return new TyperError(`${r.toString()} has no field ${attr}`);
}

