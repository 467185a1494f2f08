// float.hex and float.fromhex.

import { OverflowError, ValueError } from "../exception-types.js";
import { pyError } from "../pyerror.js";
import { exactParts, reprFloat } from "./float-format.js";

export function toHex(value: number): string {
  if (!Number.isFinite(value)) return reprFloat(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (value === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = exactParts(Math.abs(value));
  const lead = mantissa >> 52n;
  const power = exponent + 52;
  const fraction = (mantissa & 0xfffffffffffffn).toString(16).padStart(13, "0");
  return `${sign}0x${lead}.${fraction}p${power < 0 ? "-" : "+"}${Math.abs(power)}`;
}

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

export function fromHex(given: string): number {
  const text = given.trim();
  const named = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text);
  if (named !== null) return named[2].toLowerCase() === "nan" ? NaN : named[1] === "-" ? -Infinity : Infinity;
  const match = HEX.exec(text);
  const digits = match === null ? "" : match[2] + (match[3] ?? "");
  if (match === null || digits === "") throw pyError(ValueError, "invalid hexadecimal floating-point string");
  const value = scaled(BigInt(`0x${digits}`), Number(match[4] ?? 0) - 4 * (match[3] ?? "").length);
  if (!Number.isFinite(value)) throw pyError(OverflowError, "hexadecimal value too large to represent as a float");
  return match[1] === "-" ? -value : value;
}

/** mantissa * 2**exponent, rounded once (half to even). */
function scaled(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const bits = mantissa.toString(2).length;
  // The lowest bit a double of this size has.
  const lowest = Math.max(bits + exponent - 53, -1074);
  const drop = lowest - exponent;
  if (drop <= 0) return times(Number(mantissa), exponent);
  const half = 1n << BigInt(drop - 1);
  let kept = mantissa >> BigInt(drop);
  const rest = mantissa & ((half << 1n) - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept++;
  return times(Number(kept), lowest);
}

function times(value: number, exponent: number): number {
  if (exponent > 1000) return exponent > 2200 ? (value === 0 ? 0 : Infinity) : value * 2 ** 1000 * 2 ** (exponent - 1000);
  return exponent < -1000 ? value * 2 ** -1000 * 2 ** (exponent + 1000) : value * 2 ** exponent;
}
