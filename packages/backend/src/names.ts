// Names in generated text: unique, legal, and the same on every run.

/** Hands out identifiers. The first asker of a name gets it; later ones get a number behind it. */
export class NameManager {
  private readonly taken: Set<string>;
  private readonly counters = new Map<string, number>();

  constructor(reserved: Iterable<string> = []) {
    this.taken = new Set(reserved);
  }

  /** An identifier that nobody has, made from any text. */
  unique(text: string): string {
    const base = identifier(text);
    if (!this.taken.has(base)) {
      this.taken.add(base);
      return base;
    }
    let n = this.counters.get(base) ?? 0;
    let name: string;
    do name = `${base}_${++n}`;
    while (this.taken.has(name));
    this.counters.set(base, n);
    this.taken.add(name);
    return name;
  }

  reserve(name: string): void {
    this.taken.add(name);
  }
}

const LONGEST = 60;

/** A text with everything that is no letter, digit or underscore replaced; bounded in length, not unique. */
export function identifier(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9_]+/g, "_").slice(0, LONGEST);
  return clean === "" || /^[0-9]/.test(clean) ? `_${clean}` : clean;
}
