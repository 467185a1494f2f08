// The host as upper layers use it: values, operations by name, lookups, word size, errors.

import { describe, expect, test } from "vitest";
import { InternalError } from "@rpyts/tool/assert-never";
import { ValueError } from "@rpyts/pyhost/exception-types";
import { hasOperation } from "@rpyts/pyhost/fold";
import { PyBuiltin, PyFunction, PyInt, PyLong, PyType } from "@rpyts/pyhost/object";
import { PyError, pyError } from "@rpyts/pyhost/pyerror";
import { False, newInt, newList, newStr, newTuple, None, True } from "@rpyts/pyhost/values";
import { evaluator, makeHost, output } from "./memory-io.js";

describe("operations by name", () => {
  const { host } = makeHost();
  const int = (n: number): PyInt => newInt(n);
  test.each([
    ["add", [int(2), int(3)], "5"],
    ["sub", [int(2), int(3)], "-1"],
    ["div", [int(7), int(2)], "3"],
    ["truediv", [int(7), int(2)], "3.5"],
    ["mod", [newStr("%s!"), int(7)], "'7!'"],
    ["pow", [int(2), int(10), int(1000)], "24"],
    ["pow", [int(2), int(70), None], "1180591620717411303424L"],
    ["and_", [int(6), int(3)], "2"],
    ["inplace_add", [newStr("a"), newStr("b")], "'ab'"],
    ["neg", [int(5)], "-5"],
    ["not_", [int(0)], "True"],
    ["bool", [newStr("")], "False"],
    ["lt", [int(1), int(2)], "True"],
    ["is_", [None, None], "True"],
    ["contains", [newTuple([int(1)]), int(1)], "True"],
    ["getitem", [newList([int(4), int(5)]), int(-1)], "5"],
    ["getslice", [newStr("hello"), int(1), None], "'ello'"],
    ["getattr", [newStr("x"), newStr("__class__")], "<type 'str'>"],
    ["len", [newStr("abc")], "3"],
    ["str", [int(5)], "'5'"],
    ["hex", [int(255)], "'0xff'"],
    ["ord", [newStr("a")], "97"],
    ["divmod", [int(7), int(2)], "(3, 1)"],
    ["cmp", [int(1), int(2)], "-1"],
  ] as const)("%s", (name, args, expected) => {
    expect(host.repr(host.operation(name, [...args]))).toBe(expected);
  });

  test("a failing operation throws the Python exception", () => {
    expect(() => host.operation("div", [int(1), int(0)])).toThrow(PyError);
  });

  test("iter and next walk an iterable and end in StopIteration", () => {
    const iter = host.operation("iter", [newList([int(1)])]);
    expect(host.repr(host.operation("next", [iter]))).toBe("1");
    expect(() => host.operation("next", [iter])).toThrow(PyError);
  });

  test("an unknown name is a fault of ours", () => {
    expect(hasOperation("nonsense")).toBe(false);
    expect(() => host.operation("nonsense", [])).toThrow(InternalError);
  });
});

describe("word size", () => {
  test.each([
    [32, "2147483647 + 1", "2147483648L"],
    [32, "-2147483647 - 1", "-2147483648"],
    [32, "1 << 31", "2147483648L"],
    [32, "65536 * 65536", "4294967296L"],
    [32, "2147483648", "2147483648L"],
    [32, "int('3000000000')", "3000000000L"],
    [32, "range(2147483647, 2147483649)", "[2147483647, 2147483648L]"],
    [32, "hash('abc')", "-1600925533"],
    [64, "2147483647 + 1", "2147483648"],
    [64, "1 << 62", "4611686018427387904"],
    [64, "1 << 63", "9223372036854775808L"],
  ] as const)("%i bits: %s", (bits, expression, expected) => {
    expect(evaluator(bits)(expression)).toBe(expected);
  });

  test("sys.maxint follows it", () => {
    expect(output("import sys\nprint sys.maxint, -sys.maxint - 1, type(sys.maxint + 1)\n", {}, 32)).toBe("2147483647 -2147483648 <type 'long'>\n");
  });

  test("host.int makes ints and longs", () => {
    const { host } = makeHost({}, 32);
    expect(host.int(0x7fffffff)).toBeInstanceOf(PyInt);
    expect(host.int(0x80000000)).toBeInstanceOf(PyLong);
  });
});

describe("live objects", () => {
  const { host } = makeHost({ "/src/m.py": "class A(object):\n    x = 1\n    def f(self): return self.x\nclass B(A):\n    pass\nb = B()\ndef add(a, b=10): return a + b\n" });
  const m = host.importModule("m");
  const b = host.getattr(m, "b");

  test("typeLookup finds along the mro, unbound", () => {
    const cls = host.getattr(m, "B");
    expect(cls).toBeInstanceOf(PyType);
    if (!(cls instanceof PyType)) return;
    expect(host.typeLookup(cls, "f")).toBeInstanceOf(PyFunction);
    expect(host.typeLookup(cls, "nope")).toBe(null);
    expect(host.typeOf(b)).toBe(cls);
  });

  test("changing a class reaches lookups of the classes below it", () => {
    expect(host.repr(host.getattr(b, "x"))).toBe("1");
    host.setattr(host.getattr(m, "A"), "x", newInt(2));
    expect(host.repr(host.getattr(b, "x"))).toBe("2");
    host.setattr(host.getattr(m, "B"), "x", newInt(3));
    expect(host.repr(host.call(host.getattr(b, "f"), []))).toBe("3");
    host.delattr(host.getattr(m, "B"), "x");
    expect(host.repr(host.getattr(b, "x"))).toBe("2");
  });

  test("functions are called with positional and named arguments", () => {
    const add = host.getattr(m, "add");
    expect(host.repr(host.call(add, [newInt(1)]))).toBe("11");
    expect(host.repr(host.call(add, [newInt(1)], new Map([["b", newInt(2)]])))).toBe("3");
  });

  test("hasattr, isinstance and issubclass", () => {
    expect(host.hasattr(b, "f")).toBe(true);
    expect(host.findAttr(b, "nope")).toBe(null);
    expect(host.isinstance(b, host.getattr(m, "A"))).toBe(true);
    expect(host.issubclass(host.getattr(m, "A"), host.getattr(m, "B"))).toBe(false);
  });

  test("built-in functions have stable qualified names", () => {
    const names = ["len", "isinstance", "open"].map((name) => host.builtins.getStr(name));
    expect(names.map((f) => (f instanceof PyBuiltin ? f.qualname : null))).toEqual(["__builtin__.len", "__builtin__.isinstance", "__builtin__.open"]);
    const join = host.getattr(host.builtins.getStr("str") ?? None, "join");
    expect(join instanceof PyBuiltin ? join.qualname : null).toBe("str.join");
  });

  test("None, True and False are single objects", () => {
    expect(host.eval("None", host.newNamespace("x"))).toBe(None);
    expect(host.eval("1 == 1", host.newNamespace("x"))).toBe(True);
    expect(host.eval("not 1", host.newNamespace("x"))).toBe(False);
  });
});

test("formatTraceback prints as CPython does", () => {
  const { host } = makeHost({ "/p.py": "def f():\n    raise KeyError('k')\nf()\n" });
  let text = "";
  try {
    host.runFile("/p.py", "__main__");
  } catch (error) {
    if (error instanceof PyError) text = host.formatTraceback(error);
  }
  expect(text).toBe("Traceback (most recent call last):\n  File \"/p.py\", line 3, in <module>\n    f()\n  File \"/p.py\", line 2, in f\n    raise KeyError('k')\nKeyError: 'k'\n");
});

test("after an error nothing is left on the frame stack", () => {
  const { host } = makeHost();
  const scope = host.newNamespace("x");
  for (const text of ["1/0", "(lambda f: f(f))(lambda f: f(f))", "[x for x in 5]", "sorted([1, 2], cmp=lambda a, b: 1/0)"]) {
    expect(() => host.eval(text, scope)).toThrow(PyError);
    expect([host.depth, host.frame, host.runLevel]).toEqual([0, null, 0]);
  }
});

test("two hosts share nothing", () => {
  const one = makeHost({ "/src/m.py": "" }).host;
  const two = makeHost({ "/src/m.py": "" }).host;
  one.exec("class S(int): pass", one.newNamespace("x"));
  one.importModule("m");
  expect(two.modules.getStr("m")).toBe(undefined);
  expect(two.repr(two.eval("[c for c in int.__subclasses__() if c is not bool]", two.newNamespace("x")))).toBe("[]");
});

test("pyError makes an exception of a built-in class with a message", () => {
  const error = pyError(ValueError, "text");
  expect(String(error)).toBe("ValueError: text");
});
