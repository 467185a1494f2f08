// The methods str and unicode have in common, on plain JavaScript strings. A byte string that meets a unicode argument becomes unicode first.

import { toInt, tryIndex } from "../convert.js";
import { TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { listOf } from "../iterate.js";
import { PyStr, PySlice, PyTuple, PyUnicode, type PyObject } from "../object.js";
import { PyBuffer, PyByteArray } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { sliceIndices } from "../subscript.js";
import type { CharClasses } from "../text/chars.js";
import { charsOf, pointAt, pointLength, pointSlice, toPointIndex, toUnitIndex, type Chars } from "../text/codepoints.js";
import { decodeDefault } from "../text/default-encoding.js";
import { countText, expandTabs, isTitleCase, replaceText, rsplitBy, rsplitSpace, splitBy, splitLines, splitSpace, strip, swapCase, titleCase } from "../text/split.js";
import { newBool, newInt, newList, newTuple, None } from "../values.js";
import { bufferBytes } from "./buffer.js";
import type { Method, TypeBuilder } from "./builder.js";
import { position, repeatCount, sliceBound } from "./list.js";

/** A kind of string: how to make one and what its characters are. */
export interface StringKind {
  readonly isUnicode: boolean;
  readonly chars: CharClasses;
  make(value: string): PyObject;
}

type Text = PyStr | PyUnicode;
type StringMethod = (host: Host, text: string, args: PyObject[], kind: StringKind) => PyObject;

/** Adds the common methods for one kind; `unicode` is the kind byte strings turn into. */
export function addStringMethods(builder: TypeBuilder<Text>, kind: StringKind, unicode: StringKind): void {
  const wrap = (method: StringMethod): Method<Text> =>
    kind.isUnicode
      ? (host, self, args) => method(host, self.value, args, kind)
      : (host, self, args) => {
          for (let i = 1; i < args.length; i++) {
            if (args[i] instanceof PyUnicode) return method(host, decodeDefault(host, self.value), args, unicode);
          }
          return method(host, self.value, args, kind);
        };
  for (const [name, min, max, method] of METHODS) builder.method(name, min, max, wrap(method));
  builder
    .slot("__len__", 0, (host, self) => newInt(kind.isUnicode ? pointLength(host, self.value) : self.value.length))
    .slot("__getitem__", 1, (host, self, args) => textItem(host, self.value, args[1], kind))
    .slot("__getslice__", 2, (host, self, args) => kind.make(pointSlice(host, self.value, sliceBound(host, args[1]), sliceBound(host, args[2]))))
    .slot("__mul__", 1, (host, self, args) => kind.make(repeatText(self.value, repeatCount(host, args[1]))))
    .slot("__rmul__", 1, (host, self, args) => kind.make(repeatText(self.value, repeatCount(host, args[1]))))
    .method("__getnewargs__", 0, 0, (_host, self) => newTuple([kind.make(self.value)]));
}

function repeatText(text: string, count: number): string {
  if (text.length * count > 0x1fffffe8) throw new RangeError("Invalid string length");
  return text.repeat(count);
}

/** text[key]. */
export function textItem(host: Host, text: string, key: PyObject, kind: StringKind): PyObject {
  const length = kind.isUnicode ? pointLength(host, text) : text.length;
  if (!(key instanceof PySlice)) return kind.make(pointAt(host, text, position(host, key, length, "string index out of range", "string indices must be integers")));
  const { start, stop, step, count } = sliceIndices(host, key, length);
  if (step === 1) return kind.make(pointSlice(host, text, start, Math.max(start, stop)));
  const points = charsOf(host, text);
  let out = "";
  for (let i = 0, at = start; i < count; i++, at += step) out += points[at];
  return kind.make(out);
}

/** A string argument as text of the kind that is being worked in. */
export function argText(host: Host, obj: PyObject, kind: StringKind, what: string): string {
  if (obj instanceof PyUnicode) return obj.value;
  const bytes = obj instanceof PyStr || obj instanceof PyByteArray ? obj.value : obj instanceof PyBuffer ? bufferBytes(obj) : null;
  if (bytes === null) throw pyError(TypeError, kind.isUnicode && (what === EXPECTED || what.startsWith("'in")) ? `coercing to Unicode: need string or buffer, ${obj.cls.name} found` : what);
  return kind.isUnicode ? decodeDefault(host, bytes) : bytes;
}

const EXPECTED = "expected a string or other character buffer object";

/** Optional start and stop of find, count, startswith…, in positions of JavaScript's string. */
function bounds(host: Host, text: string, args: readonly PyObject[], from: number): [number, number] {
  const length = pointLength(host, text);
  const bound = (obj: PyObject | undefined, missing: number): number => {
    if (obj === undefined || obj === None) return missing;
    const value = tryIndex(host, obj);
    if (value === null) throw pyError(TypeError, "slice indices must be integers or None or have an __index__ method");
    const at = Number(value) < 0 ? Number(value) + length : Number(value);
    return Math.max(0, at);
  };
  const start = bound(args[from], 0);
  const stop = Math.min(bound(args[from + 1], length), length);
  return [start > length ? length + 1 : toUnitIndex(host, text, start), toUnitIndex(host, text, stop)];
}

function find(host: Host, text: string, args: readonly PyObject[], kind: StringKind, fromRight: boolean): number {
  const wanted = argText(host, args[1], kind, EXPECTED);
  const [start, stop] = bounds(host, text, args, 2);
  if (start > stop || stop - start < wanted.length) return -1;
  const at = fromRight ? text.lastIndexOf(wanted, stop - wanted.length) : text.indexOf(wanted, start);
  if (at < start || at + wanted.length > stop) return -1;
  return kind.isUnicode ? toPointIndex(host, text, at) : at;
}

const finder = (fromRight: boolean, mustFind: boolean): StringMethod => (host, text, args, kind) => {
  const at = find(host, text, args, kind, fromRight);
  if (at < 0 && mustFind) throw pyError(ValueError, "substring not found");
  return newInt(at);
};

const affix = (name: string, test: (text: string, part: string, start: number, stop: number) => boolean): StringMethod => (host, text, args, kind) => {
  const [start, stop] = bounds(host, text, args, 2);
  const parts = args[1] instanceof PyTuple ? args[1].items : [args[1]];
  const texts = parts.map((part) => argText(host, part, kind, `${name} first arg must be str, unicode, or tuple, not ${part.cls.name}`));
  return newBool(start <= stop && texts.some((part) => stop - start >= part.length && test(text, part, start, stop)));
};

const all = (test: keyof Pick<CharClasses, "isSpace" | "isAlpha" | "isDigit" | "isAlnum">): StringMethod => (host, text, _args, kind) => {
  if (text === "") return newBool(false);
  for (const c of charsOf(host, text)) if (!kind.chars[test](c)) return newBool(false);
  return newBool(true);
};

/** isupper and islower: some cased character, none of the other case. */
const cased = (upper: boolean): StringMethod => (host, text, _args, { chars }) => {
  let any = false;
  for (const c of charsOf(host, text)) {
    if (upper ? chars.isLower(c) : chars.isTitle(c)) return newBool(false);
    if (upper ? chars.isUpper(c) : chars.isLower(c)) any = true;
  }
  return newBool(any);
};

const stripper = (side: number): StringMethod => (host, text, args, kind) => {
  if (args.length < 2 || args[1] === None) return kind.make(strip(text, side, kind.chars.isSpace));
  const name = side === 0 ? "strip" : side < 0 ? "lstrip" : "rstrip";
  const drop = argText(host, args[1], kind, `${name} arg must be None, str or unicode`);
  return kind.make(strip(text, side, (c) => drop.includes(c)));
};

const splitter = (right: boolean): StringMethod => (host, text, args, kind) => {
  const max = args.length > 2 ? toInt(host, args[2]) : -1;
  let parts: string[];
  if (args.length < 2 || args[1] === None) parts = right ? rsplitSpace(text, max, kind.chars) : splitSpace(text, max, kind.chars);
  else {
    const separator = argText(host, args[1], kind, EXPECTED);
    if (separator === "") throw pyError(ValueError, "empty separator");
    parts = right ? rsplitBy(text, separator, max) : splitBy(text, separator, max);
  }
  return newList(parts.map(kind.make));
};

const partitioner = (right: boolean): StringMethod => (host, text, args, kind) => {
  const separator = argText(host, args[1], kind, EXPECTED);
  if (separator === "") throw pyError(ValueError, "empty separator");
  const at = right ? text.lastIndexOf(separator) : text.indexOf(separator);
  if (at < 0) return newTuple((right ? ["", "", text] : [text, "", ""]).map(kind.make));
  return newTuple([text.slice(0, at), separator, text.slice(at + separator.length)].map(kind.make));
};

/** ljust, rjust, center. */
const padder = (side: number): StringMethod => (host, text, args, kind) => {
  const width = toInt(host, args[1]);
  const fill = args.length > 2 ? argText(host, args[2], kind, `must be char, not ${args[2].cls.name}`) : " ";
  if (pointLength(host, fill) !== 1) throw pyError(TypeError, "The fill character must be exactly one character long");
  const missing = width - pointLength(host, text);
  if (missing <= 0) return kind.make(text);
  // CPython puts the odd blank left when the width is odd.
  const left = side < 0 ? 0 : side > 0 ? missing : (missing >> 1) + (missing & width & 1);
  return kind.make(fill.repeat(left) + text + fill.repeat(missing - left));
};

const mapped = (fn: (text: Chars, chars: CharClasses) => string): StringMethod => (host, text, _args, kind) => kind.make(fn(charsOf(host, text), kind.chars));

const mapChars = (text: Chars, fn: (c: string) => string): string => {
  let out = "";
  for (const c of text) out += fn(c);
  return out;
};

const METHODS: readonly (readonly [string, number, number, StringMethod])[] = [
  ["find", 1, 3, finder(false, false)],
  ["rfind", 1, 3, finder(true, false)],
  ["index", 1, 3, finder(false, true)],
  ["rindex", 1, 3, finder(true, true)],
  ["count", 1, 3, (host, text, args, kind) => {
    const wanted = argText(host, args[1], kind, EXPECTED);
    const [start, stop] = bounds(host, text, args, 2);
    return newInt(start > stop ? 0 : countText(host, text.slice(start, stop), wanted));
  }],
  ["startswith", 1, 3, affix("startswith", (text, part, start) => text.startsWith(part, start))],
  ["endswith", 1, 3, affix("endswith", (text, part, _start, stop) => text.endsWith(part, stop))],
  ["isalpha", 0, 0, all("isAlpha")],
  ["isdigit", 0, 0, all("isDigit")],
  ["isalnum", 0, 0, all("isAlnum")],
  ["isspace", 0, 0, all("isSpace")],
  ["isupper", 0, 0, cased(true)],
  ["islower", 0, 0, cased(false)],
  ["istitle", 0, 0, (host, text, _args, kind) => newBool(isTitleCase(charsOf(host, text), kind.chars))],
  ["strip", 0, 1, stripper(0)],
  ["lstrip", 0, 1, stripper(-1)],
  ["rstrip", 0, 1, stripper(1)],
  ["split", 0, 2, splitter(false)],
  ["rsplit", 0, 2, splitter(true)],
  ["partition", 1, 1, partitioner(false)],
  ["rpartition", 1, 1, partitioner(true)],
  ["splitlines", 0, 1, (host, text, args, kind) => newList(splitLines(text, args.length > 1 && toInt(host, args[1]) !== 0, kind.chars).map(kind.make))],
  ["ljust", 1, 2, padder(-1)],
  ["rjust", 1, 2, padder(1)],
  ["center", 1, 2, padder(0)],
  ["zfill", 1, 1, (host, text, args, kind) => {
    const missing = toInt(host, args[1]) - pointLength(host, text);
    if (missing <= 0) return kind.make(text);
    const sign = /^[+-]/.test(text) ? text[0] : "";
    return kind.make(sign + "0".repeat(missing) + text.slice(sign.length));
  }],
  ["upper", 0, 0, mapped((text, chars) => mapChars(text, chars.toUpper))],
  ["lower", 0, 0, mapped((text, chars) => mapChars(text, chars.toLower))],
  ["title", 0, 0, mapped(titleCase)],
  ["swapcase", 0, 0, mapped(swapCase)],
  ["capitalize", 0, 0, (host, text, _args, { chars, make }) => {
    const first = text === "" ? "" : pointAt(host, text, 0);
    return make(chars.toUpper(first) + mapChars(charsOf(host, text.slice(first.length)), chars.toLower));
  }],
  ["expandtabs", 0, 1, (host, text, args, kind) => kind.make(expandTabs(charsOf(host, text), args.length > 1 ? toInt(host, args[1]) : 8, Number(host.maxInt)))],
  ["replace", 2, 3, (host, text, args, kind) => {
    const max = args.length > 3 ? toInt(host, args[3]) : -1;
    return kind.make(replaceText(host, text, argText(host, args[1], kind, EXPECTED), argText(host, args[2], kind, EXPECTED), max));
  }],
];

/** separator.join(items). */
export function joinText(host: Host, separator: string, iterable: PyObject, kind: StringKind, unicode: StringKind): PyObject {
  const items = joinItems(host, iterable);
  if (!kind.isUnicode && items.some((item) => item instanceof PyUnicode)) return joinAs(host, decodeDefault(host, separator), items, unicode);
  return joinAs(host, separator, items, kind);
}

function joinAs(host: Host, separator: string, items: readonly PyObject[], kind: StringKind): PyObject {
  const texts = items.map((item, i) => {
    if (item instanceof PyStr || item instanceof PyUnicode || (item instanceof PyByteArray && kind.isUnicode)) return argText(host, item, kind, "");
    throw pyError(TypeError, `sequence item ${i}: expected string${kind.isUnicode ? " or Unicode" : ""}, ${item.cls.name} found`);
  });
  return kind.make(texts.join(separator));
}

function joinItems(host: Host, iterable: PyObject): PyObject[] {
  if (!host.isIterable(iterable)) throw pyError(TypeError, "can only join an iterable");
  return listOf(host, iterable);
}

