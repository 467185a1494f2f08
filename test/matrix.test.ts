// Operations on every kind of value: each is translated or refused with a diagnostic. `npm run fuzz -- --matrix` tries all; here is a sample, another one with
// another RPYTHON_SEED.

import { describe, expect, it } from "vitest";
import { grouped, crashesOf, sampled } from "./fuzz/matrix.js";

const STEP = 160;
const SEED = Number(process.env["RPYTHON_SEED"] ?? "1");

describe.each(["lltype", "ootype"] as const)("operations on all kinds of values, %s", (typeSystem) => {
  it.each(grouped(sampled(STEP, SEED)).map((group, i) => [i, group] as const))("are translated or refused: program %d", (_i, group) => {
    expect(crashesOf(group, typeSystem)).toEqual([]);
  });
});
