// str(), repr(), hex(), oct() and bin() of numbers, None and instances. Answers to the ll_str methods of upstream's Reprs.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { Bool, Float, numberTypeFor, Signed, Unsigned, Void } from "@rpyts/lltype/types-make";
import { signed } from "./heap.js";
import type { HighLevelOp } from "./hlop.js";
import { constantResult } from "./indexing.js";
import { NoneRepr } from "./rnone.js";
import { InstanceReprBase } from "./rclass.js";
import { FloatRepr } from "./rfloat.js";
import { BoolRepr, IntegerRepr } from "./rint.js";
import { TyperError, type Repr } from "./rmodel.js";
import type { RtypeTables } from "./tables.js";
import { bytesKind, stringConstant, unicodesKind } from "./rstr.js";
import { callText } from "./text-system.js";

export type NumberForm = "dec" | "hex" | "oct" | "bin";

/** The text of whole number operand `arg`. */
export function integerText(hop: HighLevelOp, arg: number, form: NumberForm): Hlvalue {
  const r = hop.argsR[arg] as IntegerRepr;
  const { rtyper } = hop;
  if (r.bits > rtyper.wordBits) return wideText(hop, arg, form);
  const isSigned = r.number.signed;
  const v = hop.inputarg(isSigned ? Signed : Unsigned, arg);
  return callText(hop.llops, "rnumstr", `ll_${isSigned ? "int" : "uint"}2${form}`, bytesKind(hop).typeConstant, v);
}

/** Digits of a whole number in a base, with a sign and no prefix: `%x`, `%o`. */
export function digitsText(hop: HighLevelOp, arg: number, base: number): Hlvalue {
  const r = hop.argsR[arg] as IntegerRepr;
  if (r.bits > hop.rtyper.wordBits) return wideDigits(hop, arg, base);
  if (r.number.signed) return callText(hop.llops, "rnumstr", "ll_int_in_base", bytesKind(hop).typeConstant, hop.inputarg(Signed, arg), signed(base));
  const no = new Constant(false, Bool);
  return callText(hop.llops, "rnumstr", "ll_uint_in_base", bytesKind(hop).typeConstant, hop.inputarg(Unsigned, arg), no, signed(base), signed(0));
}

function wideText(hop: HighLevelOp, arg: number, form: NumberForm): Hlvalue {
  if (form !== "dec") throw new TyperError(`${form}() of an integer wider than a word`);
  return wideDigits(hop, arg, 10);
}

function wideDigits(hop: HighLevelOp, arg: number, base: number): Hlvalue {
  const r = hop.argsR[arg] as IntegerRepr;
  const unsigned = new Constant(numberTypeFor(r.bits, false, hop.rtyper.wordBits), Void);
  const name = r.number.signed ? "ll_longlong2dec" : "ll_ulonglong2dec";
  return callText(hop.llops, "rnumstr", name, bytesKind(hop).typeConstant, unsigned, hop.inputarg(r, arg), signed(base));
}

/** "True" or "False". */
export function boolText(hop: HighLevelOp, arg: number): Hlvalue {
  const texts = ["True", "False"].map((text) => stringConstant(hop.rtyper, text));
  return callText(hop.llops, "rnumstr", "ll_bool2str", hop.inputarg(hop.argsR[arg]!, arg), ...texts);
}

/** `<Name object at 0x…>`. */
export function instanceText(hop: HighLevelOp, arg: number): Hlvalue {
  const r = hop.argsR[arg] as InstanceReprBase;
  return hop.rtyper.typeSystem.strings.instanceText(hop, r, hop.inputarg(r, arg));
}

/** What str() shows of operand `arg`; null where there is no rule. */
export function plainText(hop: HighLevelOp, arg: number): Hlvalue | null {
  const r: Repr = hop.argsR[arg]!;
  if (r instanceof BoolRepr) return boolText(hop, arg);
  if (r instanceof IntegerRepr) return integerText(hop, arg, "dec");
  if (r instanceof FloatRepr) return callText(hop.llops, "rfloat_str", "ll_float_str", hop.inputarg(Float, arg));
  if (r instanceof NoneRepr) return stringConstant(hop.rtyper, "None");
  if (r instanceof InstanceReprBase) return instanceText(hop, arg);
  return null;
}

/** What repr() shows of operand `arg`; null where there is no rule. */
export function plainRepr(hop: HighLevelOp, arg: number): Hlvalue | null {
  if (hop.argsR[arg] instanceof FloatRepr) return callText(hop.llops, "rfloat_str", "ll_float_repr", hop.inputarg(Float, arg));
  return plainText(hop, arg);
}

function required(v: Hlvalue | null, hop: HighLevelOp): Hlvalue {
  if (v === null) throw new TyperError(`${hop.spaceop.opname}() of ${hop.argsR.map(String).join(", ")}`);
  return v;
}

function unicodeOf(hop: HighLevelOp): Hlvalue {
  return callText(hop.llops, "rstr", "ll_latin2unicode", unicodesKind(hop).typeConstant, required(plainText(hop, 0), hop));
}

/** Text of numbers and instances. */
export function registerNumberText(t: RtypeTables): void {
  const classes: readonly (abstract new (...args: never[]) => Repr)[] = [IntegerRepr, FloatRepr, NoneRepr, InstanceReprBase];
  for (const cls of classes) {
    t.str.on(cls, (_r, hop) => {
      hop.exceptionCannotOccur();
      return constantResult(hop) ?? required(plainText(hop, 0), hop);
    });
    t.repr.on(cls, (_r, hop) => constantResult(hop) ?? required(plainRepr(hop, 0), hop));
    t.unicode.on(cls, (_r, hop) => {
      hop.exceptionCannotOccur();
      return constantResult(hop) ?? unicodeOf(hop);
    });
  }
  for (const name of ["hex", "oct", "bin"] as const) t[name].on(IntegerRepr, (_r, hop) => constantResult(hop) ?? integerText(hop, 0, name));
}
