// The typing rules of instances and of classes as values, for both type systems. Answers to the rtype_* methods of upstream's rtyper/rclass.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { isReference } from "@rpyts/lltype/ootype";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { ClassDesc } from "@rpyts/annotator/classdesc";
import { SomeException, SomeInstance, SomePBC, SomeProperty, SomeType } from "@rpyts/annotator/model-objects";
import { isClass } from "@rpyts/annotator/hostview";
import type { SomeObject } from "@rpyts/annotator/model";
import { noneType, objectType } from "@rpyts/pyhost/builtin-types";
import { PyTuple, type PyClass } from "@rpyts/pyhost/object";
import { PyLLType } from "@rpyts/annotator/llbridge/objects";
import { helper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { strValue } from "./host-values.js";
import type { LowLevelOpList } from "./llops.js";
import { Repr, TyperError, VoidRepr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import { dispatch } from "./specialize.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { allocFlavor } from "./alloc-flavor.js";
import { ClassReprBase, commonBase, InstanceReprBase, noField } from "./rclass.js";
import { isMethodHolder } from "./rpbc.js";

const llOr = helper("rclass", "ll_or");

/** A constant result needs no code. */
export function constantResult(hop: HighLevelOp): Constant | null {
  return hop.sResult.isConstant() ? hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult)) : null;
}

/** The name that a getattr or setattr is about. */
export function attributeName(hop: HighLevelOp): string {
  const name = strValue(hop.constant(1));
  if (name === null) throw new TyperError("the name of an attribute is not constant");
  return name;
}

function getattr(r: InstanceReprBase, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const attr = attributeName(hop);
  const vInst = hop.inputarg(r, 0);
  if (attr === "__class__" && hop.rResult.lowleveltype === Void) {
    const pbc = hop.sResult as SomePBC;
    return hop.voidconst((pbc.descriptions[0] as ClassDesc).pyobj);
  }
  if (attr === "__class__") return hop.llops.convertvar(r.getClass(vInst, hop.llops), hop.rtyper.getClassRepr(null), hop.rResult);
  if (r.allfields.has(attr)) return r.getfield(vInst, attr, hop.llops);
  if (r.rclass.allmethods.has(attr)) return methodFromInstance(r, vInst, hop);
  return r.getClassAttribute(vInst, attr, hop.llops);
}

/** A bound method is represented as its `self`. */
function methodFromInstance(r: InstanceReprBase, vInst: Hlvalue, hop: HighLevelOp): Hlvalue {
  if (!isMethodHolder(hop.rResult)) throw new TyperError(`a method that is represented by ${hop.rResult.toString()}`);
  return hop.llops.convertvar(vInst, r, hop.rResult.rImSelf);
}

function setattr(r: InstanceReprBase, hop: HighLevelOp): RtypeResult {
  const attr = attributeName(hop);
  const repr = r.fieldRepr(attr);
  if (repr === null) throw noField(r, attr);
  const vInst = hop.inputarg(r, 0);
  r.setfield(vInst, attr, hop.inputarg(repr, 2), hop.llops);
  return null;
}

/** `x(…)` calls the method `__call__`. */
function callInstance(r: InstanceReprBase, hop: HighLevelOp): RtypeResult {
  const s = hop.argsS[0];
  const sMethod = s instanceof SomeInstance && s.classdef !== null ? s.classdef.sGetattr("__call__", s.flags) : null;
  if (sMethod === null) throw new TyperError("a call of an instance of no known class");
  const rMethod = hop.rtyper.getrepr(sMethod);
  if (!isMethodHolder(rMethod)) throw new TyperError(`__call__ is no method but ${rMethod.toString()}`);
  hop.rtyper.callAllSetups();
  const hop2 = hop.copy();
  const vSelf = hop.llops.convertvar(hop.inputarg(r, 0), r, rMethod.rImSelf);
  hop2.removeFirst();
  hop2.insert(0, vSelf, sMethod, rMethod);
  return dispatch(hop2);
}

function isinstance(r: InstanceReprBase, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const classes = constantClasses(hop.argsS[1]!);
  const vInst = hop.inputarg(r, 0);
  const canBeNone = hop.argsS[0]!.canBeNone;
  if (classes === null) return r.testVariableClass(hop, vInst, hop.inputarg(hop.rtyper.getClassRepr(null), 1));
  return classes.map((cls) => testInstance(hop, r, vInst, cls, canBeNone)).reduce((a, b) => hop.gendirectcall(llOr, a, b));
}

/** The class or classes of a test; null when they are not constant. */
function constantClasses(s: SomeObject): readonly PyClass[] | null {
  const value = s.const;
  const all = value instanceof PyTuple ? value.items : [value];
  return all.every((c): c is PyClass => c !== null && isClass(c)) ? all : null;
}

/** Whether an instance is of a class or one below. */
function testInstance(hop: HighLevelOp, r: InstanceReprBase, vInst: Hlvalue, cls: PyClass, canBeNone: boolean): Hlvalue {
  if (cls === noneType) return hop.genop(llop.ptr_iszero, [vInst], Bool);
  const classdef = cls === objectType ? null : hop.rtyper.bookkeeper.getuniqueclassdef(cls);
  if (classdef === null || (r.classdef !== null && r.classdef.issubclass(classdef))) return hop.genop(llop.ptr_nonzero, [vInst], Bool);
  return r.testInstance(hop, vInst, classdef, cls, canBeNone);
}

/** Values that may be None, of types that are no classes of the program: strings, lists, …. */
function isinstanceOrNone(r: Repr, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const classes = constantClasses(hop.argsS[1]!);
  if (classes === null || !isReference(r.lowleveltype)) throw new TyperError(`isinstance() of ${r.toString()}`);
  const onlyNone = classes.every((cls) => cls === noneType);
  return hop.genop(onlyNone ? llop.ptr_iszero : llop.ptr_nonzero, [hop.inputarg(r, 0)], Bool);
}

function constantClass(hop: HighLevelOp, arg: number): ClassDef | null {
  const s = hop.argsS[arg]!;
  const desc = s instanceof SomePBC && s.descriptions.length === 1 ? s.anyDescription() : null;
  return desc !== null && desc.kind === "class" ? (desc as ClassDesc).getuniqueclassdef() : null;
}

function typeOfInstance(r: InstanceReprBase, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const vInst = hop.inputarg(r, 0);
  const rRootClass = hop.rtyper.getClassRepr(null);
  const vType = hop.argsS[0]!.canBeNone ? r.typeOrNone(hop, vInst) : r.getClass(vInst, hop.llops);
  return hop.llops.convertvar(vType, rRootClass, hop.rResult);
}

/** Converts up or down one line of classes; going down is unchecked. */
function convertInstance(rFrom: InstanceReprBase, rTo: InstanceReprBase, v: Hlvalue, llops: LowLevelOpList): Hlvalue | null {
  const base = commonBase(rFrom.classdef, rTo.classdef);
  if (rFrom.gcflavor !== rTo.gcflavor || (base !== rTo.classdef && base !== rFrom.classdef)) return null;
  if (v instanceof Constant) return new Constant(rTo.castConst(v.value as LLValue), rTo.lowleveltype);
  return llops.genop(llop.cast_pointer, [v], rTo);
}

function sameInstance(negated: boolean): (r1: InstanceReprBase, r2: InstanceReprBase, hop: HighLevelOp) => RtypeResult {
  return (r1, r2, hop) => {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const r = hop.rtyper.getInstanceRepr(commonBase(r1.classdef, r2.classdef), r1.gcflavor);
    return hop.genop(negated ? llop.ptr_ne : llop.ptr_eq, hop.inputargs(r, r), Bool);
  };
}

function registerInstances(t: RtypeTables): void {
  t.getattr.on(InstanceReprBase, getattr);
  t.setattr.on(InstanceReprBase, setattr);
  for (const name of ["simple_call", "call_args"] as const) t[name].on(InstanceReprBase, callInstance);
  t.isinstance.on(InstanceReprBase, isinstance);
  t.isinstance.on(Repr, isinstanceOrNone);
  t.type.on(InstanceReprBase, typeOfInstance);
  t.bool.on(InstanceReprBase, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  t.is_.on(InstanceReprBase, InstanceReprBase, sameInstance(false));
  t.eq.on(InstanceReprBase, InstanceReprBase, sameInstance(false));
  t.ne.on(InstanceReprBase, InstanceReprBase, sameInstance(true));
  t.conversion.on(InstanceReprBase, InstanceReprBase, convertInstance);
}

// ---- classes

function convertClass(rFrom: ClassReprBase, rTo: ClassReprBase, v: Hlvalue, llops: LowLevelOpList): Hlvalue | null {
  const base = commonBase(rFrom.classdef, rTo.classdef);
  return base === rTo.classdef || base === rFrom.classdef ? rTo.fromtypeptr(v, llops) : null;
}

export function issubtype(_r: Repr, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const rRootClass = hop.rtyper.getClassRepr(null);
  const vSub = hop.inputarg(rRootClass, 0);
  const vCls = hop.inputarg(rRootClass, 1);
  return rRootClass.testSubclass(hop, vSub, vCls, vCls instanceof Constant ? constantClass(hop, 1) : null);
}

function sameClass(negated: boolean): (r1: Repr, r2: Repr, hop: HighLevelOp) => RtypeResult {
  return (_r1, _r2, hop) => {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const r = hop.rtyper.getClassRepr(null);
    return hop.genop(negated ? llop.ptr_ne : llop.ptr_eq, hop.inputargs(r, r), Bool);
  };
}

function registerClasses(t: RtypeTables): void {
  t.annotation.on(SomeType, {
    key: (s) => (s.const instanceof PyLLType ? "lltype" : "type"),
    repr: (s, rtyper) => (s.const instanceof PyLLType ? new VoidRepr("low-level type") : rtyper.getClassRepr(null)),
  });
  t.issubtype.on(ClassReprBase, issubtype);
  t.bool.on(ClassReprBase, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  t.is_.on(ClassReprBase, ClassReprBase, sameClass(false));
  t.eq.on(ClassReprBase, ClassReprBase, sameClass(false));
  t.ne.on(ClassReprBase, ClassReprBase, sameClass(true));
  t.conversion.on(ClassReprBase, ClassReprBase, convertClass);
}

/** Instances, exceptions and classes. */
export function registerClass(t: RtypeTables): void {
  t.annotation.on(SomeInstance, {
    key: (s) => s.classdef ?? "instance",
    repr: (s, rtyper) => rtyper.getInstanceRepr(s.classdef, allocFlavor(s.classdef)),
  });
  t.annotation.on(SomeException, {
    key: (s, rtyper) => exceptionBase(s, rtyper),
    repr: (s, rtyper) => rtyper.getInstanceRepr(exceptionBase(s, rtyper)),
  });
  // Properties are replaced by calls of their accessors; the attribute itself needs nothing at run time.
  t.annotation.on(SomeProperty, { key: (s) => s.pyobj, repr: () => new VoidRepr("property") });
  registerInstances(t);
  registerClasses(t);
}

/** The nearest class above all classes that an exception value may have. */
function exceptionBase(s: SomeException, _rtyper: RPythonTyper): ClassDef {
  let base: ClassDef | null = s.classdefs[0] ?? null;
  for (const classdef of s.classdefs) base = commonBase(base, classdef);
  if (base === null) throw new TyperError(`no common base class of ${s.toString()}`);
  return base;
}
