// Whole programs through host, flow space and the fixpoint.

import { annotate, faultsOf, resultOf } from "./annotate.js";
import { sFloat, sInt, sNonNegInt } from "@rpyts/annotator/model";
import { sString } from "@rpyts/annotator/model-strings";
import { describe, expect, it } from "vitest";

const py = (text: TemplateStringsArray): string => text.raw.join("").replace(/^\n/, "");

describe("functions", () => {
  it("are annotated through calls", () => {
    expect(resultOf("def f(x):\n    return x * 2\ndef main(n):\n    return f(n) + f(3)\n", [sNonNegInt])).toBe("SomeInteger(nonneg)");
  });

  it("keep loop results general", () => {
    expect(resultOf("def main(n):\n    s = 0\n    while n > 0:\n        s = s + n\n        n = n - 1\n    return s\n", [sInt])).toBe("SomeInteger(nonneg)");
  });

  it("may call themselves", () => {
    expect(resultOf("def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\ndef main(n):\n    return fib(n)\n", [sInt])).toBe("SomeInteger");
  });

  it("take defaults and keywords", () => {
    expect(resultOf("def f(a, b=1.5, c='x'):\n    return b\ndef main():\n    f(1, c='y')\n    return f(b=2.5, a=3)\n")).toBe("SomeFloat");
  });

  it("with *args get a graph per number of arguments", () => {
    const done = annotate("def f(a, *rest):\n    return len(rest)\ndef main():\n    return f(1) + f(1, 2) + f(1, 'x', 2.0)\n");
    expect(done.diagnostics).toEqual([]);
    expect(done.annotator.translator.graphs.filter((g) => g.name === "f")).toHaveLength(3);
  });

  it("that never return give the impossible value", () => {
    expect(resultOf("def f():\n    raise ValueError\ndef main(n):\n    if n:\n        f()\n    return 1\n", [sInt])).toBe("SomeInteger(nonneg, const=1)");
  });

  it("are values", () => {
    const text = py`
def inc(x):
    return x + 1
def half(x):
    return x / 2.0
def main(n):
    if n:
        f = inc
    else:
        f = half
    return f(3)
`;
    expect(resultOf(text, [sInt])).toBe("SomeFloat");
  });
});

describe("refinement", () => {
  it("learns the sign from comparisons", () => {
    expect(resultOf("def main(n):\n    if n >= 0:\n        return n\n    return 0\n", [sInt])).toBe("SomeInteger(nonneg)");
    expect(resultOf("def main(n):\n    assert n >= 0\n    return n\n", [sInt])).toBe("SomeInteger(nonneg)");
    expect(resultOf("def main(n):\n    if n < 0:\n        n = 0\n    return n\n", [sInt])).toBe("SomeInteger(nonneg)");
  });

  it("learns from tests for None", () => {
    const text = py`
class A(object):
    def __init__(self):
        self.next = None
        self.x = 3
def main(n):
    a = A()
    if n:
        a.next = A()
    b = a.next
    if b is not None:
        return b
    return a
`;
    expect(resultOf(text, [sInt])).toBe("SomeInstance(A)");
  });

  it("learns from truth", () => {
    const text = py`
class A(object):
    pass
def get(n):
    if n:
        return A()
    return None
def main(n):
    a = get(n)
    if a:
        return a
    return A()
`;
    expect(resultOf(text, [sInt])).toBe("SomeInstance(A)");
  });

  it("learns from isinstance", () => {
    const text = py`
class A(object):
    def get(self):
        return 1
class B(A):
    def special(self):
        return 'b'
def make(n):
    if n:
        return B()
    return A()
def main(n):
    a = make(n)
    if isinstance(a, B):
        return a.special()
    return ''
`;
    expect(resultOf(text, [sInt])).toBe("SomeString(no_nul)");
  });
});

describe("classes", () => {
  const shapes = py`
class Shape(object):
    name = 'shape'
    def __init__(self, w):
        self.w = w
    def area(self):
        raise NotImplementedError
class Square(Shape):
    name = 'square'
    def area(self):
        return self.w * self.w
class Circle(Shape):
    name = 'circle'
    def area(self):
        return self.w * 3.14
def make(n):
    if n > 3:
        return Square(n)
    return Circle(n)
def main(n):
    s = make(n)
    return s.area()
`;
  it("dispatch methods over subclasses", () => {
    expect(resultOf(shapes, [sInt])).toBe("SomeFloat");
  });

  it("unite in their base class", () => {
    expect(resultOf(shapes.replace("return s.area()", "return s"), [sInt])).toBe("SomeInstance(Shape)");
  });

  it("share attributes of the class and of instances", () => {
    expect(resultOf(shapes.replace("return s.area()", "return s.name"), [sInt])).toBe("SomeString(no_nul)");
  });

  it("call unbound methods of the base", () => {
    const text = py`
class A(object):
    def __init__(self, x):
        self.x = x
class B(A):
    def __init__(self, x, y):
        A.__init__(self, x)
        self.y = y
def main(n):
    b = B(n, 'y')
    return b.x
`;
    expect(resultOf(text, [sNonNegInt])).toBe("SomeInteger(nonneg)");
  });

  it("read attributes of classes held in variables", () => {
    const text = py`
class A(object):
    kind = 1
class B(A):
    kind = 2
def main(n):
    if n:
        cls = A
    else:
        cls = B
    x = cls()
    return cls.kind + x.kind
`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger(nonneg)");
  });

  it("move attributes up when the base class needs them", () => {
    const text = py`
class A(object):
    pass
class B(A):
    pass
class C(A):
    pass
def read(a):
    return a.x
def main(n):
    b = B()
    b.x = 1
    c = C()
    c.x = 2.5
    if n:
        return read(b)
    return read(c)
`;
    expect(resultOf(text, [sInt])).toBe("SomeFloat");
  });

  it("give properties", () => {
    const text = py`
class A(object):
    def __init__(self):
        self._x = 1
    def getx(self):
        return self._x
    def setx(self, v):
        self._x = v
    x = property(getx, setx)
def main(n):
    a = A()
    a.x = n
    return a.x
`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger");
  });

  it("take static methods", () => {
    const text = py`
class A(object):
    def f(x):
        return x + 1
    f = staticmethod(f)
def main(n):
    return A.f(n) + A().f(n)
`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger");
  });

  it("copy methods of mixins per class", () => {
    const text = py`
class Mixin(object):
    _mixin_ = True
    def get(self):
        return self.value
class A(Mixin):
    def __init__(self):
        self.value = 1
class B(Mixin):
    def __init__(self):
        self.value = 'b'
def main():
    a = A().get()
    b = B().get()
    return (a, b)
`;
    expect(resultOf(text)).toBe("SomeTuple(SomeInteger(nonneg, const=1), SomeChar(no_nul, const='b'), const=tuple of 2)");
  });

  it("use special methods", () => {
    const text = py`
class Vec(object):
    def __init__(self, items):
        self.items = items
    def __getitem__(self, i):
        return self.items[i]
    def __setitem__(self, i, v):
        self.items[i] = v
    def __len__(self):
        return len(self.items)
    def __iter__(self):
        return iter(self.items)
    def __call__(self, k):
        return k
def main(n):
    v = Vec([1, 2, 3])
    v[0] = n
    s = 0
    for x in v:
        s += x
    return s + v[1] + len(v) + v(3)
`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger");
  });

  it("annotate __del__", () => {
    const text = py`
class State(object):
    pass
state = State()
state.count = 0
class A(object):
    def __del__(self):
        state.count += 1
def main():
    A()
    return state.count
`;
    expect(resultOf(text)).toBe("SomeInteger(nonneg)");
  });
});

describe("lists", () => {
  it("hold what is put in anywhere", () => {
    expect(resultOf("def main(n):\n    l = []\n    l.append(1)\n    l.append(n)\n    return l\n", [sInt])).toBe("SomeList(SomeInteger, resized)");
  });

  it("come from ranges", () => {
    expect(resultOf("def main(n):\n    return range(n)\n", [sInt])).toBe("SomeList(SomeInteger(nonneg), range_step=1)");
    expect(resultOf("def main(n):\n    s = 0\n    for i in range(5, n, 2):\n        s += i\n    return s\n", [sInt])).toBe("SomeInteger(nonneg)");
  });

  it("come from comprehensions", () => {
    expect(resultOf("def main(n):\n    return [i * 0.5 for i in range(n)]\n", [sInt])).toMatch(/^SomeList\(SomeFloat/);
  });

  it("of lists merge their inner lists", () => {
    const text = py`
def main(n):
    rows = []
    for i in range(n):
        rows.append([i])
    rows[0][0] = -1
    return rows[1]
`;
    expect(resultOf(text, [sInt])).toBe("SomeList(SomeInteger, mutated)");
  });

  it("reach readers that were visited before", () => {
    const text = py`
class Stack(object):
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
    def pop(self):
        return self.items.pop()
def main(n):
    s = Stack()
    if n:
        return s.pop()
    s.push(1.5)
    return 0.0
`;
    expect(resultOf(text, [sInt])).toBe("SomeFloat");
  });

  it("slice, concatenate and repeat", () => {
    expect(resultOf("def main(n):\n    l = [1, 2] + [3]\n    l = l * 2\n    l = l[1:]\n    return l[:n]\n", [sNonNegInt])).toBe("SomeList(SomeInteger(nonneg))");
  });

  it("are enumerated and reversed", () => {
    const text = "def main():\n    s = 0\n    for i, c in enumerate(['a', 'b']):\n        s += i + ord(c)\n    for x in reversed([1, 2]):\n        s += x\n    return s\n";
    expect(resultOf(text)).toBe("SomeInteger(nonneg)");
  });
});

describe("dictionaries", () => {
  it("hold keys and values", () => {
    expect(resultOf("def main(n):\n    d = {}\n    d['a'] = n\n    d['bc'] = 2\n    return d\n", [sInt])).toBe("SomeDict(SomeString(no_nul): SomeInteger)");
  });

  it("give items", () => {
    const text = "def main():\n    d = {1: 'a', 2: 'b'}\n    s = 0\n    t = ''\n    for k, v in d.items():\n        s += k\n        t += v\n    return (s, t, d.get(3, 'z'), 4 in d)\n";
    expect(resultOf(text)).toBe("SomeTuple(SomeInteger(nonneg), SomeString(no_nul), SomeChar(no_nul), SomeBool)");
  });

  it("raise KeyError only", () => {
    const text = py`
def main(n):
    d = {1: 'a'}
    try:
        return d[n]
    except KeyError:
        return 'none'
`;
    expect(resultOf(text, [sInt])).toBe("SomeString(no_nul)");
  });
});

describe("strings", () => {
  it("have methods", () => {
    const text = "def main(s):\n    parts = s.split(',')\n    return ('-'.join(parts).upper(), s.find('x'), s.startswith('a'), s[0], s[1:2], len(s))\n";
    expect(resultOf(text, [sString])).toBe("SomeTuple(SomeString, SomeInteger, SomeBool, SomeChar, SomeString, SomeInteger(nonneg))");
  });

  it("are formatted", () => {
    expect(resultOf("def main(n):\n    return 'x = %d, %s' % (n, 'y')\n", [sInt])).toBe("SomeString(no_nul)");
  });
});

describe("prebuilt data", () => {
  it("has the annotations of its contents", () => {
    const text = py`
class Node(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next
a = Node(1, None)
b = Node(2, a)
table = [a, b]
names = {'a': 1}
def main(n):
    return (table[n].value, table[n].next, names['a'])
`;
    expect(resultOf(text, [sNonNegInt])).toBe("SomeTuple(SomeInteger(nonneg), SomeInstance(Node, can_be_None), SomeInteger(nonneg, const=1))");
  });

  it("of any depth is taken in without recursion", () => {
    const text = py`
class Node(object):
    def __init__(self, next):
        self.next = next
nodes = []
def main():
    return head.next
`;
    const links = Array.from({ length: 3000 }, (_, i) => (i === 0 ? "n = Node(None)" : "n = Node(n)")).join("\n");
    expect(resultOf(`${text}${links}\nhead = n\n`)).toBe("SomeInstance(Node, can_be_None)");
  });

  it("frozen objects have constant attributes", () => {
    const text = py`
class Config(object):
    def __init__(self, x):
        self.x = x
    def _freeze_(self):
        return True
    def get(self, n):
        return n + self.x
c1 = Config(1)
c2 = Config(2)
def main(n):
    if n:
        c = c1
    else:
        c = c2
    return c.get(n) + c.x
`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger");
  });
});

describe("exceptions", () => {
  it("carry attributes", () => {
    const text = py`
class MyError(Exception):
    def __init__(self, code):
        self.code = code
def f(n):
    if n > 5:
        raise MyError(n)
    return 1
def main(n):
    try:
        return f(n)
    except MyError, e:
        return e.code
`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger(nonneg)");
  });

  it("are matched in order", () => {
    const text = py`
def f(n):
    if n == 1:
        raise ValueError
    if n == 2:
        raise IndexError
    return 'ok'
def main(n):
    try:
        return f(n)
    except ValueError:
        return 1.0
    except Exception:
        return 2.0
    finally:
        f(0)
`;
    expect(faultsOf(text, [sInt]).length).toBe(1);
    expect(resultOf(text.replace("'ok'", "0.5"), [sInt])).toBe("SomeFloat");
  });

  it("not raised leave their handlers out", () => {
    const text = py`
def main(n):
    l = [1, 2, 3]
    try:
        return l[n]
    except KeyError:
        return 'never'
`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger(nonneg)");
  });
});

describe("specialisation", () => {
  it("by argument value", () => {
    const text = py`
def f(kind, x):
    if kind == 'int':
        return 1
    return 'text'
f._annspecialcase_ = 'specialize:arg(0)'
def main(n):
    return (f('int', n), f('str', n))
`;
    expect(resultOf(text, [sInt])).toBe("SomeTuple(SomeInteger(nonneg, const=1), SomeString(no_nul, const='text'), const=tuple of 2)");
  });

  it("by argument type", () => {
    const text = py`
def ident(x):
    return x
ident._annspecialcase_ = 'specialize:argtype(0)'
def main(n):
    return (ident(n), ident('s'), ident(1.5))
`;
    expect(resultOf(text, [sInt])).toBe("SomeTuple(SomeInteger, SomeChar(no_nul, const='s'), SomeFloat(const=1.5))");
  });

  it("by place of the call", () => {
    const text = py`
def make():
    return []
make._annspecialcase_ = 'specialize:call_location'
def main(n):
    a = make()
    a.append(n)
    b = make()
    b.append(str(n))
    return (a, b)
`;
    expect(resultOf(text, [sInt])).toBe("SomeTuple(SomeList(SomeInteger, resized), SomeList(SomeString(no_nul), resized))");
  });

  it("at translation time", () => {
    const text = py`
class A(object):
    pass
class B(A):
    pass
def number(cls):
    if cls is A:
        return 10
    return 20
number._annspecialcase_ = 'specialize:memo'
def main(n):
    if n:
        cls = A
    else:
        cls = B
    cls()
    return number(A)
`;
    expect(annotate(text, [sInt]).diagnostics.map((d) => d.message)).toEqual([]);
  });
});

describe("faults", () => {
  it("name both places of a clash in an attribute", () => {
    const text = py`
class A(object):
    pass
def set1(a):
    a.x = 1
def set2(a):
    a.x = 'text'
def main():
    a = A()
    set1(a)
    set2(a)
    return a.x
`;
    const { diagnostics } = annotate(text);
    expect(diagnostics[0]!.code).toBe("annotator/union-error");
    expect(diagnostics[0]!.notes.some((note) => note.message === "int comes from here")).toBe(true);
    expect(diagnostics[0]!.notes.some((note) => note.message === "main() calls set2() here")).toBe(true);
  });

  it("are collected", () => {
    const text = py`
def f(x):
    return x + 'a'
def g(x):
    return x.foo
def h(x, y):
    return x
def main(n):
    a = f(n)
    b = g(n)
    c = h(n)
    return n
`;
    expect(faultsOf(text, [sInt]).sort()).toContain("annotator/unsupported-operation:2");
  });

  it("name unknown attributes", () => {
    expect(faultsOf("class A(object):\n    pass\ndef main():\n    a = A()\n    return a.missing\n")).toEqual(["annotator/unknown-attribute:5"]);
  });

  it("name wrong argument counts", () => {
    expect(faultsOf("def f(a, b):\n    return a\ndef main():\n    return f(1)\n")).toEqual(["annotator/wrong-arguments:4"]);
  });

  it("refuse slices that may start below zero", () => {
    expect(faultsOf("def main(s, n):\n    return s[n:]\n", [sString, sInt])).toEqual(["annotator/not-rpython:2"]);
  });
});

describe("the order of work", () => {
  const program = py`
class Node(object):
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
    def visit(self, seen):
        if self.left is not None:
            self.left.visit(seen)
        seen.append(self.key)
        if self.right is not None:
            self.right.visit(seen)
class Leaf(Node):
    def visit(self, seen):
        seen.append(-1)
def insert(node, key):
    if node is None:
        if key > 100:
            return Leaf(key)
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    else:
        node.right = insert(node.right, key)
    return node
def add(x, y):
    return x + y
def sub(x, y):
    return x - y
ops = {'+': add, '-': sub}
def main(n, f):
    root = None
    d = {}
    for i in range(n):
        root = insert(root, i)
        d[i] = root
    seen = []
    if root is not None:
        root.visit(seen)
    total = 0
    for x in seen:
        total = ops['+'](total, x)
    lst = [f, total]
    return (d, seen, total, lst, root, ops)
`;
  it("does not change the result", () => {
    const inputs = [sInt, sFloat];
    const straight = resultOf(program, inputs);
    for (let seed = 1; seed <= 25; seed++) expect(resultOf(program, inputs, { seed })).toBe(straight);
  });
});

describe("what an assertion tells", () => {
  it("is not lost when the value became more general after the first visit", () => {
    const text = py`
def cut(text, pos):
    assert pos >= 0
    for word in ['a', 'bc']:
        end = pos + len(word)
        if text[pos:end] == word:
            return end
    return -1
def main(s, n):
    a = cut(s, 3)
    b = cut(s, a)
    return cut(s, n)
`;
    expect(resultOf(text, [sString, sInt])).toBe("SomeInteger");
  });
});
