// Union-find with path halving and union by size; every class carries an info object that is merged on union.

/** What a class of a {@link UnionFind} knows; `absorb` takes over the knowledge of another class. */
export interface Absorbing<I> {
  absorb(other: I): void;
}

export class UnionFind<K, I extends Absorbing<I>> {
  private readonly parent = new Map<K, K>();
  private readonly size = new Map<K, number>();
  private readonly info = new Map<K, I>();
  private readonly makeInfo: (key: K) => I;

  constructor(makeInfo: (key: K) => I) {
    this.makeInfo = makeInfo;
  }

  has(key: K): boolean {
    return this.parent.has(key);
  }

  /** The representative of a key's class; a new key becomes a class of its own. */
  find(key: K): K {
    let up = this.parent.get(key);
    if (up === undefined) {
      this.parent.set(key, key);
      this.size.set(key, 1);
      this.info.set(key, this.makeInfo(key));
      return key;
    }
    while (up !== key) {
      const above = this.parent.get(up)!;
      this.parent.set(key, above);
      key = above;
      up = this.parent.get(key)!;
    }
    return key;
  }

  /** The info of a key's class. */
  get(key: K): I {
    return this.info.get(this.find(key))!;
  }

  /** Joins two classes; true when they were different. The larger class absorbs the smaller. */
  union(a: K, b: K): boolean {
    let big = this.find(a);
    let small = this.find(b);
    if (big === small) return false;
    const sizeBig = this.size.get(big)!;
    const sizeSmall = this.size.get(small)!;
    if (sizeBig < sizeSmall) [big, small] = [small, big];
    this.parent.set(small, big);
    this.size.set(big, sizeBig + sizeSmall);
    const lost = this.info.get(small)!;
    this.info.delete(small);
    this.size.delete(small);
    this.info.get(big)!.absorb(lost);
    return true;
  }

  /** The infos of all classes, in order of first appearance of their representatives. */
  infos(): IterableIterator<I> {
    return this.info.values();
  }

  keys(): IterableIterator<K> {
    return this.parent.keys();
  }
}
