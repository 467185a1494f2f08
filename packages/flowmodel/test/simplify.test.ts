import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { copygraph } from "@rpyts/flowmodel/copygraph";
import { removeDeadOpVars } from "@rpyts/flowmodel/deadcode";
import { ListHint } from "@rpyts/flowmodel/listcomp";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { parseGraph } from "@rpyts/flowmodel/parse-graph";
import { printGraph } from "@rpyts/flowmodel/print-graph";
import { coalesceBool, constfoldExitswitch, eliminateEmptyBlocks, joinBlocks, mergeSameExits } from "@rpyts/flowmodel/simplify-blocks";
import { removeDeadExceptions, simplifyExceptions, transformXxxitem } from "@rpyts/flowmodel/simplify-exceptions";
import { simplifyGraph, simplifyListComprehensions } from "@rpyts/flowmodel/simplify";
import { removeIdenticalVars, ssaToSsi } from "@rpyts/flowmodel/ssa";
import { evalGraph } from "./support/eval-graph.js";
import { randomGraph } from "./support/random-graph.js";
import { toyCodec, toyFacts, toyMachine } from "./support/toy.js";

const graphOf = (text: string): FunctionGraph => {
  const graph = parseGraph(text, toyCodec);
  checkgraph(graph);
  return graph;
};
const textOf = (graph: FunctionGraph): string => {
  checkgraph(graph);
  return printGraph(graph, toyCodec);
};

function observe(graph: FunctionGraph, args: number[], fuel: number) {
  const log: unknown[][] = [];
  const outcome = evalGraph(graph, args, toyMachine(log), fuel);
  return { outcome, log };
}

describe("passes keep what a graph does", () => {
  const passes: readonly [string, (graph: FunctionGraph) => void][] = [
    ["eliminateEmptyBlocks", eliminateEmptyBlocks],
    ["simplifyExceptions", (graph) => simplifyExceptions(graph, toyFacts)],
    ["transformXxxitem", (graph) => transformXxxitem(graph, toyFacts)],
    ["removeDeadExceptions", (graph) => removeDeadExceptions(graph, toyFacts)],
    ["coalesceBool", (graph) => coalesceBool(graph, toyFacts)],
    ["constfoldExitswitch", (graph) => void constfoldExitswitch(graph, toyFacts)],
    ["mergeSameExits", (graph) => mergeSameExits(graph, toyFacts)],
    ["joinBlocks", joinBlocks],
    ["removeDeadOpVars", (graph) => removeDeadOpVars(graph)],
    ["to SSA and back", (graph) => (removeIdenticalVars(graph, toyFacts), ssaToSsi(graph))],
    ["simplifyGraph", (graph) => simplifyGraph(graph, toyFacts, true)],
    ["copygraph", () => undefined],
  ];
  for (const [name, pass] of passes) {
    it(name, () => {
      const property = (stream: number[], count: number, a: number, b: number): void => {
        const graph = randomGraph(stream, count);
        checkgraph(graph);
        const before = observe(graph, [a, b], 300);
        const after = name === "copygraph" ? copygraph(graph) : graph;
        pass(after);
        checkgraph(after);
        // Passes make graphs shorter: where the first run ended, the second must.
        if (before.outcome.kind !== "fuel") expect(observe(after, [a, b], 300)).toEqual(before);
        else expect(observe(after, [a, b], 300).log.slice(0, before.log.length)).toEqual(before.log);
      };
      const byte = fc.nat(255);
      fc.assert(fc.property(fc.array(byte, { minLength: 20, maxLength: 120 }), fc.integer({ min: 2, max: 9 }), fc.nat(9), fc.nat(9), property), { numRuns: 400 });
    });
  }
});

describe("simplify", () => {
  it("turns tests of the exception's class into exits", () => {
    const graph = graphOf(`
graph f:
block 0(a, b):
    v = getitem(a, b)
    catch
        -> return(v)
        case \`"Exception"\` [t, e] -> 1(t, e, a)
block 1(t1, e1, a1):
    m = issubtype(t1, \`"KeyError"\`)
    switch m
        case False -> 2(t1, e1)
        case True -> return(a1)
block 2(t2, e2):
    n = issubtype(t2, \`"IndexError"\`)
    switch n
        case False -> except(t2, e2)
        case True -> return(e2)
`);
    simplifyExceptions(graph, toyFacts);
    expect(textOf(graph)).toBe(`graph f:
block 0(a_0, b_1):
    v_2 = getitem(a_0, b_1)
    catch
        -> return(v_2)
        case \`"KeyError"\` [t_3, e_4] -> return(a_0)
        case \`"IndexError"\` [t_5, e_6] -> return(e_6)
        case \`"Exception"\` [t_7, e_8] -> except(t_7, e_8)
`);
  });

  it("asks for a checked index where IndexError has an exit", () => {
    const graph = graphOf(`
graph f:
block 0(a, b):
    v = getitem(a, b)
    catch
        -> return(v)
        case \`"IndexError"\` [\`"IndexError"\`, e] -> return(\`0\`)
`);
    transformXxxitem(graph, toyFacts);
    expect(textOf(graph)).toContain("getitem_idx(a_0, b_1)");
  });

  it("drops an exception exit that an earlier one shadows", () => {
    const graph = graphOf(`
graph f:
block 0(a, b):
    v = getitem(a, b)
    catch
        -> return(v)
        case \`"LookupError"\` [t1, e1] -> return(\`1\`)
        case \`"KeyError"\` [t2, e2] -> return(\`2\`)
`);
    removeDeadExceptions(graph, toyFacts);
    expect(textOf(graph)).not.toContain("KeyError");
  });

  it("sends a link past a test whose outcome it knows", () => {
    const graph = graphOf(`
graph f:
block 0(a, b):
    v = bool(a)
    switch v
        case False -> 1(a)
        case True -> 1(b)
block 1(x):
    w = bool(x)
    switch w
        case False -> return(\`1\`)
        case True -> return(\`2\`)
`);
    coalesceBool(graph, toyFacts);
    expect(textOf(graph)).toBe(`graph f:
block 0(a_0, b_1):
    v_2 = bool(a_0)
    switch v_2
        case False -> return(\`1\`)
        case True -> 1(b_1)
block 1(x_3):
    w_4 = bool(x_3)
    switch w_4
        case False -> return(\`1\`)
        case True -> return(\`2\`)
`);
  });

  it("passes through a loop only what changes in it or is used in it", () => {
    const graph = graphOf(`
graph f:
block 0(a, b):
    -> 1(a, b, b, a)
block 1(x, y, z, u):
    v = lt(x, y)
    switch v
        case False -> return(z)
        case True -> 2(x, y, z, u)
block 2(x2, y2, z2, u2):
    x3 = add(x2, \`1\`)
    -> 1(x3, y2, z2, u2)
`);
    simplifyGraph(graph, toyFacts, true);
    expect(textOf(graph)).toBe(`graph f:
block 0(a_0, b_1):
    -> 1(a_0, b_1)
block 1(x_2, b_3):
    v_4 = lt(x_2, b_3)
    switch v_4
        case False -> return(b_3)
        case True -> 2(b_3, x_2)
block 2(b_5, x_6):
    x3_7 = add(x_6, \`1\`)
    -> 1(x3_7, b_5)
`);
  });

  it("hints and fences a list that a loop builds, and only such a list", () => {
    const text = (more: string): string => `
graph f:
block 0(a, b):
    l = newlist()
    i = iter(a)
    -> 1(i, l)
block 1(i1, l1):
    x = next(i1)
    catch
        -> 2(i1, l1, x)
        case \`"StopIteration"\` [\`"StopIteration"\`, e] -> return(l1)
block 2(i2, l2, x2):
    m = getattr(l2, \`"append"\`)
    u = simple_call(m, x2)${more}
    -> 1(i2, l2)
`;
    const isAppend = (value: unknown): boolean => value === "append";
    const graph = graphOf(text(""));
    simplifyListComprehensions(graph, toyFacts, isAppend);
    checkgraph(graph);
    const codec = { ...toyCodec, printValue: (value: unknown) => (value instanceof ListHint ? value.kind : JSON.stringify(value)) };
    expect(printGraph(graph, codec)).toBe(`graph f:
block 0(a_0, b_1):
    l_2 = newlist()
    i_3 = iter(a_0)
    l_4 = hint(l_2, a_0, \`exactlength\`)
    -> 1(i_3, l_4)
block 1(i_5, l_6):
    x_7 = next(i_5)
    catch
        -> 2(i_5, l_6, x_7)
        case \`"StopIteration"\` [\`"StopIteration"\`, e_8] -> 3(l_6)
block 2(i_9, l_10, x_11):
    m_12 = getattr(l_10, \`"append"\`)
    u_13 = simple_call(m_12, x_11)
    -> 1(i_9, l_10)
block 3(l_14):
    l_15 = hint(l_14, \`fence\`)
    -> return(l_15)
`);
    const other = graphOf(text("\n    w = len(l2)\n    z = simple_call(w)"));
    simplifyListComprehensions(other, toyFacts, isAppend);
    expect(textOf(other)).not.toContain("hint");
  });

  it("keeps an endless empty loop", () => {
    const graph = graphOf("graph f:\nblock 0(a, b):\n    -> 1()\nblock 1():\n    -> 1()\n");
    simplifyGraph(graph, toyFacts, true);
    expect(graph.blocks().some((block) => block.exits.some((link) => link.target === block))).toBe(true);
  });

  it("drops unused operations without effect and keeps the others", () => {
    const graph = graphOf("graph f:\nblock 0(a, b):\n    u = add(a, b)\n    w = simple_call(a)\n    -> return(a)\n");
    simplifyGraph(graph, toyFacts, true);
    expect(textOf(graph)).toBe("graph f:\nblock 0(a_0, b_1):\n    w_2 = simple_call(a_0)\n    -> return(a_0)\n");
  });
});
