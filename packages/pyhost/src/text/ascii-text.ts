// Unicode text where numbers are read: digits of other scripts as ASCII digits, other spaces as blanks; what is left must be ASCII.

import { isAscii } from "../dictkey.js";
import type { Host } from "../host.js";
import { encodeDefault } from "./default-encoding.js";

export function asciiText(host: Host, text: string): string {
  if (isAscii(text)) return text;
  // A narrow host sees the units of a digit beyond the basic plane: no digits.
  const digits = text.replace(/\p{Nd}/gu, (c) => (host.narrow && c.length > 1 ? c : String(digitOf(c))));
  return encodeDefault(host, digits.replace(/\s/gu, " "), "strict");
}

/** Decimal digits of a script stand in runs of ten, each beginning at its zero; runs may follow each other. */
function digitOf(c: string): number {
  const point = c.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (point - first) % 10;
}
