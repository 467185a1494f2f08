// Character classes and case: ASCII for byte strings (the C locale), Unicode for unicode strings.

/** What the string methods ask about characters. */
export interface CharClasses {
  isSpace(c: string): boolean;
  isAlpha(c: string): boolean;
  isDigit(c: string): boolean;
  isAlnum(c: string): boolean;
  isUpper(c: string): boolean;
  isLower(c: string): boolean;
  /** Title case letters count as upper case where words begin. */
  isTitle(c: string): boolean;
  toUpper(c: string): string;
  toLower(c: string): string;
  toTitle(c: string): string;
  isLineEnd(c: string): boolean;
}

const asciiUpper = (c: string): boolean => c >= "A" && c <= "Z";
const asciiLower = (c: string): boolean => c >= "a" && c <= "z";
const asciiDigit = (c: string): boolean => c >= "0" && c <= "9";
const up = (c: string): string => (asciiLower(c) ? String.fromCharCode(c.charCodeAt(0) - 32) : c);

export const BYTE_CHARS: CharClasses = {
  isSpace: (c) => c === " " || (c >= "\t" && c <= "\r"),
  isAlpha: (c) => asciiUpper(c) || asciiLower(c),
  isDigit: asciiDigit,
  isAlnum: (c) => asciiUpper(c) || asciiLower(c) || asciiDigit(c),
  isUpper: asciiUpper,
  isLower: asciiLower,
  isTitle: asciiUpper,
  toUpper: up,
  toLower: (c) => (asciiUpper(c) ? String.fromCharCode(c.charCodeAt(0) + 32) : c),
  toTitle: up,
  isLineEnd: (c) => c === "\n" || c === "\r",
};

const SPACES: ReadonlySet<string> = new Set("\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");
const DIGIT = /^[\p{Nd}\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]$/u;
const LINE_ENDS: ReadonlySet<string> = new Set("\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029");

/** 2.7 maps single characters to single characters. */
const single = (mapped: string, c: string): string => (Array.from(mapped).length === 1 ? mapped : c);

export const UNICODE_CHARS: CharClasses = {
  isSpace: (c) => SPACES.has(c),
  isAlpha: (c) => /^\p{L}$/u.test(c),
  isDigit: (c) => DIGIT.test(c),
  isAlnum: (c) => /^[\p{L}\p{N}]$/u.test(c),
  isUpper: (c) => /^\p{Lu}$/u.test(c),
  isLower: (c) => /^\p{Ll}$/u.test(c),
  isTitle: (c) => /^[\p{Lu}\p{Lt}]$/u.test(c),
  toUpper: (c) => single(c.toUpperCase(), c),
  toLower: (c) => single(c.toLowerCase(), c),
  toTitle: (c) => single(c.toUpperCase(), c),
  isLineEnd: (c) => LINE_ENDS.has(c),
};
