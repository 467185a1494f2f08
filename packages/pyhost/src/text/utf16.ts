// UTF-16 and UTF-32 between bytes and text. Without a given order: a byte order mark when encoding (little end first), obeyed when decoding.

import type { FaultHandler } from "./codecs.js";

type Order = "le" | "be" | null;

export function encodeWideText(text: string, size: 2 | 4, order: Order): string {
  let out = order === null ? unit(0xfeff, size, false) : "";
  const big = order === "be";
  if (size === 2) for (let i = 0; i < text.length; i++) out += unit(text.charCodeAt(i), 2, big);
  else for (const c of text) out += unit(c.codePointAt(0) ?? 0, 4, big);
  return out;
}

function unit(value: number, size: 2 | 4, big: boolean): string {
  const bytes: string[] = [];
  for (let i = 0; i < size; i++) bytes.push(String.fromCharCode((value >>> (8 * i)) & 0xff));
  return (big ? bytes.reverse() : bytes).join("");
}

function readUnit(bytes: string, at: number, size: 2 | 4, big: boolean): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + bytes.charCodeAt(big ? at + i : at + size - 1 - i);
  return value;
}

export function decodeWideBytes(bytes: string, size: 2 | 4, order: Order, fault: FaultHandler): string {
  let big = order === "be";
  let at = 0;
  if (order === null && bytes.length >= size) {
    if (readUnit(bytes, 0, size, false) === 0xfeff) at = size;
    else if (readUnit(bytes, 0, size, true) === 0xfeff) {
      big = true;
      at = size;
    }
  }
  let out = "";
  while (at < bytes.length) {
    const step = size === 2 ? unit16(bytes, at, big) : unit32(bytes, at, big);
    if (typeof step === "string") {
      out += step;
      at += size === 2 ? step.length * 2 : 4;
      continue;
    }
    const { text, resume } = fault(at, Math.min(at + step.length, bytes.length), step.reason);
    out += text;
    at = resume;
  }
  return out;
}

interface WideFault {
  readonly length: number;
  readonly reason: string;
}

function unit16(bytes: string, at: number, big: boolean): string | WideFault {
  if (at + 2 > bytes.length) return { length: 1, reason: "truncated data" };
  const first = readUnit(bytes, at, 2, big);
  if (first < 0xd800 || first > 0xdfff) return String.fromCharCode(first);
  if (first > 0xdbff) return { length: 2, reason: "illegal encoding" };
  if (at + 4 > bytes.length) return { length: bytes.length - at, reason: "unexpected end of data" };
  const second = readUnit(bytes, at + 2, 2, big);
  if (second < 0xdc00 || second > 0xdfff) return { length: 2, reason: "illegal UTF-16 surrogate" };
  return String.fromCharCode(first, second);
}

function unit32(bytes: string, at: number, big: boolean): string | WideFault {
  if (at + 4 > bytes.length) return { length: bytes.length - at, reason: "truncated data" };
  const point = readUnit(bytes, at, 4, big);
  return point > 0x10ffff ? { length: 4, reason: "codepoint not in range(0x110000)" } : String.fromCodePoint(point);
}
