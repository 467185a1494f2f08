// Arithmetic of int and long on plain values. int results grow into long where they leave the word; long results stay long.

import { addInt, andInt, floorDivInt, floorModInt, fromBig, mulInt, orInt, shlInt, shrInt, subInt, toBig, xorInt, type Int } from "@rpyts/tool/machine-int";
import { OverflowError, TypeError, ValueError, ZeroDivisionError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { newFloat, newLong, newTuple } from "../values.js";
import { floatPower } from "./float-ops.js";

/** Makes the result object: an int that may grow, or a long. */
export type Wrap = (value: Int) => PyObject;
/** Results of long stay long. */
export const wrapLong: Wrap = (value) => newLong(toBig(value));

export type IntOp = (host: Host, x: Int, y: Int, wrap: Wrap) => PyObject;

const total = (fn: (x: Int, y: Int) => Int): IntOp => (_host, x, y, wrap) => wrap(fn(x, y));

const nonZero = (fn: (x: Int, y: Int) => Int): IntOp => (_host, x, y, wrap) => {
  if (y === 0) throw divisionByZero(wrap);
  return wrap(fn(x, y));
};

function divisionByZero(wrap: Wrap): ReturnType<typeof pyError> {
  return pyError(ZeroDivisionError, `${wrap === wrapLong ? "long" : "integer"} division or modulo by zero`);
}

/** By the middle of the special method's name. */
export const INT_OPS: Readonly<Record<string, IntOp>> = {
  add: total(addInt),
  sub: total(subInt),
  mul: total(mulInt),
  floordiv: nonZero(floorDivInt),
  div: nonZero(floorDivInt),
  mod: nonZero(floorModInt),
  divmod: (_host, x, y, wrap) => {
    if (y === 0) throw divisionByZero(wrap);
    return newTuple([wrap(floorDivInt(x, y)), wrap(floorModInt(x, y))]);
  },
  truediv: (_host, x, y) => newFloat(trueDivide(x, y)),
  lshift: (_host, x, y, wrap) => wrap(shiftLeft(x, y)),
  rshift: (_host, x, y, wrap) => wrap(shiftRight(x, y)),
  and: total(andInt),
  or: total(orInt),
  xor: total(xorInt),
  pow: (_host, x, y, wrap) => power(x, y, wrap),
};

function shiftLeft(x: Int, y: Int): Int {
  if (y < 0) throw pyError(ValueError, "negative shift count");
  if (x === 0) return 0;
  if (typeof y === "bigint" || y > 0x3fffffff) throw pyError(OverflowError, "shift count too large");
  return shlInt(x, y);
}

function shiftRight(x: Int, y: Int): Int {
  if (y < 0) throw pyError(ValueError, "negative shift count");
  if (typeof y === "bigint" || y > 0x3fffffff) return x < 0 ? -1 : 0;
  return shrInt(x, y);
}

/** x ** y; a float when y is negative. */
function power(x: Int, y: Int, wrap: Wrap): PyObject {
  if (y < 0) return newFloat(floatPower(Number(x), Number(y)));
  if (typeof x === "number" && typeof y === "number") {
    const quick = x ** y;
    if (Number.isSafeInteger(quick)) return wrap(quick === 0 ? 0 : quick);
  }
  return wrap(fromBig(toBig(x) ** toBig(y)));
}

/** pow(x, y, z): the result has the sign of z. */
export function powerMod(x: Int, y: Int, z: Int): Int {
  if (y < 0) throw pyError(TypeError, "pow() 2nd argument cannot be negative when 3rd argument specified");
  if (z === 0) throw pyError(ValueError, "pow() 3rd argument cannot be 0");
  const modulus = toBig(z);
  let base = toBig(floorModInt(x, z));
  let result = 1n;
  for (let e = toBig(y); e > 0n; e >>= 1n) {
    if ((e & 1n) === 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return floorModInt(fromBig(result), z);
}

/** x / y as a float, correctly rounded. */
export function trueDivide(x: Int, y: Int): number {
  if (y === 0) throw pyError(ZeroDivisionError, "division by zero");
  if (typeof x === "number" && typeof y === "number") return x / y;
  const negative = x < 0 !== y < 0;
  const a = x < 0 ? -toBig(x) : toBig(x);
  const b = y < 0 ? -toBig(y) : toBig(y);
  const value = divideBig(a, b);
  if (!Number.isFinite(value)) throw pyError(OverflowError, "long/long too large for a float");
  return negative ? -value : value;
}

/** Scales so that the quotient has 55 to 64 bits, and keeps a sticky bit below: Number() then rounds once. */
function divideBig(a: bigint, b: bigint): number {
  const shift = Math.max(-1074 - 2, bitLength(a) - bitLength(b) - 60);
  const numerator = shift < 0 ? a << BigInt(-shift) : a;
  const denominator = shift > 0 ? b << BigInt(shift) : b;
  let quotient = numerator / denominator;
  if (numerator % denominator !== 0n) quotient = (quotient << 1n) | 1n;
  else quotient <<= 1n;
  return scale(Number(quotient), shift - 1);
}

function scale(value: number, exponent: number): number {
  if (exponent > 1000) return value * 2 ** 1000 * 2 ** (exponent - 1000);
  return exponent < -1000 ? value * 2 ** -1000 * 2 ** (exponent + 1000) : value * 2 ** exponent;
}

export function bitLength(value: bigint): number {
  const size = value < 0n ? -value : value;
  return size === 0n ? 0 : size.toString(16).length * 4 - Math.clz32(parseInt(size.toString(16)[0], 16)) + 28;
}
