// What comes after the fixpoint: dead ways removed, call tables filled, helpers for the rtyper.

import { annotate } from "./annotate.js";
import { FunctionDesc } from "@rpyts/annotator/functiondesc";
import { SomePtr } from "@rpyts/annotator/llannotation";
import { sFloat, sInt, sNonNegInt } from "@rpyts/annotator/model";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { GcArray, GcStruct, Ptr, Signed } from "@rpyts/lltype/types-make";
import { KeyError } from "@rpyts/pyhost/exception-types";
import { PyFunction } from "@rpyts/pyhost/object";
import { describe, expect, it } from "vitest";

const py = (text: TemplateStringsArray): string => text.raw.join("").replace(/^\n/, "");

function simplified(text: string): ReturnType<typeof annotate> {
  const done = annotate(text, [sInt]);
  expect(done.diagnostics.map((d) => d.message)).toEqual([]);
  done.annotator.simplify();
  for (const graph of done.annotator.translator.graphs) checkgraph(graph);
  return done;
}

function functionDesc(done: ReturnType<typeof annotate>, name: string): FunctionDesc {
  for (const desc of done.annotator.bookkeeper.allDescs()) if (desc instanceof FunctionDesc && desc.name === name) return desc;
  throw new Error(`no description of ${name}`);
}

describe("dead ways", () => {
  it("disappear where a test is constant", () => {
    const { annotator } = simplified("def f(debug, n):\n    if debug:\n        return n.unknown\n    return n\ndef main(n):\n    return f(False, n)\n");
    const graph = annotator.translator.graphs.find((g) => g.name === "f")!;
    expect(graph.blocks().every((block) => block.exits.length <= 1)).toBe(true);
  });

  it("leave no handler for what is never raised", () => {
    const { annotator } = simplified(py`
def main(n):
    l = [n]
    try:
        x = l[0]
    except KeyError:
        x = 5
    return x
`);
    const graph = annotator.translator.graphs[0]!;
    expect(graph.links().some((link) => link.exitcase === KeyError)).toBe(false);
  });

  it("behind a call that always raises end in an exception", () => {
    const { annotator } = simplified(py`
def fail():
    raise ValueError
def main(n):
    if n:
        fail()
        return 7
    return n
`);
    const graph = annotator.translator.graphs.find((g) => g.name === "main")!;
    expect(graph.links().some((link) => link.target === graph.exceptblock)).toBe(true);
  });
});

describe("call families", () => {
  const text = py`
def add(x, y):
    return x + y
def sub(x, y=1):
    return x - y
def alone(x):
    return x
def main(n):
    if n:
        f = add
    else:
        f = sub
    return f(n, 2) + alone(n)
`;

  it("join functions that are called at one place", () => {
    const done = simplified(text);
    const family = functionDesc(done, "add").getCallFamily();
    expect([...family.descs].map((d) => d.label).sort()).toEqual(["add", "sub"]);
    expect(family.totalCallTableSize).toBe(1);
    expect(functionDesc(done, "alone").getCallFamily().descs.size).toBe(1);
  });

  it("hold one row per combination of graphs", () => {
    const done = simplified(text);
    const [table] = functionDesc(done, "sub").getCallFamily().calltables.values();
    expect(table!.shape.count).toBe(2);
    expect([...table!.rows[0]!.values()].map((g) => g.name).sort()).toEqual(["add", "sub"]);
  });

  it("see methods as functions with self", () => {
    const done = simplified(py`
class A(object):
    def get(self, x):
        return x
class B(A):
    def get(self, x):
        return -x
def main(n):
    if n:
        a = A()
    else:
        a = B()
    return a.get(n)
`);
    const family = functionDesc(done, "get").getCallFamily();
    expect(family.descs.size).toBe(2);
    expect([...family.calltables.values()][0]!.shape.count).toBe(2);
  });
});

describe("low-level helpers", () => {
  const text = py`
def ll_get(p, i):
    if i < 0:
        i += len(p)
    return p[i]
def ll_field(p):
    p.x = p.x + 1
    return p.x
def ll_both(p, q):
    return ll_get(q, p.x)
def main(n):
    return n
`;
  const array = new SomePtr(Ptr(GcArray(Signed)));
  const struct = new SomePtr(Ptr(GcStruct("S", [["x", Signed]])));

  function helper(done: ReturnType<typeof annotate>, name: string): PyFunction {
    const fn = done.program.get(name);
    if (!(fn instanceof PyFunction)) throw new Error(`no function ${name}`);
    return fn;
  }

  it("are specialised by the low-level types of their arguments", () => {
    const { annotator, ...done } = simplified(text);
    const ll = helper({ annotator, ...done }, "ll_get");
    const first = annotator.annotateHelper(ll, [array, sInt]);
    expect(annotator.annotateHelper(ll, [array, sNonNegInt])).toBe(first);
    expect(annotator.annotateHelper(ll, [new SomePtr(Ptr(GcArray(Ptr(GcArray(Signed))))), sInt])).not.toBe(first);
    expect(String(annotator.binding(first.returnvar))).toBe("SomeInteger");
  });

  it("read and write fields, and call other helpers", () => {
    const { annotator, ...done } = simplified(text);
    annotator.recordAddedBlocks();
    const graph = annotator.annotateHelper(helper({ annotator, ...done }, "ll_field"), [struct]);
    expect(String(annotator.binding(graph.returnvar))).toBe("SomeInteger");
    const both = annotator.annotateHelper(helper({ annotator, ...done }, "ll_both"), [struct, array]);
    expect(String(annotator.binding(both.returnvar))).toBe("SomeInteger");
    const added = annotator.takeAddedBlocks();
    expect(added.has(graph.startblock) && added.has(both.startblock)).toBe(true);
  });

  it("cannot change graphs that are typed already", () => {
    const { annotator, ...done } = simplified(text);
    const ll = helper({ annotator, ...done }, "ll_get");
    const graph = annotator.annotateHelper(ll, [array, sNonNegInt]);
    annotator.fixedGraphs.add(graph);
    expect(() => annotator.addPendingBlock(graph, graph.startblock, [array, sFloat])).toThrow(/typed already/);
  });
});

describe("dead operations", () => {
  it("go with the block arguments that they fed", () => {
    const { annotator } = simplified(py`
def first_or(default, *args):
    if len(args) == 0:
        return default
    return args[0]
def main(n):
    return first_or(n) + first_or(1, n) + first_or(2, n, 3)
`);
    for (const graph of annotator.translator.graphs) checkgraph(graph);
    const flattened = annotator.translator.graphs.filter((g) => g.name === "first_or");
    expect(flattened.map((g) => g.args.length).sort()).toEqual([1, 2, 3]);
  });
});
