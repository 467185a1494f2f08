// Frozen prebuilt objects: one alone needs nothing at run time; several that are read alike are references to structures of the attributes read;
// several without an attribute in common are references to anything. Answers to the frozen PBC Reprs of upstream's rtyper/rpbc.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/allocate";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { Desc } from "@rpyts/annotator/desc";
import { FrozenAttrFamily } from "@rpyts/annotator/families";
import { FrozenDesc } from "@rpyts/annotator/frozendesc";
import type { SomePBC } from "@rpyts/annotator/model-objects";
import { PyNone, type PyObject } from "@rpyts/pyhost/object";
import type { LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import type { LowLevelOpList } from "./llops.js";
import type { AnyStruct, PrebuiltStruct } from "./prebuilt-struct.js";
import { CanBeNull, Repr, TyperError, VoidRepr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeResult, RtypeTables } from "./tables.js";
import { attributeName, constantResult } from "./rclass-rules.js";
import { FunctionRepr } from "./rpbc.js";

/** One frozen object. */
export class SingleFrozenPBCRepr extends VoidRepr {
  readonly desc: Desc;

  constructor(desc: Desc) {
    super(`frozen ${desc.label}`);
    this.desc = desc;
  }
}

/** Several frozen objects (or functions that are never called) without a common attribute. */
export class UnrelatedFrozenPBCRepr extends CanBeNull {
  override readonly lowleveltype: LowLevelType;
  readonly rtyper: RPythonTyper;
  private readonly any: AnyStruct;
  private readonly cache = new Map<Desc, LLValue>();

  constructor(rtyper: RPythonTyper) {
    super();
    this.rtyper = rtyper;
    this.any = rtyper.typeSystem.anyStruct;
    this.lowleveltype = this.any.type;
  }

  override convertConst(value: PyObject): LLValue {
    return value instanceof PyNone ? defaultValue(this.lowleveltype) : this.convertDesc(this.rtyper.bookkeeper.getDesc(value));
  }

  override convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    return descOrConst instanceof Desc ? this.convertDesc(descOrConst) : this.convertConst(descOrConst);
  }

  /** The object's structure where it has one; else a placeholder. */
  convertDesc(desc: Desc): LLValue {
    const family = desc.queryAttrFamily("");
    if (desc instanceof FrozenDesc && family instanceof FrozenAttrFamily && family.attrs.size > 0) {
      return this.any.castConst(multipleFrozen(this.rtyper, family).convertDesc(desc));
    }
    let made = this.cache.get(desc);
    if (made === undefined) this.cache.set(desc, (made = this.any.placeholder()));
    return this.any.castConst(made);
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    return this.any.hash;
  }
}

/** Several frozen objects of which the same attributes are read. */
export class MultipleFrozenPBCRepr extends CanBeNull {
  override readonly lowleveltype: LowLevelType;
  readonly rtyper: RPythonTyper;
  readonly family: FrozenAttrFamily;
  private readonly struct: PrebuiltStruct;
  private readonly fields = new Map<string, { readonly name: string; readonly repr: Repr }>();
  private readonly cache = new Map<Desc, LLValue>();

  constructor(rtyper: RPythonTyper, family: FrozenAttrFamily) {
    super();
    this.rtyper = rtyper;
    this.family = family;
    this.struct = rtyper.typeSystem.frozenStruct();
    this.lowleveltype = this.struct.type;
  }

  override toString(): string {
    return "<MultipleFrozenPBCRepr>";
  }

  protected override setupRepr(): void {
    const fields: [string, LowLevelType][] = [];
    for (const [attr, s] of this.family.attrs) {
      const repr = this.rtyper.getrepr(s);
      const name = this.rtyper.typeSystem.frozenFieldName(attr);
      this.fields.set(attr, { name, repr });
      fields.push([name, repr.lowleveltype]);
    }
    this.struct.define(fields, this.rtyper.wordBits);
  }

  override convertConst(value: PyObject): LLValue {
    return value instanceof PyNone ? defaultValue(this.lowleveltype) : this.convertDesc(this.rtyper.bookkeeper.getDesc(value));
  }

  override convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    return descOrConst instanceof Desc ? this.convertDesc(descOrConst) : this.convertConst(descOrConst);
  }

  convertDesc(desc: Desc): LLValue {
    const known = this.cache.get(desc);
    if (known !== undefined) return known;
    this.rtyper.callAllSetups();
    this.setup();
    const made = this.struct.allocate();
    this.cache.set(desc, made);
    this.rtyper.prebuilt.fill(() => this.fill(made, desc as FrozenDesc));
    return made;
  }

  private fill(made: LLValue, desc: FrozenDesc): void {
    for (const [attr, { name, repr }] of this.fields) {
      if (repr.lowleveltype === Void) continue;
      const value = desc.readValue(attr);
      if (value !== null) this.struct.set(made, name, repr.convertConst(value));
    }
  }

  getattr(hop: HighLevelOp): RtypeResult {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const field = this.fields.get(attributeName(hop));
    if (field === undefined) throw new TyperError(`no attribute ${attributeName(hop)} in ${this.toString()}`);
    if (field.repr.lowleveltype === Void) return hop.inputconst(hop.rResult, hop.constant(0));
    const v = hop.genop(llop.getfield, [hop.inputarg(this, 0), hop.voidconst(field.name)], field.repr);
    return hop.llops.convertvar(v, field.repr, hop.rResult);
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    return this.rtyper.typeSystem.referenceHash;
  }
}

function multipleFrozen(rtyper: RPythonTyper, family: FrozenAttrFamily): MultipleFrozenPBCRepr {
  return rtyper.cached(family, () => {
    const repr = new MultipleFrozenPBCRepr(rtyper, family);
    rtyper.addPendingsetup(repr);
    return repr;
  });
}

function unrelatedFrozen(rtyper: RPythonTyper): UnrelatedFrozenPBCRepr {
  return rtyper.cached(UnrelatedFrozenPBCRepr, () => new UnrelatedFrozenPBCRepr(rtyper));
}

/** The Repr of a set of frozen objects. */
export function frozenRepr(rtyper: RPythonTyper, s: SomePBC): Repr {
  const descs = s.descriptions;
  if (descs.length === 1 && !s.orNone) return new SingleFrozenPBCRepr(descs[0]!);
  const family = descs[0]!.queryAttrFamily("");
  const same = family instanceof FrozenAttrFamily && descs.every((d) => d.queryAttrFamily("") === family);
  return same ? multipleFrozen(rtyper, family) : unrelatedFrozen(rtyper);
}

function toAny(llops: LowLevelOpList, v: Hlvalue, rTo: UnrelatedFrozenPBCRepr): Hlvalue {
  const any = rTo.rtyper.typeSystem.anyStruct;
  if (v instanceof Constant) return new Constant(any.castConst(v.value as LLValue), any.type);
  return llops.genop(any.castOp, [v], any.type);
}

function sameFrozen(negated: boolean): (r1: Repr, r2: Repr, hop: HighLevelOp) => RtypeResult {
  return (r1, r2, hop) => {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const single = r1 instanceof SingleFrozenPBCRepr || r1 instanceof FunctionRepr;
    const multiple = single ? r2 : r1;
    const other = single ? r1 : r2;
    if (multiple === other && multiple instanceof MultipleFrozenPBCRepr) return hop.genop(negated ? llop.ptr_ne : llop.ptr_eq, hop.inputargs(multiple, multiple), Bool);
    if (multiple instanceof SingleFrozenPBCRepr || multiple instanceof FunctionRepr) throw new TyperError("two frozen objects known at translation time are compared");
    const r = unrelatedFrozen(hop.rtyper);
    const any = hop.rtyper.typeSystem.anyStruct;
    return hop.genop(negated ? any.neOp : any.eqOp, hop.inputargs(r, r), Bool);
  };
}

/** An attribute of the one object that it can be: known at translation time. */
function attributeOfOne(r: SingleFrozenPBCRepr, hop: HighLevelOp): RtypeResult {
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  if (hop.rResult.lowleveltype === Void) return new Constant(r.desc.pyobj, Void);
  const value = r.desc instanceof FrozenDesc ? r.desc.readValue(attributeName(hop)) : null;
  if (value === null) throw new TyperError(`no attribute ${attributeName(hop)} in ${r.toString()}`);
  return hop.inputconst(hop.rResult, value);
}

/** Frozen objects as values. */
export function registerFrozen(t: RtypeTables): void {
  t.getattr.on(SingleFrozenPBCRepr, attributeOfOne);
  t.getattr.on(MultipleFrozenPBCRepr, (r, hop) => r.getattr(hop));
  t.bool.on(MultipleFrozenPBCRepr, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  t.bool.on(UnrelatedFrozenPBCRepr, (r, hop) => {
    const [v] = hop.inputargs(r) as [Hlvalue];
    const any = r.rtyper.typeSystem.anyStruct;
    return constantResult(hop) ?? hop.genop(any.neOp, [v, hop.inputconst(any.type, defaultValue(any.type))], Bool);
  });
  t.conversion.on(MultipleFrozenPBCRepr, MultipleFrozenPBCRepr, (rFrom, rTo, v) => (rFrom === rTo ? v : null));
  t.conversion.on(MultipleFrozenPBCRepr, SingleFrozenPBCRepr, (_rFrom, rTo) => new Constant(rTo.desc.pyobj, Void));
  t.conversion.on(SingleFrozenPBCRepr, MultipleFrozenPBCRepr, (rFrom, rTo) => new Constant(rTo.convertDesc(rFrom.desc), rTo.lowleveltype));
  t.conversion.on(SingleFrozenPBCRepr, UnrelatedFrozenPBCRepr, (rFrom, rTo) => new Constant(rTo.convertDesc(rFrom.desc), rTo.lowleveltype));
  t.conversion.on(UnrelatedFrozenPBCRepr, SingleFrozenPBCRepr, (_rFrom, rTo) => new Constant(rTo.desc.pyobj, Void));
  t.conversion.on(MultipleFrozenPBCRepr, UnrelatedFrozenPBCRepr, (_rFrom, rTo, v, llops) => toAny(llops, v, rTo));
  for (const name of ["is_", "eq", "ne"] as const) {
    t[name].on<Repr, Repr>(UnrelatedFrozenPBCRepr, FunctionRepr, sameFrozen(name === "ne"));
    t[name].on<Repr, Repr>(FunctionRepr, UnrelatedFrozenPBCRepr, sameFrozen(name === "ne"));
  }
  t.conversion.on(FunctionRepr, UnrelatedFrozenPBCRepr, (rFrom, rTo) => new Constant(rTo.convertDesc(rFrom.desc), rTo.lowleveltype));
  t.conversion.on(UnrelatedFrozenPBCRepr, FunctionRepr, (_rFrom, rTo) => new Constant(rTo.desc.pyobj, Void));
  const kinds = [SingleFrozenPBCRepr, MultipleFrozenPBCRepr, UnrelatedFrozenPBCRepr] as const;
  for (const a of kinds) {
    for (const b of kinds) for (const name of ["is_", "eq", "ne"] as const) t[name].on<Repr, Repr>(a, b, sameFrozen(name === "ne"));
  }
}
