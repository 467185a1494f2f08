// Floats, and the single and long floats that only convert. Answers to upstream's rtyper/rfloat.py.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { Bool, Float, LongFloat, Signed, SignedLongLong, SingleFloat, Unsigned, UnsignedLongLong, bitsOf } from "@rpyts/lltype/types-make";
import { llop, type LLOp } from "@rpyts/lltype/llop";
import type { NumberType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { SomeFloat, SomeLongFloat, SomeSingleFloat } from "@rpyts/annotator/model";
import { constText } from "@rpyts/annotator/constant";
import { floatType } from "@rpyts/pyhost/builtin-types";
import type { PyObject } from "@rpyts/pyhost/object";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { floatValue } from "./host-values.js";
import { BoolRepr, IntegerRepr } from "./rint.js";
import type { LowLevelOpList } from "./llops.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeTables } from "./tables.js";

const llHashFloat = helper("rfloat", "ll_hash_float");

export class FloatRepr extends Repr {
  override readonly lowleveltype = Float;

  override convertConst(value: PyObject): LLValue {
    const x = floatValue(value);
    if (x === null) throw new TyperError(`not a float: ${constText(value)}`);
    return x;
  }

  override getLLEqFunction(): LLHelper | null {
    return null;
  }

  override getLLHashFunction(): LLHelper {
    return llHashFloat;
  }
}

/** r_singlefloat and r_longfloat: objects of the library, which float() takes. */
abstract class StoredFloatRepr extends Repr {
  private readonly rtyper: RPythonTyper;

  constructor(rtyper: RPythonTyper) {
    super();
    this.rtyper = rtyper;
  }

  override convertConst(value: PyObject): LLValue {
    const x = floatValue(this.rtyper.host.call(floatType, [value]));
    if (x === null) throw new TyperError(`not a float: ${constText(value)}`);
    return x;
  }
}

export class SingleFloatRepr extends StoredFloatRepr {
  override readonly lowleveltype = SingleFloat;
}

export class LongFloatRepr extends StoredFloatRepr {
  override readonly lowleveltype = LongFloat;
}

const ARITHMETIC = { add: llop.float_add, sub: llop.float_sub, mul: llop.float_mul, truediv: llop.float_truediv, div: llop.float_truediv } as const;
const COMPARISON = { lt: llop.float_lt, le: llop.float_le, eq: llop.float_eq, ne: llop.float_ne, gt: llop.float_gt, ge: llop.float_ge } as const;
const NUMBER_PAIRS = [[FloatRepr, FloatRepr], [FloatRepr, IntegerRepr], [IntegerRepr, FloatRepr]] as const;

function binary(op: LLOp, result: typeof Float | typeof Bool): (r1: Repr, r2: Repr, hop: HighLevelOp) => Hlvalue {
  return (_r1, _r2, hop) => {
    hop.exceptionCannotOccur();
    return hop.genop(op, hop.inputargs(Float, Float), result);
  };
}

function power(_r1: Repr, _r2: Repr, hop: HighLevelOp): Hlvalue {
  hop.hasImplicitException("ZeroDivisionError");
  hop.hasImplicitException("ValueError");
  hop.hasImplicitException("OverflowError");
  const vArgs = [hop.inputarg(Float, 0), hop.inputarg(Float, 1)];
  hop.exceptionIsHere();
  return hop.gendirectcall(helper("rfloat", "ll_float_pow"), ...vArgs);
}

function registerBinary(t: RtypeTables): void {
  for (const [a, b] of NUMBER_PAIRS) {
    for (const name of Object.keys(ARITHMETIC) as (keyof typeof ARITHMETIC)[]) t[name].on<Repr, Repr>(a, b, binary(ARITHMETIC[name], Float));
    for (const name of Object.keys(COMPARISON) as (keyof typeof COMPARISON)[]) t[name].on<Repr, Repr>(a, b, binary(COMPARISON[name], Bool));
    t.cmp.on<Repr, Repr>(a, b, (_r1, _r2, hop) => hop.gendirectcall(helper("rint", "ll_cmp"), ...hop.inputargs(Float, Float)));
    t.pow.on<Repr, Repr>(a, b, power);
  }
}

function registerUnary(t: RtypeTables): void {
  const same = (r: FloatRepr, hop: HighLevelOp): Hlvalue => {
    hop.exceptionCannotOccur();
    return hop.inputarg(r, 0);
  };
  t.bool.on(FloatRepr, (r, hop) => hop.genop(llop.float_is_true, hop.inputargs(r), Bool));
  t.neg.on(FloatRepr, (r, hop) => hop.genop(llop.float_neg, hop.inputargs(r), Float));
  t.abs.on(FloatRepr, (r, hop) => hop.genop(llop.float_abs, hop.inputargs(r), Float));
  t.pos.on(FloatRepr, same);
  t.float.on(FloatRepr, same);
  t.int.on(FloatRepr, (r, hop) => {
    hop.exceptionCannotOccur();
    return hop.genop(llop.cast_float_to_int, hop.inputargs(r), Signed);
  });
}

/** Floats of a number. */
function fromInteger(rFrom: IntegerRepr, v: Hlvalue, llops: LowLevelOpList): Hlvalue {
  if (rFrom instanceof BoolRepr) return llops.genop(llop.cast_bool_to_float, [v], Float);
  if (rFrom.number === Signed) return llops.genop(llop.cast_int_to_float, [v], Float);
  if (rFrom.number === Unsigned) return llops.genop(llop.cast_uint_to_float, [v], Float);
  if (rFrom.number === SignedLongLong) return llops.genop(llop.cast_longlong_to_float, [v], Float);
  if (rFrom.number === UnsignedLongLong) return llops.genop(llop.cast_ulonglong_to_float, [v], Float);
  if (rFrom.bits < rFrom.wordBits) return llops.genop(llop.cast_int_to_float, [llops.genop(llop.cast_primitive, [v], Signed)], Float);
  return llops.genop(llop.cast_primitive, [v], Float);
}

/** Numbers of a float, rounded towards 0. */
function toInteger(to: NumberType, v: Hlvalue, llops: LowLevelOpList): Hlvalue {
  if (to === Signed) return llops.genop(llop.cast_float_to_int, [v], to);
  if (to === Unsigned) return llops.genop(llop.cast_float_to_uint, [v], to);
  if (to === SignedLongLong) return llops.genop(llop.cast_float_to_longlong, [v], to);
  if (to === UnsignedLongLong) return llops.genop(llop.cast_float_to_ulonglong, [v], to);
  if (bitsOf(to, 64) <= 32) return llops.genop(llop.cast_primitive, [llops.genop(llop.cast_float_to_longlong, [v], SignedLongLong)], to);
  return llops.genop(llop.cast_primitive, [v], to);
}

function registerConversions(t: RtypeTables): void {
  t.conversion.on(IntegerRepr, FloatRepr, (rFrom, _rTo, v, llops) => fromInteger(rFrom, v, llops));
  t.conversion.on(FloatRepr, IntegerRepr, (_rFrom, rTo, v, llops) => toInteger(rTo.number, v, llops));
  t.conversion.on(FloatRepr, BoolRepr, (_rFrom, _rTo, v, llops) => llops.genop(llop.float_is_true, [v], Bool));
  t.float.on(SingleFloatRepr, (r, hop) => {
    hop.exceptionCannotOccur();
    return hop.genop(llop.cast_singlefloat_to_float, hop.inputargs(r), Float);
  });
  t.float.on(LongFloatRepr, (r, hop) => {
    hop.exceptionCannotOccur();
    return hop.genop(llop.cast_longfloat_to_float, hop.inputargs(r), Float);
  });
}

/** Floats. */
export function registerFloat(t: RtypeTables): void {
  t.annotation.on(SomeFloat, { key: () => "float", repr: () => new FloatRepr() });
  t.annotation.on(SomeSingleFloat, { key: () => "singlefloat", repr: (_s, rtyper) => new SingleFloatRepr(rtyper) });
  t.annotation.on(SomeLongFloat, { key: () => "longfloat", repr: (_s, rtyper) => new LongFloatRepr(rtyper) });
  registerBinary(t);
  registerUnary(t);
  registerConversions(t);
}
