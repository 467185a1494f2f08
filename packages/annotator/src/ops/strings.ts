// Rules for byte strings, unicode strings and bytearrays. Answers to the string parts of upstream's unaryop.py and binaryop.py.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { HLOpName } from "@rpyts/flowmodel/operation";
import { PyStr, PyUnicode } from "@rpyts/pyhost/object";
import { newBool } from "@rpyts/pyhost/values";
import type { RPythonAnnotator } from "../annrpython.js";
import { constText } from "../constant.js";
import { AnnotatorError } from "../errors.js";
import { foldOperation } from "../fold.js";
import { makesCharacters, misfit } from "../format.js";
import { INT } from "../intkind.js";
import { sBool, sInt, sNone, SomeBool, SomeImpossibleValue, SomeInteger, SomeNone, SomeObject, SomeTuple, sNonNegInt } from "../model.js";
import {
  SomeByteArray,
  SomeChar,
  SomeString,
  SomeStringOrUnicode,
  SomeUnicodeCodePoint,
  SomeUnicodeString,
  sByteArray,
} from "../model-strings.js";
import { checkSliceBounds } from "./slices.js";
import { KnownTypes } from "./knowntype.js";
import type { OpRules } from "./rules.js";
import { plain } from "../plain.js";

const COMPARISONS: readonly HLOpName[] = ["lt", "le", "eq", "ne", "gt", "ge"];

export function registerStrings(r: OpRules): void {
  for (const name of ["add", "inplace_add"] as const) {
    r.binary(name, SomeString, SomeString, (ann, _op, a, b) => concat(ann, a, b));
    r.binary(name, SomeUnicodeString, SomeUnicodeString, (ann, _op, a, b) => concat(ann, a, b));
    r.binary(name, SomeString, SomeUnicodeString, refuseMix);
    r.binary(name, SomeUnicodeString, SomeString, refuseMix);
    for (const cls of [SomeString, SomeByteArray]) {
      r.binary(name, SomeByteArray, cls, () => sByteArray);
      if (cls === SomeString) r.binary(name, cls, SomeByteArray, () => sByteArray);
    }
  }
  for (const name of ["mul", "inplace_mul"] as const) {
    r.binary(name, SomeStringOrUnicode, SomeInteger, (_ann, _op, s) => s.make(false, s.noNul));
    r.binary(name, SomeInteger, SomeStringOrUnicode, (_ann, _op, _n, s) => s.make(false, s.noNul));
  }
  for (const name of ["mod", "inplace_mod"] as const) {
    r.binary(name, SomeString, SomeObject, (_ann, _op, a, b) => format(a, b));
    r.binary(name, SomeUnicodeString, SomeObject, (_ann, _op, a, b) => format(a, b));
    r.throws(name, SomeStringOrUnicode, []);
  }
  registerItems(r);
  for (const name of COMPARISONS) registerComparison(r, name);
  r.binary("cmp", SomeString, SomeString, () => sInt);
  r.binary("cmp", SomeUnicodeString, SomeUnicodeString, () => sInt);
  registerContains(r);
}

function refuseMix(_ann: RPythonAnnotator, _op: SpaceOperation, a: SomeObject, b: SomeObject): never {
  throw new AnnotatorError({
    code: "annotator/union-error",
    message: `${plain(a)} and ${plain(b)}: byte strings and unicode strings do not mix`,
    hint: "decode or encode one of them explicitly",
  });
}

function concat(ann: RPythonAnnotator, a: SomeStringOrUnicode, b: SomeStringOrUnicode): SomeObject {
  const folded = a.const !== null && b.const !== null ? foldOperation(ann.translator.host, "add", [a.const, b.const]) : null;
  if (folded !== null) return ann.bookkeeper.immutablevalue(folded);
  const family = a instanceof SomeUnicodeString ? SomeUnicodeString : SomeString;
  return family.of(false, a.noNul && b.noNul);
}

/** `format % values`. A unicode value makes the result unicode on the host, which RPython does not follow. */
function format(s: SomeStringOrUnicode, sArgs: SomeObject): SomeObject {
  const args = sArgs instanceof SomeTuple ? sArgs.items : [sArgs];
  const text = s.const;
  if (!(text instanceof PyStr || text instanceof PyUnicode)) {
    throw new AnnotatorError({ code: "annotator/not-constant", message: "the format of the % operator must be constant", hint: "put the pieces together with + and str()" });
  }
  const why = misfit(text.value, args);
  if (why !== null) throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `${why}, in the format ${constText(text)}` });
  let noNul = s.noNul && !makesCharacters(text.value);
  for (const sArg of args) {
    if (s instanceof SomeString && sArg instanceof SomeUnicodeString) {
      throw new AnnotatorError({ code: "annotator/union-error", message: "a unicode string is formatted into a byte string", hint: "encode it first, or use a unicode format" });
    }
    noNul &&= sArg instanceof SomeInteger || (sArg instanceof SomeStringOrUnicode ? sArg.noNul : sArg.knownTypeName === "float");
  }
  return s.make(false, noNul);
}

function registerItems(r: OpRules): void {
  r.unary("len", SomeStringOrUnicode, (ann, _op, s) => {
    const length = s.const === null ? null : foldOperation(ann.translator.host, "len", [s.const]);
    return length === null ? sNonNegInt : ann.bookkeeper.immutablevalue(length);
  });
  for (const name of ["getitem", "getitem_idx"] as const) {
    r.binary(name, SomeString, SomeInteger, (_ann, _op, s) => SomeChar.char(s.noNul));
    r.binary(name, SomeUnicodeString, SomeInteger, (_ann, _op, s) => SomeUnicodeCodePoint.codePoint(s.noNul));
    r.binary(name, SomeByteArray, SomeInteger, () => SomeInteger.of(INT, true));
    r.throws(name, SomeStringOrUnicode, ["IndexError"]);
  }
  r.binary("setitem", SomeByteArray, SomeInteger, (ann, op) => {
    const s = ann.binding(op.args[2]!);
    if (s instanceof SomeInteger || s instanceof SomeImpossibleValue) return sNone;
    throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `an item of a bytearray is a number, not ${plain(s)}`, hint: "use ord() of the character" });
  });
  r.throws("setitem", SomeByteArray, ["IndexError"]);
  r.unary("getslice", SomeStringOrUnicode, (ann, op, s) => {
    checkSliceBounds(ann, op);
    return s.make(false, s.noNul);
  });
}

function registerComparison(r: OpRules, name: HLOpName): void {
  r.binary(name, SomeString, SomeString, (ann, _op, a, b) => compared(ann, name, a, b));
  r.binary(name, SomeUnicodeString, SomeUnicodeString, (ann, _op, a, b) => compared(ann, name, a, b));
  r.binary(name, SomeByteArray, SomeByteArray, () => sBool);
  if (name === "eq" || name === "ne") {
    r.binary(name, SomeString, SomeUnicodeString, refuseMix);
    r.binary(name, SomeUnicodeString, SomeString, refuseMix);
  }
}

function compared(ann: RPythonAnnotator, name: HLOpName, a: SomeStringOrUnicode, b: SomeStringOrUnicode): SomeObject {
  const host = ann.translator.host;
  const folded = a.const !== null && b.const !== null ? foldOperation(host, name, [a.const, b.const]) : null;
  return folded === null ? sBool : new SomeBool(newBool(host.isTrue(folded)));
}

function registerContains(r: OpRules): void {
  r.binary("contains", SomeString, SomeString, (_ann, op, s, part) => {
    const known = new KnownTypes();
    if (part.const instanceof PyStr && part.const.value === "\0") known.add(false, op.args[0]!, s.make(s.orNone, true));
    return known.bool();
  });
  r.binary("contains", SomeUnicodeString, SomeUnicodeString, (_ann, op, s, part) => {
    const known = new KnownTypes();
    if (part.const instanceof PyUnicode && part.const.value === "\0") known.add(false, op.args[0]!, s.make(s.orNone, true));
    return known.bool();
  });
  for (const cls of [SomeString, SomeUnicodeString]) {
    r.throws("contains", cls, []);
    r.binary("contains", cls, SomeNone, refuseNone);
  }
}

function refuseNone(): never {
  throw new AnnotatorError({ code: "annotator/unsupported-operation", message: "None is looked for in a string" });
}
