import { describe, expect, test } from "vitest";
import { both, float, interpret, typed, type Plain, TYPE_SYSTEMS } from "./support.js";

const IMPORT = "from rpython.rlib.rstring import StringBuilder, UnicodeBuilder\n";

describe.each(TYPE_SYSTEMS)("builders (%s)", (system) => {
  function agree(source: string, rows: readonly (readonly Plain[])[]): void {
    const { host, low } = both(IMPORT + source, "f", rows, system);
    expect(low).toEqual(host);
  }

  test("collect strings, characters, slices and repetitions", () => {
    agree("def f(s, n):\n    b = StringBuilder()\n    b.append(s)\n    b.append('-')\n    b.append(s[0])\n    b.append_slice(s, 1, 3)\n    b.append_multiple_char('x', n)\n    return b.build(), b.getlength()\n", [["hello", 3], ["abc", 0]]);
  });

  test("give the string so far, and go on", () => {
    agree("def f(n):\n    b = StringBuilder(n)\n    total = ''\n    for i in range(n):\n        b.append(str(i))\n        total += b.build() + ','\n    return total, b.getlength()\n", [[0], [12]]);
  });

  test("of unicode strings", () => {
    agree("def f(n):\n    b = UnicodeBuilder()\n    b.append(u'\\u1234')\n    b.append(u'ab')\n    b.append_multiple_char(u'\\xe9', n)\n    b.append_slice(u'hello', 1, 4)\n    return b.build(), b.getlength()\n", [[0], [3]]);
  });

  test("a slice out of bounds is an AssertionError", () => {
    agree("def f(s, i, j):\n    b = StringBuilder()\n    b.append_slice(s, i, j)\n    return b.build()\n", [["hello", 0, 5], ["hello", 2, 2], ["hello", 3, 2], ["hello", -1, 2], ["hello", 0, 6]]);
  });

  test("may be None, are arguments, fields and prebuilt", () => {
    agree(
      "class A(object):\n    b = None\nB = StringBuilder()\nB.append('pre')\ndef add(b, s):\n    if b is not None:\n        b.append(s)\n    return b is None\ndef f(n):\n    a = A()\n    before = add(a.b, 'x')\n    if n > 1:\n        a.b = StringBuilder()\n    else:\n        a.b = B\n    after = add(a.b, 'y')\n    return before, after, a.b.build(), a.b is B, bool(a.b)\n",
      [[0], [2], [1]],
    );
  });
});

describe.each(TYPE_SYSTEMS)("the outside world (%s)", (system) => {
  test("os.write reaches the standard output", () => {
    const program = typed("import os\ndef f(n):\n    return os.write(1, 'hello %d\\n' % n)\n", "f", [5], system);
    expect(program.call([5])).toEqual({ value: 8 });
    expect(program.io.text(1)).toBe("hello 5\n");
  });

  test("print writes a line in one go", () => {
    const program = typed("def f(n):\n    print 'a', n,\n    print 'b', None, 2.5\n    print\n    return 0\n", "f", [5], system);
    program.call([5]);
    expect(program.io.text(1)).toBe("a 5 b None 2.5\n\n");
  });

  test("a failing call of the system raises OSError with its number", () => {
    const source = "import os\ndef f(n):\n    try:\n        os.close(n)\n    except OSError, e:\n        return e.errno\n    return 0\n";
    expect(interpret(source, "f", [77], system)).toEqual({ value: 38 });
  });

  test("calls that give strings fail with an exception too; no environment variable is None", () => {
    const source = "import os\ndef f(n):\n    if n == 0:\n        return os.getenv('NO_SUCH') is None\n    try:\n        os.read(n, -1)\n    except OSError, e:\n        return e.errno == 22\n    return False\n";
    expect(interpret(source, "f", [0], system)).toEqual({ value: true });
    expect(interpret(source, "f", [7], system)).toEqual({ value: true });
  });

  test("functions of math agree with the host", () => {
    const names = ["sqrt", "exp", "expm1", "log", "log10", "log1p", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "floor", "ceil", "fabs", "degrees", "radians", "asinh", "acosh", "atanh", "gamma", "lgamma", "erf", "erfc"];
    for (const name of names) {
      const source = `import math\ndef f(x):\n    try:\n        return math.${name}(x)\n    except ValueError:\n        return -77.0\n    except OverflowError:\n        return -78.0\n`;
      const rows = [0.5, 0, 1, -1, 2.25, -3.5, 1000, -1000, Infinity, -Infinity].map((x) => [float(x)]);
      const { host, low } = both(source, "f", rows, system);
      expect(low, name).toEqual(host);
    }
  });

  test("functions of two floats, frexp and modf", () => {
    const source = "import math\ndef f(x, y):\n    try:\n        return (math.pow(x, y), math.fmod(x, y), math.atan2(x, y), math.hypot(3.0, 4.0), math.copysign(x, y), math.frexp(x), math.modf(x), math.ldexp(x, 3))\n    except ValueError:\n        return (-1.0, 0.0, 0.0, 0.0, 0.0, (0.0, 0), (0.0, 0.0), 0.0)\n";
    const { host, low } = both(source, "f", [[float(2), float(3)], [float(-2.5), float(2)], [float(0), float(-1)], [float(7.75), float(-0.5)]], system);
    expect(low).toEqual(host);
  });
});
