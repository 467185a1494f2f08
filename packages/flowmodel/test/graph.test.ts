import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { Dominators } from "@rpyts/flowmodel/dominators";
import { Block, Constant, FunctionGraph, Link, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { BUILTIN_CALLS, CallShape, HL_OP_NAMES, findHLOp, hlop } from "@rpyts/flowmodel/operation";
import { parseGraph } from "@rpyts/flowmodel/parse-graph";
import { printGraph } from "@rpyts/flowmodel/print-graph";
import { graphSize, summary } from "@rpyts/flowmodel/summary";
import { callFinal, callInitial, insertEmptyBlock, splitBlock } from "@rpyts/flowmodel/unsimplify";
import { evalGraph } from "./support/eval-graph.js";
import { randomGraph } from "./support/random-graph.js";
import { toyCodec, toyMachine } from "./support/toy.js";

const LOOP = `graph f:
block 0(a_0, b_1):
    -> 1(a_0, b_1)
block 1(x_2, y_3):
    v_4 = lt(x_2, y_3)
    switch v_4
        case False -> return(x_2)
        case True -> 2(x_2, y_3)
block 2(x_5, y_6):
    x_7 = add(x_5, \`2\`)
    w_8 = setattr(y_6, \`"n"\`, x_7)
    -> 1(x_7, y_6)
`;

const run = (graph: FunctionGraph, ...args: number[]) => {
  const log: unknown[][] = [];
  return { outcome: evalGraph(graph, args, toyMachine(log)), log };
};

describe("the operation table", () => {
  it("names existing operations as checked and plain variants", () => {
    for (const name of HL_OP_NAMES) {
      const { ovf, plain } = hlop[name];
      if (ovf !== null) expect(findHLOp(ovf)?.canRaise).toContain("OverflowError");
      if (plain !== null) expect(findHLOp(plain)?.pure).toBe(true);
    }
  });

  it("maps calls of built-ins to operations that take as many operands", () => {
    for (const [, count, op] of BUILTIN_CALLS) expect(hlop[op].arity).toBe(count);
  });

  it("gives equal texts to equal call shapes", () => {
    expect(new CallShape(2, ["a", "b"], true).toString()).toBe(new CallShape(2, ["a", "b"], true).toString());
    expect(new CallShape(2, ["a", "b"], true).operands).toBe(5);
  });
});

describe("the text form", () => {
  it("prints what it has parsed", () => {
    expect(printGraph(parseGraph(LOOP, toyCodec), toyCodec)).toBe(LOOP);
  });

  it("keeps types, quoting, exception exits and switches", () => {
    const text = `graph g lltype:
block 0(a_0:\`Signed\`):
    v_1:\`Ptr(X)\` = foo(a_0, \`"a\\\`b\\\\n"\`:\`Str\`)
    catch
        -> 1(v_1)
        case \`"KeyError"\` [\`"KeyError"\`, e_2] -> except(\`"KeyError"\`, e_2)
        case \`"Exception"\` [t_3, e_4] -> except(t_3, e_4)
block 1(w_5):
    switch w_5
        case \`3\` -> return(w_5)
        case default -> return(\`null\`)
return(result_6:\`Signed\`)
`;
    expect(printGraph(parseGraph(text, toyCodec), toyCodec)).toBe(text);
  });

  it("round-trips random graphs", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 10, maxLength: 80 }), fc.integer({ min: 2, max: 8 }), (stream, count) => {
        const text = printGraph(randomGraph(stream, count), toyCodec);
        expect(printGraph(parseGraph(text, toyCodec), toyCodec)).toBe(text);
      }),
    );
  });

  it("says which line is wrong", () => {
    expect(() => parseGraph("graph f:\nblock 0():\n    -> 7()\n", toyCodec)).toThrow("line 3 of the graph: no block 7");
  });
});

describe("checkgraph", () => {
  const broken: readonly [string, (graph: FunctionGraph) => void, string][] = [
    ["a variable defined twice", (g) => void (g.blocks()[3]!.operations[1]!.result = g.blocks()[3]!.operations[0]!.result), "defined twice"],
    ["a variable of another block", (g) => void (g.blocks()[3]!.operations[0]!.args[0] = g.startblock.inputargs[0]!), "not defined before it"],
    ["an unknown operation", (g) => void (g.blocks()[3]!.operations[0]!.opname = "addd"), "not a high-level operation"],
    ["a wrong count of operands", (g) => void g.blocks()[3]!.operations[0]!.args.pop(), "takes 2 operands"],
    ["a link that passes too little", (g) => void g.startblock.exits[0]!.args.pop(), "a link with 1 arguments"],
    ["a foreign prevblock", (g) => void (g.startblock.exits[0]!.prevblock = null), "prevblock"],
    ["an exit case without switch", (g) => void (g.startblock.exits[0]!.exitcase = true), "exit case without exitswitch"],
    ["a true exit first", (g) => void g.blocks()[1]!.exits.reverse(), "false exit first"],
  ];
  for (const [what, damage, message] of broken) {
    it(`finds ${what}`, () => {
      const graph = parseGraph(LOOP, toyCodec);
      checkgraph(graph);
      damage(graph);
      expect(() => checkgraph(graph)).toThrow(message);
    });
  }

  it("finds the result of a raising operation on its exceptional exit", () => {
    const graph = parseGraph('graph f:\nblock 0(a):\n    v = getitem(a, a)\n    catch\n        -> return(v)\n        case `"KeyError"` [t, e] -> return(v)\n', toyCodec);
    expect(() => checkgraph(graph)).toThrow("the result of the operation that raised");
  });
});

describe("surgery", () => {
  it("puts a block on a link", () => {
    const graph = parseGraph(LOOP, toyCodec);
    const back = graph.blocks()[3]!.exits[0]!;
    insertEmptyBlock(back, [new SpaceOperation("setattr", [new Constant(0), new Constant("x"), back.args[0]!], new Variable())]);
    checkgraph(graph);
    expect(run(graph, 0, 3).log).toEqual([[3, "n", 2], [0, "x", 2], [3, "n", 4], [0, "x", 4]]);
  });

  it("cuts a block anywhere without changing what it does", () => {
    for (const at of [0, 1, 2]) {
      const graph = parseGraph(LOOP, toyCodec);
      splitBlock(graph.blocks()[3]!, at);
      checkgraph(graph);
      expect(run(graph, 0, 3)).toEqual(run(parseGraph(LOOP, toyCodec), 0, 3));
    }
  });

  it("runs operations at the beginning and before each return", () => {
    const graph = parseGraph(LOOP, toyCodec);
    callInitial(graph, new SpaceOperation("setattr", [graph.args[0]!, new Constant("start"), graph.args[1]!], new Variable()));
    callFinal(graph, (result) => new SpaceOperation("setattr", [result, new Constant("end"), result], new Variable()));
    checkgraph(graph);
    expect(run(graph, 1, 0).log).toEqual([[1, "start", 0], [1, "end", 1]]);
  });
});

describe("dominators", () => {
  it("finds nested loops with their bodies", () => {
    const [a, b, c, d, e] = Array.from({ length: 5 }, () => new Block([])) as [Block, Block, Block, Block, Block];
    const graph = new FunctionGraph("g", a);
    const v = new Constant(1);
    const fork = (from: Block, x: Block, y: Block): void => {
      from.exitswitch = v;
      from.closeblock(new Link([], x, false), new Link([], y, true));
    };
    a.closeblock(new Link([], b));
    fork(b, e, c);
    fork(c, b, d);
    d.closeblock(new Link([], c));
    e.closeblock(new Link([v], graph.returnblock));
    const dom = new Dominators(graph);
    const loops = dom.loops();
    expect(loops.map((loop) => [loop.header, loop.depth])).toEqual([[b, 1], [c, 2]]);
    expect(loops[0]!.body).toEqual(new Set([b, c, d]));
    expect(loops[1]!.body).toEqual(new Set([c, d]));
    expect(loops[1]!.parent).toBe(loops[0]);
    expect([dom.immediate(a), dom.immediate(d), dom.immediate(e)]).toEqual([null, c, b]);
    expect(dom.isReducible()).toBe(true);
  });

  it("agrees with the definition on random graphs", () => {
    const reaches = (graph: FunctionGraph, goal: Block, without: Block): boolean => {
      if (graph.startblock === without) return false;
      const seen = new Set<Block>([graph.startblock]);
      for (const block of seen) for (const { target } of block.exits) if (target !== without) seen.add(target);
      return seen.has(goal);
    };
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 10, maxLength: 60 }), fc.integer({ min: 2, max: 8 }), (stream, count) => {
        const graph = randomGraph(stream, count);
        const dom = new Dominators(graph);
        for (const a of graph.blocks()) for (const b of graph.blocks()) expect(dom.dominates(a, b)).toBe(a === b || !reaches(graph, b, a));
      }),
    );
  });
});

describe("summary", () => {
  it("counts operations and blocks", () => {
    const graph = parseGraph(LOOP, toyCodec);
    expect(summary(graph)).toEqual({ add: 1, lt: 1, setattr: 1 });
    expect(graphSize(graph)).toEqual({ blocks: 4, operations: 3 });
  });
});
