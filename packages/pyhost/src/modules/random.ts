// _random: the Mersenne Twister (Matsumoto and Nishimura 2002, MT19937), seeded and read as CPython does, so that sequences agree.

import { hashOf } from "../hash.js";
import { toInt, toLongInt } from "../convert.js";
import { TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyBool, PyInt, PyLong, PyObject, PyTuple, type PyModule, type PyType, type WithAttributes } from "../object.js";
import type { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { TypeBuilder } from "../types/builder.js";
import { newFloat, newLong, newTuple, None } from "../values.js";
import { toBig } from "@rpyts/tool/machine-int";
import { newNativeType } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";

const N = 624;
const M = 397;

export class PyRandom extends PyObject implements WithAttributes {
  cls: PyType;
  readonly state: Uint32Array;
  index: number;
  dict: PyDict | null;
  slotValues: Map<string, PyObject> | null;
  constructor(cls: PyType) {
    super();
    this.cls = cls;
    this.state = new Uint32Array(N);
    this.index = N;
    this.dict = null;
    this.slotValues = null;
  }

  private seedByNumber(start: number): void {
    const mt = this.state;
    mt[0] = start;
    for (let i = 1; i < N; i++) mt[i] = Math.imul(1812433253, mt[i - 1] ^ (mt[i - 1] >>> 30)) + i;
    this.index = N;
  }

  seedByArray(key: readonly number[]): void {
    this.seedByNumber(19650218);
    const mt = this.state;
    let i = 1;
    let j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      mt[i] = (mt[i] ^ Math.imul(mt[i - 1] ^ (mt[i - 1] >>> 30), 1664525)) + key[j] + j;
      if (++i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      mt[i] = (mt[i] ^ Math.imul(mt[i - 1] ^ (mt[i - 1] >>> 30), 1566083941)) - i;
      if (++i >= N) {
        mt[0] = mt[N - 1];
        i = 1;
      }
    }
    mt[0] = 0x80000000;
  }

  /** The next 32 bits, unsigned. */
  next32(): number {
    if (this.index >= N) this.refill();
    let y = this.state[this.index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  private refill(): void {
    const mt = this.state;
    for (let k = 0; k < N; k++) {
      const y = (mt[k] & 0x80000000) | (mt[(k + 1) % N] & 0x7fffffff);
      mt[k] = mt[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
    }
    this.index = 0;
  }
}

/** The 32-bit digits of a number's size, lowest first. */
function digits(value: bigint): number[] {
  const key: number[] = [];
  for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn));
  return key.length === 0 ? [0] : key;
}

function seed(host: Host, self: PyRandom, given: PyObject | undefined): PyObject {
  if (given === undefined || given === None) self.seedByArray(digits(BigInt(Math.floor(host.io.time()))));
  else if (given instanceof PyInt || given instanceof PyLong || given instanceof PyBool) self.seedByArray(digits(toBig(toLongInt(host, given))));
  else self.seedByArray(digits(BigInt.asUintN(host.wordBits, toBig(hashOf(host, given)))));
  return None;
}

function getrandbits(self: PyRandom, count: number): PyObject {
  if (count <= 0) throw pyError(ValueError, "number of bits must be greater than zero");
  let result = 0n;
  for (let left = count, shift = 0n; left > 0; left -= 32, shift += 32n) {
    const word = self.next32();
    result |= BigInt(left < 32 ? word >>> (32 - left) : word) << shift;
  }
  return newLong(result);
}

function setstate(host: Host, self: PyRandom, given: PyObject): PyObject {
  if (!(given instanceof PyTuple)) throw pyError(TypeError, "state vector must be a tuple");
  if (given.items.length !== N + 1) throw pyError(ValueError, "state vector is the wrong size");
  const numbers = given.items.map((item) => toBig(toLongInt(host, item)));
  for (let i = 0; i < N; i++) self.state[i] = Number(BigInt.asUintN(32, numbers[i]));
  self.index = Number(numbers[N]);
  return None;
}

function jumpahead(host: Host, self: PyRandom, given: PyObject): PyObject {
  if (!(given instanceof PyInt) && !(given instanceof PyLong)) throw pyError(TypeError, `jumpahead requires an integer, not '${given.cls.name}'`);
  const n = toBig(toLongInt(host, given));
  const mt = self.state;
  for (let i = N - 1; i > 1; i--) {
    const size = BigInt(i);
    const j = Number(((n % size) + size) % size);
    [mt[i], mt[j]] = [mt[j], mt[i]];
  }
  for (let i = 0; i < N; i++) mt[i] += i + 1;
  self.index = N;
  return None;
}

export function makeRandom(): PyModule {
  const type = newNativeType("_random.Random", "Random() -> create a random number generator with its own internal state.");
  new TypeBuilder(type, PyRandom)
    .maker((host, cls, args) => {
      const made = new PyRandom(cls);
      seed(host, made, args[1]);
      return made;
    })
    .slotRange("__init__", 0, Infinity, () => None)
    .method("seed", 0, 1, (host, self, args) => seed(host, self, args[1]))
    .method("random", 0, 0, (_host, self) => {
      const a = self.next32() >>> 5;
      const b = self.next32() >>> 6;
      return newFloat((a * 67108864 + b) / 9007199254740992);
    })
    .method("getrandbits", 1, 1, (host, self, args) => getrandbits(self, toInt(host, args[1])))
    .method("getstate", 0, 0, (_host, self) => newTuple([...Array.from(self.state, (word) => newLong(BigInt(word))), newLong(BigInt(self.index))]))
    .method("setstate", 1, 1, (host, self, args) => setstate(host, self, args[1]))
    .method("jumpahead", 1, 1, (host, self, args) => jumpahead(host, self, args[1]));
  return new ModuleBuilder("_random", "The Mersenne Twister.").value("Random", type).module;
}
