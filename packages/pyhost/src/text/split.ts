// Splitting, stripping and case on plain JavaScript strings, for byte strings and unicode strings alike.

import { OverflowError } from "../exception-types.js";
import { pyError } from "../pyerror.js";
import type { CharClasses } from "./chars.js";
import { charsOf, pointLength, type Chars, type UnicodeBuild } from "./codepoints.js";

/** By white space; `max` negative for no limit. */
export function splitSpace(text: string, max: number, chars: CharClasses): string[] {
  const parts: string[] = [];
  let i = 0;
  const n = text.length;
  for (;;) {
    while (i < n && chars.isSpace(text[i])) i++;
    if (i >= n) return parts;
    if (max >= 0 && parts.length >= max) {
      // The rest keeps the white space at its end.
      parts.push(text.slice(i));
      return parts;
    }
    const from = i;
    while (i < n && !chars.isSpace(text[i])) i++;
    parts.push(text.slice(from, i));
  }
}

/** By white space from the right. */
export function rsplitSpace(text: string, max: number, chars: CharClasses): string[] {
  const parts: string[] = [];
  let i = text.length;
  for (;;) {
    while (i > 0 && chars.isSpace(text[i - 1])) i--;
    if (i === 0) return parts.reverse();
    if (max >= 0 && parts.length >= max) {
      parts.push(text.slice(0, i));
      return parts.reverse();
    }
    const to = i;
    while (i > 0 && !chars.isSpace(text[i - 1])) i--;
    parts.push(text.slice(i, to));
  }
}

/** By a separator, at most `max` times (negative: no limit). */
export function splitBy(text: string, separator: string, max: number): string[] {
  if (max < 0) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  while (parts.length < max) {
    const at = text.indexOf(separator, from);
    if (at < 0) break;
    parts.push(text.slice(from, at));
    from = at + separator.length;
  }
  parts.push(text.slice(from));
  return parts;
}

export function rsplitBy(text: string, separator: string, max: number): string[] {
  const parts: string[] = [];
  let to = text.length;
  const limit = max < 0 ? Infinity : max;
  while (parts.length < limit) {
    const at = to < separator.length ? -1 : text.lastIndexOf(separator, to - separator.length);
    if (at < 0) break;
    parts.push(text.slice(at + separator.length, to));
    to = at;
  }
  parts.push(text.slice(0, to));
  return parts.reverse();
}

export function splitLines(text: string, keepEnds: boolean, chars: CharClasses): string[] {
  const lines: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!chars.isLineEnd(text[i])) continue;
    const end = text[i] === "\r" && text[i + 1] === "\n" ? i + 2 : i + 1;
    lines.push(text.slice(from, keepEnds ? end : i));
    from = end;
    i = end - 1;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

/** Strips characters for which `drop` holds: side -1 left, 1 right, 0 both. */
export function strip(text: string, side: number, drop: (c: string) => boolean): string {
  let from = 0;
  let to = text.length;
  if (side <= 0) while (from < to && drop(text[from])) from++;
  if (side >= 0) while (to > from && drop(text[to - 1])) to--;
  return text.slice(from, to);
}

/** replace(old, new, max); an empty `old` matches between characters. */
export function replaceText(build: UnicodeBuild, text: string, old: string, by: string, max: number): string {
  if (max === 0) return text;
  if (old === "") {
    const points = charsOf(build, text);
    const limit = max < 0 ? points.length + 1 : max;
    let out = "";
    for (let i = 0; i <= points.length; i++) out += (i < limit ? by : "") + (i < points.length ? points[i] : "");
    return out;
  }
  if (max < 0) return text.replaceAll(old, () => by);
  return splitBy(text, old, max).join(by);
}

/** Occurrences that do not overlap. */
export function countText(build: UnicodeBuild, text: string, wanted: string): number {
  if (wanted === "") return pointLength(build, text) + 1;
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) count++;
  return count;
}

export function titleCase(text: Chars, chars: CharClasses): string {
  let inWord = false;
  let out = "";
  for (const c of text) {
    const cased = chars.isUpper(c) || chars.isLower(c) || chars.isTitle(c);
    out += inWord ? chars.toLower(c) : chars.toTitle(c);
    inWord = cased;
  }
  return out;
}

export function swapCase(text: Chars, chars: CharClasses): string {
  let out = "";
  for (const c of text) out += chars.isUpper(c) ? chars.toLower(c) : chars.isLower(c) ? chars.toUpper(c) : c;
  return out;
}

export function isTitleCase(text: Chars, chars: CharClasses): boolean {
  let inWord = false;
  let any = false;
  for (const c of text) {
    if (chars.isTitle(c)) {
      if (inWord) return false;
      inWord = any = true;
    } else if (chars.isLower(c)) {
      if (!inWord) return false;
      any = true;
    } else {
      inWord = false;
    }
  }
  return any;
}

/** Throws OverflowError where the result would be longer than `limit`. */
export function expandTabs(text: Chars, size: number, limit: number): string {
  let out = "";
  let column = 0;
  for (const c of text) {
    if (c === "\t") {
      const gap = size > 0 ? size - (column % size) : 0;
      if (out.length + gap > limit - text.length) throw pyError(OverflowError, "new string is too long");
      out += " ".repeat(gap);
      column += gap;
    } else {
      out += c;
      column = c === "\n" || c === "\r" ? 0 : column + 1;
    }
  }
  return out;
}
