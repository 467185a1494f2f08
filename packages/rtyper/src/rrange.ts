// range() and xrange() whose list is never changed: start, stop and step in place of items. Answers to upstream's rtyper/rrange.py and
// lltypesystem/rrange.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Signed } from "@rpyts/lltype/types-make";
import type { LowLevelType, StructField } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { PyList, PyNone, type PyObject } from "@rpyts/pyhost/object";
import { subInt } from "@rpyts/tool/machine-int";
import { allocConstant, fieldName, nullOf, prebuiltObject, signed } from "./heap.js";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { intValue } from "./host-values.js";
import { IntegerRepr } from "./rint.js";
import { TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeTables } from "./tables.js";
import { AnyListRepr, BaseListRepr } from "./rlist.js";
import { checksIndex, isNonneg } from "./indexing.js";
import { ContainerIteratorRepr, mayStop } from "./riterator.js";

const RANGE: readonly StructField[] = [["start", Signed], ["stop", Signed]];
const RANGEST: readonly StructField[] = [["start", Signed], ["stop", Signed], ["step", Signed]];
const RANGEITER: readonly StructField[] = [["next", Signed], ["stop", Signed]];
const RANGESTITER: readonly StructField[] = [["next", Signed], ["stop", Signed], ["step", Signed]];
const RANGEREVITER: readonly StructField[] = [["next", Signed], ["left", Signed], ["step", Signed]];

const ll = (name: string): LLHelper => helper("rrange", name);

/** Ranges; `step` is 0 where it varies. */
export class RangeRepr extends AnyListRepr {
  readonly rtyper: RPythonTyper;
  readonly step: number;
  private readonly constants = new Map<PyObject, LLValue>();

  constructor(rtyper: RPythonTyper, step: number) {
    super();
    this.rtyper = rtyper;
    this.step = step;
  }

  override get lowleveltype(): LowLevelType {
    return this.rtyper.typeSystem.heap.struct("range", this.step === 0 ? RANGEST : RANGE);
  }

  /** The type of arrays with the numbers of a range. */
  get arrayConstant(): Constant {
    return allocConstant(this.rtyper.typeSystem.heap.array(Signed));
  }

  /** The step of a range value: a constant, or its field. */
  stepOf(hop: HighLevelOp, vRange: Hlvalue): Hlvalue {
    return this.step !== 0 ? signed(this.step) : this.field(hop, vRange, "step");
  }

  field(hop: HighLevelOp, vRange: Hlvalue, name: string): Hlvalue {
    return hop.genop(llop.getfield, [vRange, fieldName(name)], Signed);
  }

  length(hop: HighLevelOp, vRange: Hlvalue): Hlvalue {
    return hop.gendirectcall(rangeLength(this.step), this.field(hop, vRange, "start"), this.field(hop, vRange, "stop"), this.stepOf(hop, vRange));
  }

  /** A new array with the numbers of the range. */
  toItems(hop: HighLevelOp, vRange: Hlvalue): Hlvalue {
    return hop.gendirectcall(ll("ll_range_items"), this.arrayConstant, this.field(hop, vRange, "start"), this.length(hop, vRange), this.stepOf(hop, vRange));
  }

  /** A prebuilt list of numbers that nobody changes and that range() made: still a list of the host. */
  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullOf(this.lowleveltype);
    if (!(value instanceof PyList)) throw new TyperError("a range constant is no list");
    let made = this.constants.get(value);
    if (made === undefined) this.constants.set(value, (made = this.prebuilt(value)));
    return made;
  }

  private prebuilt(value: PyList): LLValue {
    const numbers = value.items.map((item) => Number(intValue(item)));
    const step = this.step !== 0 ? this.step : numbers.length > 1 ? Number(subInt(numbers[1]!, numbers[0]!)) : 1;
    const start = numbers[0] ?? 0;
    if (numbers.some((n, i) => n !== start + i * step)) throw new TyperError("a list constant where a range is expected");
    const struct = prebuiltObject(this.lowleveltype);
    struct.set("start", start);
    struct.set("stop", start + numbers.length * step);
    if (this.step === 0) struct.set("step", step);
    return struct.value;
  }
}

/** The helper for lengths: steps of a known sign need no test. */
function rangeLength(step: number): LLHelper {
  return ll(step === 0 ? "ll_range_length" : step > 0 ? "ll_range_length_up" : "ll_range_length_down");
}

function getitem(r: RangeRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const vRange = hop.inputarg(r, 0);
  let vIndex = hop.inputarg(Signed, 1);
  const vLength = r.length(hop, vRange);
  const vStart = r.field(hop, vRange, "start");
  const vStep = r.stepOf(hop, vRange);
  const nonneg = isNonneg(hop, 1);
  if (checksIndex(hop)) {
    hop.exceptionIsHere();
    vIndex = hop.gendirectcall(helper("rlist", nonneg ? "ll_index_nonneg_checked" : "ll_index_checked"), vIndex, vLength);
  } else {
    hop.exceptionCannotOccur();
    if (!nonneg) vIndex = hop.gendirectcall(helper("rlist", "ll_index_neg"), vIndex, vLength);
  }
  return hop.genop(llop.int_add, [vStart, hop.genop(llop.int_mul, [vIndex, vStep], Signed)], Signed);
}

function contains(r: RangeRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const vRange = hop.inputarg(r, 0);
  const vItem = hop.inputarg(Signed, 1);
  return hop.gendirectcall(ll("ll_range_contains"), r.field(hop, vRange, "start"), r.length(hop, vRange), r.stepOf(hop, vRange), vItem);
}

function index(r: RangeRepr, hop: HighLevelOp): Hlvalue {
  const vRange = hop.inputarg(r, 0);
  const vArgs = [r.field(hop, vRange, "start"), r.length(hop, vRange), r.stepOf(hop, vRange), hop.inputarg(Signed, 1)];
  hop.hasImplicitException("ValueError");
  hop.exceptionIsHere();
  return hop.gendirectcall(ll("ll_range_index"), ...vArgs);
}

// ---- range()

/** The bounds and the step of a call of range(). */
function bounds(hop: HighLevelOp): [vStart: Hlvalue, vStop: Hlvalue, vStep: Hlvalue] {
  if (hop.nbArgs === 1) return [signed(0), hop.inputarg(Signed, 0), signed(1)];
  const [vStart, vStop] = [hop.inputarg(Signed, 0), hop.inputarg(Signed, 1)];
  return [vStart, vStop, hop.nbArgs === 2 ? signed(1) : hop.inputarg(Signed, 2)];
}

function callRange(hop: HighLevelOp): Hlvalue {
  const [vStart, vStop, vStep] = bounds(hop);
  const r = hop.rResult;
  const constantStep = vStep instanceof Constant && typeof vStep.value === "number" ? vStep.value : 0;
  if (constantStep === 0) {
    hop.hasImplicitException("ValueError");
    hop.exceptionIsHere();
    hop.gendirectcall(ll("ll_check_step"), vStep);
  } else hop.exceptionCannotOccur();
  if (r instanceof RangeRepr) {
    if (r.step !== 0) return hop.gendirectcall(ll("ll_newrange"), allocConstant(r.lowleveltype), vStart, vStop);
    return hop.gendirectcall(ll("ll_newrangest"), allocConstant(r.lowleveltype), vStart, vStop, vStep);
  }
  if (!(r instanceof BaseListRepr)) throw new TyperError(`range() gives ${r.toString()}`);
  const vLength = hop.gendirectcall(rangeLength(constantStep), vStart, vStop, vStep);
  return r.fromItems(hop.llops, hop.gendirectcall(ll("ll_range_items"), r.arrayConstant, vStart, vLength, vStep));
}

// ---- iteration

export class RangeIteratorRepr extends ContainerIteratorRepr {
  readonly range: RangeRepr;

  constructor(range: RangeRepr) {
    super();
    this.range = range;
  }

  override get lowleveltype(): LowLevelType {
    return this.range.rtyper.typeSystem.heap.struct("rangeiter", this.range.step === 0 ? RANGESTITER : RANGEITER);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    const r = this.range;
    return hop.gendirectcall(ll(r.step === 0 ? "ll_rangestiter" : "ll_rangeiter"), this.structConstant, hop.inputarg(r, arg));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    mayStop(hop);
    return [this.callNext(hop, vIter), hop.rtyper.getprimitiverepr(Signed)];
  }

  private callNext(hop: HighLevelOp, vIter: Hlvalue): Hlvalue {
    const { step } = this.range;
    if (step === 0) return hop.gendirectcall(ll("ll_rangestnext"), vIter);
    return hop.gendirectcall(ll(step > 0 ? "ll_rangenext_up" : "ll_rangenext_down"), vIter, signed(step));
  }
}

/** A range backwards: another range. */
export class ReversedRangeIteratorRepr extends ContainerIteratorRepr {
  readonly range: RangeRepr;

  constructor(range: RangeRepr) {
    super();
    this.range = range;
  }

  override get lowleveltype(): LowLevelType {
    return this.range.rtyper.typeSystem.heap.struct("rangereviter", RANGEREVITER);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    const r = this.range;
    const vRange = hop.inputarg(r, arg);
    return hop.gendirectcall(ll("ll_rangereviter"), this.structConstant, r.field(hop, vRange, "start"), r.length(hop, vRange), r.stepOf(hop, vRange));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    mayStop(hop);
    return [hop.gendirectcall(ll("ll_rangerevnext"), vIter), hop.rtyper.getprimitiverepr(Signed)];
  }
}

/** Ranges. */
export function registerRange(t: RtypeTables): void {
  t.len.on(RangeRepr, (r, hop) => r.length(hop, hop.inputarg(r, 0)));
  t.bool.on(RangeRepr, (r, hop) => hop.gendirectcall(ll("ll_not_zero"), r.length(hop, hop.inputarg(r, 0))));
  for (const name of ["getitem", "getitem_idx"] as const) t[name].on(RangeRepr, IntegerRepr, getitem);
  t.contains.on(RangeRepr, IntegerRepr, contains);
  t.method.on(RangeRepr, "index", index);
  t.builtin.on("__builtin__.range", callRange);
  t.builtin.on("__builtin__.xrange", callRange);
}
