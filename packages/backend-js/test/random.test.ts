import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Dominators } from "@rpyts/flowmodel/dominators";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { OpRaised } from "@rpyts/lltype/machine-arith";
import { Void } from "@rpyts/lltype/types-make";
import type { LLStruct, LLValue } from "@rpyts/lltype/values";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { standardExternals } from "@rpyts/llinterp/standard-externals";
import { optimise } from "@rpyts/backendopt/backendopt";
import { ptrTo } from "../../llinterp/test/build.js";
import { cls, exceptions } from "../../llinterp/test/exceptions.js";
import { randomProgram } from "./support/random-program.js";
import { compile, textOf, theGlobal } from "./support/names.js";

const NUM_RUNS = Number(process.env["RANDOM_RUNS"] ?? 400);
const CALLS = [
  [12, 1, 2, 3],
  [12, -1, 0, 0x7fffffff],
  [12, -0x80000000, -1, 7],
  [9, 0, 0, 0],
] as const;

/** Result or exception, and all that was seen of the run from outside. */
interface Outcome {
  readonly result: unknown;
  readonly log: readonly unknown[];
  readonly global: readonly unknown[];
}

function interpreted(graph: FunctionGraph, args: readonly LLValue[]): Outcome {
  const log: LLValue[] = [];
  const fields = theGlobal.obj as LLStruct;
  const externals = standardExternals();
  externals.add("trace", (_engine, [x]) => {
    log.push(x);
    if (x === 3) throw new OpRaised("ValueError");
    fields.set("h", x);
    return x;
  });
  fields.set("g", 0);
  fields.set("h", 0);
  let result: unknown;
  try {
    const value = new LLInterpreter({ exceptions, wordBits: 32, externals }).evalGraph(graph, args);
    result = graph.returnvar.concretetype === Void ? undefined : value;
  } catch (error) {
    if (!(error instanceof LLException)) throw error;
    result = `!${error.className}`;
  }
  return { result, log, global: [fields.get("g"), fields.get("h")] };
}

/** The graphs of a program as the optimiser leaves them. */
function optimised(seed: number): readonly FunctionGraph[] {
  const graphs = randomProgram(seed);
  return optimise({ entryPoints: [ptrTo(graphs[0]!)], exceptionBase: cls("Exception") }, { wordBits: 32, verify: true }).graphs;
}

describe("random programs", () => {
  it.each([
    ["as they are", (seed: number) => randomProgram(seed), {}],
    ["without results", (seed: number) => randomProgram(seed, Void), {}],
    ["when optimised", optimised, {}],
    ["with a dispatcher wherever two nodes stand behind one", (seed: number) => randomProgram(seed), { mostBehind: 1 }],
  ])("do the same in JavaScript as in the interpreter, in the same order, %s", (_how, make, options) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const graphs = make(seed);
        const js = compile(graphs, options);
        for (const graph of graphs) {
          for (const args of CALLS) {
            js.log.length = 0;
            Object.assign(js.global, { g: 0, h: 0 });
            const result = js.call(graph.name, ...args);
            const outcome: Outcome = { result, log: [...js.log], global: [js.global["g"], js.global["h"]] };
            expect(outcome, `${graph.name}(${args.join(", ")})\n${js.code}`).toEqual(interpreted(graph, args));
          }
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("need a dispatcher only where a loop has several entries", () => {
    let dispatchers = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const graph of randomProgram(seed)) {
          const isDispatched = textOf(graph).includes("switch (state");
          if (isDispatched) dispatchers++;
          if (new Dominators(graph).isReducible()) expect(isDispatched).toBe(false);
        }
      }),
      { numRuns: NUM_RUNS },
    );
    expect(dispatchers).toBeGreaterThan(0);
  });
});
