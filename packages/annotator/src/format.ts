// The formats of the % operator, and whether values fit them. Answers to upstream's parse_fmt_string and to what its do_stringformat refuses: here the
// annotator does, so that the program is told.

import { SomeBool, SomeFloat, SomeImpossibleValue, SomeInteger, type SomeObject } from "./model.js";
import { plain } from "./plain.js";
import { SomeChar, SomeUnicodeCodePoint } from "./model-strings.js";

/** A piece of a format: text, or a conversion. */
export interface Conversion {
  readonly type: string;
  readonly left: boolean;
  readonly plus: boolean;
  readonly blank: boolean;
  readonly alternate: boolean;
  readonly zeros: boolean;
  readonly width: number;
  /** -1 where none is given. */
  readonly precision: number;
}

/** Splits a format into texts and conversions; null where it is not understood. */
export function parseFormat(format: string): (string | Conversion)[] | null {
  const pieces: (string | Conversion)[] = [];
  const pattern = /%([-+ #0]*)(\d*)(?:\.(\d*))?[hlL]?(.)/gsu;
  let text = "";
  let end = 0;
  for (let match = pattern.exec(format); match !== null; match = pattern.exec(format)) {
    const [whole, flags = "", width = "", precision, type = ""] = match;
    text += format.slice(end, match.index);
    end = match.index + whole.length;
    if (text.includes("%")) break;
    if (type === "%") {
      text += "%";
      // What follows a literal percent sign starts a piece of its own.
      pieces.push(text);
      text = "";
      continue;
    }
    if (text !== "") pieces.push(text);
    text = "";
    pieces.push({
      type,
      left: flags.includes("-"),
      plus: flags.includes("+"),
      blank: flags.includes(" "),
      alternate: flags.includes("#"),
      zeros: flags.includes("0"),
      width: width === "" ? 0 : Number(width),
      precision: precision === undefined ? -1 : Number(precision),
    });
  }
  text += format.slice(end);
  if (text.includes("%")) return null;
  if (text !== "") pieces.push(text);
  return pieces;
}

/** Why a format does not take these values; null where it does. Values that are not known yet fit. */
export function misfit(format: string, values: readonly SomeObject[]): string | null {
  const pieces = parseFormat(format);
  if (pieces === null) return "the format is not understood";
  const conversions = pieces.filter((piece) => typeof piece !== "string");
  if (conversions.length !== values.length) return `the format has ${conversions.length} conversions for ${values.length} values`;
  for (const [i, { type }] of conversions.entries()) {
    const takes = TAKES.get(type);
    if (takes === undefined) return `the conversion %${type} is not RPython`;
    const s = values[i]!;
    if (!(s instanceof SomeImpossibleValue) && !takes(s)) return `%${type} does not take ${plain(s)}`;
  }
  return null;
}

type Takes = (s: SomeObject) => boolean;
const anything: Takes = () => true;
const number: Takes = (s) => s instanceof SomeInteger || s instanceof SomeBool || s instanceof SomeFloat;
const character: Takes = (s) => s instanceof SomeChar || s instanceof SomeUnicodeCodePoint || s instanceof SomeInteger;

const TAKES: ReadonlyMap<string, Takes> = new Map([
  ...["s", "r"].map((type): [string, Takes] => [type, anything]),
  ...["d", "i", "u", "x", "X", "o", "e", "E", "f", "F", "g", "G"].map((type): [string, Takes] => [type, number]),
  ["c", character],
]);

/** Whether a format makes characters of numbers, which may be zero. */
export function makesCharacters(format: string): boolean {
  return parseFormat(format)?.some((piece) => typeof piece !== "string" && piece.type === "c") ?? false;
}
