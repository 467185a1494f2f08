// Operations on lists. Answers to the rtype_* methods and pairtypes of upstream's rtyper/rlist.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { ListHint } from "@rpyts/flowmodel/listcomp";
import { hlop } from "@rpyts/flowmodel/operation";
import { llop } from "@rpyts/lltype/llop";
import { defaultValue } from "@rpyts/lltype/allocate";
import { asLowLevelType } from "@rpyts/lltype/types";
import { isNullReference, type LLValue } from "@rpyts/lltype/values";
import { Bool, Signed, Void } from "@rpyts/lltype/types-make";
import type { ListItem } from "@rpyts/annotator/listdef";
import { sNonNegInt } from "@rpyts/annotator/model";
import type { SomeList } from "@rpyts/annotator/model-objects";
import { arrayLength } from "./heap.js";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { IntegerRepr } from "./rint.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { AnnotationRule, RtypeTables } from "./tables.js";
import { TupleReprBase } from "./tuple-base.js";
import { AnyListRepr, BaseListRepr, equalityOf, ListRepr } from "./rlist.js";
import { DictRepr } from "./rdict.js";
import { RangeRepr } from "./rrange.js";
import { dispatch } from "./specialize.js";
import { checksIndex, isNonneg, sliceKind } from "./indexing.js";
import { BaseStringRepr, CharRepr, stringArg } from "./rstr.js";

const list = (name: string): LLHelper => helper("rlist", name);
const llIndexNeg = list("ll_index_neg");
const llIndexChecked = list("ll_index_checked");
const llIndexNonnegChecked = list("ll_index_nonneg_checked");

/** A helper as a Void operand. */
export const helperConstant = (h: LLHelper): Constant => new Constant(h, Void);

/** The length of a list operand and its array of items. A range gives the items in an array that is made now. */
export function listParts(hop: HighLevelOp, arg: number, r: AnyListRepr): [vLength: Hlvalue, vItems: Hlvalue] {
  const v = hop.inputarg(r, arg);
  if (r instanceof BaseListRepr) return [r.length(hop.llops, v), r.items(hop.llops, v)];
  if (!(r instanceof RangeRepr)) throw new TyperError(`no list: ${r.toString()}`);
  const vItems = r.toItems(hop, v);
  return [arrayLength(hop.llops, vItems), vItems];
}

/** The Repr of the items of a list or range. */
export function itemReprOf(r: AnyListRepr): Repr {
  if (r instanceof RangeRepr) return r.rtyper.getprimitiverepr(Signed);
  return (r as BaseListRepr).itemRepr;
}

/**
 * The index in operand `arg`, made non-negative, and checked where a handler is there. Says to the hop where exceptions occur: nothing
 * that may raise can follow.
 */
export function itemIndex(hop: HighLevelOp, arg: number, length: () => Hlvalue): Hlvalue {
  if (isNonneg(hop, arg) && hop.exceptionlinks.length === 0) return hop.inputarg(Signed, arg);
  const vLength = length();
  const vIndex = hop.inputarg(Signed, arg);
  const nonneg = isNonneg(hop, arg);
  if (checksIndex(hop)) {
    hop.exceptionIsHere();
    return hop.gendirectcall(nonneg ? llIndexNonnegChecked : llIndexChecked, vIndex, vLength);
  }
  hop.exceptionCannotOccur();
  return nonneg ? vIndex : hop.gendirectcall(llIndexNeg, vIndex, vLength);
}

/** A value in the Repr of items as the result of the operation. */
export function itemResult(hop: HighLevelOp, r: BaseListRepr, v: Hlvalue): Hlvalue {
  return hop.llops.convertvar(v, r.itemRepr, hop.rResult);
}

function getitem(r: BaseListRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const vList = hop.inputarg(r, 0);
  const vIndex = itemIndex(hop, 1, () => r.length(hop.llops, vList));
  return itemResult(hop, r, r.getitem(hop.llops, vList, vIndex));
}

function setitem(r: BaseListRepr, _r2: IntegerRepr, hop: HighLevelOp): null {
  const vList = hop.inputarg(r, 0);
  const vItem = hop.inputarg(r.itemRepr, 2);
  const vIndex = itemIndex(hop, 1, () => r.length(hop.llops, vList));
  r.setitem(hop.llops, vList, vIndex, vItem);
  return null;
}

function delitem(r: ListRepr, _r2: IntegerRepr, hop: HighLevelOp): null {
  const vList = hop.inputarg(r, 0);
  const vIndex = itemIndex(hop, 1, () => r.length(hop.llops, vList));
  hop.gendirectcall(r.ll("ll_delitem"), vList, vIndex, ...r.shrinkArgs);
  return null;
}

function truth(r: BaseListRepr, hop: HighLevelOp): Hlvalue {
  return hop.gendirectcall(r.helpers.truth, hop.inputarg(r, 0));
}

// ---- new lists

/** The list Repr of the result. */
export function resultList(hop: HighLevelOp): BaseListRepr {
  const r = hop.rResult;
  if (!(r instanceof BaseListRepr)) throw new TyperError(`the result of ${hop.spaceop.opname} is no list but ${r.toString()}`);
  return r;
}

function newlist(hop: HighLevelOp): Hlvalue {
  const r = hop.rResult;
  if (!(r instanceof BaseListRepr)) throw new TyperError(`newlist gives ${r.toString()}`);
  return r.newlist(hop.llops, hop.args.map((_, i) => hop.inputarg(r.itemRepr, i)));
}

function newlistHint(hop: HighLevelOp): Hlvalue {
  const r = resultList(hop);
  if (!(r instanceof ListRepr)) return r.newlist(hop.llops, []);
  return r.newlistHint(hop.llops, hop.inputarg(Signed, hop.nbArgs - 1));
}

/** Room for more items than this is not made in advance. */
const MAX_HINT = 1 << 20;

/** Advice on lists that loops build: what the loop runs over, before it; that the list is complete, after it. */
function hint(r: AnyListRepr, hop: HighLevelOp): Hlvalue {
  hop.exceptionCannotOccur();
  const last = hop.args[hop.nbArgs - 1];
  const kind = last instanceof Constant && last.value instanceof ListHint ? last.value.kind : null;
  // A list to which nothing was ever appended is of fixed size before, and may not be after.
  if (kind === "fence" && r instanceof ListRepr !== hop.rResult instanceof ListRepr) return fenced(r, hop);
  const vList = hop.inputarg(r, 0);
  if (kind !== "fence" && r instanceof ListRepr) reserve(r, hop, vList);
  return hop.llops.convertvar(vList, r, hop.rResult);
}

/** A list that does not grow any more, as an array of its length. */
function fenced(r: AnyListRepr, hop: HighLevelOp): Hlvalue {
  const rResult = resultList(hop);
  const [vLength, vItems] = listParts(hop, 0, r);
  return rResult.fromItems(hop.llops, hop.gendirectcall(rResult.ll("ll_fence"), rResult.arrayConstant, vLength, vItems));
}

/** Makes room for as many items as the loop has rounds, where that is known. */
function reserve(r: ListRepr, hop: HighLevelOp, vList: Hlvalue): void {
  const rIterable = hop.argsR[1]!;
  const known = rIterable instanceof AnyListRepr || rIterable instanceof BaseStringRepr || rIterable instanceof DictRepr;
  if (!known || hop.argsS[1]!.canBeNone) return;
  const hop2 = hop.copy();
  hop2.remove(2);
  hop2.removeFirst();
  hop2.setResult(sNonNegInt);
  const vLength = dispatch(hop2, hlop.len);
  if (vLength === null) return;
  hop.gendirectcall(r.ll("ll_reserve"), vList, vLength, new Constant(MAX_HINT, Signed));
}

function getslice(r: AnyListRepr, hop: HighLevelOp): Hlvalue {
  const rResult = resultList(hop);
  const [vLength, vItems] = listParts(hop, 0, r);
  const slice = sliceKind(hop, 1);
  hop.exceptionCannotOccur();
  const array = rResult.arrayConstant;
  if (slice.kind === "minusone") return rResult.fromItems(hop.llops, hop.gendirectcall(rResult.ll("ll_slice_minusone"), array, vLength, vItems));
  const vStop = slice.kind === "startonly" ? vLength : slice.vStop;
  return rResult.fromItems(hop.llops, hop.gendirectcall(rResult.ll("ll_slice"), array, vLength, vItems, slice.vStart, vStop));
}

function add(r1: AnyListRepr, r2: AnyListRepr, hop: HighLevelOp): Hlvalue {
  const rResult = resultList(hop);
  const [vLength1, vItems1] = listParts(hop, 0, r1);
  const [vLength2, vItems2] = listParts(hop, 1, r2);
  return rResult.fromItems(hop.llops, hop.gendirectcall(rResult.ll("ll_concat"), rResult.arrayConstant, vLength1, vItems1, vLength2, vItems2));
}

/** The one item of a list that is made for this operation only, as in `[x] * n`; null for other lists. */
function onlyItem(hop: HighLevelOp, arg: number): Hlvalue | null {
  const vList = hop.args[arg]!;
  const ops = hop.llops.block?.operations ?? [];
  let i = ops.indexOf(hop.spaceop) - 1;
  while (i >= 0 && ops[i]!.result !== vList) {
    if (ops[i]!.args.includes(vList)) return null;
    i--;
  }
  const made = ops[i];
  return made?.opname === "newlist" && made.args.length === 1 ? made.args[0]! : null;
}

/** True for what fresh items are anyhow. */
function isZero(v: Hlvalue): boolean {
  if (!(v instanceof Constant)) return false;
  const type = asLowLevelType(v.concretetype);
  return Object.is(v.value, defaultValue(type)) || (type.kind === "ptr" && isNullReference(v.value as LLValue));
}

function repeated(hop: HighLevelOp, rResult: BaseListRepr, vItem: Hlvalue, vTimes: Hlvalue): Hlvalue {
  const ofItem = hop.copy();
  ofItem.args = [vItem];
  ofItem.argsS = [hop.rtyper.binding(vItem)];
  ofItem.argsR = [hop.rtyper.getrepr(ofItem.argsS[0]!)];
  const v = ofItem.inputarg(rResult.itemRepr, 0);
  const operands = isZero(v) ? [] : [v];
  return rResult.fromItems(hop.llops, hop.gendirectcall(rResult.ll(isZero(v) ? "ll_zeros" : "ll_repeat"), rResult.arrayConstant, vTimes, ...operands));
}

function times(hop: HighLevelOp, r: AnyListRepr, arg: number): Hlvalue {
  const rResult = resultList(hop);
  const vItem = onlyItem(hop, arg);
  if (vItem !== null) return repeated(hop, rResult, vItem, hop.inputarg(Signed, 1 - arg));
  const [vLength, vItems] = listParts(hop, arg, r);
  const vTimes = hop.inputarg(Signed, 1 - arg);
  return rResult.fromItems(hop.llops, hop.gendirectcall(rResult.ll("ll_mul"), rResult.arrayConstant, vLength, vItems, vTimes));
}

/** A list with the items of operand `arg`: what `list(x)` and slices of everything give. */
export function copyToList(hop: HighLevelOp, arg: number): Hlvalue {
  const rResult = resultList(hop);
  const r = hop.argsR[arg]!;
  const array = rResult.arrayConstant;
  if (r instanceof RangeRepr) return rResult.fromItems(hop.llops, listParts(hop, arg, r)[1]);
  if (r instanceof BaseListRepr) {
    const [vLength, vItems] = listParts(hop, arg, r);
    return rResult.fromItems(hop.llops, hop.gendirectcall(rResult.ll("ll_copy"), array, vLength, vItems));
  }
  if (r instanceof TupleReprBase) {
    const vTuple = hop.inputarg(r, arg);
    return rResult.newlist(hop.llops, r.itemsR.map((rItem, i) => hop.llops.convertvar(r.getitem(hop.llops, vTuple, i), rItem, rResult.itemRepr)));
  }
  if (r instanceof BaseStringRepr) return rResult.fromItems(hop.llops, hop.gendirectcall(rResult.ll("ll_chars_of_str"), array, stringArg(hop, arg, r.kind)));
  throw new TyperError(`list() of ${r.toString()}`);
}

// ---- slices assigned and deleted

function setslice(r: BaseListRepr, hop: HighLevelOp): null {
  const [vLength, vItems] = listParts(hop, 0, r);
  const slice = sliceKind(hop, 1);
  const rValue = hop.argsR[3]!;
  if (!(rValue instanceof AnyListRepr)) throw new TyperError(`a slice is assigned a ${rValue.toString()}`);
  const [vCount, vNew] = listParts(hop, 3, rValue);
  if (slice.kind === "minusone") throw new TyperError("assignment to [:-1]");
  const vStop = slice.kind === "startonly" ? vLength : slice.vStop;
  hop.exceptionIsHere();
  hop.gendirectcall(r.ll("ll_setslice"), vLength, vItems, slice.vStart, vStop, vCount, vNew);
  return null;
}

function delslice(r: ListRepr, hop: HighLevelOp): null {
  const vList = hop.inputarg(r, 0);
  const slice = sliceKind(hop, 1);
  hop.exceptionCannotOccur();
  if (slice.kind === "minusone") hop.gendirectcall(r.ll("ll_delslice_all_but_last"), vList, ...r.shrinkArgs);
  else if (slice.kind === "startonly") hop.gendirectcall(r.ll("ll_delslice_startonly"), vList, slice.vStart, ...r.shrinkArgs);
  else hop.gendirectcall(r.ll("ll_delslice_startstop"), vList, slice.vStart, slice.vStop, ...r.shrinkArgs);
  return null;
}

// ---- in-place addition

function inplaceAdd(r: ListRepr, r2: Repr, hop: HighLevelOp): Hlvalue {
  extendBy(r, r2, hop);
  return hop.inputarg(r, 0);
}

function inplaceMul(r: ListRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const vList = hop.inputarg(r, 0);
  hop.gendirectcall(r.ll("ll_inplace_mul"), vList, hop.inputarg(Signed, 1), ...r.shrinkArgs);
  return vList;
}

/** Adds what operand 1 holds to the list in operand 0. */
export function extendBy(r: ListRepr, r2: Repr, hop: HighLevelOp): void {
  const vList = hop.inputarg(r, 0);
  if (r2 instanceof AnyListRepr) {
    const [vLength, vItems] = listParts(hop, 1, r2);
    hop.gendirectcall(r.ll("ll_extend"), vList, vLength, vItems);
  } else if (r2 instanceof TupleReprBase) {
    const vTuple = hop.inputarg(r2, 1);
    r2.itemsR.forEach((rItem, i) => r.append(hop.llops, vList, hop.llops.convertvar(r2.getitem(hop.llops, vTuple, i), rItem, r.itemRepr)));
  } else if (r2 instanceof CharRepr) {
    r.append(hop.llops, vList, hop.llops.convertvar(hop.inputarg(r2, 1), r2, r.itemRepr));
  } else if (r2 instanceof BaseStringRepr) {
    hop.gendirectcall(r.ll("ll_extend_with_str"), vList, stringArg(hop, 1, r2.kind));
  } else throw new TyperError(`a list is extended by ${r2.toString()}`);
}

// ---- comparison and search

/** The equality of items as a Void operand. */
export const equalityConstant = (r: Repr): Constant => helperConstant(equalityOf(r));

function equal(r1: AnyListRepr, r2: AnyListRepr, hop: HighLevelOp): Hlvalue {
  if (r1 instanceof BaseListRepr && r1.lowleveltype === r2.lowleveltype) return hop.gendirectcall(r1.getLLEqFunction(), hop.inputarg(r1, 0), hop.inputarg(r1, 1));
  const [vLength1, vItems1] = listParts(hop, 0, r1);
  const [vLength2, vItems2] = listParts(hop, 1, r2);
  return hop.gendirectcall(list("ll_listeq_mixed"), vLength1, vItems1, vLength2, vItems2, equalityConstant(itemReprOf(r1)));
}

function contains(r: BaseListRepr, _r2: Repr, hop: HighLevelOp): Hlvalue {
  const [vLength, vItems] = listParts(hop, 0, r);
  const vItem = hop.inputarg(r.itemRepr, 1);
  hop.exceptionCannotOccur();
  return hop.gendirectcall(list("ll_listcontains"), vLength, vItems, vItem, equalityConstant(r.itemRepr));
}

type ListReprClass = new (rtyper: RPythonTyper, item: ListItem) => BaseListRepr;

/** How lists get their Repr: as ranges, as lists that are resized, as others. */
export function listReprRule(resized: ListReprClass, fixed: ListReprClass): AnnotationRule<SomeList> {
  return {
    key: (s) => s.listdef.listitem,
    repr: (s, rtyper) => {
      const item = s.listdef.listitem;
      item.dontChangeAnyMore = true;
      if (item.rangeStep !== null && !item.mutated) return new RangeRepr(rtyper, item.rangeStep);
      return item.resized ? new resized(rtyper, item) : new fixed(rtyper, item);
    },
  };
}

/** Operations on lists. */
export function registerListOps(t: RtypeTables): void {
  t.len.on(BaseListRepr, (r, hop) => r.length(hop.llops, hop.inputarg(r, 0)));
  t.bool.on(BaseListRepr, truth);
  for (const name of ["getitem", "getitem_idx"] as const) t[name].on(BaseListRepr, IntegerRepr, getitem);
  t.setitem.on(BaseListRepr, IntegerRepr, setitem);
  t.delitem.on(ListRepr, IntegerRepr, delitem);
  t.newlist.is(newlist);
  t.newlist_hint.is(newlistHint);
  t.hint.on(AnyListRepr, hint);
  t.getslice.on(AnyListRepr, getslice);
  t.setslice.on(BaseListRepr, setslice);
  t.delslice.on(ListRepr, delslice);
  t.add.on(AnyListRepr, AnyListRepr, add);
  t.mul.on(AnyListRepr, IntegerRepr, (r, _i, hop) => times(hop, r, 0));
  t.inplace_mul.on(ListRepr, IntegerRepr, inplaceMul);
  t.mul.on(IntegerRepr, AnyListRepr, (_i, r, hop) => times(hop, r, 1));
  t.inplace_add.on(ListRepr, Repr, inplaceAdd);
  t.eq.on(AnyListRepr, AnyListRepr, equal);
  t.ne.on(AnyListRepr, AnyListRepr, (r1, r2, hop) => hop.genop(llop.bool_not, [equal(r1, r2, hop)], Bool));
  t.contains.on(BaseListRepr, Repr, contains);
}
