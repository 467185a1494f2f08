// Random programs on every engine: no difference. `npm run fuzz` runs more of them and makes what it finds smaller.

import { describe, expect, it } from "vitest";
import { ENGINES } from "./fuzz/compare.js";
import { findsOf, programsOf } from "./fuzz/fuzz.js";
import { printTree, smallerLists, type Statement } from "./fuzz/tree.js";

/** Seeds and how many programs of each: what takes half a minute. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const PROGRAMS = 8;

describe("random programs", () => {
  it.each(SEEDS)("print the same on every engine: seed %d", (seed) => {
    expect(findsOf(seed, PROGRAMS, ENGINES).map(({ engine, index, what, detail, tree }) => `${engine}, program ${index}: ${what}\n${detail}\n${printTree(tree)}`)).toEqual([]);
  });

  it("are the same for the same seed", () => {
    expect(programsOf(3, 4).map(printTree)).toEqual(programsOf(3, 4).map(printTree));
    expect(programsOf(3, 4).map(printTree)).not.toEqual(programsOf(4, 4).map(printTree));
  });

  it("get smaller without what keeps loops from ending", () => {
    const program = programsOf(5, 1)[0]!;
    const size = (tree: readonly Statement[]): number => tree.reduce((sum, { clauses }) => sum + clauses.reduce((n, { body }) => n + 1 + size(body ?? []), 0), 0);
    for (const smaller of smallerLists(program)) {
      expect(size(smaller)).toBeLessThan(size(program));
      expect(printTree(smaller)).not.toMatch(/while i\d+ > 0.*:\n\s*(?!i\d+ -= |\s)/);
    }
  });
});
