// The % operator of strings: the format is a constant, and its conversions fit the values.

import { PyStr, PyUnicode } from "@rpyts/pyhost/object";
import { TEXT_OF, type Refusal } from "./checks-kinds.js";
import { SomeFloat, SomeImpossibleValue, SomeInteger, type SomeObject, SomeTuple } from "./model.js";
import { type SomeStringOrUnicode, SomeByteArray, SomeStringOrUnicode as Text } from "./model-strings.js";
import { plain } from "./plain.js";

const CONVERSION = /%[-+ #0]*\d*(?:\.\d*)?[hlL]?(.)/gsu;

function badFormat(message: string, hint: string | null = null): Refusal {
  return { code: "annotator/bad-format", message, hint };
}

/** What is wrong with `format % values`; null when nothing is. */
export function checkFormat(format: SomeStringOrUnicode, values: SomeObject): Refusal | null {
  const text = format.const;
  if (!(text instanceof PyStr) && !(text instanceof PyUnicode)) {
    return badFormat("the format is not known at translation time", "write the format as a constant, or put the text together with + and str()");
  }
  const wanted = conversionsOf(text.value);
  if (wanted === null) return badFormat("the format ends within a conversion", "write %% for a percent sign");
  const given = values instanceof SomeTuple ? values.items : [values];
  if (wanted.length !== given.length) {
    return badFormat(`the format has ${counted(wanted.length, "conversion")}, and ${counted(given.length, "value")} ${given.length === 1 ? "is" : "are"} given`, hintForCount(values, wanted.length));
  }
  for (let i = 0; i < wanted.length; i++) {
    const refusal = checkValue(wanted[i]!, given[i]!);
    if (refusal !== null) return refusal;
  }
  return null;
}

const counted = (n: number, what: string): string => `${n === 0 ? "no" : n} ${what}${n === 1 ? "" : "s"}`;

function hintForCount(values: SomeObject, wanted: number): string | null {
  return values instanceof SomeTuple && wanted === 1 ? "to format a tuple as one value, format its items" : null;
}

/** The letters of the conversions; null where one is not complete. */
function conversionsOf(text: string): string[] | null {
  const found: string[] = [];
  let rest = "";
  let end = 0;
  for (const match of text.matchAll(CONVERSION)) {
    rest += text.slice(end, match.index);
    end = match.index + match[0].length;
    if (match[1] !== "%") found.push(match[1]!);
  }
  rest += text.slice(end);
  return rest.includes("%") ? null : found;
}

function checkValue(letter: string, s: SomeObject): Refusal | null {
  if (s instanceof SomeImpossibleValue) return null;
  if ("diuxXo".includes(letter)) return s instanceof SomeInteger || s instanceof SomeFloat ? null : wrong(letter, "an int", s);
  if ("fFeEgG".includes(letter)) return s instanceof SomeFloat || s instanceof SomeInteger ? null : wrong(letter, "a float", s);
  if (letter === "c") return s instanceof SomeInteger || (s instanceof Text && !(s instanceof SomeByteArray)) ? null : wrong(letter, "a character", s);
  if (letter === "r" && s instanceof SomeByteArray) return wrong(letter, TEXT_OF.text, s);
  if (letter === "s" || letter === "r") return TEXT_OF.accepts(s) ? null : wrong(letter, TEXT_OF.text, s);
  return badFormat(`the conversion %${letter} is not there at run time`, "there are %s, %r, %c, %d, %i, %u, %x, %X, %o, %f, %e, %g");
}

function wrong(letter: string, wanted: string, s: SomeObject): Refusal {
  return badFormat(`%${letter} formats ${wanted}, not ${plain(s)}`);
}
