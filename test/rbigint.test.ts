// rbigint against Node's BigInt, by random operations. `npm run bench:rbigint` does many more.

import * as path from "node:path";
import { describe, expect, test } from "vitest";
import { expectedOutput } from "../bench/rbigint/bigint.mjs";
import { NARROW_32, WIDE_64, type CorpusProgram } from "./support/corpus.js";
import { ROOT, runAsC, runAsJs, runOnHost, runOnLLInterp } from "./support/engines.js";

function program(machine: CorpusProgram["machine"], seed: number, count: number, bits: number): CorpusProgram {
  const args = [seed, count, bits].map(String);
  return { name: "rbigint", path: path.join(ROOT, "bench/rbigint/random_operations.py"), machine, args, stdin: "", exit: 0, stderr: null, stdout: expectedOutput(seed, count, bits) };
}

describe("random operations of rbigint agree with BigInt", () => {
  test("on the host", () => {
    const p = program(WIDE_64, 1, 200, 3000);
    expect(runOnHost(p).stdout).toBe(p.stdout);
  });

  test("with digits of 26 bits, interpreted", () => {
    const p = program(NARROW_32, 2, 100, 1000);
    expect(runOnLLInterp(p, { typeSystem: "ootype" }).stdout).toBe(p.stdout);
  });

  test("with digits of 63 bits, interpreted", () => {
    const p = program(WIDE_64, 3, 100, 3000);
    expect(runOnLLInterp(p).stdout).toBe(p.stdout);
  });

  test("in C, up to 20,000 decimal digits", () => {
    const p = program(WIDE_64, 4, 20_000, 66_439);
    expect(runAsC(p).stdout).toBe(p.stdout);
  });

  test("in JavaScript", () => {
    const p = program(NARROW_32, 5, 5_000, 12_000);
    expect(runAsJs(p).stdout).toBe(p.stdout);
  });
});
