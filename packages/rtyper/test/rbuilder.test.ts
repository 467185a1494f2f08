import { describe, expect, test } from "vitest";
import { both, type Plain, TYPE_SYSTEMS } from "./support.js";

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
