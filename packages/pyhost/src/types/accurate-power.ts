// x ** y to the last bit. V8's own power is off by a unit in the last place now and then, where C's library is not: programs must print the same numbers
// on the host and translated. Computed in pairs of doubles (value + error, after Dekker and Knuth), some 100 bits, then rounded once.

type Pair = readonly [number, number];

const SPLIT = 134217729;

function quickSum(a: number, b: number): Pair {
  const s = a + b;
  return [s, b - (s - a)];
}

function exactSum(a: number, b: number): Pair {
  const s = a + b;
  const t = s - a;
  return [s, a - (s - t) + (b - t)];
}

function exactProduct(a: number, b: number): Pair {
  const p = a * b;
  const a1 = SPLIT * a;
  const ah = a1 - (a1 - a);
  const al = a - ah;
  const b1 = SPLIT * b;
  const bh = b1 - (b1 - b);
  const bl = b - bh;
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

function add(x: Pair, y: Pair): Pair {
  const [s, e] = exactSum(x[0], y[0]);
  return quickSum(s, e + x[1] + y[1]);
}

function multiply(x: Pair, y: Pair): Pair {
  const [p, e] = exactProduct(x[0], y[0]);
  return quickSum(p, e + x[0] * y[1] + x[1] * y[0]);
}

function divide(x: Pair, n: number): Pair {
  const q = x[0] / n;
  const [p, e] = exactProduct(q, n);
  return quickSum(q, (x[0] - p - e + x[1]) / n);
}

const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];

/** exp(x) as a pair and a power of two. */
function exp(x: Pair): { value: Pair; shift: number } {
  const shift = Math.round(x[0] / LN2[0]);
  const rest = add(x, multiply(LN2, [-shift, 0]));
  // exp(r) = exp(r / 256) ** 256, the inner one by its series.
  const r: Pair = [rest[0] / 256, rest[1] / 256];
  let term: Pair = r;
  let sum: Pair = r;
  for (let n = 2; n <= 9; n++) {
    term = divide(multiply(term, r), n);
    sum = add(sum, term);
  }
  // (1 + s)**2 - 1 = 2s + s**2 keeps the small part exact.
  for (let i = 0; i < 8; i++) sum = add([2 * sum[0], 2 * sum[1]], multiply(sum, sum));
  return { value: add([1, 0], sum), shift };
}

/** log(m) for m near 1, as a pair: Newton's step on the double's logarithm. */
function log(m: number): Pair {
  const first = Math.log(m);
  const { value, shift } = exp([-first, 0]);
  const scaled = multiply(value, [m * 2 ** shift, 0]);
  const error = add(scaled, [-1, 0]);
  // log(1 + e) = e - e**2/2, e being some 1e-16.
  return add([first, 0], add(error, [-error[0] * error[0] / 2, 0]));
}

/** x ** y for finite arguments; other ones go to the engine. */
export function accuratePower(x: number, y: number): number {
  const plain = x ** y;
  if (plain === 0 || plain === 1 || !Number.isFinite(plain) || !Number.isFinite(x) || !Number.isFinite(y) || y === 1) return plain;
  if (Number.isInteger(plain) && Math.abs(plain) <= Number.MAX_SAFE_INTEGER && Number.isInteger(x) && Number.isInteger(y)) return plain;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  const size = Math.abs(x);
  let exponent = Math.floor(Math.log2(size));
  let mantissa = size / 2 ** exponent;
  // Subnormal sizes: the power of two itself would be out of range.
  if (!Number.isFinite(mantissa) || exponent < -1022) {
    mantissa = (size * 2 ** 600) / 2 ** (exponent + 600);
  }
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const logarithm = add(log(mantissa), multiply(LN2, [exponent, 0]));
  const { value, shift } = exp(multiply(logarithm, [y, 0]));
  const result = scale(value, shift);
  return plain < 0 ? -result : result;
}

/** One rounding only: below the normal range the error term is brought in before scaling down. */
function scale(value: Pair, shift: number): number {
  if (shift > 1000) return (value[0] + value[1]) * 2 ** 1000 * 2 ** (shift - 1000);
  if (shift > -1000) return (value[0] + value[1]) * 2 ** shift;
  return (value[0] + value[1]) * 2 ** -1000 * 2 ** (shift + 1000);
}
