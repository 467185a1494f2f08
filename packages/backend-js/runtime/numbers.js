// Numbers beyond what JavaScript's operators do.

/** Room to see a number's bits. */
const numberBits = new DataView(new ArrayBuffer(8));

/** Bits of a float as a bigint, signed. */
function floatToBits(x) {
  numberBits.setFloat64(0, x);
  return numberBits.getBigInt64(0);
}

/** The float with these bits. */
function bitsToFloat(bits) {
  numberBits.setBigInt64(0, bits);
  return numberBits.getFloat64(0);
}

/** Bits of a single float, as a signed number. */
function singleToBits(x) {
  numberBits.setFloat32(0, x);
  return numberBits.getInt32(0);
}

/** The single float with these bits. */
function bitsToSingle(bits) {
  numberBits.setInt32(0, bits);
  return numberBits.getFloat32(0);
}

/** A bigint as the nearest single float, rounded once: what is far below its last bit becomes one bit, so that the first rounding cannot make a tie. */
function bigintToSingle(x) {
  const size = x < 0n ? -x : x;
  const lost = BigInt(Math.max(0, size.toString(2).length - 50));
  const sticky = size & ((1n << lost) - 1n) ? 1n : 0n;
  const rounded = Math.fround(Number(((size >> lost) | sticky) << lost));
  return x < 0n ? -rounded : rounded;
}

/** The whole part of a float as a bigint; 0n for what has none. */
function floatToBigint(x) {
  return Number.isFinite(x) ? BigInt(Math.trunc(x)) : 0n;
}

/** Upper half of the product of two unsigned 32-bit numbers. */
function mulHigh(a, b) {
  const low = Math.floor(((a & 0xffff) * b) / 0x10000);
  return Math.floor(((a >>> 16) * b + low) / 0x10000);
}

/** The text of a whole number in a base from 2 to 36. */
function intText(value, base) {
  return value.toString(base);
}
