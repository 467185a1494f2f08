// The % operator of strings, with all of C's flags. A byte format that meets a unicode value starts again as unicode.

import { negInt, type Int } from "@rpyts/tool/machine-int";
import { repr, special, strObject, toFloat, toInt } from "../convert.js";
import { OverflowError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { lookup } from "../lookup.js";
import { PyFloat, PyLong, PyStr, PyTuple, PyUnicode, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { getitem } from "../subscript.js";
import { floatToInt, integerOf } from "../types/int.js";
import { toUnicode } from "../types/object.js";
import { newStr, newUnicode } from "../values.js";
import { maxUnicode, pointLength, pointSlice, unicodeRange } from "./codepoints.js";
import { decodeDefault } from "./default-encoding.js";
import { formatFloat } from "./float-format.js";
import { PyByteArray } from "../object-more.js";

interface Conversion {
  readonly code: string;
  readonly left: boolean;
  readonly plus: boolean;
  readonly blank: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  /** -1 where not given. */
  readonly precision: number;
}

/** Meets a unicode value in a byte format: the whole is done again in unicode. */
class NeedsUnicode {
  readonly reason = "a byte format meets unicode";
}

/** format % values. */
export function formatPercent(host: Host, format: string, values: PyObject, isUnicode: boolean): PyObject {
  if (isUnicode) return newUnicode(new PercentFormatter(host, format, values, true).run());
  try {
    return newStr(new PercentFormatter(host, format, values, false).run());
  } catch (error) {
    if (!(error instanceof NeedsUnicode)) throw error;
    return newUnicode(new PercentFormatter(host, decodeDefault(host, format), values, true).run());
  }
}

class PercentFormatter {
  private readonly host: Host;
  private readonly format: string;
  private readonly values: PyObject;
  private readonly isUnicode: boolean;
  private readonly items: readonly PyObject[];
  private readonly isMapping: boolean;
  private next: number;
  private at: number;
  private usedMapping: boolean;

  constructor(host: Host, format: string, values: PyObject, isUnicode: boolean) {
    this.host = host;
    this.format = format;
    this.values = values;
    this.isUnicode = isUnicode;
    this.items = values instanceof PyTuple ? values.items : [values];
    this.isMapping =
      !(values instanceof PyTuple) && !(values instanceof PyStr) && !(values instanceof PyUnicode) && !(values instanceof PyByteArray) && hasGetitem(host, values);
    this.next = 0;
    this.at = 0;
    this.usedMapping = false;
  }

  run(): string {
    let out = "";
    for (;;) {
      const percent = this.format.indexOf("%", this.at);
      if (percent < 0) break;
      out += this.format.slice(this.at, percent);
      this.at = percent + 1;
      out += this.conversion();
    }
    out += this.format.slice(this.at);
    if (this.next < this.items.length && !this.isMapping && !this.usedMapping) throw pyError(TypeError, "not all arguments converted during string formatting");
    return out;
  }

  private peek(): string {
    if (this.at >= this.format.length) throw pyError(ValueError, "incomplete format");
    return this.format[this.at];
  }

  private take(): PyObject {
    if (this.next >= this.items.length) throw pyError(TypeError, "not enough arguments for format string");
    return this.items[this.next++];
  }

  private conversion(): string {
    let value: PyObject | null = null;
    if (this.peek() === "(") value = this.mapped();
    let [left, plus, blank, alternate, zero] = [false, false, false, false, false];
    for (; ; this.at++) {
      const c = this.peek();
      if (c === "-") left = true;
      else if (c === "+") plus = true;
      else if (c === " ") blank = true;
      else if (c === "#") alternate = true;
      else if (c === "0") zero = true;
      else break;
    }
    let width = this.number("width");
    if (width < 0) {
      left = true;
      width = -width;
    }
    let precision = -1;
    if (this.peek() === ".") {
      this.at++;
      precision = Math.max(0, this.number("prec"));
    }
    if (/[hlL]/.test(this.peek())) this.at++;
    const code = this.peek();
    this.at++;
    const conversion = { code, left, plus, blank, alternate, zero, width, precision };
    return code === "%" ? this.pad(conversion, "", "%") : this.convert(conversion, value ?? this.take());
  }

  private mapped(): PyObject {
    if (!this.isMapping) throw pyError(TypeError, "format requires a mapping");
    let depth = 1;
    const from = ++this.at;
    for (; depth > 0; this.at++) {
      if (this.at >= this.format.length) throw pyError(ValueError, "incomplete format key");
      if (this.format[this.at] === "(") depth++;
      else if (this.format[this.at] === ")") depth--;
    }
    this.usedMapping = true;
    const key = this.format.slice(from, this.at - 1);
    return getitem(this.host, this.values, this.isUnicode ? newUnicode(key) : newStr(key));
  }

  private number(what: string): number {
    if (this.peek() === "*") {
      this.at++;
      const value = this.take();
      if (integerOf(value) === null || value instanceof PyLong) throw pyError(TypeError, "* wants int");
      return toInt(this.host, value);
    }
    let text = "";
    while (/[0-9]/.test(this.peek())) text += this.format[this.at++];
    if (text.length > 9) throw pyError(ValueError, `${what} too big`);
    return text === "" ? 0 : Number(text);
  }

  private convert(c: Conversion, value: PyObject): string {
    switch (c.code) {
      case "s": return this.pad(c, "", this.cut(c, this.text(value)));
      case "r": return this.pad(c, "", this.cut(c, this.fromBytes(repr(this.host, value))));
      case "c": return this.pad(c, "", this.char(value));
      case "d": case "i": case "u": return this.integer(c, value, 10);
      case "o": return this.integer(c, value, 8);
      case "x": case "X": return this.integer(c, value, 16);
      case "e": case "E": case "f": case "F": case "g": case "G": return this.float(c, value);
      default:
        throw pyError(ValueError, `unsupported format character '${c.code >= " " && c.code <= "~" ? c.code : "?"}' (0x${c.code.charCodeAt(0).toString(16)}) at index ${this.at - 1}`);
    }
  }

  private text(value: PyObject): string {
    if (this.isUnicode) return value instanceof PyUnicode ? value.value : toUnicode(this.host, value).value;
    if (value instanceof PyUnicode) throw new NeedsUnicode();
    const text = strObject(this.host, value);
    if (text instanceof PyUnicode) throw new NeedsUnicode();
    return text.value;
  }

  private fromBytes(bytes: string): string {
    return this.isUnicode ? decodeDefault(this.host, bytes) : bytes;
  }

  private cut(c: Conversion, text: string): string {
    if (c.precision < 0) return text;
    return pointSlice(this.host, text, 0, c.precision);
  }

  private char(value: PyObject): string {
    if (value instanceof PyUnicode) {
      if (!this.isUnicode) throw new NeedsUnicode();
      if (pointLength(this.host, value.value) === 1) return value.value;
    } else if (value instanceof PyStr && value.value.length === 1) return this.fromBytes(value.value);
    const code = value instanceof PyStr || value instanceof PyUnicode ? null : integerOf(value);
    if (code === null) throw pyError(TypeError, charFault(value, this.isUnicode));
    if (!this.host.fitsInt(code)) throw pyError(OverflowError, "Python int too large to convert to C long");
    if (this.isUnicode) {
      if (code < 0 || code > maxUnicode(this.host)) throw pyError(OverflowError, `%c arg not in ${unicodeRange(this.host)}`);
      return String.fromCodePoint(Number(code));
    }
    if (code < 0 || code > 255) throw pyError(OverflowError, code < 0 ? "unsigned byte integer is less than minimum" : "unsigned byte integer is greater than maximum");
    return String.fromCharCode(Number(code));
  }

  private integer(c: Conversion, value: PyObject, base: number): string {
    const number = this.integerValue(c, value);
    const size = number < 0 ? negInt(number) : number;
    let digits = size.toString(base);
    if (c.precision > digits.length) digits = "0".repeat(c.precision - digits.length) + digits;
    let prefix = number < 0 ? "-" : c.plus ? "+" : c.blank ? " " : "";
    if (c.alternate && base === 16) prefix += c.code === "X" ? "0X" : "0x";
    if (c.alternate && base === 8 && digits[0] !== "0") digits = `0${digits}`;
    return this.pad(c, prefix, c.code === "X" ? digits.toUpperCase() : digits, true);
  }

  private integerValue(c: Conversion, value: PyObject): Int {
    const direct = integerOf(value);
    if (direct !== null) return direct;
    const wrong = `%${c.code === "i" ? "d" : c.code} format: a number is required, not ${value.cls.name}`;
    if (value instanceof PyFloat && Number.isFinite(value.value)) return floatToInt(value.value);
    if (value instanceof PyFloat) throw pyError(TypeError, wrong);
    if (value instanceof PyStr || value instanceof PyUnicode) throw pyError(TypeError, wrong);
    const result = special(this.host, value, "__int__", []) ?? special(this.host, value, "__long__", []);
    const number = result === null ? null : integerOf(result);
    if (number === null) throw pyError(TypeError, wrong);
    return number;
  }

  private float(c: Conversion, value: PyObject): string {
    if (value instanceof PyStr || value instanceof PyUnicode) throw pyError(TypeError, "float argument required, not " + value.cls.name);
    if (!(value instanceof PyFloat) && integerOf(value) === null && callFloat(this.host, value) === null) {
      throw pyError(TypeError, `float argument required, not ${value.cls.name}`);
    }
    const number = toFloat(this.host, value);
    const negative = number < 0 || Object.is(number, -0);
    const body = formatFloat(Math.abs(number), c.code, c.precision < 0 ? 6 : c.precision, c.alternate);
    return this.pad(c, negative ? "-" : c.plus ? "+" : c.blank ? " " : "", body, true);
  }

  /** Zeros go between prefix and digits, blanks before or after both. */
  private pad(c: Conversion, prefix: string, body: string, numeric = false): string {
    const missing = c.width - prefix.length - pointLength(this.host, body);
    if (missing <= 0) return prefix + body;
    if (c.left) return prefix + body + " ".repeat(missing);
    return c.zero && numeric ? prefix + "0".repeat(missing) + body : " ".repeat(missing) + prefix + body;
  }
}

function charFault(value: PyObject, isUnicode: boolean): string {
  if (value instanceof PyStr || value instanceof PyUnicode || isUnicode) return "%c requires int or char";
  return value instanceof PyFloat ? "integer argument expected, got float" : "an integer is required";
}

function callFloat(host: Host, value: PyObject): PyObject | null {
  return special(host, value, "__float__", []);
}

function hasGetitem(host: Host, value: PyObject): boolean {
  return lookup(value.cls, "__getitem__") !== null && (value.cls.name !== "instance" || host.hasattr(value, "__getitem__"));
}

