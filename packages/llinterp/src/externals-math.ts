// The C library's functions of floats, by their bare names and with its rules: errors are NaN and infinity.

import type { ExternalFunction, ExternalTable } from "./externals.js";

const float = (f: (x: number) => number): ExternalFunction => (_engine, [x]) => f(x as number);
const float2 = (f: (x: number, y: number) => number): ExternalFunction => (_engine, [x, y]) => f(x as number, y as number);

/** C's pow, which differs from `**` where the base is 1 or -1. */
function cPow(x: number, y: number): number {
  return x === 1 || (x === -1 && (y === Infinity || y === -Infinity)) ? 1 : x ** y;
}

/** Mantissa in [0.5, 1) and exponent. */
function frexp(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa = x * 2 ** -exponent;
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2;
    exponent--;
  }
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2;
    exponent++;
  }
  return [mantissa, exponent];
}

/** x * 2**exponent, rounded once. */
function ldexp(x: number, exponent: number): number {
  const steps = Math.min(3, Math.ceil(Math.abs(exponent) / 1023));
  let result = x;
  let left = exponent;
  for (let i = steps; i > 0; i--) {
    const step = Math.trunc(left / i);
    result *= 2 ** step;
    left -= step;
  }
  return result;
}

const UNARY: Readonly<Record<string, (x: number) => number>> = {
  fabs: Math.abs, floor: Math.floor, ceil: Math.ceil, trunc: Math.trunc, sqrt: Math.sqrt,
  sin: Math.sin, cos: Math.cos, tan: Math.tan, asin: Math.asin, acos: Math.acos, atan: Math.atan,
  sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, asinh: Math.asinh, acosh: Math.acosh, atanh: Math.atanh,
  exp: Math.exp, expm1: Math.expm1, log: Math.log, log10: Math.log10, log1p: Math.log1p, log2: Math.log2,
};

const BINARY: Readonly<Record<string, (x: number, y: number) => number>> = {
  atan2: Math.atan2,
  hypot: Math.hypot,
  fmod: (x, y) => x % y,
  copysign: (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)),
  pow: cPow,
  "ll_math.ldexp": ldexp,
};

export function addMathExternals(table: ExternalTable): void {
  for (const [name, f] of Object.entries(UNARY)) table.add(name, float(f));
  for (const [name, f] of Object.entries(BINARY)) table.add(name, float2(f));
  table.add("ll_math.frexp_mantissa", float((x) => frexp(x)[0]));
  table.add("ll_math.frexp_exponent", float((x) => frexp(x)[1]));
}
