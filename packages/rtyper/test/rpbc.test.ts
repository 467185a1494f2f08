import { describe, expect, test } from "vitest";
import { both, TYPE_SYSTEMS, type Plain, type TypeSystemName } from "./support.js";

function agreement(system: TypeSystemName): (source: string, rows: readonly (readonly Plain[])[]) => void {
  return (source, rows) => {
    const { host, low } = both(source, "f", rows, system);
    expect(low).toEqual(host);
  };
}

describe.each(TYPE_SYSTEMS)("functions as values (%s)", (system) => {
  const agree = agreement(system);

  test("one of several functions is called through a pointer", () => {
    agree("def a(x):\n    return x + 1\ndef b(x):\n    return x * 2\ndef f(n):\n    if n > 5:\n        g = a\n    else:\n        g = b\n    return g(n)\n", [[1], [9]]);
  });

  test("functions with different defaults and keywords", () => {
    agree(
      "def a(x, y=7):\n    return x * 10 + y\ndef b(x, z=1, w=2):\n    return x + z * w\ndef f(n):\n    if n:\n        g = a\n    else:\n        g = b\n    return g(n + 1)\ndef unused():\n    pass\n",
      [[0], [1]],
    );
  });

  test("keyword arguments and *args of known length", () => {
    agree("def g(a, b, c=5):\n    return a * 100 + b * 10 + c\ndef h(*args):\n    return len(args)\ndef f(n):\n    t = (n, 2)\n    return g(c=n, a=1, b=2) + g(*t) + h(n, n, n)\n", [[3]]);
  });

  test("a function or None", () => {
    agree("def a(x):\n    return x + 1\ndef f(n):\n    g = None\n    if n > 0:\n        g = a\n    if g is None:\n        return -1\n    return g(n)\n", [[0], [4]]);
  });

  test("functions with different argument types are normalised", () => {
    agree("def a(x):\n    return 1\ndef b(x):\n    return 2.5\ndef f(n):\n    if n:\n        g = a\n    else:\n        g = b\n    return g(n) + 0.5\n", [[0], [1]]);
  });
});

describe.each(TYPE_SYSTEMS)("methods as values (%s)", (system) => {
  const agree = agreement(system);

  const SOURCE = "class A(object):\n    def __init__(self, n):\n        self.n = n\n    def get(self, k):\n        return self.n + k\nclass B(A):\n    def get(self, k):\n        return self.n * k\n";

  test("bound methods keep their self", () => {
    agree(`${SOURCE}\ndef call(m):\n    return m(10)\ndef f(n):\n    if n > 3:\n        x = A(n)\n    else:\n        x = B(n)\n    m = x.get\n    return call(m)\n`, [[2], [7]]);
  });

  test("unbound methods are functions", () => {
    agree(`${SOURCE}\ndef f(n):\n    return A.get(B(n), 5) + B.get(B(n), 5)\n`, [[3]]);
  });
});

describe.each(TYPE_SYSTEMS)("classes as values (%s)", (system) => {
  const agree = agreement(system);

  test("instances are made through a variable class", () => {
    agree(
      "class A(object):\n    k = 1\n    def __init__(self, n):\n        self.n = n\n    def get(self):\n        return self.n\nclass B(A):\n    k = 2\n    def get(self):\n        return -self.n\ndef f(n):\n    if n > 3:\n        cls = A\n    else:\n        cls = B\n    return cls(n).get() * 10 + cls.k\n",
      [[2], [7]],
    );
  });

  test("issubclass and comparison of classes", () => {
    agree("class A(object):\n    pass\nclass B(A):\n    pass\nclass C(A):\n    pass\ndef pick(n):\n    if n == 0:\n        return A\n    if n == 1:\n        return B\n    return C\ndef f(n):\n    c = pick(n)\n    return (issubclass(c, B), c is A, c == C)\n", [[0], [1], [2]]);
  });
});

describe.each(TYPE_SYSTEMS)("frozen objects (%s)", (system) => {
  const agree = agreement(system);

  test("attributes of one of several frozen objects", () => {
    agree(
      "class F(object):\n    def __init__(self, n):\n        self.n = n\n    def _freeze_(self):\n        return True\n    def twice(self):\n        return self.n * 2\na = F(3)\nb = F(4)\ndef f(n):\n    if n:\n        x = a\n    else:\n        x = b\n    return x.n * 100 + x.twice() + a.n\n",
      [[0], [1]],
    );
  });
});

describe.each(TYPE_SYSTEMS)("built-in functions (%s)", (system) => {
  const agree = agreement(system);

  test("min, max, chr and ord", () => {
    agree("def f(a, b):\n    return (min(a, b), max(a, b, 3), chr(a & 127), ord(chr(b & 127)), a)\n", [[1, 2], [9, 4]]);
  });
});
