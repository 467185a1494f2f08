import { mkdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SourceFile, type Span } from "@rpyts/tool/source-file";
import { functionptr } from "@rpyts/lltype/lltype";
import { Dict, InstanceType, List, OOArray, OOString, OOUnicode, Record } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";
import { Bool, Char, Float, Func, Signed, SignedLongLong, Void } from "@rpyts/lltype/types-make";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, straight, v } from "../../llinterp/test/build.js";
import { EXCEPTION, RAISED, ROOT } from "../../llinterp/test/oo-classes.js";
import { exceptions, generated, jsGraphs, jsOutcome, runNode, runtimeFunctions, withFiles } from "./support/oo-module.js";

const ARGS = List(OOString);
const TSC = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));

const write = functionptr(Func([Signed, OOString], Signed), "oo_os_write", { external: "oo_os_write" });

/** A main function that writes its arguments, and gives their number. */
const echo = straight("main", [ARGS], Signed, (b, [args]) => {
  const text = b.op("oosend", [name("ll_join"), c("|", OOString), args!], OOString);
  b.op("direct_call", [cPtr(write), c(1, Signed), text], Signed);
  return b.op("oosend", [name("ll_length"), args!], Signed);
});

const program = (main: FunctionGraph, sourceMap = false): string => generated({ target: "node", main: ptrTo(main), sourceMap }).text;

describe("a program for Node", () => {
  it("runs by its name, in a folder of whatever kind of modules, and gets bytes", () => {
    const text = program(echo);
    withFiles({ "echo-js": text }, (folder) => {
      for (const kind of ["module", "commonjs"]) {
        mkdirSync(join(folder, kind));
        writeFileSync(join(folder, kind, "package.json"), JSON.stringify({ type: kind }));
        writeFileSync(join(folder, kind, "echo-js"), text, { mode: 0o755 });
        const { status, stdout, stderr } = spawnSync(join(folder, kind, "echo-js"), ["a", "\u00e9"], { encoding: "utf8" });
        expect([status, stdout.split("|").slice(1), stderr]).toEqual([3, ["a", "\u00e9"], ""]);
      }
      expect(runNode([join(folder, "echo-js")]).status).toBe(1);
    });
  });

  it("is the same text each time", () => {
    expect(program(echo)).toBe(program(echo));
  });

  it("brings no more of the runtime than it uses", () => {
    const text = program(echo);
    expect(text).toContain("function joinTexts(");
    expect(text).not.toMatch(/class Dict|function erf|function oo_os_read|class StringBuilder/);
  });

  it("knows the lines of its source", () => {
    const file = new SourceFile("program.py", "def main(args):\n    fail()\n\ndef fail():\n    return null.length\n");
    const at = (line: number): Span => ({ file, start: file.text.split("\n", line - 1).join("\n").length + 5, end: file.text.split("\n", line).join("\n").length });
    const located = (graph: FunctionGraph, line: number): FunctionGraph => {
      for (const op of graph.startblock.operations) Object.assign(op, { span: at(line) });
      return graph;
    };
    const fail = located(straight("fail", [], Signed, (b) => b.op("oosend", [name("ll_strlen"), b.op("same_as", [c(null, OOString)], OOString)], Signed)), 5);
    const main = located(straight("main", [ARGS], Signed, (b) => b.op("int_add", [b.op("direct_call", [cPtr(ptrTo(fail))], Signed), c(1, Signed)], Signed)), 2);
    withFiles({ "located-js": program(main, true) }, (folder) => {
      const { stderr } = runNode(["--enable-source-maps", join(folder, "located-js")]);
      expect(stderr).toMatch(/at fail \(.*program\.py:5:/);
      expect(stderr).toMatch(/at main \(.*program\.py:2:/);
    });
  });
});

/** A function that calls itself without end; below, one that catches what comes of it: gives 1 for a RuntimeError. */
function endless(catchIt: boolean): FunctionGraph {
  const start = new BlockBuilder(v(Signed, "n"));
  const graph = graphOf("endless", start, Signed);
  const more = start.op("direct_call", [cPtr(functionptr(Func([Signed], Signed), "endless", { graph })), start.op("int_add", [start.block.inputargs[0]!, c(1, Signed)], Signed)], Signed);
  start.goto(graph.returnblock, [start.op("int_add", [more, c(1, Signed)], Signed)]);
  if (!catchIt) return graph;
  const outer = new BlockBuilder();
  const caughtBlock = new BlockBuilder();
  const catching = graphOf("catching", outer, Signed);
  const result = outer.op("direct_call", [cPtr(ptrTo(graph)), c(0, Signed)], Signed);
  outer.catching([catching.returnblock, [result]], RAISED["RuntimeError"]!.type.instance, EXCEPTION, { cls: RAISED["RuntimeError"]!.type, target: caughtBlock.block });
  caughtBlock.goto(catching.returnblock, [c(1, Signed)]);
  for (const g of [graph, catching]) {
    g.exceptblock.inputargs[1]!.concretetype = EXCEPTION;
  }
  return catching;
}

describe("the end of the stack", () => {
  it("is an exception of the program", () => {
    expect(jsOutcome(() => jsGraphs(endless(false)).functions["endless"]!(0))).toBe("!StackOverflow");
  });

  it("may be where the runtime compiles a regular expression", () => {
    class Exception {}
    const { caught } = runtimeFunctions(["caught"], { Exception, theStackOverflow: "deep", theMemoryError: "memory" }) as { caught: (e: unknown) => unknown };
    const outcomes = new Set<unknown>();
    const regexp = (depth: number): unknown => {
      if (depth > 0) return [regexp(depth - 1)];
      return new RegExp(`(a(b(c)))${Math.random()}`).test("abc");
    };
    for (let depth = 10_000; depth < 200_000; depth += Math.ceil(depth / 100)) {
      try {
        regexp(depth);
      } catch (e) {
        outcomes.add(caught(e));
      }
    }
    expect([...outcomes]).toEqual(["deep"]);
    expect(caught(new RangeError("Invalid string length"))).toBe("memory");
    expect(() => caught(new TypeError("null"))).toThrow(TypeError);
  });

  it("is what the program catches as a RuntimeError, when it is one there", () => {
    const type = new InstanceType("StackOverflow", RAISED["RuntimeError"]!.type.instance);
    const raised = { type: type.classValue, value: new OOInstance(type) };
    const own = { ...exceptions, standard: (className: string) => (className === "StackOverflow" ? raised : exceptions.standard(className)) };
    const graph = endless(true);
    const { text } = generated({ exports: new Map([["f", ptrTo(graph)]]), exceptions: own });
    withFiles({ "deep.mjs": text, "call.mjs": 'import { f } from "./deep.mjs";\nconsole.log(f(), f());\n' }, (folder) => {
      expect(runNode([join(folder, "call.mjs")])).toEqual({ status: 0, stdout: "1 1\n", stderr: "" });
    });
  });
});

describe("a module", () => {
  const POINT = Record([["item0", Signed], ["item1", OOString]]);
  const THING = new InstanceType("lib.Thing", ROOT);
  THING.fields.set("n", { type: Signed, initial: 5 });
  const graphs = [
    straight("add", [Signed, Float, Void], Float, (b, [x, y]) => b.op("float_add", [b.op("cast_int_to_float", [x!], Float), y!], Float)),
    straight("reversed", [List(Signed)], Void, (b, [l]) => b.op("oosend", [name("ll_reverse"), l!], Void)),
    straight("point", [OOUnicode, Bool, Char, SignedLongLong], POINT, (b) => b.op("oonew", [name(POINT)], POINT)),
    straight("thing", [], THING, (b) => b.op("oonew", [name(THING)], THING)),
    straight("n_of", [THING], Signed, (b, [t]) => b.op("getfield", [t!, name("n")], Signed)),
    straight("nested", [OOArray(List(POINT)), Dict(Signed, Signed)], Void, () => c(null, Void)),
    straight("fails", [Dict(Signed, Signed)], Signed, (b, [d]) => b.op("oosend", [name("ll_getitem"), d!, c(1, Signed)], Signed)),
    straight("dict", [], Dict(Signed, Signed), (b) => b.op("oonew", [name(Dict(Signed, Signed))], Dict(Signed, Signed))),
  ];
  const { text, declarations } = generated({ exports: new Map(graphs.map((graph) => [graph.name, ptrTo(graph)])) });

  it("is imported by other modules; exceptions are errors with the name of their class", () => {
    const user = `import * as lib from "./lib.mjs";
const list = [1, 2];
lib.reversed(list);
let failure;
try { lib.fails(lib.dict()); } catch (e) { failure = [e instanceof Error, e.name]; }
console.log(JSON.stringify([Object.keys(lib), lib.add(1, 0.5), list, lib.point("", true, 65, 1n), lib.n_of(lib.thing()), failure]));
`;
    withFiles({ "lib.mjs": text, "user.mjs": user }, (folder) => {
      const { stdout, stderr } = runNode([join(folder, "user.mjs")]);
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toEqual([graphs.map((graph) => graph.name).sort(), 1.5, [2, 1], { item0: 0, item1: null }, 5, [true, "KeyError"]]);
    });
  });

  it("has its types declared", () => {
    const use = (call: string): string => `import * as lib from "./lib.mjs";\n${call}\n`;
    const files = {
      "lib.d.mts": declarations!,
      "good.mts": use("const n: number = lib.n_of(lib.thing()); lib.reversed([n]); const p = lib.point('x', true, 65, 1n); const s: string | null = p.item1; lib.nested([[p]], lib.dict()); s;"),
      "bad.mts": use("lib.add('1', 2);\nlib.n_of(5);\nlib.point('x', true, 65, 1);"),
    };
    withFiles(files, (folder) => {
      const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--types", "", "--pretty", "false"];
      const { stdout } = spawnSync(process.execPath, [TSC, ...options, join(folder, "good.mts"), join(folder, "bad.mts")], { encoding: "utf8" });
      const lines = stdout.split("\n").filter((line) => line.includes("error")).map((line) => /(\w+\.\w+)\((\d)/.exec(line)!.slice(1).join(":"));
      expect(lines).toEqual(["bad.mts:2", "bad.mts:3", "bad.mts:4"]);
    });
  });
});

describe("a page", () => {
  it("holds the program and escapes what would end it", () => {
    const main = straight("main", [ARGS], Signed, (b) => b.op("direct_call", [cPtr(write), c(1, Signed), c("</script><!-- x", OOString)], Signed));
    const { text } = generated({ target: "browser", main: ptrTo(main), title: "a <b> & c" });
    expect(text).toContain("<title>a &#60;b&#62; &#38; c</title>");
    const worker = /<script type="text\/plain" id="program">\n([^]*?)<\/script>/.exec(text)![1]!;
    expect(worker).toContain("\\x3c/script>\\x3c!-- x");
    const posted: unknown[] = [];
    const scope = { onmessage: null as null | ((event: { data: unknown }) => void) };
    new Function("scope", "postMessage", `${worker.replace("onmessage =", "scope.onmessage =")}`)(scope, (data: unknown) => posted.push(data));
    scope.onmessage!({ data: { args: ["page"] } });
    expect(posted).toEqual([{ output: "</script><!-- x" }, { status: 15 }]);
  });
});

it("finalizers that never run are told of", () => {
  const type = new InstanceType("lib.Closing", ROOT);
  type.finalizer = ptrTo(straight("__del__", [type], Void, () => c(null, Void)));
  const f = straight("f", [], type, (b) => b.op("oonew", [name(type)], type));
  expect(generated({ exports: new Map([["f", ptrTo(f)]]) }).withoutFinalizers).toEqual(["lib.Closing"]);
});
