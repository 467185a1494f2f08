// rpython.rlib.rarithmetic. The integer classes themselves are the annotator's and the rtyper's.

import { AnnotatorError } from "@rpyts/annotator/errors";
import { INT, intKind, UINT } from "@rpyts/annotator/intkind";
import { sBool, sImpossibleValue, sInt, sLongFloat, SomeBool, SomeFloat, SomeInteger, SomeLongFloat, SomeSingleFloat, sNonNegInt, sSingleFloat, type SomeObject } from "@rpyts/annotator/model";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { llop, type LLOp } from "@rpyts/lltype/llop";
import { Bool, Float, LongFloat, Signed, SingleFloat, Unsigned } from "@rpyts/lltype/types-make";
import type { LowLevelType, WordBits } from "@rpyts/lltype/types";
import { newBool, newInt } from "@rpyts/pyhost/values";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import { castArgument } from "@rpyts/rtyper/rint";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry, PrebuiltEntry } from "./entry.js";
import { argument, isUnknown } from "./rules.js";

const MODULE = "rpython.rlib.rarithmetic";

function annotateIntmask(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = argument("intmask", call, 0);
  if (isUnknown(s)) return s;
  // The sum of two numbers that are not negative may wrap around to one that is.
  return sInt;
}

/** A function that is one low-level operation. */
const operation =
  (op: LLOp, operand: LowLevelType, result: LowLevelType) =>
  (hop: HighLevelOp): RtypeResult => {
    hop.exceptionCannotOccur();
    return hop.genop(op, hop.args.map((_, i) => hop.inputarg(operand, i)), result);
  };

/** The one argument, an integer of any kind; null while nothing is known of it. */
function integer(name: string, call: BuiltinCall, index = 0): SomeInteger | null {
  const s = argument(name, call, index);
  if (isUnknown(s)) return null;
  if (s instanceof SomeInteger) return s;
  throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${name}() takes an integer, not ${String(s)}` });
}

/** Integers smaller than a word become words; others stay. */
function annotateWiden(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = integer("widen", call);
  if (s === null) return sImpossibleValue;
  return s.kind.rank <= INT.rank && s.kind !== UINT ? SomeInteger.of(INT, s.nonneg) : SomeInteger.of(s.kind, s.nonneg);
}

function annotateLongLongMask(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  return integer("longlongmask", call) === null ? sImpossibleValue : SomeInteger.of(intKind(64, true, wordBits(bk)), false);
}

const wordBits = (bk: Bookkeeper): WordBits => bk.wordBits;

function annotateBits(bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = integer("_bits_of", call);
  return s === null ? sImpossibleValue : bk.immutablevalue(newInt(s.kind.width(wordBits(bk))));
}

function annotateSameType(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = integer("_of_same_type", call);
  return s === null ? sImpossibleValue : SomeInteger.of(s.kind, false);
}

function isValidInt(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const s = argument("is_valid_int", call, 0);
  return isUnknown(s) ? s : new SomeBool(newBool(s instanceof SomeInteger && s.kind === INT));
}

/** A class that takes a float, or an int that becomes one. */
const ofFloat =
  (name: string, sResult: SomeObject) =>
  (_bk: Bookkeeper, call: BuiltinCall): SomeObject => {
    const s = argument(name, call, 0);
    if (isUnknown(s)) return s;
    if (s instanceof SomeFloat || (s instanceof SomeInteger && s.kind === INT)) return sResult;
    throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `${name}() takes a float, not ${String(s)}` });
  };

/** An argument, converted to the type of the result. */
const converted =
  (arg: number) =>
  (hop: HighLevelOp): RtypeResult => {
    hop.exceptionCannotOccur();
    return castArgument(hop, arg, hop.rResult);
  };

function rtypeConstant(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult));
}

export const RARITHMETIC: readonly LibraryEntry[] = [
  { name: `${MODULE}.intmask`, annotate: annotateIntmask, rtype: null },
  { name: `${MODULE}.int_between`, annotate: () => sBool, rtype: operation(llop.int_between, Signed, Bool) },
  { name: `${MODULE}.int_force_ge_zero`, annotate: () => sNonNegInt, rtype: operation(llop.int_force_ge_zero, Signed, Signed) },
  { name: `${MODULE}.int_c_div`, annotate: () => sInt, rtype: operation(llop.int_floordiv, Signed, Signed) },
  { name: `${MODULE}.int_c_mod`, annotate: () => sInt, rtype: operation(llop.int_mod, Signed, Signed) },
  { name: `${MODULE}.uint_mul_high`, annotate: () => SomeInteger.of(UINT, true), rtype: operation(llop.uint_mul_high, Unsigned, Unsigned) },
  { name: `${MODULE}.widen`, annotate: annotateWiden, rtype: converted(0) },
  { name: `${MODULE}.longlongmask`, annotate: annotateLongLongMask, rtype: converted(0) },
  { name: `${MODULE}._bits_of`, annotate: annotateBits, rtype: rtypeConstant },
  { name: `${MODULE}._of_same_type`, annotate: annotateSameType, rtype: converted(1) },
  { name: `${MODULE}.is_valid_int`, annotate: isValidInt, rtype: rtypeConstant },
  { name: `${MODULE}.r_singlefloat`, annotate: ofFloat("r_singlefloat", sSingleFloat), rtype: operation(llop.cast_float_to_singlefloat, Float, SingleFloat) },
  { name: `${MODULE}.r_longfloat`, annotate: ofFloat("r_longfloat", sLongFloat), rtype: operation(llop.cast_float_to_longfloat, Float, LongFloat) },
];

export const RARITHMETIC_PREBUILT: readonly PrebuiltEntry[] = [
  { className: `${MODULE}.r_singlefloat`, annotate: (_bk, obj) => new SomeSingleFloat(obj) },
  { className: `${MODULE}.r_longfloat`, annotate: (_bk, obj) => new SomeLongFloat(obj) },
];
