// Arithmetic of floats that JavaScript does not have as Python does: floor division, modulo, power.

import { OverflowError, ValueError, ZeroDivisionError } from "../exception-types.js";
import { scaledInteger } from "../text/float-format.js";
import { accuratePower } from "./accurate-power.js";
import { pyError } from "../pyerror.js";

/** x % y with the sign of y, exactly. */
export function floatMod(x: number, y: number): number {
  if (y === 0) throw pyError(ZeroDivisionError, "float modulo");
  const remainder = x % y;
  if (remainder !== 0) return y < 0 !== remainder < 0 ? remainder + y : remainder;
  return y < 0 ? -0 : 0;
}

/** divmod(x, y): quotient and remainder. */
export function floatDivmod(x: number, y: number): [number, number] {
  if (y === 0) throw pyError(ZeroDivisionError, "float divmod()");
  let remainder = x % y;
  let quotient = (x - remainder) / y;
  if (remainder === 0) remainder = y < 0 ? -0 : 0;
  else if (y < 0 !== remainder < 0) {
    remainder += y;
    quotient -= 1;
  }
  if (quotient !== 0) {
    const floored = Math.floor(quotient);
    quotient = quotient - floored > 0.5 ? floored + 1 : floored;
  } else {
    quotient = x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  }
  return [quotient, remainder];
}

/** x ** y with Python's errors. */
export function floatPower(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x === -1 && !Number.isFinite(y) && y === y) return 1;
  if (x === 0 && y < 0) throw pyError(ZeroDivisionError, "0.0 cannot be raised to a negative power");
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) {
    throw pyError(ValueError, "negative number cannot be raised to a fractional power");
  }
  const value = accuratePower(x, y);
  if (!Number.isFinite(value) && Number.isFinite(x) && Number.isFinite(y)) throw pyError(OverflowError, "(34, 'Numerical result out of range')");
  return value;
}

/** round(x, digits): half away from zero, on the exact decimal value. */
export function roundHalfAway(x: number, digits: number): number {
  if (!Number.isFinite(x) || x === 0 || digits > 323) return x;
  if (digits < -308) return x < 0 ? -0 : 0;
  const size = Math.abs(x);
  const value = Number(`${scaledInteger(size, digits, true)}e${-digits}`);
  if (!Number.isFinite(value)) throw pyError(OverflowError, "rounded value too large to represent");
  return x < 0 ? -value : value;
}
