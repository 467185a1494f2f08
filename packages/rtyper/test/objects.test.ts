// What classes, methods and frozen objects do as values, in both type systems.

import { describe, expect, test } from "vitest";
import { both, TYPE_SYSTEMS, type Plain, type TypeSystemName } from "./support.js";

function agreement(system: TypeSystemName, common: string): (source: string, rows: readonly (readonly Plain[])[]) => void {
  return (source, rows) => {
    const { host, low } = both(`${common}\n${source}`, "f", rows, system);
    expect(low).toEqual(host);
  };
}

const THREE = [[0], [1], [2]];

const CLASSES = `
from rpython.rlib.objectmodel import compute_hash, instantiate
class P(object):
    size = 5
    name = 'P'
    def __init__(self, a):
        self.a = a
    def go(self, x, y=7):
        return self.a + x + y
class Q(P):
    size = 6
    name = 'QQ'
    def go(self, x, y=8):
        return self.a * x + y
class R(Q):
    def __init__(self, a):
        self.a = a + 1
        self.b = 9
    def go(self, x, y=9):
        return self.a - x - y
def pick(n):
    return [P, Q, R][n]
`;

describe.each(TYPE_SYSTEMS)("classes as values (%s)", (system) => {
  const agree = agreement(system, CLASSES);

  test("make instances, with the __init__ of the class", () => {
    agree("def f(n):\n    x = pick(n)(n + 3)\n    return x.go(2) + x.go(3, 4) * 100\n", THREE);
  });

  test("attributes are read through the class and through its instances", () => {
    agree("def f(n):\n    cls = pick(n)\n    x = cls(0)\n    return (cls.size, x.size, len(cls.name), len(x.name), len(cls.__name__))\n", THREE);
  });

  test("may be None, and are compared by identity and by their place in the line", () => {
    agree("def f(n):\n    c = None\n    if n:\n        c = pick(n)\n    if c is None:\n        return (False, False, True)\n    return (issubclass(c, R), c is Q, issubclass(c, Q))\n", THREE);
  });

  test("type() and __class__ give them back", () => {
    agree("def f(n):\n    x = pick(n)(1)\n    return (type(x) is pick(n), type(x) is R, x.__class__ is pick((n + 1) % 3))\n", THREE);
  });

  test("instantiate() makes instances without __init__", () => {
    agree("def f(n):\n    x = instantiate(pick(n))\n    x.a = 4\n    return x.go(1)\n", THREE);
  });

  test("are keys, alone and in tuples", () => {
    agree("def f(n):\n    d = {P: 1, Q: 2, R: 3}\n    e = {(P, 0): 10}\n    e[Q, 1] = 20\n    e[R, 2] = 30\n    return d[pick(n)] + e[pick(n), n]\n", THREE);
  });

  test("that are values only have a place among the others", () => {
    agree("def f(n):\n    return compute_hash(pick(n)) == compute_hash(pick(n)), pick(n) is R\n", THREE);
  });
});

describe.each(TYPE_SYSTEMS)("methods (%s)", (system) => {
  const agree = agreement(system, CLASSES);

  test("are called with and without defaults and keywords", () => {
    agree("def f(n):\n    x = pick(n)(5)\n    return (x.go(1), x.go(1, 2), x.go(y=5, x=3))\n", THREE);
  });

  test("bound ones are values", () => {
    agree("def call(m, x):\n    return m(x)\ndef f(n):\n    m = pick(n)(2).go\n    k = pick(2 - n)(3).go\n    if n == 1:\n        m = k\n    return call(m, 1) * 100 + call(k, 1)\n", THREE);
  });

  test("of mixins belong to the classes that take them in", () => {
    const source = `
class Mix(object):
    _mixin_ = True
    const = 3
    def both(self):
        return self.k() + self.const
class M0(object):
    def both(self):
        return 0
class M1(Mix, M0):
    def k(self):
        return 30
class M2(M1):
    const = 4
    def k(self):
        return 40
def f(n):
    x = M0()
    if n == 1:
        x = M1()
    if n == 2:
        x = M2()
    return x.both()
`;
    agree(source, THREE);
  });

  test("static ones and __call__", () => {
    const source = `
class A(object):
    @staticmethod
    def s(x):
        return x * 2
    def __call__(self, x):
        return x + 100
class B(A):
    @staticmethod
    def s(x):
        return x * 3
    def __call__(self, x):
        return x + 200
def f(n):
    x = A()
    if n:
        x = B()
    return (x.s(n + 1), x(n))
`;
    agree(source, THREE);
  });

  test("of classes below only, after a test", () => {
    const source = `
class A(object):
    pass
class B(A):
    x = 1
    def g(self):
        return 10
class C(A):
    x = 2
    def g(self):
        return 20
def f(n):
    a = A()
    if n == 1:
        a = B()
    if n == 2:
        a = C()
    if isinstance(a, B):
        return a.g() + a.x
    if isinstance(a, C):
        return a.g() * a.x
    return 0
`;
    agree(source, THREE);
  });
});

describe.each(TYPE_SYSTEMS)("values of the class (%s)", (system) => {
  const agree = agreement(system, "");

  test("are what fresh instances have, each class its own", () => {
    const source = `
def inc(x):
    return x + 1
class A(object):
    items = None
    name = 'x'
    callback = None
    weight = 1.5
class B(A):
    items = [1, 2, 3]
    name = 'yy'
    callback = staticmethod(inc)
def f(n):
    x = A()
    if n:
        x = B()
    r = len(x.name)
    if x.callback is not None:
        r += x.callback(10)
    if x.items is None:
        x.items = [4]
    x.name = x.name + 'abc'
    x.weight += n
    return (r, len(x.items), len(x.name), int(x.weight * 2.0), len(A().name))
`;
    agree(source, THREE);
  });

  test("prebuilt instances in cycles through lists, dictionaries and tuples", () => {
    const source = `
class Cyclic(object):
    def __init__(self):
        self.me = self
        self.items = [self]
        self.table = {1: self}
        self.pair = (self, 1)
c = Cyclic()
def f(n):
    return (c.me.items[0].table[1].pair[0] is c, c.pair[1] + n)
`;
    agree(source, THREE);
  });
});

const FROZEN = `
class Frozen(object):
    def _freeze_(self):
        return True
    def __init__(self, n, fn):
        self.n = n
        self.fn = fn
    def times(self, k):
        return self.n * k
class Other(object):
    def _freeze_(self):
        return True
def inc(x):
    return x + 1
def dec(x):
    return x - 1
a = Frozen(1, inc)
b = Frozen(2, dec)
c = Frozen(3, inc)
u = Other()
v = Other()
def pick(n):
    if n == 0:
        return a
    if n == 1:
        return b
    return c
`;

describe.each(TYPE_SYSTEMS)("frozen objects (%s)", (system) => {
  const agree = agreement(system, FROZEN);

  test("attributes, functions in them, methods", () => {
    agree("def f(n):\n    x = pick(n)\n    m = x.times\n    if n == 2:\n        m = a.times\n    return (x.n, x.fn(10), x.times(5), m(7))\n", THREE);
  });

  test("may be None", () => {
    agree("def f(n):\n    x = None\n    if n:\n        x = pick(n)\n    if x is None:\n        return -1\n    return x.n\n", THREE);
  });

  test("without a common attribute are told apart by identity", () => {
    agree("def g(n):\n    if n == 0:\n        return u\n    if n == 1:\n        return v\n    return None\ndef f(n):\n    x = g(n)\n    return (x is u, x is v, x is None)\n", THREE);
  });

  test("with attributes among those without", () => {
    agree("def f(n):\n    x = u\n    if n:\n        x = pick(n)\n    return (x is u, x is b, pick(n).n)\n", THREE);
  });

  test("and functions are keys, alone and in tuples", () => {
    const source = `
def f(n):
    d = {a: 1, b: 2, c: 3}
    e = {(inc, 1): 10}
    e[dec, 2] = 20
    g = inc
    if n == 1:
        g = dec
    h = {inc: 100}
    h[dec] = 200
    return (d[pick(n)], e[g, n % 2 + 1], h[g])
`;
    agree(source, THREE);
  });
});
