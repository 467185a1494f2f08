import { SourceMap, type SourceMapPayload } from "node:module";
import { describe, expect, it } from "vitest";
import { SourceFile } from "@rpyts/tool/source-file";
import { Signed, Void } from "@rpyts/lltype/types-make";
import { printFunction } from "@rpyts/backend-js/function";
import * as n from "@rpyts/backend-js/nodes";
import { printModule } from "@rpyts/backend-js/source-map";
import { SourceLocations } from "@rpyts/backend-js/source-location";
import { cPtr, name, straight } from "../../llinterp/test/build.js";
import { functionptr } from "@rpyts/lltype/lltype";
import { Func } from "@rpyts/lltype/types-make";
import { graphFrom } from "./support/text.js";
import { TestNames, textOf, theGlobal } from "./support/names.js";

const trace = cPtr(functionptr(Func([Signed], Signed), "trace", { external: "trace" }));

describe("source maps", () => {
  const first = new SourceFile("first.py", "def f(x):\n    y = g(x)\n    return h(y)\n");
  const second = new SourceFile("lib/second.py", "# a comment\ndef k(x):\n    return g(x)\n");

  function module(): { code: string; map: SourceMap } {
    const f = straight("f", [Signed], Signed, (b, [x]) => b.op("direct_call", [trace, b.op("direct_call", [trace, x!], Signed)], Signed));
    f.startblock.operations[0]!.span = { file: first, start: 18, end: 22 };
    f.startblock.operations[1]!.span = { file: first, start: 34, end: 38 };
    const k = straight("k", [Signed], Signed, (b, [x]) => b.op("direct_call", [trace, x!], Signed));
    k.startblock.operations[0]!.span = { file: second, start: 33, end: 37 };
    const locations = new SourceLocations();
    const functions = [f, k].map((graph) => {
      const { params, body } = printFunction(graph, new TestNames([f, k]), locations);
      return n.functionDeclaration(graph.name, params, body);
    });
    const { code, map } = printModule(functions, locations);
    return { code, map: new SourceMap(map as SourceMapPayload) };
  }

  it("lead from a call to the line and the file that it stands in", () => {
    const { code, map } = module();
    expect(code).toBe("function f(x) {\n  return rt.trace(rt.trace(x));\n}\n\nfunction k(x) {\n  return rt.trace(x);\n}\n".replaceAll("x", "v"));
    const at = (line: number, column: number): unknown => {
      const entry = map.findEntry(line - 1, column);
      return "originalSource" in entry ? [entry.originalSource, entry.originalLine + 1] : null;
    };
    const outer = "  return ".length;
    expect(at(2, outer)).toEqual(["first.py", 3]);
    expect(at(2, outer + "rt.trace(".length)).toEqual(["first.py", 2]);
    expect(at(6, outer)).toEqual(["lib/second.py", 3]);
  });

  it("carry the texts of the sources", () => {
    const { map } = module();
    expect(map.payload.sources).toEqual(["first.py", "lib/second.py"]);
    expect(map.payload.sourcesContent).toEqual([first.text, second.text]);
  });
});

describe("functions", () => {
  it("have no parameters for Void arguments, and calls leave them out", () => {
    const callee = cPtr(functionptr(Func([Void, Signed], Void), "use", { external: "use" }));
    const graph = straight("f", [Signed, Void], Void, (b, [x, nothing]) => b.op("direct_call", [callee, nothing!, x!], Void));
    expect(textOf(graph)).toBe("function f(v) {\n  rt.use(v);\n}\n");
  });

  it("call their first argument `this` in a method, and never assign it", () => {
    const graph = graphFrom(`graph down:
block 0(self, n):
    -> 1(self, n)
block 1(self, n):
    c = int_gt(n, \`0\`)
    switch c
        case False -> return(self)
        case True -> 2(self, n)
block 2(self, n):
    s = direct_call(\`@next\`, self, n)
    m = int_sub(n, \`1\`)
    -> 1(s, m)
`);
    const { params, body } = printFunction(graph, new TestNames([graph]), new SourceLocations(), { isMethod: true });
    expect(printModule([n.functionDeclaration("down", params, body)], null).code).toBe(
      "function down(n) {\n  let self = this;\n  while (n > 0) {\n    self = rt.next(self, n);\n    n = n - 1 | 0;\n  }\n  return self;\n}\n",
    );
  });

  it("keep the names of the program, and stay clear of words of JavaScript and of global names", () => {
    const graph = graphFrom(`graph names:
block 0(class, names, x, x):
    a = direct_call(\`@trace\`, class)
    b = direct_call(\`@trace\`, a)
    s = int_add(a, b)
    t = int_add(names, s)
    -> return(t)
`.replace("x, x)", "x, rt)"));
    expect(textOf(graph)).toContain("function names(class_1, names_1, x, rt_1) {\n  const a = rt.trace(class_1);\n");
  });

  it("call a value that the program has no name for as the field it comes from", () => {
    const graph = straight("f", [], Signed, (b) => {
      const g = b.op("getfield", [cPtr(theGlobal), name("g")], Signed);
      return b.op("int_mul", [g, g], Signed);
    });
    expect(textOf(graph)).toBe("function f() {\n  const g = theGlobal.g;\n  return Math.imul(g, g);\n}\n");
  });
});
