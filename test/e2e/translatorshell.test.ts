// `translatorshell` from the outside: scripts and the prompt.

import { describe, expect, it } from "vitest";
import { command, file, inTempFolder } from "../support/cli.js";

const SCRIPT = `
def f(x):
    total = 0
    for i in range(x):
        if i == 100:
            raise ValueError
        total += i * i
    return total

def g(s, n):
    return [s * n, s.upper()], (n, 1.5 * n), s == 'a', u'\\u20ac' + unichr(n)

t = Translation(f, [int])
print t.interpret([6]), t.compile_c()(6)
for call in [lambda x: t.interpret([x]), t.compile_c()]:
    try:
        call(101)
    except ValueError:
        print 'ValueError'
t2 = Translation(g, [str, int])
print t2.annotate()
print t2.interpret(['a', 3]) == g('a', 3), t2.compile_c()('a', 3) == g('a', 3)
print 'g_f(' in t.source_c() or 'g_f_' in t.source_c()
`;

describe("translatorshell", () => {
  it("a script translates functions, interprets and compiles them", () => {
    const done = inTempFolder((folder) => command("translatorshell", [file(folder, "script.py", SCRIPT)], folder));
    expect(done.stderr).toBe("");
    const lines = done.stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual(["55 55", "ValueError", "ValueError"]);
    expect(lines[3]).toContain("SomeTuple");
    expect(lines[4]).toBe("True True");
  });

  it("compile_js gives what compile_c and interpret give, where word size does not show", () => {
    const text = `
from rpython.rlib.rarithmetic import r_longlong, r_uint
import sys

class TooBig(Exception):
    pass

class Shape(object):
    def __init__(self, size):
        self.size = size
    def area(self):
        return self.size * self.size

class Circle(Shape):
    def area(self):
        return 3 * self.size * self.size

SHAPES = {'square': Shape(2), 'circle': Circle(2)}

def counted(f):
    def wrapper(name, n):
        return f(name, n) + 1
    return wrapper

@counted
def area(name, n):
    if n > 10:
        raise TooBig
    return SHAPES[name].area() * n

def values(s, items, d, flag):
    return [item + s for item in items], (d, not flag), u'\\u20ac' + unichr(65)

def long_numbers(a, b, c):
    return a - b, b * b, c + r_uint(1)

def calls(fn, types, *args):
    t = Translation(fn, types)
    return [t.interpret(args), t.compile_c()(*args), t.compile_js()(*args)]

def same(results):
    return results[0] == results[1] == results[2]

print calls(area, [str, int], 'circle', 3), area('circle', 3)
print same(calls(values, [str, [str], float, bool], 'q', ['a', 'b'], -0.5, True))
print calls(long_numbers, [r_longlong, r_longlong, r_uint], 5, 2 ** 20, 7)[2] == (5 - 2 ** 20, 2 ** 40, 8)
try:
    Translation(area, [str, int]).compile_js()('circle', 11)
except TooBig:
    print 'TooBig'

def word():
    return sys.maxint

print Translation(word, []).compile_js()() == 2 ** 31 - 1, Translation(word, []).compile_c()() == 2 ** 63 - 1
print 'function main(' in Translation(area, [str, int]).source_js()
t = Translation(area, [str, int], backend='js')
print t.annotate(), t.interpret(['square', 2])
`;
    const done = inTempFolder((folder) => command("translatorshell", [file(folder, "script.py", text)], folder));
    expect(done.stderr).toBe("");
    expect(done.stdout.split("\n")).toEqual(["[37, 37, 37] 37", "True", "True", "TooBig", "True True", "True", "SomeInteger 9", ""]);
  });

  it("faults of the program are upstream's exception classes", () => {
    const text = "from rpython.annotator.model import UnionError\ndef bad(x):\n    if x:\n        return 'a'\n    return 1\ntry:\n    Translation(bad, [int]).annotate()\nexcept UnionError, e:\n    print 'annotator/union-error' in str(e)\n";
    const done = inTempFolder((folder) => command("translatorshell", [file(folder, "script.py", text)], folder));
    expect(done.stdout).toBe("True\n");
  });

  it("the prompt takes statements of several lines", () => {
    const input = "def f(n):\n    return n * 2\n\nTranslation(f, [int]).interpret([21])\n";
    const done = inTempFolder((folder) => command("translatorshell", [], folder, { input }));
    expect(done.stdout).toContain("42");
    expect(done.status).toBe(0);
  });
});
