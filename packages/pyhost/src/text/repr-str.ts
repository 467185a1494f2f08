// repr of byte strings and unicode strings.

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** repr of a byte string: single quotes unless only those occur inside. */
export function reprStr(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  if (/^[ !#-&(-[\]-~]*$/.test(value)) return quote + value + quote;
  return quote + escapeBytes(value, quote) + quote;
}

/** The inside of a repr; `quote` is escaped too. What the string-escape codec gives. */
export function escapeBytes(value: string, quote: string): string {
  let out = "";
  for (const c of value) {
    const escape = c === quote ? `\\${c}` : ESCAPES[c];
    if (escape !== undefined) out += escape;
    else if (c < " " || c > "~") out += `\\x${hex(c.charCodeAt(0), 2)}`;
    else out += c;
  }
  return out;
}

/** repr of a unicode string. */
export function reprUnicode(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  return `u${quote}${escapeUnicode(value, quote)}${quote}`;
}

/** What the unicode-escape codec gives, with one quote character escaped as well. */
export function escapeUnicode(value: string, quote: string): string {
  let out = "";
  for (const c of value) {
    const point = c.codePointAt(0) ?? 0;
    const escape = c === quote ? `\\${c}` : ESCAPES[c];
    if (escape !== undefined) out += escape;
    else if (point < 32 || (point > 126 && point < 256)) out += `\\x${hex(point, 2)}`;
    else if (point < 127) out += c;
    else out += point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`;
  }
  return out;
}

export function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, "0");
}
