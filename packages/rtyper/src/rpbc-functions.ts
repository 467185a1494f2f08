// Variables that hold one of several functions, or None: a function pointer, or where calls of different kinds see different graphs, a pointer to a
// structure of function pointers. Answers to FunctionsPBCRepr of upstream's rtyper/rpbc.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/allocate";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType, PtrType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { Desc } from "@rpyts/annotator/desc";
import type { CallFamily } from "@rpyts/annotator/families";
import type { FunctionDesc } from "@rpyts/annotator/functiondesc";
import type { SomePBC } from "@rpyts/annotator/model-objects";
import { PyMethod, PyNone, PyStaticMethod, type PyObject } from "@rpyts/pyhost/object";
import { concreteCallTable, type ConcreteCallTable } from "./call-table.js";
import { callparse, getrresult } from "./callparse.js";
import type { LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { CanBeNull, TyperError } from "./rmodel.js";
import { emitCall, findCallSite, FunctionRepr, type CallSite } from "./rpbc.js";
import type { PrebuiltStruct } from "./prebuilt-struct.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { constantResult } from "./rclass-rules.js";

export class FunctionsPBCRepr extends CanBeNull {
  readonly rtyper: RPythonTyper;
  readonly s: SomePBC;
  readonly family: CallFamily;
  private readonly table: ConcreteCallTable;
  override readonly lowleveltype: LowLevelType;
  /** Where calls see different graphs: the structure of their pointers. */
  private readonly struct: PrebuiltStruct | null;
  private readonly cache = new Map<Desc, LLValue>();

  constructor(rtyper: RPythonTyper, s: SomePBC) {
    super();
    this.rtyper = rtyper;
    this.s = s;
    this.family = s.anyDescription().getCallFamily();
    this.table = concreteCallTable(rtyper, this.family);
    const rows = this.table.rows;
    // All sets of functions of a family share the type of their tables.
    this.struct = rows.length === 1 ? null : rtyper.cached(this.table, () => rtyper.typeSystem.functionTable(rows.map((row) => [row.attrname!, row.fntype])));
    this.lowleveltype = this.struct === null ? rows[0]!.fntype : this.struct.type;
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return defaultValue(this.lowleveltype);
    const func = value instanceof PyMethod && value.self === null ? value.func : value instanceof PyStaticMethod ? value.func : value;
    return this.convertDesc(this.rtyper.bookkeeper.getDesc(func));
  }

  override convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    return descOrConst instanceof Desc ? this.convertDesc(descOrConst) : this.convertConst(descOrConst);
  }

  convertDesc(desc: Desc): LLValue {
    let ptr = this.cache.get(desc);
    if (ptr === undefined) this.cache.set(desc, (ptr = this.makePointer(desc)));
    return ptr;
  }

  private makePointer(desc: Desc): LLValue {
    const rows = this.table.rows;
    if (this.struct === null) return rows[0]!.functions.get(desc) ?? this.neverCalled(desc);
    const made = this.struct.allocate();
    for (const row of rows) {
      const llfn = row.functions.get(desc);
      if (llfn !== undefined) this.struct.set(made, row.attrname!, llfn);
    }
    return made;
  }

  /** A function of the family that no call reaches: its pointer must only be different from None. */
  private neverCalled(desc: Desc): LLValue {
    return this.rtyper.uncallable(this.lowleveltype as PtrType, desc.label);
  }

  /** The function pointer that a call takes. */
  private concreteFunction(v: Hlvalue, site: CallSite, hop: HighLevelOp): Hlvalue {
    const rows = this.table.rows;
    if (rows.length === 1) return v;
    const row = this.table.find(site.row);
    return hop.genop(llop.getfield, [v, hop.voidconst(row.attrname)], row.fntype);
  }

  call(hop: HighLevelOp): RtypeResult {
    const s = hop.argsS[0] as SomePBC;
    const site = findCallSite(this.family, s.descriptions as readonly FunctionDesc[], hop);
    const graph = site.graphs[0]!;
    const vFunction = this.concreteFunction(hop.inputarg(this, 0), site, hop);
    return emitCall(hop, vFunction, site, getrresult(this.rtyper, graph), callparse(hop, graph));
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    return this.rtyper.typeSystem.referenceHash;
  }
}

/** The Repr of a set of functions. */
export function functionsRepr(rtyper: RPythonTyper, s: SomePBC): FunctionRepr | FunctionsPBCRepr | null {
  if (s.descriptions.length === 1 && !s.orNone) return new FunctionRepr(rtyper, s.anyDescription() as FunctionDesc);
  const family = s.anyDescription().queryCallFamily();
  return family !== null && family.totalCallTableSize > 0 ? new FunctionsPBCRepr(rtyper, s) : null;
}

function isSameFunction(negated: boolean): (r1: FunctionsPBCRepr | FunctionRepr, r2: FunctionsPBCRepr | FunctionRepr, hop: HighLevelOp) => RtypeResult {
  return (r1, r2, hop) => {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const r = r1 instanceof FunctionsPBCRepr ? r1 : r2;
    return hop.genop(negated ? llop.ptr_ne : llop.ptr_eq, hop.inputargs(r, r), Bool);
  };
}

/** Calls and comparisons of functions. */
export function registerFunctions(t: RtypeTables): void {
  for (const name of ["simple_call", "call_args"] as const) {
    t[name].on(FunctionRepr, (r, hop) => r.call(hop));
    t[name].on(FunctionsPBCRepr, (r, hop) => r.call(hop));
  }
  t.bool.on(FunctionsPBCRepr, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  t.conversion.on(FunctionsPBCRepr, FunctionsPBCRepr, (rFrom, rTo, v) => (rFrom.lowleveltype === rTo.lowleveltype ? v : null));
  t.conversion.on(FunctionRepr, FunctionsPBCRepr, (rFrom, rTo) => new Constant(rTo.convertDesc(rFrom.desc), rTo.lowleveltype));
  t.conversion.on(FunctionsPBCRepr, FunctionRepr, (_rFrom, rTo) => new Constant(rTo.desc.pyobj, Void));
  t.conversion.on(FunctionRepr, FunctionRepr, (_rFrom, rTo) => new Constant(rTo.desc.pyobj, Void));
  for (const name of ["is_", "eq", "ne"] as const) {
    t[name].on(FunctionsPBCRepr, FunctionsPBCRepr, isSameFunction(name === "ne"));
    t[name].on(FunctionsPBCRepr, FunctionRepr, isSameFunction(name === "ne"));
    t[name].on(FunctionRepr, FunctionsPBCRepr, isSameFunction(name === "ne"));
    t[name].on(FunctionRepr, FunctionRepr, (_r1, _r2, hop) => constantResult(hop) ?? failConstant());
  }
}

function failConstant(): never {
  throw new TyperError("two functions known at translation time are compared, and the annotator does not know the result");
}
