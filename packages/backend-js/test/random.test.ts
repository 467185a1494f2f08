import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { LLValue } from "@rpyts/lltype/values";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { exceptions } from "../../llinterp/test/exceptions.js";
import { randomProgram } from "./support/random-program.js";
import { compile } from "./support/names.js";

const NUM_RUNS = Number(process.env["RANDOM_RUNS"] ?? 300);
const CALLS = [
  [12, 1, 2, 3],
  [12, -1, 0, 0x7fffffff],
  [12, -0x80000000, -1, 7],
  [9, 0, 0, 0],
] as const;

function interpreted(graph: FunctionGraph, args: readonly LLValue[]): unknown {
  try {
    return new LLInterpreter({ exceptions, wordBits: 32 }).evalGraph(graph, args);
  } catch (error) {
    if (error instanceof LLException) return `!${error.className}`;
    throw error;
  }
}

describe("random programs", () => {
  it("do the same in JavaScript as in the interpreter", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const graphs = randomProgram(seed);
        const js = compile(graphs);
        for (const graph of graphs) {
          for (const args of CALLS) expect(js.call(graph.name, ...args), `${graph.name}(${args.join(", ")})\n${js.code}`).toBe(interpreted(graph, args));
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
