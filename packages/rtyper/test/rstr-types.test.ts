import { expect, test } from "vitest";
import { fromBig } from "@rpyts/tool/machine-int";
import { hashCodes } from "@rpyts/rtyper/lltypesystem/rstr-types";

/** The rule in bigints. */
function expected(codes: readonly number[], bits: number): bigint {
  if (codes.length === 0) return -1n;
  let x = BigInt(codes[0]!) << 7n;
  for (const code of codes) x = BigInt.asIntN(bits, 1000003n * x) ^ BigInt(code);
  x ^= BigInt(codes.length);
  return x === 0n ? 29872897n : BigInt.asIntN(bits, x);
}

const STRINGS: readonly (readonly number[])[] = [
  [], [0], [97], [255], [104, 105], [0, 0, 0], Array.from({ length: 50 }, (_, i) => (i * 37) % 256), [0x1f600, 0x10ffff, 65], Array.from({ length: 300 }, () => 255),
];

test.each([32, 64] as const)("the hash of a string in words of %i bits", (bits) => {
  for (const codes of STRINGS) expect(hashCodes(codes, bits)).toBe(fromBig(expected(codes, bits)));
});

test("the hash of a byte string is CPython's", () => {
  expect(hashCodes([97], 64)).toBe(12416037344);
  expect(hashCodes([..."hello"].map((c) => c.charCodeAt(0)), 64)).toBe(840651671246116861n);
});
