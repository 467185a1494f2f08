// The way from the entry point to a function: the engine of `translate why`.

import { join } from "node:path";
import { loadProgram } from "@rpyts/translator/load-program";
import { backendNamed } from "@rpyts/translator/backends";
import { optionsFor } from "@rpyts/translator/settle-options";
import { defaultOptions } from "@rpyts/translator/options";
import { whyReached } from "@rpyts/translator/why";
import { describe, expect, it } from "vitest";
import { CapturedIO } from "./support/captured-io.js";
import { file, inTempFolder } from "./support/cli.js";
import { makeEnvironment } from "./support/engines.js";

const PROGRAM = `def leaf(n):
    return n + 1

def long_way(n):
    return middle(n)

def middle(n):
    return leaf(n)

def unused(n):
    return leaf(n)

def entry_point(argv):
    print long_way(1)
    print middle(2)
    return 0

def target(driver, args):
    return entry_point, None
`;

/** The ways to the functions of a name, as `caller -> callee at line`. */
function ways(name: string): string[][] {
  return inTempFolder((folder) => {
    const path = join(file(folder, "prog.py", PROGRAM));
    const pipeline = loadProgram(makeEnvironment(new CapturedIO()), optionsFor(backendNamed("c"), defaultOptions()), path, []);
    return whyReached(pipeline, name).reached.map(({ steps }) => steps.map(({ caller, callee, span }) => `${caller} -> ${callee} at ${span!.file.lineCol(span!.start).line}`));
  });
}

describe("the way to a function", () => {
  it("is the shortest chain of calls", () => {
    expect(ways("leaf")).toEqual([["prog.entry_point -> prog.middle at 15", "prog.middle -> prog.leaf at 8"]]);
  });
  it("is found by the module's name, too", () => expect(ways("prog.leaf")).toHaveLength(1));
  it("to an entry point is empty", () => expect(ways("entry_point")).toEqual([[]]));
  it("is none for functions that are not reached", () => expect(ways("unused")).toEqual([]));
});
