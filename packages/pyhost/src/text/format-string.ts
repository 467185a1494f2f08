// str.format: fields {name.attr[key]!conversion:spec}, automatic numbering, nested fields in the specification.

import { getattr } from "../attribute.js";
import { repr, strObject } from "../convert.js";
import { IndexError, KeyError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyStr, type PyObject } from "../object.js";
import { pyError, pyErrorArgs } from "../pyerror.js";
import { getitem } from "../subscript.js";
import { formatObject } from "../types/format-object.js";
import { PyFunctionIter } from "../types/iterators.js";
import { toUnicode } from "../types/object.js";
import type { Kwargs } from "../types/builder.js";
import { newBool, newInt, newStr, newTuple, newUnicode, None } from "../values.js";

/** One piece of a format: literal text, then a field (null at the end). */
interface Piece {
  readonly literal: string;
  readonly field: Field | null;
}

interface Field {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
}

interface Arguments {
  readonly args: readonly PyObject[];
  readonly kwargs: Kwargs;
  readonly isUnicode: boolean;
  /** Next automatic number; -1 once numbers were given by hand. */
  next: number;
}

export function formatNew(host: Host, format: string, args: readonly PyObject[], kwargs: Kwargs, isUnicode: boolean): PyObject {
  const text = render(host, format, { args, kwargs, isUnicode, next: 0 }, 2);
  return isUnicode ? newUnicode(text) : newStr(text);
}

function render(host: Host, format: string, given: Arguments, depth: number): string {
  if (depth < 0) throw pyError(ValueError, "Max string recursion exceeded");
  let out = "";
  for (const piece of parse(format)) {
    out += piece.literal;
    if (piece.field !== null) out += renderField(host, piece.field, given, depth);
  }
  return out;
}

function renderField(host: Host, field: Field, given: Arguments, depth: number): string {
  const value = converted(host, fieldValue(host, field.name, given), field.conversion, given.isUnicode);
  const spec = render(host, field.spec, given, depth - 1);
  const text = formatObject(host, value, given.isUnicode ? newUnicode(spec) : newStr(spec));
  return given.isUnicode || text instanceof PyStr ? text.value : strObject(host, newStr(host.encodePath(text.value))).value;
}

function converted(host: Host, value: PyObject, conversion: string, isUnicode: boolean): PyObject {
  switch (conversion) {
    case "": return value;
    case "r": return newStr(repr(host, value));
    case "s": return isUnicode ? toUnicode(host, value) : strObject(host, value);
    default: throw pyError(ValueError, `Unknown conversion specifier ${conversion}`);
  }
}

/** Splits a format into its pieces; raises for unbalanced braces. */
function parse(format: string): Piece[] {
  const pieces: Piece[] = [];
  let literal = "";
  let i = 0;
  while (i < format.length) {
    const c = format[i];
    if (c !== "{" && c !== "}") {
      literal += c;
      i++;
    } else if (format[i + 1] === c) {
      literal += c;
      i += 2;
    } else if (c === "}") {
      throw pyError(ValueError, "Single '}' encountered in format string");
    } else {
      if (i + 1 >= format.length) throw pyError(ValueError, "Single '{' encountered in format string");
      const end = fieldEnd(format, i + 1);
      pieces.push({ literal, field: parseField(format.slice(i + 1, end)) });
      literal = "";
      i = end + 1;
    }
  }
  if (literal !== "") pieces.push({ literal, field: null });
  return pieces;
}

function fieldEnd(format: string, from: number): number {
  let depth = 1;
  for (let i = from; i < format.length; i++) {
    if (format[i] === "{") depth++;
    else if (format[i] === "}" && --depth === 0) return i;
  }
  throw pyError(ValueError, "expected '}' before end of string");
}

function parseField(text: string): Field {
  let brackets = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const c = text[at];
    if (c === "[") brackets++;
    else if (c === "]") brackets = Math.max(0, brackets - 1);
    else if ((c === "!" || c === ":") && brackets === 0) break;
  }
  const name = text.slice(0, at);
  if (text[at] !== "!") return { name, conversion: "", spec: text.slice(at + 1) };
  const conversion = text[at + 1];
  if (conversion === undefined) throw pyError(ValueError, "end of format while looking for conversion specifier");
  if (at + 2 < text.length && text[at + 2] !== ":") throw pyError(ValueError, "expected ':' after format specifier");
  return { name, conversion, spec: text.slice(at + 3) };
}

interface FieldName {
  readonly first: string;
  readonly rest: readonly { readonly isAttribute: boolean; readonly name: string }[];
}

function parseName(text: string): FieldName {
  const end = /[.[]/.exec(text)?.index ?? text.length;
  const rest: { isAttribute: boolean; name: string }[] = [];
  let i = end;
  while (i < text.length) {
    if (text[i] === ".") {
      const stop = /[.[]/.exec(text.slice(i + 1));
      const to = stop === null ? text.length : i + 1 + stop.index;
      if (to === i + 1) throw pyError(ValueError, "Empty attribute in format string");
      rest.push({ isAttribute: true, name: text.slice(i + 1, to) });
      i = to;
    } else if (text[i] === "[") {
      const to = text.indexOf("]", i);
      if (to < 0) throw pyError(ValueError, "Missing ']' in format string");
      if (to === i + 1) throw pyError(ValueError, "Empty attribute in format string");
      rest.push({ isAttribute: false, name: text.slice(i + 1, to) });
      i = to + 1;
    } else {
      throw pyError(ValueError, "Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return { first: text.slice(0, end), rest };
}

function fieldValue(host: Host, name: string, given: Arguments): PyObject {
  const { first, rest } = parseName(name);
  let value = firstValue(first, given);
  for (const step of rest) {
    if (step.isAttribute) value = getattr(host, value, step.name);
    else value = getitem(host, value, /^\d+$/.test(step.name) ? newInt(Number(step.name)) : given.isUnicode ? newUnicode(step.name) : newStr(step.name));
  }
  return value;
}

function firstValue(first: string, given: Arguments): PyObject {
  if (first !== "" && !/^\d+$/.test(first)) {
    const value = given.kwargs?.get(first);
    if (value === undefined) throw pyErrorArgs(KeyError, [given.isUnicode ? newUnicode(first) : newStr(first)]);
    return value;
  }
  if (first === "" && given.next < 0) throw pyError(ValueError, "cannot switch from manual field specification to automatic field numbering");
  if (first !== "" && given.next > 0) throw pyError(ValueError, "cannot switch from automatic field numbering to manual field specification");
  const index = first === "" ? given.next++ : Number(first);
  if (first !== "") given.next = -1;
  if (index >= given.args.length) throw pyError(IndexError, "tuple index out of range");
  return given.args[index];
}

/** string.Formatter's parser: (literal, field name, specification, conversion) for each piece. */
export function parserIterator(format: string, isUnicode: boolean): PyObject {
  const text = (value: string): PyObject => (isUnicode ? newUnicode(value) : newStr(value));
  const pieces = parse(format);
  let at = 0;
  return new PyFunctionIter(() => {
    if (at >= pieces.length) return null;
    const { literal, field } = pieces[at++];
    if (field === null) return newTuple([text(literal), None, None, None]);
    return newTuple([text(literal), text(field.name), text(field.spec), field.conversion === "" ? None : text(field.conversion)]);
  });
}

/** string.Formatter's view of a field name: the first part and an iterator of (is attribute, name). */
export function splitFieldName(name: string, isUnicode: boolean): PyObject {
  const text = (value: string): PyObject => (isUnicode ? newUnicode(value) : newStr(value));
  const index = (value: string): PyObject => (/^\d+$/.test(value) ? newInt(Number(value)) : text(value));
  const { first, rest } = parseName(name);
  let at = 0;
  const iterator = new PyFunctionIter(() => {
    if (at >= rest.length) return null;
    const step = rest[at++];
    return newTuple([newBool(step.isAttribute), step.isAttribute ? text(step.name) : index(step.name)]);
  });
  return newTuple([index(first), iterator]);
}

