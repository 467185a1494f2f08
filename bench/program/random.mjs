// Choices that are the same each time, and names.

const NOUNS = ["cell", "node", "frame", "scope", "token", "slot", "entry", "cursor", "region", "packet", "shape", "range", "module", "symbol", "buffer", "stream", "handle", "record"];
const ADJECTIVES = ["plain", "fast", "lazy", "shared", "boxed", "cached", "nested", "local", "bound", "weak", "sorted", "open", "late", "small", "wide", "inner"];
const VERBS = ["visit", "merge", "scan", "fold", "pack", "check", "count", "shift", "hash", "split", "walk", "weigh", "build", "probe", "blend", "drain"];

/** A linear congruential generator and what is picked with it. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** An integer with 0 <= result < limit. */
  below(limit) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  between(low, high) {
    return low + this.below(high - low + 1);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** `count` different ones, or all. */
  some(list, count) {
    const left = [...list];
    const found = [];
    while (found.length < count && left.length > 0) found.push(...left.splice(this.below(left.length), 1));
    return found;
  }

  noun() {
    return this.pick(NOUNS);
  }

  className() {
    const capital = (word) => word[0].toUpperCase() + word.slice(1);
    return capital(this.pick(ADJECTIVES)) + capital(this.pick(NOUNS));
  }

  functionName() {
    return `${this.pick(VERBS)}_${this.pick(ADJECTIVES)}_${this.pick(NOUNS)}`;
  }
}

/** `count` results of `make(index)`. */
export const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));
