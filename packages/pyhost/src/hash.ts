// hash(): the values CPython 2.7 gives, so that 1 == 1.0 == 1L == True hash alike and programs that print hashes agree.

import { fromBig, wrapInt, type Int } from "@rpyts/tool/machine-int";
import { callSpecial } from "./attribute.js";
import { TypeError } from "./exception-types.js";
import { isAscii } from "./dictkey.js";
import type { Host } from "./host.js";
import { lookup } from "./lookup.js";
import { PyBool, PyBuiltin, PyFloat, PyInt, PyLong, PyOldInstance, PyStr, PyTuple, PyUnicode, type PyObject } from "./object.js";
import { callOldSpecial, oldInstanceGet } from "./oldclass.js";
import { pyError } from "./pyerror.js";
import { None } from "./values.js";

/** hash(obj) as a word-sized number. Raises TypeError for unhashable objects. */
export function hashOf(host: Host, obj: PyObject): Int {
  if (obj instanceof PyOldInstance) return oldHash(host, obj);
  const method = lookup(obj.cls, "__hash__");
  if (method === null || method === None) throw pyError(TypeError, `unhashable type: '${obj.cls.name}'`);
  const result = method instanceof PyBuiltin ? method.impl(host, [obj], null) : callSpecial(host, obj, "__hash__", []);
  return hashResult(host, result);
}

function hashResult(host: Host, result: PyObject | null): Int {
  if (result instanceof PyInt) return result.value === -1 ? -2 : result.value;
  if (result instanceof PyLong) return hashLong(host, result.value);
  if (result instanceof PyBool) return result.value ? 1 : 0;
  throw pyError(TypeError, "an integer is required");
}

function oldHash(host: Host, obj: PyOldInstance): Int {
  const result = callOldSpecial(host, obj, "__hash__", []);
  if (result !== null) return hashResult(host, result);
  if (oldInstanceGet(host, obj, "__eq__") !== null || oldInstanceGet(host, obj, "__cmp__") !== null) {
    throw pyError(TypeError, `unhashable instance`);
  }
  return identityHash(host, obj);
}

/** The hash of objects compared by identity. */
export function identityHash(host: Host, obj: PyObject): Int {
  return host.id(obj) / 16;
}

const fix = (hash: Int): Int => (hash === -1 ? -2 : hash);

/** Of values that compare equal to Python numbers and strings without running Python code. */
export function hashInt(value: Int): Int {
  return fix(value);
}

/** CPython folds a long by 30-bit digits, with an end-around carry of the word. */
export function hashLong(host: Host, value: bigint): Int {
  const small = fromBig(value);
  if (host.fitsInt(small)) return fix(small);
  const bits = BigInt(host.wordBits);
  const mask = (1n << bits) - 1n;
  const negative = value < 0n;
  let rest = negative ? -value : value;
  const digits: bigint[] = [];
  for (; rest !== 0n; rest >>= 30n) digits.push(rest & 0x3fffffffn);
  let x = 0n;
  for (const digit of digits.reverse()) {
    x = ((x << 30n) & mask) | ((x >> (bits - 30n)) & 0x3fffffffn);
    x += digit;
    if (x > mask) x = (x & mask) + 1n;
  }
  return fix(fromBig(BigInt.asIntN(host.wordBits, negative ? -x : x)));
}

export function hashFloat(host: Host, value: number): Int {
  if (!Number.isFinite(value)) return value !== value ? 0 : value > 0 ? 314159 : -271828;
  if (Number.isInteger(value)) return hashLong(host, BigInt(value));
  // As _Py_HashDouble: the fraction in two 31-bit halves, with the exponent.
  let [fraction, exponent] = frexp(value);
  fraction *= 2147483648;
  const high = Math.trunc(fraction);
  fraction = (fraction - high) * 2147483648;
  return fix(wrapInt(high + Math.trunc(fraction) + exponent * 32768, host.wordBits, true));
}

/** value = fraction * 2**exponent with 0.5 <= |fraction| < 1. */
export function frexp(value: number): [number, number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(value))) + 1);
  let fraction = value * 2 ** -exponent;
  while (Math.abs(fraction) < 0.5) {
    fraction *= 2;
    exponent--;
  }
  while (Math.abs(fraction) >= 1) {
    fraction /= 2;
    exponent++;
  }
  return [fraction, exponent];
}

/** The hash of a byte string, and of a unicode string by its characters. */
export function hashString(host: Host, value: string): Int {
  if (value.length === 0) return 0;
  return host.narrow || isAscii(value) || !/[\ud800-\udfff]/.test(value) ? hashUnits(host, value, value.length) : hashPoints(host, value);
}

function hashUnits(host: Host, value: string, length: number): Int {
  // x = (1000003 * x) ^ c in a 64-bit word, as two halves.
  let low = value.charCodeAt(0) << 7;
  let high = 0;
  for (let i = 0; i < length; i++) {
    const product = (low & 0xffff) * 1000003;
    const product2 = (low >>> 16) * 1000003 + Math.floor(product / 65536);
    high = (Math.imul(high, 1000003) + Math.floor(product2 / 65536)) | 0;
    low = (((product2 & 0xffff) << 16) | (product & 0xffff)) ^ value.charCodeAt(i);
  }
  low ^= length;
  return fix(host.wordBits === 32 ? low : joinWord(high, low));
}

function hashPoints(host: Host, value: string): Int {
  const points = Array.from(value, (c) => c.codePointAt(0) ?? 0);
  let x = BigInt(points[0]) << 7n;
  for (const point of points) x = BigInt.asUintN(64, x * 1000003n) ^ BigInt(point);
  return fix(fromBig(BigInt.asIntN(host.wordBits, x ^ BigInt(points.length))));
}

function joinWord(high: number, low: number): Int {
  const value = high * 4294967296 + (low >>> 0);
  return Number.isSafeInteger(value) ? value : fromBig((BigInt(high) << 32n) | BigInt(low >>> 0));
}

/** As tuplehash. */
export function hashTuple(host: Host, tuple: PyTuple): Int {
  const bits = host.wordBits;
  let x = 0x345678n;
  let mult = 1000003n;
  let left = tuple.items.length;
  for (const item of tuple.items) {
    const hash = BigInt(hashOf(host, item));
    x = BigInt.asUintN(bits, (x ^ hash) * mult);
    left--;
    mult = BigInt.asUintN(bits, mult + 82520n + BigInt(2 * left));
  }
  return fix(fromBig(BigInt.asIntN(bits, x + 97531n)));
}

/** The order-free hash of a frozenset. */
export function hashUnordered(host: Host, hashes: readonly Int[]): Int {
  const bits = host.wordBits;
  let hash = 1927868237n * BigInt(hashes.length + 1);
  for (const h of hashes) {
    const x = BigInt(h);
    hash ^= BigInt.asUintN(bits, ((x ^ (x << 16n) ^ 89869747n) * 3644798167n));
  }
  hash = BigInt.asIntN(bits, hash * 69069n + 907133923n);
  return hash === -1n ? 590923713 : fromBig(hash);
}

/** Hashes that need no lookup, for the types' own `__hash__`. */
export function hashValue(host: Host, obj: PyObject): Int {
  if (obj instanceof PyStr || obj instanceof PyUnicode) return hashString(host, obj.value);
  if (obj instanceof PyInt) return fix(obj.value);
  if (obj instanceof PyLong) return hashLong(host, obj.value);
  if (obj instanceof PyFloat) return hashFloat(host, obj.value);
  if (obj instanceof PyBool) return obj.value ? 1 : 0;
  if (obj instanceof PyTuple) return hashTuple(host, obj);
  return identityHash(host, obj);
}
