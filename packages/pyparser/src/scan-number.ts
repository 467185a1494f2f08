// The extent of number literals. Answers to the number part of CPython's tokenizer.c: a letter may follow a number at once (`1if x else y`).

/** Where a number ends; for a fault the complement (~) of the offending offset. `value` is the value of short decimal integers, else -1. */
export interface ScannedNumber {
  readonly end: number;
  readonly value: number;
  readonly hint: string | null;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isHexDigit = (c: number): boolean => isDigit(c) || ((c | 32) >= 97 && (c | 32) <= 102);
const isOctalDigit = (c: number): boolean => c >= 48 && c <= 55;
const isBinaryDigit = (c: number): boolean => c === 48 || c === 49;

const SMALL_DIGITS = 9;

const upTo = (end: number): ScannedNumber => ({ end, value: -1, hint: null });
const faultAt = (at: number, hint: string | null): ScannedNumber => ({ end: ~at, value: -1, hint });

/** Scans the number at `start`, which is a digit, or a dot before a digit. */
export function scanNumber(text: string, start: number): ScannedNumber {
  const first = text.charCodeAt(start);
  if (first === 48) return scanZero(text, start);
  let pos = start;
  let value = 0;
  for (let c = first; isDigit(c); c = text.charCodeAt(++pos)) value = value * 10 + (c - 48);
  const c = text.charCodeAt(pos) | 32;
  if (c === 108) return upTo(pos + 1);
  const end = scanFraction(text, pos);
  return end === pos ? { end, value: pos - start <= SMALL_DIGITS ? value : -1, hint: null } : upTo(end);
}

function scanZero(text: string, start: number): ScannedNumber {
  const letter = text.charCodeAt(start + 1) | 32;
  if (letter === 120) return scanDigits(text, start + 2, isHexDigit);
  if (letter === 111) return scanDigits(text, start + 2, isOctalDigit);
  if (letter === 98) return scanDigits(text, start + 2, isBinaryDigit);
  let pos = start + 1;
  while (isOctalDigit(text.charCodeAt(pos))) pos++;
  const octalEnd = pos;
  while (isDigit(text.charCodeAt(pos))) pos++;
  const end = scanFraction(text, pos);
  if (end !== pos) return upTo(end);
  if (pos !== octalEnd) return faultAt(octalEnd, "a number with a leading 0 is octal");
  if ((text.charCodeAt(pos) | 32) === 108) return upTo(pos + 1);
  return { end: pos, value: pos === start + 1 ? 0 : -1, hint: null };
}

function scanDigits(text: string, start: number, accepts: (c: number) => boolean): ScannedNumber {
  let pos = start;
  while (accepts(text.charCodeAt(pos))) pos++;
  if (pos === start) return faultAt(Math.min(pos, text.length - 1), "digits are missing after the prefix of the base");
  if (accepts !== isHexDigit && isDigit(text.charCodeAt(pos))) return faultAt(pos, "this digit does not exist in the base of the number");
  return upTo((text.charCodeAt(pos) | 32) === 108 ? pos + 1 : pos);
}

/** The end of fraction, exponent and imaginary suffix after the digits that end at `pos`; `pos` when there are none. */
function scanFraction(text: string, pos: number): number {
  if (text.charCodeAt(pos) === 46) {
    pos++;
    while (isDigit(text.charCodeAt(pos))) pos++;
  }
  if ((text.charCodeAt(pos) | 32) === 101) {
    const sign = text.charCodeAt(pos + 1);
    const digits = sign === 43 || sign === 45 ? pos + 2 : pos + 1;
    if (isDigit(text.charCodeAt(digits))) {
      pos = digits + 1;
      while (isDigit(text.charCodeAt(pos))) pos++;
    }
  }
  return (text.charCodeAt(pos) | 32) === 106 ? pos + 1 : pos;
}
