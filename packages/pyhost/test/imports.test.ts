// The import system: packages, relative and circular imports, hooks, reload, failures.

import { expect, test } from "vitest";
import { output } from "./memory-io.js";

const PACKAGE = {
  "/src/pk/__init__.py": "print 'init', __name__, __package__\nfrom .sub import deep\nimport m1\n__all__ = ['m1', 'X', 'm3']\nX = 1\n",
  "/src/pk/m1.py": "print 'm1', __name__\nval = 1\n_hidden = 2\n",
  "/src/pk/m3.py": "print 'm3'\n",
  "/src/pk/sub/__init__.py": "from ..m1 import val\nprint 'sub', val\n",
  "/src/pk/sub/deep.py": "import top\nprint 'deep', __name__, top.__name__\n",
  "/src/top.py": "print 'top'\n",
};

test("packages, explicit and implicit relative imports, __all__", () => {
  const program = "from pk import *\nprint sorted(n for n in dir() if not n.startswith('_'))\nimport pk.sub.deep as d\nprint d.__file__, pk.__path__ if 0 else m3.__name__\n";
  expect(output(program, PACKAGE)).toBe(
    "init pk None\nm1 pk.m1\nsub 1\ntop\ndeep pk.sub.deep top\nm3\n['X', 'm1', 'm3']\n/src/pk/sub/deep.py pk.m3\n",
  );
});

test("__import__ gives the first package, or the last module when names are asked for", () => {
  const program = "print __import__('pk.sub.deep').__name__, __import__('pk.sub.deep', fromlist=['x']).__name__, __import__('m1', {'__name__': 'pk', '__path__': []}).__name__\n";
  expect(output(program, PACKAGE).split("\n").slice(-2)[0]).toBe("pk pk.sub.deep pk.m1");
});

test("modules that import each other see what is there already", () => {
  const files = { "/src/a.py": "import b\nA = 1\nprint 'a sees', b.B\n", "/src/b.py": "import a\nprint 'b sees', hasattr(a, 'A')\nB = 2\n" };
  expect(output("import a\n", files)).toBe("b sees False\na sees 2\n");
});

test("a module whose code raises is not left in sys.modules", () => {
  const program = "import sys\nfor i in range(2):\n    try: import bad\n    except ZeroDivisionError, e: print e, 'bad' in sys.modules\n";
  expect(output(program, { "/src/bad.py": "1 / 0\n" })).toBe("integer division or modulo by zero False\n".repeat(2));
});

test.each([
  ["import nosuch", "ImportError: No module named nosuch"],
  ["import cffi", "ImportError: No module named cffi (an extension in C; rpython.rtyper.lltypesystem.rffi calls functions of C)"],
  ["import nosuch.x", "ImportError: No module named nosuch.x"],
  ["import pk.nosuch", "ImportError: No module named nosuch"],
  ["from pk import nosuch", "ImportError: cannot import name nosuch"],
  ["from . import x", "ValueError: Attempted relative import in non-package"],
  ["import top.x", "ImportError: No module named x"],
  ["from __future__ import nosuch", "SyntaxError: future feature nosuch is not defined"],
])("%s", (statement, message) => {
  expect(output(`${statement}\n`, PACKAGE).trimEnd().split("\n").pop()).toBe(message);
});

test("a syntax error in a module has its place in the traceback", () => {
  const text = output("import syn\n", { "/src/syn.py": "x = 1\ny = = 2\n" });
  expect(text.split("\n").slice(0, 5)).toEqual(["Traceback (most recent call last):", '  File "/main.py", line 1, in <module>', "    import syn", '  File "/src/syn.py", line 2', "    y = = 2"]);
});

test("reload runs the source again in the same namespace", () => {
  const program = "import m\nm.extra = 1\nprint m.n\nf = open('/src/m.py', 'w')\nf.write('n = 2')\nf.close()\nprint reload(m) is m, m.n, m.extra\n";
  expect(output(program, { "/src/m.py": "n = 1\n" })).toBe("1\nTrue 2 1\n");
});

test("finders on sys.meta_path and a replaced __import__ are asked first", () => {
  const program = `
import sys, imp, __builtin__
class Finder(object):
    def find_module(self, name, path=None):
        if name.startswith('virtual'): return self
    def load_module(self, name):
        m = imp.new_module(name)
        m.v = 'v of ' + name
        sys.modules[name] = m
        return m
sys.meta_path.append(Finder())
import virtual1
print virtual1.v
original = __builtin__.__import__
def hook(name, *args):
    print 'hook', name
    return original(name, *args)
__builtin__.__import__ = hook
import top
`;
  expect(output(program, PACKAGE)).toBe("v of virtual1\nhook top\ntop\n");
});

test("a module may put another object in its place", () => {
  expect(output("import odd\nprint odd\n", { "/src/odd.py": "import sys\nsys.modules[__name__] = 5\n" })).toBe("5\n");
});

test("imp finds, loads and makes modules", () => {
  const program = "import imp\nf, p, d = imp.find_module('top')\nprint f.mode, p, d\nprint imp.load_module('other', f, p, d).__name__, imp.is_builtin('sys'), imp.new_module('x').__name__\n";
  expect(output(program, PACKAGE)).toBe("U /src/top.py ('.py', 'U', 1)\ntop\nother -1 x\n");
});

test("the library roots come first for our own package, last for everything else", () => {
  const files = { "/lib/rpython/__init__.py": "who = 'ours'\n", "/src/rpython/__init__.py": "who = 'theirs'\n", "/lib/mod.py": "who = 'ours'\n", "/src/mod.py": "who = 'theirs'\n", "/lib/only.py": "" };
  expect(output("import rpython, mod, only\nprint rpython.who, mod.who\n", files)).toBe("ours theirs\n");
});

test("code without its own __builtins__ gets the usual ones, with them it gets those", () => {
  expect(output("exec 'print len([1])' in {}\ntry: exec 'len' in {'__builtins__': {}}\nexcept NameError, e: print e\n")).toBe("1\nname 'len' is not defined\n");
});
