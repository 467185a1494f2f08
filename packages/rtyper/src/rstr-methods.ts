// Methods of strings and characters. Answers to the rtype_method_* of upstream's rtyper/rstr.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { Bool, Signed } from "@rpyts/lltype/types-make";
import { SomeNone } from "@rpyts/annotator/model";
import { PyStr } from "@rpyts/pyhost/object";
import { signed } from "./heap.js";
import type { HighLevelOp } from "./hlop.js";
import { TyperError } from "./rmodel.js";
import type { RtypeTables } from "./tables.js";
import { BaseListRepr } from "./rlist.js";
import { listParts, resultList } from "./rlist-ops.js";
import { intOfString } from "./rstr-ops.js";
import { BaseStringRepr, bytesKind, CharRepr, isCharArg, StringRepr, unicodesKind } from "./rstr.js";
import { callText } from "./text-system.js";

/** An index behind the end of any string. */
const endOf = (hop: HighLevelOp): number => (hop.rtyper.wordBits === 32 ? 0x7fffffff : Number.MAX_SAFE_INTEGER);

/** Operand `arg`, or a number when it is missing or None. */
function bound(hop: HighLevelOp, arg: number, otherwise: number): Hlvalue {
  return hop.nbArgs <= arg || hop.argsS[arg] instanceof SomeNone ? signed(otherwise) : hop.inputarg(Signed, arg);
}

function prefix(name: "ll_startswith" | "ll_endswith"): (r: BaseStringRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    hop.exceptionCannotOccur();
    const vString = hop.inputarg(r.str, 0);
    if (isCharArg(hop, 1)) return callText(hop.llops, "rstrsearch", `${name}_char`, vString, hop.inputarg(r.char, 1));
    return callText(hop.llops, "rstrsearch", name, vString, hop.inputarg(r.str, 1));
  };
}

function search(name: "ll_find" | "ll_rfind" | "ll_count"): (r: BaseStringRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    hop.exceptionCannotOccur();
    const vString = hop.inputarg(r.str, 0);
    const bounds = [bound(hop, 2, 0), bound(hop, 3, endOf(hop))];
    if (isCharArg(hop, 1)) return callText(hop.llops, "rstrsearch", `${name}_char`, vString, hop.inputarg(r.char, 1), ...bounds);
    return callText(hop.llops, "rstrsearch", name, vString, hop.inputarg(r.str, 1), ...bounds);
  };
}

function strip(left: boolean, right: boolean): (r: BaseStringRepr, hop: HighLevelOp) => Hlvalue {
  const sides = [new Constant(left, Bool), new Constant(right, Bool)];
  return (r, hop) => {
    hop.exceptionCannotOccur();
    const vString = hop.inputarg(r.str, 0);
    if (hop.nbArgs === 1 || hop.argsS[1] instanceof SomeNone) return callText(hop.llops, "rstrsearch", r.kind.unicode ? "ll_strip_unicode" : "ll_strip_default", vString, ...sides);
    if (isCharArg(hop, 1)) return callText(hop.llops, "rstrsearch", "ll_strip_char", vString, hop.inputarg(r.char, 1), ...sides);
    return callText(hop.llops, "rstrsearch", "ll_strip_multiple", vString, hop.inputarg(r.str, 1), ...sides);
  };
}

function changeCase(name: "upper" | "lower"): (r: BaseStringRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    hop.exceptionCannotOccur();
    if (r.kind.unicode) throw new TyperError(`${name}() of unicode strings needs tables of characters that the runtime does not have`);
    if (hop.rResult instanceof CharRepr) return callText(hop.llops, "rstrsearch", `ll_${name}_char`, hop.inputarg(r.char, 0));
    return callText(hop.llops, "rstrsearch", `ll_${name}`, hop.inputarg(r.str, 0));
  };
}

function classOf(name: string): (r: BaseStringRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    hop.exceptionCannotOccur();
    if (r.kind.unicode) return unicodeClass(name, r, hop);
    if (isCharArg(hop, 0)) return callText(hop.llops, "rstrsearch", `ll_char_${name}`, hop.inputarg(r.char, 0));
    return callText(hop.llops, "rstrsearch", `ll_${name}`, hop.inputarg(r.str, 0));
  };
}

function unicodeClass(name: string, r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  if (name !== "isspace") throw new TyperError(`${name}() of unicode strings needs tables of characters that the runtime does not have`);
  if (isCharArg(hop, 0)) return callText(hop.llops, "rstrsearch", "ll_unichar_isspace", hop.inputarg(r.char, 0));
  return callText(hop.llops, "rstrsearch", "ll_unicode_isspace", hop.inputarg(r.str, 0));
}

function join(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  hop.exceptionCannotOccur();
  if (hop.sResult.isConstant()) return hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult));
  const rList = hop.argsR[1]!;
  if (!(rList instanceof BaseListRepr)) throw new TyperError(`join() of ${rList.toString()}`);
  const [vLength, vItems] = listParts(hop, 1, rList);
  const chars = rList.itemRepr instanceof CharRepr;
  const separator = hop.argsS[0]!.const;
  if (separator !== null && "value" in separator && separator.value === "") {
    if (chars) return callText(hop.llops, "rstr", "ll_join_chars", r.kind.typeConstant, vLength, vItems);
    return callText(hop.llops, "rstr", "ll_join_strs", vLength, vItems);
  }
  return callText(hop.llops, "rstr", chars ? "ll_join_chars_sep" : "ll_join", hop.inputarg(r.str, 0), vLength, vItems);
}

function split(name: "ll_split" | "ll_rsplit"): (r: BaseStringRepr, hop: HighLevelOp) => Hlvalue {
  return (r, hop) => {
    const rList = resultList(hop);
    const vString = hop.inputarg(r.str, 0);
    const vLimit = bound(hop, 2, -1);
    return rList.fromItems(hop.llops, splitItems(name, r, hop, rList, vString, vLimit));
  };
}

function splitItems(name: string, r: BaseStringRepr, hop: HighLevelOp, rList: BaseListRepr, vString: Hlvalue, vLimit: Hlvalue): Hlvalue {
  const array = rList.arrayConstant;
  if (hop.nbArgs === 1 || hop.argsS[1] instanceof SomeNone) {
    hop.exceptionCannotOccur();
    return callText(hop.llops, "rstrsplit", `${name}_whitespace${r.kind.unicode ? "_unicode" : ""}`, array, vString, vLimit);
  }
  if (isCharArg(hop, 1)) {
    const vChar = hop.inputarg(r.char, 1);
    hop.exceptionCannotOccur();
    return callText(hop.llops, "rstrsplit", `${name}_chr`, array, vString, vChar, vLimit);
  }
  const vSeparator = hop.inputarg(r.str, 1);
  hop.hasImplicitException("ValueError");
  hop.exceptionIsHere();
  if (hop.argsS[1]!.canBeNone) return callText(hop.llops, "rstrsplit", `${name}_or_blanks`, array, vString, vSeparator, vLimit, new Constant(r.kind.unicode, Bool));
  return callText(hop.llops, "rstrsplit", name, array, vString, vSeparator, vLimit);
}

function splitlines(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  const rList = resultList(hop);
  const vKeep = hop.nbArgs > 1 ? hop.inputarg(Bool, 1) : new Constant(false, Bool);
  hop.exceptionCannotOccur();
  return rList.fromItems(hop.llops, callText(hop.llops, "rstrsplit", "ll_splitlines", rList.arrayConstant, hop.inputarg(r.str, 0), vKeep));
}

function replace(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  hop.exceptionCannotOccur();
  const vString = hop.inputarg(r.str, 0);
  if (hop.nbArgs === 3 && isCharArg(hop, 1) && isCharArg(hop, 2)) {
    return callText(hop.llops, "rstrsearch", "ll_replace_chr_chr", vString, hop.inputarg(r.char, 1), hop.inputarg(r.char, 2));
  }
  return callText(hop.llops, "rstrsearch", "ll_replace", vString, hop.inputarg(r.str, 1), hop.inputarg(r.str, 2), bound(hop, 3, -1));
}

// ---- encodings

function encodingOf(hop: HighLevelOp): string {
  const given = hop.argsS[1]?.const;
  if (!(given instanceof PyStr)) throw new TyperError("the encoding is not constant");
  const errors = hop.argsS[2]?.const;
  if (hop.nbArgs > 2 && !(errors instanceof PyStr && errors.value === "strict")) throw new TyperError("only strict encoding and decoding are supported");
  return given.value.toLowerCase();
}

function encode(r: StringRepr, hop: HighLevelOp): Hlvalue {
  const encoding = encodingOf(hop);
  const vString = hop.inputarg(r.str, 0);
  hop.exceptionIsHere();
  if (encoding.startsWith("utf")) return callText(hop.llops, "runicode", "ll_encode_utf8", bytesKind(hop).typeConstant, vString);
  return callText(hop.llops, "rstr", "ll_unicode2bytes", bytesKind(hop).typeConstant, vString, signed(encoding === "ascii" ? 128 : 256));
}

function decode(r: BaseStringRepr, hop: HighLevelOp): Hlvalue {
  const encoding = encodingOf(hop);
  const vString = hop.inputarg(r.str, 0);
  hop.exceptionIsHere();
  if (encoding.startsWith("utf")) return callText(hop.llops, "runicode", "ll_decode_utf8", unicodesKind(hop).typeConstant, vString);
  return callText(hop.llops, "rstr", encoding === "ascii" ? "ll_str2unicode" : "ll_latin2unicode", unicodesKind(hop).typeConstant, vString);
}

/** Methods of strings; `int(s, base)`. */
export function registerStringMethods(t: RtypeTables): void {
  t.method.on(BaseStringRepr, "startswith", prefix("ll_startswith"));
  t.method.on(BaseStringRepr, "endswith", prefix("ll_endswith"));
  for (const name of ["find", "rfind", "count"] as const) t.method.on(BaseStringRepr, name, search(`ll_${name}`));
  t.method.on(BaseStringRepr, "strip", strip(true, true));
  t.method.on(BaseStringRepr, "lstrip", strip(true, false));
  t.method.on(BaseStringRepr, "rstrip", strip(false, true));
  for (const name of ["upper", "lower"] as const) t.method.on(BaseStringRepr, name, changeCase(name));
  for (const name of ["isdigit", "isalpha", "isalnum", "isspace", "isupper", "islower"]) t.method.on(BaseStringRepr, name, classOf(name));
  t.method.on(BaseStringRepr, "join", join);
  t.method.on(BaseStringRepr, "split", split("ll_split"));
  t.method.on(BaseStringRepr, "rsplit", split("ll_rsplit"));
  t.method.on(BaseStringRepr, "splitlines", splitlines);
  t.method.on(BaseStringRepr, "replace", replace);
  t.method.on(BaseStringRepr, "encode", (r, hop) => encode(r.str, hop));
  t.method.on(BaseStringRepr, "decode", decode);
  t.method.on(BaseStringRepr, "int with base", (r, hop) => intOfString(r, hop, hop.inputarg(Signed, 1)));
}
