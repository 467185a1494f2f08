// The corpus as JavaScript on Node: 32-bit words and narrow unicode.

import { join } from "node:path";
import { expect, it } from "vitest";
import { checkProgram, NOT_ON_JS, strayEntries } from "./support/capabilities.js";
import { NARROW_32, readCorpus } from "./support/corpus.js";
import { ROOT, runAsJs } from "./support/engines.js";

const programs = readCorpus(join(ROOT, "test/corpus"), NARROW_32);

it.each(programs.map((program) => [program.name, program] as const))("%s", async (_name, program) => {
  await checkProgram(program, runAsJs, NOT_ON_JS);
});

it("the capability table names programs of the corpus only", () => {
  expect(strayEntries(NOT_ON_JS, programs)).toEqual([]);
});
