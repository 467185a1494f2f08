// bytearray: bytes that are changed in place; the length never changes. Answers to upstream's rtyper/rbytearray.py. The layouts are in the folders of the
// type systems.

import type { Constant, Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Char, Signed } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { SomeByteArray } from "@rpyts/annotator/model-strings";
import { PyNone, type PyObject } from "@rpyts/pyhost/object";
import { PyByteArray } from "@rpyts/pyhost/object-more";
import { allocConstant, nullOf, signed } from "./heap.js";
import type { LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { sliceKind } from "./indexing.js";
import type { LowLevelOpList } from "./llops.js";
import { IntegerRepr } from "./rint.js";
import { ContainerIteratorRepr, mayStop } from "./riterator.js";
import { itemIndex } from "./rlist-ops.js";
import { CanBeNull, TyperError, type Repr } from "./rmodel.js";
import { BaseStringRepr, bytesKind, stringArg } from "./rstr.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeTables } from "./tables.js";
import { callText } from "./text-system.js";

/** Helpers that depend on the layout. */
export interface ByteArrayHelpers {
  readonly equal: LLHelper;
  readonly iter: LLHelper;
  readonly next: LLHelper;
}

export abstract class ByteArrayRepr extends CanBeNull {
  readonly rtyper: RPythonTyper;
  abstract readonly helpers: ByteArrayHelpers;
  private readonly constants = new Map<PyObject, LLValue>();

  constructor(rtyper: RPythonTyper) {
    super();
    this.rtyper = rtyper;
  }

  /** What helpers make one of, as a Void operand. */
  get typeConstant(): Constant {
    return allocConstant(this.lowleveltype);
  }

  abstract length(llops: LowLevelOpList, v: Hlvalue): Variable;
  /** The byte at an index in range, as a Char. */
  abstract getitem(llops: LowLevelOpList, v: Hlvalue, vIndex: Hlvalue): Variable;
  abstract setitem(llops: LowLevelOpList, v: Hlvalue, vIndex: Hlvalue, vChar: Hlvalue): void;
  /** A prebuilt one of a text with a character per byte. */
  protected abstract prebuilt(bytes: string): LLValue;

  override getLLEqFunction(): LLHelper {
    return this.helpers.equal;
  }

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullOf(this.lowleveltype);
    if (!(value instanceof PyByteArray)) throw new TyperError("not a bytearray");
    let made = this.constants.get(value);
    if (made === undefined) this.constants.set(value, (made = this.prebuilt(value.value)));
    return made;
  }
}

/** Bytes are numbers to the program. */
function asNumber(hop: HighLevelOp, vChar: Hlvalue): Hlvalue {
  return hop.llops.convertvar(hop.genop(llop.cast_char_to_int, [vChar], Signed), hop.rtyper.getprimitiverepr(Signed), hop.rResult);
}

function getitem(r: ByteArrayRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const v = hop.inputarg(r, 0);
  const vIndex = itemIndex(hop, 1, () => r.length(hop.llops, v));
  return asNumber(hop, r.getitem(hop.llops, v, vIndex));
}

function setitem(r: ByteArrayRepr, _r2: IntegerRepr, hop: HighLevelOp): null {
  const v = hop.inputarg(r, 0);
  const vChar = hop.genop(llop.cast_int_to_char, [hop.inputarg(Signed, 2)], Char);
  const vIndex = itemIndex(hop, 1, () => r.length(hop.llops, v));
  r.setitem(hop.llops, v, vIndex, vChar);
  return null;
}

function getslice(r: ByteArrayRepr, hop: HighLevelOp): Hlvalue {
  const v = hop.inputarg(r, 0);
  const slice = sliceKind(hop, 1);
  hop.exceptionCannotOccur();
  const vLength = r.length(hop.llops, v);
  if (slice.kind === "minusone") return callText(hop.llops, "rbytearray", "ll_slice_minusone", v, vLength);
  return callText(hop.llops, "rbytearray", "ll_slice", v, slice.vStart, slice.kind === "startonly" ? vLength : slice.vStop);
}

/** An operand of a concatenation. */
function part(hop: HighLevelOp, arg: number): Hlvalue {
  const r = hop.argsR[arg]!;
  if (r instanceof ByteArrayRepr) return hop.inputarg(r, arg);
  if (r instanceof BaseStringRepr) return stringArg(hop, arg, bytesKind(hop));
  throw new TyperError(`a bytearray and ${r.toString()} are put together`);
}

/** The type of the bytearray that the operation gives. */
function resultType(hop: HighLevelOp): Constant {
  const r = hop.rResult;
  if (!(r instanceof ByteArrayRepr)) throw new TyperError(`${hop.spaceop.opname} gives ${r.toString()}`);
  return r.typeConstant;
}

function add(_r1: Repr, _r2: Repr, hop: HighLevelOp): Hlvalue {
  return callText(hop.llops, "rbytearray", "ll_concat", resultType(hop), part(hop, 0), part(hop, 1));
}

function equal(r: ByteArrayRepr, _r2: ByteArrayRepr, hop: HighLevelOp): Hlvalue {
  return hop.gendirectcall(r.helpers.equal, hop.inputarg(r, 0), hop.inputarg(r, 1));
}

/** `bytearray()`, `bytearray(count)`, `bytearray(bytes)`. */
function call(hop: HighLevelOp): Hlvalue {
  hop.exceptionCannotOccur();
  if (hop.nbArgs === 0) return callText(hop.llops, "rbytearray", "ll_zeros", resultType(hop), signed(0));
  if (hop.argsR[0] instanceof IntegerRepr) return callText(hop.llops, "rbytearray", "ll_zeros", resultType(hop), hop.inputarg(Signed, 0));
  return callText(hop.llops, "rbytearray", "ll_convert", resultType(hop), part(hop, 0));
}

export class ByteArrayIteratorRepr extends ContainerIteratorRepr {
  readonly container: ByteArrayRepr;

  constructor(container: ByteArrayRepr) {
    super();
    this.container = container;
  }

  override get lowleveltype(): LowLevelType {
    const { rtyper, lowleveltype } = this.container;
    return rtyper.typeSystem.heap.struct("bytearrayiter", [["string", lowleveltype], ["length", Signed], ["index", Signed]]);
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    return hop.gendirectcall(this.container.helpers.iter, this.structConstant, hop.inputarg(this.container, arg));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    mayStop(hop);
    const vChar = hop.gendirectcall(this.container.helpers.next, vIter);
    return [hop.genop(llop.cast_char_to_int, [vChar], Signed), hop.rtyper.getprimitiverepr(Signed)];
  }
}

/** bytearray. */
export function registerByteArray(t: RtypeTables): void {
  t.annotation.on(SomeByteArray, { key: () => "bytearray", repr: (_s, rtyper) => rtyper.typeSystem.strings.makeByteArrayRepr(rtyper) });
  t.len.on(ByteArrayRepr, (r, hop) => r.length(hop.llops, hop.inputarg(r, 0)));
  for (const name of ["getitem", "getitem_idx"] as const) t[name].on(ByteArrayRepr, IntegerRepr, getitem);
  t.setitem.on(ByteArrayRepr, IntegerRepr, setitem);
  t.getslice.on(ByteArrayRepr, getslice);
  t.add.on(ByteArrayRepr, ByteArrayRepr, add);
  t.add.on(ByteArrayRepr, BaseStringRepr, add);
  t.add.on(BaseStringRepr, ByteArrayRepr, add);
  t.eq.on(ByteArrayRepr, ByteArrayRepr, equal);
  t.ne.on(ByteArrayRepr, ByteArrayRepr, (r1, r2, hop) => hop.genop(llop.bool_not, [equal(r1, r2, hop)], Bool));
  t.str.on(ByteArrayRepr, (r, hop) => {
    hop.exceptionCannotOccur();
    return callText(hop.llops, "rbytearray", "ll_convert", bytesKind(hop).typeConstant, hop.inputarg(r, 0));
  });
  t.builtin.on("__builtin__.bytearray", call);
}
