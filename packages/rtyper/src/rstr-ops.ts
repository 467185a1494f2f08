// Operations on strings and characters. Answers to the rtype_* methods and pairtypes of upstream's rtyper/rstr.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { Bool, Signed } from "@rpyts/lltype/types-make";
import type { HighLevelOp } from "./hlop.js";
import { checksIndex, constantResult, isNonneg, sliceKind } from "./indexing.js";
import { IntegerRepr } from "./rint.js";
import { TyperError, type Repr } from "./rmodel.js";
import type { RtypeTables } from "./tables.js";
import { BaseStringRepr, bytesKind, CharRepr, isCharArg, stringConstant, StringRepr, unicodesKind } from "./rstr.js";
import { callText } from "./text-system.js";

/** Items by index: the helper for `checked` (a handler is there for IndexError) and for indexes that are known not to be negative. */
function itemHelper(checked: boolean, nonneg: boolean): string {
  return `ll_stritem${nonneg ? "_nonneg" : ""}${checked ? "_checked" : ""}`;
}

/** The count of items of a low-level string. */
export function stringLength(hop: HighLevelOp, vString: Hlvalue): Hlvalue {
  return hop.rtyper.typeSystem.strings.length(hop.llops, vString);
}

function length(r: StringRepr, hop: HighLevelOp): Hlvalue {
  return stringLength(hop, hop.inputarg(r, 0));
}

function getitem(r: BaseStringRepr, _r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const vString = hop.inputarg(r.str, 0);
  const vIndex = hop.inputarg(Signed, 1);
  const checked = checksIndex(hop);
  const nonneg = isNonneg(hop, 1);
  if (!checked) {
    hop.exceptionCannotOccur();
    if (nonneg) return hop.rtyper.typeSystem.strings.item(hop.llops, r.kind, vString, vIndex);
  } else hop.exceptionIsHere();
  return callText(hop.llops, "rstr", itemHelper(checked, nonneg), vString, vIndex);
}

function getslice(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  const vString = hop.inputarg(r.str, 0);
  const slice = sliceKind(hop, 1);
  hop.exceptionCannotOccur();
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  if (slice.kind === "minusone") return callText(hop.llops, "rstr", "ll_stringslice_minusone", vString);
  if (slice.kind === "startonly") return callText(hop.llops, "rstr", "ll_stringslice_startonly", vString, slice.vStart);
  return callText(hop.llops, "rstr", "ll_stringslice_startstop", vString, slice.vStart, slice.vStop);
}

// ---- concatenation

function add(r1: BaseStringRepr, r2: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  const kind = sameKind(r1, r2);
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  const { str, char } = r1;
  const [char1, char2] = [isCharArg(hop, 0), isCharArg(hop, 1)];
  if (char1 && char2) return callText(hop.llops, "rstr", "ll_concat_two_chars", kind.typeConstant, hop.inputarg(char, 0), hop.inputarg(char, 1));
  if (char1) return callText(hop.llops, "rstr", "ll_char_concat", hop.inputarg(char, 0), hop.inputarg(str, 1));
  if (char2) return callText(hop.llops, "rstr", "ll_concat_char", hop.inputarg(str, 0), hop.inputarg(char, 1));
  return callText(hop.llops, "rstr", "ll_strconcat", hop.inputarg(str, 0), hop.inputarg(str, 1));
}

function sameKind(r1: BaseStringRepr, r2: BaseStringRepr): typeof r1.kind {
  if (r1.kind !== r2.kind) throw new TyperError("a byte string meets a unicode string");
  return r1.kind;
}

function times(hop: HighLevelOp, r: BaseStringRepr, string: number): Hlvalue {
  const vTimes = hop.inputarg(Signed, 1 - string);
  if (isCharArg(hop, string)) return callText(hop.llops, "rstr", "ll_chr_mul", r.kind.typeConstant, hop.inputarg(r.char, string), vTimes);
  return callText(hop.llops, "rstr", "ll_str_mul", hop.inputarg(r.str, string), vTimes);
}

// ---- comparison

const COMPARISONS = ["lt", "le", "gt", "ge"] as const;
const CHAR_OPS = {
  eq: [llop.char_eq, llop.unichar_eq],
  ne: [llop.char_ne, llop.unichar_ne],
  lt: [llop.char_lt, llop.unichar_lt],
  le: [llop.char_le, llop.unichar_le],
  gt: [llop.char_gt, llop.unichar_gt],
  ge: [llop.char_ge, llop.unichar_ge],
} as const;
const INT_OPS = { lt: llop.int_lt, le: llop.int_le, gt: llop.int_gt, ge: llop.int_ge } as const;

function compareChars(name: keyof typeof CHAR_OPS, r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  return hop.genop(CHAR_OPS[name][r.kind.unicode ? 1 : 0], [hop.inputarg(r.char, 0), hop.inputarg(r.char, 1)], Bool);
}

const bothChars = (hop: HighLevelOp): boolean => isCharArg(hop, 0) && isCharArg(hop, 1);

function equality(negated: boolean): (r1: BaseStringRepr, r2: BaseStringRepr, hop: HighLevelOp) => Hlvalue {
  return (r1, r2, hop) => {
    sameKind(r1, r2);
    if (bothChars(hop)) return compareChars(negated ? "ne" : "eq", r1, hop);
    const vEqual = equalStrings(r1, hop);
    return negated ? hop.genop(llop.bool_not, [vEqual], Bool) : vEqual;
  };
}

function equalStrings(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  if (isCharArg(hop, 1)) return callText(hop.llops, "rstr", "ll_streq_char", hop.inputarg(r.str, 0), hop.inputarg(r.char, 1));
  if (isCharArg(hop, 0)) return callText(hop.llops, "rstr", "ll_streq_char", hop.inputarg(r.str, 1), hop.inputarg(r.char, 0));
  return callText(hop.llops, "rstr", "ll_streq", hop.inputarg(r.str, 0), hop.inputarg(r.str, 1));
}

function order(name: (typeof COMPARISONS)[number]): (r1: BaseStringRepr, r2: BaseStringRepr, hop: HighLevelOp) => Hlvalue {
  return (r1, r2, hop) => {
    sameKind(r1, r2);
    if (bothChars(hop)) return compareChars(name, r1, hop);
    const vOrder = callText(hop.llops, "rstr", "ll_strcmp", hop.inputarg(r1.str, 0), hop.inputarg(r1.str, 1));
    return hop.genop(INT_OPS[name], [vOrder, new Constant(0, Signed)], Bool);
  };
}

function threeWay(r1: BaseStringRepr, r2: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  sameKind(r1, r2);
  const vOrder = bothChars(hop)
    ? callText(hop.llops, "rstr", "ll_charcmp", hop.inputarg(r1.char, 0), hop.inputarg(r1.char, 1))
    : callText(hop.llops, "rstr", "ll_strcmp", hop.inputarg(r1.str, 0), hop.inputarg(r1.str, 1));
  return callText(hop.llops, "rint", "ll_cmp", vOrder, new Constant(0, Signed));
}

function contains(r1: BaseStringRepr, r2: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  sameKind(r1, r2);
  hop.exceptionCannotOccur();
  const vString = hop.inputarg(r1.str, 0);
  if (isCharArg(hop, 1)) return callText(hop.llops, "rstrsearch", "ll_contains_char", vString, hop.inputarg(r1.char, 1));
  return callText(hop.llops, "rstrsearch", "ll_contains", vString, hop.inputarg(r1.str, 1));
}

function registerComparisons(t: RtypeTables): void {
  t.eq.on(BaseStringRepr, BaseStringRepr, equality(false));
  t.ne.on(BaseStringRepr, BaseStringRepr, equality(true));
  for (const name of COMPARISONS) t[name].on(BaseStringRepr, BaseStringRepr, order(name));
  t.cmp.on(BaseStringRepr, BaseStringRepr, threeWay);
  t.contains.on(BaseStringRepr, BaseStringRepr, contains);
}

// ---- unary

function ordinal(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  const vChar = hop.inputarg(r.char, 0);
  return hop.genop(r.kind.unicode ? llop.cast_unichar_to_int : llop.cast_char_to_int, [vChar], Signed);
}

/** str() of a byte string is the string; "None" for a null one. */
function asStr(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  hop.exceptionCannotOccur();
  const constant = constantResult(hop);
  if (constant !== null) return constant;
  if (hop.rResult instanceof CharRepr) return hop.inputarg(r.char, 0);
  return strOfString(r, hop, 0);
}

/** What `%s` and str() show of operand `arg`. */
export function strOfString(r: BaseStringRepr, hop: HighLevelOp, arg: number): Hlvalue {
  if (r.kind.unicode) return callText(hop.llops, "rstr", "ll_unicode2bytes", bytesKind(hop).typeConstant, hop.inputarg(r.str, arg), new Constant(128, Signed));
  const v = hop.inputarg(r.str, arg);
  if (!hop.argsS[arg]!.canBeNone) return v;
  return callText(hop.llops, "rstr", "ll_str_or_none", v, stringConstant(hop.rtyper, "None"));
}

function asUnicode(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  if (r.kind.unicode) {
    hop.exceptionCannotOccur();
    return hop.inputarg(r.str, 0);
  }
  hop.exceptionIsHere();
  return callText(hop.llops, "rstr", "ll_str2unicode", unicodesKind(hop).typeConstant, hop.inputarg(r.str, 0));
}

function toInt(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  return intOfString(r, hop, new Constant(10, Signed));
}

/** int(s, base). */
export function intOfString(r: BaseStringRepr, hop: HighLevelOp, vBase: Hlvalue): Hlvalue {
  const vString = hop.inputarg(r.str, 0);
  hop.hasImplicitException("ValueError");
  hop.exceptionIsHere();
  return callText(hop.llops, "rstrint", "ll_int", vString, vBase);
}

function toFloat(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  const vString = hop.inputarg(r.str, 0);
  hop.hasImplicitException("ValueError");
  hop.exceptionIsHere();
  return callText(hop.llops, "rfloat_str", "ll_float_of_str", vString);
}

function registerUnary(t: RtypeTables): void {
  t.len.on(StringRepr, length);
  t.len.on(CharRepr, () => new Constant(1, Signed));
  t.bool.on(StringRepr, (r, hop) => callText(hop.llops, "rstr", "ll_strtruth", hop.inputarg(r, 0)));
  t.bool.on(CharRepr, () => new Constant(true, Bool));
  t.ord.on(BaseStringRepr, ordinal);
  t.hash.on(BaseStringRepr, (r, hop) => callText(hop.llops, "rstr", "ll_strhash", hop.inputarg(r.str, 0)));
  t.str.on(BaseStringRepr, asStr);
  t.unicode.on(BaseStringRepr, asUnicode);
  t.repr.on(BaseStringRepr, (r, hop) => constantResult(hop) ?? reprOfString(r, hop, 0));
  t.int.on(BaseStringRepr, toInt);
  t.float.on(BaseStringRepr, toFloat);
  t.getslice.on(BaseStringRepr, getslice);
}

/** What `%r` and repr() show. */
export function reprOfString(r: BaseStringRepr, hop: HighLevelOp, arg: number): Hlvalue {
  const name = r.kind.unicode ? "ll_unicode_repr" : "ll_str_repr";
  return callText(hop.llops, "rstrrepr", name, bytesKind(hop).typeConstant, hop.inputarg(r.str, arg));
}

/** Operations on strings. */
export function registerStringOps(t: RtypeTables): void {
  registerUnary(t);
  t.getitem.on(BaseStringRepr, IntegerRepr, getitem);
  t.getitem_idx.on(BaseStringRepr, IntegerRepr, getitem);
  t.add.on(BaseStringRepr, BaseStringRepr, add);
  t.mul.on(BaseStringRepr, IntegerRepr, (r, _i, hop) => times(hop, r, 0));
  t.mul.on(IntegerRepr, BaseStringRepr, (_i, r, hop) => times(hop, r, 1));
  registerComparisons(t);
}

/** A character as a string of its kind. */
export function charAsString(hop: HighLevelOp, r: CharRepr, v: Hlvalue): Hlvalue {
  return callText(hop.llops, "rstr", "ll_chr2str", r.kind.typeConstant, v);
}

/** Whether a Repr is of byte or unicode strings. */
export function isStringLike(r: Repr): r is BaseStringRepr {
  return r instanceof BaseStringRepr;
}
