import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RANDOM_CALLS, randomProgram } from "../../gctransform/test/random-program.js";
import { Batch } from "./batch.js";

const PROGRAMS = 80;

/** Some programs in one compilation; what differs, with the seed of its program. */
function differences(seeds: readonly number[], optimisation: string): string[] {
  const batch = new Batch();
  const entries = seeds.flatMap((seed) => randomProgram(seed).map((graph, i) => ({ seed, i, number: batch.add(graph, RANDOM_CALLS) })));
  const results = batch.run({ optimisation });
  return entries.flatMap(({ seed, i, number }) =>
    RANDOM_CALLS.flatMap((call, k) => {
      const [got, wanted] = [results[number]![k], batch.expected[number]![k]];
      return got === wanted ? [] : [`seed ${seed}, function ${i}(${call.join(", ")}): ${got}, not ${wanted}`];
    }),
  );
}

describe("random programs", () => {
  it.each(["0", "2"])("do in C at -O%s what the interpreter does", (optimisation) => {
    const seeds = fc.sample(fc.integer(), PROGRAMS);
    expect(differences(seeds, optimisation)).toEqual([]);
  });
});
