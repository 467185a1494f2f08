// UTF-8 between byte strings (latin-1 characters) and JavaScript strings. Strict 2.7 rules: surrogates may be encoded and decoded.

/** UTF-16 text as UTF-8 bytes. Lone surrogates get three bytes, as CPython 2.7 does. */
export function encodeUtf8(text: string): string {
  let out = "";
  let plainFrom = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point < 0x80) continue;
    out += text.slice(plainFrom, i);
    if (point >= 0x10000) i++;
    plainFrom = i + 1;
    out += utf8Bytes(point);
  }
  return out + text.slice(plainFrom);
}

function utf8Bytes(point: number): string {
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
  if (point < 0x10000) return String.fromCharCode(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  return String.fromCharCode(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
}

/** A stretch of bytes that is no UTF-8. `at`..`end` are the bytes CPython would name. */
export interface Utf8Fault {
  readonly at: number;
  readonly end: number;
  readonly reason: string;
}

/** Decodes bytes from `from` on until the end or the first fault. */
export function decodeUtf8Run(bytes: string, from: number): { text: string; fault: Utf8Fault | null } {
  let text = "";
  let plainFrom = from;
  let i = from;
  while (i < bytes.length) {
    const lead = bytes.charCodeAt(i);
    if (lead < 0x80) {
      i++;
      continue;
    }
    text += bytes.slice(plainFrom, i);
    const step = decodeSequence(bytes, i, lead);
    if (typeof step !== "number") return { text, fault: step };
    text += String.fromCodePoint(step);
    i += step < 0x800 ? 2 : step < 0x10000 ? 3 : 4;
    plainFrom = i;
  }
  return { text: text + bytes.slice(plainFrom), fault: null };
}

/** The code point of the sequence at `i`, or the fault. */
function decodeSequence(bytes: string, i: number, lead: number): number | Utf8Fault {
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return { at: i, end: i + 1, reason: "invalid start byte" };
  let point = lead & (0xff >> (length + 1));
  for (let k = 1; k < length; k++) {
    if (i + k >= bytes.length) return { at: i, end: bytes.length, reason: "unexpected end of data" };
    const byte = bytes.charCodeAt(i + k);
    if ((byte & 0xc0) !== 0x80 || (k === 1 && badSecond(lead, byte))) return { at: i, end: i + k, reason: "invalid continuation byte" };
    point = (point << 6) | (byte & 0x3f);
  }
  return point;
}

/** Overlong forms and values beyond U+10FFFF show in the second byte. */
function badSecond(lead: number, byte: number): boolean {
  return (lead === 0xe0 && byte < 0xa0) || (lead === 0xf0 && byte < 0x90) || (lead === 0xf4 && byte >= 0x90);
}
