// MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4) on byte strings.

export type Digest = (bytes: string) => string;

function padded(bytes: string, block: number, little: boolean): DataView {
  const lengthSize = block / 8;
  const total = Math.ceil((bytes.length + 1 + lengthSize) / block) * block;
  const view = new DataView(new ArrayBuffer(total));
  for (let i = 0; i < bytes.length; i++) view.setUint8(i, bytes.charCodeAt(i));
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(total - 8, BigInt(bytes.length) * 8n, little);
  return view;
}

const rotl = (x: number, n: number): number => (x << n) | (x >>> (32 - n));
const rotr = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

function wordsToBytes(words: Iterable<number>, little: boolean): string {
  let out = "";
  for (const word of words) {
    const bytes = String.fromCharCode(word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff);
    out += little ? bytes[3] + bytes[2] + bytes[1] + bytes[0] : bytes;
  }
  return out;
}

const MD5_SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
const MD5_CONSTANTS = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

export function md5(bytes: string): string {
  const view = padded(bytes, 64, true);
  let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = [a0, b0, c0, d0];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const f = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const g = round === 0 ? i : round === 1 ? (5 * i + 1) & 15 : round === 2 ? (3 * i + 5) & 15 : (7 * i) & 15;
      const sum = (a + f + MD5_CONSTANTS[i] + view.getInt32(at + 4 * g, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotl(sum, MD5_SHIFTS[round][i & 3])) | 0];
    }
    [a0, b0, c0, d0] = [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0];
  }
  return wordsToBytes([a0, b0, c0, d0], true);
}

export function sha1(bytes: string): string {
  const view = padded(bytes, 64, false);
  const h = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const w = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 80; i++) w[i] = rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    let [a, b, c, d, e] = h;
    for (let i = 0; i < 80; i++) {
      const f = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
      const k = i < 20 ? 0x5a827999 : i < 40 ? 0x6ed9eba1 : i < 60 ? 0x8f1bbcdc : 0xca62c1d6;
      const next = (rotl(a, 5) + f + e + k + w[i]) | 0;
      [e, d, c, b, a] = [d, c, rotl(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((word, i) => (h[i] += word));
  }
  return wordsToBytes(h, false);
}

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

/** floor(fraction(p ** (1/root)) * 2**bits), exactly, by Newton's method on integers. */
function rootFraction(p: number, root: bigint, bits: bigint): bigint {
  const target = BigInt(p) << (bits * root);
  let x = 1n << (bits + 8n);
  for (;;) {
    const next = ((root - 1n) * x + target / x ** (root - 1n)) / root;
    if (next >= x) break;
    x = next;
  }
  return x & ((1n << bits) - 1n);
}

const SHA256_CONSTANTS = primes(64).map((p) => Number(rootFraction(p, 3n, 32n)) | 0);
const SHA256_START = primes(8).map((p) => Number(rootFraction(p, 2n, 32n)));
const SHA224_START = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];

function sha2(bytes: string, start: readonly number[], words: number): string {
  const view = padded(bytes, 64, false);
  const h = new Int32Array(start);
  const w = new Int32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    const v = h.slice();
    for (let i = 0; i < 64; i++) {
      const [a, b, c, , e, f, g, last] = v;
      const t1 = (last + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + SHA256_CONSTANTS[i] + w[i]) | 0;
      const t2 = ((rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      v.copyWithin(1, 0, 7);
      v[0] = t1 + t2;
      v[4] += t1;
    }
    for (let i = 0; i < 8; i++) h[i] += v[i];
  }
  return wordsToBytes(h.slice(0, words), false);
}

export const sha256: Digest = (bytes) => sha2(bytes, SHA256_START, 8);
export const sha224: Digest = (bytes) => sha2(bytes, SHA224_START, 7);

const MASK = 0xffffffffffffffffn;
const rotr64 = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK;

function sha2wide(bytes: string, first: number, size: number): string {
  const constants = primes(80).map((p) => rootFraction(p, 3n, 64n));
  const h = primes(first + 8).slice(first).map((p) => rootFraction(p, 2n, 64n));
  const view = padded(bytes, 128, false);
  for (let at = 0; at < view.byteLength; at += 128) {
    const w = Array.from({ length: 16 }, (_, i) => view.getBigUint64(at + 8 * i));
    for (let i = 16; i < 80; i++) {
      const s0 = rotr64(w[i - 15], 1n) ^ rotr64(w[i - 15], 8n) ^ (w[i - 15] >> 7n);
      const s1 = rotr64(w[i - 2], 19n) ^ rotr64(w[i - 2], 61n) ^ (w[i - 2] >> 6n);
      w.push((w[i - 16] + s0 + w[i - 7] + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, last] = h;
    for (let i = 0; i < 80; i++) {
      const t1 = last + (rotr64(e, 14n) ^ rotr64(e, 18n) ^ rotr64(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + constants[i] + w[i];
      const t2 = (rotr64(a, 28n) ^ rotr64(a, 34n) ^ rotr64(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [last, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
    }
    [a, b, c, d, e, f, g, last].forEach((word, i) => (h[i] = (h[i] + word) & MASK));
  }
  return wordsToBytes(h.flatMap((word) => [Number(word >> 32n) | 0, Number(word & 0xffffffffn) | 0]), false).slice(0, size);
}

export const sha512: Digest = (bytes) => sha2wide(bytes, 0, 64);
/** SHA-384 starts from the square roots of the ninth to sixteenth primes. */
export const sha384: Digest = (bytes) => sha2wide(bytes, 8, 48);
