// Floats as text: repr (shortest digits that read back the same), str, and the %e %f %g conversions with C's rounding (half to even on exact ties;
// JavaScript's toFixed and toPrecision round those up).

/** Decimal digits and the place of the point: value = 0.d1d2… * 10**point. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** repr(x). */
export function reprFloat(x: number): string {
  if (!Number.isFinite(x)) return x !== x ? "nan" : x < 0 ? "-inf" : "inf";
  if (x === 0) return Object.is(x, -0) ? "-0.0" : "0.0";
  const { digits, point } = shortest(Math.abs(x));
  return (x < 0 ? "-" : "") + layOut(digits, point, point > 16 || point < -3);
}

/** str(x): twelve significant digits. */
export function strFloat(x: number): string {
  if (!Number.isFinite(x)) return reprFloat(x);
  const text = formatFloat(x, "g", 12, false);
  if (!/^-?\d+$/.test(text)) return text;
  // With the ".0" there is room for eleven digits before the point.
  return text.replace("-", "").length < 12 ? `${text}.0` : formatFloat(x, "e", 11, false).replace(/\.?0+e/, "e");
}

function shortest(x: number): Decimal {
  const [mantissa, exponent] = x.toExponential().split("e");
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

/** Digits in plain or exponent form, with at least ".0". */
function layOut(digits: string, point: number, inExponentForm: boolean): string {
  if (inExponentForm) {
    const rest = digits.slice(1);
    return `${digits[0]}${rest === "" ? "" : `.${rest}`}e${exponentText(point - 1)}`;
  }
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${digits}${"0".repeat(point - digits.length)}.0`;
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

function exponentText(exponent: number): string {
  const size = String(Math.abs(exponent));
  return (exponent < 0 ? "-" : "+") + (size.length < 2 ? `0${size}` : size);
}

/** A conversion of the % operator: code e, f, g, E, F or G. `alternate` is the # flag. No padding; the sign only where negative. */
export function formatFloat(x: number, code: string, precision: number, alternate: boolean): string {
  const upper = code >= "A" && code <= "Z";
  const text = Number.isFinite(x) ? finite(x, code.toLowerCase(), precision, alternate) : reprFloat(x);
  return upper ? text.toUpperCase() : text;
}

function finite(x: number, code: string, precision: number, alternate: boolean): string {
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  const size = Math.abs(x);
  if (code === "f") return sign + fixed(size, precision) + (alternate && precision === 0 ? "." : "");
  if (code === "e") return sign + exponential(size, precision, alternate);
  return sign + general(size, precision === 0 ? 1 : precision, alternate);
}

/** Fixed point with `precision` digits after it. */
function fixed(x: number, precision: number): string {
  const scaled = scaledInteger(x, precision).toString().padStart(precision + 1, "0");
  if (precision === 0) return scaled;
  return `${scaled.slice(0, -precision)}.${scaled.slice(-precision)}`;
}

function exponential(x: number, precision: number, alternate: boolean): string {
  const { digits, point } = significant(x, precision + 1);
  const rest = digits.slice(1);
  const dot = rest !== "" || alternate ? "." : "";
  return `${digits[0]}${dot}${rest}e${exponentText(x === 0 ? 0 : point - 1)}`;
}

function general(x: number, precision: number, alternate: boolean): string {
  const { digits, point } = significant(x, precision);
  const exponent = x === 0 ? 0 : point - 1;
  const useExponent = exponent < -4 || exponent >= precision;
  const kept = alternate ? digits : digits.replace(/0+$/, "");
  const shown = kept === "" ? "0" : kept;
  if (useExponent) {
    const rest = shown.slice(1);
    return `${shown[0]}${rest === "" && !alternate ? "" : `.${rest}`}e${exponentText(exponent)}`;
  }
  const at = x === 0 ? 1 : point;
  if (at <= 0) return `0.${"0".repeat(-at)}${shown}`;
  if (at >= shown.length) return shown + "0".repeat(at - shown.length) + (alternate ? "." : "");
  return `${shown.slice(0, at)}.${shown.slice(at)}`;
}

/** `count` significant digits, rounded half to even. */
function significant(x: number, count: number): Decimal {
  if (x === 0) return { digits: "0".repeat(count), point: 1 };
  if (count <= 100) {
    const [mantissa, exponent] = x.toExponential(count - 1).split("e");
    const digits = mantissa.replace(".", "");
    if (!mayBeTie(x, count)) return { digits, point: Number(exponent) + 1 };
  }
  return significantExact(x, count);
}

/** Whether `x` could lie halfway between two texts of `count` digits: only then the engine's rounding may differ. */
function mayBeTie(x: number, count: number): boolean {
  if (count >= 100) return true;
  const longer = x.toExponential(Math.min(count, 100));
  return longer[longer.indexOf("e") - 1] === "5" && Number(longer) === x;
}

function significantExact(x: number, count: number): Decimal {
  let point = Number(x.toExponential().split("e")[1]) + 1;
  let digits = scaledInteger(x, count - point).toString();
  if (digits.length > count) {
    point++;
    digits = scaledInteger(x, count - point).toString();
  }
  return { digits: digits.padStart(count, "0"), point };
}

/** round(x * 10**places), exactly, half to even (or up, where asked for). */
export function scaledInteger(x: number, places: number, halfUp = false): bigint {
  const { mantissa, exponent } = exactParts(x);
  let numerator = mantissa;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && (halfUp || (quotient & 1n) === 1n)) ? quotient + 1n : quotient;
}

/** x = mantissa * 2**exponent, for x >= 0. */
export function exactParts(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  return biased === 0 ? { mantissa: fraction, exponent: -1074 } : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}
