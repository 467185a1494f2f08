// The corpus as plain Python on the host.

import { join } from "node:path";
import { expect, it } from "vitest";
import { difference, readCorpus } from "./support/corpus.js";
import { ROOT, runOnHost } from "./support/engines.js";

const programs = readCorpus(join(ROOT, "test/corpus"));

it.each(programs.map((program) => [program.name, program] as const))("%s", (_name, program) => {
  expect(difference(program, runOnHost(program))).toBeNull();
});
