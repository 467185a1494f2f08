import { describe, expect, test } from "vitest";
import { both, TYPE_SYSTEMS, type Plain } from "./support.js";

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
  });
});
