// encode() and decode() of string objects: text codecs, codecs from bytes to bytes, and those Python code registered.

import { LookupError, TypeError, ValueError } from "../exception-types.js";
import { getattr } from "../attribute.js";
import type { Host } from "../host.js";
import { PyStr, PyTuple, PyUnicode, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { newStr, newUnicode, None } from "../values.js";
import { decodeBase64, encodeBase64 } from "./base64.js";
import { decodeWith, encodeWith, findTextCodec, normalizeEncoding } from "./codecs.js";
import { decodeDefault, encodeDefault } from "./default-encoding.js";
import { decodeStringEscape } from "./escape-codecs.js";
import { escapeBytes, hex } from "./repr-str.js";

interface ByteCodec {
  encode(bytes: string): string;
  decode(bytes: string): string;
}

function rot13(text: string): string {
  return text.replace(/[A-Za-z]/g, (c) => {
    const base = c < "a" ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);
  });
}

function unhex(bytes: string): string {
  if (!/^([0-9a-fA-F]{2})*$/.test(bytes)) throw pyError(TypeError, bytes.length % 2 === 1 ? "Odd-length string" : "Non-hexadecimal digit found");
  return bytes.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
}

const base64: ByteCodec = {
  encode: (bytes) => encodeBase64(bytes).replace(/.{1,76}/g, "$&\n"),
  decode: (bytes) => {
    const decoded = decodeBase64(bytes);
    if (decoded === null) throw pyError(ValueError, "Incorrect padding");
    return decoded;
  },
};

const hexCodec: ByteCodec = {
  encode: (bytes) => bytes.replace(/[\s\S]/g, (c) => hex(c.charCodeAt(0), 2)),
  decode: unhex,
};

const BYTE_CODECS: ReadonlyMap<string, ByteCodec> = new Map([
  ["hex", hexCodec], ["hex_codec", hexCodec],
  ["base64", base64], ["base_64", base64], ["base64_codec", base64],
  ["rot13", { encode: rot13, decode: rot13 }], ["rot_13", { encode: rot13, decode: rot13 }],
  ["string_escape", { encode: (bytes: string) => escapeBytes(bytes, "'"), decode: decodeStringEscape }],
]);

/** obj.encode(encoding, errors): bytes; a byte string is decoded by the default encoding first. */
export function encodeObject(host: Host, obj: PyObject, encoding: string, errors: string): PyObject {
  if (!(obj instanceof PyStr) && !(obj instanceof PyUnicode)) throw pyError(TypeError, "expected a string");
  const byteCodec = BYTE_CODECS.get(normalizeEncoding(encoding));
  if (byteCodec !== undefined) return newStr(byteCodec.encode(obj instanceof PyStr ? obj.value : encodeDefault(host, obj.value, "strict")));
  const codec = findTextCodec(encoding);
  if (codec === null) return viaRegistry(host, obj, encoding, errors, 0);
  return newStr(encodeWith(host, obj instanceof PyStr ? decodeDefault(host, obj.value) : obj.value, codec, errors));
}

/** obj.decode(encoding, errors): unicode, or bytes for codecs that go from bytes to bytes. */
export function decodeObject(host: Host, obj: PyObject, encoding: string, errors: string): PyObject {
  if (!(obj instanceof PyStr) && !(obj instanceof PyUnicode)) throw pyError(TypeError, "expected a string");
  const bytes = obj instanceof PyStr ? obj.value : encodeDefault(host, obj.value, "strict");
  const name = normalizeEncoding(encoding);
  const byteCodec = BYTE_CODECS.get(name);
  if (byteCodec !== undefined) return name.startsWith("rot") ? newUnicode(byteCodec.decode(bytes)) : newStr(byteCodec.decode(bytes));
  const codec = findTextCodec(encoding);
  return codec === null ? viaRegistry(host, obj, encoding, errors, 1) : newUnicode(decodeWith(host, bytes, codec, errors));
}

/** Codecs of search functions given to codecs.register: (encode, decode, reader, writer) tuples. */
function viaRegistry(host: Host, obj: PyObject, encoding: string, errors: string, index: number): PyObject {
  const found = lookupCodec(host, encoding);
  const coder = found instanceof PyTuple ? found.items[index] : getattr(host, found, index === 0 ? "encode" : "decode");
  const result = host.call(coder, [obj, newStr(errors)]);
  if (!(result instanceof PyTuple) || result.items.length !== 2) throw pyError(TypeError, "encoder must return a tuple (object,integer)");
  return result.items[0];
}

/** What a registered search function gives for an encoding. */
export function lookupCodec(host: Host, encoding: string): PyObject {
  const name = encoding.toLowerCase().replaceAll(" ", "-");
  for (const search of host.codecSearch) {
    const found = host.call(search, [newStr(name)]);
    if (found !== None) return found;
  }
  throw pyError(LookupError, `unknown encoding: ${encoding}`);
}
