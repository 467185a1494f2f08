// C's functions of floats, where JavaScript has none or another: errors are NaN and infinity.

/** Power, as C's: 1 to the power of NaN is 1, -1 to an infinity is 1. */
function cPow(x, y) {
  return x === 1 || (x === -1 && (y === Infinity || y === -Infinity)) ? 1 : x ** y;
}

/** The remainder with the sign of the first. */
function fmod(x, y) {
  return x % y;
}

/** The first with the sign of the second. */
function copysign(x, y) {
  return y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x);
}

/** x * 2 ** exponent, rounded once. */
function ldexp(x, exponent) {
  let result = x;
  let left = exponent;
  for (let i = Math.min(3, Math.ceil(Math.abs(exponent) / 1023)); i > 0; i--) {
    const step = Math.trunc(left / i);
    result *= 2 ** step;
    left -= step;
  }
  return result;
}

/** The e of x = m * 2 ** e with 0.5 <= |m| < 1; 0 for 0, NaN and infinities. */
function frexpExponent(x) {
  if (x === 0 || !Number.isFinite(x)) return 0;
  const size = Math.abs(x);
  let exponent = Math.max(-1023, Math.floor(Math.log2(size)) + 1);
  let mantissa = size * 2 ** -exponent;
  for (; mantissa < 0.5; exponent--) mantissa *= 2;
  for (; mantissa >= 1; exponent++) mantissa /= 2;
  return exponent;
}

/** The m of frexpExponent; 0, NaN and infinities as they are. */
function frexpMantissa(x) {
  return Number.isFinite(x) ? ldexp(x, -frexpExponent(x)) : x;
}

/** Lanczos' approximation of gamma, with the rational function of the Boost library (13 terms). */
const lanczos = {
  g: 6.024680040776729583740234375,
  numerator: [
    23531376880.41075968857200767445163675473076, 42919803642.64909876895789904700198885093263, 35711959237.35566804944018545154716670596718,
    17921034426.03720969991975575445893111267403, 6039542586.35202800506429164430729792107, 1439720407.311721673663223072794912393972,
    248874557.8620541565114603864132294232163, 31426415.58540019438061423162831820536287, 2876370.628935372441225409051620849613599,
    186056.2653952234950402949897160456992822, 8071.672002365816210638002902272250613822, 210.8242777515793458725097339207133627117, 2.506628274631000270164908177133837338626,
  ],
  denominator: [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1],
};

/** The sum of Lanczos' approximation. */
function lanczosSum(x) {
  const { numerator, denominator } = lanczos;
  let num = 0;
  let den = 0;
  if (x < 5) {
    for (let i = numerator.length - 1; i >= 0; i--) {
      num = num * x + numerator[i];
      den = den * x + denominator[i];
    }
  } else {
    for (let i = 0; i < numerator.length; i++) {
      num = num / x + numerator[i];
      den = den / x + denominator[i];
    }
  }
  return num / den;
}

/** sin(pi x), exact at multiples of one half. */
function sinPi(x) {
  const y = Math.abs(x) % 2;
  const r = halfTurn(y, Math.round(2 * y));
  return x < 0 ? -r : r;
}

/** sin(pi y) for y near n / 2. */
function halfTurn(y, n) {
  switch (n) {
    case 0:
      return Math.sin(Math.PI * y);
    case 1:
      return Math.cos(Math.PI * (y - 0.5));
    case 2:
      return Math.sin(Math.PI * (1 - y));
    case 3:
      return -Math.cos(Math.PI * (y - 1.5));
    default:
      return Math.sin(Math.PI * (y - 2));
  }
}

/** Gamma function: NaN at the poles below 0. */
function tgamma(x) {
  if (x < 0 && (Number.isInteger(x) || x === -Infinity)) return NaN;
  if (!Number.isFinite(x)) return x;
  if (Number.isInteger(x) && x > 0 && x <= 23) {
    let product = 1;
    for (let i = 2; i < x; i++) product *= i;
    return product;
  }
  const a = Math.abs(x);
  if (a < 1e-20) return 1 / x;
  if (a > 200) return x < 0 ? (sinPi(x) < 0 ? -0 : 0) : Infinity;
  return gammaOf(x, a);
}

/** Gamma where it is neither exact nor out of range; a is the absolute value of x. */
function gammaOf(x, a) {
  const half = lanczos.g - 0.5;
  const y = a + half;
  // What was lost in the addition above.
  const lost = a > half ? (y - a - half) * (lanczos.g / y) : (y - half - a) * (lanczos.g / y);
  let r = x < 0 ? (-Math.PI / sinPi(a) / a) * (Math.exp(y) / lanczosSum(a)) : lanczosSum(a) / Math.exp(y);
  r = x < 0 ? r - lost * r : r + lost * r;
  if (a < 140) return x < 0 ? r / y ** (a - 0.5) : r * y ** (a - 0.5);
  const power = y ** (a / 2 - 0.25);
  return x < 0 ? r / power / power : r * power * power;
}

/** Logarithm of the absolute value of gamma. */
function lgamma(x) {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const a = Math.abs(x);
  if (a < 1e-20) return -Math.log(a);
  const r = Math.log(lanczosSum(a)) - lanczos.g + (a - 0.5) * (Math.log(a + lanczos.g - 0.5) - 1);
  return x < 0 ? 1.144729885849400174143427351353058711647 - Math.log(Math.abs(sinPi(a))) - Math.log(a) - r : r;
}

/** The error function near 0, by its series. */
function erfSeries(x) {
  const square = x * x;
  let sum = 0;
  for (let k = 25.5; k > 0.5; k--) sum = 2 + (square * sum) / k;
  return (sum * x * Math.exp(-square)) / 1.772453850905516027298167483341145182798;
}

/** erfc beyond that, by its continued fraction. */
function erfcFraction(x) {
  if (x >= 30) return 0;
  const square = x * x;
  let a = 0;
  let da = 0.5;
  let [p, previousP] = [1, 0];
  let [q, previousQ] = [da + square, 1];
  for (let i = 0; i < 50; i++) {
    a += da;
    da += 2;
    const b = da + square;
    [p, previousP] = [b * p - a * previousP, p];
    [q, previousQ] = [b * q - a * previousQ, q];
  }
  return ((p / q) * x * Math.exp(-square)) / 1.772453850905516027298167483341145182798;
}

/** Error function. */
function erf(x) {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a < 1.5) return erfSeries(x);
  return x > 0 ? 1 - erfcFraction(a) : erfcFraction(a) - 1;
}

/** 1 - erf(x), exact for great x. */
function erfc(x) {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a < 1.5) return 1 - erfSeries(x);
  return x > 0 ? erfcFraction(a) : 2 - erfcFraction(a);
}
