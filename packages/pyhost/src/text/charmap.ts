// Single-byte encodings: the compiler's tables, as whole tables of 256 characters.

import { SINGLE_BYTE_ENCODINGS } from "@rpyts/pyparser/single-byte-encodings";

const LOWER: string = String.fromCharCode(...Array.from({ length: 128 }, (_, i) => i));

/** The characters of the bytes 0 to 255, U+FFFE where a byte means nothing; null for other encodings. */
export function byteEncodingTable(name: string): string | null {
  const upper = SINGLE_BYTE_ENCODINGS.get(name.replace(/[_.-]/g, ""));
  return upper === undefined ? null : LOWER + upper.replaceAll("\ufffd", "\ufffe");
}
