// Which iterator a container has; iter(), next(), enumerate() and reversed(). Answers to the makeiteratorrepr methods of upstream's container Reprs and
// to rtyper/rrange.py's EnumerateIteratorRepr.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Signed } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { SomeIterator, type IteratorVariant } from "@rpyts/annotator/model-objects";
import { fieldName, signed } from "./heap.js";
import { helper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeTables } from "./tables.js";
import { TupleReprBase } from "./tuple-base.js";
import { ByteArrayIteratorRepr, ByteArrayRepr } from "./rbytearray.js";
import { DictRepr } from "./rdict.js";
import { ContainerIteratorRepr } from "./riterator.js";
import { ListIteratorRepr, ReversedListIteratorRepr, StringIteratorRepr } from "./rlist-iter.js";
import { AnyListRepr, BaseListRepr } from "./rlist.js";
import { RangeIteratorRepr, RangeRepr, ReversedRangeIteratorRepr } from "./rrange.js";
import { BaseStringRepr } from "./rstr.js";
import { SingleTupleIteratorRepr, TupleRepr } from "./rtuple.js";

/** enumerate(): an iterator and a count. */
export class EnumerateIteratorRepr extends ContainerIteratorRepr {
  readonly rtyper: RPythonTyper;
  readonly base: ContainerIteratorRepr;

  constructor(rtyper: RPythonTyper, base: ContainerIteratorRepr) {
    super();
    this.rtyper = rtyper;
    this.base = base;
  }

  override get lowleveltype(): LowLevelType {
    return this.rtyper.typeSystem.heap.struct("enumerate", [["iter", this.base.lowleveltype], ["index", Signed]]);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    const vIter = this.base.newIter(hop, arg);
    const vStart = hop.nbArgs > arg + 1 ? hop.inputarg(Signed, arg + 1) : signed(0);
    return hop.gendirectcall(helper("riterator", "ll_enumerate"), this.structConstant, vIter, vStart);
  }

  override nextItem(hop: HighLevelOp, vEnumerate: Hlvalue): readonly [Hlvalue, Repr] {
    const rTuple = hop.rResult;
    if (!(rTuple instanceof TupleReprBase)) throw new TyperError(`enumerate gives ${rTuple.toString()}`);
    const vIter = hop.genop(llop.getfield, [vEnumerate, fieldName("iter")], this.base.lowleveltype);
    const vIndex = hop.genop(llop.getfield, [vEnumerate, fieldName("index")], Signed);
    const [vItem, rItem] = this.base.nextItem(hop, vIter);
    hop.genop(llop.setfield, [vEnumerate, fieldName("index"), hop.genop(llop.int_add, [vIndex, signed(1)], Signed)]);
    const [rIndex, rValue] = rTuple.itemsR as [Repr, Repr];
    const vItems = [hop.llops.convertvar(vIndex, hop.rtyper.getprimitiverepr(Signed), rIndex), hop.llops.convertvar(vItem, rItem, rValue)];
    return [rTuple.newtuple(hop.llops, vItems), rTuple];
  }
}

function makeIterator(rtyper: RPythonTyper, s: SomeIterator): Repr {
  const container = s.sContainer;
  if (s.variant === "enumerate") {
    const base = rtyper.getrepr(container instanceof SomeIterator ? container : new SomeIterator(container));
    if (!(base instanceof ContainerIteratorRepr)) throw new TyperError(`enumerate() over ${base.toString()}`);
    return new EnumerateIteratorRepr(rtyper, base);
  }
  const r = rtyper.getrepr(container);
  if (r instanceof ContainerIteratorRepr && s.variant === null) return r;
  return forContainer(r, s.variant);
}

function forContainer(r: Repr, variant: IteratorVariant): Repr {
  const reversed = variant === "reversed";
  if (r instanceof RangeRepr) return reversed ? new ReversedRangeIteratorRepr(r) : new RangeIteratorRepr(r);
  if (r instanceof BaseListRepr) return reversed ? new ReversedListIteratorRepr(r) : new ListIteratorRepr(r);
  if (r instanceof DictRepr) return r.makeIterator(reversed || variant === null || variant === "enumerate" ? "keys" : variant, reversed);
  if (r instanceof BaseStringRepr && !reversed) return new StringIteratorRepr(r);
  if (r instanceof ByteArrayRepr && !reversed) return new ByteArrayIteratorRepr(r);
  if (r instanceof TupleRepr && !reversed) return new SingleTupleIteratorRepr(r);
  throw new TyperError(`cannot iterate over ${r.toString()}`);
}

/** The iterator that is the operation's result, over operand 0. */
export function newIterator(hop: HighLevelOp): Hlvalue {
  const r = hop.rResult;
  if (!(r instanceof ContainerIteratorRepr)) throw new TyperError(`${hop.spaceop.opname} gives ${r.toString()}`);
  hop.exceptionCannotOccur();
  return r.newIter(hop, 0);
}

function next(r: ContainerIteratorRepr, hop: HighLevelOp): Hlvalue {
  const [v, rItem] = r.nextItem(hop, hop.inputarg(r, 0));
  return hop.llops.convertvar(v, rItem, hop.rResult);
}

/** Iterators of containers. */
export function registerIterators(t: RtypeTables): void {
  t.annotation.on(SomeIterator, {
    key: (s, rtyper) => `iter ${s.variant ?? ""} ${rtyper.keyId(s.sContainer)}`,
    repr: (s, rtyper) => makeIterator(rtyper, s),
  });
  for (const cls of [AnyListRepr, BaseStringRepr, ByteArrayRepr, DictRepr, TupleRepr]) t.iter.on(cls, (_r, hop) => newIterator(hop));
  t.iter.on(ContainerIteratorRepr, (r, hop) => hop.inputarg(r, 0));
  t.next.on(ContainerIteratorRepr, next);
  t.method.on(ContainerIteratorRepr, "next", next);
  t.method.on(ContainerIteratorRepr, "__iter__", (r, hop) => hop.inputarg(r, 0));
  t.builtin.on("__builtin__.enumerate", newIterator);
  t.builtin.on("__builtin__.reversed", newIterator);
}
