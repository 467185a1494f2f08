import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import type { FunctionGraph, Variable } from "@rpyts/flowmodel/model";
import { CHECKS } from "@rpyts/gctransform/checks";
import { callGraph } from "@rpyts/gctransform/calls";
import { CanRaise } from "@rpyts/gctransform/can-raise";
import type { ExceptionTypes } from "@rpyts/gctransform/exception-data";
import { ExceptionTransformer } from "@rpyts/gctransform/exception-transform";
import { insertStackChecks } from "@rpyts/gctransform/stack-check";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { defaultValue, nullptr, type MallocFlags } from "@rpyts/lltype/lltype";
import { ALL_LLOPS } from "@rpyts/lltype/llop";
import { checkOperation } from "@rpyts/lltype/op-check";
import { Address, Bool, GcArray, GcStruct, Ptr, Signed, Struct } from "@rpyts/lltype/types-make";
import type { LLPtr, LLStruct, LLValue } from "@rpyts/lltype/values";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, straight, v } from "../../llinterp/test/build.js";
import { CLASSES, ETYPE, EVALUE, cls, exceptions } from "../../llinterp/test/exceptions.js";
import { RANDOM_CALLS, randomProgram } from "./random-program.js";

const types: ExceptionTypes = {
  exceptionType: ETYPE,
  exceptionValue: EVALUE,
  baseClass: cls("Exception"),
  standard: (className) => CLASSES[className === "StackOverflow" ? "RuntimeError" : className]!,
};

const opsOf = (graph: FunctionGraph): string[] => graph.blocks().flatMap((block) => block.operations.map((op) => op.opname));

function transform(graphs: readonly FunctionGraph[]): LLPtr {
  const transformer = new ExceptionTransformer(graphs, types, 64);
  for (const graph of graphs) {
    transformer.transform(graph);
    checkgraph(graph, (op) => checkOperation(op, 64));
    expect(graph.blocks().some((block) => block.canRaise || block === graph.exceptblock)).toBe(false);
  }
  return transformer.excData;
}

/** Result or exception of a graph that still has exceptions. */
function before(graph: FunctionGraph, args: readonly LLValue[]): string {
  try {
    return String(new LLInterpreter({ exceptions }).evalGraph(graph, args));
  } catch (error) {
    if (error instanceof LLException) return `!${error.className}`;
    throw error;
  }
}

/** The same of a transformed graph. */
function after(graph: FunctionGraph, args: readonly LLValue[], excData: LLPtr): string {
  const data = excData.obj as LLStruct;
  const result = new LLInterpreter({ exceptions }).evalGraph(graph, args);
  const type = data.get("exc_type") as LLPtr;
  if (type.obj === null) return String(result);
  for (const field of ["exc_type", "exc_value"]) data.set(field, defaultValue(data.type.fieldType(field)));
  return `!${exceptions.className(type)}`;
}

describe("the exception transform", () => {
  it("keeps what random programs do, and leaves graphs in order", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const graphs = randomProgram(seed);
        const wanted = graphs.map((graph) => RANDOM_CALLS.map((call) => before(graph, call)));
        insertStackChecks(graphs, callGraph(graphs), types);
        for (const graph of graphs) checkgraph(graph, (op) => checkOperation(op, 64));
        const excData = transform(graphs);
        expect(graphs.map((graph) => RANDOM_CALLS.map((call) => after(graph, call, excData)))).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("has a test for every operation that raises OverflowError or ZeroDivisionError", () => {
    const raising = ALL_LLOPS.filter((op) => op.canRaise.some((e) => e === "OverflowError" || e === "ZeroDivisionError")).map((op) => op.name);
    expect([...CHECKS.keys()].sort()).toEqual([...raising].sort());
  });

  it("tests nothing after calls that cannot raise", () => {
    const leaf = straight("leaf", [Signed], Signed, (b, [x]) => b.op("int_add", [x!, c(1, Signed)], Signed));
    const graph = straight("f", [Signed], Signed, (b, [x]) => b.op("direct_call", [cPtr(ptrTo(leaf)), x!], Signed));
    transform([leaf, graph]);
    expect(opsOf(graph)).toEqual(["direct_call"]);
  });

  it("tests nothing after a call whose result is returned, through casts, too", () => {
    const BASE = GcStruct("base", [["x", Signed]], { nominal: true });
    const DERIVED = GcStruct("derived", [["super", BASE]], { nominal: true });
    const raiser = straight("raiser", [Signed], Ptr(DERIVED), (b, [x]) => {
      b.op("int_add_ovf", [x!, c(1, Signed)], Signed);
      return c(nullptr(DERIVED), Ptr(DERIVED));
    });
    const call = (b: BlockBuilder, x: Variable): Variable => b.op("direct_call", [cPtr(ptrTo(raiser)), x], Ptr(DERIVED));
    const plain = straight("plain", [Signed], Ptr(DERIVED), (b, [x]) => call(b, x!));
    const cast = straight("cast", [Signed], Ptr(BASE), (b, [x]) => b.op("cast_pointer", [call(b, x!)], Ptr(BASE)));
    const zero = straight("zero", [Signed], Signed, (b, [x]) => {
      call(b, x!);
      return c(0, Signed);
    });
    const one = straight("one", [Signed], Signed, (b, [x]) => {
      call(b, x!);
      return c(1, Signed);
    });
    const excData = transform([raiser, plain, cast, zero, one]);
    expect([plain, cast, zero, one].map((graph) => opsOf(graph).includes("unlikely"))).toEqual([false, false, false, true]);
    expect(after(cast, [2n ** 63n - 1n], excData)).toBe("!OverflowError");
  });

  it("tests nothing for a divisor that is known", () => {
    const graph = straight("f", [Signed], Signed, (b, [x]) => b.op("int_mod_ovf_zer", [x!, c(10, Signed)], Signed));
    transform([graph]);
    expect(opsOf(graph)).toEqual(["int_mod"]);
  });

  it("takes a graph that was not given for one that raises", () => {
    const unknown = straight("unknown", [], Signed, () => c(1, Signed));
    const graph = straight("f", [], Signed, (b) => b.op("direct_call", [cPtr(ptrTo(unknown))], Signed));
    const canRaise = new CanRaise([graph], cls("Exception"));
    expect([canRaise.graph(graph), new CanRaise([graph, unknown], cls("Exception")).graph(graph)]).toEqual([true, false]);
  });

  it("knows that a function which catches all does not raise, and one that raises again does", () => {
    const raiser = (): FunctionGraph => straight("raiser", [Signed], Signed, (b, [x]) => b.op("int_add_ovf", [x!, c(1, Signed)], Signed));
    const caller = (again: boolean): [FunctionGraph, FunctionGraph] => {
      const callee = raiser();
      const x = v(Signed);
      const b = new BlockBuilder(x);
      const graph = graphOf("caller", b, Signed);
      graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
      graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
      const handler = new BlockBuilder();
      handler.goto(graph.returnblock, [c(0, Signed)]);
      const r = b.op("direct_call", [cPtr(ptrTo(callee)), x], Signed);
      b.catching([graph.returnblock, [r]], ETYPE, EVALUE, { cls: cls("Exception"), target: again ? graph.exceptblock : handler.block });
      return [graph, callee];
    };
    for (const again of [false, true]) {
      const [graph, callee] = caller(again);
      expect(new CanRaise([graph, callee], cls("Exception")).graph(graph)).toBe(again);
    }
  });

  it("tests allocations whose size the program chooses, and raw ones", () => {
    const ARRAY = GcArray(Signed);
    const FIXED = GcStruct("fixed", [["x", Signed]]);
    const RAW = Struct("raw", [["x", Signed]]);
    const raw: MallocFlags = { flavor: "raw" };
    const gc: MallocFlags = { flavor: "gc" };
    const graphs = [
      straight("varsize", [Signed], Signed, (b, [n]) => b.op("getarraysize", [b.op("malloc_varsize", [name(ARRAY), name(gc), n!], Ptr(ARRAY))], Signed)),
      straight("fixed", [], Bool, (b) => b.op("ptr_nonzero", [b.op("malloc", [name(FIXED), name(gc)], Ptr(FIXED))], Bool)),
      straight("raw", [], Bool, (b) => b.op("ptr_nonzero", [b.op("malloc", [name(RAW), name(raw)], Ptr(RAW))], Bool)),
      straight("address", [Signed], Address, (b, [n]) => b.op("raw_malloc", [n!], Address)),
    ];
    transform(graphs);
    const tests = graphs.map((graph) => opsOf(graph).filter((op) => op === "unlikely").length);
    expect(tests).toEqual([1, 0, 1, 1]);
  });
});

describe("stack checks", () => {
  /** f calls the others. */
  function calling(...callees: (() => FunctionGraph)[]): FunctionGraph {
    const graph = straight("f", [], Signed, () => c(0, Signed));
    graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
    graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
    const b = new BlockBuilder();
    for (const callee of callees) b.op("direct_call", [cPtr(ptrTo(callee()))], Signed);
    graph.startblock.operations = b.block.operations;
    return graph;
  }

  const checkedGraphs = (...graphs: FunctionGraph[]): number[] => {
    insertStackChecks(graphs, callGraph(graphs), types);
    return graphs.flatMap((graph, i) => (opsOf(graph).includes("stack_too_big") ? [i] : []));
  };

  it("are one for every cycle of calls", () => {
    const leaf = straight("leaf", [], Signed, () => c(1, Signed));
    const first = calling(() => leaf);
    const side = calling(() => leaf);
    const second = calling(() => first, () => side);
    first.startblock.operations.push(...calling(() => second).startblock.operations);
    expect(checkedGraphs(first, second, side, leaf)).toEqual([0]);
    expect(checkedGraphs(leaf, side)).toEqual([]);
  });

  it("are in functions that call what nobody knows, and not where the program forbids them", () => {
    const F = ptrTo(straight("g", [], Signed, () => c(1, Signed))).type;
    const unknown = (): FunctionGraph => {
      const graph = straight("u", [F], Signed, (b, [f]) => b.op("indirect_call", [f!, name(null)], Signed));
      graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
      graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
      return graph;
    };
    const forbidden = unknown();
    forbidden.noStackCheck = true;
    expect(checkedGraphs(unknown(), forbidden)).toEqual([0]);
  });
});
