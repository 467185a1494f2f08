// The corpus as plain Python on the host, with the words and characters of each kind of target.

import { join } from "node:path";
import { describe, it } from "vitest";
import { checkProgram, NOT_ON_HOST_32, NOT_ON_NODE } from "./support/capabilities.js";
import { NARROW_32, NARROW_64, readCorpus, WIDE_64 } from "./support/corpus.js";
import { ROOT, runOnHost } from "./support/engines.js";

const MACHINES = [
  ["64-bit words and wide unicode", WIDE_64],
  ["64-bit words and narrow unicode", NARROW_64],
  ["32-bit words and narrow unicode", NARROW_32],
] as const;

describe.each(MACHINES)("%s", (_title, machine) => {
  const programs = readCorpus(join(ROOT, "test/corpus"), machine);

  it.each(programs.map((program) => [program.name, program] as const))("%s", async (_name, program) => {
    await checkProgram(program, runOnHost, machine === NARROW_32 ? NOT_ON_HOST_32 : NOT_ON_NODE);
  });
});
