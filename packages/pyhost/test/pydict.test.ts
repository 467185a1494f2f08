// PyDict directly: order, key equality across kinds, keys compared by Python code.

import { describe, expect, test } from "vitest";
import { PyDict } from "@rpyts/pyhost/pydict";
import { newBool, newDict, newFloat, newInt, newLong, newStr, newTuple, newUnicode, None } from "@rpyts/pyhost/values";
import type { PyObject } from "@rpyts/pyhost/object";
import { makeHost } from "./memory-io.js";

const { host } = makeHost();

/** A host object made by an expression in a scope with a class whose hash and equality are Python code. */
const scope = host.newNamespace("x");
host.exec("class K(object):\n    def __init__(self, v): self.v = v\n    def __hash__(self): return hash(self.v)\n    def __eq__(self, o): return self.v == getattr(o, 'v', o)\n", scope);
const make = (expression: string): PyObject => host.eval(expression, scope);

test("insertion order is kept; a deleted key goes to the end when it comes back", () => {
  const dict = newDict();
  for (const name of ["b", "a", "c"]) dict.setStr(name, None);
  dict.deleteStr("b");
  dict.setStr("b", None);
  expect(host.repr(dict)).toBe("{'a': None, 'c': None, 'b': None}");
});

test("equal numbers are one key, and the first stays", () => {
  const dict = newDict();
  [newInt(1), newFloat(1), newLong(1n), newBool(true)].forEach((key, i) => dict.set(host, key, newInt(i)));
  expect(host.repr(dict)).toBe("{1: 3}");
  const other = newDict();
  [newFloat(1), newInt(1)].forEach((key, i) => other.set(host, key, newInt(i)));
  expect(host.repr(other)).toBe("{1.0: 1}");
});

test("beyond the exact numbers equality stays exact", () => {
  const dict = newDict();
  dict.set(host, host.int(9007199254740993n), newStr("int"));
  expect(dict.get(host, newFloat(9007199254740992))).toBe(undefined);
  expect(dict.get(host, newLong(9007199254740993n))).toBeDefined();
  dict.set(host, newFloat(2 ** 70), newStr("float"));
  expect(dict.get(host, newLong(2n ** 70n))).toBeDefined();
});

test("ASCII text is the same key as bytes and as unicode; other text is not", () => {
  const dict = newDict();
  dict.set(host, newUnicode("a"), newInt(1));
  dict.set(host, newStr("\xe9"), newInt(2));
  expect(dict.getStr("a")).toBeDefined();
  expect(dict.get(host, newUnicode("\xe9"))).toBe(undefined);
});

test("tuples are keys by their items, also across number kinds and nesting", () => {
  const dict = newDict();
  const key = (...items: PyObject[]): PyObject => newTuple(items);
  dict.set(host, key(newInt(1), newStr("ab"), key(newInt(2))), newInt(9));
  expect(dict.get(host, key(newFloat(1), newUnicode("ab"), key(newLong(2n))))).toBeDefined();
  expect(dict.get(host, key(newInt(1), newStr("a"), newStr("b")))).toBe(undefined);
});

describe("keys compared by Python code", () => {
  test("meet plain keys that are equal to them, both ways", () => {
    const dict = newDict();
    dict.setStr("a", newInt(1));
    expect(dict.get(host, make("K('a')"))).toBeDefined();
    dict.set(host, make("K(5)"), newInt(2));
    expect(dict.get(host, newInt(5))).toBeDefined();
    expect(dict.get(host, newFloat(5))).toBeDefined();
    expect(dict.get(host, make("K(6)"))).toBe(undefined);
    dict.set(host, newInt(5), newInt(3));
    expect(dict.size).toBe(2);
  });

  test("are deleted through equal keys, and the dict is plain again", () => {
    const dict = newDict();
    dict.set(host, make("K(1)"), None);
    dict.set(host, make("(K(2), 'x')"), None);
    dict.setStr("plain", None);
    expect(dict.delete(host, newInt(1))).toBe(true);
    expect(dict.delete(host, make("(2, 'x')"))).toBe(true);
    expect(dict.delete(host, make("K(3)"))).toBe(false);
    expect(host.repr(dict)).toBe("{'plain': None}");
  });

  test("come along in update and copies", () => {
    const dict = newDict();
    dict.set(host, make("K(1)"), newInt(1));
    const copy: PyDict = newDict();
    copy.setStr("x", None);
    copy.update(host, dict);
    expect(copy.get(host, newInt(1))).toBeDefined();
    expect(copy.size).toBe(2);
  });
});
