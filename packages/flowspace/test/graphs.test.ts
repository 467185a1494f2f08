import { describe, expect, it } from "vitest";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { printGraph } from "@rpyts/flowmodel/print-graph";
import { summary } from "@rpyts/flowmodel/summary";
import { buildFlow } from "@rpyts/flowspace/flowspace";
import type { PyObject } from "@rpyts/pyhost/object";
import { None, True, newInt, newList, newStr, newTuple } from "@rpyts/pyhost/values";
import { hostCodec } from "./support/codec.js";
import { builtinFunction, heapClass, instance, moduleFunction, smallProgram, unrolling } from "./support/small-host.js";

const OVFCHECK = moduleFunction("rpython.rlib.rarithmetic", "ovfcheck");
const TRANSLATED = moduleFunction("rpython.rlib.objectmodel", "we_are_translated");

function graphOf(text: string, globals: Record<string, PyObject> = {}) {
  const program = smallProgram(text, globals);
  program.space.setHelper("print_item", builtinFunction("print_item"));
  program.space.setHelper("print_newline", builtinFunction("print_newline"));
  const graph = buildFlow(program.space, program.fn("f"));
  checkgraph(graph);
  return graph;
}

const textOf = (text: string, globals: Record<string, PyObject> = {}): string => printGraph(graphOf(text, globals), hostCodec);

describe("graphs of small functions", () => {
  it("a loop with a test", () => {
    expect(textOf("def f(a, b):\n    while b:\n        a, b = b, a % b\n    return a\n")).toBe(`graph f:
block 0(a_0, b_1):
    -> 1(a_0, b_1)
block 1(a_2, b_3):
    v_4 = bool(b_3)
    switch v_4
        case False -> return(a_2)
        case True -> 2(a_2, b_3)
block 2(a_5, b_6):
    b_7 = mod(a_5, b_6)
    -> 1(b_6, b_7)
`);
  });

  it("exits by exception class", () => {
    expect(textOf("def f(l, i):\n    try:\n        return l[i]\n    except IndexError:\n        return -1\n")).toBe(`graph f:
block 0(l_0, i_1):
    v_2 = getitem_idx(l_0, i_1)
    catch
        -> return(v_2)
        case \`IndexError\` [\`IndexError\`, last_exc_value_3] -> return(\`-1\`)
        case \`KeyError\` [\`KeyError\`, last_exc_value_4] -> except(\`KeyError\`, last_exc_value_4)
        case \`Exception\` [last_exception_5, last_exc_value_6] -> except(last_exception_5, last_exc_value_6)
`);
  });

  it("operations without handler have no exceptional exits", () => {
    expect(textOf("def f(l, i):\n    return l[i] + l(i)\n")).toBe(`graph f:
block 0(l_0, i_1):
    v_2 = getitem(l_0, i_1)
    v_3 = simple_call(l_0, i_1)
    v_4 = add(v_2, v_3)
    -> return(v_4)
`);
  });

  it("a for loop ends by StopIteration", () => {
    expect(textOf("def f(l):\n    for x in l:\n        pass\n    return 0\n")).toBe(`graph f:
block 0(l_0):
    v_1 = iter(l_0)
    -> 1(v_1)
block 1(v_2):
    x_3 = next(v_2)
    catch
        -> 1(v_2)
        case \`StopIteration\` [\`StopIteration\`, last_exc_value_4] -> return(\`0\`)
        case \`RuntimeError\` [\`RuntimeError\`, last_exc_value_5] -> except(\`RuntimeError\`, last_exc_value_5)
`);
  });

  it("raise of a class keeps the class constant", () => {
    expect(textOf("def f(x):\n    raise ValueError('a')\n")).toBe(`graph f:
block 0(x_0):
    v_1 = simple_call(\`ValueError\`, \`'a'\`)
    -> except(\`ValueError\`, v_1)
`);
  });

  it("print calls the helpers", () => {
    expect(textOf("def f(x):\n    print x, 'y'\n")).toBe(`graph f:
block 0(x_0):
    v_1 = str(x_0)
    v_2 = simple_call(\`print_item\`, v_1)
    v_3 = simple_call(\`print_item\`, \`'y'\`)
    v_4 = simple_call(\`print_newline\`)
    -> return(\`None\`)
`);
  });

  it("keywords and unknown star arguments make a call shape, known ones are spread", () => {
    expect(textOf("def f(x, t):\n    x(1, b=2, a=t)\n    x(*t)\n    return x(0, *(1, t))\n")).toBe(`graph f:
block 0(x_0, t_1):
    v_2 = call_args(x_0, \`CallShape(1, [a, b], false)\`, \`1\`, t_1, \`2\`)
    v_3 = call_args(x_0, \`CallShape(0, [], true)\`, t_1)
    v_4 = simple_call(x_0, \`0\`, \`1\`, t_1)
    -> return(v_4)
`);
  });

  it("the condition's test stands once where both ways of and/or ask for it", () => {
    const graph = graphOf("def f(a, b):\n    if a and b:\n        return 1\n    return 2\n");
    expect(summary(graph)).toEqual({ bool: 2 });
  });
});

describe("folding", () => {
  it("branches on constants disappear", () => {
    expect(textOf("def f(x):\n    if DEBUG and x:\n        return 1\n    if we_are_translated():\n        return 2\n    return 3\n", { DEBUG: None, we_are_translated: TRANSLATED })).toBe(
      "graph f:\nblock 0(x_0):\n    -> return(`2`)\n",
    );
  });

  it("computes with immutable constants, also in place", () => {
    expect(textOf("def f():\n    x = 3 * 4\n    x += N\n    return (x, N)\n", { N: newInt(30) })).toBe("graph f:\nblock 0():\n    -> return(`(42, 30)`)\n");
  });

  it("leaves operations alone whose result would become a long", () => {
    expect(summary(graphOf("def f():\n    return N * N\n", { N: newInt(2 ** 40) }))).toEqual({ mul: 1 });
  });

  it("reads attributes of frozen objects and classes, not of others", () => {
    const frozen = instance(heapClass("Frozen", { _freeze_: True }), { x: newInt(5) });
    const plain = instance(heapClass("Plain", { k: newInt(7) }), { x: newInt(5) });
    expect(textOf("def f():\n    return A.x, C.k\n", { A: frozen, C: plain.cls })).toContain("return(`(5, 7)`)");
    expect(summary(graphOf("def f():\n    return B.x\n", { B: plain }))).toEqual({ getattr: 1 });
  });

  it("never reads a mutable list", () => {
    expect(summary(graphOf("def f():\n    return len(L), L[0]\n", { L: newList([newInt(1)]) }))).toEqual({ getitem: 1, len: 1, newtuple: 1 });
  });

  it("an import inside a function happens now; one that fails raises ImportError", () => {
    const text = "def f():\n    try:\n        import nowhere\n    except ImportError:\n        return 1\n    return 2\n";
    expect(textOf(text)).toBe("graph f:\nblock 0():\n    -> return(`1`)\n");
  });
});

describe("special functions", () => {
  it("ovfcheck makes the operation a checked one, with an exit for OverflowError under a handler", () => {
    expect(textOf("def f(a, b):\n    try:\n        return ovfcheck(a + b)\n    except OverflowError:\n        return 0\n", { ovfcheck: OVFCHECK })).toBe(`graph f:
block 0(a_0, b_1):
    v_2 = add_ovf(a_0, b_1)
    catch
        -> return(v_2)
        case \`OverflowError\` [\`OverflowError\`, last_exc_value_3] -> return(\`0\`)
`);
    expect(summary(graphOf("def f(a):\n    return ovfcheck(-a) + ovfcheck(abs(a)) + ovfcheck(a << 1)\n", { ovfcheck: OVFCHECK }))).toEqual({
      abs_ovf: 1,
      add: 2,
      lshift_ovf: 1,
      neg_ovf: 1,
    });
  });

  it("calls of built-ins with an operation become the operation", () => {
    expect(summary(graphOf("def f(x):\n    return len(x), isinstance(x, int), str(x), range(x)\n"))).toEqual({ isinstance: 1, len: 1, newtuple: 1, simple_call: 1, str: 1 });
  });

  it("getattr with a default and hasattr are answered for constant objects", () => {
    const cls = heapClass("C", { k: newInt(7) });
    expect(textOf("def f():\n    return getattr(C, 'k', 0), getattr(C, 'z', 1), hasattr(C, 'z')\n", { C: cls })).toContain("return(`(7, 1, False)`)");
  });
});

describe("unrolling", () => {
  const items = unrolling([newTuple([newStr("a"), newInt(1)]), newTuple([newStr("b"), newInt(2)])]);

  it("repeats the body with each item as a constant", () => {
    expect(textOf("def f(x):\n    i = 0\n    for name, k in ITEMS:\n        i += k\n        x.set(name, i)\n    return i\n", { ITEMS: items })).toBe(`graph f:
block 0(x_0):
    v_1 = getattr(x_0, \`'set'\`)
    v_2 = simple_call(v_1, \`'a'\`, \`1\`)
    v_3 = getattr(x_0, \`'set'\`)
    v_4 = simple_call(v_3, \`'b'\`, \`3\`)
    -> return(\`3\`)
`);
  });

  it("joins ways out of the loop after it", () => {
    const graph = graphOf("def f(x):\n    for name, k in ITEMS:\n        if x == k:\n            r = name\n            break\n    else:\n        r = 'none'\n    x.done(r)\n    return r\n", { ITEMS: items });
    expect(summary(graph)).toEqual({ bool: 2, eq: 2, getattr: 1, simple_call: 1 });
  });

  it("continue and try inside the body stay apart per item", () => {
    const text = "def f(x):\n    for name, k in ITEMS:\n        try:\n            if x(k):\n                continue\n            x.foo(name)\n        except KeyError:\n            x.bar(k)\n    return x\n";
    expect(summary(graphOf(text, { ITEMS: items })).simple_call).toBe(6);
  });
});

describe("diagnostics", () => {
  const faults: readonly [string, string, string, string, Record<string, PyObject>?][] = [
    ["a variable that may be unset", "def f(x):\n    if x:\n        y = 1\n    return y\n", "flowspace/unbound-local", "y"],
    ["an unknown global", "def f(x):\n    return nonsense\n", "flowspace/unknown-global", "nonsense"],
    ["a write to a global", "def f(x):\n    global G\n    G = x\n", "flowspace/global-write", "G"],
    ["a closure", "def f(x):\n    def g():\n        return x\n    return g\n", "flowspace/closure", "def g()"],
    ["a generator expression over locals", "def f(x, y):\n    return sorted2(k + y for k in x)\n", "flowspace/closure", "", { sorted2: None }],
    ["exec", "def f(x):\n    exec 'pass' in {}\n", "flowspace/exec", "exec 'pass' in {}"],
    ["keyword dicts", "def f(x, d):\n    x(**d)\n", "flowspace/keyword-arguments", "x(**d)"],
    ["keyword parameters", "def f(**kw):\n    return 1\n", "flowspace/keyword-arguments", ""],
    ["an except clause with an unknown class", "def f(x, c):\n    try:\n        x()\n    except c:\n        pass\n", "flowspace/except-class", ""],
    ["catching AssertionError", "def f(x):\n    try:\n        x()\n    except AssertionError:\n        pass\n", "flowspace/except-class", ""],
    ["a bare raise without exception", "def f(x):\n    raise\n", "flowspace/raise", "raise"],
    ["raising what is no exception", "def f(x):\n    raise 3\n", "flowspace/raise", "raise 3"],
    ["a tuple of another length", "def f(x):\n    a, b = (x, x, x)\n    return a\n", "flowspace/unpack", ""],
    ["ovfcheck of nothing", "def f(x):\n    return ovfcheck(x)\n", "flowspace/ovfcheck", "ovfcheck(x)", { ovfcheck: OVFCHECK }],
    ["locals()", "def f(x):\n    return locals()\n", "flowspace/unsupported", "locals()"],
    ["a class made at run time", "def f(x):\n    class C: pass\n    return C\n", "flowspace/unsupported", ""],
    ["print to a file", "def f(x):\n    print >>x, 1\n", "flowspace/unsupported", ""],
    ["a failing import", "def f(x):\n    import nowhere\n", "flowspace/always-raises", "import nowhere"],
    ["a constant without the attribute", "def f(x):\n    return C.zz\n", "flowspace/always-raises", "C.zz", { C: heapClass("C") }],
    ["NOT_RPYTHON functions", 'def f(x):\n    "NOT_RPYTHON: for tests"\n    return 1\n', "flowspace/not-rpython", ""],
    ["getattr with default on a variable", "def f(x):\n    return getattr(x, 'a', 1)\n", "flowspace/unsupported", "getattr(x, 'a', 1)"],
  ];
  for (const [what, text, code, stretch, globals] of faults) {
    it(`refuses ${what}`, () => {
      let thrown: unknown = null;
      try {
        graphOf(text, globals ?? {});
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toMatchObject({ diagnostic: { code, severity: "error" } });
      const { span } = (thrown as { diagnostic: { span: { file: { text: string }; start: number; end: number } } }).diagnostic;
      if (stretch !== "") expect(span.file.text.slice(span.start, span.end)).toBe(stretch);
    });
  }
});
