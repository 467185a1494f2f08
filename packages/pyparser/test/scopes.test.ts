import { CO_GENERATOR, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS } from "@rpyts/pyparser/code";
import { describe, expect, test } from "vitest";
import { compile, errorOf, functionOf, inner, instructions } from "./helpers.js";

describe("functions", () => {
  test("what is bound is local, what is only used is global", () => {
    const f = functionOf("def f(a, b=1):\n  c = a + d\n  return len(c)\n");
    expect([f.varnames, f.names, f.argcount]).toEqual([["a", "b", "c"], ["d", "len"], 2]);
  });
  test("binding forms: assignment, for, import, def, class, with, except, del, list comprehension", () => {
    const f = functionOf(
      "def f():\n for a, [b] in x: pass\n import c.d, e as g\n from h import i\n def j(): pass\n class k: pass\n with x as l: pass\n try: pass\n except x, m: pass\n del n\n o += [p for p in x]\n q = 1\n",
    );
    expect(f.varnames.toSorted().join("")).toBe("abcgijklmnopq");
  });
  test("parameters: positional, *args, **kwargs, then the names inside of tuples", () => {
    const f = functionOf("def f(a, (b, (c, d)), *e, **g): h = 1\n");
    expect([f.varnames, f.argcount]).toEqual([["a", ".1", "e", "g", "b", "c", "d", "h"], 2]);
    expect(instructions(f).slice(0, 6)).toEqual(["LOAD_FAST .1", "UNPACK_SEQUENCE 2", "STORE_FAST b", "UNPACK_SEQUENCE 2", "STORE_FAST c", "STORE_FAST d"]);
    expect(f.flags).toBe(CO_OPTIMIZED | CO_NEWLOCALS | CO_NOFREE | CO_VARARGS | CO_VARKEYWORDS);
  });
  test("the first constant is the doc string or None", () => {
    expect(functionOf("def f():\n 'doc'\n return 1\n").consts).toEqual([{ kind: "str", value: "doc" }, { kind: "int", value: 1 }, { kind: "none" }]);
    expect(functionOf("def f(): return 1\n").consts[0]).toEqual({ kind: "none" });
    expect(inner(compile("x = lambda: 'a'"), "<lambda>").consts[0]).toEqual({ kind: "none" });
  });
  test("global names go past the locals", () => {
    const f = functionOf("def f():\n global a\n a = b = a\n del a\n");
    expect(instructions(f).filter((line) => line.endsWith("_GLOBAL a"))).toEqual(["LOAD_GLOBAL a", "STORE_GLOBAL a", "DELETE_GLOBAL a"]);
  });
  test("the first line is that of the first decorator", () => {
    expect(functionOf("\n@a\n@b\ndef f(): pass\n").firstlineno).toBe(2);
  });
  test("yield makes a generator", () => {
    expect(functionOf("def f():\n if 0: yield\n").flags & CO_GENERATOR).toBe(CO_GENERATOR);
  });
});

describe("cells", () => {
  test("a local that an inner function uses is a cell; parameters stay in varnames too", () => {
    const f = functionOf("def f(a):\n b = 1\n def g(): return a, b\n return g\n");
    const g = inner(f, "g");
    expect([f.varnames, f.cellvars, g.freevars]).toEqual([["a", "g"], ["a", "b"], ["a", "b"]]);
    expect(g.flags & CO_NESTED).toBe(CO_NESTED);
    expect(instructions(f)).toEqual(["LOAD_CONST 1", "STORE_DEREF b", "LOAD_CLOSURE a", "LOAD_CLOSURE b", "BUILD_TUPLE 2", "LOAD_CONST <code g>", "MAKE_CLOSURE 0", "STORE_FAST g", "LOAD_FAST g", "RETURN_VALUE"]);
  });
  test("functions in between pass a variable on", () => {
    const f = functionOf("def f(a):\n def g():\n  def h(): return a\n  return h\n return g\n");
    expect([inner(f, "g").freevars, inner(f, "h").freevars]).toEqual([["a"], ["a"]]);
  });
  test("a class in between passes a variable on, and its own names are not seen by methods", () => {
    const f = functionOf("def f(a, b):\n class C:\n  a = 1\n  c = b\n  def m(self): return a, b, c\n");
    const c = inner(f, "C");
    expect([c.freevars.toSorted(), inner(c, "m").freevars, inner(c, "m").names]).toEqual([["a", "b"], ["a", "b"], ["c"]]);
    expect(instructions(c)).toContain("STORE_NAME a");
    expect(instructions(c)).toContain("LOAD_DEREF b");
  });
  test("an enclosing global declaration hides the variables around it", () => {
    const f = functionOf("def f():\n x = 1\n def g():\n  global x\n  def h(): return x\n");
    expect([f.cellvars, instructions(inner(f, "h"))[0]]).toEqual([[], "LOAD_GLOBAL x"]);
  });
  test("a global declaration in one function does not touch its neighbours", () => {
    const f = functionOf("def f():\n x = 1\n def g():\n  global x\n  x = 2\n def h(): return x\n");
    expect([f.cellvars, inner(f, "h").freevars]).toEqual([["x"], ["x"]]);
  });
});

describe("comprehensions", () => {
  test("list comprehensions bind in the function around them", () => {
    const f = functionOf("def f(a): return [b for b in a]\n");
    expect([f.varnames, f.consts.some((c) => c.kind === "code")]).toEqual([["a", "b"], false]);
  });
  test.each([["(x for x in y if z)", "<genexpr>"], ["{x for x in y}", "<setcomp>"], ["{x: 1 for x in y}", "<dictcomp>"]])("%s has a scope of its own", (text, name) => {
    const code = inner(compile(text, "eval"), name);
    expect([code.argcount, code.varnames]).toEqual([1, [".0", "x"]]);
  });
  test("the first iterable is evaluated outside", () => {
    const f = functionOf("def f(a): return (b for b in a for c in a)\n");
    expect([instructions(f).includes("LOAD_FAST a"), f.cellvars]).toEqual([false, ["a"]]);
    expect(functionOf("def f(a): return (b for b in a)\n").cellvars).toEqual([]);
  });
});

describe("private names", () => {
  test("are mangled with the class, wherever they stand", () => {
    const c = inner(compile("class _C(__b):\n  __x = 1\n  def __m(self, __p):\n    global __g\n    self.__y = __p + __g\n    import __mod\n    f(__k=1)\n"), "_C");
    const m = inner(c, "__m");
    expect(instructions(c)).toEqual(expect.arrayContaining(["STORE_NAME _C__x", "STORE_NAME _C__m"]));
    expect(m.varnames).toEqual(["self", "_C__p", "_C__mod"]);
    expect(m.names).toEqual(["_C__g", "_C__y", "_C__mod", "f"]);
    expect(m.consts).toContainEqual({ kind: "str", value: "__k" });
  });
  test("not outside of classes, not with underscores at the end, not in classes of underscores", () => {
    expect(compile("__x\nclass A(__y):\n  __z__\n").names).toEqual(["__x", "__y", "A"]);
    expect(inner(compile("class __:\n  __x\n"), "__").names).toContain("__x");
    expect(inner(compile("class A:\n  __z__\n"), "A").names).toContain("__z__");
  });
});

describe("classes and modules", () => {
  test("use names by dictionary", () => {
    const code = compile("class C(B):\n  'doc'\n  a = b\n  global g\n  g = 1\n");
    expect(instructions(code).slice(0, 7)).toEqual(['LOAD_CONST "C"', "LOAD_NAME B", "BUILD_TUPLE 1", "LOAD_CONST <code C>", "MAKE_FUNCTION 0", "CALL_FUNCTION 0", "BUILD_CLASS"]);
    expect(instructions(inner(code, "C"))).toEqual([
      "LOAD_NAME __name__", "STORE_NAME __module__", 'LOAD_CONST "doc"', "STORE_NAME __doc__", "LOAD_NAME b", "STORE_NAME a", "LOAD_CONST 1", "STORE_GLOBAL g", "LOAD_LOCALS", "RETURN_VALUE",
    ]);
  });
});

describe("exec and import *", () => {
  test("a function with them looks globals up by name", () => {
    const f = functionOf("def f(a):\n exec 'x'\n return a, x\n");
    expect(instructions(f)).toEqual(expect.arrayContaining(["LOAD_FAST a", "LOAD_NAME x"]));
    expect(f.flags & CO_OPTIMIZED).toBe(0);
  });
  test.each([
    ["def f():\n exec 'a'\n lambda: x", "unqualified exec is not allowed in function 'f' because it contains a nested function with free variables"],
    ["def f():\n from a import *\n def g(): return h", "import * is not allowed in function 'f' because it contains a nested function with free variables"],
    ["def f():\n def g():\n  exec 'a'\n  return y", "unqualified exec is not allowed in function 'g' because it is a nested function"],
    ["def f(x):\n from a import *\n exec 'a'\n lambda: x", "function 'f' uses import * and bare exec, which are illegal because it contains a nested function with free variables"],
  ])("%j", (text, message) => expect(errorOf(text).msg).toBe(message));
  test("exec with a dictionary is fine in nested functions", () => {
    expect(() => compile("def f(x):\n exec 'a' in {}\n return lambda: x\n")).not.toThrow();
  });
});

describe("faults", () => {
  test.each([
    ["def f(a, a): pass", "duplicate argument 'a' in function definition"], ["def f(a, (b, a)): pass", "duplicate argument 'a' in function definition"], ["def f(x):\n global x", "name 'x' is local and global"],
    ["def f():\n yield 1\n return 1", "'return' with argument inside generator"], ["yield 1", "'yield' outside function"], ["class A:\n yield 1", "'yield' outside function"], ["return", "'return' outside function"],
    ["class A:\n return", "'return' outside function"], ["break", "'break' outside loop"], ["while a:\n def f(): break", "'break' outside loop"], ["continue", "'continue' not properly in loop"],
    ["for x in y:\n try: pass\n finally:\n  continue", "'continue' not supported inside 'finally' clause"], ["for x in y:\n try: pass\n finally:\n  if a: continue", "'continue' not supported inside 'finally' clause"],
    ["def f(x):\n del x\n return lambda: x", "can not delete variable 'x' referenced in nested scope"], ["f(a=1, a=2)", "keyword argument repeated: 'a'"],
    [`f(${"a, ".repeat(256)})`, "more than 255 arguments"], [`${Array.from({ length: 21 }, (_, i) => `${" ".repeat(i)}while a:\n`).join("")}${" ".repeat(21)}pass`, "too many statically nested blocks"],
  ])("%.60s", (text, message) => expect(errorOf(text).msg).toBe(message));
});
