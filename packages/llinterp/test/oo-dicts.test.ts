import { describe, expect, it } from "vitest";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { standardExternals } from "@rpyts/llinterp/standard-externals";
import { functionptr, nullptr } from "@rpyts/lltype/lltype";
import { OpRaised } from "@rpyts/lltype/machine-arith";
import { Dict, DictItemsIterator, InstanceType, OOClass, OOString, OOUnicode, Record, type DictType } from "@rpyts/lltype/ootype";
import { OODict, OOInstance, OORecord, type DictFunctions } from "@rpyts/lltype/oovalues";
import { Bool, Char, Float, Func, Signed, Unsigned, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { BlockBuilder, c, graphOf, name, ptrTo, straight, v } from "./build.js";
import { named, ooExceptions, outcome, RAISED, ROOT, sender } from "./oo-classes.js";

const D = Dict(Signed, Signed);

/** The methods of a dictionary type. */
function methods(type: DictType) {
  const { KEY, VALUE } = type;
  return {
    len: sender(type, "ll_length", [], Signed),
    has: sender(type, "ll_contains", [KEY], Bool),
    getitem: sender(type, "ll_getitem", [KEY], VALUE),
    get: sender(type, "ll_get", [KEY, VALUE], VALUE),
    set: sender(type, "ll_set", [KEY, VALUE], Void),
    remove: sender(type, "ll_remove", [KEY], Void),
    setdefault: sender(type, "ll_setdefault", [KEY, VALUE], VALUE),
    clear: sender(type, "ll_clear", [], Void),
    copy: sender(type, "ll_copy", [], type),
    iter: sender(type, "ll_items_iterator", [], DictItemsIterator(type)),
    last: sender(type, "ll_last_items_iterator", [], DictItemsIterator(type)),
    next: sender(DictItemsIterator(type), "ll_go_next", [], Bool),
    key: sender(DictItemsIterator(type), "ll_current_key", [], KEY),
    value: sender(DictItemsIterator(type), "ll_current_value", [], VALUE),
  };
}

type Methods = ReturnType<typeof methods>;

/** All items, through an iterator. */
function items(m: Methods, d: LLValue): [LLValue, LLValue][] {
  const found: [LLValue, LLValue][] = [];
  for (const at = m.iter(d); m.next(at) === true; ) found.push([m.key(at), m.value(at)]);
  return found;
}

const m = methods(D);
const dict = (...pairs: [LLValue, LLValue][]): OODict => {
  const d = new OODict(D);
  for (const [key, value] of pairs) d.push(key, value);
  return d;
};

describe("methods of Dict", () => {
  it("keep the order of insertion", () => {
    const d = named("oonew", 0, D, [], D)();
    for (const key of [3, 1, 2]) m.set(d, key, key * 10);
    m.set(d, 3, 31);
    m.remove(d, 1);
    m.set(d, 1, 11);
    expect(items(m, d)).toEqual([[3, 31], [2, 20], [1, 11]]);
    expect([m.len(d), m.has(d, 2), m.has(d, 7), m.getitem(d, 3), m.get(d, 7, -1), m.get(d, 1, -1)]).toEqual([3, true, false, 31, -1, 11]);
  });

  it("raise KeyError for missing keys", () => {
    expect([m.getitem(dict(), 1), m.remove(dict(), 1), m.remove(dict([2, 0]), 1), m.getitem(dict([2n ** 60n, 5]), 2n ** 60n)]).toEqual(["!KeyError", "!KeyError", "!KeyError", 5]);
  });

  it("set defaults for missing keys only", () => {
    const d = dict([1, 10]);
    expect([m.setdefault(d, 1, 5), m.setdefault(d, 2, 6), m.setdefault(d, 2, 7), items(m, d)]).toEqual([10, 6, 6, [[1, 10], [2, 6]]]);
  });

  it("copy and clear independently of each other", () => {
    const d = dict([1, 10], [2, 20]);
    m.remove(d, 1);
    const other = m.copy(d);
    m.set(other, 2, 21);
    m.set(other, 3, 30);
    expect([items(m, d), items(m, other)]).toEqual([[[2, 20]], [[2, 21], [3, 30]]]);
    m.clear(d);
    m.clear(d);
    expect([m.len(d), m.has(d, 2), m.len(other)]).toEqual([0, false, 2]);
    m.set(d, 2, 1);
    expect(items(m, d)).toEqual([[2, 1]]);
    const prebuilt = dict([5, 50]);
    m.clear(prebuilt);
    expect([m.len(prebuilt), m.has(prebuilt, 5), m.len(m.copy(dict([5, 50])))]).toEqual([0, false, 1]);
  });

  it("refuse null and prebuilt items with equal keys", () => {
    expect(() => m.len(null)).toThrow(/null reference of type Dict of Signed to Signed \(ll_length\)/);
    expect(() => m.has(dict([1, 1], [1, 2]), 1)).toThrow(/two items of a dictionary have the key 1/);
  });

  it("find a queue's items however many went before", () => {
    const d = dict();
    for (let i = 0; i < 1000; i++) {
      m.set(d, i, i);
      if (i >= 3) m.remove(d, i - 3);
    }
    expect(items(m, d)).toEqual([[997, 997], [998, 998], [999, 999]]);
    expect(d.entries.length).toBeLessThan(100);
    expect([m.getitem(d, 998), m.has(d, 996)]).toEqual([998, false]);
  });
});

describe("keys of Dict", () => {
  const A = new InstanceType("A", ROOT);
  const [a1, a2] = [new OOInstance(A), new OOInstance(A)];
  const f = functionptr(Func([], Void), "f", { external: "f" });
  const g = functionptr(Func([], Void), "g", { external: "f" });
  it.each<[string, LowLevelType, LLValue, LLValue]>([
    ["numbers", Signed, 0, -1], ["numbers beyond 2**53", Signed, 2n ** 60n, 2n ** 60n + 1n], ["unsigned numbers", Unsigned, 2n ** 64n - 1n, 0],
    ["booleans", Bool, true, false], ["characters", Char, 0, 255], ["strings", OOString, "", "\0"], ["null among strings", OOString, null, ""],
    ["unicode", OOUnicode, "\u1234", "\u1235"], ["instances by identity", A, a1, a2], ["null among instances", A, null, a1],
    ["classes", OOClass, A.classValue, ROOT.classValue], ["functions", f.type, f, g],
  ])("are %s", (_name, KEY, key, other) => {
    const type = Dict(KEY, Signed);
    const k = methods(type);
    const d = new OODict(type);
    k.set(d, key, 1);
    expect([k.getitem(d, key), k.has(d, other), k.getitem(d, other)]).toEqual([1, false, "!KeyError"]);
    k.set(d, other, 2);
    expect(items(k, d)).toEqual([[key, 1], [other, 2]]);
  });

  it("are equal strings, whoever made them", () => {
    const type = Dict(OOString, Signed);
    const d = new OODict(type);
    d.push("ab", 1);
    expect(methods(type).getitem(d, ["a", "b"].join(""))).toBe(1);
  });
});

describe("iterators", () => {
  it("raise RuntimeError when the number of items changed", () => {
    const d = dict([1, 10], [2, 20]);
    const grown = m.iter(d);
    expect(m.next(grown)).toBe(true);
    m.set(d, 3, 30);
    expect(m.next(grown)).toBe("!RuntimeError");
    const shrunk = m.iter(d);
    m.remove(d, 3);
    expect(m.next(shrunk)).toBe("!RuntimeError");
    const cleared = m.iter(d);
    m.clear(d);
    expect(m.next(cleared)).toBe("!RuntimeError");
  });

  it("go on when values change, and when a prebuilt dictionary is looked into for the first time", () => {
    const d = dict([1, 10], [2, 20]);
    const at = m.iter(d);
    expect([m.next(at), m.has(d, 2), m.set(d, 2, 21), m.next(at), m.value(at), m.next(at), m.next(at)]).toEqual([true, true, null, true, 21, false, false]);
  });

  it("see the items in place of removed ones", () => {
    const d = dict([1, 10], [2, 20], [3, 30]);
    m.remove(d, 1);
    m.remove(d, 2);
    const at = m.iter(d);
    expect([m.next(at), m.key(at)]).toEqual([true, 3]);
  });

  it("stand at no item before the first and after the last", () => {
    const at = m.iter(dict());
    expect(() => m.key(at)).toThrow(/at no item/);
    expect(m.next(at)).toBe(false);
    expect(() => m.value(at)).toThrow(/at no item/);
  });

  it("begin at the last item for popitem", () => {
    const d = dict([1, 10], [2, 20], [3, 30]);
    m.remove(d, 2);
    const taken: LLValue[] = [];
    while (m.len(d) !== 0) {
      const key = m.key(m.last(d));
      taken.push(key);
      m.remove(d, key);
    }
    expect([taken, d.entries.length]).toEqual([[3, 1], 0]);
    expect(() => m.last(d)).toThrow(/empty dictionary/);
  });
});

describe("CustomDict", () => {
  const straightFloat = { eq: ptrTo(straight("eq", [Float, Float], Bool, (b, [x, y]) => b.op("float_eq", [x!, y!], Bool))), hash: ptrTo(straight("hash", [Float], Signed, () => c(1, Signed))) };

  it("is made by oonewcustomdict, whose functions must take keys", () => {
    const type = Dict(Float, Signed, true);
    const make = named("oonewcustomdict", 0, type, [straightFloat.eq.type, straightFloat.hash.type], type);
    const k = methods(type);
    const d = make(straightFloat.eq, straightFloat.hash);
    k.set(d, 1.5, 1);
    expect(k.getitem(d, 1.5)).toBe(1);
    expect(() => named("oonewcustomdict", 0, type, [straightFloat.hash.type, straightFloat.eq.type], type)(straightFloat.hash, straightFloat.eq)).toThrow(/oonewcustomdict of .* takes a/);
    expect(() => named("oonew", 0, type, [], type)()).toThrow(/needs its functions/);
  });

  it("keeps 0.0 and -0.0 as one key, and each NaN as its own", () => {
    const type = Dict(Float, Signed, true);
    const k = methods(type);
    const d = new OODict(type, straightFloat);
    k.set(d, 0, 1);
    k.set(d, -0, 2);
    expect([k.len(d), k.getitem(d, 0), Object.is(items(k, d)[0]![0], 0)]).toEqual([1, 2, true]);
    k.set(d, NaN, 3);
    k.set(d, NaN, 4);
    expect([k.len(d), k.has(d, NaN), k.getitem(d, NaN), k.remove(d, NaN)]).toEqual([3, false, "!KeyError", "!KeyError"]);
    expect(items(k, d).map(([, value]) => value)).toEqual([2, 3, 4]);
  });

  /** A dictionary of strings whose functions are JavaScript: they may raise and change the dictionary. */
  function scripted(eq: (a: string, b: string) => boolean, hash: (a: string) => number) {
    const type = Dict(OOString, Signed, true);
    const externals = standardExternals();
    externals.add("t.eq", (_engine, [a, b]) => eq(a as string, b as string));
    externals.add("t.hash", (_engine, [a]) => hash(a as string));
    const functions: DictFunctions = {
      eq: functionptr(Func([OOString, OOString], Bool), "eq", { external: "t.eq" }),
      hash: functionptr(Func([OOString], Signed), "hash", { external: "t.hash" }),
    };
    const interp = new LLInterpreter({ exceptions: ooExceptions, externals });
    const send = (method: string, args: LowLevelType[], result: LowLevelType) => {
      const graph = straight(method, [type, ...args], result, (b, inputs) => b.op("oosend", [name(method), ...inputs], result));
      return (...given: LLValue[]) => outcome(() => interp.evalGraph(graph, given));
    };
    const ops = { set: send("ll_set", [OOString, Signed], Void), getitem: send("ll_getitem", [OOString], Signed), has: send("ll_contains", [OOString], Bool), remove: send("ll_remove", [OOString], Void), clear: send("ll_clear", [], Void), copy: send("ll_copy", [], type), len: send("ll_length", [], Signed) };
    return { ops, d: new OODict(type, functions) };
  }

  const sameLetters = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const firstLetter = (a: string): number => a.toLowerCase().charCodeAt(0);

  it("compares keys of one hash by the program's function", () => {
    const { ops, d } = scripted(sameLetters, firstLetter);
    ops.set(d, "Ab", 1);
    ops.set(d, "ac", 2);
    ops.set(d, "AB", 3);
    expect([ops.len(d), ops.getitem(d, "aB"), ops.getitem(d, "AC"), ops.has(d, "ad"), ops.has(d, "x")]).toEqual([2, 3, 2, false, false]);
    ops.remove(d, "aC");
    expect([ops.len(d), ops.has(d, "ac"), ops.has(d, "ab")]).toEqual([1, false, true]);
  });

  it("finds the keys of prebuilt dictionaries and of copies", () => {
    let hashed = 0;
    const { ops, d } = scripted(sameLetters, (a) => (hashed++, firstLetter(a)));
    d.push("x", 1);
    d.push("y", 2);
    expect([ops.getitem(ops.copy(d), "X"), ops.getitem(d, "Y")]).toEqual([1, 2]);
    hashed = 0;
    const again = ops.copy(d);
    expect([hashed, ops.getitem(again, "X"), hashed]).toEqual([0, 1, 1]);
  });

  it("passes exceptions of its functions on", () => {
    let fail = false;
    const { ops, d } = scripted((a, b) => {
      if (fail) throw new OpRaised("ValueError");
      return a === b;
    }, firstLetter);
    ops.set(d, "a", 1);
    fail = true;
    expect([ops.set(d, "ab", 2), ops.has(d, "ab"), ops.has(d, "b"), ops.len(d)]).toEqual(["!ValueError", "!ValueError", false, 1]);
  });

  it("looks again when the equality function removed something", () => {
    let after = (): void => {};
    const { ops, d } = scripted((a, b) => {
      after();
      return sameLetters(a, b);
    }, () => 0);
    for (const key of ["a", "b", "c"]) ops.set(d, key, key.charCodeAt(0));
    after = () => {
      after = () => {};
      ops.remove(d, "A");
    };
    expect([ops.getitem(d, "C"), ops.has(d, "a")]).toEqual([99, false]);
    after = () => {
      after = () => {};
      ops.clear(d);
    };
    expect([ops.set(d, "B", 5), ops.len(d), ops.getitem(d, "b")]).toEqual([null, 1, 5]);
  });

  it("sees what the equality function added", () => {
    let after = (): void => {};
    const { ops, d } = scripted((a, b) => {
      after();
      return sameLetters(a, b);
    }, () => 0);
    ops.set(d, "a", 1);
    after = () => {
      after = () => {};
      ops.set(d, "b", 2);
    };
    expect([ops.getitem(d, "B"), ops.len(d)]).toEqual([2, 2]);
  });

  it("may be used by its own hash function while it is looked into for the first time", () => {
    let during = (): void => {};
    const { ops, d } = scripted(sameLetters, (a) => {
      during();
      return firstLetter(a);
    });
    d.push("a", 1);
    d.push("b", 2);
    during = () => {
      during = () => {};
      ops.set(d, "c", 3);
    };
    expect([ops.getitem(d, "A"), ops.getitem(d, "c"), ops.len(d)]).toEqual([1, 3, 3]);
  });

  it("lets an exception of a graph that compares keys leave through the frames", () => {
    const KEY = OOString;
    const type = Dict(KEY, Signed, true);
    const [a, b] = [v(KEY), v(KEY)];
    const entry = new BlockBuilder(a, b);
    const eq = graphOf("eq", entry, Bool);
    const raised = RAISED["LookupError"]!;
    eq.exceptblock.inputargs.forEach((arg, i) => {
      arg.concretetype = i === 0 ? OOClass : raised.value.type;
    });
    entry.goto(eq.exceptblock, [c(raised.type, OOClass), c(raised.value, raised.value.type)]);
    const hash = straight("hash", [KEY], Signed, () => c(0, Signed));
    const functions: DictFunctions = { eq: ptrTo(eq), hash: ptrTo(hash) };
    const d = new OODict(type, functions);
    const k = methods(type);
    expect([k.set(d, "a", 1), k.set(d, "b", 2), k.len(d)]).toEqual([null, "!LookupError", 1]);
  });

  it("whose equality function looks into it again and again ends as the program's stack overflow", () => {
    const type = Dict(OOString, Signed, true);
    const self = new OORecord(Record([["item0", type]]));
    const again = straight("again", [OOString, OOString], Bool, (b, [key]) => {
      const d = b.op("getfield", [c(self, self.type), name("item0")], type);
      return b.op("oosend", [name("ll_contains"), d, key!], Bool);
    });
    const d = new OODict(type, { eq: ptrTo(again), hash: ptrTo(straight("hash", [OOString], Signed, () => c(0, Signed))) });
    self.fields[0] = d;
    const k = methods(type);
    expect([k.set(d, "a", 1), k.has(d, "b"), k.has(d, "b"), k.len(d)]).toEqual([null, "!RuntimeError", "!RuntimeError", 1]);
  });

  it("refuses null functions", () => {
    const type = Dict(Float, Signed, true);
    const [eq, hash] = [straightFloat.eq.type, straightFloat.hash.type];
    const make = named("oonewcustomdict", 0, type, [eq, hash], type);
    expect(() => make(nullptr(eq.TO), straightFloat.hash)).toThrow(/whose equality function is \* None/);
    expect(() => make(straightFloat.eq, nullptr(hash.TO))).toThrow(/whose hash function is \* None/);
    expect(() => new OODict(type)).toThrow(/custom dictionaries have functions/);
  });
});
