// Helper code on references of the object-oriented type system, run on llinterp. References themselves do not care which type system the code around
// them is typed by: all is done with both.

import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { makeFlowBuilder } from "@rpyts/flowspace/host-adapter";
import { RPythonAnnotator } from "@rpyts/annotator/annrpython";
import { TranslationContext } from "@rpyts/annotator/context";
import { sInt, type SomeObject } from "@rpyts/annotator/model";
import { SomeOOValue } from "@rpyts/annotator/ooannotation";
import { PyLLType } from "@rpyts/annotator/llbridge/objects";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { functionptr } from "@rpyts/lltype/lltype";
import { checkOperation } from "@rpyts/lltype/op-check";
import { Dict, InstanceType, List, OOArray, OOString, OOUnicode, OverloadedMethod } from "@rpyts/lltype/ootype";
import { OODict, OOInstance, OOList, OORecord } from "@rpyts/lltype/oovalues";
import { Bool, Func, Ptr, Signed } from "@rpyts/lltype/types-make";
import type { LLValue } from "@rpyts/lltype/values";
import type { PyObject } from "@rpyts/pyhost/object";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { PyFunction } from "@rpyts/pyhost/object";
import { LLTypeSystem } from "@rpyts/rtyper/lltypesystem/typesystem";
import { registerOOValues } from "@rpyts/rtyper/ootypesystem/roovalue";
import { OOTypeSystem } from "@rpyts/rtyper/ootypesystem/typesystem";
import { RPythonTyper } from "@rpyts/rtyper/rtyper";
import type { RtypeTables } from "@rpyts/rtyper/tables";
import { SomePtr } from "@rpyts/annotator/llannotation";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { describe, expect, test } from "vitest";
import { makeHost, TYPE_SYSTEMS, type TypeSystemName } from "./support.js";

class LLTypeWithReferences extends LLTypeSystem {
  override register(tables: RtypeTables): void {
    super.register(tables);
    registerOOValues(tables);
  }
}

const IMPORTS = "from rpython.rtyper.lltypesystem.lltype import *\nfrom rpython.rtyper.lltypesystem.lloperation import llop\nfrom rpython.rtyper.ootypesystem import ootype\n";

interface Typed {
  readonly rtyper: RPythonTyper;
  readonly graph: FunctionGraph;
  run(...args: readonly LLValue[]): LLValue;
}

/** Types the function f of a text; `before` runs when the program is loaded and gives names to it. */
function typed(system: TypeSystemName, text: string, argsS: readonly SomeObject[], names: Readonly<Record<string, PyObject>> = {}): Typed {
  const host = makeHost();
  const space = host.newNamespace("test_program");
  for (const [name, value] of Object.entries(names)) space.setStr(name, value);
  host.exec(IMPORTS + text, space, "test_program.py");
  const fn = space.getStr("f");
  if (!(fn instanceof PyFunction)) throw new Error("the program has no function f");
  const context = new TranslationContext(host, makeFlowBuilder(host));
  const annotator = new RPythonAnnotator(context, { wordBits: 64 });
  annotator.buildTypes(fn, argsS);
  annotator.simplify();
  const graph = annotator.entryGraphs[0]!;
  const rtyper = new RPythonTyper(annotator, system === "lltype" ? new LLTypeWithReferences() : new OOTypeSystem(), host);
  rtyper.specialize();
  for (const g of context.graphs) checkgraph(g, (op) => checkOperation(op, 64));
  const interpreter = new LLInterpreter({ wordBits: 64, exceptions: rtyper.exceptiondata, stackOverflow: "StackOverflow" });
  return { rtyper, graph, run: (...args) => interpreter.evalGraph(graph, [...args]) };
}

function runTyped(system: TypeSystemName, text: string, argsS: readonly SomeObject[], ...args: readonly LLValue[]): LLValue {
  return typed(system, text, argsS).run(...args);
}

const opnames = (graph: FunctionGraph): string[] => [...graph.blocks()].flatMap((b) => b.operations.map((op) => op.opname));

const sText = new SomeOOValue(OOString);
const sInts = new SomeOOValue(List(Signed));
const ints = (...items: number[]): OOList => new OOList(List(Signed), items);
const items = (value: LLValue): LLValue[] => (value as OOList).items;

const A = new InstanceType("A", null);
A.fields.set("x", { type: Signed, initial: 3 });
A.constants.set("kind", { type: Signed, value: 1 });
const B = new InstanceType("B", A);
B.fields.set("l", { type: List(Signed), initial: null });
B.constants.set("kind", { type: Signed, value: 2 });
const sA = new SomeOOValue(A);
const sB = new SomeOOValue(B);
const types = { A: new PyLLType(A), B: new PyLLType(B) };

/** Three classes; the method is abstract in the first one, and adds 1 and 5 in the others. */
function classLine(system: TypeSystemName): readonly [InstanceType, InstanceType, InstanceType] {
  const top = new InstanceType("Top", null);
  const middle = new InstanceType("Middle", top);
  const low = new InstanceType("Low", middle);
  const type = Func([Signed], Signed);
  top.methods.set("grow", { name: "grow", type, func: null });
  for (const [cls, step] of [[middle, 1], [low, 5]] as const) {
    const { graph } = typed(system, `def f(self, n):\n    return n + ${step}\n`, [new SomeOOValue(cls), sInt]);
    cls.methods.set("grow", { name: "grow", type, func: functionptr(Func([cls, Signed], Signed), "grow", { graph }) });
  }
  return [top, middle, low];
}

describe.each(TYPE_SYSTEMS)("in %s", (system) => {
  describe("strings", () => {
    test("characters and length are those of an array of lltype", () => {
      const text = "def f(s, n):\n    i = 0\n    while i < len(s.chars):\n        if ord(s.chars[i]) == n:\n            return i\n        i += 1\n    return -1\n";
      expect(runTyped(system, text, [sText, sInt], "abcd", 99)).toBe(2);
      expect(runTyped(system, text, [sText, sInt], "", 99)).toBe(-1);
      expect(runTyped(system, text, [new SomeOOValue(OOUnicode), sInt], "\u0100\u2000", 0x2000)).toBe(1);
    });

    test("built-in methods, builders, and constants made on the host", () => {
      const text = `
HELLO = ootype.make_string('hello')
def f(s, n):
    b = malloc(ootype.StringBuilder)
    b.ll_append(s)
    b.ll_append_char(chr(n))
    b.ll_append_slice(HELLO, 1, 3)
    t = b.ll_build()
    if t.ll_startswith(s) and s.ll_strcmp(t) < 0:
        return t.ll_strconcat(HELLO).ll_upper()
    return nullptr(ootype.String)
`;
      expect(runTyped(system, text, [sText, sInt], "x", 45)).toBe("X-ELHELLO");
    });
  });

  describe("lists and records", () => {
    test("one helper text for lists, arrays and, where there is one, an array of lltype", () => {
      const helper = "def total(a):\n    n = 0\n    i = 0\n    while i < len(a):\n        n += a[i]\n        a[i] = n\n        i += 1\n    return n\n";
      const text = `${helper}total._annspecialcase_ = 'specialize:ll'\nA = ${system === "lltype" ? "GcArray" : "ootype.Array"}(Signed)\ndef f(l, m):\n    a = malloc(A, 2)\n    a[0] = 100\n    a[1] = 200\n    return total(l) + total(m) + total(a)\n`;
      const l = ints(1, 2, 3);
      expect(runTyped(system, text, [sInts, new SomeOOValue(OOArray(Signed))], l, new OOList(OOArray(Signed), [10]))).toBe(316);
      expect(l.items).toEqual([1, 3, 6]);
    });

    test("methods that take items, and lists of either kind", () => {
      const text = `
def f(l, m):
    l.ll_append(7)
    l.ll_extend(m)
    l.ll_arraycopy(m, 0, 1, 2)
    r = l.ll_slice(0, l.ll_length() - 1)
    r.ll_insert(0, r.ll_pop())
    return r
`;
      expect(items(runTyped(system, text, [sInts, new SomeOOValue(OOArray(Signed))], ints(1, 2, 3), new OOList(OOArray(Signed), [8, 9])))).toEqual([8, 1, 8, 9, 7]);
    });

    test("new objects by type, and of the type of another", () => {
      const text = `
R = ootype.Record([('item0', Signed), ('item1', Signed)])
def f(l, n):
    m = malloc(typeOf(l).TO, n)
    m[n - 1] = n
    r = malloc(R)
    r.item1 = len(m)
    if n > 2:
        r.item0 = r.item1 + ootype.oonewarray(ootype.Array(R), n).ll_length()
    else:
        r = nullptr(R)
    return r
`;
      const { run: call } = typed(system, text, [sInts, sInt]);
      expect((call(ints(), 3) as OORecord).fields).toEqual([6, 3]);
      expect(call(ints(), 1)).toBe(null);
    });
  });

  describe("instances", () => {
    test("fields with initial values, class constants, casts up and down", () => {
      const text = `
def bump(a):
    a.x += 10 * a.kind
    return a
bump._annspecialcase_ = 'specialize:argtype(0)'
def f(n):
    b = malloc(B)
    a = malloc(A)
    b.l = malloc(ootype.List(Signed), 1)
    c = a
    if n > 0:
        c = b
    if ootype.instanceof(c, B):
        d = cast_pointer(B, c)
        d.l[0] = 5
    return bump(c).x * 1000 + a.x * 10 + b.l[0]
`;
      const { run: call } = typed(system, text, [sInt], types);
      expect(call(1)).toBe(23035);
      expect(call(0)).toBe(13130);
    });

    test("methods are found at run time, over three levels", () => {
      const [top, middle, low] = classLine(system);
      const { run: call } = typed(system, "def f(a, n):\n    return a.grow(n) * 100 + a.grow(1)\n", [new SomeOOValue(middle), sInt]);
      expect(call(new OOInstance(middle), 5)).toBe(602);
      expect(call(new OOInstance(low), 5)).toBe(1006);
      expect(top.methods.get("grow")!.func).toBe(null);
    });

    test("the types of the arguments choose among overloaded methods", () => {
      const native = new InstanceType("Native", null);
      const method = (name: string, arg: typeof Signed | typeof OOString) => ({ name, type: Func([arg], arg), func: null });
      native.overloads.set("put", new OverloadedMethod([method("put", Signed), method("put", OOString)]));
      const { graph } = typed(system, "def f(a, s):\n    a.put(3)\n    return a.put(s)\n", [new SomeOOValue(native), sText]);
      expect(graph.returnvar.concretetype).toBe(OOString);
    });

    test("references are the same object or not, also of different classes of one line", () => {
      const text = "def f(a, b):\n    n = 0\n    if a == b: n += 1\n    if b is a: n += 10\n    if a != b: n += 100\n    if a is None: n += 1000\n    if not b: n += 10000\n    if b != None: n += 100000\n    return n\n";
      const { run: call, graph } = typed(system, text, [sA, sB]);
      const b = new OOInstance(B);
      expect(call(b, b)).toBe(100011);
      expect(call(new OOInstance(A), b)).toBe(100100);
      expect(call(null, null)).toBe(11011);
      expect(opnames(graph)).toContain("cast_pointer");
    });

    test("None goes where a reference is expected", () => {
      const text = "def f(b):\n    b.l = None\n    if b.l is None:\n        return 1\n    return 2\n";
      expect(runTyped(system, text, [sB], new OOInstance(B))).toBe(1);
    });

    test("classes as values, references without their type", () => {
      const text = `
def f(a):
    c = ootype.classof(a)
    o = ootype.cast_to_object(ootype.runtimenew(A, c))
    a2 = ootype.cast_from_object(A, o)
    n = a2.x
    if ootype.subclassof(c, ootype.runtimeClass(B)):
        n += 100
    if ootype.instanceof(a2, B):
        n += 1000
    return n
`;
      const { run: call } = typed(system, text, [sA], types);
      expect(call(new OOInstance(A))).toBe(3);
      expect(call(new OOInstance(B))).toBe(1103);
    });

    test("weak references", () => {
      const text = "def f(a):\n    w = ootype.ooweakref_create(a)\n    return ootype.ooweakref_deref(A, w).x\n";
      expect(typed(system, text, [sA], types).run(new OOInstance(A))).toBe(3);
    });
  });

  describe("dictionaries", () => {
    const sDict = new SomeOOValue(Dict(Signed, OOString));

    test("a missing key is caught where a handler is there", () => {
      const text = "def f(d, k):\n    try:\n        return d.ll_getitem(k)\n    except KeyError:\n        return d.ll_get(0, nullptr(ootype.String))\n";
      const d = new OODict(Dict(Signed, OOString));
      d.push(1, "one");
      const { run: call } = typed(system, text, [sDict, sInt]);
      expect(call(d, 1)).toBe("one");
      expect(call(d, 2)).toBe(null);
    });

    test("a missing key without a handler ends as the exception", () => {
      const { run: call } = typed(system, "def f(d, k):\n    return d.ll_getitem(k)\n", [sDict, sInt]);
      expect(() => call(new OODict(Dict(Signed, OOString)), 2)).toThrow(LLException);
    });

    test("methods that cannot raise leave no handler behind", () => {
      const text = "def f(l):\n    try:\n        return l.ll_length()\n    except IndexError:\n        return -1\n";
      const { graph, run: call } = typed(system, text, [sInts]);
      expect(call(ints(4, 5))).toBe(2);
      expect([...graph.blocks()].some((b) => b.canRaise)).toBe(false);
    });

    test("iteration", () => {
      const text = "def f(n):\n    d = ootype.new(ootype.Dict(Signed, Signed))\n    while n > 0:\n        d.ll_set(n, n * n)\n        n -= 1\n    i = d.ll_items_iterator()\n    r = 0\n    while i.ll_go_next():\n        r = r * 100 + i.ll_current_key() + i.ll_current_value()\n    return r\n";
      expect(runTyped(system, text, [sInt], 3)).toBe(120602);
    });

    test("custom dictionaries call functions given by pointer", () => {
      const text = "D = ootype.CustomDict(Signed, Signed)\ndef f(eq, hash):\n    d = ootype.oonewcustomdict(D, eq, hash)\n    d.ll_set(3, 30)\n    d.ll_set(4, 40)\n    return d.ll_length()\n";
      const { graph } = typed(system, text, [new SomePtr(Ptr(Func([Signed, Signed], Bool))), new SomePtr(Ptr(Func([Signed], Signed)))]);
      expect(opnames(graph)).toContain("oonewcustomdict");
    });
  });

  describe("helpers", () => {
    test("are called with references from typing rules, once per type", () => {
      const text = "def second(l):\n    return l[1]\nsecond._annspecialcase_ = 'specialize:ll'\ndef f(l, m, n):\n    return second(l) + second(m) + second(n)\n";
      const { rtyper, run: call } = typed(system, text, [sInts, sInts, new SomeOOValue(OOArray(Signed))]);
      expect(call(ints(1, 2), ints(3, 4), new OOList(OOArray(Signed), [5, 6]))).toBe(12);
      expect(rtyper.annotator.translator.graphs.filter((g) => g.name.startsWith("second"))).toHaveLength(2);
    });

    test("functions of the platform are called by name", () => {
      const { graph } = typed(system, "write = ootype.external('oo_os_write')\ndef f(s):\n    return write(1, s)\n", [sText]);
      expect(opnames(graph)).toEqual(["direct_call"]);
    });
  });
});

describe("a platform without memory", () => {
  const fault = (text: string): { code: string; line: number } => {
    try {
      typed("ootype", text, [sInt]);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      const { code, span } = error.diagnostic;
      return { code, line: span === null ? 0 : span.file.lineCol(span.start).line - IMPORTS.split("\n").length + 1 };
    }
    throw new Error("no fault");
  };

  test("structures and arrays of lltype are faults of the program, with their place", () => {
    expect(fault("A = GcArray(Signed)\ndef f(n):\n    n += 1\n    a = malloc(A, n)\n    return len(a)\n")).toEqual({ code: "rtyper/no-raw-memory", line: 4 });
    expect(fault("A = GcArray(Signed)\na = malloc(A, 3)\ndef f(n):\n    return a[n]\n")).toEqual({ code: "rtyper/no-raw-memory", line: 4 });
  });

  test("addresses and sizes are too", () => {
    expect(fault("from rpython.rtyper.lltypesystem import llmemory\ndef f(n):\n    return llmemory.sizeof(Signed) + n\n")).toEqual({ code: "rtyper/no-raw-memory", line: 3 });
    expect(fault("from rpython.rtyper.lltypesystem import llmemory\ndef f(n):\n    return bool(llop.raw_malloc(llmemory.Address, n))\n")).toEqual({ code: "rtyper/no-raw-memory", line: 3 });
  });

  test("function pointers are values as ever", () => {
    const text = "errno = ootype.external('oo_errno')\nwrite = ootype.external('oo_errno')\ndef f(n):\n    g = errno\n    if n > 0:\n        g = write\n    return g()\n";
    expect(opnames(typed("ootype", text, [sInt]).graph)).toContain("indirect_call");
  });
});
