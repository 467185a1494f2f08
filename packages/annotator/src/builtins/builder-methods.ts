// Methods of StringBuilder and UnicodeBuilder. Answers to the method_xxx functions of upstream's SomeStringBuilder.

import { AnnotatorError } from "../errors.js";
import { SomeImpossibleValue, SomeInteger, sNone, sNonNegInt, type SomeObject } from "../model.js";
import { SomeBuilder } from "../model-builder.js";
import { SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString, sString, sUnicode } from "../model-strings.js";
import type { MethodTable } from "./methods.js";
import { plain } from "../plain.js";

const NOTHING: readonly string[] = [];

export function builderMethods(m: MethodTable): void {
  m.on(SomeBuilder, "append", 1, 1, (_bk, b, [s]) => takes(b, s!, "a string", b.unicode ? s instanceof SomeUnicodeString : s instanceof SomeString), NOTHING);
  m.on(SomeBuilder, "append_slice", 3, 3, (_bk, b, [s, start, end]) => {
    takesCounts(start!, end!);
    return takes(b, s!, "a string", b.unicode ? s instanceof SomeUnicodeString : s instanceof SomeString);
  }, NOTHING);
  m.on(SomeBuilder, "append_multiple_char", 2, 2, (_bk, b, [c, times]) => {
    takesCounts(times!);
    return takes(b, c!, "a character", b.unicode ? c instanceof SomeUnicodeCodePoint : c instanceof SomeChar);
  }, NOTHING);
  m.on(SomeBuilder, "append_charpsize", 2, 2, (_bk, _b, [, size]) => {
    takesCounts(size!);
    return sNone;
  }, NOTHING);
  m.on(SomeBuilder, "getlength", 0, 0, () => sNonNegInt, NOTHING);
  m.on(SomeBuilder, "build", 0, 0, (_bk, b) => (b.unicode ? sUnicode : sString), NOTHING);
}

function takes(b: SomeBuilder, s: SomeObject, what: string, fits: boolean): SomeObject {
  if (fits || s instanceof SomeImpossibleValue) return sNone;
  throw new AnnotatorError({ code: "annotator/union-error", message: `a ${b.unicode ? "UnicodeBuilder" : "StringBuilder"} takes ${what} of its own kind, not ${plain(s)}` });
}

function takesCounts(...counts: readonly SomeObject[]): void {
  for (const s of counts) {
    if (s instanceof SomeInteger || s instanceof SomeImpossibleValue) continue;
    throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `a count or a position is a whole number, not ${plain(s)}` });
  }
}
