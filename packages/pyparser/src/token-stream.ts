// The tokens of a source in flat arrays, and the table that makes equal names one string and finds keywords.

import { KEYWORDS } from "./tokens.js";
import type { PySyntaxError } from "./syntax-error.js";

const SEEDS: readonly string[] = [...KEYWORDS, "None", "__debug__"];

/** Number of names that are keywords; their ids come first. */
export const KEYWORD_COUNT: number = KEYWORDS.length;
/** Id of the name `None` in every stream. */
export const NAME_NONE: number = SEEDS.indexOf("None");
/** Id of the name `__debug__` in every stream. */
export const NAME_DEBUG: number = SEEDS.indexOf("__debug__");

const FIRST_SIZE = 1024;

const hashOf = (text: string): number => {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
};

/** Names by id, found by the hash of their characters: h = 31 * h + c in 32 bits, from 0. */
export class NameTable {
  readonly names: string[] = [];
  private readonly hashes: number[] = [];
  private slots: Int32Array = new Int32Array(FIRST_SIZE);
  private mask: number = FIRST_SIZE - 1;

  constructor() {
    for (const name of SEEDS) this.intern(name, 0, name.length, hashOf(name));
  }

  /** The id of the name that stands in `text` from `start` to `end`. */
  intern(text: string, start: number, end: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    for (let id = this.slots[slot] - 1; id >= 0; id = this.slots[slot] - 1) {
      if (this.hashes[id] === hash && sameText(this.names[id], text, start, end)) return id;
      slot = (slot + 1) & this.mask;
    }
    const id = this.names.length;
    this.names.push(text.slice(start, end));
    this.hashes.push(hash);
    this.slots[slot] = id + 1;
    if (id * 2 > this.mask) this.grow();
    return id;
  }

  private grow(): void {
    const size = (this.mask + 1) * 4;
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    for (let id = 0; id < this.names.length; id++) {
      const hash = this.hashes[id];
      let slot = (hash ^ (hash >>> 15)) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = id + 1;
    }
  }
}

function sameText(name: string, text: string, start: number, end: number): boolean {
  const length = name.length;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) {
    if (name.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

/** Tokens as parallel arrays. `aux` is the name id of names, the facts of strings, the value of small numbers (-1: look at the text). */
export class TokenStream {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  aux: Int32Array;
  count: number;
  readonly table: NameTable;
  /** The fault behind the ERROR token that ends the stream, if any. */
  error: PySyntaxError | null;
  /** Offset of the innermost bracket that is still open at the end of the source, or -1. */
  openBracket: number;

  constructor(capacity: number) {
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.aux = new Int32Array(capacity);
    this.count = 0;
    this.table = new NameTable();
    this.error = null;
    this.openBracket = -1;
  }

  push(kind: number, start: number, end: number, aux: number): void {
    const i = this.count;
    if (i === this.kinds.length) this.grow();
    this.kinds[i] = kind;
    this.starts[i] = start;
    this.ends[i] = end;
    this.aux[i] = aux;
    this.count = i + 1;
  }

  private grow(): void {
    const size = this.kinds.length * 2;
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.starts = enlarge(this.starts, size);
    this.ends = enlarge(this.ends, size);
    this.aux = enlarge(this.aux, size);
  }
}

/** A copy of an array with room for `size` items. */
export function enlarge(array: Int32Array, size: number): Int32Array {
  const copy = new Int32Array(size);
  copy.set(array);
  return copy;
}
