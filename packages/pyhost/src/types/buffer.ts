// The bytes a buffer or memoryview shows.

import { TypeError } from "../exception-types.js";
import { PyStr, PyUnicode } from "../object.js";
import { PyBuffer, PyByteArray } from "../object-more.js";
import { pyError } from "../pyerror.js";

export function bufferBytes(buffer: PyBuffer): string {
  const base = buffer.base;
  let bytes: string;
  if (base instanceof PyBuffer) bytes = bufferBytes(base);
  else if (base instanceof PyStr || base instanceof PyByteArray) bytes = base.value;
  else if (base instanceof PyUnicode) bytes = ucs4(base.value);
  else throw pyError(TypeError, "buffer object expected");
  return bytes.slice(buffer.offset, buffer.length < 0 ? undefined : buffer.offset + buffer.length);
}

/** A unicode string's memory: four bytes a character, little end first. */
function ucs4(text: string): string {
  let bytes = "";
  for (const c of text) {
    const point = c.codePointAt(0) ?? 0;
    bytes += String.fromCharCode(point & 0xff, (point >> 8) & 0xff, (point >> 16) & 0xff, 0);
  }
  return bytes;
}
