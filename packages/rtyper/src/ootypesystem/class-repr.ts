// Classes as values of the platform's own class type, and what is found on them: constants. Answers to ClassRepr of upstream's ootypesystem/rclass.py.
//
// A constant or a method joins the types when an operation asks for it, on the class that defines the attribute for the annotator and on all below it:
// what no operation reads does not get into the program.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/allocate";
import { llop } from "@rpyts/lltype/llop";
import { OOClass, OOClassValue, OOString, type InstanceType } from "@rpyts/lltype/ootype";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { ClassDesc } from "@rpyts/annotator/classdesc";
import type { ClassAttrFamily } from "@rpyts/annotator/families";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import { classEntry, classLine, ClassReprBase, type ClassField } from "../rclass.js";
import { TyperError } from "../rmodel.js";
import type { RPythonTyper } from "../rtyper.js";
import { CLASS_NAME, type OORootTypes } from "./root-types.js";
import { instanceTypeOf } from "./instance-type.js";

export class OOClassRepr extends ClassReprBase {
  override readonly lowleveltype = OOClass;
  readonly root: OORootTypes;
  rbase: OOClassRepr | null = null;
  /** Attributes that this class defines and that are neither methods nor set on instances. Known after setup. */
  readonly clsfields: Map<string, ClassField> = new Map();
  /** Constants that the types of this class and those below have already. */
  private readonly declared = new Set<string>();

  constructor(rtyper: RPythonTyper, classdef: ClassDef | null, root: OORootTypes) {
    super(rtyper, classdef);
    this.root = root;
  }

  protected override setupRepr(): void {
    const { classdef } = this;
    if (classdef === null) return;
    for (const [name, attr] of classdef.attrs) {
      if (!attr.readonly) continue;
      if (this.prepareMethod(attr.sValue) !== null) this.allmethods.add(name);
      else this.clsfields.set(name, { name, repr: this.rtyper.getrepr(attr.sValue) });
    }
    this.rbase = this.rtyper.getClassRepr(classdef.basedef) as OOClassRepr;
    this.rbase.setup();
    for (const name of this.rbase.allmethods) this.allmethods.add(name);
  }

  /** The type of the instances of exactly this class. */
  get instanceType(): InstanceType {
    return instanceTypeOf(this.rtyper, this.classdef);
  }

  override classValue(): OOClassValue {
    return this.instanceType.classValue;
  }

  override castConst(value: LLValue): LLValue {
    return value;
  }

  override fromtypeptr(vCls: Hlvalue): Hlvalue {
    return vCls;
  }

  // ---- constants

  /** Reads an attribute of the class of an instance. */
  getclsfield(vInst: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue {
    for (const owner of classLine<OOClassRepr>(this)) {
      const field = owner.clsfields.get(attr);
      if (field === undefined) continue;
      if (field.repr.lowleveltype === Void) return new Constant(null, Void);
      owner.declare(field, attr, null);
      return llops.genop(llop.oogetconst, [vInst, new Constant(field.name, Void)], field.repr);
    }
    throw new TyperError(`${this.toString()} has no attribute ${attr}`);
  }

  override getpbcfield(vCls: Hlvalue, family: ClassAttrFamily, llops: LowLevelOpList): Hlvalue {
    const access = this.classdef === null ? undefined : this.rtyper.normalized.extraAccesses(this.classdef).find((e) => e.family === family);
    if (access === undefined) throw new TyperError(`${this.toString()} has no constant for an attribute read through it`);
    // Instances may see the attribute with another type: a name of its own.
    const name = `${access.attr}$class${access.counter === 0 ? "" : access.counter}`;
    const repr = this.rtyper.getrepr(family.sValue);
    this.declare({ name, repr }, access.attr, family);
    return llops.genop(llop.ooclassconst, [vCls, new Constant(name, Void)], repr);
  }

  /** Gives this class and those below their constants for an attribute; of a family, only its classes. */
  private declare(field: ClassField, attr: string, family: ClassAttrFamily | null): void {
    if (this.classdef === null || this.declared.has(field.name)) return;
    this.declared.add(field.name);
    const type = field.repr.lowleveltype;
    this.instanceType.constants.set(field.name, { type, value: defaultValue(type) });
    const classdefs = this.classdef.allSubdefs();
    this.rtyper.prebuilt.fill(() => {
      for (const classdef of classdefs) this.fillConstant(classdef, field, attr, family);
    });
  }

  private fillConstant(classdef: ClassDef, field: ClassField, attr: string, family: ClassAttrFamily | null): void {
    const desc = classdef.classdesc;
    if (family !== null && !family.descs.has(desc)) return;
    const entry = classEntry(desc, attr);
    if (entry === null || (classdef !== this.classdef && inherits(classdef, attr, family))) return;
    const value = field.repr.convertDescOrConst(entry);
    instanceTypeOf(this.rtyper, classdef).constants.set(field.name, { type: field.repr.lowleveltype, value });
  }

  // ---- operations

  override className(hop: HighLevelOp, vCls: Hlvalue): Hlvalue {
    this.root.needNames();
    return hop.genop(llop.ooclassconst, [vCls, hop.voidconst(CLASS_NAME)], OOString);
  }

  override testSubclass(hop: HighLevelOp, vSub: Hlvalue, vCls: Hlvalue, classdef: ClassDef | null): Hlvalue {
    // A class without subclasses is compared by identity. Exception classes may still get some.
    const leaf = classdef !== null && classdef.subdefs.length === 0 && !classdef.classdesc.isException();
    return hop.genop(leaf ? llop.ptr_eq : llop.subclassof, [vSub, vCls], Bool);
  }

  override instantiate(hop: HighLevelOp, descs: readonly ClassDesc[], vCls: Hlvalue): Hlvalue {
    for (const desc of descs) this.rtyper.getInstanceRepr(desc.getuniqueclassdef()).prepareNew();
    return hop.genop(llop.runtimenew, [vCls], this.root.OBJECT);
  }
}

/** Whether a class has an attribute from its base class, which has the constant. */
function inherits(classdef: ClassDef, attr: string, family: ClassAttrFamily | null): boolean {
  const base = classdef.basedef?.classdesc ?? null;
  if (base === null || (family !== null && !family.descs.has(base))) return false;
  return classEntry(base, attr) === classEntry(classdef.classdesc, attr);
}
