// Dictionaries. Both kinds have the same methods, keep the order of insertion, and tell by their number of items that they changed under an iterator.

/** A dictionary whose keys are equal when JavaScript says so: a Map, and for `lastItem` the keys in their order. */
class Dict {
  constructor() {
    this.map = new Map();
    /** The keys in order since somebody asked for the last one. Removed keys may still be there; a key that came back stands where it came back, too. */
    this.order = null;
    this.removals = 0;
    /** Some of the keys that were removed, once there were many; and how often one of them came back. */
    this.removed = null;
    this.returns = 0;
  }

  get size() {
    return this.map.size;
  }

  has(key) {
    return this.map.has(key);
  }

  get(key) {
    const value = this.map.get(key);
    if (value === undefined) throw theKeyError;
    return value;
  }

  /** The value of a key, or undefined. */
  find(key) {
    return this.map.get(key);
  }

  getOr(key, missing) {
    const value = this.map.get(key);
    return value === undefined ? missing : value;
  }

  set(key, value) {
    if ((this.order !== null || this.removed !== null) && !this.map.has(key)) this.noteAdded(key);
    this.map.set(key, value);
  }

  remove(key) {
    if (!this.map.delete(key)) throw theKeyError;
    if ((++this.removals & 15) === 0) this.noteRemoved(key);
  }

  noteRemoved(key) {
    if (this.removed === null || this.removed.size >= 64) this.removed = new Set();
    this.removed.add(key);
  }

  /** V8 finds keys in lists that keep what was removed until there is no more room: a key that comes and goes all the time is found more and more slowly. */
  noteAdded(key) {
    if (this.order !== null) this.order.push(key);
    if (this.removed === null || !this.removed.has(key) || ++this.returns < 64 + 8 * Math.sqrt(this.map.size)) return;
    this.map = new Map(this.map);
    this.removed = null;
    this.returns = 0;
  }

  setDefault(key, missing) {
    const value = this.map.get(key);
    if (value !== undefined) return value;
    this.set(key, missing);
    return missing;
  }

  clear() {
    this.map.clear();
    this.order = null;
  }

  copy() {
    const copy = new Dict();
    for (const [key, value] of this.map) copy.map.set(key, value);
    return copy;
  }

  items() {
    return new DictIterator(this, this.map.keys(), undefined);
  }

  lastItem() {
    if (this.order === null || this.order.length > 2 * this.map.size + 64) this.order = [...this.map.keys()];
    const { order } = this;
    while (!this.map.has(order[order.length - 1])) order.pop();
    return new DictIterator(this, null, order[order.length - 1]);
  }
}

/** Walks over the items of a Dict. */
class DictIterator {
  constructor(dict, keys, key) {
    this.dict = dict;
    this.keys = keys;
    this.map = dict.map;
    this.size = dict.map.size;
    this.key = key;
  }

  next() {
    if (this.map.size !== this.size || this.map !== this.dict.map) throw theRuntimeError;
    const { done, value } = this.keys.next();
    this.key = value;
    return !done;
  }

  get value() {
    return this.dict.map.get(this.key);
  }

  removeCurrent() {
    this.dict.remove(this.key);
  }
}

/** A dictionary with the program's own equality and hash, which may raise, and may change the dictionary. Entries in order, and a table of positions. */
class CustomDict {
  constructor(eq, hash) {
    this.eq = eq;
    this.hash = hash;
    /** Entries by position; a removed one is null. */
    this.entries = [];
    this.size = 0;
    /** Positions + 1 by hash; 0 is free, -1 was in use. null until the first key is looked for: hashes of prebuilt keys depend on the run. */
    this.table = null;
    /** Places of the table that are not free. */
    this.used = 0;
    /** Changes whenever entries move or go. */
    this.generation = 0;
  }

  /** The position of a key, or -1. */
  find(key, hash) {
    let at = this.search(key, hash);
    while (at === -2) at = this.search(key, hash);
    return at;
  }

  /** -2: what was found so far is out of date. */
  search(key, hash) {
    if (this.table === null) this.makeTable();
    const { table, generation, eq } = this;
    const mask = table.length - 1;
    for (let i = mixed(hash) & mask; table[i] !== 0; i = (i + 1) & mask) {
      const at = table[i] - 1;
      if (at < 0) continue;
      const entry = this.entries[at];
      if (entry.hash !== hash) continue;
      // Equal strings need not be the same object elsewhere: for them the function decides.
      if (entry.key === key && typeof key !== "string") return at;
      const equal = eq(entry.key, key);
      if (this.generation !== generation || this.table !== table) return -2;
      if (equal) return at;
    }
    return -1;
  }

  makeTable() {
    for (const entry of this.entries.slice()) if (entry !== null && entry.hash === null) entry.hash = this.hash(entry.key);
    // The hash function may have used this very dictionary.
    if (this.table === null) this.rebuild();
  }

  /** Moves the living entries together and enters them in a new table. */
  rebuild() {
    const entries = this.entries.filter((entry) => entry !== null);
    let size = 8;
    while (size < entries.length * 3) size *= 2;
    this.table = new Int32Array(size);
    this.used = 0;
    if (entries.length !== this.entries.length) this.generation++;
    this.entries = entries;
    for (let at = 0; at < entries.length; at++) this.enter(at, entries[at].hash);
  }

  enter(at, hash) {
    const { table } = this;
    const mask = table.length - 1;
    let i = mixed(hash) & mask;
    // Not where another was removed: a search under way goes on from there, and must meet what is added meanwhile.
    while (table[i] !== 0) i = (i + 1) & mask;
    this.used++;
    table[i] = at + 1;
  }

  /** Adds an entry whose key is not there. */
  add(key, value, hash) {
    this.entries.push({ key, value, hash });
    this.size++;
    if (this.table === null) return;
    if ((this.used + 1) * 2 > this.table.length) this.rebuild();
    else this.enter(this.entries.length - 1, hash);
  }

  /** Removes the entry at a position. Those at the end go for good, so that removing the last one again and again stays cheap. */
  removeAt(at) {
    if (this.table === null) this.makeTable();
    const { table, entries } = this;
    const mask = table.length - 1;
    let i = mixed(entries[at].hash) & mask;
    while (table[i] !== at + 1) i = (i + 1) & mask;
    table[i] = -1;
    entries[at] = null;
    this.size--;
    this.generation++;
    while (entries.length > 0 && entries[entries.length - 1] === null) entries.pop();
    if (entries.length > 4 * this.size + 64) this.rebuild();
  }

  has(key) {
    return this.find(key, this.hash(key)) >= 0;
  }

  get(key) {
    const at = this.find(key, this.hash(key));
    if (at < 0) throw theKeyError;
    return this.entries[at].value;
  }

  getOr(key, missing) {
    const at = this.find(key, this.hash(key));
    return at < 0 ? missing : this.entries[at].value;
  }

  set(key, value) {
    const hash = this.hash(key);
    const at = this.find(key, hash);
    if (at < 0) this.add(key, value, hash);
    else this.entries[at].value = value;
  }

  remove(key) {
    const at = this.find(key, this.hash(key));
    if (at < 0) throw theKeyError;
    this.removeAt(at);
  }

  setDefault(key, missing) {
    const hash = this.hash(key);
    const at = this.find(key, hash);
    if (at >= 0) return this.entries[at].value;
    this.add(key, missing, hash);
    return missing;
  }

  clear() {
    this.entries = [];
    this.size = 0;
    this.table = null;
    this.generation++;
  }

  copy() {
    const copy = new CustomDict(this.eq, this.hash);
    for (const entry of this.entries) if (entry !== null) copy.add(entry.key, entry.value, entry.hash);
    return copy;
  }

  items() {
    return new CustomDictIterator(this, -1);
  }

  lastItem() {
    return new CustomDictIterator(this, this.entries.length - 1);
  }
}

/** A hash with its upper bits mixed into the lower ones. */
function mixed(hash) {
  const h = Math.imul(hash, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** Walks over the items of a CustomDict. */
class CustomDictIterator {
  constructor(dict, position) {
    this.dict = dict;
    this.position = position;
    this.size = dict.size;
  }

  next() {
    const { dict } = this;
    if (dict.size !== this.size) throw theRuntimeError;
    const { entries } = dict;
    let at = Math.min(this.position, entries.length) + 1;
    while (at < entries.length && entries[at] === null) at++;
    this.position = at;
    return at < entries.length;
  }

  get key() {
    return this.dict.entries[this.position].key;
  }

  get value() {
    return this.dict.entries[this.position].value;
  }

  removeCurrent() {
    this.dict.removeAt(this.position);
  }
}

/** Fills a prebuilt dictionary: keys and values in turn. */
function fillDict(dict, ...items) {
  for (let i = 0; i < items.length; i += 2) dict.map.set(items[i], items[i + 1]);
}

/** The same with equality and hash of the program: hashes are not known yet. */
function fillCustomDict(dict, ...items) {
  for (let i = 0; i < items.length; i += 2) dict.add(items[i], items[i + 1], null);
}
