// The corpus on the low-level interpreter.

import { join } from "node:path";
import { expect, it } from "vitest";
import { checkProgram, NOT_ON_NODE, strayEntries } from "./support/capabilities.js";
import { readCorpus } from "./support/corpus.js";
import { ROOT, runOnLLInterp } from "./support/engines.js";

const programs = readCorpus(join(ROOT, "test/corpus"));

it.each(programs.map((program) => [program.name, program] as const))("%s", async (_name, program) => {
  await checkProgram(program, (p) => runOnLLInterp(p), NOT_ON_NODE);
});

it("the capability table names programs of the corpus only", () => {
  expect(strayEntries(NOT_ON_NODE, programs)).toEqual([]);
});
