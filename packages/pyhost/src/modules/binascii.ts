// The module binascii.

import { toInt, toLongInt } from "../convert.js";
import { Exception, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyModule, PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { decodeBase64, encodeBase64 } from "../text/base64.js";
import { newInt, newStr } from "../values.js";
import { newException } from "./native-type.js";
import { bytesArg } from "./posix-calls.js";
import { ModuleBuilder } from "./registry.js";

const CRC_TABLE: readonly number[] = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of zlib, signed as Python 2 gives it. */
export function crc32(bytes: string, start: number): number {
  let c = ~start;
  for (let i = 0; i < bytes.length; i++) c = CRC_TABLE[(c ^ bytes.charCodeAt(i)) & 0xff] ^ (c >>> 8);
  return ~c;
}

/** CRC-CCITT as BinHex uses it. */
function crcHqx(bytes: string, start: number): number {
  let crc = start & 0xffff;
  for (let i = 0; i < bytes.length; i++) {
    crc ^= bytes.charCodeAt(i) << 8;
    for (let k = 0; k < 8; k++) crc = (crc & 0x8000) !== 0 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

function hexlify(bytes: string): string {
  return Array.from(bytes, (c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

function unhexlify(text: string): string {
  if (text.length % 2 === 1) throw pyError(TypeError, "Odd-length string");
  if (!/^[0-9a-fA-F]*$/.test(text)) throw pyError(TypeError, "Non-hexadecimal digit found");
  return text.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
}

export function makeBinascii(host: Host): PyModule {
  const m = new ModuleBuilder("binascii", "Conversion between binary data and ASCII.");
  const error = newException(host, "binascii", "Error", Exception);
  const text = (name: string, f: (bytes: string) => string): void => {
    m.fn(name, 1, 1, (_host, args) => newStr(f(bytesArg(args[0]))));
  };
  for (const name of ["hexlify", "b2a_hex"]) text(name, hexlify);
  for (const name of ["unhexlify", "a2b_hex"]) text(name, unhexlify);
  text("b2a_base64", (bytes) => `${encodeBase64(bytes)}\n`);
  text("a2b_base64", (bytes) => {
    const decoded = decodeBase64(bytes);
    if (decoded === null) throw pyError(error, "Incorrect padding");
    return decoded;
  });
  text("b2a_uu", (bytes) => uuencode(bytes));
  const start = (inner: Host, arg: PyObject | undefined): number => (arg === undefined ? 0 : Number(BigInt.asIntN(32, BigInt(toLongInt(inner, arg)))));
  m.fn("crc32", 1, 2, (inner, args) => newInt(crc32(bytesArg(args[0]), start(inner, args[1]))))
    .fn("crc_hqx", 2, 2, (inner, args) => newInt(crcHqx(bytesArg(args[0]), toInt(inner, args[1]))));
  return m.value("Error", error).value("Incomplete", newException(host, "binascii", "Incomplete", Exception)).module;
}

function uuencode(bytes: string): string {
  const digit = (value: number): string => String.fromCharCode(32 + (value & 63));
  let out = digit(bytes.length);
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes.charCodeAt(i) << 16) | ((bytes.charCodeAt(i + 1) || 0) << 8) | (bytes.charCodeAt(i + 2) || 0);
    out += digit(bits >> 18) + digit(bits >> 12) + digit(bits >> 6) + digit(bits);
  }
  return `${out}\n`;
}
