import { describe, expect, test } from "vitest";
import { both, interpret, TYPE_SYSTEMS, type Plain, type TypeSystemName } from "./support.js";

function agreement(system: TypeSystemName): (source: string, rows: readonly (readonly Plain[])[]) => void {
  return (source, rows) => {
    const { host, low } = both(source, "f", rows, system);
    expect(low).toEqual(host);
  };
}

const ANIMALS = `
class Animal(object):
    legs = 4
    def __init__(self, weight):
        self.weight = weight
    def noise(self):
        return 1
    def total(self):
        return self.noise() * 100 + self.weight + self.legs
class Dog(Animal):
    def noise(self):
        return 2
class Bird(Animal):
    legs = 2
    def __init__(self, weight, wings):
        Animal.__init__(self, weight)
        self.wings = wings
    def noise(self):
        return 3 + self.wings
def make(n):
    if n == 0:
        return Animal(10)
    elif n == 1:
        return Dog(20)
    return Bird(30, n)
`;

describe.each(TYPE_SYSTEMS)("instances (%s)", (system) => {
  const agree = agreement(system);

  test("attributes, methods and class-level constants", () => {
    agree(`${ANIMALS}\ndef f(n):\n    return make(n).total()\n`, [[0], [1], [2], [3]]);
  });

  test("isinstance, also with None", () => {
    agree(
      `${ANIMALS}
def maybe(n):
    if n < 0:
        return None
    return make(n)
def f(n):
    a = maybe(n)
    r = 0
    if isinstance(a, Dog):
        r += 1
    if isinstance(a, Bird):
        r += 10 + a.wings
    if isinstance(a, Animal):
        r += 100
    if a is None:
        r += 1000
    if a:
        r += 10000
    return r
`,
      [[-1], [0], [1], [2]],
    );
  });

  test("identity and equality of instances", () => {
    agree(`${ANIMALS}\ndef f(n):\n    a = make(n)\n    b = make(n)\n    c = a\n    return (a is b, a is c, a == b, a != c, b is not None)\n`, [[0], [1]]);
  });

  test("__class__, type() and comparison of classes", () => {
    agree(`${ANIMALS}\ndef f(n):\n    a = make(n)\n    return (a.__class__ is Dog, type(a) is Bird, a.__class__ == Animal)\n`, [[0], [1], [2]]);
  });

  test("fields default to the class's value", () => {
    agree("class A(object):\n    x = 5\n    y = 7\ndef f(n):\n    a = A()\n    if n:\n        a.x = n\n    return a.x * 100 + a.y\n", [[0], [3]]);
  });

  test("old-style classes", () => {
    agree("class A:\n    def get(self):\n        return self.n\nclass B(A):\n    def get(self):\n        return A.get(self) + 1\ndef f(n):\n    b = B()\n    b.n = n\n    return b.get()\n", [[4]]);
  });

  test("recursive structures", () => {
    agree(
      `
class Node(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next
def f(n):
    head = None
    while n > 0:
        head = Node(n, head)
        n -= 1
    total = 0
    while head is not None:
        total = total * 2 + head.value
        head = head.next
    return total
`,
      [[0], [1], [6]],
    );
  });

  test("prebuilt instances, cyclic ones too", () => {
    agree(
      `
class Node(object):
    def __init__(self, value):
        self.value = value
        self.next = None
a = Node(1)
b = Node(2)
c = Node(3)
a.next = b
b.next = c
c.next = a
def f(n):
    node = a
    while n > 0:
        node = node.next
        n -= 1
    node.value += 10
    return node.value
`,
      [[0], [1], [2], [3], [4]],
    );
  });

  test("a long chain of prebuilt instances", () => {
    const source = `
class Node(object):
    def __init__(self, next):
        self.next = next
head = None
for i in range(30000):
    head = Node(head)
def f(n):
    node = head
    count = 0
    while node is not None:
        count += 1
        node = node.next
    return count
`;
    expect(interpret(source, "f", [0], system)).toEqual({ value: 30000 });
  });
});

describe.each(TYPE_SYSTEMS)("exceptions (%s)", (system) => {
  const agree = agreement(system);

  const SOURCE = `
class Error(Exception):
    def __init__(self, code):
        self.code = code
class Special(Error):
    pass
def fail(n):
    if n == 1:
        raise Error(11)
    if n == 2:
        raise Special(22)
    if n == 3:
        raise ValueError
    if n == 4:
        raise KeyError("text")
    return n
`;
  test("are matched by class, in order, with their attributes", () => {
    agree(
      `${SOURCE}
def f(n):
    try:
        return fail(n)
    except Special, e:
        return e.code * 2
    except Error, e:
        return e.code
    except (ValueError, KeyError):
        return -1
`,
      [[0], [1], [2], [3], [4], [5]],
    );
  });

  test("leave the program with their class", () => {
    agree(`${SOURCE}\ndef f(n):\n    return fail(n) + 1\n`, [[0], [1], [2], [3], [4]]);
  });

  test("pass through finally and are raised again", () => {
    agree(
      `${SOURCE}
class Log(object):
    n = 0
log = Log()
def g(n):
    try:
        return fail(n)
    finally:
        log.n += 1
def f(n):
    try:
        try:
            return g(n)
        except Error:
            log.n += 100
            raise
    except Exception:
        return -log.n
`,
      [[0], [1], [2], [3]],
    );
  });
});
