// Methods of byte strings and unicode strings.

import { PyStr, PyUnicode } from "@rpyts/pyhost/object";
import { newStr, newUnicode } from "@rpyts/pyhost/values";
import type { Bookkeeper } from "../bookkeeper.js";
import { AnnotatorError } from "../errors.js";
import { INT } from "../intkind.js";
import { sBool, sImpossibleValue, SomeInteger, SomeNone, type SomeObject, sNonNegInt } from "../model.js";
import { SomeList } from "../model-objects.js";
import { SomeChar, SomeString, SomeStringOrUnicode, SomeUnicodeString, sString, sUnicode } from "../model-strings.js";
import type { MethodTable } from "./methods.js";
import { plain } from "../plain.js";

type Args = readonly (SomeObject | undefined)[];

/** A position of what is looked for, or -1. */
const sFound = SomeInteger.of(INT, false);
const NOTHING: readonly string[] = [];

export function stringMethods(m: MethodTable): void {
  for (const name of ["startswith", "endswith"]) m.on(SomeStringOrUnicode, name, 1, 3, (_bk, s, args) => prefixTest(s, args), NOTHING);
  for (const name of ["find", "rfind"]) m.on(SomeStringOrUnicode, name, 1, 3, (_bk, s, args) => found(s, args, sFound), NOTHING);
  m.on(SomeStringOrUnicode, "count", 1, 3, (_bk, s, args) => found(s, args, sNonNegInt), NOTHING);
  for (const name of ["strip", "lstrip", "rstrip"]) m.on(SomeStringOrUnicode, name, 0, 1, (_bk, s, args) => stripped(s, args), NOTHING);
  for (const name of ["upper", "lower"]) {
    m.on(SomeString, name, 0, 0, (_bk, s) => SomeString.of(false, s.noNul), NOTHING);
    m.on(SomeChar, name, 0, 0, (_bk, s) => SomeChar.char(s.noNul), NOTHING);
  }
  for (const name of ["isdigit", "isalpha", "isalnum", "isupper", "islower"]) m.on(SomeString, name, 0, 0, () => sBool, NOTHING);
  for (const name of ["upper", "lower", "isdigit", "isalpha", "isalnum", "isupper", "islower"]) m.on(SomeUnicodeString, name, 0, 0, () => needsTables(name), NOTHING);
  m.on(SomeStringOrUnicode, "isspace", 0, 0, () => sBool, NOTHING);
  m.on(SomeStringOrUnicode, "join", 1, 1, (bk, s, [list]) => join(bk, s, list!), NOTHING);
  for (const name of ["split", "rsplit"]) m.on(SomeStringOrUnicode, name, 0, 2, (bk, s, args) => split(bk, s, args), ["ValueError"]);
  m.on(SomeStringOrUnicode, "splitlines", 0, 1, (bk, s) => bk.newlist([s.make(false, s.noNul)]), NOTHING);
  m.on(SomeStringOrUnicode, "replace", 2, 2, (_bk, s, args) => replace(s, args), NOTHING);
  m.on(SomeString, "decode", 1, 2, (bk, s, args) => recode(bk, s, args, "decode"), ["UnicodeDecodeError"]);
  m.on(SomeUnicodeString, "encode", 1, 2, (bk, s, args) => recode(bk, s, args, "encode"), ["UnicodeEncodeError"]);
  m.on(SomeStringOrUnicode, "format", 0, 20, () => {
    throw new AnnotatorError({ code: "annotator/not-rpython", message: "the method format() of strings is not RPython", hint: "use the % operator" });
  });
}

/** Unicode strings have no classes of characters and no cases: upstream refuses these methods, too. */
function needsTables(name: string): never {
  throw new AnnotatorError({
    code: "annotator/not-rpython",
    message: `the method ${name}() of unicode strings is not RPython: there are no tables of characters at run time`,
    hint: "look at ord() of the characters, or work on byte strings",
  });
}

/** The text arguments must be of the string's own family. */
function requireFamily(s: SomeStringOrUnicode, part: SomeObject | undefined): void {
  if (part === undefined || part instanceof SomeNone) return;
  const same = s instanceof SomeUnicodeString ? part instanceof SomeUnicodeString : part instanceof SomeString;
  if (same) return;
  const why = part instanceof SomeStringOrUnicode ? ": byte strings and unicode strings do not mix" : "";
  throw new AnnotatorError({ code: "annotator/union-error", message: `${plain(part)} is given to a method of ${plain(s)}${why}` });
}

/** As {@link requireFamily}, where None does not stand for "blanks". */
function requireText(s: SomeStringOrUnicode, part: SomeObject | undefined): void {
  if (part instanceof SomeNone) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `None is given to a method of ${plain(s)}` });
  requireFamily(s, part);
}

function stripped(s: SomeStringOrUnicode, args: Args): SomeObject {
  requireFamily(s, args[0]);
  return s.make(false, s.noNul);
}

function requireBounds(args: Args): void {
  for (const s of args) {
    if (s === undefined || s instanceof SomeNone || (s instanceof SomeInteger && s.nonneg)) continue;
    throw new AnnotatorError({ code: "annotator/not-rpython", message: "the bounds given to a method of a string are not known to be non-negative" });
  }
}

function prefixTest(s: SomeStringOrUnicode, args: Args): SomeObject {
  requireText(s, args[0]);
  if (args.length > 1) {
    throw new AnnotatorError({ code: "annotator/not-rpython", message: "startswith() and endswith() take one argument in RPython", hint: "rpython.rlib.rstring has startswith() and endswith() with bounds" });
  }
  return sBool;
}

function found(s: SomeStringOrUnicode, args: Args, sResult: SomeObject): SomeObject {
  requireText(s, args[0]);
  requireBounds(args.slice(1));
  return sResult;
}

function join(bk: Bookkeeper, s: SomeStringOrUnicode, list: SomeObject): SomeObject {
  if (list instanceof SomeNone || list === sImpossibleValue) return sImpossibleValue;
  if (!(list instanceof SomeList)) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `join() takes a list of strings, not ${plain(list)}` });
  const item = list.listdef.readItem();
  if (item === sImpossibleValue) return bk.immutablevalue(s instanceof SomeUnicodeString ? newUnicode("") : newStr(""));
  requireFamily(s, item);
  const noNul = s.noNul && item instanceof SomeStringOrUnicode && item.noNul;
  return s.make(false, noNul);
}

function split(bk: Bookkeeper, s: SomeStringOrUnicode, args: Args): SomeObject {
  const separator = args[0];
  requireFamily(s, separator);
  const max = args[1];
  if (max !== undefined && !(max instanceof SomeInteger)) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: "the second argument of split() is an int" });
  const splitsAtNul = isNul(separator);
  return bk.newlist([s.make(false, s.noNul || (splitsAtNul && max === undefined))]);
}

function isNul(s: SomeObject | undefined): boolean {
  const c = s?.const;
  return (c instanceof PyStr || c instanceof PyUnicode) && c.value === "\0";
}

function replace(s: SomeStringOrUnicode, args: Args): SomeObject {
  requireText(s, args[0]);
  requireText(s, args[1]);
  const by = args[1];
  return s.make(false, s.noNul && by instanceof SomeStringOrUnicode && by.noNul);
}

const ENCODINGS = new Set(["ascii", "latin-1", "latin1", "utf-8", "utf8", "utf-8-sig", "iso-8859-1"]);

function recode(_bk: Bookkeeper, _s: SomeStringOrUnicode, args: Args, what: "encode" | "decode"): SomeObject {
  const encoding = args[0]?.const;
  if (!(encoding instanceof PyStr)) throw new AnnotatorError({ code: "annotator/not-constant", message: `the encoding given to ${what}() must be constant` });
  if (!ENCODINGS.has(encoding.value.toLowerCase())) throw new AnnotatorError({ code: "annotator/not-rpython", message: `${what}() does not know the encoding '${encoding.value}' at run time` });
  const errors = args[1];
  if (errors !== undefined && !(errors.const instanceof PyStr && errors.const.value === "strict")) {
    throw new AnnotatorError({ code: "annotator/not-rpython", message: `${what}() works with 'strict' only at run time`, hint: "rpython.rlib.runicode has functions that take an error handler" });
  }
  return what === "decode" ? sUnicode : sString;
}
