// Instances as GcStructs that begin with the structure of the base class. Answers to InstanceRepr of upstream's rtyper/rclass.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { attachRuntimeTypeInfo, castPointer, malloc, type MallocFlags } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { ForwardReference, GcForwardReference, GcStruct, Ptr, Struct, Void } from "@rpyts/lltype/types-make";
import type { PtrType, StructField, StructType, TypeHints } from "@rpyts/lltype/types";
import { LLPtr, type LLStruct, type LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import { isTrueMark } from "@rpyts/annotator/hostview";
import type { Desc } from "@rpyts/annotator/desc";
import type { SomeObject } from "@rpyts/annotator/model";
import { SomePBC } from "@rpyts/annotator/model-objects";
import type { PyClass, PyObject } from "@rpyts/pyhost/object";
import { helper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import { classLine, immutableRank, InstanceReprBase, noField, type ClassField } from "../rclass.js";
import { mangle, TyperError } from "../rmodel.js";
import { callWithFirst } from "../rpbc.js";
import type { RPythonTyper } from "../rtyper.js";
import type { RtypeResult } from "../tables.js";
import { ClassRepr } from "./class-repr.js";
import { testVtable } from "./class-test.js";
import { byFalling } from "./field-order.js";
import type { RootTypes } from "./root-types.js";

const FLAGS: { readonly [K in "gc" | "raw"]: MallocFlags } = { gc: Object.freeze({ flavor: "gc" }), raw: Object.freeze({ flavor: "raw" }) };
const llIsinstance = helper("rclass", "ll_isinstance");
const llInstType = helper("rclass", "ll_inst_type");

export class InstanceRepr extends InstanceReprBase {
  override readonly lowleveltype: PtrType;
  readonly root: RootTypes;
  override readonly rclass: ClassRepr;
  rbase: InstanceRepr | null = null;
  private readonly forward: ReturnType<typeof ForwardReference> | null;
  private defaults: readonly (readonly [string, Constant])[] | null = null;

  constructor(rtyper: RPythonTyper, classdef: ClassDef | null, gcflavor: "gc" | "raw", root: RootTypes) {
    super(rtyper, classdef, gcflavor);
    this.root = root;
    this.rclass = rtyper.getClassRepr(classdef) as ClassRepr;
    this.forward = classdef === null ? null : gcflavor === "gc" ? GcForwardReference() : ForwardReference();
    this.lowleveltype = this.forward !== null ? Ptr(this.forward) : gcflavor === "gc" ? root.OBJECTPTR : root.NONGCOBJECTPTR;
  }

  get objectType(): StructType {
    return this.lowleveltype.TO as StructType;
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

  override castConst(value: LLValue): LLPtr {
    return castPointer(this.lowleveltype, value as LLPtr);
  }

  protected override allocate(): LLPtr {
    return malloc(this.objectType, null, { immortal: true });
  }

  protected override fillPrebuilt(container: LLValue, value: PyObject | null): void {
    let part = (container as LLPtr).obj as LLStruct;
    for (const r of classLine<InstanceRepr>(this)) {
      if (r.rbase === null) break;
      for (const [attr, { name, repr }] of r.fields) if (repr.lowleveltype !== Void) part.set(name, this.prebuiltAttribute(value, attr, repr));
      part = part.get("super") as LLStruct;
    }
    part.set("typeptr", this.rclass.getVtable());
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
      const value = this.classDefault(attr, repr);
      if (value === undefined) continue;
      if (value instanceof LLPtr && value.isNull && value.type.gckind === "gc") continue;
      found.push([attr, new Constant(value, repr.lowleveltype)]);
    }
    return found;
  }

  private locate(attr: string): { readonly owner: InstanceRepr; readonly field: ClassField } {
    for (const owner of classLine<InstanceRepr>(this)) {
      const field = owner.fields.get(attr);
      if (field !== undefined) return { owner, field };
    }
    throw noField(this, attr);
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

  override getClassAttribute(vInst: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue {
    return this.rclass.getclsfield(this.getClass(vInst, llops), attr, llops);
  }

  /** Casts an instance to the root of its flavour. */
  private asRoot(v: Hlvalue, llops: LowLevelOpList): Hlvalue {
    return llops.convertvar(v, this, this.rRoot);
  }

  override typeOrNone(hop: HighLevelOp, vInst: Hlvalue): Hlvalue {
    return hop.gendirectcall(llInstType, this.asRoot(vInst, hop.llops));
  }

  override testVariableClass(hop: HighLevelOp, vInst: Hlvalue, vCls: Hlvalue): Hlvalue {
    return hop.gendirectcall(llIsinstance, this.asRoot(vInst, hop.llops), vCls);
  }

  override testInstance(hop: HighLevelOp, vInst: Hlvalue, classdef: ClassDef, cls: PyClass, canBeNone: boolean): Hlvalue {
    const vCls = hop.inputconst(hop.rtyper.getClassRepr(null), cls);
    const vObj = this.asRoot(vInst, hop.llops);
    if (canBeNone) return hop.gendirectcall(llIsinstance, vObj, vCls);
    return testVtable(hop, this.rRoot.getClass(vObj, hop.llops), vCls, classdef);
  }

  /** Reads the function from the vtable and calls it with the instance first. */
  override callVirtual(hop: HighLevelOp, name: string, functions: readonly Desc[], sSelf: SomeObject): RtypeResult {
    const found = this.rclass.findClsField(name);
    if (found === null) throw new TyperError(`no method ${name} in the vtable of ${this.toString()}`);
    const rField = found.field.repr;
    const sField = "s" in rField && rField.s instanceof SomePBC ? rField.s : null;
    const sFunction = new SomePBC(functions, false, sField);
    const rFunction = hop.rtyper.getrepr(sFunction);
    const vSelf = hop.inputarg(hop.argsR[0]!, 0);
    const vField = this.rclass.getclsfield(this.getClass(vSelf, hop.llops), name, hop.llops);
    return callWithFirst(hop, hop.llops.convertvar(vField, rField, rFunction), sFunction, vSelf, sSelf, this, null, rFunction);
  }
}
