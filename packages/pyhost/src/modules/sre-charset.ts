// Classes of characters: categories with or without Unicode, case folding, and sets as bitmaps with a rest of ranges.

import type { Category, SetItem } from "./sre-ast.js";

const WORD = /^[\p{L}\p{N}_]$/u;
const DIGIT = /^\p{Nd}$/u;
const SPACE = /^[\s\x1c-\x1f\x85]$/u;

const isAsciiDigit = (c: number): boolean => c >= 48 && c <= 57;
const isAsciiSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);

export function isWord(c: number, unicode: boolean): boolean {
  if (c < 128) return isAsciiDigit(c) || (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
  return unicode && WORD.test(String.fromCodePoint(c));
}

/** Whether a character is in a category written with a small letter. */
function isIn(category: string, c: number, unicode: boolean): boolean {
  if (category === "w") return isWord(c, unicode);
  if (category === "d") return c < 128 ? isAsciiDigit(c) : unicode && DIGIT.test(String.fromCodePoint(c));
  if (unicode && (c >= 128 || (c >= 28 && c <= 31))) return c !== 0xfeff && SPACE.test(String.fromCodePoint(c));
  return isAsciiSpace(c);
}

export function inCategory(category: Category, c: number, unicode: boolean): boolean {
  const small = category.toLowerCase();
  return isIn(small, c, unicode) === (small === category);
}

/** The small letter of a character: of ASCII letters only, or of all. */
export function lower(c: number, unicode: boolean): number {
  if (c < 128) return c >= 65 && c <= 90 ? c + 32 : c;
  if (!unicode) return c;
  const text = String.fromCodePoint(c).toLowerCase();
  return text.length === (c > 0xffff ? 2 : 1) ? (text.codePointAt(0) ?? c) : c;
}

/** A set that can be asked about characters. With `fold` the question is about the character's small letter. */
export class CharSet {
  private readonly low: Uint8Array;
  private readonly high: readonly SetItem[];
  private readonly negate: boolean;
  private readonly unicode: boolean;
  private readonly fold: boolean;

  constructor(items: readonly SetItem[], negate: boolean, fold: boolean, unicode: boolean) {
    this.negate = negate;
    this.unicode = unicode;
    this.fold = fold;
    this.high = items.filter((item) => item.kind === "category" || (item.kind === "char" ? item.code : item.high) > 255);
    this.low = new Uint8Array(256);
    for (let c = 0; c < 256; c++) this.low[c] = this.covers(items, c) ? 1 : 0;
    if (fold) for (let c = 0; c < 256; c++) if (this.isListed(items, c)) this.mark(lower(c, unicode));
  }

  private mark(c: number): void {
    if (c < 256) this.low[c] = 1;
  }

  private isListed(items: readonly SetItem[], c: number): boolean {
    return items.some((item) => (item.kind === "char" ? item.code === c : item.kind === "range" && c >= item.low && c <= item.high));
  }

  private covers(items: readonly SetItem[], c: number): boolean {
    // Folding replaces the listed characters by their small letters: a listed capital letter itself is not in the set then.
    if (this.fold && lower(c, this.unicode) !== c) return items.some((item) => item.kind === "category" && inCategory(item.category, c, this.unicode));
    return this.isListed(items, c) || items.some((item) => item.kind === "category" && inCategory(item.category, c, this.unicode));
  }

  has(given: number): boolean {
    const c = this.fold ? lower(given, this.unicode) : given;
    const found = c < 256 ? this.low[c] === 1 : this.hasHigh(c, given);
    return found !== this.negate;
  }

  private hasHigh(c: number, given: number): boolean {
    for (const item of this.high) {
      if (item.kind === "category") {
        if (inCategory(item.category, c, this.unicode)) return true;
      } else if (this.isListed([item], c) || (this.fold && (this.isListed([item], given) || this.isListed([item], upper(c))))) {
        return true;
      }
    }
    return false;
  }
}

function upper(c: number): number {
  const text = String.fromCodePoint(c).toUpperCase();
  return text.codePointAt(0) ?? c;
}
