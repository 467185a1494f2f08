import { describe, expect, test } from "vitest";
import { both, interpret, typed, TYPE_SYSTEMS, type Plain, type TypeSystemName } from "./support.js";

function agreement(system: TypeSystemName): (source: string, rows: readonly (readonly Plain[])[]) => void {
  return (source, rows) => {
    const { host, low } = both(source, "f", rows, system);
    expect(low).toEqual(host);
  };
}

describe.each(TYPE_SYSTEMS)("class attributes (%s)", (system) => {
  const agree = agreement(system);

  test("functions, classes, None and numbers in vtables", () => {
    agree(
      `
def one(x):
    return x + 1
def two(x):
    return x + 2
class A(object):
    func = staticmethod(one)
    other = None
    name = 'a'
    def make(self):
        return self.cls(5)
class P(object):
    def __init__(self, n):
        self.n = n
class Q(P):
    pass
A.cls = P
class B(A):
    func = staticmethod(two)
    cls = Q
    other = 'x'
    name = None
def f(n):
    if n:
        x = A()
    else:
        x = B()
    p = x.make()
    return (x.func(n), x.other is None, x.name is None, p.n, isinstance(p, Q))
`,
      [[0], [1]],
    );
  });

  test("read through variable classes", () => {
    agree(
      `
class A(object):
    k = 1
    s = 'a'
class B(A):
    k = 2
class C(A):
    s = 'c'
def f(n):
    if n == 0:
        c = A
    elif n == 1:
        c = B
    else:
        c = C
    return c.k, c.s, c.__name__
`,
      [[0], [1], [2]],
    );
  });

  test("constructors called through variable classes with keywords", () => {
    agree(
      `
class A(object):
    def __init__(self, a, b=2):
        self.v = a * 10 + b
class B(A):
    def __init__(self, a, b=3):
        self.v = a * 100 + b
def f(n):
    if n:
        c = A
    else:
        c = B
    return c(4).v + c(a=1, b=5).v
`,
      [[0], [1]],
    );
  });

  test("a class without constructor beside ones with", () => {
    agree("class A(object):\n    x = 1\nclass B(A):\n    x = 2\nclass C(A):\n    x = 3\nTABLE = [A, B, C]\ndef f(n):\n    return TABLE[n]().x\n", [[0], [1], [2]]);
  });
});

describe.each(TYPE_SYSTEMS)("methods (%s)", (system) => {
  const agree = agreement(system);

  test("through base classes that do not define them for themselves", () => {
    agree(
      `
class Base(object):
    def run(self, n):
        return self.step(n) + self.step(n + 1)
    def step(self, n):
        raise NotImplementedError
class A(Base):
    def step(self, n):
        return n * 2
class B(Base):
    def step(self, n):
        return n * 3
class C(B):
    pass
def f(n):
    if n == 0:
        x = A()
    elif n == 1:
        x = B()
    else:
        x = C()
    return x.run(n)
`,
      [[0], [1], [2]],
    );
  });

  test("mixins give each class its own function", () => {
    agree(
      "class M(object):\n    _mixin_ = True\n    def get(self):\n        return self.v\nclass A(M):\n    v = 1\nclass B(M):\n    v = 'b'\ndef f(n):\n    return A().get() + len(B().get())\n",
      [[0]],
    );
  });

  test("different result types of overriding methods are normalised", () => {
    agree("class A(object):\n    def get(self):\n        return None\nclass B(A):\n    def get(self):\n        return 'text'\ndef f(n):\n    if n:\n        x = A()\n    else:\n        x = B()\n    s = x.get()\n    if s is None:\n        return -1\n    return len(s)\n", [[0], [1]]);
  });
});

describe.each(TYPE_SYSTEMS)("exceptions (%s)", (system) => {
  const agree = agreement(system);

  test("raised by constructors and caught with values", () => {
    agree(
      `
class Bad(Exception):
    def __init__(self, n):
        self.n = n
class Thing(object):
    def __init__(self, n):
        if n > 2:
            raise Bad(n)
        self.n = n
def f(n):
    try:
        return Thing(n).n
    except Bad, e:
        return e.n * 100
`,
      [[1], [3]],
    );
  });

  test("of operations are found by the handlers of classes above", () => {
    agree(
      "def g(n):\n    if n == 0:\n        return 10 // n\n    l = [1, 2]\n    return l[n]\ndef f(n):\n    try:\n        try:\n            return 10 // n + [1, 2, 3][n]\n        except LookupError:\n            return -1\n    except ArithmeticError:\n        return -2\n",
      [[0], [1], [2], [3]],
    );
  });

  test("carry environment errors' fields", () => {
    agree("def g(n):\n    if n == 1:\n        raise OSError(5, 'text')\n    if n == 2:\n        raise IOError(7, 'other')\n    return 0\ndef f(n):\n    try:\n        return g(n)\n    except EnvironmentError, e:\n        return e.errno\n", [[0], [1], [2]]);
  });

  test("are compared and looked at as instances", () => {
    agree(
      "class E(Exception):\n    pass\nclass F(E):\n    pass\ndef g(n):\n    if n:\n        raise F()\n    raise E()\ndef f(n):\n    try:\n        g(n)\n    except Exception, e:\n        return isinstance(e, F), e.__class__ is E\n    return False, False\n",
      [[0], [1]],
    );
  });
});

describe.each(TYPE_SYSTEMS)("prebuilt objects (%s)", (system) => {
  const agree = agreement(system);

  test("change and keep their state from call to call", () => {
    const program = typed("class A(object):\n    n = 0\na = A()\ndef f(n):\n    a.n += n\n    return a.n\n", "f", [1], system);
    expect([program.call([1]), program.call([5]), program.call([7])]).toEqual([{ value: 1 }, { value: 6 }, { value: 13 }]);
  });

  test("of subclasses, with attributes of their own and None", () => {
    agree(
      `
class A(object):
    def __init__(self, n, other):
        self.n = n
        self.other = other
    def value(self):
        return self.n
class B(A):
    def value(self):
        return self.n * 2 + self.extra
b = B(4, None)
b.extra = 100
a = A(3, b)
table = [a, b, A(1, a)]
def f(n):
    x = table[n]
    r = x.value()
    if x.other is not None:
        r += x.other.value() * 1000
    return r
`,
      [[0], [1], [2]],
    );
  });

  test("bound methods at module level", () => {
    agree("class A(object):\n    def __init__(self, n):\n        self.n = n\n    def get(self, k):\n        return self.n + k\nm1 = A(10).get\nm2 = A(20).get\ndef f(n):\n    if n:\n        m = m1\n    else:\n        m = m2\n    return m(n)\n", [[0], [1]]);
  });

  test("functions in lists", () => {
    agree("def a(x):\n    return x + 1\ndef b(x):\n    return x * 2\ndef c(x):\n    return -x\nTABLE = [a, b, c]\ndef f(n):\n    r = 0\n    for g in TABLE:\n        r = r * 10 + g(n)\n    return r + TABLE[n](n)\n", [[0], [1], [2]]);
  });
});

describe.each(TYPE_SYSTEMS)("weak references (%s)", (system) => {
  test("give their object back", () => {
    expect(interpret("import weakref\nclass A(object):\n    def __init__(self, n):\n        self.n = n\ndef f(n):\n    a = A(n)\n    r = weakref.ref(a)\n    b = r()\n    if b is None:\n        return -1\n    return b.n + a.n\n", "f", [4], system)).toEqual({ value: 8 });
  });
});

describe.each(TYPE_SYSTEMS)("finalisers (%s)", (system) => {
  test("belong to the class", () => {
    const program = typed("class A(object):\n    def __del__(self):\n        state.n += 1\nclass S(object):\n    n = 0\nstate = S()\ndef f(n):\n    A()\n    return state.n\n", "f", [4], system);
    expect(program.call([4])).toEqual({ value: 0 });
    const graphs = program.annotator.translator.graphs.map((graph) => graph.name);
    expect(graphs).toContain("__del__");
  });
});
