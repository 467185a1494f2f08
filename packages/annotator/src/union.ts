// Least upper bounds and containment in the lattice. Answers to pair(s1, s2).union(), unionof and SomeObject.contains of upstream.
// What differs on purpose: a rule that has no answer returns the reason instead of throwing, so that containment needs no exceptions; and the pure
// mode is a parameter, not a thread-local flag.

import { PairTable } from "@rpyts/tool/pair-table";
import { UnionError } from "./errors.js";
import { sFaulty, SomeFaulty, SomeImpossibleValue, SomeObject, sImpossibleValue, sameAnnotation } from "./model.js";

/** How unions are made: with effects (containers merge for good) or purely (containers that are not merged yet have no union). */
export class Unioner {
  readonly pure: boolean;
  private readonly rules: UnionTable;

  constructor(rules: UnionTable, pure: boolean) {
    this.rules = rules;
    this.pure = pure;
  }

  /** The union, or the reason why there is none (may be empty). */
  join(a: SomeObject, b: SomeObject): SomeObject | string {
    if (a === b || sameAnnotation(a, b)) return a;
    if (b instanceof SomeImpossibleValue) return a;
    if (a instanceof SomeImpossibleValue) return b;
    if (a instanceof SomeFaulty || b instanceof SomeFaulty) return sFaulty;
    const rule = this.rules.lookup(a, b);
    return rule === null ? "" : rule(a, b, this);
  }

  /** The union of several annotations; throws UnionError. */
  unionof(...annotations: readonly SomeObject[]): SomeObject {
    let result: SomeObject = sImpossibleValue;
    for (const s of annotations) {
      const joined = this.join(result, s);
      if (typeof joined === "string") throw new UnionError(result, s, joined);
      result = joined;
    }
    return result;
  }
}

export type UnionRule = (a: SomeObject, b: SomeObject, u: Unioner) => SomeObject | string;
export type UnionTable = PairTable<SomeObject, UnionRule>;
type Class<T> = abstract new (...args: never[]) => T;

/** Where rules are registered, with the types of their operands; the other order of operands follows. */
export class UnionRegistry {
  readonly table: UnionTable = new PairTable<SomeObject, UnionRule>("union");

  on<A extends SomeObject, B extends SomeObject>(a: Class<A>, b: Class<B>, rule: (a: A, b: B, u: Unioner) => SomeObject | string): void {
    const typed = rule as UnionRule;
    this.table.on(a, b, typed);
    if (!Object.is(a, b)) this.table.on(b, a, (x, y, u) => typed(y, x, u));
  }
}
