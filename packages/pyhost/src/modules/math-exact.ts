// Operations on floats that have one right answer: splitting, scaling, exact sums.

import { OverflowError, ValueError } from "../exception-types.js";
import { pyError } from "../pyerror.js";

const view = (): DataView => new DataView(new ArrayBuffer(8));

/** x = fraction * 2**exponent with 0.5 <= |fraction| < 1; zeros, infinities and NaN with exponent 0. */
export function frexp(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const bits = view();
  bits.setFloat64(0, x);
  const biased = (bits.getUint16(0) >> 4) & 0x7ff;
  if (biased === 0) {
    const [fraction, exponent] = frexp(x * 2 ** 54);
    return [fraction, exponent - 54];
  }
  bits.setUint16(0, (bits.getUint16(0) & 0x800f) | (1022 << 4));
  return [bits.getFloat64(0), biased - 1022];
}

/** x * 2**exponent, rounded once. */
export function ldexp(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x) || exponent === 0) return x;
  const [fraction, own] = frexp(x);
  const total = Math.max(-2200, Math.min(2200, own + exponent));
  if (total > 1024) return fraction < 0 ? -Infinity : Infinity;
  if (total < -1100) return fraction < 0 ? -0 : 0;
  // Fraction has all bits of x: only the last factor rounds.
  if (total >= -1021) return fraction * 2 * 2 ** (total - 1);
  return fraction * 2 ** -1021 * 2 ** (total + 1021);
}

export function hypot(x: number, y: number): number {
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return Infinity;
  const a = Math.abs(x);
  const b = Math.abs(y);
  const large = Math.max(a, b);
  if (large === 0 || large !== large) return large;
  // Within the range where squares are exact enough the plain formula rounds best.
  if (large < 2 ** 500 && large > 2 ** -500) return Math.sqrt(a * a + b * b);
  const scale = large > 1 ? 2 ** -600 : 2 ** 600;
  return Math.sqrt(a * scale * (a * scale) + b * scale * (b * scale)) / scale;
}

/** The sum with one rounding at the end: Shewchuk's partial sums, then half-even correction of the last two. */
export function exactSum(items: readonly number[]): number {
  const partials: number[] = [];
  let specials = 0;
  let infinities = 0;
  let hasSpecial = false;
  for (const item of items) {
    if (!Number.isFinite(item)) {
      hasSpecial = true;
      specials += item;
      if (item === item) infinities += item;
      continue;
    }
    addPartial(partials, item);
  }
  if (hasSpecial) {
    if (infinities !== infinities) throw pyError(ValueError, "-inf + inf in fsum");
    return specials;
  }
  return roundPartials(partials);
}

function addPartial(partials: number[], item: number): void {
  let x = item;
  let count = 0;
  for (const partial of partials) {
    let y = partial;
    if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
    const high = x + y;
    const low = y - (high - x);
    if (low !== 0) partials[count++] = low;
    x = high;
  }
  if (!Number.isFinite(x)) throw pyError(OverflowError, "intermediate overflow in fsum");
  partials.length = count;
  if (x !== 0) partials.push(x);
}

function roundPartials(partials: readonly number[]): number {
  let n = partials.length;
  if (n === 0) return 0;
  let high = partials[--n];
  let low = 0;
  while (n > 0) {
    const x = high;
    const y = partials[--n];
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
    const twice = low * 2;
    const x = high + twice;
    if (twice === x - high) high = x;
  }
  return high;
}
