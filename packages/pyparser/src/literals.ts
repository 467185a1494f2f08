// The values of number and string literals. Answers to parsenumber, parsestr and decode_unicode of CPython's ast.c.

import { fromBig } from "@rpyts/tool/machine-int";
import type { PyConst } from "./code.js";
import type { Decoder } from "./source-encoding.js";
import { STR_BYTES, STR_CR, STR_ESCAPES, STR_NON_ASCII, STR_PREFIX_SHIFT, STR_RAW, STR_TRIPLE, STR_UNICODE } from "./tokens.js";
import { codePointByName } from "./unicode-names.js";

/** The constant that a number's text stands for. */
export function numberConst(text: string): PyConst {
  const last = text.charCodeAt(text.length - 1) | 32;
  const hex = text.length > 1 && (text.charCodeAt(1) | 32) === 120;
  if (last === 106) return { kind: "complex", imag: Number(text.slice(0, -1)) };
  if (last === 108) return { kind: "long", value: integerValue(text.slice(0, -1)) };
  if (!hex && /[.eE]/.test(text)) return { kind: "float", value: Number(text) };
  return { kind: "int", value: fromBig(integerValue(text)) };
}

function integerValue(text: string): bigint {
  if (text.charCodeAt(0) !== 48 || text.length === 1) return BigInt(text);
  const c = text.charCodeAt(1);
  return BigInt(c >= 48 && c <= 57 ? `0o${text.replace(/^0+(?=.)/, "")}` : text);
}

/** The value of a string literal: a byte string, or UTF-16 when `unicode`. */
export interface StringValue {
  readonly unicode: boolean;
  readonly value: string;
}

/** A fault inside a string literal: message, and hint or null. */
export interface StringFault {
  readonly fault: string;
  readonly hint: string | null;
}

const faulty = (fault: string, hint: string | null = null): StringFault => ({ fault, hint });

/** The value of the literal `text` with the facts of its token (tokens.ts). `unicodeLiterals`: the future feature is on. */
export function stringValue(text: string, facts: number, unicodeLiterals: boolean, decode: Decoder): StringValue | StringFault {
  const quotes = (facts & STR_TRIPLE) === 0 ? 1 : 3;
  const body = text.slice((facts >> STR_PREFIX_SHIFT) + quotes, text.length - quotes);
  const unicode = (facts & STR_UNICODE) !== 0 || (unicodeLiterals && (facts & STR_BYTES) === 0);
  if ((facts & (STR_ESCAPES | STR_CR)) === 0 && (!unicode || (facts & STR_NON_ASCII) === 0)) return { unicode, value: body };
  const lines = (facts & STR_CR) === 0 ? body : body.replaceAll(/\r\n?/g, "\n");
  const raw = (facts & STR_RAW) !== 0;
  if (!unicode) return raw ? { unicode, value: lines } : unescapeBytes(lines);
  const decoded = decode(lines);
  if (typeof decoded === "number") {
    const byte = lines.charCodeAt(~decoded).toString(16);
    return faulty(`(unicode error) the byte 0x${byte} at position ${~decoded} of the string is not valid in the encoding of the file`);
  }
  return raw ? unescapeRawUnicode(decoded) : unescapeUnicode(decoded);
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\n", ""], ["\\", "\\"], ["'", "'"], ['"', '"'], ["a", "\x07"], ["b", "\b"], ["f", "\f"], ["n", "\n"], ["r", "\r"], ["t", "\t"], ["v", "\v"],
]);

function unescapeBytes(body: string): StringValue | StringFault {
  let out = "";
  let done = 0;
  for (let at = body.indexOf("\\"); at >= 0; at = body.indexOf("\\", done)) {
    out += body.slice(done, at);
    const c = body[at + 1];
    const simple = SIMPLE_ESCAPES.get(c);
    if (simple !== undefined) {
      out += simple;
      done = at + 2;
    } else if (c >= "0" && c <= "7") {
      const digits = octalDigits(body, at + 1);
      out += String.fromCharCode(parseInt(digits, 8) & 0xff);
      done = at + 1 + digits.length;
    } else if (c === "x") {
      const value = hexValue(body, at + 2, 2);
      if (value < 0) return faulty("invalid \\x escape: two hexadecimal digits must follow");
      out += String.fromCharCode(value);
      done = at + 4;
    } else {
      out += `\\${c}`;
      done = at + 2;
    }
  }
  return { unicode: false, value: out + body.slice(done) };
}

function octalDigits(body: string, at: number): string {
  let end = at + 1;
  while (end < at + 3 && body[end] >= "0" && body[end] <= "7") end++;
  return body.slice(at, end);
}

/** The value of exactly `count` hexadecimal digits at `at`, or -1. */
function hexValue(body: string, at: number, count: number): number {
  const digits = body.slice(at, at + count);
  return digits.length === count && /^[0-9a-fA-F]+$/.test(digits) ? parseInt(digits, 16) : -1;
}

const HEX_LENGTHS: ReadonlyMap<string, number> = new Map([["x", 2], ["u", 4], ["U", 8]]);

function unescapeUnicode(body: string): StringValue | StringFault {
  let out = "";
  let done = 0;
  for (let at = body.indexOf("\\"); at >= 0; at = body.indexOf("\\", done)) {
    out += body.slice(done, at);
    const c = body[at + 1];
    const simple = SIMPLE_ESCAPES.get(c);
    const hexLength = HEX_LENGTHS.get(c);
    if (simple !== undefined) {
      out += simple;
      done = at + 2;
    } else if (hexLength !== undefined) {
      const point = hexValue(body, at + 2, hexLength);
      if (point < 0) return faulty(`(unicode error) truncated \\${c} escape: ${hexLength} hexadecimal digits must follow`);
      if (point > 0x10ffff) return faulty("(unicode error) illegal Unicode character");
      out += String.fromCodePoint(point);
      done = at + 2 + hexLength;
    } else if (c >= "0" && c <= "7") {
      const digits = octalDigits(body, at + 1);
      out += String.fromCharCode(parseInt(digits, 8));
      done = at + 1 + digits.length;
    } else if (c === "N") {
      const named = namedCharacter(body, at + 2);
      if (typeof named !== "string") return named;
      out += named;
      done = body.indexOf("}", at) + 1;
    } else {
      out += `\\${c}`;
      done = at + 2;
    }
  }
  return { unicode: true, value: out + body.slice(done) };
}

function namedCharacter(body: string, at: number): string | StringFault {
  const end = body.indexOf("}", at);
  if (body[at] !== "{" || end < 0) return faulty("(unicode error) malformed \\N character escape: a name in braces must follow");
  const name = body.slice(at + 1, end);
  const point = codePointByName(name);
  if (point >= 0) return String.fromCodePoint(point);
  return faulty(`(unicode error) unknown Unicode character name: ${name}`, "not every name is known here; \\uXXXX gives a character by its number");
}

function unescapeRawUnicode(body: string): StringValue | StringFault {
  let out = "";
  let done = 0;
  for (let at = body.indexOf("\\"); at >= 0; at = body.indexOf("\\", at)) {
    let end = at;
    while (body[end] === "\\") end++;
    const hexLength = (end - at) % 2 === 1 ? (body[end] === "u" ? 4 : body[end] === "U" ? 8 : 0) : 0;
    at = end;
    if (hexLength === 0) continue;
    const point = hexValue(body, end + 1, hexLength);
    if (point < 0) return faulty(`(unicode error) truncated \\${body[end]} escape: ${hexLength} hexadecimal digits must follow`);
    if (point > 0x10ffff) return faulty("(unicode error) illegal Unicode character");
    out += body.slice(done, end - 1) + String.fromCodePoint(point);
    at = done = end + 1 + hexLength;
  }
  return { unicode: true, value: out + body.slice(done) };
}
