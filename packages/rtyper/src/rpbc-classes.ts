// Variables that hold classes: vtables or the platform's classes. Making instances through them. Answers to ClassesPBCRepr of upstream's rtyper/rpbc.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/allocate";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { ClassDesc } from "@rpyts/annotator/classdesc";
import { Desc } from "@rpyts/annotator/desc";
import type { ClassAttrFamily } from "@rpyts/annotator/families";
import { sImpossibleValue, sNone, type SomeObject } from "@rpyts/annotator/model";
import { SomeInstance, SomePBC } from "@rpyts/annotator/model-objects";
import { isClass } from "@rpyts/annotator/hostview";
import { PyNone, type PyObject } from "@rpyts/pyhost/object";
import type { LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import type { LowLevelOpList } from "./llops.js";
import { CanBeNull, inputconst, TyperError, type Repr } from "./rmodel.js";
import { callWithFirst } from "./rpbc.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { allocFlavor } from "./alloc-flavor.js";
import { ClassReprBase, InstanceReprBase } from "./rclass.js";
import { attributeName, constantResult, issubtype } from "./rclass-rules.js";

export class ClassesPBCRepr extends CanBeNull {
  readonly rtyper: RPythonTyper;
  readonly s: SomePBC;
  override readonly lowleveltype: LowLevelType;

  constructor(rtyper: RPythonTyper, s: SomePBC) {
    super();
    this.rtyper = rtyper;
    this.s = s;
    this.lowleveltype = s.isConstant() ? Void : rtyper.getClassRepr(null).lowleveltype;
  }

  get rRootClass(): ClassReprBase {
    return this.rtyper.getClassRepr(null);
  }

  override canLLBeNull(s: SomeObject): boolean {
    return s.canBeNone;
  }

  override convertConst(value: PyObject): LLValue {
    if (this.lowleveltype === Void) return value;
    if (value instanceof PyNone) return defaultValue(this.lowleveltype);
    if (!isClass(value)) throw new TyperError("not a class");
    return this.convertClassdef(this.rtyper.bookkeeper.getuniqueclassdef(value));
  }

  override convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    if (!(descOrConst instanceof Desc)) return this.convertConst(descOrConst);
    return this.lowleveltype === Void ? descOrConst.pyobj : this.convertClassdef((descOrConst as ClassDesc).getuniqueclassdef());
  }

  private convertClassdef(classdef: ClassDef): LLValue {
    return this.rtyper.getClassRepr(classdef).classValue();
  }

  /** The family of an attribute that is read through these classes, and the class whose vtable has the field. */
  private accessSet(s: SomePBC, attr: string): { readonly family: ClassAttrFamily; readonly rClass: ClassReprBase } {
    const family = (s.anyDescription() as ClassDesc).queryAttrFamily(attr);
    const base = family === null ? null : this.rtyper.normalized.commonBase(family);
    if (family === null || base === null) throw new TyperError(`the attribute ${attr} of classes is in no vtable`);
    return { family, rClass: this.rtyper.getClassRepr(base) };
  }

  getattr(hop: HighLevelOp): RtypeResult {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const attr = attributeName(hop);
    if (attr === "__name__") return this.rRootClass.className(hop, this.rRootClassValue(hop, 0));
    const { family, rClass } = this.accessSet(hop.argsS[0] as SomePBC, attr);
    const vCls = this.rRootClassValue(hop, 0);
    const rField = this.rtyper.getrepr(family.sValue);
    if (rField.lowleveltype === Void) return hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult));
    return hop.llops.convertvar(rClass.getpbcfield(vCls, family, hop.llops), rField, hop.rResult);
  }

  private rRootClassValue(hop: HighLevelOp, arg: number): Hlvalue {
    return hop.inputarg(this.rRootClass, arg);
  }

  // ---- instantiation

  call(hop: HighLevelOp): RtypeResult {
    const s = hop.argsS[0] as SomePBC;
    return s.descriptions.length === 1 ? this.callOne(hop, s.anyDescription() as ClassDesc) : this.callOneOf(hop, s);
  }

  private callOne(hop: HighLevelOp, desc: ClassDesc): RtypeResult {
    const classdef = desc.getuniqueclassdef();
    const rInstance = this.rtyper.getInstanceRepr(classdef, allocFlavor(classdef));
    this.rtyper.callAllSetups();
    const sInit = desc.readAttribute("__init__");
    if (sInit === sImpossibleValue && desc.isException() && hasNoAttributes(classdef)) {
      hop.exceptionCannotOccur();
      return hop.llops.convertvar(inputconst(rInstance.lowleveltype, this.exceptionWithoutState(rInstance)), rInstance, hop.rResult);
    }
    // __init__ is what may raise, not the allocation.
    const vInstance = rInstance.newInstance(hop.llops, hop);
    if (sInit === sImpossibleValue) {
      hop.exceptionCannotOccur();
      if (desc.isException()) initEnvironmentError(hop, rInstance, vInstance);
    }
    else callWithFirst(hop, hop.voidconst(sInit.const), sInit, vInstance, new SomeInstance(classdef, false), rInstance, sNone);
    return hop.llops.convertvar(vInstance, rInstance, hop.rResult);
  }

  /** Exceptions without state are all alike: one prebuilt instance serves for them, as upstream has it, so that raising one allocates nothing. */
  private exceptionWithoutState(rInstance: InstanceReprBase): LLValue {
    return this.rtyper.cached(rInstance, () => rInstance.getReusablePrebuiltInstance());
  }

  private callOneOf(hop: HighLevelOp, s: SomePBC): RtypeResult {
    const vCls = this.rRootClassValue(hop, 0);
    const vInstance = this.instantiate(hop, s, vCls);
    const first = s.anyDescription() as ClassDesc;
    const hasInit = s.descriptions.some((d) => (d as ClassDesc).readAttribute("__init__") !== sImpossibleValue);
    if (!hasInit || first.queryAttrFamily("__init__") === null) {
      hop.exceptionCannotOccur();
      return vInstance;
    }
    const { family, rClass } = this.accessSet(s, "__init__");
    const rInit = this.rtyper.getrepr(family.sValue);
    const vInit = rInit.lowleveltype === Void ? hop.voidconst(family.sValue.const) : rClass.getpbcfield(vCls, family, hop.llops);
    callWithFirst(hop, vInit, this.preciseInit(s, family.sValue), vInstance, hop.sResult, hop.rResult, sNone, rInit);
    return vInstance;
  }

  /** The functions that these classes' `__init__` may be: a subset of those of the family. */
  private preciseInit(s: SomePBC, sFamily: SomeObject): SomeObject {
    const found = new Set<Desc>();
    for (const desc of s.descriptions) {
      const sInit = (desc as ClassDesc).readAttribute("__init__");
      if (sInit instanceof SomePBC) for (const d of sInit.descriptions) found.add(d);
    }
    if (found.size === 0 || !(sFamily instanceof SomePBC)) return sFamily;
    return new SomePBC([...found].sort((a, b) => a.id - b.id), false, sFamily);
  }

  /** An instance of the class that the first operand is, without a call of its `__init__`. */
  instantiateAny(hop: HighLevelOp, s: SomePBC): Hlvalue {
    return this.instantiate(hop, s, this.rRootClassValue(hop, 0));
  }

  private instantiate(hop: HighLevelOp, s: SomePBC, vCls: Hlvalue): Hlvalue {
    const vObject = this.rRootClass.instantiate(hop, s.descriptions as readonly ClassDesc[], vCls);
    return hop.llops.convertvar(vObject, this.rtyper.getInstanceRepr(null), hop.rResult);
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    return this.rtyper.typeSystem.referenceHash;
  }
}

function hasNoAttributes(classdef: ClassDef): boolean {
  return classdef.mro.every((cdef) => cdef.attrs.size === 0);
}

/** `OSError(errno, strerror, filename)`: the arguments become attributes. Other exceptions of the language drop theirs. */
function initEnvironmentError(hop: HighLevelOp, r: InstanceReprBase, vInstance: Hlvalue): void {
  if (hop.spaceop.opname !== "simple_call" || hop.nbArgs < 3) return;
  ["errno", "strerror", "filename"].forEach((attr, i) => {
    const repr = r.fieldRepr(attr);
    if (repr !== null && i + 1 < hop.nbArgs) r.setfield(vInstance, attr, hop.inputarg(repr, i + 1), hop.llops);
  });
}

function toPointer(rFrom: ClassesPBCRepr, rTo: ClassReprBase, v: Hlvalue, llops: LowLevelOpList): Hlvalue | null {
  if (rFrom.lowleveltype !== Void) return rTo.fromtypeptr(v, llops);
  const cls = rFrom.s.const;
  return cls === null ? null : new Constant(rTo.convertConst(cls), rTo.lowleveltype);
}

function betweenSets(rFrom: ClassesPBCRepr, rTo: ClassesPBCRepr, v: Hlvalue): Hlvalue | null {
  if (rFrom.lowleveltype === rTo.lowleveltype) return v;
  const cls = rTo.lowleveltype === Void ? rTo.s.const : rFrom.s.const;
  return cls === null ? null : new Constant(rTo.convertConst(cls), rTo.lowleveltype);
}

function toSet(rFrom: ClassReprBase, rTo: ClassesPBCRepr, v: Hlvalue, llops: LowLevelOpList): Hlvalue | null {
  if (rTo.lowleveltype === Void) return rTo.s.const === null ? null : new Constant(rTo.s.const, Void);
  return llops.convertvar(v, rFrom, rTo.rRootClass);
}

function sameClass(negated: boolean): (r1: Repr, r2: Repr, hop: HighLevelOp) => RtypeResult {
  return (_r1, _r2, hop) => {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const r = hop.rtyper.getClassRepr(null);
    return hop.genop(negated ? llop.ptr_ne : llop.ptr_eq, hop.inputargs(r, r), Bool);
  };
}

/** Classes as values. */
export function registerClassSets(t: RtypeTables): void {
  for (const name of ["simple_call", "call_args"] as const) t[name].on(ClassesPBCRepr, (r, hop) => r.call(hop));
  t.issubtype.on(ClassesPBCRepr, issubtype);
  t.getattr.on(ClassesPBCRepr, (r, hop) => r.getattr(hop));
  t.bool.on(ClassesPBCRepr, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  t.conversion.on(ClassesPBCRepr, ClassReprBase, toPointer);
  t.conversion.on(ClassesPBCRepr, ClassesPBCRepr, betweenSets);
  t.conversion.on(ClassReprBase, ClassesPBCRepr, toSet);
  for (const name of ["is_", "eq", "ne"] as const) {
    t[name].on(ClassesPBCRepr, ClassesPBCRepr, sameClass(name === "ne"));
    t[name].on(ClassReprBase, ClassesPBCRepr, sameClass(name === "ne"));
    t[name].on(ClassesPBCRepr, ClassReprBase, sameClass(name === "ne"));
  }
}
