import { describe, expect, test } from "vitest";
import { both, TYPE_SYSTEMS, type Plain } from "./support.js";

const fn = (params: string, body: string): string => `def f(${params}):\n    ${body.split("\n").join("\n    ")}\n`;
const N = [0, 1, 2, 3, 5, 9, 30].map((n): Plain[] => [n]);

describe.each(TYPE_SYSTEMS)("%s", (system) => {
  function agree(source: string, name: string, rows: readonly (readonly Plain[])[]): void {
    const { host, low } = both(source, name, rows, system);
    expect(low).toEqual(host);
  }

  describe("lists", () => {
    test("fixed lists: items, length, iteration", () => {
      agree(fn("n", "l = [n, 2, n + 3]\nt = 0\nfor x in l:\n    t = t * 10 + x\nreturn t, len(l), l[0], l[-1], l[n % 3]"), "f", N);
    });
    test("append, item assignment, growth", () => {
      agree(fn("n", "l = []\nfor i in range(n):\n    l.append(i * i)\nfor i in range(len(l)):\n    l[i] = l[i] + 1\nl.append(-1)\nl[-1] = 7\nreturn l"), "f", [...N, [1000]]);
    });
    test("an index out of range is caught where a handler is there", () => {
      agree(fn("n, i", "l = [1, 2, 3]\nl.append(n)\ntry:\n    return l[i]\nexcept IndexError:\n    return -99"), "f", [0, 3, 4, -1, -4, -5, 100].map((i) => [7, i]));
      agree(fn("i", "l = [1, 2, 3]\ntry:\n    l[i] = 5\nexcept IndexError:\n    return [0]\nreturn l"), "f", [0, 2, 3, -1, -3, -4].map((i) => [i]));
      agree(fn("i", "l = [1, 2, 3]\ntry:\n    del l[i]\nexcept IndexError:\n    l.append(9)\nreturn l"), "f", [0, 2, 3, -1, -3, -4].map((i) => [i]));
    });
    test("insert, pop, remove, index, reverse", () => {
      agree(fn("n", "assert n >= 0\nl = range(n)\nl.insert(0, 7)\nl.insert(n, 8)\nl.insert(n // 2, 9)\na = l.pop()\nb = l.pop(0)\nl.append(5)\nl.append(6)\nc = l.pop(1)\nl.reverse()\nl.remove(5)\nreturn l, a, b, c, l.index(6)"), "f", N);
      agree(fn("n", "l = [1, 2, 3]\nl.append(4)\ntry:\n    l.remove(n)\nexcept ValueError:\n    return -1\ntry:\n    return l.index(3)\nexcept ValueError:\n    return -2"), "f", [[1], [3], [9]]);
      agree(fn("n", "l = []\nfor i in range(n):\n    l.append(i)\nt = 0\ntry:\n    while True:\n        t = t * 3 + l.pop()\nexcept IndexError:\n    pass\nreturn t, len(l)"), "f", N);
    });
    test("extend and in-place addition", () => {
      agree(fn("n", "l = [1]\nl.extend([n, n])\nl += [4]\nl += range(n)\nl.extend((5, 6))\nm = l\nm += l\nreturn l, len(m)"), "f", N);
      agree(fn("s", "l = ['x']\nl += s\nl.append('y')\nreturn ''.join(l)"), "f", [[""], ["abc"]]);
    });
    test("concatenation, repetition, copies", () => {
      agree(fn("n", "l = [1, n]\nm = l + [3] + range(n)\nk = list(m)\nk.append(4)\nreturn m, k, [0] * n, [n, 1] * n, n * [2], l * 2"), "f", N);
      agree(fn("n", "l = [n]\nl.append(1)\nl *= n\nreturn l"), "f", N);
    });
    test("slices", () => {
      agree(fn("n, i, j", "assert i >= 0\nassert j >= 0\nl = range(n)\nl.append(77)\nreturn l[i:], l[:j], l[i:j], l[:-1], l[:]"), "f", [0, 3, 6].flatMap((n) => [0, 1, 5].flatMap((i) => [0, 2, 9].map((j): Plain[] => [n, i, j]))));
    });
    test("slices are deleted and assigned", () => {
      agree(fn("n, i, j", "assert i >= 0\nassert j >= 0\nl = range(n)\nl.append(77)\ndel l[i:j]\nm = l[:]\nm.append(3)\ndel m[i:]\nk = [1, 2, 3]\nk.append(4)\ndel k[:-1]\nreturn l, m, k"), "f", [0, 3, 6, 40].flatMap((n) => [0, 1, 5].flatMap((i) => [5, 6, 39].map((j): Plain[] => [n, i, j]))));
      agree(fn("n", "l = [1, 2, 3, n]\nl[1:3] = [7, 8]\nl[0:1] = [n]\nreturn l"), "f", N);
    });
    test("equality and membership", () => {
      agree(fn("n", "l = [1, 2, n]\nm = [1, 2]\nm.append(3)\nreturn l == m, l != m, [n] == [n], 3 in l, n in m, 'a' in ['b', 'a'], 'ab' in ['ab', 'c' * n], [[n]] == [[3]], [(n, 'a')] == [(3, 'a')]"), "f", N);
    });
    test("lists of strings, characters, floats, tuples and lists", () => {
      agree(fn("n", "l = ['a', 'b' * n]\nl.append('c')\nm = [1.5, n * 0.5]\nk = [(n, 'x'), (2, 'y')]\nj = [[n], [1, 2]]\nj[0].append(8)\nj.append([])\nreturn l, m, k, j, k[0][1] + l[1], 'x'.join(l)"), "f", N);
    });
    test("None in place of a list", () => {
      agree(fn("n", "l = None\nif n > 2:\n    l = [n]\nif l is None:\n    return -1\nif l:\n    return l[0]\nreturn 0"), "f", N);
      agree(fn("n", "l = []\nif n > 2:\n    l.append(n)\nif l:\n    return 1\nreturn 0"), "f", N);
    });
    test("prebuilt lists keep identity and state", () => {
      agree("L = [1, 2, 3]\nM = [L, L, [4]]\nR = range(5)\nE = []\ndef f(n):\n    M[0].append(n)\n    E.append(n)\n    return len(L), M[1] is L, M[0] is M[1], M[2] is L, L, R[n], len(E)\n", "f", [[1], [2], [3]]);
    });
    test("cyclic lists", () => {
      agree("class A:\n    pass\na = A()\na.l = [a]\na.n = 5\ndef f(n):\n    a.l[0].l[0].n += n\n    return a.n, a.l[0] is a\n", "f", [[1], [2]]);
    });
    test("clearing a list and shrinking it", () => {
      agree(fn("n", "l = ['x'] * 3\nl.append('y')\nfor i in range(n):\n    l.append(str(i))\nwhile len(l) > 2:\n    l.pop()\nl.pop(0)\ndel l[:]\nl.append('z')\nreturn l"), "f", [...N, [200]]);
    });
    test("zip, all, any, min and max of lists", () => {
      agree(fn("n", "l = [n, 3, 1]\nm = ['b', 'a']\nm.append('c' * n)\nt = 0\nfor a, b in zip(l, m):\n    t = t * 10 + a + len(b)\nreturn t, all(l), any([n, 0]), all(m), min(l), max(l), min(m), max(m), max([n * 0.5, 1.0]), all([]), list()"), "f", N);
    });
    test("list comprehensions", () => {
      agree(fn("n", "return [i * 2 for i in range(n) if i != 2], [str(i) for i in range(n)]"), "f", N);
    });
  });

  describe("ranges", () => {
    test("loops up and down", () => {
      agree(fn("a, b", "t = 0\nfor i in range(a, b):\n    t = t * 3 + i\nfor i in range(a, b, 2):\n    t = t * 3 + i\nfor i in range(b, a, -1):\n    t = t * 3 + i\nfor i in xrange(b, a, -3):\n    t += i\nreturn t"), "f", [[0, 5], [3, 3], [5, 0], [-3, 4]]);
      agree(fn("a, s", "t = 0\nfor i in range(a, 20, s):\n    t = t * 3 + i\nreturn t"), "f", [[0, 5], [3, 3], [40, -7], [40, 7]]);
    });
    test("length, items, membership", () => {
      agree(fn("n", "r = range(n)\nq = range(10, n, -2)\nreturn len(r), len(q), 3 in r, r == [0, 1, 2], r[1:3], bool(r), q + [1]"), "f", N);
      agree(fn("n", "r = range(1, 30, 3)\nreturn r[n % 5], r[-1], r[-2]"), "f", N);
    });
    test("enumerate and reversed", () => {
      agree(fn("n", "t = []\nfor i, x in enumerate(['a', 'b', 'c' * n]):\n    t.append(str(i) + x)\nfor x in reversed([1, 2, n]):\n    t.append(str(x))\nfor x in reversed(range(n)):\n    t.append(str(x))\nfor i, c in enumerate('xyz'):\n    t.append(c * i)\nreturn ' '.join(t)"), "f", N);
      agree(fn("n", "l = [1]\nl.append(n)\nt = 0\nfor i, x in enumerate(l, 5):\n    t += i * x\nfor x in reversed(l):\n    t = t * 7 + x\nreturn t"), "f", N);
    });
    test("iterators by hand", () => {
      agree(fn("n", "it = iter([1, 2, n])\nt = it.next()\ntry:\n    while True:\n        t = t * 10 + it.next()\nexcept StopIteration:\n    return t"), "f", N);
    });
    test("a list that changes while it is iterated over", () => {
      agree(fn("n", "l = [1]\nt = 0\nfor x in l:\n    t += x\n    if len(l) < n:\n        l.append(x + 1)\nreturn t"), "f", N);
    });
  });

  describe("tuples", () => {
    test("items, equality, conversion", () => {
      agree(fn("n", "t = (n, 'a', 1.5)\nu = (n, 'b')\nif n > 2:\n    u = (3, 'a')\na, b = u\nreturn t[0], t[1], t[-1], t == (3, 'a', 1.5), u == (3, 'a'), u != (3, 'a'), a, b, len(t), t + u, n in (1, 2, 3), b in ('a', 'c')"), "f", N);
    });
    test("tuples in containers and prebuilt ones", () => {
      agree("T = (1, 'x', [2, 3])\ndef f(n):\n    T[2].append(n)\n    l = [(n, T)]\n    return T[0] + n, T[1], len(T[2]), l[0][1] is T\n", "f", [[4], [5]]);
    });
    test("a tuple of one item is iterated over", () => {
      agree(fn("n", "t = 0\nfor x in (n,):\n    t += x\nreturn t"), "f", N);
    });
    test("floats and ints meet in tuples", () => {
      agree(fn("n", "t = (1, n)\nif n > 2:\n    u = (1.5, n)\nelse:\n    u = (2.5, 7)\nl = [t[0] * 0.5, u[0]]\nreturn l"), "f", [...N]);
    });
  });
});
