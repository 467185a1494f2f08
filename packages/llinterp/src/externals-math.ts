// The C library's functions of floats, by their bare names and with its rules: errors are NaN and infinity.

import { erf, erfc, gamma, lgamma } from "@rpyts/pyhost/modules/math-special";
import type { ExternalFunction } from "./externals.js";

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

/** C's gamma: NaN at the poles below 0. */
function cGamma(x: number): number {
  return x < 0 && (Number.isInteger(x) || x === -Infinity) ? NaN : gamma(x);
}

/** The functions by name: the same in both type systems. */
export const MATH_FUNCTIONS = {
  fabs: float(Math.abs),
  floor: float(Math.floor),
  ceil: float(Math.ceil),
  trunc: float(Math.trunc),
  sqrt: float(Math.sqrt),
  sin: float(Math.sin),
  cos: float(Math.cos),
  tan: float(Math.tan),
  asin: float(Math.asin),
  acos: float(Math.acos),
  atan: float(Math.atan),
  sinh: float(Math.sinh),
  cosh: float(Math.cosh),
  tanh: float(Math.tanh),
  asinh: float(Math.asinh),
  acosh: float(Math.acosh),
  atanh: float(Math.atanh),
  exp: float(Math.exp),
  expm1: float(Math.expm1),
  log: float(Math.log),
  log10: float(Math.log10),
  log1p: float(Math.log1p),
  log2: float(Math.log2),
  tgamma: float(cGamma),
  lgamma: float(lgamma),
  erf: float(erf),
  erfc: float(erfc),
  atan2: float2(Math.atan2),
  hypot: float2(Math.hypot),
  fmod: float2((x, y) => x % y),
  copysign: float2((x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  pow: float2(cPow),
  "ll_math.ldexp": float2(ldexp),
  "ll_math.frexp_mantissa": float((x) => frexp(x)[0]),
  "ll_math.frexp_exponent": float((x) => frexp(x)[1]),
} as const satisfies Record<string, ExternalFunction>;
