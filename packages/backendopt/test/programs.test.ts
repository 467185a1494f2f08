// RPython programs the whole way to optimised graphs of either type system; what they do is compared with the host, and what is left of them looked at.

import { describe, expect, it } from "vitest";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { optimise, type Optimised } from "@rpyts/backendopt/backendopt";
import { STANDARD_EXCEPTIONS } from "@rpyts/rtyper/exceptiondata";
import { TYPE_SYSTEMS, both, typed, type Outcome, type Plain, type TypeSystemName } from "../../rtyper/test/support.js";
import { count } from "./run.js";

/** Functions that the program's own text defines, after optimisation, and outcomes for rows of arguments. */
function run(source: string, rows: readonly (readonly Plain[])[], typeSystem: TypeSystemName): { readonly graph: FunctionGraph; readonly done: Optimised; readonly outcomes: Outcome[] } {
  const program = typed(source, "f", rows[0]!, typeSystem);
  const { exceptiondata } = program.rtyper;
  const engines = [...STANDARD_EXCEPTIONS, "StackOverflow"].map((name) => exceptiondata.standard(name).value);
  const done = optimise({ entryPoints: [program.rtyper.getcallable(program.graph), ...engines], exceptionBase: exceptiondata.baseClass }, { verify: true });
  return { graph: program.graph, done, outcomes: rows.map((args) => program.call(args)) };
}

const ALLOCATIONS = ["malloc", "oonew", "oonewlist"];
const allocations = (graph: FunctionGraph): number => ALLOCATIONS.reduce((sum, name) => sum + count(graph, name), 0);

describe.each(TYPE_SYSTEMS)("%s", (typeSystem) => {
  /** Host and optimised program agree. */
  function agree(source: string, rows: readonly (readonly Plain[])[]): FunctionGraph {
    const { host } = both(source, "f", rows, typeSystem);
    const { graph, outcomes } = run(source, rows, typeSystem);
    expect(outcomes).toEqual(host);
    return graph;
  }

  describe("loops", () => {
    it("over ranges and lists allocate no iterators", () => {
      const graph = agree("def f(n):\n    items = []\n    for i in range(n):\n        items.append(i * i)\n    total = 0\n    for x in items:\n        total += x\n    return total\n", [[0], [1], [10]]);
      // The list itself stays: a function that is not inlined makes it grow.
      expect(allocations(graph)).toBe(1);
    });

    it("through tuples and enumerate allocate nothing", () => {
      const graph = agree("def f(n):\n    a, b = 0, 1\n    for i in range(n):\n        a, b = b, a + b\n    pair = (a, b)\n    return pair[0] * 1000 + pair[1]\n", [[0], [5], [10]]);
      expect(allocations(graph)).toBe(0);
    });

    it("leave by exceptions, break and else", () => {
      agree(
        `
def g(i):
    if i == 7:
        raise ValueError
    if i == 5:
        raise KeyError
    return i
def f(n):
    r = 0
    for i in range(n, 20):
        try:
            if g(i) == 12:
                break
            r += i
        except KeyError:
            r += 1000
        except ValueError:
            r += 100000
    else:
        r = -r
    return r
`,
        [[0], [6], [8], [13], [25]],
      );
    });
  });

  describe("tuples", () => {
    it("that only carry results are variables", () => {
      const graph = agree("def g(a, b):\n    return a // b, a % b\ndef f(n):\n    q, r = g(n, 7)\n    return q * 100 + r\n", [[0], [38], [-4]]);
      expect(allocations(graph)).toBe(0);
    });
  });

  describe("instances", () => {
    const POINT = `
class Point(object):
    scale = 3
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)
    def norm(self):
        return (self.x * self.x + self.y * self.y) * self.scale
class Shifted(Point):
    scale = 5
    def norm(self):
        return Point.norm(self) + 1
`;

    it("that stay in a function are variables", () => {
      const graph = agree(`${POINT}\ndef f(n):\n    p = Point(n, 2).add(Shifted(3, n))\n    return p.norm()\n`, [[0], [4]]);
      expect([allocations(graph), count(graph, "direct_call"), count(graph, "indirect_call"), count(graph, "oosend")]).toEqual([0, 0, 0, 0]);
    });

    it("of several classes call the right methods", () => {
      agree(`${POINT}\ndef make(n):\n    if n > 2:\n        return Shifted(n, 1)\n    return Point(n, 1)\ndef f(n):\n    total = 0\n    for i in range(n):\n        p = make(i)\n        total += p.norm()\n        if isinstance(p, Shifted):\n            total += 7\n    return total\n`, [[0], [3], [9]]);
    });

    it("raised and caught keep their values", () => {
      agree(
        `
class MyError(Exception):
    def __init__(self, value):
        self.value = value
class Worse(MyError):
    pass
def g(n):
    if n % 3 == 0:
        raise MyError(n)
    if n % 3 == 1:
        raise Worse(n * 2)
    return n
def f(n):
    try:
        return g(n)
    except Worse, e:
        return e.value + 500
    except MyError, e:
        return e.value + 100
`,
        [[3], [4], [5]],
      );
    });
  });

  describe("containers and strings", () => {
    it("behave as on the host", () => {
      agree(
        `
def f(n):
    d = {}
    for i in range(n):
        key = str(i % 4) + 'k'
        if key in d:
            d[key] = d[key] + [i]
        else:
            d[key] = [i]
    out = ''
    for i in range(5):
        try:
            out += '%d,' % len(d[str(i) + 'k'])
        except KeyError:
            out += '-'
    return out
`,
        [[0], [3], [11]],
      );
    });

    it("raise what Python raises", () => {
      agree("def f(i):\n    items = [1, 2, 3]\n    try:\n        return items[i]\n    except IndexError:\n        return -1\n", [[0], [2], [3], [-1], [-4]]);
      agree("def f(a, b):\n    try:\n        return a // b\n    except ZeroDivisionError:\n        return 12345\n", [[7, 2], [-7, 2], [1, 0]]);
    });
  });

  it("functions of a program become fewer, and nothing is lost", () => {
    const source = "def sq(x):\n    return x * x\ndef f(n):\n    return sq(n) + sq(n + 1)\n";
    const { done, outcomes } = run(source, [[3]], typeSystem);
    expect(outcomes).toEqual([{ value: 25 }]);
    expect(done.graphs.map((graph) => graph.name)).not.toContain("sq");
  });
});
