import { describe, expect, it } from "vitest";
import { DEFAULT_CASE, FunctionGraph, Link, type Hlvalue } from "@rpyts/flowmodel/model";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { LLException, LLFatalError } from "@rpyts/llinterp/errors";
import { readCString } from "@rpyts/llinterp/externals";
import { standardExternals } from "@rpyts/llinterp/standard-externals";
import { CaptureIO } from "@rpyts/llinterp/io";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { castPtrToAdr, sizeof, ArrayItemsOffset } from "@rpyts/lltype/llmemory";
import { castPointer, directArrayitems, functionptr, malloc, nullptr } from "@rpyts/lltype/lltype";
import { Address, Bool, Char, CharArrayPtr, Float, Func, GCREF, GcArray, GcStruct, Ptr, RawArray, Signed, Struct, Void, WeakRefPtr } from "@rpyts/lltype/types-make";
import { CDefinedIntSymbolic } from "@rpyts/lltype/symbolic";
import { LLArray, LLStruct, type LLValue } from "@rpyts/lltype/values";
import type { LowLevelType } from "@rpyts/lltype/types";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, straight, v } from "./build.js";
import { CLASSES, ETYPE, EVALUE, cls, exceptions } from "./exceptions.js";

const GC = { flavor: "gc" } as const;
const RAW = { flavor: "raw" } as const;
const interp = new LLInterpreter({ exceptions });
const run = (graph: FunctionGraph, ...args: LLValue[]): LLValue => interp.evalGraph(graph, args);

/** `while i < n: total += i; i += 1` */
function sumGraph(): FunctionGraph {
  const n = v(Signed, "n");
  const entry = new BlockBuilder(n);
  const graph = graphOf("sum", entry, Signed);
  const [n1, i, total] = [v(Signed), v(Signed), v(Signed)];
  const head = new BlockBuilder(n1, i, total);
  const [n2, i2, total2] = [v(Signed), v(Signed), v(Signed)];
  const body = new BlockBuilder(n2, i2, total2);
  entry.goto(head.block, [n, c(0, Signed), c(0, Signed)]);
  head.branch(head.op("int_lt", [i, n1], Bool), [body.block, [n1, i, total]], [graph.returnblock, [total]]);
  const more = body.op("int_add", [total2, i2], Signed);
  body.goto(head.block, [n2, body.op("int_add", [i2, c(1, Signed)], Signed), more]);
  return graph;
}

describe("control flow", () => {
  it("runs loops", () => {
    expect(run(sumGraph(), 1000)).toBe(499500);
  });

  it("passes values through a link in parallel", () => {
    const [a, b, n] = [v(Signed), v(Signed), v(Signed)];
    const entry = new BlockBuilder(v(Signed), v(Signed), v(Signed));
    const graph = graphOf("swap", entry, Signed);
    const loop = new BlockBuilder(a, b, n);
    entry.goto(loop.block, entry.block.inputargs);
    const left = loop.op("int_sub", [n, c(1, Signed)], Signed);
    loop.branch(loop.op("int_gt", [left, c(0, Signed)], Bool), [loop.block, [b, a, left]], [graph.returnblock, [a]]);
    expect([run(graph, 1, 2, 1), run(graph, 1, 2, 2), run(graph, 1, 2, 3)]).toEqual([1, 2, 1]);
  });

  it("switches on numbers with and without default", () => {
    const x = v(Signed);
    const entry = new BlockBuilder(x);
    const graph = graphOf("switch", entry, Signed);
    entry.block.exitswitch = x;
    const to = (value: LLValue, result: number): Link => {
      const link = new Link([c(result, Signed)], graph.returnblock, value);
      link.llexitcase = typeof value === "symbol" ? null : value;
      return link;
    };
    const other = new Link([c(-1, Signed)], graph.returnblock, DEFAULT_CASE);
    entry.block.closeblock(to(1, 10), to(2n ** 60n, 20), other);
    expect([run(graph, 1), run(graph, 2n ** 60n), run(graph, 7)]).toEqual([10, 20, -1]);
    entry.block.closeblock(to(1, 10));
    expect(() => new LLInterpreter().evalGraph(graph, [5])).toThrow(/no exit for the value 5/);
  });

  it("keeps 0 and -0 apart among constants", () => {
    const graph = straight("zeros", [Bool], Float, (b) => b.op("float_truediv", [c(1, Float), b.op("float_add", [c(-0, Float), c(-0, Float)], Float)], Float));
    expect(run(graph, true)).toBe(-Infinity);
    const both = straight("both", [Signed], Float, (b, [x]) => {
      b.op("int_add", [x!, c(0, Signed)], Signed);
      return b.op("float_truediv", [c(1, Float), c(-0, Float)], Float);
    });
    expect(run(both, 1)).toBe(-Infinity);
  });

  it("gives up after a number of blocks when told so", () => {
    const [x] = [v(Signed)];
    const loop = new BlockBuilder(x);
    const graph = graphOf("forever", loop, Signed);
    loop.goto(loop.block, [x]);
    expect(() => new LLInterpreter({ maxBlocks: 1000 }).evalGraph(graph, [1])).toThrow(/more than 1000 blocks/);
  });
});

describe("calls", () => {
  /** `fact(n)` with a recursive call. */
  function factorial(): FunctionGraph {
    const n = v(Signed);
    const entry = new BlockBuilder(n);
    const graph = graphOf("fact", entry, Signed);
    const self = ptrTo(graph);
    const m = v(Signed);
    const more = new BlockBuilder(m);
    entry.branch(entry.op("int_le", [n, c(1, Signed)], Bool), [graph.returnblock, [c(1, Signed)]], [more.block, [n]]);
    const rest = more.op("direct_call", [cPtr(self), more.op("int_sub", [m, c(1, Signed)], Signed)], Signed);
    more.goto(graph.returnblock, [more.op("int_mul", [m, rest], Signed)]);
    return graph;
  }

  it("return their result to the caller", () => {
    expect(run(factorial(), 10)).toBe(3628800);
    expect(run(factorial(), 25)).toBe(7034535277573963776n);
  });

  it("go as deep as the counter allows, then raise the program's exception", () => {
    const deep = new LLInterpreter({ exceptions, maxDepth: 30000 });
    expect(() => deep.evalGraph(factorial(), [29999])).not.toThrow();
    expect(() => deep.evalGraph(factorial(), [30001])).toThrow("RuntimeError");
    expect(() => deep.evalGraph(factorial(), [29999])).not.toThrow();
  });

  it("indirect calls accept their candidates only", () => {
    const one = straight("one", [Signed], Signed, (b, [x]) => b.op("int_add", [x!, c(1, Signed)], Signed));
    const two = straight("two", [Signed], Signed, (b, [x]) => b.op("int_add", [x!, c(2, Signed)], Signed));
    const other = straight("other", [Signed], Signed, (_b, [x]) => x!);
    const graph = straight("call", [Ptr(Func([Signed], Signed))], Signed, (b, [f]) => b.op("indirect_call", [f!, c(40, Signed), name([one, two])], Signed));
    expect([run(graph, ptrTo(one)), run(graph, ptrTo(two))]).toEqual([41, 42]);
    expect(() => run(graph, ptrTo(other))).toThrow(/other is no candidate/);
    expect(() => run(graph, nullptr(Func([Signed], Signed)))).toThrow(/null function pointer/);
  });

  it("refuse a graph that is not of its pointer's type", () => {
    const wrong = straight("wrong", [Float], Float, (_b, [x]) => x!);
    const f = functionptr(Func([Signed], Signed), "wrong", { graph: wrong });
    const graph = straight("call", [], Signed, (b) => b.op("direct_call", [cPtr(f), c(1, Signed)], Signed));
    expect(() => run(graph)).toThrow(/not of the type of its pointer/);
  });

  it("external functions come from the registry", () => {
    const sin = functionptr(Func([Float], Float), "sin", { external: "sin" });
    const graph = straight("call", [Float], Float, (b, [x]) => b.op("direct_call", [cPtr(sin), x!], Float));
    expect(run(graph, 0)).toBe(0);
    const missing = functionptr(Func([], Void), "nowhere", { external: "nowhere" });
    const bad = straight("bad", [], Void, (b) => b.op("direct_call", [cPtr(missing)], Void));
    expect(() => run(bad)).toThrow(DiagnosticError);
  });

  it("external functions raise the program's exceptions and may give no wrong value", () => {
    const externals = standardExternals();
    externals.add("liar", () => "text");
    const own = new LLInterpreter({ exceptions, externals });
    const call = (external: string, type: LowLevelType, x: LLValue): LLValue => {
      const f = functionptr(Func([Float], type), external, { external });
      return own.evalGraph(straight("call", [Float], type, (b, [a]) => b.op("direct_call", [cPtr(f), a!], type)), [x]);
    };
    expect(call("sqrt", Float, -1)).toBeNaN();
    expect(call("ll_math.frexp_mantissa", Float, -12)).toBe(-0.75);
    expect(call("exp", Float, 1000)).toBe(Infinity);
    expect(() => call("liar", Signed, 1)).toThrow(/wrong result/);
  });

  it("writes go to the interface", () => {
    const io = new CaptureIO();
    const STR = GcStruct("rpy_string", [["hash", Signed], ["chars", RawArray(Char)]]);
    const text = malloc(STR, 2, { zero: true });
    const chars = (text.obj as LLStruct).get("chars") as LLArray;
    chars.set(0, 104);
    chars.set(1, 105);
    const write = functionptr(Func([Signed, Ptr(STR)], Signed), "write", { external: "ll_os.write" });
    const graph = straight("hello", [], Signed, (b) => b.op("direct_call", [cPtr(write), c(1, Signed), cPtr(text)], Signed));
    expect(new LLInterpreter({ io }).evalGraph(graph, [])).toBe(2);
    expect(io.text()).toBe("hi");
  });
});

describe("exceptions", () => {
  /** A graph that catches `names` around int_add_ovf and gives 100 plus the number of the handler. */
  function catching(...names: string[]): FunctionGraph {
    const [x, y] = [v(Signed), v(Signed)];
    const entry = new BlockBuilder(x, y);
    const graph = graphOf("catching", entry, Signed);
    const sum = entry.op("int_add_ovf", [x, y], Signed);
    const handlers = names.map((n, i) => {
      const handler = new BlockBuilder();
      handler.goto(graph.returnblock, [c(100 + i, Signed)]);
      return { cls: cls(n), target: handler.block };
    });
    entry.catching([graph.returnblock, [sum]], ETYPE, EVALUE, ...handlers);
    return graph;
  }

  const raiser = (which: string): FunctionGraph => {
    const entry = new BlockBuilder();
    const graph = graphOf("raiser", entry, Signed);
    graph.exceptblock.inputargs = [v(ETYPE), v(EVALUE)];
    entry.goto(graph.exceptblock, [cPtr(CLASSES[which]!.type), cPtr(CLASSES[which]!.value)]);
    return graph;
  };

  it("go to the first exit that matches", () => {
    expect(run(catching("OverflowError"), 2n ** 63n - 1n, 1)).toBe(100);
    expect(run(catching("ZeroDivisionError", "ArithmeticError", "Exception"), 2n ** 63n - 1n, 1)).toBe(101);
    expect(run(catching("OverflowError"), 1, 2)).toBe(3);
  });

  it("leave the graph when nothing matches", () => {
    expect(() => run(catching("ValueError"), 2n ** 63n - 1n, 1)).toThrow(LLException);
  });

  it("pass from a callee through callers that do not catch to one that does, with type and value", () => {
    const inner = raiser("ValueError");
    const middle = straight("middle", [], Signed, (b) => b.op("direct_call", [cPtr(ptrTo(inner))], Signed));
    const entry = new BlockBuilder();
    const graph = graphOf("outer", entry, EVALUE);
    const [t, x] = [v(ETYPE), v(EVALUE)];
    const handler = new BlockBuilder(t, x);
    handler.goto(graph.returnblock, [x]);
    entry.op("direct_call", [cPtr(ptrTo(middle))], Signed);
    entry.catching([graph.returnblock, [c(nullptr(EVALUE.TO), EVALUE)]], ETYPE, EVALUE, { cls: cls("ValueError"), target: handler.block });
    expect(run(graph)).toBe(CLASSES["ValueError"]!.value);
  });

  it("are caught only by the last operation of a block", () => {
    const [x] = [v(Signed)];
    const entry = new BlockBuilder(x);
    const graph = graphOf("early", entry, Signed);
    const early = entry.op("int_neg_ovf", [x], Signed);
    const late = entry.op("int_add_ovf", [early, c(0, Signed)], Signed);
    const handler = new BlockBuilder();
    handler.goto(graph.returnblock, [c(-1, Signed)]);
    entry.catching([graph.returnblock, [late]], ETYPE, EVALUE, { cls: cls("Exception"), target: handler.block });
    expect(() => run(graph, -(2n ** 63n))).toThrow("OverflowError");
  });

  it("of too deep recursion can be caught by the program", () => {
    const entry = new BlockBuilder();
    const graph = graphOf("endless", entry, Signed);
    const handler = new BlockBuilder();
    handler.goto(graph.returnblock, [c(7, Signed)]);
    const r = entry.op("direct_call", [cPtr(ptrTo(graph))], Signed);
    entry.catching([graph.returnblock, [r]], ETYPE, EVALUE, { cls: cls("RuntimeError"), target: handler.block });
    expect(new LLInterpreter({ exceptions, maxDepth: 1000 }).evalGraph(graph, [])).toBe(7);
  });

  it("of an uncaught kind name their class", () => {
    expect(() => run(raiser("MemoryError"))).toThrow("uncaught exception MemoryError");
  });
});

describe("memory", () => {
  const POINT = GcStruct("point", [["x", Signed], ["y", Signed]]);

  it("allocates, writes and reads", () => {
    const graph = straight("point", [Signed], Signed, (b, [x]) => {
      const p = b.op("malloc", [name(POINT), name(GC)], Ptr(POINT));
      b.op("setfield", [p, name("x"), x!]);
      b.op("setfield", [p, name("y"), c(5, Signed)]);
      return b.op("int_add", [b.op("getfield", [p, name("x")], Signed), b.op("getfield", [p, name("y")], Signed)], Signed);
    });
    expect(run(graph, 37)).toBe(42);
  });

  it("names the graph and operation of a null dereference", () => {
    const graph = straight("deref", [Ptr(POINT)], Signed, (b, [p]) => b.op("getfield", [p!, name("x")], Signed));
    expect(() => run(graph, nullptr(POINT))).toThrow(/null pointer of type Ptr GcStruct point \(field x\) \(graph deref, getfield\)/);
  });

  it("refuses unwritten memory, bounds and freed memory", () => {
    const unwritten = straight("unwritten", [], Signed, (b) => b.op("getfield", [b.op("malloc", [name(POINT), name(GC)], Ptr(POINT)), name("y")], Signed));
    expect(() => run(unwritten)).toThrow(/uninitialised memory: y/);
    const A = GcArray(Signed);
    const item = straight("item", [Signed, Signed], Signed, (b, [n, i]) => {
      const a = b.op("malloc_varsize", [name(A), name({ flavor: "gc", zero: true }), n!], Ptr(A));
      b.op("setarrayitem", [a, i!, c(3, Signed)]);
      return b.op("getarrayitem", [a, i!], Signed);
    });
    expect(run(item, 2, 1)).toBe(3);
    expect(() => run(item, 2, 2)).toThrow(/index 2 out of bounds/);
    expect(() => run(item, 2, -1)).toThrow(/index -1 out of bounds/);
    const R = Struct("raw", [["x", Signed]]);
    const freed = straight("freed", [], Signed, (b) => {
      const p = b.op("malloc", [name(R), name({ flavor: "raw", zero: true })], Ptr(R));
      b.op("free", [p, name(RAW)]);
      return b.op("getfield", [p, name("x")], Signed);
    });
    expect(() => run(freed)).toThrow(/use after free/);
  });

  it("raises MemoryError for lengths that cannot be", () => {
    const A = GcArray(Signed);
    const graph = straight("huge", [Signed], Signed, (b, [n]) => b.op("getarraysize", [b.op("malloc_varsize", [name(A), name(GC), n!], Ptr(A))], Signed));
    expect(run(graph, 4)).toBe(4);
    expect(() => run(graph, -1)).toThrow("MemoryError");
    expect(() => run(graph, 2n ** 62n)).toThrow("MemoryError");
  });

  it("reaches inlined parts, interior paths and casts", () => {
    const ENTRY = Struct("entry", [["k", Signed], ["v", Signed]]);
    const DICT = GcArray(ENTRY);
    const graph = straight("interior", [], Signed, (b) => {
      const d = b.op("malloc_varsize", [name(DICT), name({ flavor: "gc", zero: true }), c(3, Signed)], Ptr(DICT));
      b.op("setinteriorfield", [d, c(2, Signed), name("v"), c(9, Signed)]);
      const e = b.op("getarraysubstruct", [d, c(2, Signed)], Ptr(ENTRY));
      const through = b.op("getfield", [e, name("v")], Signed);
      return b.op("int_mul", [through, b.op("getinteriorfield", [d, c(2, Signed), name("v")], Signed)], Signed);
    });
    expect(run(graph)).toBe(81);
    const SUB = GcStruct("sub", [["super", POINT], ["z", Signed]]);
    const casts = straight("casts", [], Bool, (b) => {
      const p = b.op("malloc", [name(SUB), name(GC)], Ptr(SUB));
      const ref = b.op("cast_opaque_ptr", [b.op("cast_pointer", [p], Ptr(POINT))], GCREF);
      const back = b.op("cast_opaque_ptr", [ref], Ptr(SUB));
      return b.op("ptr_eq", [p, back], Bool);
    });
    expect(run(casts)).toBe(true);
  });

  it("gives one identity hash and id per object", () => {
    const hash = (type: LowLevelType, op: string): FunctionGraph => straight(op, [type], Signed, (b, [p]) => b.op(op, [p!], Signed));
    const SUB = GcStruct("sub", [["super", POINT]]);
    const p = malloc(SUB);
    const up = castPointer(Ptr(POINT), p);
    expect(run(hash(Ptr(SUB), "gc_identityhash"), p)).toBe(run(hash(Ptr(POINT), "gc_identityhash"), up));
    expect(run(hash(Ptr(SUB), "gc_id"), p)).toBe(run(hash(Ptr(POINT), "gc_id"), up));
    expect(run(hash(Ptr(SUB), "gc_id"), p)).not.toBe(run(hash(Ptr(SUB), "gc_id"), malloc(SUB)));
  });

  it("weak references lead back", () => {
    const graph = straight("weak", [Ptr(POINT)], Bool, (b, [p]) => {
      const ref = b.op("weakref_create", [p!], WeakRefPtr);
      return b.op("ptr_eq", [p!, b.op("weakref_deref", [ref], Ptr(POINT))], Bool);
    });
    expect(run(graph, malloc(POINT))).toBe(true);
  });

  it("copies items with raw_memcopy, overlapping or not", () => {
    const A = GcArray(Signed);
    const a = malloc(A, 4);
    [10, 20, 30, 40].forEach((x, i) => (a.obj as LLArray).set(i, x));
    const graph = straight("copy", [Ptr(A), Signed, Signed, Signed], Void, (b, [p, from, to, n]) => {
      const base = b.op("adr_add", [b.op("cast_ptr_to_adr", [p!], Address), c(new ArrayItemsOffset(A), Signed)], Address);
      const at = (i: Hlvalue): Hlvalue => b.op("adr_add", [base, b.op("int_mul", [c(sizeof(Signed), Signed), i], Signed)], Address);
      const size = b.op("int_mul", [c(sizeof(Signed), Signed), n!], Signed);
      b.op("raw_memmove", [at(from!), at(to!), size]);
      return name(null);
    });
    run(graph, a, 0, 1, 3);
    expect((a.obj as LLArray).items).toEqual([10, 10, 20, 30]);
    expect(() => run(graph, a, 0, 2, 3)).toThrow(/out of bounds/);
  });

  it("reads C strings through raw character pointers", () => {
    const A = RawArray(Char);
    const p = malloc(A, 4, { flavor: "raw", zero: true });
    [104, 105].forEach((code, i) => (p.obj as LLArray).set(i, code));
    expect(readCString(directArrayitems(p))).toBe("hi");
    const strlen = functionptr(Func([CharArrayPtr], Signed), "strlen", { external: "strlen" });
    const graph = straight("len", [Ptr(A)], Signed, (b, [a]) => b.op("direct_call", [cPtr(strlen), b.op("direct_arrayitems", [a!], CharArrayPtr)], Signed));
    expect(run(graph, p)).toBe(2);
    expect(castPtrToAdr(p).cell).toBe(-1);
  });
});

describe("checks before running", () => {
  it("refuse operations that do not keep to the table", () => {
    const bad = straight("bad", [Signed], Signed, (b, [x]) => b.op("float_add", [x!, x!], Signed));
    expect(() => run(bad, 1)).toThrow(/float_add takes Float Float -> Float; argument 0 is Signed \(graph bad\)/);
    const bare = straight("bare", [CharArrayPtr], Signed, (b, [x]) => b.op("getarraysize", [x!], Signed));
    expect(() => run(bare, nullptr(CharArrayPtr.TO))).toThrow(/without length/);
    const unknown = straight("unknown", [Signed], Signed, (b, [x]) => b.op("add", [x!, x!], Signed));
    expect(() => run(unknown, 1)).toThrow(/no low-level operation add/);
  });

  it("refuse constants that are not of their type, and links that change types", () => {
    const big = straight("big", [], Signed, () => c(2n ** 63n, Signed));
    expect(() => run(big)).toThrow(/constant bigint 9223372036854775808 is no Signed/);
    const fraction = straight("fraction", [], Signed, () => c(0.5, Signed));
    expect(() => run(fraction)).toThrow(/is no Signed/);
    const link = straight("link", [Float], Signed, (_b, [x]) => x!);
    expect(() => run(link, 1)).toThrow(/a link passes Float to the Signed/);
  });

  it("refuse a wrong number of arguments", () => {
    expect(() => run(sumGraph())).toThrow(/sum takes 1 arguments, not 0/);
    expect(() => run(sumGraph(), 0.5)).toThrow(/argument 0 of sum: number 0.5 is no Signed/);
  });
});

describe("other operations", () => {
  it("symbolic numbers have their interpreter's value", () => {
    const graph = straight("symbolic", [], Signed, (b) => b.op("int_add", [c(new CDefinedIntSymbolic("X", 40), Signed), c(2, Signed)], Signed));
    expect(run(graph)).toBe(42);
  });

  it("debug_fatalerror and a failed debug_assert end the program", () => {
    const fatal = straight("fatal", [], Void, (b) => b.op("debug_fatalerror", [name("gone")]));
    expect(() => run(fatal)).toThrow(LLFatalError);
    const check = straight("check", [Bool], Void, (b, [x]) => b.op("debug_assert", [x!, name("must hold")]));
    expect(() => run(check, true)).not.toThrow();
    expect(() => run(check, false)).toThrow(/must hold/);
  });

  it("conditional calls call when they must", () => {
    const f = straight("f", [], Signed, () => c(7, Signed));
    const graph = straight("cond", [Signed], Signed, (b, [x]) => b.op("jit_conditional_call_value", [x!, cPtr(ptrTo(f))], Signed));
    expect([run(graph, 0), run(graph, 3)]).toEqual([7, 3]);
  });

  it("what cannot be interpreted says why", () => {
    const graph = straight("roots", [], Void, (b) => b.op("gc_push_roots", []));
    expect(() => run(graph)).toThrow(/cannot run gc_push_roots: roots exist after the transform/);
  });

  it("thread-local values are kept by name", () => {
    const graph = straight("local", [], Signed, (b) => {
      b.op("threadlocalref_set", [name("errno"), c(0, Signed), c(5, Signed)]);
      return b.op("threadlocalref_get", [name("errno"), c(0, Signed)], Signed);
    });
    expect(run(graph)).toBe(5);
  });
});

describe("speed", () => {
  it("runs at least five million operations a second", () => {
    const graph = sumGraph();
    run(graph, 200_000);
    const n = 1_000_000;
    const start = process.hrtime.bigint();
    run(graph, n);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    expect((n * 3) / seconds).toBeGreaterThan(5e6);
  });
});

