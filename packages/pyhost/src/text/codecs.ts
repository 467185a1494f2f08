// Codecs between unicode text and bytes, with error handlers. Answers to CPython's unicodeobject.c; codec-api.ts adds those from bytes to bytes.

import { LookupError, TypeError, UnicodeDecodeError, UnicodeEncodeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyInt, PyStr, PyTuple, PyUnicode, type PyException } from "../object.js";
import { PyError, pyError } from "../pyerror.js";
import { newInt, newStr, newUnicode } from "../values.js";
import { decodeRawUnicodeEscape, decodeUnicodeEscape, encodeRawUnicodeEscape } from "./escape-codecs.js";
import { escapeUnicode, hex } from "./repr-str.js";
import { charsOf, pointSlice, type Chars, type UnicodeBuild } from "./codepoints.js";
import { byteEncodingTable } from "./charmap.js";
import { decodeUtf8Run, encodeUtf8 } from "./utf8.js";
import { decodeWideBytes, encodeWideText } from "./utf16.js";

/** What an error handler gives: text in place of the fault, and where to go on. */
export interface Replacement {
  readonly text: string;
  readonly resume: number;
}

/** Handles a stretch that cannot be coded; positions are those of the input. */
export type FaultHandler = (start: number, end: number, reason: string) => Replacement;

/** Positions of faults are in characters as the host counts them. */
export type Encoder = (text: string, fault: FaultHandler, build: UnicodeBuild) => string;
export type Decoder = (bytes: string, fault: FaultHandler) => string;

export interface TextCodec {
  /** The name messages show. */
  readonly name: string;
  readonly encode: Encoder;
  readonly decode: Decoder;
}

/** A name of an encoding as the registry compares it. */
export function normalizeEncoding(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9.]+/g, "_");
}

/** Decoding of bytes below a limit, character by character. */
function limited(name: string, limit: number): TextCodec {
  return {
    name,
    encode: (text, fault, build) => encodeLimited(charsOf(build, text), limit, fault),
    decode: (bytes, fault) => {
      let out = "";
      for (let i = 0; i < bytes.length; i++) {
        if (bytes.charCodeAt(i) < limit) out += bytes[i];
        else {
          const { text, resume } = fault(i, i + 1, "ordinal not in range(128)");
          out += text;
          i = resume - 1;
        }
      }
      return out;
    },
  };
}

function encodeLimited(points: Chars, limit: number, fault: FaultHandler): string {
  let out = "";
  for (let i = 0; i < points.length; i++) {
    if ((points[i].codePointAt(0) ?? 0) < limit) {
      out += points[i];
      continue;
    }
    let end = i + 1;
    while (end < points.length && (points[end].codePointAt(0) ?? 0) >= limit) end++;
    const { text: by, resume } = fault(i, end, `ordinal not in range(${limit})`);
    out += by;
    i = resume - 1;
  }
  return out;
}

const utf8: TextCodec = {
  name: "utf8",
  encode: encodeUtf8,
  decode: (bytes, fault) => {
    let out = "";
    for (let at = 0; ; ) {
      const run = decodeUtf8Run(bytes, at);
      out += run.text;
      if (run.fault === null) return out;
      const { text, resume } = fault(run.fault.at, run.fault.end, run.fault.reason);
      out += text;
      at = resume;
    }
  },
};

const wide = (name: string, size: 2 | 4, order: "le" | "be" | null): TextCodec => ({
  name,
  encode: (text) => encodeWideText(text, size, order),
  decode: (bytes, fault) => decodeWideBytes(bytes, size, order, fault),
});

function charmap(table: string): TextCodec {
  const codes = new Map(Array.from(table, (c, i) => [c, i] as const));
  return {
    name: "charmap",
    encode: (text, fault, build) => {
      const points = charsOf(build, text);
      const codeOf = (c: string): number | undefined => (c === "\ufffe" ? undefined : codes.get(c));
      let out = "";
      for (let i = 0; i < points.length; i++) {
        const code = codeOf(points[i]);
        if (code !== undefined) {
          out += String.fromCharCode(code);
          continue;
        }
        let end = i + 1;
        while (end < points.length && codeOf(points[end]) === undefined) end++;
        const { text: by, resume } = fault(i, end, "character maps to <undefined>");
        out += by;
        i = resume - 1;
      }
      return out;
    },
    decode: (bytes, fault) => {
      let out = "";
      for (let i = 0; i < bytes.length; i++) {
        const c = table[bytes.charCodeAt(i)];
        if (c !== undefined && c !== "\ufffe") out += c;
        else {
          const { text, resume } = fault(i, i + 1, "character maps to <undefined>");
          out += text;
          i = resume - 1;
        }
      }
      return out;
    },
  };
}

const ascii = limited("ascii", 128);
const latin1 = limited("latin-1", 256);

const CODECS: ReadonlyMap<string, TextCodec> = new Map([
  ...["ascii", "us_ascii", "646", "iso646_us", "ansi_x3.4_1968"].map((name) => [name, ascii] as const),
  ...["latin_1", "latin1", "latin", "iso_8859_1", "iso8859_1", "8859", "cp819", "l1", "iso8859"].map((name) => [name, latin1] as const),
  ...["utf_8", "utf8", "u8", "utf"].map((name) => [name, utf8] as const),
  ...["utf_16", "utf16", "u16"].map((name) => [name, wide("utf16", 2, null)] as const),
  ...["utf_16_le", "utf_16le", "unicodelittleunmarked"].map((name) => [name, wide("utf16", 2, "le")] as const),
  ...["utf_16_be", "utf_16be", "unicodebigunmarked"].map((name) => [name, wide("utf16", 2, "be")] as const),
  ...["utf_32", "utf32", "u32"].map((name) => [name, wide("utf32", 4, null)] as const),
  ...["utf_32_le", "utf_32le"].map((name) => [name, wide("utf32", 4, "le")] as const),
  ...["utf_32_be", "utf_32be"].map((name) => [name, wide("utf32", 4, "be")] as const),
  ["unicode_escape", { name: "unicodeescape", encode: (text: string) => escapeUnicode(text, ""), decode: decodeUnicodeEscape }],
  ["raw_unicode_escape", { name: "rawunicodeescape", encode: encodeRawUnicodeEscape, decode: decodeRawUnicodeEscape }],
  ["utf_8_sig", { name: "utf8", encode: (text: string) => `\xef\xbb\xbf${encodeUtf8(text)}`, decode: (bytes: string, fault: FaultHandler) => utf8.decode(bytes.replace(/^\xef\xbb\xbf/, ""), fault) }],
]);

/** The codec of an encoding, or null. */
export function findTextCodec(encoding: string): TextCodec | null {
  const name = normalizeEncoding(encoding);
  const known = CODECS.get(name) ?? CODECS.get(name.replaceAll("-", "_"));
  if (known !== undefined) return known;
  const table = byteEncodingTable(name);
  return table === null ? null : charmap(table);
}

function codecOrFail(encoding: string): TextCodec {
  const codec = findTextCodec(encoding);
  if (codec === null) throw pyError(LookupError, `unknown encoding: ${encoding}`);
  return codec;
}

export function encodeText(host: Host, text: string, encoding: string, errors: string): string {
  return encodeWith(host, text, codecOrFail(encoding), errors);
}

export function decodeBytes(host: Host, bytes: string, encoding: string, errors: string): string {
  return decodeWith(host, bytes, codecOrFail(encoding), errors);
}

export function encodeWith(host: Host, text: string, codec: TextCodec, errors: string): string {
  return codec.encode(text, (start, end, reason) => encodeFault(host, codec, text, errors, start, end, reason), host);
}

export function decodeWith(host: Host, bytes: string, codec: TextCodec, errors: string): string {
  return codec.decode(bytes, (start, end, reason) => decodeFault(host, codec.name, bytes, errors, start, end, reason));
}

/** What stands for characters that cannot be encoded; '?' and the like are bytes of the encoding already. References to characters join surrogates. */
function encodeFault(host: Host, codec: TextCodec, text: string, errors: string, start: number, end: number, reason: string): Replacement {
  const part = pointSlice(host, text, start, end);
  switch (errors) {
    case "ignore": return { text: "", resume: end };
    case "replace": return { text: "?".repeat(end - start), resume: end };
    case "xmlcharrefreplace": return { text: Array.from(part, (c) => `&#${c.codePointAt(0)};`).join(""), resume: end };
    case "backslashreplace": return { text: Array.from(charsOf(host, part), backslashed).join(""), resume: end };
    default: break;
  }
  const error = unicodeError(UnicodeEncodeError, codec.name, newUnicode(text), start, end, reason);
  if (errors === "strict") throw error;
  const { text: by, resume } = callHandler(host, errors, error);
  return { text: encodeWith(host, by, codec, "strict"), resume };
}

function backslashed(c: string): string {
  const point = c.codePointAt(0) ?? 0;
  return point > 0xffff ? `\\U${hex(point, 8)}` : point > 0xff ? `\\u${hex(point, 4)}` : `\\x${hex(point, 2)}`;
}

function decodeFault(host: Host, name: string, bytes: string, errors: string, start: number, end: number, reason: string): Replacement {
  if (errors === "ignore") return { text: "", resume: end };
  if (errors === "replace") return { text: "\ufffd", resume: end };
  const error = unicodeError(UnicodeDecodeError, name, newStr(bytes), start, end, reason);
  if (errors === "strict") throw error;
  return callHandler(host, errors, error);
}

function unicodeError(type: typeof UnicodeDecodeError, encoding: string, object: PyStr | PyUnicode, start: number, end: number, reason: string): PyError {
  const error = pyError(type, "");
  const value = error.value as PyException;
  value.args = [newStr(encoding), object, newInt(start), newInt(end), newStr(reason)];
  value.fields = new Map(["encoding", "object", "start", "end", "reason"].map((name, i) => [name, value.args[i]]));
  return error;
}

/** A handler of codecs.register_error: (replacement, position to go on). */
function callHandler(host: Host, errors: string, error: PyError): Replacement {
  const handler = host.codecErrors.get(errors);
  if (handler === undefined) throw pyError(LookupError, `unknown error handler name '${errors}'`);
  const result = host.call(handler, [error.value]);
  if (!(result instanceof PyTuple) || result.items.length !== 2) throw pyError(TypeError, "encoding error handler must return (unicode, int) tuple");
  const [text, position] = result.items;
  if (!(text instanceof PyUnicode) || !(position instanceof PyInt)) throw pyError(TypeError, "encoding error handler must return (unicode, int) tuple");
  return { text: text.value, resume: Number(position.value) };
}

