// Floats as text and back, with C's rounding: half to even on exact ties, where JavaScript rounds up.

/** The text of a float: code r for the shortest digits, else a letter of printf; flags: 1 a sign always, 2 ".0" where it looks like an int, 4 the # form. */
function oo_format_float(x, code, precision, flags) {
  const text = unsignedFloatText(x, String.fromCharCode(code), precision, flags);
  return (flags & 1) !== 0 && !text.startsWith("-") ? `+${text}` : text;
}

/** The same without the sign of positive numbers. */
function unsignedFloatText(x, code, precision, flags) {
  if (code === "r") return shortestFloatText(x);
  if ((flags & 2) === 0 || code !== "g" || !Number.isFinite(x)) return printfFloat(x, code, precision, (flags & 4) !== 0);
  const text = printfFloat(x, "g", precision, false);
  if (!/^-?\d+$/.test(text)) return text;
  if (text.replace("-", "").length < precision) return `${text}.0`;
  // There is no room for the fraction in so many digits: the exponent form.
  const [mantissa, exponent] = printfFloat(x, "e", precision - 1, false).split("e");
  return `${mantissa.replace(/\.?0+$/, "")}e${exponent}`;
}

/** repr() of a float. */
function shortestFloatText(x) {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? "nan" : x < 0 ? "-inf" : "inf";
  if (x === 0) return Object.is(x, -0) ? "-0.0" : "0.0";
  const sign = x < 0 ? "-" : "";
  const [mantissa, exponent] = Math.abs(x).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + 1;
  if (point > 16 || point < -3) {
    const rest = digits.slice(1);
    return `${sign}${digits[0]}${rest === "" ? "" : `.${rest}`}e${exponentText(point - 1)}`;
  }
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${"0".repeat(point - digits.length)}.0`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** At least two digits, and always a sign. */
function exponentText(exponent) {
  return (exponent < 0 ? "-" : "+") + String(Math.abs(exponent)).padStart(2, "0");
}

/** What printf makes of a float: code e, f, g, E, F or G. */
function printfFloat(x, code, precision, alternate) {
  const lower = code.toLowerCase();
  const text = Number.isFinite(x) ? finiteFloatText(x, lower, precision, alternate) : shortestFloatText(x);
  return lower === code ? text : text.toUpperCase();
}

/** The same of a finite number and a small letter. */
function finiteFloatText(x, code, precision, alternate) {
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  const size = Math.abs(x);
  if (code === "f") return sign + fixedText(size, precision) + (alternate && precision === 0 ? "." : "");
  if (code === "e") return sign + exponentialText(size, precision, alternate);
  return sign + generalText(size, precision === 0 ? 1 : precision, alternate);
}

/** Fixed point. */
function fixedText(x, precision) {
  const scaled = scaledInteger(x, precision).toString().padStart(precision + 1, "0");
  return precision === 0 ? scaled : `${scaled.slice(0, -precision)}.${scaled.slice(-precision)}`;
}

/** Exponent form. */
function exponentialText(x, precision, alternate) {
  const { digits, point } = significantDigits(x, precision + 1);
  const dot = precision > 0 || alternate ? "." : "";
  return `${digits[0]}${dot}${digits.slice(1)}e${exponentText(x === 0 ? 0 : point - 1)}`;
}

/** The shorter of both, without zeros at the end. */
function generalText(x, precision, alternate) {
  const { digits, point } = significantDigits(x, precision);
  const exponent = x === 0 ? 0 : point - 1;
  const shown = alternate ? digits : digits.replace(/0+$/, "") || "0";
  if (exponent < -4 || exponent >= precision) {
    const rest = shown.slice(1);
    return `${shown[0]}${rest === "" && !alternate ? "" : `.${rest}`}e${exponentText(exponent)}`;
  }
  const at = x === 0 ? 1 : point;
  if (at <= 0) return `0.${"0".repeat(-at)}${shown}`;
  if (at >= shown.length) return shown + "0".repeat(at - shown.length) + (alternate ? "." : "");
  return `${shown.slice(0, at)}.${shown.slice(at)}`;
}

/** Significant digits, and where the point is: 0.digits * 10 ** point. */
function significantDigits(x, count) {
  if (x === 0) return { digits: "0".repeat(count), point: 1 };
  if (count < 100) {
    // Where one digit more is a 5 and the whole number, JavaScript's rounding may differ.
    const longer = x.toExponential(count);
    if (longer[longer.indexOf("e") - 1] !== "5" || Number(longer) !== x) {
      const [mantissa, exponent] = x.toExponential(count - 1).split("e");
      return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
    }
  }
  let point = Number(x.toExponential().split("e")[1]) + 1;
  let digits = scaledInteger(x, count - point).toString();
  if (digits.length > count) {
    point++;
    digits = scaledInteger(x, count - point).toString();
  }
  return { digits: digits.padStart(count, "0"), point };
}

/** x * 10 ** places as a bigint, rounded half to even; x is not negative. */
function scaledInteger(x, places) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const fraction = bits & 0xfffffffffffffn;
  const exponent = biased === 0 ? -1074 : biased - 1075;
  let numerator = biased === 0 ? fraction : fraction | 0x10000000000000n;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** The number that a text shows, or null where it shows none. */
function readFloat(text) {
  const trimmed = text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, "");
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) return Number(trimmed);
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(trimmed);
  if (special === null) return null;
  if (special[2].toLowerCase() === "nan") return NaN;
  return special[1] === "-" ? -Infinity : Infinity;
}

/** Whether float() takes a string. */
function oo_is_float(text) {
  return readFloat(text) !== null;
}

/** The float of a string that oo_is_float takes. */
function oo_parse_float(text) {
  return readFloat(text);
}
