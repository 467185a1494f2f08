// The corpus on the low-level interpreter with the object-oriented type system: for 32-bit words, as JavaScript has them, and for 64-bit ones, as CLI and
// the JVM.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkProgram, NOT_ON_OBJECTS, strayEntries } from "./support/capabilities.js";
import { NARROW_32, NARROW_64, readCorpus } from "./support/corpus.js";
import { ROOT, runOnLLInterp } from "./support/engines.js";

const CORPUS = join(ROOT, "test/corpus");

describe.each([["32-bit words", NARROW_32], ["64-bit words", NARROW_64]] as const)("%s", (_words, machine) => {
  const programs = readCorpus(CORPUS, machine);

  it.each(programs.map((program) => [program.name, program] as const))("%s", async (_name, program) => {
    await checkProgram(program, (p) => runOnLLInterp(p, { typeSystem: "ootype" }), NOT_ON_OBJECTS);
  });

  it("the capability table names programs of the corpus only", () => {
    expect(strayEntries(NOT_ON_OBJECTS, programs)).toEqual([]);
  });
});
