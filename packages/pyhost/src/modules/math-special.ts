// Gamma and error functions. Gamma by Lanczos' approximation with the rational function of the Boost library (g = 6.0246…, 13 terms); the error function
// by its series near 0 and the continued fraction of erfc beyond.

const LANCZOS_G = 6.024680040776729583740234375;
const G_MINUS_HALF = 5.524680040776729583740234375;
const NUMERATOR = [
  23531376880.41075968857200767445163675473076, 42919803642.64909876895789904700198885093263, 35711959237.35566804944018545154716670596718,
  17921034426.03720969991975575445893111267403, 6039542586.35202800506429164430729792107, 1439720407.311721673663223072794912393972,
  248874557.8620541565114603864132294232163, 31426415.58540019438061423162831820536287, 2876370.628935372441225409051620849613599,
  186056.2653952234950402949897160456992822, 8071.672002365816210638002902272250613822, 210.8242777515793458725097339207133627117, 2.506628274631000270164908177133837338626,
];
const DENOMINATOR = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];
const LOG_PI = 1.144729885849400174143427351353058711647;
const SQRT_PI = 1.772453850905516027298167483341145182798;

function lanczosSum(x: number): number {
  let num = 0;
  let den = 0;
  if (x < 5) {
    for (let i = NUMERATOR.length - 1; i >= 0; i--) {
      num = num * x + NUMERATOR[i];
      den = den * x + DENOMINATOR[i];
    }
  } else {
    for (let i = 0; i < NUMERATOR.length; i++) {
      num = num / x + NUMERATOR[i];
      den = den / x + DENOMINATOR[i];
    }
  }
  return num / den;
}

/** sin(pi x), exact at multiples of one half. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const n = Math.round(2 * y);
  const r = [
    (): number => Math.sin(Math.PI * y), (): number => Math.cos(Math.PI * (y - 0.5)), (): number => Math.sin(Math.PI * (1 - y)),
    (): number => -Math.cos(Math.PI * (y - 1.5)), (): number => Math.sin(Math.PI * (y - 2)),
  ][n]();
  return x < 0 ? -r : r;
}

/** Poles are the caller's concern. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x;
  if (Number.isInteger(x) && x > 0 && x <= 23) {
    let product = 1;
    for (let i = 2; i < x; i++) product *= i;
    return product;
  }
  const a = Math.abs(x);
  if (a < 1e-20) return 1 / x;
  if (a > 200) return x < 0 ? (sinPi(x) < 0 ? -0 : 0) : Infinity;
  const y = a + G_MINUS_HALF;
  // What was lost in the addition above.
  const z = a > G_MINUS_HALF ? (y - a - G_MINUS_HALF) * (LANCZOS_G / y) : (y - G_MINUS_HALF - a) * (LANCZOS_G / y);
  return x < 0 ? gammaNegative(x, a, y, z) : gammaPositive(a, y, z);
}

function gammaNegative(x: number, a: number, y: number, z: number): number {
  let r = (-Math.PI / sinPi(a) / a) * (Math.exp(y) / lanczosSum(a));
  r -= z * r;
  if (a < 140) return r / y ** (a - 0.5);
  const half = y ** (a / 2 - 0.25);
  return x === x ? r / half / half : NaN;
}

function gammaPositive(a: number, y: number, z: number): number {
  let r = lanczosSum(a) / Math.exp(y);
  r += z * r;
  if (a < 140) return r * y ** (a - 0.5);
  const half = y ** (a / 2 - 0.25);
  return r * half * half;
}

/** log |gamma(x)|. */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return x !== x ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const a = Math.abs(x);
  if (a < 1e-20) return -Math.log(a);
  const r = Math.log(lanczosSum(a)) - LANCZOS_G + (a - 0.5) * (Math.log(a + LANCZOS_G - 0.5) - 1);
  return x < 0 ? LOG_PI - Math.log(Math.abs(sinPi(a))) - Math.log(a) - r : r;
}

function erfSeries(x: number): number {
  const square = x * x;
  let sum = 0;
  let k = 25.5;
  for (let i = 0; i < 25; i++) {
    sum = 2 + (square * sum) / k;
    k -= 1;
  }
  return (sum * x * Math.exp(-square)) / SQRT_PI;
}

function erfcFraction(x: number): number {
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
  return ((p / q) * x * Math.exp(-square)) / SQRT_PI;
}

export function erf(x: number): number {
  if (x !== x) return x;
  const a = Math.abs(x);
  if (a < 1.5) return erfSeries(x);
  return x > 0 ? 1 - erfcFraction(a) : erfcFraction(a) - 1;
}

export function erfc(x: number): number {
  if (x !== x) return x;
  const a = Math.abs(x);
  if (a < 1.5) return 1 - erfSeries(x);
  return x > 0 ? erfcFraction(a) : 2 - erfcFraction(a);
}
