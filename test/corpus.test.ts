// Every program of the corpus on the host, on the low-level interpreter before and after the optimiser, and as compiled C.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { difference, readCorpus, type CorpusProgram, type Outcome } from "./support/corpus.js";
import { ROOT, runAsC, runOnHost, runOnLLInterp } from "./support/engines.js";

const programs = readCorpus(join(ROOT, "test/corpus"));

/** The engines, by the name under which capability tables would know them. */
const ENGINES: ReadonlyMap<string, (program: CorpusProgram) => Outcome | Promise<Outcome>> = new Map([
  ["host", runOnHost],
  ["llinterp", (program) => runOnLLInterp(program)],
  ["llinterp, optimised", (program) => runOnLLInterp(program, true)],
  ["C", (program) => runAsC(program)],
]);

for (const [engine, run] of ENGINES) {
  describe(`corpus on ${engine}`, () => {
    it.each(programs.map((program) => [program.name, program] as const))("%s", async (_name, program) => {
      expect(difference(program, await run(program))).toBeNull();
    });
  });
}
