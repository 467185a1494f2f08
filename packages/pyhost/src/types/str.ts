// str, unicode and basestring: what the two string types do each in its own way. Their common methods: string-methods.ts.

import { basestringType, strType, unicodeType } from "../builtin-types.js";
import { EQ, holds, NE, RICH_NAMES } from "../compare.js";
import { str, strObject, toInt } from "../convert.js";
import { LookupError, TypeError, UnicodeDecodeError, ValueError } from "../exception-types.js";
import { hashString } from "../hash.js";
import type { Host } from "../host.js";
import { PyDict } from "../pydict.js";
import { PyInt, PyLong, PyStr, PyUnicode, type PyObject, type PyType } from "../object.js";
import { PyBuffer, PyByteArray, PyStrSub, PyUnicodeSub } from "../object-more.js";
import { PyError, pyError } from "../pyerror.js";
import { getitem } from "../subscript.js";
import { decodeObject, encodeObject } from "../text/codec-api.js";
import { BYTE_CHARS, UNICODE_CHARS } from "../text/chars.js";
import { charsOf, maxUnicode, type Chars } from "../text/codepoints.js";
import { decodeDefault } from "../text/default-encoding.js";
import { formatNew, parserIterator, splitFieldName } from "../text/format-string.js";
import { formatText } from "../text/format-spec.js";
import { formatPercent } from "../text/percent-format.js";
import { reprStr, reprUnicode } from "../text/repr-str.js";
import { newBool, newInt, newStr, newUnicode, None, NotImplemented } from "../values.js";
import { matchesType } from "../eval/exc-match.js";
import { bufferBytes } from "./buffer.js";
import { byName, TypeBuilder, type Kwargs } from "./builder.js";
import { toUnicode } from "./object.js";
import { addStringMethods, argText, joinText, type StringKind } from "./string-methods.js";

export const STR_KIND: StringKind = { isUnicode: false, chars: BYTE_CHARS, make: newStr };
export const UNICODE_KIND: StringKind = { isUnicode: true, chars: UNICODE_CHARS, make: newUnicode };

export function setupStrings(): void {
  new TypeBuilder(basestringType, PyStr)
    .doc("Type basestring cannot be instantiated; it is the base for str and unicode.")
    .maker(() => {
      throw pyError(TypeError, "The basestring type cannot be instantiated");
    });
  setupStr();
  setupUnicode();
}

function setupStr(): void {
  const builder = new TypeBuilder<PyStr | PyUnicode>(strType, PyStr)
    .doc("str(object='') -> string")
    .maker((host, cls, args, kwargs) => makeStr(host, cls, byName("str", ["object"], 0, args, 1, kwargs)[0]))
    .slot("__repr__", 0, (_host, self) => newStr(reprStr(self.value)))
    .slot("__str__", 0, (_host, self) => newStr(self.value))
    .slot("__hash__", 0, (host, self) => newInt(hashString(host, self.value)))
    .slot("__contains__", 1, (host, self, args) => {
      const part = args[1];
      if (part instanceof PyUnicode) return newBool(decodeDefault(host, self.value).includes(part.value));
      return newBool(self.value.includes(argText(host, part, STR_KIND, `'in <string>' requires string as left operand, not ${part.cls.name}`)));
    })
    .slot("__add__", 1, (host, self, args) => addStr(host, self.value, args[1]))
    .slot("__mod__", 1, (host, self, args) => formatPercent(host, self.value, args[1], false))
    .slot("__rmod__", 1, (host, self, args) => (args[1] instanceof PyStr ? formatPercent(host, args[1].value, self, false) : NotImplemented))
    .method("join", 1, 1, (host, self, args) => joinText(host, self.value, args[1], STR_KIND, UNICODE_KIND))
    .method("__format__", 1, 1, (host, self, args) => formatWith(host, self.value, args[1], "str"))
    .method("translate", 1, 2, (host, self, args) => translateStr(host, self.value, args));
  addCodecs(builder);
  addFormatting(builder, false);
  addStringMethods(builder, STR_KIND, UNICODE_KIND);
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (_host, self, args) => (args[1] instanceof PyStr ? newBool(compareText(op, self.value, args[1].value)) : NotImplemented));
  });
}

function compareText(op: number, a: string, b: string): boolean {
  return holds(op, a < b ? -1 : a > b ? 1 : 0);
}

function makeStr(host: Host, cls: PyType, obj: PyObject | null): PyObject {
  if (cls === strType && obj instanceof PyStr && obj.cls === strType) return obj;
  const value = obj === null ? newStr("") : strObject(host, obj);
  const bytes = value instanceof PyUnicode ? str(host, value) : value.value;
  return cls === strType ? (value instanceof PyStr ? value : newStr(bytes)) : new PyStrSub(cls, bytes);
}

function addStr(host: Host, self: string, other: PyObject): PyObject {
  if (other instanceof PyStr) return newStr(self + other.value);
  if (other instanceof PyUnicode) return newUnicode(decodeDefault(host, self) + other.value);
  if (other instanceof PyByteArray) return new PyByteArray(other.cls, self + other.value);
  throw pyError(TypeError, `cannot concatenate 'str' and '${other.cls.name}' objects`);
}

function formatWith(host: Host, text: string, spec: PyObject, typeName: string): PyObject {
  if (!(spec instanceof PyStr) && !(spec instanceof PyUnicode)) throw pyError(TypeError, `format expects arg 2 to be string or unicode, not ${spec.cls.name}`);
  if (spec instanceof PyUnicode && typeName === "str") return newUnicode(formatText(host, decodeDefault(host, text), spec.value, "unicode"));
  const formatted = formatText(host, text, spec.value, typeName);
  return typeName === "str" ? newStr(formatted) : newUnicode(formatted);
}

function translateStr(host: Host, text: string, args: readonly PyObject[]): PyObject {
  const table = args[1] === None ? null : argText(host, args[1], STR_KIND, "expected a character buffer object");
  const drop = args.length > 2 ? argText(host, args[2], STR_KIND, "expected a character buffer object") : "";
  if (table !== null && table.length !== 256) throw pyError(ValueError, "translation table must be 256 characters long");
  let out = "";
  for (const c of text) if (!drop.includes(c)) out += table === null ? c : table[c.charCodeAt(0)];
  return newStr(out);
}

function addCodecs(builder: TypeBuilder<PyStr | PyUnicode>): void {
  for (const [name, run] of [["encode", encodeObject], ["decode", decodeObject]] as const) {
    builder.keywordMethod(name, (host, self, args, kwargs) => {
      const [encoding, errors] = byName(name, ["encoding", "errors"], 0, args, 1, kwargs);
      return run(host, self, codecName(host, encoding, "ascii"), codecName(host, errors, "strict"));
    });
  }
}

function codecName(host: Host, obj: PyObject | null, missing: string): string {
  if (obj === null) return missing;
  if (!(obj instanceof PyStr) && !(obj instanceof PyUnicode)) throw pyError(TypeError, `argument must be string, not ${obj.cls.name}`);
  return str(host, obj);
}

function addFormatting(builder: TypeBuilder<PyStr | PyUnicode>, isUnicode: boolean): void {
  builder
    .keywordMethod("format", (host, self, args, kwargs) => formatNew(host, self.value, args.slice(1), kwargs, isUnicode))
    .method("_formatter_parser", 0, 0, (_host, self) => parserIterator(self.value, isUnicode))
    .method("_formatter_field_name_split", 0, 0, (_host, self) => splitFieldName(self.value, isUnicode));
}

function setupUnicode(): void {
  const builder = new TypeBuilder<PyStr | PyUnicode>(unicodeType, PyUnicode)
    .doc("unicode(object='') -> unicode object\nunicode(string[, encoding[, errors]]) -> unicode object")
    .maker((host, cls, args, kwargs) => makeUnicode(host, cls, args, kwargs))
    .slot("__repr__", 0, (_host, self) => newStr(reprUnicode(self.value)))
    .slot("__str__", 0, (host, self) => encodeObject(host, newUnicode(self.value), "ascii", "strict"))
    .slot("__hash__", 0, (host, self) => newInt(hashString(host, self.value)))
    .slot("__contains__", 1, (host, self, args) => {
      const part = args[1];
      return newBool(self.value.includes(argText(host, part, UNICODE_KIND, `'in <string>' requires string as left operand, not ${part.cls.name}`)));
    })
    .slot("__add__", 1, (host, self, args) => {
      const other = args[1];
      return newUnicode(self.value + argText(host, other, UNICODE_KIND, `coercing to Unicode: need string or buffer, ${other.cls.name} found`));
    })
    .slot("__mod__", 1, (host, self, args) => formatPercent(host, self.value, args[1], true))
    .slot("__rmod__", 1, (host, self, args) => (args[1] instanceof PyUnicode ? formatPercent(host, args[1].value, self, true) : NotImplemented))
    .method("join", 1, 1, (host, self, args) => joinText(host, self.value, args[1], UNICODE_KIND, UNICODE_KIND))
    .method("__format__", 1, 1, (host, self, args) => formatWith(host, self.value, args[1], "unicode"))
    .method("translate", 1, 1, (host, self, args) => translateUnicode(host, self.value, args[1]))
    .method("isdecimal", 0, 0, (host, self) => newBool(allOf(charsOf(host, self.value), /^\p{Nd}$/u)))
    .method("isnumeric", 0, 0, (host, self) => newBool(allOf(charsOf(host, self.value), /^\p{N}$/u)));
  addCodecs(builder);
  addFormatting(builder, true);
  addStringMethods(builder, UNICODE_KIND, UNICODE_KIND);
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (host, self, args) => compareUnicode(host, op, self.value, args[1]));
  });
}

function allOf(chars: Chars, pattern: RegExp): boolean {
  for (const c of chars) if (!pattern.test(c)) return false;
  return chars.length > 0;
}

/** unicode against unicode or str. Bytes that are not ASCII are unequal; ordering them is an error. */
function compareUnicode(host: Host, op: number, text: string, other: PyObject): PyObject {
  if (other instanceof PyUnicode) return newBool(comparePoints(host, op, text, other.value));
  if (!(other instanceof PyStr)) return NotImplemented;
  try {
    return newBool(comparePoints(host, op, text, decodeDefault(host, other.value)));
  } catch (error) {
    if ((op === EQ || op === NE) && error instanceof PyError && matchesType(host, error.type, UnicodeDecodeError)) return newBool(op === NE);
    throw error;
  }
}

/** By characters: on a wide host surrogate pairs come after the rest of the basic plane. */
function comparePoints(host: Host, op: number, a: string, b: string): boolean {
  if (op === EQ || op === NE) return (a === b) === (op === EQ);
  if (host.narrow) return compareText(op, a, b);
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return holds(op, (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0));
  }
  return holds(op, a.length - b.length);
}

function makeUnicode(host: Host, cls: PyType, args: readonly PyObject[], kwargs: Kwargs): PyObject {
  const [obj, encoding, errors] = byName("unicode", ["string", "encoding", "errors"], 0, args, 1, kwargs);
  let value: string;
  if (obj === null) value = "";
  else if (encoding === null && errors === null) {
    if (cls === unicodeType && obj instanceof PyUnicode && obj.cls === unicodeType) return obj;
    const bytes = obj instanceof PyBuffer ? bufferBytes(obj) : obj instanceof PyByteArray ? obj.value : null;
    value = bytes === null ? toUnicode(host, obj).value : decodeDefault(host, bytes);
  } else value = decodedValue(host, obj, codecName(host, encoding, "ascii"), codecName(host, errors, "strict"));
  return cls === unicodeType ? newUnicode(value) : new PyUnicodeSub(cls, value);
}

function decodedValue(host: Host, obj: PyObject, encoding: string, errors: string): string {
  if (obj instanceof PyUnicode) throw pyError(TypeError, "decoding Unicode is not supported");
  const bytes = obj instanceof PyStr || obj instanceof PyByteArray ? obj.value : obj instanceof PyBuffer ? bufferBytes(obj) : null;
  if (bytes === null) throw pyError(TypeError, `coercing to Unicode: need string or buffer, ${obj.cls.name} found`);
  const decoded = decodeObject(host, newStr(bytes), encoding, errors);
  if (!(decoded instanceof PyUnicode)) throw pyError(TypeError, `decoder did not return an unicode object (type=${decoded.cls.name})`);
  return decoded.value;
}

/** By a mapping from code points to code points, text or None. */
function translateUnicode(host: Host, text: string, table: PyObject): PyObject {
  let out = "";
  for (const c of charsOf(host, text)) {
    const key = newInt(c.codePointAt(0) ?? 0);
    const found = table instanceof PyDict ? (table.get(host, key) ?? key) : lookupOr(host, table, key);
    if (found === None) continue;
    if (found instanceof PyInt || found instanceof PyLong) out += mappedChar(host, toInt(host, found));
    else if (found instanceof PyUnicode) out += found.value;
    else throw pyError(TypeError, "character mapping must return integer, None or unicode");
  }
  return newUnicode(out);
}

function mappedChar(host: Host, code: number): string {
  // CPython's message is a format that it cannot format.
  if (code < 0 || code > maxUnicode(host)) throw pyError(TypeError, "character mapping must be in range(0x%lx)");
  return String.fromCodePoint(code);
}

function lookupOr(host: Host, table: PyObject, key: PyObject): PyObject {
  try {
    return getitem(host, table, key);
  } catch (error) {
    if (error instanceof PyError && matchesType(host, error.type, LookupError)) return key;
    throw error;
  }
}

