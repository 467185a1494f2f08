// Unicode text where numbers are read: digits of other scripts as ASCII digits, other spaces as blanks; what is left must be ASCII.

import { isAscii } from "../dictkey.js";
import type { Host } from "../host.js";
import { encodeDefault } from "./default-encoding.js";

export function asciiText(host: Host, text: string): string {
  if (isAscii(text)) return text;
  return encodeDefault(host, text.replace(/\p{Nd}/gu, (c) => String(digitOf(c))).replace(/\s/gu, " "), "strict");
}

/** Decimal digits of a script stand in runs of ten, each run beginning at its zero. */
function digitOf(c: string): number {
  const point = c.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return point - zero;
}
