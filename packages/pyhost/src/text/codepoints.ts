// What counts as one character of a unicode string. The text is kept in UTF-16; on a wide host (CPython with four-byte characters) a surrogate pair is one
// character, on a narrow one (two-byte characters: the object-oriented targets) each unit is. Almost no text has pairs, so that both are the same: the short way.
// What differs from CPython: two lone surrogates that come to stand side by side are one character of a wide host.

/** How a host counts; hosts are given for it. */
export interface UnicodeBuild {
  readonly narrow: boolean;
}

/** The characters of a text one by one: a JavaScript string without pairs, or an array. */
export type Chars = ArrayLike<string> & Iterable<string>;

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** The greatest code of a character: sys.maxunicode. */
export function maxUnicode(build: UnicodeBuild): number {
  return build.narrow ? 0xffff : 0x10ffff;
}

/** Where a message tells the range of characters. */
export function unicodeRange(build: UnicodeBuild): string {
  return build.narrow ? "range(0x10000) (narrow Python build)" : "range(0x110000) (wide Python build)";
}

/** Whether positions in the text differ from positions in JavaScript's string. */
export function isWide(build: UnicodeBuild, text: string): boolean {
  return !build.narrow && PAIR.test(text);
}

/** The characters of a text. Byte strings may be given too: they have no pairs. */
export function charsOf(build: UnicodeBuild, text: string): Chars {
  if (!PAIR.test(text)) return text;
  return build.narrow ? text.split("") : Array.from(text);
}

export function pointLength(build: UnicodeBuild, text: string): number {
  return isWide(build, text) ? Array.from(text).length : text.length;
}

/** text[start:stop] by characters; bounds within 0..length. */
export function pointSlice(build: UnicodeBuild, text: string, start: number, stop: number): string {
  return isWide(build, text) ? Array.from(text).slice(start, stop).join("") : text.slice(start, stop);
}

export function pointAt(build: UnicodeBuild, text: string, index: number): string {
  return isWide(build, text) ? Array.from(text)[index] : text[index];
}

/** A position in JavaScript's string as one in characters. */
export function toPointIndex(build: UnicodeBuild, text: string, index: number): number {
  return index > 0 && isWide(build, text) ? Array.from(text.slice(0, index)).length : index;
}

/** A position in characters as one in JavaScript's string. */
export function toUnitIndex(build: UnicodeBuild, text: string, index: number): number {
  return index > 0 && isWide(build, text) ? Array.from(text).slice(0, index).join("").length : index;
}
