// The format mini-language of format() and str.format: [[fill]align][sign][#][0][width][,][.precision][type].

import { negInt, type Int } from "@rpyts/tool/machine-int";
import { strObject } from "../convert.js";
import { OverflowError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyStr, PyUnicode, type PyObject } from "../object.js";
import { pyError, type PyError } from "../pyerror.js";
import { newStr, newUnicode } from "../values.js";
import { pointLength, pointSlice } from "./codepoints.js";
import { formatFloat, strFloat } from "./float-format.js";

export interface FormatSpec {
  readonly fill: string;
  /** "<", ">", "=", "^", or "" where not given. */
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: boolean;
  /** -1 where not given. */
  readonly precision: number;
  readonly type: string;
  /** How the width is counted. */
  readonly narrow: boolean;
}

const WIDE_SPEC = /^(?:([\s\S])?([<>=^]))?([ +-])?(#)?(0)?(\d+)?(,)?(?:\.(\d+))?([\s\S])?$/u;
const NARROW_SPEC = new RegExp(WIDE_SPEC.source);

export function parseSpec({ narrow, maxInt }: Host, spec: string): FormatSpec {
  const match = (narrow ? NARROW_SPEC : WIDE_SPEC).exec(spec);
  if (match === null) {
    if (/\.(\D|$)/.test(spec)) throw pyError(ValueError, "Format specifier missing precision");
    throw pyError(ValueError, "Invalid conversion specification");
  }
  const [, fill, align, sign, alternate, zero, width, grouping, precision, type] = match;
  if (type === ".") throw pyError(ValueError, "Format specifier missing precision");
  if (grouping !== undefined && type !== undefined && !/^[deEfFgG%]$/.test(type)) throw pyError(ValueError, `Cannot specify ',' with '${type}'.`);
  if (Number(width ?? 0) > Math.min(Number(maxInt), 0x7fffffffffff) || Number(precision ?? 0) > 0x7fffffff) throw pyError(ValueError, "Too many decimal digits in format string");
  return {
    fill: fill ?? (zero !== undefined && align === undefined ? "0" : zero !== undefined ? "0" : " "),
    align: align ?? (zero !== undefined ? "=" : ""),
    sign: sign ?? "",
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: grouping !== undefined,
    precision: precision === undefined ? -1 : Number(precision),
    type: type ?? "",
    narrow,
  };
}

/** Pads `body` to the width; `sign` (or prefix) goes before the padding for "=". */
function pad(spec: FormatSpec, prefix: string, body: string, defaultAlign: string): string {
  const size = pointLength(spec, prefix + body);
  const missing = spec.width - size;
  if (missing <= 0) return prefix + body;
  switch (spec.align === "" ? defaultAlign : spec.align) {
    case "<": return prefix + body + spec.fill.repeat(missing);
    case "=": return prefix + spec.fill.repeat(missing) + body;
    case "^": return spec.fill.repeat(missing >> 1) + prefix + body + spec.fill.repeat(missing - (missing >> 1));
    default: return spec.fill.repeat(missing) + prefix + body;
  }
}

function signOf(spec: FormatSpec, negative: boolean): string {
  if (negative) return "-";
  return spec.sign === "+" || spec.sign === " " ? spec.sign : "";
}

function result(spec: PyObject, text: string): PyObject {
  return spec instanceof PyUnicode ? newUnicode(text) : newStr(text);
}

function specText(spec: PyObject): string {
  if (spec instanceof PyStr || spec instanceof PyUnicode) return spec.value;
  throw pyError(TypeError, `format expects arg 2 to be string or unicode, not ${spec.cls.name}`);
}

function unknownCode(code: string, typeName: string): PyError {
  return pyError(ValueError, `Unknown format code '${code}' for object of type '${typeName}'`);
}

/** object.__format__: the text of the object, formatted as a string. */
export function formatDefault(host: Host, obj: PyObject, spec: PyObject): PyObject {
  const text = strObject(host, obj);
  return result(spec, formatText(host, text.value, specText(spec), text instanceof PyUnicode ? "unicode" : "str"));
}

/** Strings under a format specification. */
export function formatText(host: Host, text: string, specification: string, typeName: string): string {
  if (specification === "") return text;
  const spec = parseSpec(host, specification);
  if (spec.type !== "" && spec.type !== "s") throw unknownCode(spec.type, typeName);
  if (spec.grouping) throw pyError(ValueError, "Cannot specify ',' with 's'.");
  if (spec.sign !== "") throw pyError(ValueError, "Sign not allowed in string format specifier");
  if (spec.alternate) throw pyError(ValueError, "Alternate form (#) not allowed in string format specifier");
  if (spec.align === "=") throw pyError(ValueError, "'=' alignment not allowed in string format specifier");
  return pad(spec, "", spec.precision >= 0 ? pointSlice(host, text, 0, spec.precision) : text, "<");
}

export function formatInteger(host: Host, value: Int, specObject: PyObject, typeName = "int"): PyObject {
  return result(specObject, integerText(host, value, specText(specObject), typeName));
}

const BASES: Readonly<Record<string, { base: number; prefix: string }>> = {
  b: { base: 2, prefix: "0b" }, o: { base: 8, prefix: "0o" }, x: { base: 16, prefix: "0x" }, X: { base: 16, prefix: "0X" },
};

export function integerText(host: Host, value: Int, specification: string, typeName: string): string {
  if (specification === "") return String(value);
  const spec = parseSpec(host, specification);
  if (/^[eEfFgG%]$/.test(spec.type)) return floatText(host, Number(value), specification);
  if (!/^[bcdnoxX]?$/.test(spec.type)) throw unknownCode(spec.type, typeName);
  if (spec.precision >= 0) throw pyError(ValueError, "Precision not allowed in integer format specifier");
  const size = value < 0 ? negInt(value) : value;
  const sign = signOf(spec, value < 0);
  if (spec.type === "c") return charText(host, spec, value);
  const base = BASES[spec.type];
  if (base !== undefined) {
    const digits = size.toString(base.base);
    return pad(spec, sign + (spec.alternate ? base.prefix : ""), spec.type === "X" ? digits.toUpperCase() : digits, ">");
  }
  return grouped(spec, sign, String(size), "");
}

function charText(_host: Host, spec: FormatSpec, value: Int): string {
  if (spec.sign !== "") throw pyError(ValueError, "Sign not allowed with integer format specifier 'c'");
  if (typeof value !== "number") throw pyError(OverflowError, "Python int too large to convert to C long");
  if (value < 0 || value > 255) throw pyError(OverflowError, "%c arg not in range(0x100)");
  return pad(spec, "", String.fromCharCode(value), ">");
}

/** Digits with thousands separators where asked for; zero padding is grouped too. */
function grouped(spec: FormatSpec, sign: string, digits: string, rest: string): string {
  if (!spec.grouping || digits === "") return pad(spec, sign, digits + rest, ">");
  let padded = digits;
  if (spec.align === "=" && spec.fill === "0") {
    while (sign.length + commas(padded).length + rest.length < spec.width) padded = `0${padded}`;
    // One digit too many would begin with a separator: CPython widens instead.
    return sign + commas(padded) + rest;
  }
  return pad(spec, sign, commas(padded) + rest, ">");
}

const commas = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

export function formatFloatSpec(host: Host, value: number, specObject: PyObject): PyObject {
  const specification = specText(specObject);
  return result(specObject, specification === "" ? strFloat(value) : floatText(host, value, specification));
}

export function floatText(host: Host, value: number, specification: string): string {
  const spec = parseSpec(host, specification);
  const negative = value < 0 || Object.is(value, -0);
  const text = floatBody(Math.abs(value), spec);
  const sign = signOf(spec, negative);
  const digits = /^\d+/.exec(text)?.[0] ?? "";
  return grouped(spec, sign, digits, text.slice(digits.length));
}

function floatBody(size: number, spec: FormatSpec): string {
  if (!/^[eEfFgGn%]?$/.test(spec.type)) throw unknownCode(spec.type, "float");
  if (spec.alternate) throw pyError(ValueError, "Alternate form (#) not allowed in float format specifier");
  const precision = spec.precision >= 0 ? spec.precision : 6;
  switch (spec.type) {
    case "":
      return spec.precision < 0 ? strFloat(size) : withPoint(formatFloat(size, "g", Math.max(1, spec.precision), false));
    case "%":
      return `${formatFloat(size * 100, "f", precision, false)}%`;
    case "n":
      return formatFloat(size, "g", precision, false);
    default:
      return formatFloat(size, spec.type, precision, false);
  }
}

/** The empty type shows a digit after the point, as str does. */
function withPoint(text: string): string {
  return /^\d+$/.test(text) ? `${text}.0` : text;
}

/** complex: both parts under the same type and precision; no zero padding, no "=". */
export function formatComplexSpec(host: Host, real: number, imag: number, specObject: PyObject, plain: string): PyObject {
  const specification = specText(specObject);
  if (specification === "") return result(specObject, plain);
  const spec = parseSpec(host, specification);
  if (!/^[eEfFgGn]?$/.test(spec.type)) throw unknownCode(spec.type, "complex");
  if (spec.alternate) throw pyError(ValueError, "Alternate form (#) not allowed in complex format specifier");
  if (spec.fill === "0") throw pyError(ValueError, "Zero padding is not allowed in complex format specifier");
  if (spec.align === "=") throw pyError(ValueError, "'=' alignment flag is not allowed in complex format specifier");
  const part = (value: number, signed: boolean): string => {
    const negative = value < 0 || Object.is(value, -0);
    const size = Math.abs(value);
    const body = spec.type === "" ? formatFloat(size, "g", spec.precision < 0 ? 12 : spec.precision, false) : floatBody(size, spec);
    return (signed && !negative ? "+" : signOf(spec, negative)) + (spec.grouping ? body.replace(/^\d+/, commas) : body);
  };
  const omitReal = spec.type === "" && real === 0 && !Object.is(real, -0);
  const body = omitReal ? `${part(imag, false)}j` : `${part(real, false)}${part(imag, true)}j`;
  return result(specObject, pad(spec, "", spec.type === "" && !omitReal ? `(${body})` : body, ">"));
}
