// `format % values` with a constant format. Answers to do_stringformat of upstream's lltypesystem/rstr.py. What differs on purpose: flags, width and precision
// work for all conversions.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Char, Float, Signed } from "@rpyts/lltype/types-make";
import { parseFormat, type Conversion } from "@rpyts/annotator/format";
import { sInt, SomeTuple, type SomeObject } from "@rpyts/annotator/model";
import { PyStr, PyUnicode } from "@rpyts/pyhost/object";
import { signed } from "./heap.js";
import type { HighLevelOp } from "./hlop.js";
import { FloatRepr } from "./rfloat.js";
import { IntegerRepr } from "./rint.js";
import { Repr, TyperError } from "./rmodel.js";
import type { RtypeTables } from "./tables.js";
import { digitsText, integerText, plainRepr, plainText } from "./rnumstr.js";
import { reprOfString, strOfString } from "./rstr-ops.js";
import { BaseStringRepr, bytesKind, CharRepr, stringConstant, unicodesKind } from "./rstr.js";
import { callText, type StringKind } from "./text-system.js";
import { TupleReprBase } from "./tuple-base.js";

const bool = (value: boolean): Constant => new Constant(value, Bool);
const char = (text: string): Constant => new Constant(text.charCodeAt(0), Char);

/** A hop whose operand 0 is one of the values. */
function withValue(hop: HighLevelOp, v: Hlvalue, s: SomeObject, r: Repr): HighLevelOp {
  const hop2 = hop.copy();
  hop2.args = [v];
  hop2.argsS = [s];
  hop2.argsR = [r];
  return hop2;
}

/** The values after the %, each as operand 0 of a hop. */
function valuesOf(hop: HighLevelOp): HighLevelOp[] {
  const [s, r] = [hop.argsS[1]!, hop.argsR[1]!];
  if (!(r instanceof TupleReprBase) || !(s instanceof SomeTuple)) return [withValue(hop, hop.args[1]!, s, r)];
  const vTuple = hop.inputarg(r, 1);
  return r.itemsR.map((rItem, i) => withValue(hop, r.getitem(hop.llops, vTuple, i), s.items[i]!, rItem));
}

function formatValues(r: BaseStringRepr, _rValues: Repr, hop: HighLevelOp): Hlvalue {
  const given = hop.argsS[0]!.const;
  if (!(given instanceof PyStr) && !(given instanceof PyUnicode)) throw new TyperError("the format of % is not constant");
  hop.exceptionCannotOccur();
  const values = valuesOf(hop);
  let next = 0;
  const pieces = parseFormat(given.value);
  if (pieces === null) throw new TyperError(`a format that is not understood: ${JSON.stringify(given.value)}`);
  const vPieces = pieces.map((piece) => {
    if (typeof piece === "string") return stringConstant(hop.rtyper, piece, r.kind);
    const value = values[next++];
    if (value === undefined) throw new TyperError("not enough values for a format");
    return inKind(value, convert(value, piece, r.kind), r.kind);
  });
  if (next < values.length) throw new TyperError("too many values for a format");
  return concatenate(hop, vPieces, r.kind);
}

/** A text as a string of the format's kind. */
function inKind(hop: HighLevelOp, v: Hlvalue, kind: StringKind): Hlvalue {
  if (!kind.unicode || v.concretetype === unicodesKind(hop).lowleveltype) return v;
  return callText(hop.llops, "rstr", "ll_str2unicode", unicodesKind(hop).typeConstant, v);
}

function concatenate(hop: HighLevelOp, vPieces: Hlvalue[], kind: StringKind): Hlvalue {
  if (vPieces.length === 0) return stringConstant(hop.rtyper, "", kind);
  if (vPieces.length === 1) return vPieces[0]!;
  if (vPieces.length === 2) return callText(hop.llops, "rstr", "ll_strconcat", vPieces[0]!, vPieces[1]!);
  return hop.rtyper.typeSystem.strings.concatenate(hop.llops, kind, vPieces);
}

// ---- one conversion

function convert(hop: HighLevelOp, c: Conversion, kind: StringKind): Hlvalue {
  switch (c.type) {
    case "s":
      return padded(hop, c, truncated(hop, c, textOf(hop, kind)), false);
    case "r":
      return padded(hop, c, truncated(hop, c, reprOf(hop)), false);
    case "c":
      return padded(hop, c, character(hop, kind), false);
    case "d":
    case "i":
    case "u":
      return number(hop, c, integerText(asWhole(hop), 0, "dec"));
    case "x":
    case "X":
    case "o":
      return number(hop, c, inBase(asWhole(hop), c));
    case "f":
    case "F":
    case "e":
    case "E":
    case "g":
    case "G":
      return float(hop, c);
    default:
      throw new TyperError(`the conversion %${c.type} is not known`);
  }
}

function textOf(hop: HighLevelOp, kind: StringKind): Hlvalue {
  const r = hop.argsR[0]!;
  if (r instanceof BaseStringRepr) return r.kind.unicode && kind.unicode ? hop.inputarg(r.str, 0) : strOfString(r, hop, 0);
  const v = plainText(hop, 0) ?? hop.rtyper.tables.str.lookup(r)?.(r, hop) ?? null;
  if (v === null) throw new TyperError(`%s of ${r.toString()}`);
  return v;
}

function reprOf(hop: HighLevelOp): Hlvalue {
  const r = hop.argsR[0]!;
  if (r instanceof BaseStringRepr) return reprOfString(r, hop, 0);
  const v = plainRepr(hop, 0) ?? hop.rtyper.tables.repr.lookup(r)?.(r, hop) ?? null;
  if (v === null) throw new TyperError(`%r of ${r.toString()}`);
  return v;
}

function character(hop: HighLevelOp, kind: StringKind): Hlvalue {
  const r = hop.argsR[0]!;
  if (r instanceof CharRepr) return r.kind.unicode && !kind.unicode ? strOfString(r, hop, 0) : hop.inputarg(r.str, 0);
  if (r instanceof BaseStringRepr) return textOf(hop, kind);
  if (!(r instanceof IntegerRepr)) throw new TyperError(`%c of ${r.toString()}`);
  const vChar = hop.genop(llop.cast_int_to_char, [hop.inputarg(Signed, 0)], Char);
  return callText(hop.llops, "rstr", "ll_chr2str", bytesKind(hop).typeConstant, vChar);
}

/** The operand as a whole number: floats are cut off. */
function asWhole(hop: HighLevelOp): HighLevelOp {
  const r = hop.argsR[0]!;
  if (r instanceof IntegerRepr) return hop;
  if (!(r instanceof FloatRepr)) throw new TyperError(`a whole number is formatted, not ${r.toString()}`);
  const rInt = hop.rtyper.getprimitiverepr(Signed);
  const v = hop.genop(llop.cast_float_to_int, [hop.inputarg(Float, 0)], Signed);
  return withValue(hop, v, sInt, rInt);
}

function inBase(hop: HighLevelOp, c: Conversion): Hlvalue {
  const octal = c.type === "o";
  let v = digitsText(hop, 0, octal ? 8 : 16);
  if (c.alternate) v = callText(hop.llops, "rformat", "ll_prefix", v, char("0"), char("x"), bool(!octal));
  return c.type === "X" ? callText(hop.llops, "rstrsearch", "ll_upper", v) : v;
}

/** Digits, sign and width of a whole number. */
function number(hop: HighLevelOp, c: Conversion, v: Hlvalue): Hlvalue {
  const vDigits = c.precision > 0 ? callText(hop.llops, "rformat", "ll_digits", v, signed(c.precision)) : v;
  return padded(hop, c, withSign(hop, c, vDigits), c.zeros);
}

function withSign(hop: HighLevelOp, c: Conversion, v: Hlvalue): Hlvalue {
  if (!c.plus && !c.blank) return v;
  return callText(hop.llops, "rformat", "ll_sign", v, char(c.plus ? "+" : " "));
}

const ALTERNATE = 4;

function float(hop: HighLevelOp, c: Conversion): Hlvalue {
  const vFloat = hop.inputarg(Float, 0);
  const precision = signed(c.precision < 0 ? 6 : c.precision);
  const v = callText(hop.llops, "rfloat_str", "ll_format_float", vFloat, char(c.type), precision, signed(c.alternate ? ALTERNATE : 0));
  return padded(hop, c, withSign(hop, c, v), c.zeros);
}

function truncated(hop: HighLevelOp, c: Conversion, v: Hlvalue): Hlvalue {
  return c.precision < 0 ? v : callText(hop.llops, "rformat", "ll_truncate", v, signed(c.precision));
}

function padded(hop: HighLevelOp, c: Conversion, v: Hlvalue, zeros: boolean): Hlvalue {
  if (c.width <= 1) return v;
  return callText(hop.llops, "rformat", "ll_pad", v, signed(c.width), bool(c.left), bool(zeros));
}

/** The % operator of strings. */
export function registerFormat(t: RtypeTables): void {
  t.mod.on(BaseStringRepr, Repr, formatValues);
}
