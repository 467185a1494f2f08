// The module _zlib under lib/zlib.py: checksums, and deflate as the outside world offers it.

import { toInt, toLongInt } from "../convert.js";
import { NotImplementedError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { Compression } from "../io.js";
import type { PyModule, PyObject } from "../object.js";
import { newBool, newInt, newStr, newTuple, None } from "../values.js";
import { crc32 } from "./binascii.js";
import { bytesArg } from "./posix-calls.js";
import { ModuleBuilder } from "./module-builder.js";

const ADLER_BASE = 65521;
/** So many bytes can be added before the sums must be reduced. */
const ADLER_RUN = 3800;

function adler32(bytes: string, start: number): number {
  let a = start & 0xffff;
  let b = start >>> 16;
  for (let i = 0; i < bytes.length; ) {
    const end = Math.min(bytes.length, i + ADLER_RUN);
    for (; i < end; i++) {
      a += bytes.charCodeAt(i);
      b += a;
    }
    a %= ADLER_BASE;
    b %= ADLER_BASE;
  }
  return (b << 16) | a;
}

function compression(host: Host): Compression {
  return host.io.zlib ?? host.pyError(NotImplementedError, "there is no zlib here");
}

export function makeZlib(): PyModule {
  const start = (host: Host, arg: PyObject | undefined, otherwise: number): number => (arg === undefined ? otherwise : Number(BigInt.asIntN(32, BigInt(toLongInt(host, arg)))));
  return new ModuleBuilder("_zlib", "Compression by deflate.")
    .fn("crc32", 1, 2, (host, args) => newInt(crc32(bytesArg(args[0]), start(host, args[1], 0))))
    .fn("adler32", 1, 2, (host, args) => newInt(adler32(bytesArg(args[0]), start(host, args[1], 1))))
    .fn("deflate", 3, 3, (host, args) => newStr(compression(host).deflate(bytesArg(args[0]), toInt(host, args[1]), toInt(host, args[2]))))
    .fn("inflate", 2, 2, (host, args) => {
      const result = compression(host).inflate(bytesArg(args[0]), toInt(host, args[1]));
      return result === null ? None : newTuple([newStr(result.bytes), newInt(result.read), newBool(result.ended)]);
    }).module;
}
