// The default encoding between str and unicode: ASCII, as sys.getdefaultencoding() says.

import { isAscii } from "../dictkey.js";
import type { Host } from "../host.js";
import { decodeBytes, encodeText } from "./codecs.js";

/** A unicode text as bytes. */
export function encodeDefault(host: Host, text: string, errors: string): string {
  return isAscii(text) ? text : encodeText(host, text, "ascii", errors);
}

/** Bytes as unicode text. */
export function decodeDefault(host: Host, bytes: string, errors = "strict"): string {
  return isAscii(bytes) ? bytes : decodeBytes(host, bytes, "ascii", errors);
}

export const DEFAULT_ENCODING = "ascii";
