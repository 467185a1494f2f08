import { describe, expect, test } from "vitest";
import { both, float, interpret, typed, TYPE_SYSTEMS, type Plain, type TypeSystemName } from "./support.js";

function agreement(system: TypeSystemName): (source: string, rows: readonly (readonly Plain[])[]) => void {
  return (source, rows) => {
    const { host, low } = both(source, "f", rows, system);
    expect(low).toEqual(host);
  };
}

describe.each(TYPE_SYSTEMS)("isinstance (%s)", (system) => {
  const agree = agreement(system);

  const CLASSES = "class A(object):\n    pass\nclass B(A):\n    pass\nclass C(A):\n    pass\nclass D(C):\n    pass\ndef make(n):\n    if n == 0:\n        return None\n    if n == 1:\n        return A()\n    if n == 2:\n        return B()\n    if n == 3:\n        return C()\n    return D()\n";

  test("of one class or several, of the class itself, of None", () => {
    agree(`${CLASSES}\ndef f(n):\n    x = make(n)\n    return (isinstance(x, (B, D)), isinstance(x, C), isinstance(x, A), isinstance(x, object) and x is not None)\n`, [[0], [1], [2], [3], [4]]);
  });

  test("narrows what follows", () => {
    agree(`${CLASSES}\nclass E(D):\n    def get(self):\n        return 42\ndef f(n):\n    x = make(n)\n    if n == 5:\n        x = E()\n    if isinstance(x, E):\n        return x.get()\n    return -1\n`, [[0], [4], [5]]);
  });

  test("of strings that may be None", () => {
    agree("def g(n):\n    if n:\n        return 'x'\n    return None\ndef f(n):\n    return isinstance(g(n), str)\n", [[0], [1]]);
  });
});

describe.each(TYPE_SYSTEMS)("instances as Python sees them (%s)", (system) => {
  const agree = agreement(system);

  test("are called through __call__", () => {
    agree("class Adder(object):\n    def __init__(self, n):\n        self.n = n\n    def __call__(self, k, m=3):\n        return self.n + k * m\ndef f(n):\n    a = Adder(n)\n    return a(2) + a(k=1, m=n)\n", [[4]]);
  });

  test("have properties", () => {
    agree(
      "class A(object):\n    def __init__(self, n):\n        self._n = n\n    def get(self):\n        return self._n * 2\n    def set(self, v):\n        self._n = v + 1\n    n = property(get, set)\ndef f(n):\n    a = A(n)\n    a.n = 5\n    return a.n\n",
      [[4]],
    );
  });

  test("show their class's name", () => {
    agree("class Aa(object):\n    pass\nclass Bb(Aa):\n    pass\ndef f(n):\n    if n:\n        x = Aa()\n    else:\n        x = Bb()\n    return x.__class__.__name__\n", [[0], [1]]);
  });

  test("have identity hashes and numbers of their own", () => {
    const source = `
from rpython.rlib.objectmodel import compute_unique_id, compute_identity_hash
class A(object):
    pass
def f(n):
    a = A()
    b = A()
    same = compute_identity_hash(a) == compute_identity_hash(a)
    return (compute_unique_id(a) == compute_unique_id(a), compute_unique_id(a) == compute_unique_id(b), same)
`;
    agree(source, [[0]]);
  });
});

describe.each(TYPE_SYSTEMS)("integers of other widths (%s)", (system) => {
  test("unsigned words wrap, divide and compare as such", () => {
    const source = `
from rpython.rlib.rarithmetic import r_uint, intmask
def f(n):
    x = r_uint(n)
    y = x - r_uint(1)
    return (y > x, intmask((y >> 60) & r_uint(15)), intmask(y // r_uint(3) % r_uint(1000)), intmask(x * r_uint(3) & r_uint(255)), bool(x))
`;
    const { host, low } = both(source, "f", [[0], [1], [1000003]], system);
    expect(low).toEqual(host);
  });
});

describe.each(TYPE_SYSTEMS)("functions of the outside world (%s)", (system) => {
  const agree = agreement(system);

  test("os.write reaches the standard output", () => {
    const program = typed("import os\ndef f(n):\n    return os.write(1, 'hello %d\\n' % n)\n", "f", [5], system);
    expect(program.call([5])).toEqual({ value: 8 });
    expect(program.io.text(1)).toBe("hello 5\n");
  });

  test("print writes a line in one go", () => {
    const program = typed("def f(n):\n    print 'a', n,\n    print 'b'\n    print\n    return 0\n", "f", [5], system);
    program.call([5]);
    expect(program.io.text(1)).toBe("a 5 b\n\n");
  });

  test("a failing call of the system raises OSError with its number", () => {
    const source = "import os\ndef f(n):\n    try:\n        os.close(n)\n    except OSError, e:\n        return e.errno\n    return 0\n";
    expect(interpret(source, "f", [77], system)).toEqual({ value: 38 });
  });

  test("functions of math agree with the host", () => {
    const names = ["sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "floor", "ceil", "fabs", "degrees", "radians", "asinh", "acosh", "atanh", "log1p"];
    for (const name of names) {
      const source = `import math\ndef f(x):\n    try:\n        return math.${name}(x)\n    except ValueError:\n        return -77.0\n    except OverflowError:\n        return -78.0\n`;
      const rows = [0.5, 0, 1, -1, 2.25, -3.5, 1000, -1000].map((x) => [float(x)]);
      const { host, low } = both(source, "f", rows, system);
      expect(low, name).toEqual(host);
    }
  });

  test("functions of two floats, frexp and modf", () => {
    agree("import math\ndef f(x, y):\n    try:\n        return (math.pow(x, y), math.fmod(x, y), math.atan2(x, y), math.hypot(3.0, 4.0), math.copysign(x, y), math.frexp(x), math.modf(x), math.ldexp(x, 3))\n    except ValueError:\n        return (-1.0, 0.0, 0.0, 0.0, 0.0, (0.0, 0), (0.0, 0.0), 0.0)\n", [[float(2), float(3)], [float(-2.5), float(2)], [float(0), float(-1)], [float(7.75), float(-0.5)]]);
  });
});

describe.each(TYPE_SYSTEMS)("recursion (%s)", (system) => {
  test("is limited by an exception of the program", () => {
    expect(interpret("def f(n):\n    return f(n + 1) + 1\n", "f", [0], system)).toEqual({ raised: "StackOverflow" });
  });

  test("is caught as a RuntimeError", () => {
    const source = "def g(n):\n    return g(n + 1) + 1\ndef f(n):\n    try:\n        return g(n)\n    except RuntimeError:\n        return -5\n";
    expect(interpret(source, "f", [0], system)).toEqual({ value: -5 });
  });
});
