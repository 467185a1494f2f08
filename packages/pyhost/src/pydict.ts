// The dict object: insertion-ordered, on a JavaScript Map. Keys that have a map key (dictkey.ts) are found by it at once. Keys whose equality is
// Python code are found by their Python hash: the first such key makes an index of all keys by hash, kept up to date from then on.

import type { Int } from "@rpyts/tool/machine-int";
import type { Host } from "./host.js";
import { isDerivable, keyOf, type DictKey } from "./dictkey.js";
import { newInt, newStr } from "./atoms.js";
import { PyObject, type PyType } from "./object.js";

export class PyDict extends PyObject {
  cls: PyType;
  /** Values by map key, in insertion order. */
  readonly map: Map<DictKey, PyObject>;
  /** Key objects that cannot be made again from their map keys (1.0, True, u'a', instances of str subclasses); null while none. */
  keyObjects: Map<DictKey, PyObject> | null;
  /** Map keys by Python hash; null until a key needs it. */
  private byHash: Map<Int, DictKey[]> | null;
  /** How many keys of the map are objects compared by Python code. */
  private generalCount: number;
  /** Map keys in order from the first popitem() on, with some that are gone; null before. */
  private order: DictKey[] | null;

  /** `map` for a dict that shows entries kept elsewhere. */
  constructor(cls: PyType, map: Map<DictKey, PyObject> = new Map()) {
    super();
    this.cls = cls;
    this.map = map;
    this.keyObjects = null;
    this.byHash = null;
    this.generalCount = 0;
    this.order = null;
  }

  get size(): number {
    return this.map.size;
  }

  /** The value of a str key, or undefined. Sees only keys that are strings: what namespaces need. */
  getStr(name: string): PyObject | undefined {
    return this.map.get(name);
  }

  setStr(name: string, value: PyObject): void {
    if (this.byHash !== null && !this.map.has(name)) this.forgetIndex();
    this.put(name, value);
  }

  deleteStr(name: string): boolean {
    if (this.byHash !== null) this.forgetIndex();
    if (this.keyObjects !== null) this.keyObjects.delete(name);
    return this.map.delete(name);
  }

  /** The value of a key, or undefined. Raises what __hash__ or __eq__ raise. */
  get(host: Host, key: PyObject): PyObject | undefined {
    const k = keyOf(key);
    if (k !== null) {
      const value = this.map.get(k);
      if (value !== undefined || this.generalCount === 0) return value;
    }
    const found = this.findGeneral(host, key);
    return found === null ? undefined : this.map.get(found);
  }

  has(host: Host, key: PyObject): boolean {
    return this.get(host, key) !== undefined;
  }

  set(host: Host, key: PyObject, value: PyObject): void {
    const k = keyOf(key);
    if (k !== null && this.generalCount === 0) {
      if (!isDerivable(key) && k !== key) this.rememberKey(k, key);
      if (this.byHash !== null && !this.map.has(k)) this.forgetIndex();
      this.put(k, value);
    } else {
      this.setGeneral(host, key, k, value);
    }
  }

  /** Removes a key; false when it is not there. */
  delete(host: Host, key: PyObject): boolean {
    let k = keyOf(key);
    if (k === null || (this.generalCount !== 0 && !this.map.has(k))) k = this.findGeneral(host, key);
    if (k === null || !this.map.has(k)) return false;
    this.removeEntry(host, k);
    return true;
  }

  /**
   * Removes the entry that came last, as translated programs do; null when there is none. Which one CPython takes is left open.
   * A key that was removed and came again is in the order twice: its last place is the one that counts, and is met first.
   */
  popLast(host: Host): [PyObject, PyObject] | null {
    if (this.map.size === 0) return null;
    for (;;) {
      if (this.order === null || this.order.length === 0) this.order = [...this.map.keys()];
      const k = this.order.pop()!;
      const value = this.map.get(k);
      if (value === undefined) continue;
      const key = this.keyObject(k);
      this.removeEntry(host, k);
      return [key, value];
    }
  }

  private put(k: DictKey, value: PyObject): void {
    if (this.order !== null && !this.map.has(k)) this.keepInOrder(k, this.order);
    this.map.set(k, value);
  }

  private keepInOrder(k: DictKey, order: DictKey[]): void {
    if (order.length > 2 * this.map.size + 64) this.order = null;
    else order.push(k);
  }

  clear(): void {
    this.map.clear();
    this.keyObjects = null;
    this.byHash = null;
    this.generalCount = 0;
    this.order = null;
  }

  /** The key object of a map key. */
  keyObject(k: DictKey): PyObject {
    if (this.keyObjects !== null) {
      const key = this.keyObjects.get(k);
      if (key !== undefined) return key;
    }
    if (typeof k === "string") return newStr(k);
    if (typeof k === "object") return k;
    return newInt(k);
  }

  keys(): PyObject[] {
    const keys: PyObject[] = [];
    for (const k of this.map.keys()) keys.push(this.keyObject(k));
    return keys;
  }

  values(): PyObject[] {
    return [...this.map.values()];
  }

  /** All keys with their values, in insertion order. */
  entries(): [PyObject, PyObject][] {
    const entries: [PyObject, PyObject][] = [];
    for (const [k, value] of this.map) entries.push([this.keyObject(k), value]);
    return entries;
  }

  /** Takes over every entry of another dict. */
  update(host: Host, other: PyDict): void {
    if (other === this) return;
    if (other.generalCount === 0 && this.generalCount === 0) {
      if (this.byHash !== null) this.forgetIndex();
      for (const [k, value] of other.map) {
        if (other.keyObjects !== null) {
          const key = other.keyObjects.get(k);
          if (key !== undefined) this.rememberKey(k, key);
        }
        this.put(k, value);
      }
    } else {
      for (const [key, value] of other.entries()) this.set(host, key, value);
    }
  }

  private rememberKey(k: DictKey, key: PyObject): void {
    // The first of several equal keys stays.
    if (this.map.has(k)) return;
    if (this.keyObjects === null) this.keyObjects = new Map();
    this.keyObjects.set(k, key);
  }

  private removeEntry(host: Host, k: DictKey): void {
    if (this.byHash !== null) {
      const key = this.keyObject(k);
      const hash = host.hash(key);
      const bucket = this.byHash.get(hash);
      if (bucket !== undefined) this.byHash.set(hash, bucket.filter((other) => other !== k));
    }
    if (typeof k === "object" && this.generalCount !== 0 && keyOf(k) === null) this.generalCount--;
    this.map.delete(k);
    if (this.keyObjects !== null) this.keyObjects.delete(k);
  }

  private setGeneral(host: Host, key: PyObject, k: DictKey | null, value: PyObject): void {
    if (k !== null && this.map.has(k)) {
      this.map.set(k, value);
      return;
    }
    const found = this.findGeneral(host, key);
    if (found !== null) {
      this.map.set(found, value);
      return;
    }
    const hash = host.hash(key);
    const entry = k ?? key;
    const index = this.index(host);
    if (k === null) this.generalCount++;
    else if (!isDerivable(key) && k !== key) this.rememberKey(k, key);
    this.put(entry, value);
    const bucket = index.get(hash);
    if (bucket === undefined) index.set(hash, [entry]);
    else bucket.push(entry);
  }

  private findGeneral(host: Host, key: PyObject): DictKey | null {
    if (this.map.has(key)) {
      host.hash(key);
      return key;
    }
    const hash = host.hash(key);
    if (this.map.size === 0) return null;
    const bucket = this.index(host).get(hash);
    if (bucket === undefined) return null;
    // __eq__ may change the dict: look at a copy.
    for (const k of bucket.length === 1 ? bucket : [...bucket]) {
      const other = this.keyObject(k);
      if (other === key || host.equal(other, key)) return k;
    }
    return null;
  }

  private index(host: Host): Map<Int, DictKey[]> {
    if (this.byHash !== null) return this.byHash;
    const index = new Map<Int, DictKey[]>();
    for (const k of this.map.keys()) {
      const hash = host.hash(this.keyObject(k));
      const bucket = index.get(hash);
      if (bucket === undefined) index.set(hash, [k]);
      else bucket.push(k);
    }
    this.byHash = index;
    return index;
  }

  /** A plain key came or went: the index is made anew when it is needed. Hashes of general keys are asked again then. */
  private forgetIndex(): void {
    this.byHash = null;
  }
}
