import { describe, expect, it } from "vitest";
import { List, ListType, OOArray, OOString, type OOArrayType } from "@rpyts/lltype/ootype";
import { OOList } from "@rpyts/lltype/oovalues";
import { Bool, Char, Float, Ptr, Func, Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { nullptr } from "@rpyts/lltype/lltype";
import { interp, named, outcome, sender } from "./oo-classes.js";
import { name, straight } from "./build.js";

const L = List(Signed);
const A = OOArray(Signed);
const list = (...items: LLValue[]): OOList => new OOList(L, items);
const array = (...items: LLValue[]): OOList => new OOList(A, items);

describe.each([["List", L], ["Array", A]] as const)("methods of %s", (_name, type: ListType | OOArrayType) => {
  const make = (...items: LLValue[]): OOList => new OOList(type, items);

  it("read and write items inside bounds only", () => {
    const get = sender(type, "ll_getitem_fast", [Signed], Signed);
    const set = sender(type, "ll_setitem_fast", [Signed, Signed], Void);
    const items = make(1, 2, 3);
    expect([get(items, 0), get(items, 2), sender(type, "ll_length", [], Signed)(items), sender(type, "ll_length", [], Signed)(make())]).toEqual([1, 3, 3, 0]);
    set(items, 0, 2n ** 60n);
    set(items, 2, -1);
    expect(items.items).toEqual([2n ** 60n, 2, -1]);
    expect(() => get(items, 3)).toThrow(/index 3 out of bounds: there are 3 items/);
    expect(() => get(items, -1)).toThrow(/out of bounds/);
    expect(() => get(make(), 0)).toThrow(/out of bounds/);
    expect(() => set(items, 3, 0)).toThrow(/out of bounds/);
    expect(() => get(null, 0)).toThrow(/null reference/);
  });

  it("slice into a new one of the same type", () => {
    const slice = sender(type, "ll_slice", [Signed, Signed], type);
    const items = make(1, 2, 3);
    const part = slice(items, 1, 3) as OOList;
    expect([part.items, part.type, (slice(items, 3, 3) as OOList).items, (slice(make(), 0, 0) as OOList).items]).toEqual([[2, 3], type, [], []]);
    expect(slice(items, 0, 3)).not.toBe(items);
    expect(() => slice(items, 2, 1)).toThrow(/from 2 to 1/);
    expect(() => slice(items, 0, 4)).toThrow(/out of bounds/);
  });

  it("reverse and fill in place", () => {
    const items = make(1, 2, 3);
    sender(type, "ll_reverse", [], Void)(items);
    expect(items.items).toEqual([3, 2, 1]);
    const fill = sender(type, "ll_fill", [Signed, Signed, Signed], Void);
    fill(items, 9, 1, 3);
    fill(items, 7, 3, 3);
    expect(items.items).toEqual([3, 9, 9]);
    expect(() => fill(items, 0, 0, 4)).toThrow(/out of bounds/);
  });

  it("copy items from another one and from themselves, overlapping or not", () => {
    const copy = sender(type, "ll_arraycopy", [A, Signed, Signed, Signed], Void);
    const self = sender(type, "ll_arraycopy", [type, Signed, Signed, Signed], Void);
    const items = make(1, 2, 3, 4, 5);
    copy(items, array(7, 8, 9), 1, 3, 2);
    expect(items.items).toEqual([1, 2, 3, 8, 9]);
    self(items, items, 0, 1, 4);
    expect(items.items).toEqual([1, 1, 2, 3, 8]);
    self(items, items, 1, 0, 4);
    expect(items.items).toEqual([1, 2, 3, 8, 8]);
    self(items, items, 5, 5, 0);
    self(items, items, 0, 0, 5);
    expect(items.items).toEqual([1, 2, 3, 8, 8]);
    expect(() => copy(items, array(1), 0, 0, 2)).toThrow(/out of bounds/);
    expect(() => copy(items, array(1, 2), 0, 4, 2)).toThrow(/out of bounds/);
    expect(() => copy(items, array(1), 0, 0, -1)).toThrow(/out of bounds/);
    expect(items.items).toEqual([1, 2, 3, 8, 8]);
    expect(() => copy(items, null, 0, 0, 0)).toThrow(/null/);
  });

  it("are made with a length, filled with the zero of their items, or of given items", () => {
    const zeros = (item: LowLevelType): LLValue[] => {
      const of = type.kind === "list" ? List(item) : OOArray(item);
      return (named("oonewarray", 0, of, [Signed], of)(2) as OOList).items;
    };
    expect([zeros(Signed), zeros(Float), zeros(Bool), zeros(Char), zeros(OOString), zeros(L), zeros(Ptr(Func([], Void)))]).toEqual([
      [0, 0], [0, 0], [false, false], [0, 0], [null, null], [null, null], [nullptr(Func([], Void)), nullptr(Func([], Void))],
    ]);
    const fresh = named("oonewarray", 0, type, [Signed], type);
    expect([(fresh(0) as OOList).items, fresh(-1), fresh(2 ** 40)]).toEqual([[], "!MemoryError", "!MemoryError"]);
    const given = named("oonewlist", 0, type, [Signed, Signed], type)(5, 6) as OOList;
    expect([given.items, given.type, (named("oonewlist", 0, type, [], type)() as OOList).items]).toEqual([[5, 6], type, []]);
    expect(() => named("oonewlist", 0, type, [Float], type)(1)).toThrow(/oonewlist of .* with a Float/);
  });
});

describe("methods of List", () => {
  it("append and pop at the end", () => {
    const items = list();
    sender(L, "ll_append", [Signed], Void)(items, 1);
    sender(L, "ll_append", [Signed], Void)(items, 2);
    const pop = sender(L, "ll_pop", [], Signed);
    expect([pop(items), pop(items), items.items.length]).toEqual([2, 1, 0]);
    expect(() => pop(items)).toThrow(/empty list/);
  });

  it("pop and insert anywhere inside", () => {
    const items = list(1, 2, 3);
    const popAt = sender(L, "ll_pop_at", [Signed], Signed);
    const insert = sender(L, "ll_insert", [Signed, Signed], Void);
    expect([popAt(items, 0), popAt(items, 1), items.items]).toEqual([1, 3, [2]]);
    insert(items, 0, 10);
    insert(items, 2, 30);
    insert(items, 1, 20);
    expect(items.items).toEqual([10, 20, 2, 30]);
    expect(() => popAt(items, 4)).toThrow(/out of bounds/);
    expect(() => insert(items, 5, 0)).toThrow(/out of bounds/);
    const empty = list();
    insert(empty, 0, 1);
    expect(empty.items).toEqual([1]);
  });

  it("delete slices", () => {
    const del = sender(L, "ll_delslice", [Signed, Signed], Void);
    const items = list(1, 2, 3, 4);
    del(items, 1, 3);
    del(items, 2, 2);
    expect(items.items).toEqual([1, 4]);
    del(items, 0, 2);
    expect(items.items).toEqual([]);
    expect(() => del(items, 0, 1)).toThrow(/out of bounds/);
  });

  it("extend by arrays, lists and themselves", () => {
    const items = list(1, 2);
    sender(L, "ll_extend", [L], Void)(items, items);
    expect(items.items).toEqual([1, 2, 1, 2]);
    sender(L, "ll_extend", [A], Void)(items, array(9));
    sender(L, "ll_extend", [A], Void)(items, array());
    expect(items.items).toEqual([1, 2, 1, 2, 9]);
    expect(() => sender(L, "ll_extend", [OOArray(Float)], Void)(items, null)).toThrow(/ll_extend takes \(Items\), not \(Array of Float\)/);
  });

  it("resize down, and up with zeros", () => {
    const resize = sender(L, "ll_resize", [Signed], Void);
    const items = list(1, 2, 3);
    resize(items, 1);
    resize(items, 3);
    expect(items.items).toEqual([1, 0, 0]);
    resize(items, 0);
    expect(items.items).toEqual([]);
    expect(() => resize(items, -1)).toThrow(/ll_resize to -1/);
    expect(resize(items, 2n ** 62n)).toBe("!MemoryError");
  });

  it("are not there for Array", () => {
    expect(() => sender(A, "ll_append", [Signed], Void)(array(), 1)).toThrow(/Array of Signed has no method ll_append/);
  });

  it("work on lists of themselves", () => {
    const type = new ListType();
    type.setItem(type);
    const items = named("oonew", 0, type, [], type)() as OOList;
    sender(type, "ll_append", [type], Void)(items, items);
    expect(sender(type, "ll_getitem_fast", [Signed], type)(items, 0)).toBe(items);
    expect(() => sender(L, "ll_length", [], Signed)(items)).toThrow(/a List of List \[a List of List\] is no List of Signed/);
  });
});

it("results that nobody uses are computed all the same", () => {
  const graph = straight("discard", [L], Signed, (b, [items]) => {
    b.op("oosend", [name("ll_pop"), items!], Signed);
    return b.op("oosend", [name("ll_length"), items!], Signed);
  });
  expect(outcome(() => interp.evalGraph(graph, [list(1, 2)]))).toBe(1);
});
