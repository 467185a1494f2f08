import { describe, expect, it } from "vitest";
import { Block, Link, Variable, type FunctionGraph } from "@rpyts/flowmodel/model";
import { Bool, Signed } from "@rpyts/lltype/types-make";
import { BlockBuilder, c, graphOf, v } from "../../llinterp/test/build.js";
import { cls, ETYPE, EVALUE } from "../../llinterp/test/exceptions.js";
import { functionptr } from "@rpyts/lltype/lltype";
import { Func } from "@rpyts/lltype/types-make";
import { cPtr } from "../../llinterp/test/build.js";
import { LAST_EXCEPTION } from "@rpyts/flowmodel/model";
import { compile, textOf } from "./support/names.js";

const SIZE = 50_000;
const TRACE = cPtr(functionptr(Func([Signed], Signed), "id", { external: "id" }));

const builder = (): BlockBuilder => new BlockBuilder(v(Signed, "x"), v(Signed, "n"));

/** `count` blocks in a row; `end` closes each, given the block, its inputs and the one after it. */
function chain(count: number, close: (b: BlockBuilder, x: Variable, n: Variable, next: Block, graph: FunctionGraph, i: number) => void): FunctionGraph {
  const blocks = Array.from({ length: count }, builder);
  const graph = graphOf("chain", blocks[0]!, Signed);
  graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
  graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
  blocks.forEach((b, i) => {
    const [x, n] = b.block.inputargs as [Variable, Variable];
    const next = blocks[i + 1];
    if (next === undefined) b.goto(graph.returnblock, [x]);
    else close(b, x, n, next.block, graph, i);
  });
  return graph;
}

/** The deepest indentation of a text. */
const depth = (code: string): number => Math.max(...code.split("\n").map((line) => /^ */.exec(line)![0].length / 2));

const sum = (b: BlockBuilder, x: Variable, k: number): Variable => b.op("int_add", [x, c(k, Signed)], Signed);
const equals = (b: BlockBuilder, x: Variable, k: number): Variable => b.op("int_eq", [x, c(k, Signed)], Bool);

describe(`functions of ${SIZE} blocks`, () => {
  it("a chain of blocks", () => {
    const graph = chain(SIZE, (b, x, n, next) => b.goto(next, [sum(b, x, 1), n]));
    const { call, code } = compile([graph]);
    expect(call("chain", 5, 0)).toBe(SIZE + 4);
    expect(depth(code)).toBe(1);
  });

  it("a chain of diamonds", () => {
    const graph = chain(SIZE / 2, (b, x, n, next, _graph, i) => {
      const arm = builder();
      const [ax, an] = arm.block.inputargs as [Variable, Variable];
      arm.goto(next, [sum(arm, ax, 1), an]);
      b.branch(equals(b, n, i % 3), [arm.block, [x, n]], [next, [x, n]]);
    });
    const { call, code } = compile([graph]);
    expect(call("chain", 0, 1)).toBe(Math.ceil((SIZE / 2 - 2) / 3));
    expect(depth(code)).toBe(2);
  });

  it("a chain of if and elif that meets at the end", () => {
    const last = builder();
    const graph = chain(SIZE / 2, (b, x, n, next, _graph, i) => {
      const arm = builder();
      const [ax, an] = arm.block.inputargs as [Variable, Variable];
      arm.goto(last.block, [arm.op("int_xor", [arm.op("direct_call", [TRACE, ax], Signed), c(i, Signed)], Signed), an]);
      b.branch(equals(b, n, i), [arm.block, [x, n]], [next, [x, n]]);
    });
    last.goto(graph.returnblock, [sum(last, last.block.inputargs[0]!, 1)]);
    const code = textOf(graph);
    expect(depth(code)).toBeLessThan(60);
    expect(code).not.toContain("state");
  });

  it("a chain of returns", () => {
    const graph = chain(SIZE / 2, (b, x, n, next, g, i) => b.branch(equals(b, n, i), [g.returnblock, [sum(b, x, i)]], [next, [x, n]]));
    const { call, code } = compile([graph]);
    expect([call("chain", 1, 0), call("chain", 1, 777), call("chain", 1, -1)]).toEqual([1, 778, 1]);
    expect(depth(code)).toBe(2);
  });

  it("a chain of calls with one handler", () => {
    const handler = builder();
    const graph = chain(SIZE / 2, (b, x, n, next) => {
      const r = b.op("direct_call", [TRACE, x], Signed);
      b.block.exitswitch = LAST_EXCEPTION;
      const link = new Link([x, n], handler.block, cls("ValueError"));
      link.llexitcase = cls("ValueError");
      link.extravars(v(ETYPE), v(EVALUE));
      b.block.closeblock(new Link([r, n], next), link);
    });
    handler.goto(graph.returnblock, [handler.block.inputargs[1]!]);
    const code = textOf(graph);
    expect(depth(code)).toBeLessThan(6);
  });

  it("a chain of loops", () => {
    const graph = chain(SIZE / 2, (b, x, n, next) => {
      const head = builder();
      const [hx, hn] = head.block.inputargs as [Variable, Variable];
      b.goto(head.block, [x, n]);
      head.branch(head.op("int_gt", [hx, c(3, Signed)], Bool), [head.block, [sum(head, hx, -1), hn]], [next, [sum(head, hx, 1), hn]]);
    });
    const { call, code } = compile([graph]);
    expect(call("chain", 9, 0)).toBe(4);
    expect(depth(code)).toBe(2);
  });

  it("a switch with thousands of cases", () => {
    const start = builder();
    const graph = graphOf("chain", start, Signed);
    const [x, n] = start.block.inputargs as [Variable, Variable];
    start.block.exitswitch = n;
    const links = Array.from({ length: SIZE / 10 }, (_, i) => {
      const arm = builder();
      arm.goto(graph.returnblock, [sum(arm, arm.block.inputargs[0]!, i)]);
      const link = new Link([x, n], arm.block, i);
      link.llexitcase = i;
      return link;
    });
    start.block.closeblock(...links);
    expect(compile([graph]).call("chain", 1, 4321)).toBe(4322);
  });

  it("a switch whose cases meet in pairs is not nested as deep", () => {
    const start = builder();
    const graph = graphOf("chain", start, Signed);
    const n = start.block.inputargs[1]!;
    const last = builder();
    last.goto(graph.returnblock, [sum(last, last.block.inputargs[0]!, 1)]);
    const pairs = Array.from({ length: 1000 }, (_, i) => {
      const arm = builder();
      const [ax, an] = arm.block.inputargs as [Variable, Variable];
      arm.goto(last.block, [sum(arm, ax, i), an]);
      return arm;
    });
    start.block.exitswitch = n;
    const links = Array.from({ length: 2000 }, (_, i) => {
      const link = new Link([c(i, Signed), n], pairs[i >> 1]!.block, i);
      link.llexitcase = i;
      return link;
    });
    start.block.closeblock(...links);
    const { call, code } = compile([graph]);
    expect([call("chain", 0, 0), call("chain", 0, 7), call("chain", 0, 1999)]).toEqual([1, 11, 2999]);
    expect(depth(code)).toBeLessThan(10);
  });
});
