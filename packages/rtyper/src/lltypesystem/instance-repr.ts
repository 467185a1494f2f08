// Instances as GcStructs that begin with the structure of the base class. Answers to InstanceRepr of upstream's rtyper/rclass.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { attachRuntimeTypeInfo, castPointer, defaultValue, malloc, nullptrOf, type MallocFlags } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { ForwardReference, GcForwardReference, GcStruct, Ptr, Struct, Void } from "@rpyts/lltype/types-make";
import type { PtrType, StructField, StructType, TypeHints } from "@rpyts/lltype/types";
import { LLPtr, type LLStruct, type LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import { ownAttribute, classOf } from "@rpyts/annotator/hostview";
import { isTrueMark } from "@rpyts/annotator/hostview";
import { SomePBC } from "@rpyts/annotator/model-objects";
import { PyMethod, PyNone, type PyObject } from "@rpyts/pyhost/object";
import { helper, type LLHelper } from "../helper.js";
import type { LowLevelOpList } from "../llops.js";
import { InstanceReprBase } from "../rclass.js";
import { mangle, TyperError, type Repr } from "../rmodel.js";
import type { RPythonTyper } from "../rtyper.js";
import { classEntry, ClassRepr, type ClassField } from "./class-repr.js";
import { byFalling } from "./field-order.js";
import type { RootTypes } from "./root-types.js";

const FLAGS: { readonly [K in "gc" | "raw"]: MallocFlags } = { gc: Object.freeze({ flavor: "gc" }), raw: Object.freeze({ flavor: "raw" }) };
const llInstHash = helper("rclass", "ll_inst_hash");

export class InstanceRepr extends InstanceReprBase {
  override readonly lowleveltype: PtrType;
  readonly rtyper: RPythonTyper;
  override readonly classdef: ClassDef | null;
  readonly gcflavor: "gc" | "raw";
  readonly root: RootTypes;
  readonly rclass: ClassRepr;
  rbase: InstanceRepr | null = null;
  /** Attributes that this class adds. */
  readonly fields: Map<string, ClassField> = new Map();
  /** Attributes of this class and those above. */
  readonly allfields: Map<string, ClassField> = new Map();
  private readonly forward: ReturnType<typeof ForwardReference> | null;
  private readonly prebuilt = new Map<PyObject, LLPtr>();
  private defaults: readonly (readonly [string, Constant])[] | null = null;

  constructor(rtyper: RPythonTyper, classdef: ClassDef | null, gcflavor: "gc" | "raw", root: RootTypes) {
    super();
    this.rtyper = rtyper;
    this.classdef = classdef;
    this.gcflavor = gcflavor;
    this.root = root;
    this.rclass = rtyper.getClassRepr(classdef) as ClassRepr;
    this.forward = classdef === null ? null : gcflavor === "gc" ? GcForwardReference() : ForwardReference();
    this.lowleveltype = this.forward !== null ? Ptr(this.forward) : gcflavor === "gc" ? root.OBJECTPTR : root.NONGCOBJECTPTR;
  }

  override toString(): string {
    return `<InstanceRepr ${this.classdef?.name ?? "object"}>`;
  }

  get objectType(): StructType {
    return this.lowleveltype.TO as StructType;
  }

  /** The root of the instances of this flavour. */
  get rRoot(): InstanceRepr {
    return this.rtyper.getInstanceRepr(null, this.gcflavor) as InstanceRepr;
  }

  protected override setupRepr(): void {
    this.rclass.setup();
    const { classdef, forward } = this;
    if (classdef === null || forward === null) {
      this.fields.set("__class__", { name: "typeptr", repr: this.rtyper.getClassRepr(null) });
    } else {
      const structFields = this.ownFields(classdef);
      const rbase = (this.rbase = this.rtyper.getInstanceRepr(classdef.basedef, this.gcflavor) as InstanceRepr);
      rbase.setup();
      for (const [attr, field] of rbase.allfields) this.allfields.set(attr, field);
      const hints = this.hints(classdef);
      const all: StructField[] = [["super", rbase.objectType], ...structFields];
      const make = this.gcflavor === "gc" ? GcStruct(classdef.name, all, { hints, rtti: true }) : Struct(classdef.name, all, { hints, nominal: true });
      forward.become(make);
    }
    for (const [attr, field] of this.fields) this.allfields.set(attr, field);
  }

  private ownFields(classdef: ClassDef): StructField[] {
    const structFields: StructField[] = [];
    for (const [attr, def] of classdef.attrs) {
      if (def.readonly) continue;
      const repr = this.rtyper.getrepr(def.sValue);
      const field = { name: mangle("inst", attr), repr };
      this.fields.set(attr, field);
      structFields.push([field.name, repr.lowleveltype]);
    }
    return structFields.sort(byFalling(this.rtyper.wordBits));
  }

  private hints(classdef: ClassDef): TypeHints {
    const desc = classdef.classdesc;
    const ranks = new Map<string, string>();
    for (const text of desc.immutableFields) {
      const [name, rank] = immutableRank(text);
      if (this.fields.has(name)) ranks.set(mangle("inst", name), rank);
    }
    if (isTrueMark(desc.pyobj.dict.get("_immutable_") ?? null)) return { immutable: true };
    return ranks.size === 0 ? {} : { immutable_fields: ranks };
  }

  protected override setupFinal(): void {
    if (this.gcflavor !== "gc" || this.classdef === null) return;
    attachRuntimeTypeInfo(this.objectType, null, this.destructor(this.classdef));
  }

  /** The function of `__del__` of this very class or one above, as a destructor that takes this structure. */
  private destructor(classdef: ClassDef): LLPtr | null {
    const s = classdef.classdesc.readAttribute("__del__");
    if (!(s instanceof SomePBC)) return null;
    const graph = this.rtyper.uniqueGraphOf(s.anyDescription());
    return graph === null ? null : this.rtyper.getcallable(graph);
  }

  // ---- constants

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullptrOf(this.lowleveltype);
    if (value instanceof PyMethod && value.self !== null) return this.convertConst(value.self);
    const classdef = this.rtyper.bookkeeper.getuniqueclassdef(classOf(value));
    if (classdef === this.classdef) return this.convertExact(value);
    if (this.classdef !== null && !classdef.issubclass(this.classdef)) throw new TyperError(`an instance of ${classdef.name} where ${this.classdef.name} is expected`);
    const rExact = this.rtyper.getInstanceRepr(classdef, this.gcflavor) as InstanceRepr;
    return castPointer(this.lowleveltype, rExact.convertExact(value));
  }

  private convertExact(value: PyObject): LLPtr {
    let ptr = this.prebuilt.get(value);
    if (ptr === undefined) {
      ptr = this.allocatePrebuilt();
      this.prebuilt.set(value, ptr);
      const struct = ptr.obj as LLStruct;
      this.rtyper.prebuilt.fill(() => this.fillPrebuilt(struct, value));
    }
    return ptr;
  }

  private allocatePrebuilt(): LLPtr {
    this.rtyper.callAllSetups();
    this.setup();
    return malloc(this.objectType, null, { immortal: true });
  }

  /** A prebuilt instance with class-level values only: what the toolchain raises for standard exceptions. */
  getReusablePrebuiltInstance(): LLPtr {
    const ptr = this.allocatePrebuilt();
    this.rtyper.prebuilt.fill(() => this.fillPrebuilt(ptr.obj as LLStruct, null));
    return ptr;
  }

  private fillPrebuilt(struct: LLStruct, value: PyObject | null): void {
    let part = struct;
    for (const r of line(this)) {
      if (r.rbase === null) break;
      for (const [attr, { name, repr }] of r.fields) if (repr.lowleveltype !== Void) part.set(name, this.prebuiltAttribute(value, attr, repr));
      part = part.get("super") as LLStruct;
    }
    part.set("typeptr", this.rclass.getVtable());
  }

  private prebuiltAttribute(value: PyObject | null, attr: string, repr: Repr): LLValue {
    const own = value === null ? null : (ownAttribute(value, attr) ?? this.exceptionAttribute(value, attr));
    if (own !== null) return repr.convertConst(own);
    const entry = this.classdef === null ? null : classEntry(this.classdef.classdesc, attr);
    return entry === null ? defaultValue(repr.lowleveltype) : repr.convertDescOrConst(entry);
  }

  /** Attributes that exceptions compute: errno of an OSError. */
  private exceptionAttribute(value: PyObject, attr: string): PyObject | null {
    return this.classdef !== null && this.classdef.classdesc.isException() ? this.rtyper.bookkeeper.computedAttribute(value, attr) : null;
  }

  // ---- operations

  override newInstance(llops: LowLevelOpList): Hlvalue {
    const cType = new Constant(this.objectType, Void);
    const v = llops.genop(llop.malloc, [cType, new Constant(FLAGS[this.gcflavor], Void)], this.lowleveltype);
    this.setfield(v, "__class__", new Constant(this.rclass.getVtable(), this.root.CLASSTYPE), llops);
    for (const [attr, cValue] of this.instanceDefaults()) this.setfield(v, attr, cValue, llops);
    return v;
  }

  /** Fields that start with a value of the class. Null gc pointers are there already. */
  private instanceDefaults(): readonly (readonly [string, Constant])[] {
    return (this.defaults ??= this.computeDefaults());
  }

  private computeDefaults(): readonly (readonly [string, Constant])[] {
    const { classdef } = this;
    if (classdef === null) return [];
    const found: [string, Constant][] = [];
    for (const attr of [...this.allfields.keys()].sort()) {
      const { repr } = this.allfields.get(attr)!;
      if (attr === "__class__" || repr.lowleveltype === Void) continue;
      const entry = classEntry(classdef.classdesc, attr);
      if (entry === null) continue;
      const value = repr.convertDescOrConst(entry);
      if (value instanceof LLPtr && value.isNull && value.type.gckind === "gc") continue;
      found.push([attr, new Constant(value, repr.lowleveltype)]);
    }
    return found;
  }

  /** The Repr of a field's value; null when it is no field of instances. */
  fieldRepr(attr: string): Repr | null {
    return this.allfields.get(attr)?.repr ?? null;
  }

  private locate(attr: string): { readonly owner: InstanceRepr; readonly field: ClassField } {
    for (const owner of line(this)) {
      const field = owner.fields.get(attr);
      if (field !== undefined) return { owner, field };
    }
    throw new TyperError(`${this.toString()} has no field ${attr}`);
  }

  override getfield(vInst: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue {
    const { owner, field } = this.locate(attr);
    return llops.genop(llop.getfield, [this.upcast(vInst, owner, llops), new Constant(field.name, Void)], field.repr);
  }

  override setfield(vInst: Hlvalue, attr: string, vValue: Hlvalue, llops: LowLevelOpList): void {
    const { owner, field } = this.locate(attr);
    llops.genop(llop.setfield, [this.upcast(vInst, owner, llops), new Constant(field.name, Void), vValue]);
  }

  override getClass(vInst: Hlvalue, llops: LowLevelOpList): Hlvalue {
    return this.getfield(vInst, "__class__", llops);
  }

  /** Casts to a class above. */
  private upcast(v: Hlvalue, to: InstanceRepr, llops: LowLevelOpList): Hlvalue {
    if (v.concretetype === to.lowleveltype) return v;
    if (v instanceof Constant) return new Constant(castPointer(to.lowleveltype, v.value as LLPtr), to.lowleveltype);
    return llops.genop(llop.cast_pointer, [v], to.lowleveltype);
  }

  /** The null of these instances. */
  get nullInstance(): LLPtr {
    return nullptrOf(this.lowleveltype);
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

/** The Repr of a class, then those of the classes above. */
function line(r: InstanceRepr): InstanceRepr[] {
  const found: InstanceRepr[] = [];
  for (let at: InstanceRepr | null = r; at !== null; at = at.rbase) found.push(at);
  return found;
}

/** A declaration of `_immutable_fields_` as name and rank. */
function immutableRank(text: string): [string, string] {
  if (text.endsWith("?[*]")) return [text.slice(0, -4), "quasi_immutable_array"];
  if (text.endsWith("[*]")) return [text.slice(0, -3), "immutable_array"];
  if (text.endsWith("?")) return [text.slice(0, -1), "quasi_immutable"];
  return [text, "immutable"];
}
