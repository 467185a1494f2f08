// unicode-escape, raw-unicode-escape and string-escape.

import { codePointByName } from "@rpyts/pyparser/unicode-names";
import { ValueError } from "../exception-types.js";
import { pyError } from "../pyerror.js";
import type { FaultHandler } from "./codecs.js";
import { hex } from "./repr-str.js";

const SIMPLE: Readonly<Record<string, string>> = {
  "\n": "", "\\": "\\", "'": "'", '"': '"', a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v",
};

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** unicode-escape: bytes beyond ASCII are latin-1. */
export function decodeUnicodeEscape(bytes: string, fault: FaultHandler): string {
  let out = "";
  let i = 0;
  while (i < bytes.length) {
    if (bytes[i] !== "\\") {
      out += bytes[i++];
      continue;
    }
    const c = bytes[i + 1];
    const step = c === undefined ? { length: 1, reason: "\\ at end of string" } : escapeAt(bytes, i, c);
    if (typeof step.text === "string") {
      out += step.text;
      i += step.length;
    } else {
      const { text, resume } = fault(i, i + step.length, step.reason);
      out += text;
      i = resume;
    }
  }
  return out;
}

interface EscapeStep {
  readonly length: number;
  readonly text?: string;
  readonly reason: string;
}

function escapeAt(bytes: string, i: number, c: string): EscapeStep {
  const simple = SIMPLE[c];
  if (simple !== undefined) return { length: 2, text: simple, reason: "" };
  const octal = /^[0-7]{1,3}/.exec(bytes.slice(i + 1, i + 4));
  if (octal !== null) return { length: 1 + octal[0].length, text: String.fromCharCode(parseInt(octal[0], 8)), reason: "" };
  if (c === "N") return namedEscape(bytes, i);
  const count = DIGITS[c];
  if (count === undefined) return { length: 2, text: `\\${c}`, reason: "" };
  const digits = /^[0-9a-fA-F]*/.exec(bytes.slice(i + 2, i + 2 + count))?.[0] ?? "";
  if (digits.length < count) return { length: 2 + digits.length, reason: `truncated \\${c}${"X".repeat(count)} escape` };
  const point = parseInt(digits, 16);
  return point > 0x10ffff ? { length: 10, reason: "illegal Unicode character" } : { length: 2 + count, text: String.fromCodePoint(point), reason: "" };
}

function namedEscape(bytes: string, i: number): EscapeStep {
  const match = /^\\N\{([^}]*)\}/.exec(bytes.slice(i, i + 200));
  if (match === null) return { length: 2, reason: "malformed \\N character escape" };
  const point = codePointByName(match[1]);
  return point < 0 ? { length: match[0].length, reason: "unknown Unicode character name" } : { length: match[0].length, text: String.fromCodePoint(point), reason: "" };
}

/** raw-unicode-escape: only \u and \U, and only after an odd number of backslashes. */
export function decodeRawUnicodeEscape(bytes: string, fault: FaultHandler): string {
  let out = "";
  let i = 0;
  while (i < bytes.length) {
    if (bytes[i] !== "\\") {
      out += bytes[i++];
      continue;
    }
    const run = /^\\+/.exec(bytes.slice(i))?.[0].length ?? 1;
    const c = bytes[i + run];
    if (run % 2 === 0 || (c !== "u" && c !== "U")) {
      out += bytes.slice(i, i + run);
      i += run;
      continue;
    }
    out += bytes.slice(i, i + run - 1);
    i += run - 1;
    const step = escapeAt(bytes, i, c);
    if (step.text !== undefined) {
      out += step.text;
      i += step.length;
    } else {
      const { text, resume } = fault(i, i + step.length, step.reason);
      out += text;
      i = resume;
    }
  }
  return out;
}

export function encodeRawUnicodeEscape(text: string): string {
  let out = "";
  for (const c of text) {
    const point = c.codePointAt(0) ?? 0;
    out += point < 256 ? c : point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`;
  }
  return out;
}

/** string-escape, backwards: the value of the inside of a string literal. */
export function decodeStringEscape(bytes: string): string {
  let out = "";
  let i = 0;
  while (i < bytes.length) {
    if (bytes[i] !== "\\") {
      out += bytes[i++];
      continue;
    }
    const c = bytes[i + 1];
    if (c === undefined) throw pyError(ValueError, "Trailing \\ in string");
    const simple = SIMPLE[c];
    const octal = /^[0-7]{1,3}/.exec(bytes.slice(i + 1, i + 4));
    if (simple !== undefined) {
      out += simple;
      i += 2;
    } else if (octal !== null) {
      out += String.fromCharCode(parseInt(octal[0], 8) & 0xff);
      i += 1 + octal[0].length;
    } else if (c === "x") {
      const digits = /^[0-9a-fA-F]{2}/.exec(bytes.slice(i + 2, i + 4));
      if (digits === null) throw pyError(ValueError, "invalid \\x escape");
      out += String.fromCharCode(parseInt(digits[0], 16));
      i += 4;
    } else {
      out += `\\${c}`;
      i += 2;
    }
  }
  return out;
}
