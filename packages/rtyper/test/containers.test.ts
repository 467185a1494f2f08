import { describe, expect, test } from "vitest";
import { both, TYPE_SYSTEMS, type Plain } from "./support.js";

const N: Plain[][] = [[0], [1], [2], [5]];

describe.each(TYPE_SYSTEMS)("%s", (system) => {
  function agree(source: string, rows: readonly (readonly Plain[])[]): void {
    const { host, low } = both(source, "f", rows, system);
    expect(low).toEqual(host);
  }

  describe("containers that contain themselves", () => {
    test("a list in itself", () => {
      agree("def f(n):\n    l = []\n    for i in range(n):\n        l.append(l)\n    if n > 0:\n        return len(l[0]), l[0] is l\n    return 0, True\n", N);
    });
    test("a dictionary in itself", () => {
      agree("def f(n):\n    d = {}\n    for i in range(n):\n        d[i] = d\n    if n > 0:\n        return len(d[0]), d[0][0] is d\n    return 0, True\n", N);
    });
    test("prebuilt cycles through lists, tuples, dictionaries and instances", () => {
      agree("class A(object):\n    pass\na = A()\nl = [a]\nt = (l, a)\nd = {'x': t}\na.t = t\na.d = d\ndef f(n):\n    l.append(a)\n    return len(a.t[0]), a.d['x'][1] is a, a.d['x'][0] is l, a.t is t\n", N);
    });
  });

  describe("types that contain themselves on the way round", () => {
    test("a list of tuples with the list", () => {
      agree("def f(n):\n    l = []\n    t = (l, n)\n    l.append(t)\n    u = l[0][0][0]\n    u[0].append((l, 7))\n    return len(l), l[1][1], l[1] == t, l[0] is t, (n, l) == (n, l)\n", N);
    });
    test("a dictionary of lists of dictionaries", () => {
      agree("def f(n):\n    d = {}\n    l = [d]\n    d[n] = l\n    d[n].append({})\n    return len(d), len(d[n]), len(d[n][1]), d[n][0] is d\n", N);
    });
    test("a list of functions that take the list", () => {
      agree("def g(l, n):\n    if n == 0:\n        return 1\n    return l[n % 2](l, n - 1) + 1\ndef h(l, n):\n    if n == 0:\n        return 2\n    return l[0](l, n - 1) * 3\nL = [g, h]\ndef f(n):\n    return L[n % 2](L, n)\n", N);
    });
    test("prebuilt lists and dictionaries in themselves", () => {
      agree("L = [1, 2][:0]\nL.append(L)\nD = {}\nD['a'] = D\nT = ([], 5)\nT[0].append(T)\ndef f(n):\n    return L[0][0] is L, len(L[0]), D['a']['a'] is D, T[0][0] is T, T[0][0][1] + n\n", N);
    });
    test("a long chain of prebuilt instances and lists", () => {
      agree("class A(object):\n    pass\nC = A()\nC.l = []\nfor i in range(20000):\n    a = A()\n    a.l = [C]\n    C = a\ndef f(n):\n    c = C\n    t = 0\n    while c.l:\n        c = c.l[0]\n        t += 1\n    return t\n", N);
    });
  });

  describe("items without a value of their own", () => {
    test("lists of None", () => {
      agree("def f(n):\n    l = [None] * n\n    l.append(None)\n    t = 0\n    for x in l:\n        if x is None:\n            t += 1\n    return t, len(l), l[0] is None, l.pop() is None\n", N);
    });
    test("lists, tuples and dictionaries of one function", () => {
      agree("def g(x):\n    return x + 1\ndef f(n):\n    l = [g, g]\n    t = (g, n)\n    d = {n: g}\n    return l[n % 2](n), t[0](n), d[n](n)\n", N);
    });
    test("lists, tuples and dictionaries of several functions", () => {
      agree("def g(x):\n    return x + 1\ndef h(x):\n    return x * 10\nD = {0: g, 1: h, 2: g, 5: h}\ndef f(n):\n    l = [g, h]\n    t = (l[n % 2], n)\n    return l[n % 2](n), t[0](n), D[n](n)\n", N);
    });
    test("empty containers", () => {
      agree("def f(n):\n    l = []\n    d = {}\n    t = ()\n    c = 0\n    for x in l:\n        c += 1\n    for x in d:\n        c += 1\n    return len(l), len(d), len(t), c, n in d, bool(l), bool(d), l == [], t == ()\n", N);
    });
    test("dictionaries used as sets", () => {
      agree("def f(n):\n    d = {}\n    for i in range(n):\n        d[i % 3] = None\n    return len(d), 2 in d, d.get(1) is None\n", N);
    });
    test("bools and None in tuples", () => {
      agree("def f(n):\n    t = (n > 1, None, n)\n    if n > 3:\n        t = (False, None, 7)\n    d = {(n > 1, n): 'a'}\n    return t[0], t[2], t == (True, None, 2), d[(n > 1, n)]\n", N);
    });
  });

  describe("containers of instances", () => {
    test("instances of several classes in one list", () => {
      agree("class A(object):\n    def v(self):\n        return 1\nclass B(A):\n    def v(self):\n        return 2\nclass C(A):\n    def v(self):\n        return 3\ndef f(n):\n    l = [A(), B(), C()]\n    l.append(l[n % 3])\n    x = l[-1]\n    return x.v(), l.index(x), x in l, A() in l, sum_up(l)\ndef sum_up(l):\n    t = 0\n    for x in l:\n        t = t * 10 + x.v()\n    return t\n", N);
    });
    test("instances that may be None", () => {
      agree("class A(object):\n    def __init__(self, n):\n        self.n = n\ndef f(n):\n    l = [None, A(1)]\n    l.append(A(n))\n    d = {'a': None}\n    d['b'] = l[2]\n    x = d['ab'[n % 2]]\n    if x is None:\n        return -1\n    return x.n\n", N);
    });
    test("lists of lists of strings grow independently", () => {
      agree("def f(n):\n    rows = [[''] * 2 for i in range(3)]\n    rows[n % 3][1] = 'x' * n\n    rows[0].append('y')\n    return [''.join(r) for r in rows], len(rows[0])\n", N);
    });
  });
});
