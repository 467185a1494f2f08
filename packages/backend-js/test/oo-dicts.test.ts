import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DICT_ITERATOR_METHODS, DICT_METHODS } from "@rpyts/lltype/oo-methods";
import { Dict, DictItemsIterator, OOString, type DictType, type OOType } from "@rpyts/lltype/ootype";
import { OODict } from "@rpyts/lltype/oovalues";
import { Bool, Char, Float, Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { c, cPtr, name, ptrTo, straight } from "../../llinterp/test/build.js";
import { interpOutcome, jsGraphs, jsOutcome, makeInterpreter, runtimeClasses } from "./support/oo-module.js";

function typeOf(word: string, dict: DictType): LowLevelType {
  const types: Readonly<Record<string, LowLevelType>> = { Key: dict.KEY, Value: dict.VALUE, Signed, Bool, Void, Self: dict, Iterator: DictItemsIterator(dict) };
  return types[word]!;
}

/** Each method as a function. */
function methodGraphs(dict: DictType): FunctionGraph[] {
  const graph = (self: OOType, method: string, sig: string): FunctionGraph => {
    const [left, right] = sig.split("->") as [string, string];
    const args = left.split(" ").filter((word) => word !== "").map((word) => typeOf(word, dict));
    const result = typeOf(right.trim(), dict);
    return straight(self === dict ? method : `${method}_it`, [self, ...args], result, (b, inputs) => b.op("oosend", [name(method), ...inputs], result));
  };
  return [
    ...Object.entries(DICT_METHODS).map(([method, { sig }]) => graph(dict, method, sig)),
    ...Object.entries(DICT_ITERATOR_METHODS).map(([method, { sig }]) => graph(DictItemsIterator(dict), method, sig)),
  ];
}

const mod = (n: number) => (graphName: string, args: number, make: (b: Parameters<Parameters<typeof straight>[3]>[0], a: Parameters<Parameters<typeof straight>[3]>[1]) => ReturnType<Parameters<typeof straight>[3]>, result: LowLevelType): FunctionGraph =>
  straight(`${graphName}_${n}`, Array.from({ length: args }, () => Signed), result, make);

/** Keys are equal when their remainders are; many have the same hash. */
const EQ = mod(100)("eq", 2, (b, [x, y]) => b.op("int_eq", [b.op("int_mod", [x!, c(100, Signed)], Signed), b.op("int_mod", [y!, c(100, Signed)], Signed)], Bool), Bool);
const HASH = mod(7)("hash", 1, (b, [x]) => b.op("int_mod", [b.op("int_mod", [x!, c(100, Signed)], Signed), c(7, Signed)], Signed), Signed);

const PLAIN = Dict(Signed, Signed);
const CUSTOM = Dict(Signed, Signed, true);

function maker(dict: DictType): FunctionGraph {
  return straight("make", [], dict, (b) => (dict.custom ? b.op("oonewcustomdict", [name(dict), cPtr(ptrTo(EQ)), cPtr(ptrTo(HASH))], dict) : b.op("oonew", [name(dict)], dict)));
}

/** Both engines with one dictionary each. */
class Pair {
  private readonly graphs: ReadonlyMap<string, FunctionGraph>;
  private readonly functions: ReturnType<typeof jsGraphs>["functions"];
  private readonly interpreter = makeInterpreter();

  constructor(dict: DictType, extra: readonly FunctionGraph[] = []) {
    const graphs = [maker(dict), ...methodGraphs(dict), ...extra];
    this.graphs = new Map(graphs.map((graph) => [graph.name, graph]));
    this.functions = jsGraphs(...graphs).functions;
  }

  call(method: string, js: readonly unknown[], ll: readonly LLValue[]): readonly [js: unknown, ll: LLValue] {
    return [jsOutcome(() => this.functions[method]!(...js)), interpOutcome(this.interpreter, this.graphs.get(method)!, ll)];
  }

  /** Calls a method of a dictionary in both; the results must be the same. */
  same(method: string, js: unknown, ll: LLValue, ...args: number[]): unknown {
    const [a, b] = this.call(method, [js, ...args], [ll, ...args]);
    expect(a === undefined ? null : a, `${method}(${args.join(", ")})`).toEqual(b);
    return a;
  }

  /** All items, through iterators. */
  items(js: unknown, ll: LLValue): unknown[] {
    const [a, b] = this.call("ll_items_iterator", [js], [ll]);
    const found: unknown[] = [];
    while (this.same("ll_go_next_it", a, b) === true) found.push([this.same("ll_current_key_it", a, b), this.same("ll_current_value_it", a, b)]);
    return found;
  }
}

const KEYS = [0, 1, 2, 7, 14, 100, 101, 107, -1];

describe.each([["Dict", PLAIN], ["CustomDict", CUSTOM]] as const)("%s", (_name, type) => {
  const pair = new Pair(type);

  it("does what the interpreter's does, whatever is done to it", () => {
    const step = fc.record({ action: fc.constantFrom("ll_set", "ll_set", "ll_set", "ll_remove", "ll_getitem", "ll_get", "ll_contains", "ll_setdefault", "popitem", "ll_length", "ll_copy", "ll_clear", "items"), key: fc.constantFrom(...KEYS), value: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [js, ll] = pair.call("make", [], []);
        for (const { action, key, value } of steps) {
          if (action === "popitem") {
            if (pair.same("ll_length", js, ll) === 0) continue;
            const [a, b] = pair.call("ll_last_items_iterator", [js], [ll]);
            pair.same("ll_current_key_it", a, b);
            pair.same("ll_current_value_it", a, b);
            pair.same("ll_remove_current_it", a, b);
          } else if (action === "ll_copy") [js, ll] = pair.call("ll_copy", [js], [ll]);
          else if (action === "items") pair.items(js, ll);
          else if (action === "ll_clear" || action === "ll_length") pair.same(action, js, ll);
          else if (action === "ll_set" || action === "ll_get" || action === "ll_setdefault") pair.same(action, js, ll, key, value);
          else pair.same(action, js, ll, key);
        }
        pair.items(js, ll);
      }),
      { numRuns: 150 },
    );
  });

  it("an iterator notices that there are more or fewer items", () => {
    for (const change of ["ll_set", "ll_remove"] as const) {
      const [js, ll] = pair.call("make", [], []);
      for (const key of [1, 2, 3]) pair.same("ll_set", js, ll, key, key);
      const [a, b] = pair.call("ll_items_iterator", [js], [ll]);
      expect(pair.same("ll_go_next_it", a, b)).toBe(true);
      if (change === "ll_set") pair.same("ll_set", js, ll, 50, 50);
      else pair.same("ll_remove", js, ll, 3);
      expect(pair.same("ll_go_next_it", a, b)).toBe("!RuntimeError");
    }
  });

  it("an iterator may go on when the value of a key changed", () => {
    const [js, ll] = pair.call("make", [], []);
    for (const key of [1, 2]) pair.same("ll_set", js, ll, key, key);
    const [a, b] = pair.call("ll_items_iterator", [js], [ll]);
    pair.same("ll_go_next_it", a, b);
    pair.same("ll_set", js, ll, 1, 10);
    pair.same("ll_set", js, ll, 2, 20);
    expect(pair.same("ll_current_value_it", a, b)).toBe(10);
    expect(pair.same("ll_go_next_it", a, b)).toBe(true);
    expect(pair.same("ll_current_value_it", a, b)).toBe(20);
  });

  it("takes the last item a hundred thousand times, also between insertions", () => {
    const { functions } = jsGraphs(maker(type), ...methodGraphs(type));
    const dict = functions["make"]!();
    const count = type.custom ? 100 : 100_000;
    for (let i = 0; i < count; i++) functions["ll_set"]!(dict, i, i);
    for (let i = 0; i < 100_000; i++) {
      const last = functions["ll_last_items_iterator"]!(dict);
      const key = functions["ll_current_key_it"]!(last);
      functions["ll_remove_current_it"]!(last);
      functions["ll_set"]!(dict, key, i);
    }
    expect(functions["ll_length"]!(dict)).toBe(count);
    expect(functions["ll_current_key_it"]!(functions["ll_last_items_iterator"]!(dict))).toBe(count - 1);
  });
});

describe("prebuilt dictionaries", () => {
  it.each([["Dict", PLAIN], ["CustomDict", CUSTOM]] as const)("%s", (_name, type) => {
    const value = new OODict(type, type.custom ? { eq: ptrTo(EQ), hash: ptrTo(HASH) } : null);
    for (let i = 0; i < 99; i++) value.push(i, i * i);
    const get = straight("get", [Signed], Signed, (b, [key]) => b.op("oosend", [name("ll_getitem"), c(value, type), key!], Signed));
    const length = straight("length", [], Signed, (b) => b.op("oosend", [name("ll_length"), c(value, type)], Signed));
    const { functions } = jsGraphs(get, length);
    expect([functions["length"]!(), functions["get"]!(7), functions["get"]!(98), jsOutcome(() => functions["get"]!(99))]).toEqual([99, 49, 98 * 98, "!KeyError"]);
  });

  it.each([["strings", OOString, "key"], ["characters", Char, 65], ["booleans", Bool, true]] as const)("with %s as keys", (_name, keyType, key) => {
    const type = Dict(keyType, Float);
    const value = new OODict(type);
    value.push(key, -0);
    const get = straight("get", [keyType], Float, (b, [k]) => b.op("oosend", [name("ll_getitem"), c(value, type), k!], Float));
    expect(jsGraphs(get).functions["get"]!(key)).toBe(-0);
  });
});

it("a dictionary may hold nothing but keys", () => {
  const type = Dict(Signed, Void);
  const f = straight("f", [Signed], Bool, (b, [key]) => {
    const dict = b.op("oonew", [name(type)], type);
    b.op("oosend", [name("ll_set"), dict, c(5, Signed), name(null)]);
    b.op("oosend", [name("ll_setdefault"), dict, c(6, Signed), name(null)]);
    b.op("oosend", [name("ll_getitem"), dict, key!]);
    return b.op("oosend", [name("ll_contains"), dict, key!], Bool);
  });
  const { functions } = jsGraphs(f);
  expect([functions["f"]!(5), functions["f"]!(6), jsOutcome(() => functions["f"]!(7))]).toEqual([true, true, "!KeyError"]);
});

interface CustomDict {
  readonly size: number;
  set(key: unknown, value: unknown): void;
  get(key: unknown): unknown;
  getOr(key: unknown, missing: unknown): unknown;
  has(key: unknown): boolean;
  remove(key: unknown): void;
  clear(): void;
}
type CustomDictClass = new (eq: (a: unknown, b: unknown) => boolean, hash: (key: unknown) => number) => CustomDict;

describe("a CustomDict whose functions misbehave", () => {
  const { CustomDict } = runtimeClasses<{ CustomDict: CustomDictClass }>(["CustomDict"], { Exception: Error, theKeyError: "KeyError", theRuntimeError: "RuntimeError" });

  it("is as it was when equality or hash raise", () => {
    let raise = false;
    const check = (): void => {
      if (raise) throw new Error("raised");
    };
    const dict = new CustomDict((a, b) => (check(), a === b), (key) => (key === "bad" ? (check(), 1) : 1));
    for (const key of ["a", "b", "c"]) dict.set(key, key);
    raise = true;
    expect(() => dict.set("d", 1)).toThrow("raised");
    expect(() => dict.remove("b")).toThrow("raised");
    expect(() => dict.has("bad")).toThrow("raised");
    raise = false;
    expect([dict.size, dict.get("a"), dict.get("b"), dict.get("c"), dict.has("d")]).toEqual([3, "a", "b", "c", false]);
  });

  it("looks again when equality removes keys", () => {
    let victim: string | null = null;
    const dict = new CustomDict(
      (a, b) => {
        const gone = victim;
        victim = null;
        if (gone !== null) dict.remove(gone);
        return a === b;
      },
      () => 3,
    );
    for (let i = 0; i < 5; i++) dict.set(`k${i}`, i);
    victim = "k4";
    expect(dict.getOr("k4", "gone")).toBe("gone");
    victim = "k0";
    expect(dict.get("k3")).toBe(3);
    expect(dict.size).toBe(3);
  });

  it("sees what equality adds, and survives that it clears the dictionary", () => {
    let act: (() => void) | null = null;
    const dict = new CustomDict(
      (a, b) => {
        const now = act;
        act = null;
        now?.();
        return a === b;
      },
      () => 0,
    );
    dict.set("a", 1);
    act = (): void => {
      for (let i = 0; i < 50; i++) dict.set(`x${i}`, i);
    };
    expect(dict.getOr("x49", -1)).toBe(49);
    act = (): void => dict.clear();
    dict.set("new", 5);
    expect([dict.size, dict.get("new"), dict.has("a")]).toEqual([1, 5, false]);
  });
});
