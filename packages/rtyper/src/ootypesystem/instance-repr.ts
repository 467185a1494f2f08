// Instances as objects of the platform: fields keep their names, methods are found by the platform. Answers to InstanceRepr of upstream's
// ootypesystem/rclass.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/allocate";
import { llop } from "@rpyts/lltype/llop";
import { InstanceType } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";
import { Bool, Func, Void } from "@rpyts/lltype/types-make";
import type { FuncType } from "@rpyts/lltype/types";
import type { LLPtr, LLValue } from "@rpyts/lltype/values";
import type { ClassDef } from "@rpyts/annotator/classdef";
import { Desc } from "@rpyts/annotator/desc";
import type { FunctionDesc } from "@rpyts/annotator/functiondesc";
import { isTrueMark } from "@rpyts/annotator/hostview";
import type { SomeObject } from "@rpyts/annotator/model";
import { SomePBC } from "@rpyts/annotator/model-objects";
import { PyMethod, PyNone, type PyObject } from "@rpyts/pyhost/object";
import { concreteCallTable, type ConcreteRow } from "../call-table.js";
import { callparse, getrresult } from "../callparse.js";
import { helper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import { classEntry, classLine, immutableRank, InstanceReprBase, noField } from "../rclass.js";
import { TyperError } from "../rmodel.js";
import { finishCall, findCallSite } from "../rpbc.js";
import type { RPythonTyper } from "../rtyper.js";
import type { RtypeResult } from "../tables.js";
import type { OOClassRepr } from "./class-repr.js";
import { instanceTypeOf } from "./instance-type.js";
import type { OORootTypes } from "./root-types.js";

const llInstType = helper("oo_rclass", "ll_inst_type");
const llIsinstance = helper("oo_rclass", "ll_isinstance");

export class OOInstanceRepr extends InstanceReprBase {
  override readonly lowleveltype: InstanceType;
  override readonly rclass: OOClassRepr;
  readonly rbase: OOInstanceRepr | null;
  private prepared = false;
  /** Virtual methods that the types of this class and those below have already. */
  private readonly declared = new Set<string>();

  constructor(rtyper: RPythonTyper, classdef: ClassDef | null, root: OORootTypes) {
    super(rtyper, classdef, "gc");
    this.rclass = rtyper.getClassRepr(classdef) as OOClassRepr;
    this.rbase = classdef === null ? null : (rtyper.getInstanceRepr(classdef.basedef) as OOInstanceRepr);
    this.lowleveltype = classdef === null ? root.OBJECT : new InstanceType(classdef.name, instanceTypeOf(rtyper, classdef.basedef));
    if (classdef !== null) root.addClass(this.lowleveltype, classdef.shortname);
  }

  protected override setupRepr(): void {
    this.rclass.setup();
    const { classdef, rbase, lowleveltype: type } = this;
    if (classdef === null || rbase === null) return;
    rbase.setup();
    for (const [attr, field] of rbase.allfields) this.allfields.set(attr, field);
    for (const [attr, def] of classdef.attrs) {
      if (def.readonly) continue;
      const field = { name: attr, repr: this.rtyper.getrepr(def.sValue) };
      this.fields.set(attr, field);
      this.allfields.set(attr, field);
    }
    for (const attr of [...this.fields.keys()].sort()) {
      const { lowleveltype } = this.fields.get(attr)!.repr;
      if (lowleveltype !== Void) type.fields.set(attr, { type: lowleveltype, initial: defaultValue(lowleveltype) });
    }
    this.noteImmutableFields(classdef);
  }

  private noteImmutableFields(classdef: ClassDef): void {
    const { immutableFields } = this.lowleveltype;
    const desc = classdef.classdesc;
    if (isTrueMark(desc.pyobj.dict.get("_immutable_") ?? null)) for (const attr of this.fields.keys()) immutableFields.set(attr, "immutable");
    for (const text of desc.immutableFields) {
      const [name, rank] = immutableRank(text);
      if (this.fields.has(name)) immutableFields.set(name, rank);
    }
  }

  protected override setupFinal(): void {
    const s = this.classdef === null ? null : this.classdef.classdesc.readAttribute("__del__");
    if (!(s instanceof SomePBC)) return;
    const graph = this.rtyper.uniqueGraphOf(s.anyDescription());
    if (graph !== null) this.lowleveltype.finalizer = this.rtyper.getcallable(graph);
  }

  // ---- what fresh instances have

  /** Fields of fresh instances get the values of the class. Their conversion waits until some instance is made. */
  override prepareNew(): void {
    for (const r of classLine<OOInstanceRepr>(this)) {
      if (r.prepared) break;
      r.prepared = true;
      this.rtyper.callAllSetups();
      r.setup();
      this.rtyper.prebuilt.fill(() => r.fillInitials());
    }
  }

  private fillInitials(): void {
    const desc = this.classdef?.classdesc ?? null;
    if (desc === null) return;
    for (const [attr, { name, repr }] of this.allfields) {
      const type = repr.lowleveltype;
      const inherited = !this.fields.has(attr);
      if (type === Void || (inherited && classEntry(desc, attr) === classEntry(this.rbase!.classdef!.classdesc, attr))) continue;
      const initial = this.classDefault(attr, repr);
      if (initial !== undefined) this.lowleveltype.fields.set(name, { type, initial });
    }
  }

  override newInstance(llops: LowLevelOpList): Hlvalue {
    this.prepareNew();
    return llops.genop(llop.oonew, [new Constant(this.lowleveltype, Void)], this.lowleveltype);
  }

  // ---- constants

  override castConst(value: LLValue): LLValue {
    return value;
  }

  protected override allocate(): OOInstance {
    this.prepareNew();
    return new OOInstance(this.lowleveltype);
  }

  protected override fillPrebuilt(container: LLValue, value: PyObject | null): void {
    const instance = container as OOInstance;
    for (const [attr, { name, repr }] of this.allfields) {
      if (repr.lowleveltype !== Void) instance.set(name, this.prebuiltAttribute(value, attr, repr));
    }
  }

  // ---- operations

  override getfield(vInst: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue {
    const field = this.allfields.get(attr);
    if (field === undefined) throw noField(this, attr);
    if (field.repr.lowleveltype === Void) return new Constant(null, Void);
    return llops.genop(llop.getfield, [vInst, new Constant(field.name, Void)], field.repr);
  }

  override setfield(vInst: Hlvalue, attr: string, vValue: Hlvalue, llops: LowLevelOpList): void {
    const field = this.allfields.get(attr);
    if (field === undefined) throw noField(this, attr);
    if (field.repr.lowleveltype !== Void) llops.genop(llop.setfield, [vInst, new Constant(field.name, Void), vValue]);
  }

  override getClass(vInst: Hlvalue, llops: LowLevelOpList): Hlvalue {
    return llops.genop(llop.classof, [vInst], this.rclass.lowleveltype);
  }

  override getClassAttribute(vInst: Hlvalue, attr: string, llops: LowLevelOpList): Hlvalue {
    return this.rclass.getclsfield(vInst, attr, llops);
  }

  /** As the root of instances, so that helpers are made once. */
  private asRoot(v: Hlvalue, llops: LowLevelOpList): Hlvalue {
    return llops.convertvar(v, this, this.rRoot);
  }

  override typeOrNone(hop: HighLevelOp, vInst: Hlvalue): Hlvalue {
    return hop.gendirectcall(llInstType, this.asRoot(vInst, hop.llops));
  }

  override testVariableClass(hop: HighLevelOp, vInst: Hlvalue, vCls: Hlvalue): Hlvalue {
    return hop.gendirectcall(llIsinstance, this.asRoot(vInst, hop.llops), vCls);
  }

  override testInstance(hop: HighLevelOp, vInst: Hlvalue, classdef: ClassDef): Hlvalue {
    return hop.genop(llop.instanceof, [vInst, hop.voidconst(instanceTypeOf(this.rtyper, classdef))], Bool);
  }

  // ---- virtual methods

  override callVirtual(hop: HighLevelOp, name: string, functions: readonly Desc[], sSelf: SomeObject): RtypeResult {
    const family = functions[0]!.getCallFamily();
    const site = findCallSite(family, functions as readonly FunctionDesc[], hop, sSelf);
    const row = concreteCallTable(this.rtyper, family).find(site.row);
    const graph = site.graphs[0]!;
    const rHolder = hop.argsR[0]!;
    const vSelf = hop.inputarg(rHolder, 0);
    const [, ...vArgs] = callparse(hop, graph, rHolder);
    const method = row.attrname === null ? name : `${name}$${row.attrname}`;
    this.declareMethod(name, method, row);
    const rResult = getrresult(this.rtyper, graph);
    hop.exceptionIsHere();
    return finishCall(hop, hop.genop(llop.oosend, [hop.voidconst(method), vSelf, ...vArgs], rResult), rResult);
  }

  /** Gives this class and those below a method for one kind of calls. A class whose function these calls never reach has none of its own. */
  private declareMethod(attr: string, name: string, row: ConcreteRow): void {
    const { classdef } = this;
    if (classdef === null) throw new TyperError(`a method ${attr} of objects of no known class`);
    if (this.declared.has(name)) return;
    this.declared.add(name);
    const { ARGS, RESULT } = row.fntype.TO as FuncType;
    const type = Func(ARGS.slice(1), RESULT);
    this.lowleveltype.methods.set(name, { name, type, func: null });
    for (const cdef of classdef.allSubdefs()) {
      const entry = classEntry(cdef.classdesc, attr);
      const base = cdef === classdef ? null : classEntry(cdef.basedef!.classdesc, attr);
      const func = entry === null || entry === base ? null : this.functionIn(row, entry);
      if (func !== null) instanceTypeOf(this.rtyper, cdef).methods.set(name, { name, type, func });
    }
  }

  /** The function for a class's entry; null when these calls do not reach it. */
  private functionIn(row: ConcreteRow, entry: Desc | PyObject): LLPtr | null {
    if (entry instanceof PyNone) return null;
    const desc = entry instanceof Desc ? entry : this.rtyper.bookkeeper.getDesc(entry instanceof PyMethod ? entry.func : entry);
    return row.functions.get(desc) ?? null;
  }
}
