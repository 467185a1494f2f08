// How the bytes of a source read as characters: byte order mark, coding cookie, and the check that the bytes exist in the encoding.
// Answers to PEP 263 and to decode_str and check_coding_spec of CPython's tokenizer.c. The text stays bytes (offsets are byte offsets);
// only unicode literals are decoded, one by one.

import { InternalError } from "@rpyts/tool/assert-never";
import type { SourceFile } from "@rpyts/tool/source-file";
import { SINGLE_BYTE_ENCODINGS } from "./single-byte-encodings.js";
import { PySyntaxError } from "./syntax-error.js";

const BOM = "\xef\xbb\xbf";

/** Bytes (one character each) to UTF-16. Answers the complement (~) of the offset of the first byte that cannot be read, as a number. */
export type Decoder = (bytes: string) => string | number;

export interface SourceEncoding {
  /** The name as in Python: "utf-8", "iso-8859-1", … */
  readonly name: string;
  readonly decode: Decoder;
  /** Offset where the source begins, behind a byte order mark. */
  readonly from: number;
}

const decodeLatin1: Decoder = (bytes) => bytes;
const decodeAscii: Decoder = (bytes) => {
  const at = bytes.search(/[\x80-\xff]/);
  return at < 0 ? bytes : ~at;
};

/** The encoding of a source. Without cookie or mark, bytes beyond ASCII are a fault in files; `fromString` sources take them as Latin-1. */
export function sourceEncoding(source: SourceFile, fromString: boolean, isUtf8: boolean): SourceEncoding {
  const text = source.text;
  const from = text.startsWith(BOM) ? BOM.length : 0;
  const cookie = findCookie(text, from);
  if (cookie === null) {
    if (from > 0 || isUtf8) return { name: "utf-8", decode: decodeUtf8, from };
    if (!fromString) requireAscii(source, "no encoding declared; see http://python.org/dev/peps/pep-0263/ for details");
    return { name: fromString ? "iso-8859-1" : "ascii", decode: decodeLatin1, from };
  }
  const encoding = encodingOfCookie(source, cookie, from);
  // With a mark, CPython 2.7 takes no other spelling than this one.
  if (from > 0 && !/^utf[-_]8([-_].*)?$/i.test(cookie.name)) {
    throw cookieError(source, cookie, `encoding problem: the file begins with the mark of UTF-8, so that its cookie must say utf-8, not ${cookie.name}`);
  }
  return isUtf8 ? { name: "utf-8", decode: decodeUtf8, from } : encoding;
}

interface Cookie {
  readonly name: string;
  readonly start: number;
}

/** The coding cookie: in a comment on line one, or on line two when line one is blank or a comment. */
function findCookie(text: string, from: number): Cookie | null {
  let start = from;
  for (let line = 0; line < 2; line++) {
    const rest = /[^\r\n]*/y;
    rest.lastIndex = start;
    const content = rest.exec(text)?.[0] ?? "";
    if (!/^[ \t\f]*(#|$)/.test(content)) return null;
    const found = /coding[:=][ \t]*([-\w.]+)/.exec(content);
    if (found !== null) return { name: found[1], start: start + found.index + found[0].length - found[1].length };
    start += content.length;
    start += text.startsWith("\r\n", start) ? 2 : 1;
  }
  return null;
}

function encodingOfCookie(source: SourceFile, cookie: Cookie, from: number): SourceEncoding {
  const dashed = cookie.name.toLowerCase().replaceAll("_", "-");
  if (/^(utf-8|utf8|u8|utf)(-.*)?$/.test(dashed)) return { name: "utf-8", decode: decodeUtf8, from };
  if (/^(latin-1|iso-8859-1|iso-latin-1)(-.*)?$|^(latin1|iso8859-1|l1|latin)$/.test(dashed)) return { name: "iso-8859-1", decode: decodeLatin1, from };
  if (/^(ascii|us-ascii|646|ansi-x3.4-1968)$/.test(dashed)) {
    requireAscii(source, "the declared encoding is ASCII");
    return { name: "ascii", decode: decodeAscii, from };
  }
  const upper = SINGLE_BYTE_ENCODINGS.get(dashed.replaceAll(/[-.]/g, ""));
  if (upper === undefined) throw cookieError(source, cookie, `unknown encoding: ${cookie.name}`);
  requireReadable(source, cookie.name, upper);
  return { name: dashed, decode: (bytes) => decodeSingleByte(bytes, upper), from };
}

const cookieError = (source: SourceFile, cookie: Cookie, msg: string): PySyntaxError =>
  new PySyntaxError({ msg, source, start: cookie.start, end: cookie.start + cookie.name.length });

function requireAscii(source: SourceFile, why: string): void {
  const at = source.text.search(/[^\0-\x7f]/);
  if (at < 0) return;
  const code = source.text.charCodeAt(at);
  if (code > 255) throw new InternalError(`${source.name}: source text must hold one character per byte`);
  throw new PySyntaxError({
    msg: `Non-ASCII character '\\x${code.toString(16)}', but ${why}`,
    source,
    start: at,
    end: at + 1,
    hint: "a first line `# -*- coding: utf-8 -*-` says how the bytes beyond ASCII are meant",
  });
}

function requireReadable(source: SourceFile, name: string, upper: string): void {
  const at = decodeSingleByte(source.text, upper);
  if (typeof at === "string") return;
  const byte = source.text.charCodeAt(~at).toString(16);
  throw new PySyntaxError({ msg: `the byte 0x${byte} means nothing in the encoding ${name}`, source, start: ~at, end: ~at + 1 });
}

function decodeSingleByte(bytes: string, upper: string): string | number {
  let out = "";
  let done = 0;
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes.charCodeAt(i);
    if (c < 128) continue;
    const decoded = upper[c - 128];
    if (decoded === "\ufffd") return ~i;
    out += bytes.slice(done, i) + decoded;
    done = i + 1;
  }
  return out + bytes.slice(done);
}

/** UTF-8 with CPython 2.7's rules: no overlong forms, nothing above U+10FFFF; surrogates pass. */
export function decodeUtf8(bytes: string): string | number {
  let out = "";
  let done = 0;
  for (let i = 0; i < bytes.length; ) {
    const c = bytes.charCodeAt(i);
    if (c < 128) {
      i++;
      continue;
    }
    const length = c >= 0xc2 && c < 0xe0 ? 2 : (c & 0xf0) === 0xe0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
    const point = length === 0 ? -1 : utf8Point(bytes, i, length);
    if (point < 0) return ~i;
    out += bytes.slice(done, i) + String.fromCodePoint(point);
    i += length;
    done = i;
  }
  return out + bytes.slice(done);
}

const UTF8_LEAST = [0, 0, 0x80, 0x800, 0x10000];

/** The code point of a UTF-8 sequence of `length` bytes, or -1. */
function utf8Point(bytes: string, at: number, length: number): number {
  let point = bytes.charCodeAt(at) & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const c = bytes.charCodeAt(at + i);
    if ((c & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (c & 0x3f);
  }
  return point < UTF8_LEAST[length] || point > 0x10ffff ? -1 : point;
}
