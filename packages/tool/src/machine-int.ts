// Integers of fixed width and integers without bound, as a JavaScript number while it is safe and as a bigint beyond.
// The form is canonical: a bigint stands only for values outside the safe range, so `===` compares values.

/** A whole number in canonical form: `number` when |value| <= 2^53-1, else `bigint`. Never -0, never a fraction. */
export type Int = number | bigint;

/** Brings a bigint into canonical form. */
export function fromBig(value: bigint): Int {
  return value >= -0x1fffffffffffffn && value <= 0x1fffffffffffffn ? Number(value) : value;
}

export function toBig(value: Int): bigint {
  return typeof value === "bigint" ? value : BigInt(value);
}

/** Wraps into a two's complement word of `bits` bits, signed or unsigned. */
export function wrapInt(value: Int, bits: number, signed: boolean): Int {
  if (typeof value === "number" && Number.isSafeInteger(value)) {
    if (bits >= 64 && (signed || value >= 0)) return value;
    if (bits === 32) return signed ? value | 0 : value >>> 0;
  }
  const big = toBig(value);
  return fromBig(signed ? BigInt.asIntN(bits, big) : BigInt.asUintN(bits, big));
}

export function fitsInt(value: Int, bits: number, signed: boolean): boolean {
  if (typeof value === "number" && bits >= 64) return signed || value >= 0;
  return wrapInt(value, bits, signed) === value;
}

const exact = (value: number): boolean => value <= 0x1fffffffffffff && value >= -0x1fffffffffffff;

export function addInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (exact(sum)) return sum;
  }
  return fromBig(toBig(a) + toBig(b));
}

export function subInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (exact(difference)) return difference;
  }
  return fromBig(toBig(a) - toBig(b));
}

export function mulInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (exact(product)) return product === 0 ? 0 : product;
  }
  return fromBig(toBig(a) * toBig(b));
}

export function negInt(a: Int): Int {
  if (typeof a === "number") return a === 0 ? 0 : -a;
  return fromBig(-a);
}

export function compareInt(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Quotient rounded towards minus infinity; `b` must not be 0. */
export function floorDivInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const remainder = a % b;
    const quotient = (a - remainder) / b;
    const floored = remainder !== 0 && remainder < 0 !== b < 0 ? quotient - 1 : quotient;
    return floored === 0 ? 0 : floored;
  }
  const x = toBig(a);
  const y = toBig(b);
  const quotient = x / y;
  return fromBig(x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient);
}

/** Remainder with the sign of `b`; `b` must not be 0. */
export function floorModInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const remainder = a % b;
    const floored = remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder;
    return floored === 0 ? 0 : floored;
  }
  const y = toBig(b);
  const remainder = toBig(a) % y;
  return fromBig(remainder !== 0n && remainder < 0n !== y < 0n ? remainder + y : remainder);
}

/** Quotient rounded towards zero, as C's `/`; `b` must not be 0. */
export function truncDivInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const quotient = (a - (a % b)) / b;
    return quotient === 0 ? 0 : quotient;
  }
  return fromBig(toBig(a) / toBig(b));
}

/** Remainder with the sign of `a`, as C's `%`; `b` must not be 0. */
export function truncModInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const remainder = a % b;
    return remainder === 0 ? 0 : remainder;
  }
  return fromBig(toBig(a) % toBig(b));
}

const is32 = (value: Int): value is number => (value as number) === ((value as number) | 0);

export function andInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number" && is32(a) && is32(b)) return a & b;
  return fromBig(toBig(a) & toBig(b));
}

export function orInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number" && is32(a) && is32(b)) return a | b;
  return fromBig(toBig(a) | toBig(b));
}

export function xorInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number" && is32(a) && is32(b)) return a ^ b;
  return fromBig(toBig(a) ^ toBig(b));
}

export function invertInt(a: Int): Int {
  return typeof a === "number" ? subInt(-1, a) : fromBig(~a);
}

/** Left shift without bound; `b` is a small non-negative count. */
export function shlInt(a: Int, b: number): Int {
  if (typeof a === "number" && b < 31) return mulInt(a, 2 ** b);
  return fromBig(toBig(a) << BigInt(b));
}

/** Arithmetic right shift; `b` is a non-negative count. */
export function shrInt(a: Int, b: number): Int {
  if (typeof a === "number") {
    if (is32(a)) return a >> Math.min(b, 31);
    return b > 52 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** b);
  }
  return fromBig(a >> BigInt(b));
}
