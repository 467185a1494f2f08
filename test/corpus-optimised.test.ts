// The corpus on the low-level interpreter after the optimiser.

import { join } from "node:path";
import { expect, it } from "vitest";
import { difference, readCorpus } from "./support/corpus.js";
import { ROOT, runOnLLInterp } from "./support/engines.js";

const programs = readCorpus(join(ROOT, "test/corpus"));

it.each(programs.map((program) => [program.name, program] as const))("%s", (_name, program) => {
  expect(difference(program, runOnLLInterp(program, { optimised: true }))).toBeNull();
});
