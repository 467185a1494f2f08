// Rules by pair of classes (double dispatch): most specific pair along both inheritance chains, filled by explicit registration.

// A constructor with any parameters: abstract ones too.
type Class<T> = abstract new (...args: never[]) => T;

/** Rules found by the classes of two values. The first argument's class is specialised first. */
export class PairTable<Base extends object, Rule> {
  readonly name: string;
  private readonly rules = new Map<object, Map<object, Rule>>();
  private readonly cache = new Map<object, Map<object, Rule | null>>();

  constructor(name: string) {
    this.name = name;
  }

  /** Registers the rule for a pair of classes. Throws when the pair has one already. */
  on(a: Class<Base>, b: Class<Base>, rule: Rule): void {
    const pa: object = a.prototype;
    const pb: object = b.prototype;
    let row = this.rules.get(pa);
    if (row === undefined) this.rules.set(pa, (row = new Map()));
    if (row.has(pb)) throw new Error(`${this.name}: two rules for (${a.name}, ${b.name})`);
    row.set(pb, rule);
    this.cache.clear();
  }

  /** The rule for two values, or null. */
  lookup(a: Base, b: Base): Rule | null {
    const pa: object = Object.getPrototypeOf(a);
    const pb: object = Object.getPrototypeOf(b);
    const row = this.cache.get(pa);
    const hit = row?.get(pb);
    return hit !== undefined ? hit : this.resolve(pa, pb);
  }

  private resolve(pa: object, pb: object): Rule | null {
    let found: Rule | null = null;
    for (let a: object | null = pa; a !== null && found === null; a = Object.getPrototypeOf(a)) {
      const row = this.rules.get(a);
      if (row === undefined) continue;
      for (let b: object | null = pb; b !== null && found === null; b = Object.getPrototypeOf(b)) {
        found = row.get(b) ?? null;
      }
    }
    let row = this.cache.get(pa);
    if (row === undefined) this.cache.set(pa, (row = new Map()));
    row.set(pb, found);
    return found;
  }
}
