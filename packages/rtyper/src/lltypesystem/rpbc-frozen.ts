// Frozen prebuilt objects: one alone needs nothing at run time; several that are read alike are pointers to structures of the attributes read;
// several without an attribute in common are addresses. Answers to the frozen PBC Reprs of upstream's rtyper/rpbc.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { castPtrToAdr } from "@rpyts/lltype/llmemory";
import { NULL_ADDRESS } from "@rpyts/lltype/address";
import { malloc, nullptrOf } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { Address, Bool, Char, ForwardReference, Ptr, Struct, Void } from "@rpyts/lltype/types-make";
import type { PtrType, StructField } from "@rpyts/lltype/types";
import type { LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { Desc } from "@rpyts/annotator/desc";
import { FrozenAttrFamily } from "@rpyts/annotator/families";
import { FrozenDesc } from "@rpyts/annotator/frozendesc";
import type { SomePBC } from "@rpyts/annotator/model-objects";
import { PyNone, type PyObject } from "@rpyts/pyhost/object";
import { helper, type LLHelper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import type { LowLevelOpList } from "../llops.js";
import { CanBeNull, mangle, Repr, TyperError, VoidRepr } from "../rmodel.js";
import type { RPythonTyper } from "../rtyper.js";
import type { RtypeResult, RtypeTables } from "../tables.js";
import { byFalling } from "./field-order.js";
import { attributeName, constantResult } from "./rclass.js";

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
  override readonly lowleveltype = Address;
  readonly rtyper: RPythonTyper;
  private readonly cache = new Map<Desc, LLPtr>();

  constructor(rtyper: RPythonTyper) {
    super();
    this.rtyper = rtyper;
  }

  override convertConst(value: PyObject): LLValue {
    return value instanceof PyNone ? NULL_ADDRESS : this.convertDesc(this.rtyper.bookkeeper.getDesc(value));
  }

  override convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    return descOrConst instanceof Desc ? this.convertDesc(descOrConst) : this.convertConst(descOrConst);
  }

  /** The address of the object's structure where it has one; else of a placeholder. */
  convertDesc(desc: Desc): LLValue {
    const family = desc.queryAttrFamily("");
    if (desc instanceof FrozenDesc && family instanceof FrozenAttrFamily && family.attrs.size > 0) {
      return castPtrToAdr(multipleFrozen(this.rtyper, family).convertDesc(desc));
    }
    let ptr = this.cache.get(desc);
    if (ptr === undefined) this.cache.set(desc, (ptr = malloc(PLACEHOLDER, null, { immortal: true })));
    return castPtrToAdr(ptr);
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }
}

const PLACEHOLDER = Struct("pbcplaceholder", [["dummy", Char]]);

/** Several frozen objects of which the same attributes are read. */
export class MultipleFrozenPBCRepr extends CanBeNull {
  override readonly lowleveltype: PtrType;
  readonly rtyper: RPythonTyper;
  readonly family: FrozenAttrFamily;
  private readonly forward = ForwardReference();
  private readonly fields = new Map<string, { readonly name: string; readonly repr: Repr }>();
  private readonly cache = new Map<Desc, LLPtr>();

  constructor(rtyper: RPythonTyper, family: FrozenAttrFamily) {
    super();
    this.rtyper = rtyper;
    this.family = family;
    this.lowleveltype = Ptr(this.forward);
  }

  override toString(): string {
    return "<MultipleFrozenPBCRepr>";
  }

  protected override setupRepr(): void {
    const fields: StructField[] = [];
    for (const [attr, s] of this.family.attrs) {
      const repr = this.rtyper.getrepr(s);
      const name = mangle("pbc", attr);
      this.fields.set(attr, { name, repr });
      fields.push([name, repr.lowleveltype]);
    }
    fields.sort(byFalling(this.rtyper.wordBits));
    this.forward.become(Struct("pbc", fields, { hints: { immutable: true }, nominal: true }));
  }

  override convertConst(value: PyObject): LLValue {
    return value instanceof PyNone ? nullptrOf(this.lowleveltype) : this.convertDesc(this.rtyper.bookkeeper.getDesc(value));
  }

  override convertDescOrConst(descOrConst: Desc | PyObject): LLValue {
    return descOrConst instanceof Desc ? this.convertDesc(descOrConst) : this.convertConst(descOrConst);
  }

  convertDesc(desc: Desc): LLPtr {
    const known = this.cache.get(desc);
    if (known !== undefined) return known;
    this.rtyper.callAllSetups();
    this.setup();
    const ptr = malloc(this.lowleveltype.TO, null, { immortal: true });
    this.cache.set(desc, ptr);
    this.rtyper.prebuilt.fill(() => this.fill(ptr.obj as LLStruct, desc as FrozenDesc));
    return ptr;
  }

  private fill(struct: LLStruct, desc: FrozenDesc): void {
    for (const [attr, { name, repr }] of this.fields) {
      if (repr.lowleveltype === Void) continue;
      const value = desc.readValue(attr);
      if (value !== null) struct.set(name, repr.convertConst(value));
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
    return helper("rclass", "ll_ptr_hash");
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

function toAddress(llops: LowLevelOpList, v: Hlvalue): Hlvalue {
  if (v instanceof Constant) return new Constant(castPtrToAdr(v.value as LLPtr), Address);
  return llops.genop(llop.cast_ptr_to_adr, [v], Address);
}

function sameFrozen(negated: boolean): (r1: Repr, r2: Repr, hop: HighLevelOp) => RtypeResult {
  return (r1, r2, hop) => {
    const constant = constantResult(hop);
    if (constant !== null) return constant;
    const multiple = r1 instanceof SingleFrozenPBCRepr ? r2 : r1;
    const other = r2 instanceof SingleFrozenPBCRepr ? r1 : r2;
    if (multiple === other && multiple instanceof MultipleFrozenPBCRepr) return hop.genop(negated ? llop.ptr_ne : llop.ptr_eq, hop.inputargs(multiple, multiple), Bool);
    if (multiple instanceof SingleFrozenPBCRepr) throw new TyperError("two frozen objects known at translation time are compared");
    const r = unrelatedFrozen(hop.rtyper);
    return hop.genop(negated ? llop.adr_ne : llop.adr_eq, hop.inputargs(r, r), Bool);
  };
}

/** Frozen objects as values. */
export function registerFrozen(t: RtypeTables): void {
  t.getattr.on(MultipleFrozenPBCRepr, (r, hop) => r.getattr(hop));
  t.bool.on(MultipleFrozenPBCRepr, (r, hop) => constantResult(hop) ?? hop.genop(llop.ptr_nonzero, hop.inputargs(r), Bool));
  t.bool.on(UnrelatedFrozenPBCRepr, (r, hop) => {
    const [v] = hop.inputargs(r) as [Hlvalue];
    return constantResult(hop) ?? hop.genop(llop.adr_ne, [v, hop.inputconst(Address, NULL_ADDRESS)], Bool);
  });
  t.conversion.on(MultipleFrozenPBCRepr, MultipleFrozenPBCRepr, (rFrom, rTo, v) => (rFrom === rTo ? v : null));
  t.conversion.on(MultipleFrozenPBCRepr, SingleFrozenPBCRepr, (_rFrom, rTo) => new Constant(rTo.desc.pyobj, Void));
  t.conversion.on(SingleFrozenPBCRepr, MultipleFrozenPBCRepr, (rFrom, rTo) => new Constant(rTo.convertDesc(rFrom.desc), rTo.lowleveltype));
  t.conversion.on(SingleFrozenPBCRepr, UnrelatedFrozenPBCRepr, (rFrom, rTo) => new Constant(rTo.convertDesc(rFrom.desc), Address));
  t.conversion.on(UnrelatedFrozenPBCRepr, SingleFrozenPBCRepr, (_rFrom, rTo) => new Constant(rTo.desc.pyobj, Void));
  t.conversion.on(MultipleFrozenPBCRepr, UnrelatedFrozenPBCRepr, (_rFrom, _rTo, v, llops) => toAddress(llops, v));
  const kinds = [SingleFrozenPBCRepr, MultipleFrozenPBCRepr, UnrelatedFrozenPBCRepr] as const;
  for (const a of kinds) {
    for (const b of kinds) for (const name of ["is_", "eq", "ne"] as const) t[name].on<Repr, Repr>(a, b, sameFrozen(name === "ne"));
  }
}
