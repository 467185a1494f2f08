import { describe, expect, it } from "vitest";
import { Block, Constant, DEFAULT_CASE, Link, SpaceOperation, Variable, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { Dominators } from "@rpyts/flowmodel/dominators";
import { nullptr } from "@rpyts/lltype/lltype";
import { CDefinedIntSymbolic, we_are_translated_value } from "@rpyts/lltype/symbolic";
import { Bool, Func, Ptr, Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { optimise } from "@rpyts/backendopt/backendopt";
import { reachable } from "@rpyts/backendopt/program";
import { Compiled, newGraph, type Fn, type Stmt } from "./minilang.js";
import { compareRuns, count, optimised, outcome } from "./run.js";
import { A, BASE, CLASSES, OBJECT } from "./types.js";
import { MemoryWorld, pointerTo } from "./worlds.js";

const num = (body: Stmt[], inline: Fn["inline"] = null): Fn => ({ gives: "num", body, inline });
const obj = (body: Stmt[]): Fn => ({ gives: "obj", body });
const add = (n: number, a: number, b: number): Stmt => ({ k: "op", n, opname: "int_add", a: { n: a }, b: { n: b } });
const call = (f: number, n = 2): Stmt => ({ k: "call", n, o: 2, f, a: { n: 0 }, b: { n: 1 }, p: 0 });

/** The optimised main graph; outcomes before and after are the same. */
function main(functions: Fn[], options = {}, args: [number, number] = [3, 4]): FunctionGraph {
  const { program, before, after } = compareRuns(functions, ...args, options);
  expect(after).toEqual(before);
  return program.main;
}

/** A graph of one block under construction. */
class Straight {
  readonly block: Block;
  readonly graph: FunctionGraph;

  constructor(args: LowLevelType[], result: LowLevelType) {
    this.block = new Block(args.map((type) => new Variable("x", type)));
    this.graph = newGraph("straight", this.block, result);
  }

  op(opname: string, args: Hlvalue[], type: LowLevelType = Void): Variable {
    const v = new Variable("v", type);
    this.block.operations.push(new SpaceOperation(opname, args, v));
    return v;
  }

  get args(): Variable[] {
    return this.block.inputargs;
  }

  optimised(result: Hlvalue): FunctionGraph {
    this.block.closeblock(new Link([result], this.graph.returnblock));
    optimise({ entryPoints: [pointerTo(this.graph)], exceptionBase: BASE }, { verify: true });
    return this.graph;
  }
}

const opnames = (graph: FunctionGraph): string[] => graph.blocks().flatMap((block) => block.operations.map((op) => op.opname));
const tests = (graph: FunctionGraph): number => graph.blocks().filter((block) => block.exits.length > 1).length;

describe("inlining", () => {
  it("replaces calls of small functions by their operations", () => {
    expect(opnames(main([num([add(2, 0, 1)]), num([call(0)])]))).toEqual(["int_add"]);
  });

  it("leaves functions alone that say so", () => {
    expect(count(main([num([add(2, 0, 1)], "never"), num([call(0)])]), "direct_call")).toBe(1);
  });

  it("copies what is marked always whatever it weighs", () => {
    const heavy = num(Array.from({ length: 80 }, (): Stmt => ({ k: "log", a: { n: 0 } })), "always");
    const other: Fn = { ...heavy, inline: null };
    expect(count(main([heavy, num([call(0)])]), "direct_call")).toBe(0);
    expect(count(main([other, num([call(0)])]), "direct_call")).toBe(1);
  });

  it("sends a raise of a known class straight to the handler that matches first", () => {
    const raises = num([{ k: "raise", cls: "OverflowError" }]);
    const handle = (c: number): Stmt[] => [{ k: "op", n: 2, opname: "int_add", a: { c }, b: { c: 0 } }];
    const inner: Stmt = { k: "try", body: [call(0)], cls: "ArithmeticError", handler: handle(5) };
    const outer = num([{ k: "try", body: [inner], cls: "Exception", handler: handle(9) }]);
    const graph = main([raises, outer]);
    expect([opnames(graph), graph.blocks().length, graph.startblock.exits[0]!.args[0]]).toEqual([[], 2, expect.objectContaining({ value: 5 })]);
  });

  it("tests the class of an exception that is known at run time only", () => {
    // The raiser gets the class as an argument.
    const catches = (cls: "ValueError" | "Exception"): Fn => num([
      { k: "try", body: [{ k: "raise", cls: "ZeroDivisionError" }], cls: "Exception", handler: [{ k: "try", body: [{ k: "reraise" }], cls, handler: [{ k: "log", a: { c: 8 } }] }] },
    ], "never");
    for (const cls of ["ValueError", "Exception"] as const) expect(tests(main([catches(cls)]))).toBe(0);
  });

  it("gives operations of the copy that may raise the exits of the call", () => {
    const risky = num([{ k: "op", n: 2, opname: "int_add_ovf", a: { n: 0 }, b: { n: 1 } }]);
    const guarded = num([{ k: "try", body: [call(0)], cls: "OverflowError", handler: [{ k: "log", a: { c: 1 } }] }]);
    const { program } = compareRuns([risky, guarded], 1, 2);
    const raising = program.main.blocks().find((block) => block.canRaise);
    expect(raising!.raisingOp!.opname).toBe("int_add_ovf");
    expect(raising!.exits.map((link) => link.llexitcase)).toEqual([null, CLASSES.OverflowError.type]);
    const big = 2n ** 63n - 1n;
    expect(outcome(program.main, [big, 1, nullptr(A)]).log).toBe("1 1");
  });

  it("does not inline a function into itself", () => {
    const n = new Variable("n", Signed);
    const start = new Block([n]);
    const graph = newGraph("recursive", start, Signed);
    const ptr = pointerTo(graph);
    const positive = new Variable("v", Bool);
    start.operations.push(new SpaceOperation("int_gt", [n, new Constant(0, Signed)], positive));
    const again = new Block([new Variable("n", Signed)]);
    const [less, result] = [new Variable("v", Signed), new Variable("v", Signed)];
    again.operations.push(new SpaceOperation("int_sub", [again.inputargs[0]!, new Constant(1, Signed)], less), new SpaceOperation("direct_call", [new Constant(ptr, ptr.type), less], result));
    again.closeblock(new Link([result], graph.returnblock));
    start.exitswitch = positive;
    start.closeblock(new Link([new Constant(0, Signed)], graph.returnblock, false), new Link([n], again, true));
    optimise({ entryPoints: [ptr], exceptionBase: BASE }, { verify: true });
    expect(count(graph, "direct_call")).toBe(1);
    expect(outcome(graph, [5]).result).toBe("0");
  });
});

describe("malloc removal", () => {
  it("makes variables of an object that does not leave the function", () => {
    const graph = main([num([{ k: "new", o: 0, cls: "B" }, { k: "setx", o: 0, a: { n: 1 } }, { k: "getx", n: 2, o: 0 }])]);
    expect(opnames(graph)).toEqual([]);
  });

  it("follows objects through functions that make and read them", () => {
    const maker = obj([{ k: "new", o: 2, cls: "A" }, { k: "setx", o: 2, a: { n: 0 } }]);
    const user = num([{ k: "call", n: 2, o: 1, f: 0, a: { n: 0 }, b: { n: 1 }, p: 0 }, { k: "getx", n: 2, o: 1 }]);
    expect(opnames(main([maker, user]))).toEqual([]);
  });

  it("carries fields around loops", () => {
    const graph = main([num([
      { k: "new", o: 0, cls: "A" },
      { k: "repeat", times: 3, body: [{ k: "getx", n: 2, o: 0 }, add(2, 2, 0), { k: "setx", o: 0, a: { n: 2 } }] },
    ])]);
    expect(new Set(opnames(graph))).toEqual(new Set(["int_add", "int_sub", "int_gt"]));
  });

  it("removes an object that another removed object holds", () => {
    const graph = main([num([{ k: "new", o: 0, cls: "A" }, { k: "new", o: 1, cls: "A" }, { k: "setnext", o: 0, p: 1 }, { k: "getnext", o: 2, p: 0 }, { k: "getx", n: 2, o: 2 }])]);
    expect(opnames(graph)).toEqual([]);
  });

  it("keeps an object that two names may stand for", () => {
    // In the first round o1 is o0, so that what is written through it is read through o0.
    const body: Stmt[] = [{ k: "setx", o: 1, a: { n: 0 } }, { k: "getx", n: 2, o: 0 }, { k: "log", a: { n: 2 } }, { k: "new", o: 1, cls: "A" }];
    const graph = main([num([{ k: "new", o: 0, cls: "A" }, { k: "copy", o: 1, p: 0 }, { k: "repeat", times: 2, body }])]);
    expect(count(graph, "malloc")).toBeGreaterThan(0);
  });

  it("keeps what is returned, stored or passed on", () => {
    const keeper = num([{ k: "log", a: { n: 0 } }], "never");
    const passes = num([{ k: "new", o: 0, cls: "A" }, call(0)]);
    expect(count(main([keeper, passes]), "malloc")).toBe(1);
    expect(count(main([num([{ k: "new", o: 1, cls: "A" }, { k: "setnext", o: 0, p: 1 }])], {}), "malloc")).toBe(1);
  });
});

describe("folding", () => {
  it("calls the method of a known class directly", () => {
    const graph = main([num([{ k: "new", o: 0, cls: "B" }, { k: "method", n: 2, o: 0, a: { n: 0 } }])]);
    expect(new Set(opnames(graph))).toEqual(new Set(["int_mul", "int_add"]));
  });

  it("takes the branch that a constant decides, and folds what follows", () => {
    const graph = main([num([{ k: "op", n: 2, opname: "int_lt", a: { c: 1 }, b: { c: 2 } }, { k: "if", a: { n: 2 }, yes: [add(2, 2, 2)], no: [{ k: "log", a: { c: 1 } }] }])]);
    expect([opnames(graph), graph.startblock.exits[0]!.args[0]]).toEqual([[], expect.objectContaining({ value: 2 })]);
  });

  it("sends a branch that decided a flag around the test of the flag", () => {
    const decide = num([{ k: "if", a: { n: 0 }, yes: [{ k: "op", n: 2, opname: "int_add", a: { c: 1 }, b: { c: 0 } }], no: [] }]);
    const graph = main([decide, num([call(0), { k: "if", a: { n: 2 }, yes: [{ k: "log", a: { n: 0 } }], no: [{ k: "log", a: { n: 1 } }] }])]);
    expect(tests(graph)).toBe(1);
  });

  it("knows that the program is translated, and leaves other numbers of the backend alone", () => {
    const b = new Straight([], Signed);
    const c = (value: CDefinedIntSymbolic): Constant => new Constant(value, Signed);
    const one = b.op("int_add", [c(we_are_translated_value), new Constant(1, Signed)], Signed);
    const graph = b.optimised(b.op("int_add", [one, c(new CDefinedIntSymbolic("WORDS", 8))], Signed));
    expect(opnames(graph)).toEqual(["int_add"]);
    expect(outcome(graph, []).result).toBe("10");
  });

  it("drops hints, copies, JIT markers and assertions, and keeps their values", () => {
    const b = new Straight([Signed], Signed);
    const x = b.args[0]!;
    b.op("debug_assert", [b.op("int_gt", [x, new Constant(0, Signed)], Bool), new Constant("m", Void)]);
    b.op("jit_marker", [new Constant("loop", Void), x]);
    const hinted = b.op("hint", [b.op("same_as", [x], Signed), new Constant({}, Void)], Signed);
    expect(opnames(b.optimised(b.op("int_neg", [hinted], Signed)))).toEqual(["int_neg"]);
  });

  it("drops exits for exceptions that cannot come", () => {
    const safe = num([add(2, 0, 1)], "never");
    const graph = main([safe, num([{ k: "try", body: [call(0)], cls: "Exception", handler: [{ k: "log", a: { c: 1 } }] }])]);
    expect([graph.blocks().some((block) => block.canRaise), opnames(graph)]).toEqual([false, ["direct_call"]]);
  });
});

describe("redundancy elimination", () => {
  const read = (n: number, o: number): Stmt => ({ k: "getx", n, o });
  /** Where the object that the function got is not null. */
  const where = (body: Stmt[]): Fn => num([{ k: "ifnull", o: 0, yes: [], no: body }]);

  it("reads a field once when nobody writes in between, and tests for null once", () => {
    const graph = main([where([read(1, 0), read(2, 0), add(2, 1, 2)])]);
    expect([count(graph, "getfield"), tests(graph)]).toEqual([1, 1]);
  });

  it("takes what was written instead of reading it", () => {
    const graph = main([where([{ k: "setx", o: 0, a: { n: 1 } }, read(2, 0)])]);
    expect(count(graph, "getfield")).toBe(0);
  });

  it("reads again behind a call that writes the field, not behind one that writes another", () => {
    const writer = num([{ k: "setx", o: 0, a: { n: 1 } }], "never");
    const logger = num([{ k: "log", a: { n: 0 } }], "never");
    const both = (f: Fn): number => count(main([f, where([read(1, 0), call(0), read(2, 0), add(2, 1, 2)])]), "getfield");
    expect([both(writer), both(logger)]).toEqual([2, 1]);
  });

  it("reads again in a loop that writes the field", () => {
    const loop = (body: Stmt[]): number => count(main([where([read(1, 0), { k: "repeat", times: 2, body: [read(2, 0), add(1, 1, 2), ...body] }])]), "getfield");
    expect([loop([]), loop([{ k: "setx", o: 0, a: { n: 1 } }])]).toEqual([1, 2]);
  });

  it("reads before a loop what the loop does not write, where the object is known to be there", () => {
    const loop = (body: Stmt[]): Fn => where([{ k: "repeat", times: 3, body: [read(2, 0), { k: "log", a: { n: 2 } }, ...body] }]);
    const inLoop = (graph: FunctionGraph): boolean =>
      new Dominators(graph).loops().some(({ body }) => [...body].some((block) => block.operations.some((op) => op.opname === "getfield" && (op.args[1] as Constant).value === "x")));
    expect([inLoop(main([loop([])])), inLoop(main([loop([{ k: "setx", o: 1, a: { n: 1 } }])])), inLoop(main([loop([{ k: "setx", o: 0, a: { n: 1 } }])]))]).toEqual([false, false, true]);
  });

  it("checks for overflow once", () => {
    const sum = (n: number): Stmt => ({ k: "op", n, opname: "int_add_ovf", a: { n: 0 }, b: { n: 1 } });
    expect(count(main([num([sum(2), { k: "op", n: 2, opname: "int_mul", a: { n: 2 }, b: { n: 2 } }, { k: "log", a: { n: 2 } }, sum(2)])]), "int_add_ovf")).toBe(1);
  });
});

describe("arms that store to the same places", () => {
  const set = (n: number): Stmt => ({ k: "setx", o: 0, a: { n } });
  const log: Stmt = { k: "log", a: { n: 0 } };
  /** Tests, and stores to the object, in a function with these arms. */
  const arms = (yes: Stmt[], no: Stmt[]): [number, number] => {
    const graph = main([num([{ k: "ifnull", o: 0, yes: [], no: [{ k: "if", a: { n: 1 }, yes, no }, add(2, 0, 1)] }])]);
    const stores = graph.blocks().flatMap((block) => block.operations.filter((op) => op.opname === "setfield" && (op.args[1] as Constant).value === "x"));
    return [tests(graph), stores.length];
  };

  it("store once, what the test chooses", () => {
    expect(arms([set(0)], [set(1)])).toEqual([2, 1]);
  });

  it("need no test when they store the same", () => {
    expect(arms([set(0)], [set(0)])).toEqual([1, 1]);
  });

  it("stay apart when one does more than that, or nothing", () => {
    expect([arms([set(0), log], [set(1)]), arms([set(0)], [])]).toEqual([
      [2, 2],
      [2, 1],
    ]);
  });
});

describe("switches", () => {
  function chain(constants: readonly number[]): FunctionGraph {
    const x = new Variable("x", Signed);
    const start = new Block([x]);
    const graph = newGraph("chain", start, Signed);
    let [at, value]: [Block, Variable] = [start, x];
    constants.forEach((constant, i) => {
      const test = new Variable("v", Bool);
      at.operations.push(new SpaceOperation("int_eq", [value, new Constant(constant, Signed)], test));
      const next = new Block([new Variable("x", Signed)]);
      at.exitswitch = test;
      at.closeblock(new Link([value], next, false), new Link([new Constant(10 * i, Signed)], graph.returnblock, true));
      [at, value] = [next, next.inputargs[0]!];
    });
    at.closeblock(new Link([value], graph.returnblock));
    optimise({ entryPoints: [pointerTo(graph)], exceptionBase: BASE }, { verify: true });
    return graph;
  }

  it("are made of chains of tests of one value; the first test of a constant decides", () => {
    const graph = chain([1, 2, 1, 4]);
    expect(graph.startblock.exits.map((link) => link.exitcase)).toEqual([1, 2, 4, DEFAULT_CASE]);
    expect([1, 2, 4, 7].map((n) => outcome(graph, [n]).result)).toEqual(["0", "10", "30", "7"]);
  });

  it("are not made of two tests", () => {
    expect(chain([1, 2]).startblock.exits.map((link) => link.exitcase)).toEqual([false, true]);
  });
});

describe("branches that can only raise", () => {
  it("are marked as unlikely, on the side where they are", () => {
    const raise: Stmt = { k: "raise", cls: "ValueError" };
    const raisesWhen = (yes: Stmt[], no: Stmt[]): string[] => opnames(main([num([{ k: "if", a: { n: 0 }, yes, no }])]));
    expect([raisesWhen([raise], []), raisesWhen([], [raise]), raisesWhen([raise], [raise])]).toEqual([["int_is_true", "unlikely"], ["int_is_true", "likely"], ["int_is_true"]]);
  });
});

describe("assertions", () => {
  const asserts = (cls: "AssertionError" | "ValueError"): Fn => num([{ k: "if", a: { n: 0 }, yes: [], no: [{ k: "raise", cls }] }, add(2, 0, 1)]);

  it("stay unless they are to go", () => {
    expect([opnames(main([asserts("AssertionError")])), opnames(main([asserts("AssertionError")], { removeAssertionErrors: true }))]).toEqual([
      ["int_is_true", "likely", "int_add"],
      ["int_add"],
    ]);
  });

  it("are no other exceptions", () => {
    expect(tests(main([asserts("ValueError")], { removeAssertionErrors: true }))).toBe(1);
  });
});

describe("a program", () => {
  it("loses functions that were inlined everywhere", () => {
    const program = new Compiled([num([add(2, 0, 1)]), num([call(0)])]);
    expect(optimised(program).graphs.map((graph) => graph.name)).toEqual(["f1"]);
  });

  it("reaches functions through calls, candidates, vtables and constants", () => {
    const program = new Compiled([num([add(2, 0, 1)]), obj([{ k: "new", o: 2, cls: "A" }]), num([call(0), { k: "method", n: 2, o: 0, a: { n: 0 } }])]);
    expect(reachable([program.entry]).graphs.map((graph) => graph.name)).toEqual(["f2", "methodA", "methodB", "f0"]);
    const vtable = (program.world as MemoryWorld).vtables.B;
    const b = new Straight([], Ptr(Func([Ptr(OBJECT), Signed], Signed)));
    const graph = b.optimised(b.op("getfield", [new Constant(vtable, vtable.type), new Constant("method", Void)], Ptr(Func([Ptr(OBJECT), Signed], Signed))));
    expect(reachable([pointerTo(graph)]).graphs.map((g) => g.name)).toEqual(["straight", "methodB"]);
  });

  it("says what its functions can do", () => {
    const pure = num([add(2, 0, 1)], "never");
    const raising = num([{ k: "op", n: 2, opname: "int_add_ovf", a: { n: 0 }, b: { n: 1 } }], "never");
    const guarding = num([{ k: "try", body: [call(1)], cls: "Exception", handler: [] }, { k: "log", a: { n: 2 } }], "never");
    const program = new Compiled([pure, raising, guarding, num([call(0), add(0, 2, 0), call(1), add(1, 2, 1), call(2)])]);
    const { graphs, effects } = optimised(program);
    const facts = Object.fromEntries(graphs.map((graph) => [graph.name, [effects.summary(graph).canRaise, effects.summary(graph).sideEffects]]));
    expect(facts).toEqual({ f3: [true, true], f0: [false, false], f1: [true, false], f2: [false, true] });
  });

  it("is not worked on for longer than .05 ms an operation", () => {
    const block: Stmt[] = [read(), { k: "new", o: 1, cls: "B" }, { k: "setnext", o: 0, p: 1 }, call(0), { k: "log", a: { n: 2 } }];
    const many: Fn[] = Array.from({ length: 60 }, (_, i) => num([{ k: "repeat", times: 2, body: block.map((s): Stmt => (s.k === "call" ? { ...s, f: i >> 1 } : s)) }, { k: "try", body: block, cls: "Exception", handler: block }]));
    const program = new Compiled(many);
    const operations = program.graphs.reduce((sum, graph) => sum + opnames(graph).length, 0);
    const start = process.cpuUsage();
    optimise({ entryPoints: [program.entry], exceptionBase: BASE });
    const used = process.cpuUsage(start);
    expect((used.user + used.system) / 1000 / operations).toBeLessThan(0.05);
  });
});

const read = (): Stmt => ({ k: "getx", n: 2, o: 0 });
