// Classes as values, and their vtables. Answers to ClassRepr and RootClassRepr of upstream's rtyper/rclass.py.
//
// The vtable of a class begins with that of its base class. Attributes that are never set on instances are fields of the vtable of the class that
// defines them for the annotator ("cls_…"); attributes read through variable classes are further fields ("pbc0_…").

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { castPointer, getRuntimeTypeInfo, malloc } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { ForwardReference, Ptr, Struct, Void } from "@rpyts/lltype/types-make";
import type { PtrType, StructField, StructType } from "@rpyts/lltype/types";
import type { LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { ClassDesc } from "@rpyts/annotator/classdesc";
import type { ClassAttrFamily } from "@rpyts/annotator/families";
import type { SomeObject } from "@rpyts/annotator/model";
import { helper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import { classEntry, classLine, ClassReprBase, type ClassField } from "../rclass.js";
import { mangle, TyperError } from "../rmodel.js";
import type { RPythonTyper } from "../rtyper.js";
import { allocClassName, type RootTypes } from "./root-types.js";
import { testVtable } from "./class-test.js";
import { byFalling } from "./field-order.js";
import { instantiateGraph } from "./instantiate.js";

const llClassName = helper("rclass", "ll_class_name");

export class ClassRepr extends ClassReprBase {
  override readonly lowleveltype: PtrType;
  readonly root: RootTypes;
  rbase: ClassRepr | null = null;
  readonly clsfields: Map<string, ClassField> = new Map();
  readonly pbcfields: Map<ClassAttrFamily, { readonly attr: string; readonly field: ClassField }> = new Map();
  private readonly forward: ReturnType<typeof ForwardReference> | null;
  private vtable: LLPtr | null = null;

  constructor(rtyper: RPythonTyper, classdef: ClassDef | null, root: RootTypes) {
    super(rtyper, classdef);
    this.root = root;
    this.forward = classdef === null ? null : ForwardReference();
    this.lowleveltype = this.forward === null ? root.CLASSTYPE : Ptr(this.forward);
  }

  get vtableType(): StructType {
    return this.lowleveltype.TO as StructType;
  }

  protected override setupRepr(): void {
    const classdef = this.classdef;
    if (classdef === null || this.forward === null) return;
    const fields: StructField[] = [];
    this.setupClassFields(classdef, fields);
    this.setupExtraFields(classdef, fields);
    fields.sort(byFalling(this.rtyper.wordBits));
    this.rbase = this.rtyper.getClassRepr(classdef.basedef) as ClassRepr;
    this.rbase.setup();
    for (const name of this.rbase.allmethods) this.allmethods.add(name);
    const options = { hints: IMMUTABLE, nominal: true } as const;
    this.forward.become(Struct(`${classdef.name}_vtable`, [["super", this.rbase.vtableType], ...fields], options));
  }

  private setupClassFields(classdef: ClassDef, fields: StructField[]): void {
    for (const [name, attr] of classdef.attrs) {
      if (!attr.readonly) continue;
      let s = attr.sValue;
      const sUnbound = this.prepareMethod(s);
      if (sUnbound !== null) {
        this.allmethods.add(name);
        s = sUnbound;
      }
      this.addField(mangle("cls", name), s, fields, (field) => this.clsfields.set(name, field));
    }
  }

  private setupExtraFields(classdef: ClassDef, fields: StructField[]): void {
    for (const { family, attr, counter } of this.rtyper.normalized.extraAccesses(classdef)) {
      this.addField(mangle(`pbc${counter}`, attr), family.sValue, fields, (field) => this.pbcfields.set(family, { attr, field }));
    }
  }

  private addField(name: string, s: SomeObject, fields: StructField[], keep: (field: ClassField) => void): void {
    const repr = this.rtyper.getrepr(s);
    keep({ name, repr });
    fields.push([name, repr.lowleveltype]);
  }

  override classValue(): LLPtr {
    return this.getVtable();
  }

  override castConst(value: LLValue): LLPtr {
    return castPointer(this.lowleveltype, value as LLPtr);
  }

  /** The class's vtable, as the root of vtables. */
  getVtable(): LLPtr {
    return castPointer(this.root.CLASSTYPE, this.getOwnVtable());
  }

  private getOwnVtable(): LLPtr {
    if (this.vtable === null) {
      this.rtyper.callAllSetups();
      this.setup();
      const vtable = (this.vtable = malloc(this.vtableType, null, { immortal: true }));
      this.rtyper.prebuilt.fill(() => this.fillVtable(vtable.obj as LLStruct));
    }
    return this.vtable;
  }

  private fillVtable(vtable: LLStruct): void {
    let part = vtable;
    for (const r of classLine<ClassRepr>(this)) {
      if (r.rbase === null) break;
      this.fillPart(part, r);
      part = part.get("super") as LLStruct;
    }
    this.fillRoot(part);
  }

  /** Fills the part of the vtable that a class above declares with what this class has under these names. */
  private fillPart(part: LLStruct, rParent: ClassRepr): void {
    const desc = this.classdef!.classdesc;
    const assign = (field: ClassField, attr: string): void => {
      if (field.repr.lowleveltype === Void) return;
      const entry = classEntry(desc, attr);
      if (entry !== null) part.set(field.name, field.repr.convertDescOrConst(entry));
    };
    for (const [attr, field] of rParent.clsfields) assign(field, attr);
    for (const [family, { attr, field }] of rParent.pbcfields) if (family.descs.has(desc)) assign(field, attr);
  }

  private fillRoot(part: LLStruct): void {
    const { classdef, rtyper } = this;
    if (classdef !== null && classdef.minid < 0) rtyper.classIds.assign(rtyper.bookkeeper.classdefs);
    const rInstance = rtyper.getInstanceRepr(classdef);
    rInstance.setup();
    part.set("subclassrange_min", classdef === null ? 0 : classdef.minid);
    part.set("subclassrange_max", classdef === null ? Number.MAX_SAFE_INTEGER : classdef.maxid);
    part.set("rtti", getRuntimeTypeInfo((rInstance.lowleveltype as PtrType).TO as StructType));
    part.set("name", allocClassName(classdef === null ? "object" : classdef.shortname));
    const graph = classdef === null ? undefined : rtyper.normalized.instantiateGraphs.get(classdef);
    if (graph !== undefined) part.set("instantiate", rtyper.getcallable(graph));
  }

  /** Enters the function that makes an instance into a vtable that may have been filled already. */
  setInstantiate(ptr: LLPtr): void {
    (this.getVtable().obj as LLStruct).set("instantiate", ptr);
  }

  /** The field that holds a class attribute; of this class or of one above. */
  findClsField(attr: string): { readonly owner: ClassRepr; readonly field: ClassField } | null {
    for (const owner of classLine<ClassRepr>(this)) {
      const field = owner.clsfields.get(attr);
      if (field !== undefined) return { owner, field };
    }
    return null;
  }

  /** Reads a class attribute; `vCls` is a pointer to a vtable of any class above or below. */
  getclsfield(vCls: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue {
    const found = this.findClsField(attr);
    if (found === null) throw new TyperError(`${this.toString()} has no class attribute ${attr}`);
    return found.owner.readField(vCls, found.field, llops);
  }

  /** Reads an attribute that variable classes are asked for. */
  override getpbcfield(vCls: Hlvalue, family: ClassAttrFamily, llops: LowLevelOpList): Hlvalue {
    const found = this.pbcfields.get(family);
    if (found === undefined) throw new TyperError(`${this.toString()} has no field for an attribute read through it`);
    return this.readField(vCls, found.field, llops);
  }

  private readField(vCls: Hlvalue, field: ClassField, llops: LowLevelOpList): Hlvalue {
    return llops.genop(llop.getfield, [this.fromtypeptr(vCls, llops), new Constant(field.name, Void)], field.repr);
  }

  /** Casts a pointer to a vtable to this class's vtable. */
  override fromtypeptr(vCls: Hlvalue, llops: LowLevelOpList): Hlvalue {
    this.setup();
    if (vCls.concretetype === this.lowleveltype) return vCls;
    if (vCls instanceof Constant) return new Constant(castPointer(this.lowleveltype, vCls.value as LLPtr), this.lowleveltype);
    return llops.genop(llop.cast_pointer, [vCls], this.lowleveltype);
  }

  override className(hop: HighLevelOp, vCls: Hlvalue): Hlvalue {
    const vName = hop.genop(llop.getfield, [vCls, hop.voidconst("name")], this.root.OBJECT_VTABLE.fieldType("name"));
    return hop.gendirectcall(llClassName, vName, hop.voidconst((hop.rResult.lowleveltype as PtrType).TO));
  }

  override testSubclass(hop: HighLevelOp, vSub: Hlvalue, vCls: Hlvalue, classdef: ClassDef | null): Hlvalue {
    return testVtable(hop, vSub, vCls, classdef);
  }

  override instantiate(hop: HighLevelOp, descs: readonly ClassDesc[], vCls: Hlvalue): Hlvalue {
    const graphs = descs.map((d) => instantiateGraph(this.rtyper, d.getuniqueclassdef()));
    const vMake = hop.genop(llop.getfield, [vCls, hop.voidconst("instantiate")], this.root.OBJECT_VTABLE.fieldType("instantiate"));
    return hop.genop(llop.indirect_call, [vMake, hop.voidconst(graphs)], this.root.OBJECTPTR);
  }
}

const IMMUTABLE = Object.freeze({ immutable: true });
