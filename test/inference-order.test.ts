// What is inferred does not depend on the order of work: every annotation of these programs is the same whatever block is visited next.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/engines.js";
import { inferred } from "./support/inference.js";

/** Programs with classes, families of functions and methods, containers of containers, generators, specialised functions and prebuilt objects. */
const PROGRAMS = [
  "programs/mini_lisp",
  "programs/register_vm_with_objects",
  "programs/template_engine",
  "programs/regex_matcher",
];
const SEEDS = [1, 2, 3];

describe("annotations", () => {
  it.each(PROGRAMS)("of %s are the same in any order of work", (name) => {
    const path = join(ROOT, "test/corpus", `${name}.py`);
    const straight = inferred(path, null);
    expect(straight.length).toBeGreaterThan(100);
    for (const seed of SEEDS) expect(inferred(path, seed), `with seed ${seed}`).toEqual(straight);
  });
});
