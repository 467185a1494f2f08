// Deflate for the host's module zlib, by Node's.

import * as zlib from "node:zlib";
import type { Compression } from "@rpyts/pyhost/io";

/** What `info: true` gives; the types of Node do not know it. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

type Format = "raw" | "zlib" | "gzip" | "any";

const formatOf = (windowBits: number): Format => (windowBits < 0 ? "raw" : windowBits < 16 ? "zlib" : windowBits < 32 ? "gzip" : "any");
const COMPRESS = { raw: zlib.deflateRawSync, zlib: zlib.deflateSync, gzip: zlib.gzipSync, any: zlib.deflateSync };
const RESTORE = { raw: zlib.inflateRawSync, zlib: zlib.inflateSync, gzip: zlib.gunzipSync, any: zlib.unzipSync };

export const nodeCompression: Compression = {
  deflate: (bytes, level, windowBits) => COMPRESS[formatOf(windowBits)](Buffer.from(bytes, "latin1"), { level }).toString("latin1"),
  inflate(bytes, windowBits) {
    const data = Buffer.from(bytes, "latin1");
    const restore = RESTORE[formatOf(windowBits)];
    const result = (finishFlush: number): Inflated => restore(data, { finishFlush, info: true } as zlib.ZlibOptions) as unknown as Inflated;
    try {
      const { buffer, engine } = result(zlib.constants.Z_FINISH);
      return { bytes: buffer.toString("latin1"), read: engine.bytesWritten, ended: true };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "Z_BUF_ERROR") return null;
    }
    const { buffer, engine } = result(zlib.constants.Z_SYNC_FLUSH);
    return { bytes: buffer.toString("latin1"), read: engine.bytesWritten, ended: false };
  },
};
