import { describe, expect, it } from "vitest";
import { DEFAULT_CASE, Link, type Block, type FunctionGraph, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { functionptr, type MallocFlags } from "@rpyts/lltype/lltype";
import { Bool, Char, Float, Func, GcArray, GcStruct, Ptr, Signed, UniChar, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { BlockBuilder, c, cPtr, graphOf as plainGraph, name, ptrTo, straight, v } from "../../llinterp/test/build.js";
import { CLASSES, ETYPE, EVALUE, cls } from "../../llinterp/test/exceptions.js";
import { Batch } from "./batch.js";

/** A graph whose except block has its types. */
function graphOf(what: string, start: BlockBuilder, result: LowLevelType): FunctionGraph {
  const graph = plainGraph(what, start, result);
  graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
  graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
  return graph;
}

const GC: MallocFlags = { flavor: "gc" };
const batch = new Batch();
const names: string[] = [];

function check(what: string, graph: FunctionGraph, calls: LLValue[][], expected: string[] | null = null): void {
  names.push(what);
  batch.add(graph, calls, expected);
}

const n = (...values: number[]): LLValue[][] => values.map((value) => [value]);

// ---- blocks and links

/** A loop of n rounds over some variables; `step` gives their next values. */
function loop(types: LowLevelType[], first: Hlvalue[], step: (b: BlockBuilder, vars: Variable[], i: Variable) => Hlvalue[], result: (b: BlockBuilder, vars: Variable[]) => Hlvalue, type: LowLevelType): FunctionGraph {
  const entry = new BlockBuilder(v(Signed));
  const graph = graphOf("loop", entry, type);
  const inputs = (): [Variable, Variable[]] => [v(Signed, "i"), types.map((t) => v(t))];
  const [i, vars] = inputs();
  const head = new BlockBuilder(i, ...vars);
  const [i2, vars2] = inputs();
  const body = new BlockBuilder(i2, ...vars2);
  const done = new BlockBuilder(...types.map((t) => v(t)));
  entry.goto(head.block, [entry.block.inputargs[0]!, ...first]);
  head.branch(head.op("int_gt", [i, c(0, Signed)], Bool), [body.block, [i, ...vars]], [done.block, vars]);
  const next = step(body, vars2, i2);
  body.goto(head.block, [body.op("int_sub", [i2, c(1, Signed)], Signed), ...next]);
  done.goto(graph.returnblock, [result(done, done.block.inputargs)]);
  return graph;
}

const digits = (b: BlockBuilder, vars: Variable[]): Hlvalue => vars.reduce<Hlvalue>((sum, x) => b.op("int_add", [b.op("int_mul", [sum, c(10, Signed)], Signed), x], Signed), c(0, Signed));
const ints = (count: number): LowLevelType[] => Array.from({ length: count }, () => Signed);
const consts = (...values: number[]): Hlvalue[] => values.map((value) => c(value, Signed));

check("a swap on a back edge", loop(ints(2), consts(1, 2), (_b, [x, y]) => [y!, x!], digits, Signed), n(0, 1, 2, 3));
check("a rotation of three", loop(ints(3), consts(1, 2, 3), (_b, [x, y, z]) => [y!, z!, x!], digits, Signed), n(0, 1, 2, 3, 4));
check("two swaps and a copy at once", loop(ints(5), consts(1, 2, 3, 4, 5), (_b, [p, q, r, s]) => [q!, p!, s!, r!, p!], digits, Signed), n(0, 1, 2, 3));
check("one value for several variables", loop(ints(3), consts(1, 2, 3), (_b, [x, y]) => [y!, y!, x!], digits, Signed), n(0, 1, 2, 3));
check("old and new values", loop(ints(2), consts(0, 1), (b, [x, y]) => [y!, b.op("int_add", [x!, y!], Signed)], (_b, [x]) => x!, Signed), n(0, 1, 2, 10, 90));
check("floats and numbers in one swap", loop([Float, Float], [c(0.5, Float), c(-0, Float)], (_b, [x, y]) => [y!, x!], (b, [x]) => b.op("float_truediv", [c(1, Float), x!], Float), Float), n(0, 1));

/** A switch with these cases; each gives its position. */
function switching(type: LowLevelType, cases: LLValue[], withDefault: boolean): FunctionGraph {
  const x = v(type);
  const entry = new BlockBuilder(x);
  const graph = graphOf("switch", entry, Signed);
  entry.block.exitswitch = x;
  const links = cases.map((value, i) => {
    const link = new Link([c(i, Signed)], graph.returnblock, value);
    link.llexitcase = value;
    return link;
  });
  if (withDefault) links.push(new Link([c(-1, Signed)], graph.returnblock, DEFAULT_CASE));
  entry.block.closeblock(...links);
  return graph;
}

check("a switch on numbers of all sizes", switching(Signed, [0, -1, 2n ** 63n - 1n, -(2n ** 63n), 1000], true), [[0], [-1], [2n ** 63n - 1n], [-(2n ** 63n)], [1000], [7]]);
check("a switch without default", switching(Signed, [3, 4], false), n(3, 4));
check("a switch on characters", switching(Char, [0, 65, 255], true), n(0, 65, 255, 66));
check("a switch on unicode characters", switching(UniChar, [65, 0x10ffff], true), n(65, 0x10ffff, 66));

/** Two blocks that are entered from outside and from each other: no loop has one head. */
function irreducible(): FunctionGraph {
  const entry = new BlockBuilder(v(Signed), v(Bool));
  const graph = graphOf("irreducible", entry, Signed);
  const [x, s] = [v(Signed), v(Signed)];
  const left = new BlockBuilder(x, s);
  const [y, t] = [v(Signed), v(Signed)];
  const right = new BlockBuilder(y, t);
  const [start, which] = entry.block.inputargs as [Variable, Variable];
  entry.branch(which, [left.block, [start, c(0, Signed)]], [right.block, [start, c(1, Signed)]]);
  const step = (b: BlockBuilder, i: Variable, sum: Variable, factor: number, other: Block): void => {
    const total = b.op("int_add", [b.op("int_mul", [sum, c(factor, Signed)], Signed), i], Signed);
    b.branch(b.op("int_gt", [i, c(0, Signed)], Bool), [other, [b.op("int_sub", [i, c(1, Signed)], Signed), total]], [graph.returnblock, [total]]);
  };
  step(left, x, s, 3, right.block);
  step(right, y, t, 5, left.block);
  return graph;
}
check("a loop with two entries", irreducible(), [[0, true], [0, false], [5, true], [6, false]]);

/** Loops back to its start block, whose arguments are the function's parameters. */
function loopToStart(): FunctionGraph {
  const [a, b] = [v(Signed), v(Signed)];
  const entry = new BlockBuilder(a, b);
  const graph = graphOf("gcd", entry, Signed);
  const [a2, b2] = [v(Signed), v(Signed)];
  const more = new BlockBuilder(a2, b2);
  entry.branch(entry.op("int_is_true", [b], Bool), [more.block, [a, b]], [graph.returnblock, [a]]);
  more.goto(entry.block, [b2, more.op("int_mod", [a2, b2], Signed)]);
  return graph;
}
check("a loop to the start block", loopToStart(), [[48, 36], [17, 5], [5, 0]]);

/** Both exits of a test lead to one block. */
function sameTarget(): FunctionGraph {
  const entry = new BlockBuilder(v(Signed), v(Void));
  const graph = graphOf("same_target", entry, Signed);
  const [x, nothing] = entry.block.inputargs as [Variable, Variable];
  const join = new BlockBuilder(v(Signed), v(Void), v(Signed));
  const [p, , q] = join.block.inputargs;
  entry.branch(entry.op("int_gt", [x, c(5, Signed)], Bool), [join.block, [x, nothing, c(1, Signed)]], [join.block, [c(-7, Signed), c(null, Void), x]]);
  join.goto(graph.returnblock, [join.op("int_sub", [p!, q!], Signed)]);
  return graph;
}
const same = sameTarget();
batch.helper(same);
const sameTargetCall = straight("call_with_void", [Signed], Signed, (b, [x]) => b.op("direct_call", [cPtr(ptrTo(same)), x!, c(null, Void)], Signed));
check("two exits to one block, and a Void argument", sameTargetCall, n(3, 9));

// ---- exceptions

/** Raises an exception by number: 1 overflow, 2 division by zero, 3 ValueError, 4 RuntimeError; else returns twice the number. */
function raiser(): FunctionGraph {
  const x = v(Signed);
  const entry = new BlockBuilder(x);
  const graph = graphOf("raiser", entry, Signed);
  entry.block.exitswitch = x;
  const links = ["OverflowError", "ZeroDivisionError", "ValueError", "RuntimeError"].map((exception, i) => {
    const { type, value } = CLASSES[exception]!;
    const link = new Link([c(type, ETYPE), c(value, EVALUE)], graph.exceptblock, i + 1);
    link.llexitcase = i + 1;
    return link;
  });
  const fine = new BlockBuilder(v(Signed));
  fine.goto(graph.returnblock, [fine.op("int_mul", [fine.block.inputargs[0]!, c(2, Signed)], Signed)]);
  entry.block.closeblock(...links, new Link([x], fine.block, DEFAULT_CASE));
  return graph;
}
const raises = raiser();
batch.helper(raises);
const callRaiser = (b: BlockBuilder, x: Hlvalue): Variable => b.op("direct_call", [cPtr(ptrTo(raises)), x], Signed);

/** Calls the raiser; the handlers give 100, 200, … plus the number. */
function catching(...classes: string[]): FunctionGraph {
  const x = v(Signed);
  const entry = new BlockBuilder(x);
  const graph = graphOf("catching", entry, Signed);
  const r = callRaiser(entry, x);
  const handlers = classes.map((exception, i) => {
    const b = new BlockBuilder(v(ETYPE), v(EVALUE));
    const number = b.op("getfield", [b.block.inputargs[0]!, name("subclassrange_min")], Signed);
    b.goto(graph.returnblock, [b.op("int_add", [number, c((i + 1) * 100, Signed)], Signed)]);
    return { cls: cls(exception), target: b.block };
  });
  entry.catching([graph.returnblock, [r]], ETYPE, EVALUE, ...handlers);
  return graph;
}

const RAISED = n(0, 1, 2, 3, 4, 5);
check("exceptions that nobody catches", straight("uncaught", [Signed], Signed, (b, [x]) => b.op("int_add", [callRaiser(b, x!), c(1, Signed)], Signed)), RAISED);
check("an exception class without subclasses", catching("ValueError"), RAISED);
check("a class and what is below it", catching("ArithmeticError"), RAISED);
check("several classes, the first that fits", catching("ZeroDivisionError", "ArithmeticError", "ValueError"), RAISED);
check("every exception", catching("OverflowError", "Exception"), RAISED);

/** try: (try: raiser(x) except ValueError: raiser(x - 2)) except ArithmeticError: -1 */
function nested(): FunctionGraph {
  const x = v(Signed);
  const entry = new BlockBuilder(x);
  const graph = graphOf("nested", entry, Signed);
  const x2 = v(Signed);
  const second = new BlockBuilder(x2);
  const caught = new BlockBuilder();
  caught.goto(graph.returnblock, [c(-1, Signed)]);
  const r = callRaiser(entry, x);
  const [t, e] = [v(ETYPE), v(EVALUE)];
  entry.catching([graph.returnblock, [r]], ETYPE, EVALUE, { cls: cls("ArithmeticError"), target: caught.block });
  const link = new Link([x], second.block, cls("ValueError"));
  link.llexitcase = cls("ValueError");
  link.extravars(t, e);
  entry.block.closeblock(entry.block.exits[0]!, link, entry.block.exits[1]!);
  const r2 = callRaiser(second, second.op("int_sub", [x2, c(2, Signed)], Signed));
  second.catching([graph.returnblock, [r2]], ETYPE, EVALUE, { cls: cls("Exception"), target: caught.block });
  return graph;
}
check("a handler that raises", nested(), RAISED);

/** Passes the exception on after looking at it, as finally does. */
function reraise(): FunctionGraph {
  const x = v(Signed);
  const entry = new BlockBuilder(x);
  const graph = graphOf("reraise", entry, Signed);
  const cleanup = new BlockBuilder(v(ETYPE), v(EVALUE));
  cleanup.goto(graph.exceptblock, cleanup.block.inputargs);
  const r = callRaiser(entry, x);
  entry.catching([graph.returnblock, [r]], ETYPE, EVALUE, { cls: cls("Exception"), target: cleanup.block });
  return graph;
}
check("an exception raised again", reraise(), RAISED);

/** Several calls that may raise in one block, and values that live across them. */
check(
  "values that live across calls that may raise",
  straight("across", [Signed], Signed, (b, [x]) => {
    const before = b.op("int_mul", [x!, c(7, Signed)], Signed);
    const first = callRaiser(b, x!);
    const second = callRaiser(b, b.op("int_sub", [x!, c(1, Signed)], Signed));
    return b.op("int_add", [b.op("int_add", [before, first], Signed), second], Signed);
  }),
  n(-1, 0, 1, 2, 3, 5, 6),
);

/** An overflow caught at once. */
function caughtOverflow(op: string): FunctionGraph {
  const [x, y] = [v(Signed), v(Signed)];
  const entry = new BlockBuilder(x, y);
  const graph = graphOf("caught_overflow", entry, Signed);
  const handler = new BlockBuilder();
  handler.goto(graph.returnblock, [c(-12345, Signed)]);
  const r = entry.op(op, [x, y], Signed);
  entry.catching([graph.returnblock, [r]], ETYPE, EVALUE, { cls: cls("ArithmeticError"), target: handler.block });
  return graph;
}
const PAIRS: LLValue[][] = [[1, 2], [2n ** 63n - 1n, 1], [-(2n ** 63n), -1], [5, 0], [2n ** 62n, 2]];
for (const op of ["int_add_ovf", "int_mul_ovf", "int_floordiv_ovf_zer", "int_mod_ovf_zer"]) check(`${op} with a handler`, caughtOverflow(op), PAIRS);

/** An array of a length; its length again. */
const NUMBERS = GcArray(Signed);
const NODE = GcStruct("cell", [["value", Signed]]);
check("an array that fits no memory", straight("huge", [Signed], Signed, (b, [x]) => b.op("getarraysize", [b.op("malloc_varsize", [name(NUMBERS), name(GC), x!], Ptr(NUMBERS))], Signed)), [[3], [0], [2n ** 62n], [-1], [2n ** 63n - 1n]]);
check(
  "an allocation that needs no check",
  straight("fixed", [Signed], Signed, (b, [x]) => {
    const p = b.op("malloc", [name(NODE), name(GC)], Ptr(NODE));
    b.op("setfield", [p, name("value"), x!]);
    return b.op("getfield", [p, name("value")], Signed);
  }),
  n(7),
);

// ---- recursion

/** f(n) = n + f(n - 1), so deep that the stack is at its end. */
function deep(): FunctionGraph {
  const x = v(Signed);
  const entry = new BlockBuilder(x);
  const graph = graphOf("deep", entry, Signed);
  const x2 = v(Signed);
  const more = new BlockBuilder(x2);
  entry.branch(entry.op("int_is_true", [x], Bool), [more.block, [x]], [graph.returnblock, [c(0, Signed)]]);
  const rest = more.op("direct_call", [cPtr(ptrTo(graph)), more.op("int_sub", [x2, c(1, Signed)], Signed)], Signed);
  more.goto(graph.returnblock, [more.op("int_xor", [more.op("int_mul", [rest, c(3, Signed)], Signed), x2], Signed)]);
  return graph;
}
check("recursion that is not too deep", deep(), n(10, 1000));
check("recursion that is too deep", deep(), n(100_000_000, 5, 100_000_000), ["!RuntimeError", batch.expected[batch.add(deep(), n(5))]![0]!, "!RuntimeError"]);
names.splice(names.length - 1, 0, "recursion between the deep ones");

describe("control flow in C", () => {
  const results = batch.run();
  it.each(names.map((what, i) => [what, i] as const))("%s", (_what, i) => {
    expect(results[i]).toEqual(batch.expected[i]);
  });
});

describe("functions that others bring", () => {
  it("gets declarations of its own, which contradict no header", () => {
    const graph = straight("f", [Signed], Signed, (b, [x]) => b.op("direct_call", [cPtr(functionptr(Func([Signed], Signed), "abs", { external: "abs" })), x!], Signed));
    const other = new Batch();
    other.add(graph, [[-3]]);
    expect(other.run({ optimisation: "0" })).toEqual([["0:3"]]);
  });
});
