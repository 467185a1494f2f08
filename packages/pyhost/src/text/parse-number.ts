// int(), long(), float() and complex() of text.

import { fromBig, type Int } from "@rpyts/tool/machine-int";
import { reprStr } from "./repr-str.js";
import { ValueError } from "../exception-types.js";
import { pyError } from "../pyerror.js";

const SPACES = "[ \\t\\n\\r\\f\\v]*";
const INTEGER = new RegExp(`^${SPACES}([+-]?)${SPACES}(0[xX]|0[oO]|0[bB])?([0-9a-zA-Z]+)${SPACES}$`);
const BASES: Readonly<Record<string, number>> = { "0x": 16, "0o": 8, "0b": 2 };

/** The value of an integer literal in `base` (0: by its prefix). `isLong` admits a trailing L, as long() does. */
export function parseInteger(text: string, base: number, isLong: boolean): Int {
  const value = tryInteger(text, base, isLong);
  if (value !== null) return value;
  const shown = isLong ? text : text.replace(/^[ \t\n\r\f\v]+/, "");
  throw pyError(ValueError, `invalid literal for ${isLong ? "long" : "int"}() with base ${isLong && base === 0 ? impliedBase(shown) : base}: ${reprStr(shown)}`);
}

function tryInteger(text: string, base: number, isLong: boolean): Int | null {
  const match = INTEGER.exec(text);
  if (match === null) return null;
  const prefix = (match[2] ?? "").toLowerCase();
  let digits = match[3];
  let radix = base;
  const prefixBase = BASES[prefix];
  if (prefixBase !== undefined && (base === 0 || base === prefixBase)) radix = prefixBase;
  else if (prefixBase !== undefined) digits = match[2] + digits;
  else if (base === 0) radix = digits.length > 1 && digits[0] === "0" ? 8 : 10;
  if (isLong && /[lL]$/.test(digits) && radix <= 21) digits = digits.slice(0, -1);
  if (digits === "" || ![...digits].every((c) => digitValue(c) < radix)) return null;
  const value = fromDigits(digits, radix);
  return match[1] === "-" ? (typeof value === "number" ? (value === 0 ? 0 : -value) : fromBig(-value)) : value;
}

function impliedBase(text: string): number {
  const bare = text.replace(/^[+-]/, "").toLowerCase();
  return BASES[bare.slice(0, 2)] ?? (bare[0] === "0" ? 8 : 10);
}

function digitValue(c: string): number {
  return parseInt(c, 36);
}

function fromDigits(digits: string, radix: number): Int {
  if (digits.length <= 10) return parseInt(digits, radix);
  const prefix = radix === 16 ? "0x" : radix === 8 ? "0o" : radix === 2 ? "0b" : radix === 10 ? "" : null;
  if (prefix !== null) return fromBig(BigInt(prefix + digits));
  let value = 0n;
  for (const c of digits) value = value * BigInt(radix) + BigInt(digitValue(c));
  return fromBig(value);
}

const FLOAT = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i;

/** The value of a float literal, or null. White space around it is allowed. */
export function tryFloat(text: string): number | null {
  const trimmed = text.replace(/^[ \t\n\r\f\v]+|[ \t\n\r\f\v]+$/g, "");
  if (FLOAT.test(trimmed)) return Number(trimmed);
  const special = SPECIAL.exec(trimmed);
  if (special === null) return null;
  if (special[2].toLowerCase() === "nan") return NaN;
  return special[1] === "-" ? -Infinity : Infinity;
}

export function parseFloatText(text: string): number {
  const value = tryFloat(text);
  if (value !== null) return value;
  const trimmed = text.replace(/^[ \t\n\r\f\v]+|[ \t\n\r\f\v]+$/g, "");
  // CPython says so when only the end is at fault.
  throw pyError(ValueError, `${/^[+-]?(\d|\.\d|inf|nan)/i.test(trimmed) ? "invalid literal for float()" : "could not convert string to float"}: ${trimmed}`);
}

const NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|inf(?:inity)?|nan";
const COMPLEX = new RegExp(`^(?:([+-]?(?:${NUMBER}))(?![jJ\\d.]))?(?:([+-]?(?:${NUMBER})?)[jJ])?$`, "i");

/** [real, imag] of a complex literal, or null. */
export function parseComplex(text: string): [number, number] | null {
  const trimmed = text.replace(/^[ \t\n\r\f\v]+|[ \t\n\r\f\v]+$/g, "").replace(/^\((.*)\)$/, "$1").replace(/^[ \t]+|[ \t]+$/g, "");
  const match = COMPLEX.exec(trimmed);
  if (match === null || trimmed === "") return null;
  const [, real, imag] = match;
  if (real !== undefined && imag !== undefined && !/^[+-]/.test(imag)) return null;
  return [real === undefined ? 0 : (tryFloat(real) ?? 0), imag === undefined ? 0 : unit(imag)];
}

function unit(imag: string): number {
  if (imag === "" || imag === "+") return 1;
  return imag === "-" ? -1 : (tryFloat(imag) ?? 0);
}
