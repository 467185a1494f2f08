import { describe, expect, test } from "vitest";
import { both, float, interpret, TYPE_SYSTEMS, type Plain } from "./support.js";

const fn = (params: string, body: string): string => `def f(${params}):\n    ${body.split("\n").join("\n    ")}\n`;
const N = [0, 1, 2, 3, 5, 9, 30].map((n): Plain[] => [n]);

describe.each(TYPE_SYSTEMS)("%s", (system) => {
  function agree(source: string, name: string, rows: readonly (readonly Plain[])[]): void {
    const { host, low } = both(source, name, rows, system);
    expect(low).toEqual(host);
  }

  describe("dictionaries", () => {
    test("string keys", () => {
      agree(fn("n", "d = {}\nfor i in range(n):\n    d[str(i % 7)] = i\nt = 0\nfor i in range(7):\n    if str(i) in d:\n        t = t * 3 + d[str(i)]\nreturn t, len(d)"), "f", [...N, [1000]]);
    });
    test("integer keys, growth, deletion", () => {
      agree(fn("n", "d = {}\nfor i in range(n):\n    d[i * 37] = i\nfor i in range(0, n, 2):\n    del d[i * 37]\nt = len(d)\nfor i in range(n):\n    d[-i] = i\n    t += d.get(i * 37, -1)\nreturn t, len(d)"), "f", [...N, [2000]]);
    });
    test("missing keys", () => {
      agree(fn("n", "d = {1: 'a', 2: 'b'}\ntry:\n    return d[n]\nexcept KeyError:\n    return 'none'"), "f", N);
      agree(fn("n", "d = {1: 'a', 2: 'b'}\ntry:\n    del d[n]\nexcept KeyError:\n    return -1\nreturn len(d)"), "f", N);
      agree(fn("n", "d = {'a': 5}\nreturn d['a' * n]"), "f", [[1], [2]]);
    });
    test("get, setdefault, pop, popitem, clear, copy, update", () => {
      agree(fn("n", "d = {1: 10, 2: 20}\na = d.get(n, -1)\nb = d.setdefault(n, 99)\ne = d.copy()\ne[1] = 5\nc = d.pop(n)\ng = d.pop(n, -7)\ne.update(d)\ne.update({n: 4})\nd.clear()\nd[n] = 1\nreturn a, b, c, g, len(d), len(e), e[1], e[n]"), "f", N);
      agree(fn("n", "d = {}\nfor i in range(n):\n    d[i] = str(i)\nt = []\nwhile d:\n    k, v = d.popitem()\n    t.append(k)\ntry:\n    d.popitem()\nexcept KeyError:\n    t.append(-1)\nreturn len(t), len(d)"), "f", N);
    });
    test("None as default", () => {
      agree(fn("n", "d = {1: 'a'}\nx = d.get(n)\nif x is None:\n    return 'none'\nreturn x"), "f", N);
    });
    test("keys, values, items and their iterators keep the order", () => {
      const body = "d = {}\nfor i in range(n):\n    d[i * 7 % 11] = i\nt = []\nfor k in d:\n    t.append(k)\nfor k in d.keys():\n    t.append(k)\nfor v in d.values():\n    t.append(v)\nfor k, v in d.items():\n    t.append(k * v)\nfor k, v in d.iteritems():\n    t.append(k - v)\nfor v in d.itervalues():\n    t.append(v)\nfor k in d.iterkeys():\n    t.append(k)\nreturn t";
      agree(fn("n", body), "f", N);
    });
    test.each([["char", "'abcdef'[i % 6]"], ["tuple", "(i, str(i))"], ["float", "i * 0.5"], ["bool", "i > 2"], ["unicode", "unicode(str(i))"], ["str or None", "[None, 'a'][i % 2]"]])("keys of type %s", (_name, key) => {
      agree(fn("n", `d = {}\nfor i in range(n):\n    d[${key}] = i\nt = len(d)\nfor i in range(n):\n    t = t * 3 + d[${key}]\nreturn t`), "f", N.slice(0, 6));
    });
    test("instances as keys are compared by identity", () => {
      agree("class A(object):\n    pass\ndef f(n):\n    l = [A() for i in range(n)]\n    d = {}\n    for i in range(n):\n        d[l[i]] = i\n    t = 0\n    for a in l:\n        t = t * 3 + d[a]\n    return t, A() in d\n", "f", N);
    });
    test("lists and dictionaries as values", () => {
      agree(fn("n", "d = {}\nfor i in range(n):\n    k = str(i % 3)\n    if k not in d:\n        d[k] = []\n    d[k].append(i)\ne = {'x': {1: 2}}\ne['y'] = {n: 3}\nt = 0\nfor k in d:\n    t += len(d[k]) * int(k)\nreturn t, e['y'][n], len(e['x'])"), "f", N);
    });
    test("a dictionary that changes while it is iterated over", () => {
      agree(fn("n", "d = {1: 2}\ntry:\n    for k in d:\n        d[n] = 5\nexcept RuntimeError:\n    return -1\nreturn len(d)"), "f", [[1], [2]]);
    });
    test("prebuilt dictionaries", () => {
      agree("D = {'a': [1], 'b': [2, 3]}\nE = {1: D}\nF = {}\nT = {(1, 'x'): 5}\nclass A(object):\n    pass\nk = A()\nG = {k: 7}\ndef f(n):\n    D['c' * n] = [n]\n    F[n] = n\n    return len(E[1]), E[1] is D, D['b'][1], len(F), T[(1, 'x' * 1)], G[k], A() in G\n", "f", [[1], [2], [2], [3]]);
    });
    test("a large prebuilt dictionary", () => {
      agree("D = {}\nfor i in range(3000):\n    D['key%d' % i] = i\ndef f(s, n):\n    return D[s + str(n)], len(D)\n", "f", [["key", 0], ["key", 2999], ["key", 1234]]);
    });
    test("dictionaries in instances and truth", () => {
      agree("class A(object):\n    def __init__(self):\n        self.d = {}\ndef f(n):\n    a = A()\n    if a.d:\n        return -1\n    for i in range(n):\n        a.d[i] = a\n    if a.d:\n        return len(a.d[0].d)\n    return 0\n", "f", N);
    });
    test("dict() and has_key", () => {
      agree(fn("n", "d = dict()\nd[n] = 1\nd[7] = 2\nreturn d.has_key(3), 3 in d, 3 not in d, len(dict(d)), list(d)"), "f", N);
    });
    test("None as the only key", () => {
      agree(fn("n", "d = {None: 5}\nd[None] = n\nt = 0\nfor k in d:\n    if k is None:\n        t += 1\nreturn d[None], len(d), None in d, d.get(None, 3), t, d.pop(None), len(d)"), "f", N);
    });
    test("zeros of both signs are one key", () => {
      agree(fn("x, y", "d = {x: 1}\nd[y] = 2\nreturn len(d), d[x], d[0.0 - y * 0.0]"), "f", [[float(0), float(-0)], [float(-0), float(0)]]);
    });
    test("tuples as keys, nested ones and ones with floats", () => {
      agree(fn("n", "d = {}\nfor i in range(n):\n    d[(i % 3, ('a' * (i % 2), i * 0.5))] = i\nt = 0\nfor (a, (b, c)), v in d.items():\n    t = t * 3 + a + len(b) + v\nreturn t, len(d), (0, ('', 0.0)) in d, (1, ('', 0.0)) in d"), "f", N);
    });
    test("popitem gives the last item, as upstream's ordered dictionaries do", () => {
      const program = fn("n", "d = {1: 'a', 2: 'b', 3: 'c'}\ndel d[n]\nk, v = d.popitem()\nd[9] = 'z'\nl, w = d.popitem()\nreturn k, v, l, w, len(d)");
      expect(interpret(program, "f", [3], system)).toEqual({ value: [2, "b", 9, "z", 1] });
      expect(interpret(program, "f", [1], system)).toEqual({ value: [3, "c", 9, "z", 1] });
    });
    test("a key that is not equal to itself leaves by popitem", () => {
      const program = fn("x", "nan = (x - x) / (x - x + 1.0) * 0.0\ninf = x * 1e200 * 1e200\nd = {inf - inf: 1}\nd[inf - inf] = 2\nt = len(d)\nk, v = d.popitem()\nk, w = d.popitem()\nreturn t, v, w, len(d), k == k");
      expect(interpret(program, "f", [float(1e300)], system)).toEqual({ value: [2, 2, 1, 0, false] });
    });
    test("keys backwards", () => {
      const program = fn("n", "d = {5: 1, 3: 2}\nd[n] = 3\nt = 0\nfor k in reversed(d):\n    t = t * 10 + k\nreturn t");
      expect(interpret(program, "f", [7], system)).toEqual({ value: 735 });
      expect(interpret(program, "f", [3], system)).toEqual({ value: 35 });
    });
    test("a dictionary that changes while it is iterated over backwards", () => {
      const program = fn("n", "d = {5: 1, 3: 2}\ntry:\n    for k in reversed(d):\n        d[n] = 5\nexcept RuntimeError:\n    return -1\nreturn len(d)");
      expect([1, 3].map((n) => interpret(program, "f", [n], system))).toEqual([{ value: -1 }, { value: 2 }]);
    });
    test("an order that survives deletions", () => {
      agree(fn("n", "d = {}\nfor i in range(40):\n    d[i] = i\nfor i in range(40):\n    if i % 5 != n % 5:\n        del d[i]\nd[77] = 1\ne = d.copy()\ne[3] = 3\ne.update(d)\nreturn len(d), len(e), 77 in d.keys(), sorted_sum(d), sorted_sum(e)") + "def sorted_sum(d):\n    t = 0\n    for k in d:\n        t += k\n    return t\n", "f", N);
    });
  });

  describe("dictionaries with equality of the program", () => {
    const R = `
from rpython.rlib.objectmodel import r_dict
class Strange(Exception):
    pass
def eq(a, b):
    if a == 'bad' or b == 'bad':
        raise Strange
    return a.lower() == b.lower()
def hash(a):
    return len(a)
D = r_dict(eq, hash)
D['Hello'] = 1
D['other'] = 2
`;
    test("keys are compared and hashed by the functions", () => {
      agree(`${R}def f(s):\n    d = r_dict(eq, hash)\n    d['Abc'] = 1\n    d[s] = 2\n    d['x'] = 3\n    return len(d), d.get('aBC', -1), 'ABC' in d, s in d, d[s]\n`, "f", [["abc"], ["ABD"], [""], ["x"]]);
    });
    test("prebuilt ones", () => {
      agree(`${R}def f(s):\n    D[s] = 5\n    return len(D), D['HELLO'], D['OTHER'], D.get('zz', 9)\n`, "f", [["hello"], ["third"], ["THIRD"]]);
    });
    test("exceptions of the functions reach the program, missing keys too", () => {
      agree(`${R}def f(s):\n    d = r_dict(eq, hash)\n    d['abc'] = 1\n    try:\n        if s != 'bad':\n            d[s] = 2\n        x = d['bad']\n    except Strange:\n        return -1\n    except KeyError:\n        return -2\n    return x\n`, "f", [["bad"], ["xy"], ["bap"]]);
      agree(`${R}def f(s):\n    d = r_dict(eq, hash)\n    d['abc'] = 1\n    try:\n        d[s] = 7\n    except Strange:\n        return -1\n    return len(d)\n`, "f", [["bad"], ["xy"], ["ABC"]]);
    });
    test("iteration, deletion, pop and popitem", () => {
      agree(`${R}def f(s):\n    d = r_dict(eq, hash)\n    for c in s:\n        d[c] = ord(c)\n    t = 0\n    for k, v in d.items():\n        t += v\n    if 'A' in d:\n        del d['A']\n    n = len(d)\n    x = d.setdefault('q', 4)\n    while len(d) > 0:\n        k, v = d.popitem()\n        t += v\n    return t, n, x, len(d)\n`, "f", [["abcab"], ["AaBb"], ["q"]]);
    });
  });
});
