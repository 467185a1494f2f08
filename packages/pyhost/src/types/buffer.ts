// The bytes a buffer or memoryview shows.

import { TypeError } from "../exception-types.js";
import { PyStr, PyUnicode } from "../object.js";
import { PyBuffer, PyByteArray } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { encodeWideText } from "../text/utf16.js";

export function bufferBytes(buffer: PyBuffer): string {
  const base = buffer.base;
  let bytes: string;
  if (base instanceof PyBuffer) bytes = bufferBytes(base);
  else if (base instanceof PyStr || base instanceof PyByteArray) bytes = base.value;
  else if (base instanceof PyUnicode) bytes = encodeWideText(base.value, buffer.narrow ? 2 : 4, "le");
  else throw pyError(TypeError, "buffer object expected");
  return bytes.slice(buffer.offset, buffer.length < 0 ? undefined : buffer.offset + buffer.length);
}
