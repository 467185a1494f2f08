// Where the keys of a dictionary stand among its entries. A plain Dict finds them as JavaScript's Map does, which is what the platform's equality
// means for its keys; a CustomDict by the hash and equality functions of the program, which may raise, and may change the dictionary.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import type { OODict } from "@rpyts/lltype/oovalues";
import type { LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";

/** The engine's knowledge of one dictionary; it lives as long as that. */
export class DictIndex {
  live = 0;
  /** Changes whenever entries move or go. */
  generation = 0;
  /** Plain: positions by key. */
  readonly positions: Map<LLValue, number> = new Map();
  /** Custom: positions by hash, in the order in which they came, and the hash of each entry. */
  readonly buckets: Map<Int, number[]> = new Map();
  readonly hashes: Int[] = [];

  /** Notes the entry at a position. */
  enter(dict: OODict, at: number, hash: Int): void {
    this.live++;
    if (dict.functions === null) {
      const key = dict.entries[at]![0];
      if (this.positions.has(key)) throw new InternalError(`two items of a dictionary have the key ${String(key)}`);
      this.positions.set(key, at);
      return;
    }
    this.hashes[at] = hash;
    const bucket = this.buckets.get(hash);
    if (bucket === undefined) this.buckets.set(hash, [at]);
    else bucket.push(at);
  }

  /** Forgets the entry at a position, which is still there. */
  leave(dict: OODict, at: number): void {
    this.live--;
    this.generation++;
    if (dict.functions === null) {
      this.positions.delete(dict.entries[at]![0]);
      return;
    }
    const hash = this.hashes[at]!;
    const bucket = this.buckets.get(hash)!;
    bucket.splice(bucket.indexOf(at), 1);
    if (bucket.length === 0) this.buckets.delete(hash);
  }

  clear(): void {
    this.live = 0;
    this.generation++;
    this.positions.clear();
    this.buckets.clear();
    this.hashes.length = 0;
  }
}

/** The hash of a key of a custom dictionary, by the program; nothing of interest for others. */
export function hashOfKey(dict: OODict, key: LLValue, engine: Engine): Int {
  return dict.functions === null ? 0 : (engine.callPointer(dict.functions.hash, [key]) as Int);
}

/** The index of a dictionary where somebody needed it already. */
export function knownIndex(dict: OODict): DictIndex | null {
  return dict.index instanceof DictIndex ? dict.index : null;
}

/** The index of a dictionary; that of a prebuilt one is made when the first key is looked for, since hashes depend on the run. */
export function indexOf(dict: OODict, engine: Engine): DictIndex {
  const known = knownIndex(dict);
  if (known !== null) return known;
  const hashes = dict.functions === null ? null : dict.entries.map((entry) => hashOfKey(dict, entry![0], engine));
  // The hash function may have used this very dictionary.
  return knownIndex(dict) ?? makeIndex(dict, hashes);
}

/** Gives a dictionary without dead entries an index; custom ones need the hashes of their keys. */
export function makeIndex(dict: OODict, hashes: readonly Int[] | null): DictIndex {
  const index = new DictIndex();
  for (let at = 0; at < dict.entries.length; at++) index.enter(dict, at, hashes === null ? 0 : hashes[at]!);
  dict.index = index;
  return index;
}

/** The position of a key with this hash, or -1. */
export function locate(dict: OODict, key: LLValue, hash: Int, engine: Engine): number {
  const index = indexOf(dict, engine);
  if (dict.functions === null) return index.positions.get(key) ?? -1;
  for (;;) {
    const at = search(dict, index, key, hash, engine);
    if (at !== LOOK_AGAIN) return at;
  }
}

const LOOK_AGAIN = -2;

/** Asks the program's equality function for each key of this hash. What it adds meanwhile is seen; when it removes something, all begins anew. */
function search(dict: OODict, index: DictIndex, key: LLValue, hash: Int, engine: Engine): number {
  const bucket = index.buckets.get(hash);
  if (bucket === undefined) return -1;
  const { generation } = index;
  for (let i = 0; i < bucket.length; i++) {
    const at = bucket[i]!;
    const candidate = dict.entries[at]![0];
    // Equal strings need not be the same object elsewhere: for them the function decides.
    if (candidate === key && typeof key !== "string") return at;
    const equal = engine.callPointer(dict.functions!.eq, [candidate, key]);
    if (index.generation !== generation) return LOOK_AGAIN;
    if (equal === true) return at;
  }
  return -1;
}

/** Adds an entry whose key is not there. */
export function addEntry(dict: OODict, key: LLValue, value: LLValue, hash: Int, engine: Engine): void {
  const index = indexOf(dict, engine);
  dict.push(key, value);
  index.enter(dict, dict.entries.length - 1, hash);
}

/** Removes the entry at a position. Those at the end go for good, so that removing the last one again and again stays cheap. */
export function removeEntry(dict: OODict, at: number, engine: Engine): void {
  const index = indexOf(dict, engine);
  const { entries } = dict;
  index.leave(dict, at);
  entries[at] = null;
  while (entries.length > 0 && entries[entries.length - 1] === null) entries.pop();
  if (entries.length > 4 * index.live + 64) compact(dict, index);
}

/** Moves the live entries together. */
function compact(dict: OODict, index: DictIndex): void {
  const { entries } = dict;
  const hashes = index.hashes.slice();
  index.clear();
  let to = 0;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    if (entry === null) continue;
    entries[to] = entry;
    index.enter(dict, to, hashes[at] ?? 0);
    to++;
  }
  entries.length = to;
}
