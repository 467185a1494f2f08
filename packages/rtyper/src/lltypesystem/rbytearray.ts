// bytearray: the layout of a string, but of a type of its own, and changed in place. Its length never changes. Answers to upstream's rtyper/rbytearray.py
// and lltypesystem/rbytearray.py. The helpers of strings serve it too.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { malloc, nullptrOf } from "@rpyts/lltype/lltype";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Char, GcStruct, Ptr, RawArray, Signed, Void } from "@rpyts/lltype/types-make";
import type { LLArray, LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { SomeByteArray } from "@rpyts/annotator/model-strings";
import { PyNone, type PyObject } from "@rpyts/pyhost/object";
import { PyByteArray } from "@rpyts/pyhost/object-more";
import { helper, type LLHelper } from "../helper.js";
import type { HighLevelOp } from "../hlop.js";
import { IntegerRepr } from "../rint.js";
import { CanBeNull, TyperError, type Repr } from "../rmodel.js";
import type { RtypeTables } from "../tables.js";
import { ContainerIteratorRepr, mayStop } from "../riterator.js";
import { fieldName } from "../heap.js";
import { itemIndex } from "../rlist-ops.js";
import { sliceKind } from "../indexing.js";
import { stringLength } from "../rstr-ops.js";
import { BaseStringRepr, bytesKind, stringArg } from "../rstr.js";
import { bytesOf } from "./rstr-types.js";

const BYTEARRAY = GcStruct("rpy_bytearray", [["hash", Signed], ["chars", RawArray(Char)]]);
const BYTEARRAYITER = GcStruct("bytearrayiter", [["string", Ptr(BYTEARRAY)], ["length", Signed], ["index", Signed]]);
const TYPE = (): Constant => new Constant(BYTEARRAY, Void);
const ll = (name: string): LLHelper => helper("rbytearray", name);

export class ByteArrayRepr extends CanBeNull {
  override readonly lowleveltype = Ptr(BYTEARRAY);
  private readonly constants = new Map<PyObject, LLPtr>();

  override convertConst(value: PyObject): LLValue {
    if (value instanceof PyNone) return nullptrOf(this.lowleveltype);
    if (!(value instanceof PyByteArray)) throw new TyperError("not a bytearray");
    let ptr = this.constants.get(value);
    if (ptr === undefined) {
      const codes = bytesOf(value.value);
      ptr = malloc(BYTEARRAY, codes.length, { immortal: true });
      this.constants.set(value, ptr);
      const { items } = (ptr.obj as LLStruct).get("chars") as LLArray;
      codes.forEach((code, i) => (items[i] = code));
    }
    return ptr;
  }
}

/** Bytes are numbers to the program. */
function asNumber(hop: HighLevelOp, vChar: Hlvalue): Hlvalue {
  return hop.llops.convertvar(hop.genop(llop.cast_char_to_int, [vChar], Signed), hop.rtyper.getprimitiverepr(Signed), hop.rResult);
}

function getitem(r: ByteArrayRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const v = hop.inputarg(r, 0);
  const vIndex = itemIndex(hop, 1, stringLength(hop, v));
  return asNumber(hop, hop.genop(llop.getinteriorfield, [v, fieldName("chars"), vIndex], Char));
}

function setitem(r: ByteArrayRepr, _r2: IntegerRepr, hop: HighLevelOp): null {
  const v = hop.inputarg(r, 0);
  const vChar = hop.genop(llop.cast_int_to_char, [hop.inputarg(Signed, 2)], Char);
  const vIndex = itemIndex(hop, 1, stringLength(hop, v));
  hop.genop(llop.setinteriorfield, [v, fieldName("chars"), vIndex, vChar]);
  return null;
}

function getslice(r: ByteArrayRepr, hop: HighLevelOp): Hlvalue {
  const v = hop.inputarg(r, 0);
  const slice = sliceKind(hop, 1);
  hop.exceptionCannotOccur();
  const vLength = stringLength(hop, v);
  if (slice.kind === "minusone") return hop.gendirectcall(ll("ll_slice_minusone"), v, vLength);
  return hop.gendirectcall(ll("ll_slice"), v, slice.vStart, slice.kind === "startonly" ? vLength : slice.vStop);
}

/** An operand of a concatenation. */
function part(hop: HighLevelOp, arg: number): Hlvalue {
  const r = hop.argsR[arg]!;
  if (r instanceof ByteArrayRepr) return hop.inputarg(r, arg);
  if (r instanceof BaseStringRepr) return stringArg(hop, arg, bytesKind(hop));
  throw new TyperError(`a bytearray and ${r.toString()} are put together`);
}

function add(_r1: Repr, _r2: Repr, hop: HighLevelOp): Hlvalue {
  return hop.gendirectcall(ll("ll_concat"), TYPE(), part(hop, 0), part(hop, 1));
}

function equal(r: ByteArrayRepr, _r2: ByteArrayRepr, hop: HighLevelOp): Hlvalue {
  return hop.gendirectcall(helper("rstr", "ll_streq"), hop.inputarg(r, 0), hop.inputarg(r, 1));
}

/** `bytearray()`, `bytearray(count)`, `bytearray(bytes)`. */
function call(hop: HighLevelOp): Hlvalue {
  hop.exceptionCannotOccur();
  if (hop.nbArgs === 0) return hop.gendirectcall(ll("ll_zeros"), TYPE(), new Constant(0, Signed));
  if (hop.argsR[0] instanceof IntegerRepr) return hop.gendirectcall(ll("ll_zeros"), TYPE(), hop.inputarg(Signed, 0));
  return hop.gendirectcall(ll("ll_convert"), TYPE(), part(hop, 0));
}

export class ByteArrayIteratorRepr extends ContainerIteratorRepr {
  override readonly lowleveltype = Ptr(BYTEARRAYITER);
  readonly container: ByteArrayRepr;

  constructor(container: ByteArrayRepr) {
    super();
    this.container = container;
  }

  override newIter(hop: HighLevelOp, arg: number): Hlvalue {
    return hop.gendirectcall(helper("rstr", "ll_striter"), this.structConstant, hop.inputarg(this.container, arg));
  }

  override nextItem(hop: HighLevelOp, vIter: Hlvalue): readonly [Hlvalue, Repr] {
    mayStop(hop);
    const vChar = hop.gendirectcall(helper("rstr", "ll_strnext"), vIter);
    return [hop.genop(llop.cast_char_to_int, [vChar], Signed), hop.rtyper.getprimitiverepr(Signed)];
  }
}

/** bytearray. */
export function registerByteArray(t: RtypeTables): void {
  t.annotation.on(SomeByteArray, { key: () => "bytearray", repr: () => new ByteArrayRepr() });
  t.len.on(ByteArrayRepr, (r, hop) => stringLength(hop, hop.inputarg(r, 0)));
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
    return hop.gendirectcall(ll("ll_convert"), bytesKind(hop).typeConstant, hop.inputarg(r, 0));
  });
  t.builtin.on("__builtin__.bytearray", call);
}
