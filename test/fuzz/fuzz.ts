// Makes programs by seed, compares them in batches, and finds the programs that differ.

import { sample } from "fast-check";
import { randomProgram } from "./arbitrary.js";
import { Batch, type Engine, type Find } from "./compare.js";
import { printTree, type Statement } from "./tree.js";

/** A program that shows a fault. */
export interface Found extends Find {
  readonly seed: number;
  /** Its number among the programs of the seed. */
  readonly index: number;
  readonly tree: readonly Statement[];
}

/** The programs of a seed. */
export function programsOf(seed: number, count: number): (readonly Statement[])[] {
  return sample(randomProgram(), { seed, numRuns: count });
}

/** All finds among the programs of a seed, at most one per program and engine. */
export function findsOf(seed: number, count: number, engines: readonly Engine[], only: number | null = null): Found[] {
  const rows = programsOf(seed, count).map((tree, index) => ({ tree, index }));
  return search(only === null ? rows : rows.filter(({ index }) => index === only), engines, seed);
}

type Row = { readonly tree: readonly Statement[]; readonly index: number };

/** What every program shows is looked for in so many only. */
const ENOUGH = 3;

/** Halves a batch of which nothing can be said as a whole until the program is alone. */
function search(rows: readonly Row[], engines: readonly Engine[], seed: number, counts = new Map<string, number>()): Found[] {
  const finds = compareTrees(rows.map(({ tree }) => tree), engines);
  if (rows.length === 1) {
    for (const find of finds) counts.set(kindOf(find), (counts.get(kindOf(find)) ?? 0) + 1);
    return finds.map((find) => foundIn(find, rows[0]!, seed));
  }
  const ofAll = finds.filter(({ program }) => program === null);
  if (ofAll.length > 0 && ofAll.every((find) => (counts.get(kindOf(find)) ?? 0) >= ENOUGH)) return [];
  if (ofAll.length > 0) {
    const middle = rows.length >> 1;
    return [...search(rows.slice(0, middle), engines, seed, counts), ...search(rows.slice(middle), engines, seed, counts)];
  }
  const guilty = [...new Set(finds.map(({ program }) => program!))];
  // Alone, each says more than what came first of the batch.
  const alone = guilty.flatMap((at) => search([rows[at]!], engines, seed, counts));
  return alone.length > 0 ? alone : finds.map((find) => foundIn(find, rows[find.program!]!, seed, " (in a batch only)"));
}

const kindOf = ({ engine, what }: Find): string => `${engine} ${what}`;

function foundIn({ engine, program, what, detail }: Find, { tree, index }: Row, seed: number, more = ""): Found {
  return { engine, program, what: what + more, detail, seed, index, tree };
}

export function compareTrees(trees: readonly (readonly Statement[])[], engines: readonly Engine[]): Find[] {
  const batch = new Batch(trees.map(printTree));
  try {
    return batch.compare(engines);
  } finally {
    batch.dispose();
  }
}

/** A smaller program that shows the same; takes the first smaller one that does, again and again, until the time is over. */
export function minimised(found: Found, limitMs: number): readonly Statement[] {
  const end = Date.now() + limitMs;
  const engines: Engine[] = found.engine === "host" ? ["ll"] : [found.engine];
  const same = (tree: readonly Statement[]): boolean => compareTrees([tree], engines).some(({ engine, what }) => engine === found.engine && what === found.what);
  const arbitrary = randomProgram();
  let best = found.tree;
  for (let better = true; better;) {
    better = false;
    for (const { value } of arbitrary.shrink(best, undefined)) {
      if (Date.now() > end) return best;
      if (!same(value)) continue;
      best = value;
      better = true;
      break;
    }
  }
  return best;
}
