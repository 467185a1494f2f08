// What random_operations.py must print, by Node's BigInt. Written apart from rbigint: the two agree where both are right.

const PRIME = 67108859n;

/** The generator of random_operations.py. */
class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  below(n) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return (this.state >>> 16) % n;
  }

  size(most) {
    let powers = 1;
    while (2 ** powers <= most) powers++;
    const power = 2 ** this.below(powers);
    const high = this.below(32768);
    const extra = (high * 32768 + this.below(32768)) % power;
    return Math.min(power + extra, most);
  }

  number(most) {
    const total = Math.floor((this.size(most) + 7) / 8);
    const runs = this.below(2) === 1;
    const bytes = Buffer.alloc(total);
    let byte = 0;
    let left = 0;
    for (let i = 0; i < total; i++) {
      if (left === 0) {
        byte = this.below(256);
        if (runs) {
          byte = 255 * (byte & 1);
          left = this.below(40);
        }
      } else {
        left--;
      }
      bytes[i] = byte;
    }
    const number = BigInt(`0x${bytes.toString("hex")}`);
    return this.below(2) === 1 ? -number : number;
  }

  decimals(most) {
    const digits = [];
    for (let left = this.size(most); left > 0; left--) digits.push(this.below(10));
    return digits.join("");
  }
}

class Checksum {
  value = 0;

  add(n) {
    this.value = (this.value * 31 + n) % Number(PRIME);
  }

  number(a) {
    this.add(Number(modulo(a, PRIME)));
  }

  text(s) {
    for (let i = 0; i < s.length; i++) this.add(s.charCodeAt(i));
  }
}

/** The rest with the sign of the divisor, as Python has it. */
function modulo(a, b) {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

const floorDivide = (a, b) => (a - modulo(a, b)) / b;
const size = (a) => (a < 0n ? -a : a);
const bitLength = (a) => (a === 0n ? 0 : size(a).toString(16).length * 4 - Math.clz32(parseInt(size(a).toString(16)[0], 16)) + 28);

function squareRoot(n) {
  if (n === 0n) return 0n;
  let x = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

function commonDivisor(a, b) {
  while (b !== 0n) [a, b] = [b, a % b];
  return size(a);
}

function powerModulo(a, b, modulus) {
  let result = 1n % modulus;
  let factor = modulo(a, modulus);
  for (; b > 0n; b >>= 1n) {
    if (b & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

function arithmetic(random, checksum, most, kind) {
  const a = random.number(most);
  const b = random.number(most);
  const divided = (x) => {
    checksum.number(floorDivide(x, b));
    checksum.number(modulo(x, b));
  };
  if (kind === 0) checksum.number(a + b);
  else if (kind === 1) checksum.number(a - b);
  else if (kind < 4) checksum.number(a * b);
  else if (kind === 4) checksum.number(a * a);
  else if (b === 0n) checksum.add(0);
  else if (kind === 5) divided(a);
  else if (kind === 6) divided(a * b + BigInt(random.below(3) - 1));
  else if (kind === 7) checksum.number(modulo(a, b));
  else for (const truth of [a < b, a === b, size(a) >= size(b)]) checksum.add(truth ? 1 : 0);
}

function bits(random, checksum, most, kind) {
  const a = random.number(most);
  if (kind === 9) {
    const b = random.number(most);
    for (const result of [a & b, a | b, a ^ b]) checksum.number(result);
  } else if (kind === 10) {
    checksum.number(a << BigInt(random.below(300)));
  } else if (kind === 11) {
    checksum.number(a >> BigInt(random.size(most) - 1));
  } else {
    checksum.number(~a);
    checksum.add(bitLength(a));
  }
}

function words(random, checksum, most, kind) {
  const a = random.number(most);
  const factor = random.below(32768);
  const shift = random.below(15);
  const n = BigInt(factor * 2 ** shift - random.below(65536));
  if (kind === 13) for (const result of [a + n, a - n, a * n]) checksum.number(result);
  else if (kind === 14 && n !== 0n) for (const result of [floorDivide(a, n), modulo(a, n)]) checksum.number(result);
  else if (kind === 15) for (const result of [a & n, a | n, a ^ n]) checksum.number(result);
  else {
    checksum.add(a < n ? 1 : 0);
    checksum.number(BigInt(Number(random.number(1000))));
  }
}

function costly(random, checksum, most, kind) {
  if (kind === 17) {
    const a = random.number(most);
    checksum.text(a.toString());
    checksum.text(a.toString(2 + random.below(35)));
  } else if (kind === 18) {
    checksum.number(BigInt(random.decimals(Math.floor((most * 3) / 10) + 1)));
    random.below(9);
    checksum.number(random.number(most));
  } else {
    const a = random.number(Math.min(most, 2000));
    const b = random.number(Math.min(most, 2000));
    checksum.number(commonDivisor(a, b));
    checksum.number(squareRoot(size(random.number(most))));
    checksum.number(powerModulo(a, size(random.number(200)), size(b) + 1n));
  }
}

/** The lines that the program prints for these arguments. */
export function expectedOutput(seed, count, most) {
  const random = new Random(seed);
  const checksum = new Checksum();
  let output = "";
  for (let i = 1; i <= count; i++) {
    const kind = random.below(20);
    const part = kind < 9 ? arithmetic : kind < 13 ? bits : kind < 17 ? words : costly;
    part(random, checksum, most, kind);
    if (i % 100 === 0 || i === count) output += `${i} ${checksum.value}\n`;
  }
  return output;
}
