// Tuples: a small object with one field per item. Answers to upstream's rtyper/rtuple.py, lltypesystem/rtuple.py and ootypesystem/rtuple.py. The empty
// tuple is Void.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { constText } from "@rpyts/annotator/constant";
import { SomeTuple } from "@rpyts/annotator/model";
import { unionof } from "@rpyts/annotator/unions";
import { PyInt, PyTuple, type PyObject } from "@rpyts/pyhost/object";
import { newInt, newTuple } from "@rpyts/pyhost/values";
import { fieldName, newStruct, prebuiltObject, type LazyType, type PrebuiltObject } from "./heap.js";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { IntegerRepr } from "./rint.js";
import type { LowLevelOpList } from "./llops.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeTables } from "./tables.js";
import { TupleReprBase } from "./tuple-base.js";
import { ContainerIteratorRepr, mayStop } from "./riterator.js";
import { equalityOf } from "./rlist.js";

export class TupleRepr extends TupleReprBase {
  readonly rtyper: RPythonTyper;
  readonly annotation: SomeTuple;
  private items: readonly Repr[] | null = null;
  private readonly layout: LazyType;
  private readonly constants = new Map<PyObject, LLValue>();
  private eq: LLHelper | null = null;
  private hash: LLHelper | null = null;

  constructor(rtyper: RPythonTyper, s: SomeTuple) {
    super();
    this.rtyper = rtyper;
    this.annotation = s;
    this.layout = rtyper.typeSystem.heap.lazyStruct(`tuple${s.items.length}`, () => this.itemsR.map((r, i) => [`item${i}`, r.lowleveltype] as const));
  }

  override get itemsR(): readonly Repr[] {
    return (this.items ??= this.annotation.items.map((s) => this.rtyper.getrepr(s)));
  }

  override get lowleveltype(): LowLevelType {
    return this.annotation.items.length === 0 ? Void : this.layout.get();
  }

  protected override setupRepr(): void {
    void this.lowleveltype;
  }

  override newtuple(llops: LowLevelOpList, vItems: readonly Hlvalue[]): Hlvalue {
    if (vItems.length === 0) return new Constant(newTuple([]), Void);
    const v = newStruct(llops, this.lowleveltype);
    vItems.forEach((vItem, i) => llops.genop(llop.setfield, [v, fieldName(`item${i}`), vItem]));
    return v;
  }

  override getitem(llops: LowLevelOpList, vTuple: Hlvalue, index: number): Hlvalue {
    const r = this.itemsR[index]!;
    if (r.lowleveltype === Void) return new Constant(this.annotation.items[index]!.const, Void);
    return llops.genop(llop.getfield, [vTuple, fieldName(`item${index}`)], r);
  }

  override convertConst(value: PyObject): LLValue {
    if (!(value instanceof PyTuple) || value.items.length !== this.itemsR.length) throw new TyperError(`not a tuple of ${this.itemsR.length}: ${constText(value)}`);
    if (value.items.length === 0) return value;
    let made = this.constants.get(value);
    if (made === undefined) {
      const struct = prebuiltObject(this.lowleveltype);
      this.constants.set(value, (made = struct.value));
      this.rtyper.prebuilt.fill(() => this.fill(struct, value));
    }
    return made;
  }

  private fill(struct: PrebuiltObject, value: PyTuple): void {
    this.itemsR.forEach((r, i) => struct.set(`item${i}`, r.convertConst(value.items[i]!)));
  }

  override canLLBeNull(): boolean {
    return false;
  }

  override getLLEqFunction(): LLHelper {
    return (this.eq ??= this.make("eq", this.itemsR.map(equalityOf)));
  }

  override getLLHashFunction(): LLHelper {
    return (this.hash ??= this.make("hash", this.itemsR.map((r) => r.getLLHashFunction())));
  }

  /** A helper made of the helpers for the items. */
  private make(what: "eq" | "hash", parts: readonly LLHelper[]): LLHelper {
    const { helpers } = this.rtyper;
    const functions = newTuple(parts.map((h) => helpers.resolve(h)));
    return helpers.make("rtuple", `make_tuple${what}`, [newInt(parts.length), functions]);
  }

  /** Equality of items of another tuple type of the same length, item by item. */
  itemEquality(index: number): LLHelper {
    return equalityOf(this.itemsR[index]!);
  }
}

function newtuple(hop: HighLevelOp): Hlvalue {
  const r = hop.rResult;
  if (!(r instanceof TupleRepr)) throw new TyperError(`newtuple gives ${r.toString()}`);
  return r.newtuple(hop.llops, r.itemsR.map((rItem, i) => hop.inputarg(rItem, i)));
}

function getitem(r: TupleRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const vTuple = hop.inputarg(r, 0);
  const given = hop.argsS[1]!.const;
  hop.exceptionCannotOccur();
  if (!(given instanceof PyInt)) throw new TyperError("the index of a tuple is not constant");
  const index = Number(given.value);
  const at = index < 0 ? index + r.itemsR.length : index;
  return hop.llops.convertvar(r.getitem(hop.llops, vTuple, at), r.itemsR[at]!, hop.rResult);
}

function getslice(r: TupleRepr, hop: HighLevelOp): Hlvalue {
  const rResult = hop.rResult;
  if (!(rResult instanceof TupleRepr)) throw new TyperError(`a slice of a tuple gives ${rResult.toString()}`);
  const vTuple = hop.inputarg(r, 0);
  const [from, to] = [1, 2].map((arg) => hop.argsS[arg]!.const);
  const bound = (value: PyObject | null | undefined, otherwise: number): number => (value instanceof PyInt ? Number(value.value) : otherwise);
  const indices = r.itemsR.map((_, i) => i).slice(bound(from, 0), bound(to, r.itemsR.length));
  hop.exceptionCannotOccur();
  return rResult.newtuple(hop.llops, indices.map((at, i) => hop.llops.convertvar(r.getitem(hop.llops, vTuple, at), r.itemsR[at]!, rResult.itemsR[i]!)));
}

function add(r1: TupleRepr, r2: TupleRepr, hop: HighLevelOp): Hlvalue {
  const rResult = hop.rResult as TupleRepr;
  const vItems: Hlvalue[] = [];
  [r1, r2].forEach((r, arg) => {
    const v = hop.inputarg(r, arg);
    r.itemsR.forEach((rItem, i) => vItems.push(hop.llops.convertvar(r.getitem(hop.llops, v, i), rItem, rResult.itemsR[vItems.length]!)));
  });
  return rResult.newtuple(hop.llops, vItems);
}

/** Both operands as tuples of one Repr. */
function sameTuples(r1: TupleRepr, r2: TupleRepr, hop: HighLevelOp): [TupleRepr, Hlvalue, Hlvalue] {
  const s = unionof(hop.argsS[0]!, hop.argsS[1]!);
  const r = hop.rtyper.getrepr(s);
  if (!(r instanceof TupleRepr)) throw new TyperError(`${r1.toString()} and ${r2.toString()} do not compare`);
  return [r, hop.inputarg(r, 0), hop.inputarg(r, 1)];
}

function equal(r1: TupleRepr, r2: TupleRepr, hop: HighLevelOp): Hlvalue {
  const [r, v1, v2] = sameTuples(r1, r2, hop);
  if (r.itemsR.length === 0) return new Constant(true, Bool);
  return hop.gendirectcall(r.getLLEqFunction(), v1, v2);
}

/** `x in (a, b, c)`: upstream takes constant tuples only; here the items are compared one by one. */
function contains(r: TupleRepr, rItem: Repr, hop: HighLevelOp): Hlvalue {
  // Constant tuples of equal types share the Repr: the items are those of this operand.
  const s = hop.argsS[0] as SomeTuple;
  hop.exceptionCannotOccur();
  if (s.items.length === 0) return new Constant(false, Bool);
  const sItem = unionof(hop.argsS[1]!, ...s.items);
  const rCommon = hop.rtyper.getrepr(sItem);
  const eq = equalityOf(rCommon);
  const vTuple = s.const === null ? hop.inputarg(r, 0) : null;
  const vItem = hop.llops.convertvar(hop.inputarg(rItem, 1), rItem, rCommon);
  let vFound: Hlvalue = new Constant(false, Bool);
  r.itemsR.forEach((rOne, i) => {
    const vOne = s.items[i]!.const !== null ? hop.inputconst(rCommon, s.items[i]!.const!) : hop.llops.convertvar(r.getitem(hop.llops, vTuple!, i), rOne, rCommon);
    const vEqual = hop.gendirectcall(eq, vOne, vItem);
    vFound = i === 0 ? vEqual : hop.gendirectcall(helper("rtuple", "ll_or"), vFound, vEqual);
  });
  return vFound;
}

/** Tuples convert item by item. */
function convert(rFrom: TupleRepr, rTo: TupleRepr, v: Hlvalue, llops: LowLevelOpList): Hlvalue | null {
  if (rFrom.lowleveltype === rTo.lowleveltype) return v;
  if (rFrom.itemsR.length !== rTo.itemsR.length) return null;
  if (v instanceof Constant) return null;
  return rTo.newtuple(llops, rTo.itemsR.map((r, i) => llops.convertvar(rFrom.getitem(llops, v, i), rFrom.itemsR[i]!, r)));
}

/** The iterator over a tuple of one item. */
export class SingleTupleIteratorRepr extends ContainerIteratorRepr {
  readonly tuple: TupleRepr;

  constructor(tuple: TupleRepr) {
    super();
    if (tuple.itemsR.length !== 1) throw new TyperError("only tuples of one item can be iterated over");
    this.tuple = tuple;
  }

  override get lowleveltype(): LowLevelType {
    return this.tuple.rtyper.typeSystem.heap.struct("tuple1iter", [["tuple", this.tuple.lowleveltype]]);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    return hop.gendirectcall(helper("rtuple", "ll_tupleiter"), this.structConstant, hop.inputarg(this.tuple, arg));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    mayStop(hop);
    const vTuple = hop.gendirectcall(helper("rtuple", "ll_tuplenext"), vIter);
    return [this.tuple.getitem(hop.llops, vTuple, 0), this.tuple.itemsR[0]!];
  }
}

/** Tuples. */
export function registerTuple(t: RtypeTables): void {
  t.annotation.on(SomeTuple, {
    key: (s, rtyper) => `tuple ${s.items.map((item) => rtyper.keyId(item)).join(",")}`,
    repr: (s, rtyper) => new TupleRepr(rtyper, s),
  });
  t.newtuple.is(newtuple);
  t.len.on(TupleRepr, (r) => new Constant(r.itemsR.length, Signed));
  t.bool.on(TupleRepr, (r) => new Constant(r.itemsR.length > 0, Bool));
  for (const name of ["getitem", "getitem_idx"] as const) t[name].on(TupleRepr, IntegerRepr, getitem);
  t.getslice.on(TupleRepr, getslice);
  t.add.on(TupleRepr, TupleRepr, add);
  t.eq.on(TupleRepr, TupleRepr, equal);
  t.ne.on(TupleRepr, TupleRepr, (r1, r2, hop) => hop.genop(llop.bool_not, [equal(r1, r2, hop)], Bool));
  t.contains.on(TupleRepr, Repr, contains);
  t.conversion.on(TupleRepr, TupleRepr, convert);
  t.builtin.on("__builtin__.tuple", (hop) => hop.inputarg(hop.rResult, 0));
}
