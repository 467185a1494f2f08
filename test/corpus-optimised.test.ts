// The corpus on the low-level interpreter after the optimiser, in memory and on the platform's objects.

import { join } from "node:path";
import { describe, it } from "vitest";
import { checkProgram, NOT_ON_NODE, NOT_ON_OBJECTS } from "./support/capabilities.js";
import { NARROW_32, readCorpus } from "./support/corpus.js";
import { ROOT, runOnLLInterp } from "./support/engines.js";

const CORPUS = join(ROOT, "test/corpus");

describe("memory", () => {
  it.each(readCorpus(CORPUS).map((program) => [program.name, program] as const))("%s", async (_name, program) => {
    await checkProgram(program, (p) => runOnLLInterp(p, { optimised: true }), NOT_ON_NODE);
  });
});

describe("objects, 32-bit words", () => {
  it.each(readCorpus(CORPUS, NARROW_32).map((program) => [program.name, program] as const))("%s", async (_name, program) => {
    await checkProgram(program, (p) => runOnLLInterp(p, { typeSystem: "ootype", optimised: true }), NOT_ON_OBJECTS);
  });
});
