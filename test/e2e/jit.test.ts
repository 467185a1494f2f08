// Hints for a JIT: the graphs hold them until the optimiser, the C and JavaScript texts hold nothing of them.

import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { Constant } from "@rpyts/flowmodel/model";
import { backendNamed } from "@rpyts/translator/backends";
import { loadProgram } from "@rpyts/translator/load-program";
import { defaultOptions } from "@rpyts/translator/options";
import type { Pipeline } from "@rpyts/translator/pipeline";
import { optionsFor } from "@rpyts/translator/settle-options";
import { describe, expect, it } from "vitest";
import { inTempFolder } from "../support/cli.js";
import { CapturedIO } from "../support/captured-io.js";
import { makeEnvironment } from "../support/engines.js";

/** The same loop, with hints and without. */
const program = (hinted: boolean): string => {
  const only = (text: string): string => (hinted ? text : "");
  const around = (name: string, text: string): string => (hinted ? `${name}(${text})` : text);
  return `
from rpython.rlib import jit
driver = jit.JitDriver(greens=['pc', 'code'], reds=['acc'])

${only("@jit.elidable")}
def square(n):
    return n * n

${only("@jit.unroll_safe")}
def run(code, acc):
    pc = 0
    while pc < len(code):
        ${only("driver.jit_merge_point(pc=pc, code=code, acc=acc)")}
        op = ${around("jit.promote", "ord(code[pc])")}
        pc += 1
        ${hinted ? "if jit.we_are_jitted() or jit.isconstant(op) or jit.isvirtual(driver2):\n            acc += 1000" : ""}
        acc += square(op)
        if acc % 3 == 0:
            pc += 1
            ${only("driver.can_enter_jit(pc=pc, code=code, acc=acc)")}
    ${only("jit.set_param(driver, 'threshold', 3)")}
    return ${around("jit.hint", hinted ? "acc, promote=True" : "acc")}

class Box(object):
    pass
driver2 = Box()

def entry_point(argv):
    print run(argv[0], len(argv))
    return 0

def target(driver, args):
    return entry_point, None
`;
};

function loaded(text: string, backend: "c" | "js", work: (pipeline: Pipeline, text: () => string) => void): void {
  inTempFolder((folder) => {
    const path = join(folder, "loop.py");
    writeFileSync(path, text);
    const env = makeEnvironment(new CapturedIO());
    const row = backendNamed(backend);
    const options = optionsFor(row, defaultOptions());
    const pipeline = loadProgram(env, options, path, []);
    work(pipeline, () => {
      pipeline.backendopt();
      row.lower?.run(pipeline);
      return row.text(row.source.run(env, pipeline, options));
    });
    env.dispose();
  });
}

describe("hints for a JIT", () => {
  it("are on the typed graphs: markers with the driver and its variables, promotions, marks of functions", () => {
    loaded(program(true), "c", (pipeline) => {
      pipeline.rtype();
      const graph = pipeline.graphs().find((g) => g.name === "run")!;
      const operations = graph.blocks().flatMap((block) => block.operations);
      const markers = operations.filter((op) => op.opname === "jit_marker");
      expect(markers.map((op) => (op.args[0] as Constant).value).sort()).toEqual(["can_enter_jit", "jit_merge_point"]);
      for (const { args } of markers) expect(args.slice(2).map((v) => String(v.concretetype))).toEqual(["Signed", expect.stringContaining("rpy_string"), "Signed"]);
      expect(operations.filter((op) => op.opname === "hint").map((op) => (op.args[1] as Constant).value).length).toBe(3);
      const square = pipeline.graphs().find((g) => g.name === "square")!.func as { dict: { getStr(name: string): unknown } };
      expect(square.dict.getStr("_elidable_function_")).toBeDefined();
    });
  });

  it.each(["c", "js"] as const)("are not in the text for %s: it is that of the program without them", (backend) => {
    const texts: string[] = [];
    for (const hinted of [true, false]) loaded(program(hinted), backend, (_pipeline, text) => void texts.push(text()));
    const plain = (text: string): string => text.replace(/_\d+/g, "").replace(/^#line.*$/gm, "");
    expect(texts[0]).not.toMatch(/jit|promote|\bhint/);
    expect(plain(texts[0]!).split("\n").length).toBe(plain(texts[1]!).split("\n").length);
  });
});
