import { describe, expect, it } from "vitest";
import { InternalError } from "@rpyts/tool/assert-never";
import { ARRAY_METHODS, BUILDER_METHODS, LIST_METHODS, TEXT_METHODS, type OOMethodSpec } from "@rpyts/lltype/oo-methods";
import { List, OOArray, OOString, OOStringBuilder, OOUnicode, OOUnicodeBuilder, type OOType } from "@rpyts/lltype/ootype";
import { OOBuilder, OOList } from "@rpyts/lltype/oovalues";
import { Bool, Char, Float, Signed, UniChar, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { c, name, straight } from "../../llinterp/test/build.js";
import { interpOutcome, jsGraphs, jsOutcome, makeInterpreter } from "./support/oo-module.js";

const TEXTS = ["", "a", "aaaa", "abcab", "\0\xff\xe9Z", "AbC-xYz 09", "$&$1", "ab\ncab"];
const UNITS = ["", "\u20ac", "a\u20aca\ud83d\ude00", "\u0130I\u0131i"];
const INDEXES = [0, 1, 2, 3, 5, -1];
const CODES = [0, 97, 98, 36, 255];
const LISTS: readonly LLValue[][] = [[], [1], [1, 2], [3, 1, 2, 1], [0, -1, 5, 7, 9, 2 ** 31 - 1]];

/** The type that a word of a signature is, for a receiver. */
function typeOf(word: string, self: OOType): LowLevelType {
  const item = self.kind === "list" || self.kind === "ooarray" ? self.ITEM : Void;
  const text = self.kind === "builder" ? self.text : self;
  const char = self.kind === "text" ? self.charType : self.kind === "builder" ? self.text.charType : Void;
  const types: Readonly<Record<string, LowLevelType>> = {
    Self: self, Signed, Bool, Void, Char: char, Text: text, Item: item, Items: List(item), Texts: List(text), String: OOString, Unicode: OOUnicode,
  };
  const type = types[word];
  if (type === undefined) throw new Error(`no type for ${word}`);
  return type;
}

/** Values of a type to try. */
function samples(type: LowLevelType): readonly LLValue[] {
  switch (type.kind) {
    case "text":
      return type === OOString ? TEXTS : [...TEXTS, ...UNITS];
    case "char":
      return CODES;
    case "unichar":
      return [...CODES, 0x20ac, 0xd83d];
    case "list":
    case "ooarray":
      return (type.ITEM.kind === "text" ? [[], [""], ["a", "", "bc"], ["x"]] : LISTS).map((items) => new OOList(type, [...items]));
    case "builder":
      return ["", "ab", "a text of some length"].map((text) => Object.assign(new OOBuilder(type), { text }));
    default:
      return INDEXES;
  }
}

/** All combinations of the samples of some types; thinned out where there are many. */
function* combinations(types: readonly LowLevelType[]): Iterable<LLValue[]> {
  const choices = types.map(samples);
  const total = choices.reduce((n, list) => n * list.length, 1);
  const step = Math.max(1, Math.floor(total / 3000));
  for (let i = 0; i < total; i += step) {
    let rest = i;
    yield choices.map((list) => {
      const value = list[rest % list.length]!;
      rest = Math.floor(rest / list.length);
      return value;
    });
  }
}

const toJs = (value: LLValue): unknown => (value instanceof OOList ? [...value.items] : value);
const copied = (value: LLValue): LLValue => (value instanceof OOList ? new OOList(value.type, [...value.items]) : value);
const seen = (value: unknown): unknown => (value instanceof OOList ? value.items : value);

/** A method, called in both engines on the same values: what it gives, and what it leaves of its arguments. */
function checkMethod(self: OOType, method: string, spec: OOMethodSpec): void {
  const [left, right] = spec.sig.split("->") as [string, string];
  const types = [self, ...left.split(" ").filter((word) => word !== "").map((word) => typeOf(word, self))];
  const result = typeOf(right.trim(), self);
  const graph = straight("f", types, result, (b, args) => b.op("oosend", [name(method), ...args], result));
  const { functions } = jsGraphs(graph);
  const interpreter = makeInterpreter();
  let calls = 0;
  for (const values of combinations(types)) {
    const args = values.map(copied);
    let expected: LLValue;
    try {
      expected = interpOutcome(interpreter, graph, args);
    } catch (error) {
      // What no caller does, as an index out of range.
      if (error instanceof InternalError) continue;
      throw error;
    }
    calls++;
    const jsArgs = values.map(toJs);
    const given = jsOutcome(() => functions["f"]!(...jsArgs));
    if (result !== Void) expect(normal(given, method), `${method}(${JSON.stringify(values.map(toJs))})`).toEqual(normal(seen(expected), method));
    expect(jsArgs, `what ${method}(${JSON.stringify(values.map(toJs))}) leaves`).toEqual(args.map(seen));
  }
  expect(calls).toBeGreaterThan(3);
}

/** Only the sign of a comparison counts. */
const normal = (value: unknown, method: string): unknown => (method === "ll_strcmp" ? Math.sign(Number(value)) : value);

describe.each([["String", OOString], ["Unicode", OOUnicode]] as const)("methods of %s", (_name, type) => {
  const own = type === OOString ? "ll_to_string" : "ll_to_unicode";
  it.each(Object.entries(TEXT_METHODS).filter(([method]) => method !== own))("%s", (method, spec) => checkMethod(type, method, spec));
});

it("null equals null only", () => {
  const { functions } = jsGraphs(straight("f", [OOString, OOString], Bool, (b, args) => b.op("oosend", [name("ll_streq"), ...args], Bool)));
  expect([functions["f"]!(null, null), functions["f"]!(null, ""), functions["f"]!("", null)]).toEqual([true, false, false]);
});

describe("methods of Array", () => {
  it.each(Object.entries(ARRAY_METHODS))("%s", (method, spec) => checkMethod(OOArray(Signed), method, spec));
});

describe("methods of List", () => {
  it.each(Object.entries({ ...ARRAY_METHODS, ...LIST_METHODS }))("%s", (method, spec) => checkMethod(List(Signed), method, spec));
});

describe("lists and themselves", () => {
  const L = List(Signed);

  it("a list extends itself", () => {
    const { functions } = jsGraphs(straight("f", [L], Void, (b, [l]) => b.op("oosend", [name("ll_extend"), l!, l!], Void)));
    const list = [1, 2, 3];
    functions["f"]!(list);
    expect(list).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it.each([[0, 2, 3], [2, 0, 3], [1, 1, 4], [0, 1, 4], [1, 0, 4]])("a list copies its own items from %i to %i, %i of them", (from, to, count) => {
    const { functions } = jsGraphs(straight("f", [L, Signed, Signed, Signed], Void, (b, [l, ...rest]) => b.op("oosend", [name("ll_arraycopy"), l!, l!, ...rest], Void)));
    const list = [10, 11, 12, 13, 14];
    const expected = list.slice().copyWithin(to, from, from + count);
    functions["f"]!(list, from, to, count);
    expect(list).toEqual(expected);
  });
});

describe("new lists", () => {
  it.each([["Signed", Signed, 0], ["Float", Float, 0], ["Bool", Bool, false], ["Char", Char, 0], ["String", OOString, null]] as const)("of a length, of %s, are filled with zeros", (_name, item, zero) => {
    const { functions } = jsGraphs(straight("f", [Signed], List(item), (b, [n]) => b.op("oonewarray", [name(List(item)), n!], List(item))));
    expect([functions["f"]!(0), functions["f"]!(3)]).toEqual([[], [zero, zero, zero]]);
    expect(jsOutcome(() => functions["f"]!(-1))).toBe("!MemoryError");
  });

  it("of items, also of items that are nothing", () => {
    const L = List(Signed);
    const N = List(Void);
    const items = straight("items", [Signed], L, (b, [n]) => b.op("oonewlist", [name(L), n!, c(7, Signed)], L));
    const voids = straight("voids", [], N, (b) => b.op("oonewlist", [name(N), name(null), name(null)], N));
    const length = straight("length", [], Signed, (b) => {
      const list = b.op("oonew", [name(N)], N);
      b.op("oosend", [name("ll_append"), list, name(null)]);
      b.op("oosend", [name("ll_setitem_fast"), list, c(0, Signed), name(null)]);
      return b.op("oosend", [name("ll_length"), list], Signed);
    });
    const { functions } = jsGraphs(items, voids, length);
    expect([functions["items"]!(1), functions["voids"]!(), functions["length"]!()]).toEqual([[1, 7], [null, null], 1]);
  });
});

describe.each([["StringBuilder", OOStringBuilder], ["UnicodeBuilder", OOUnicodeBuilder]] as const)("methods of %s", (_name, type) => {
  const { text } = type;
  const char = text.charType;
  const f = straight("f", [text, text, char, Signed, Signed], text, (b, [s, t, ch, n, m]) => {
    const builder = b.op("oonew", [name(type)], type);
    const send = (method: keyof typeof BUILDER_METHODS, ...args: Parameters<typeof b.op>[1]): void => void b.op("oosend", [name(method), builder, ...args]);
    send("ll_append", s!);
    send("ll_append_char", ch!);
    send("ll_append_slice", t!, n!, m!);
    send("ll_append_multiple_char", ch!, n!);
    send("ll_append", t!);
    const length = b.op("oosend", [name("ll_getlength"), builder], Signed);
    const built = b.op("oosend", [name("ll_build"), builder], text);
    send("ll_append_multiple_char", ch!, length);
    return b.op("oosend", [name("ll_strconcat"), built, b.op("oosend", [name("ll_build"), builder], text)], text);
  });

  it("build what was added", () => {
    const { functions } = jsGraphs(f);
    const interpreter = makeInterpreter();
    const texts = type === OOStringBuilder ? TEXTS : [...TEXTS, ...UNITS];
    for (const s of texts) {
      for (const t of texts) {
        for (const [n, m] of [[0, 0], [0, 1], [1, t.length], [0, t.length]] as const) {
          if (n > m || m > t.length) continue;
          const args = [s, t, 120, n, m];
          expect(functions["f"]!(...args)).toBe(interpOutcome(interpreter, f, args));
        }
      }
    }
  });

  it("take a million characters one by one", () => {
    const builder = text === OOString ? "x" : "\u20ac";
    const big = straight("big", [text, Signed], Signed, (b, [s, n]) => {
      const made = b.op("oonew", [name(type)], type);
      b.op("oosend", [name("ll_append_multiple_char"), made, c(builder.charCodeAt(0), char), n!]);
      b.op("oosend", [name("ll_append"), made, s!]);
      return b.op("oosend", [name("ll_getlength"), made], Signed);
    });
    expect(jsGraphs(big).functions["big"]!("abc", 1_000_000)).toBe(1_000_003);
  });
});

it("strings that are too long are a MemoryError", () => {
  const { functions } = jsGraphs(straight("f", [OOString, Signed], OOString, (b, args) => b.op("oosend", [name("ll_str_mul"), ...args], OOString)));
  expect(jsOutcome(() => functions["f"]!("abc", 2 ** 30))).toBe("!MemoryError");
});

it("characters of unicode are units", () => {
  const { functions } = jsGraphs(straight("f", [OOUnicode, Signed], UniChar, (b, args) => b.op("oosend", [name("ll_stritem_nonneg"), ...args], UniChar)));
  expect(functions["f"]!("\ud83d\ude00", 1)).toBe(0xde00);
});
