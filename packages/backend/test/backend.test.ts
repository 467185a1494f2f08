import { describe, expect, it } from "vitest";
import { Database, outermost } from "@rpyts/backend/database";
import { NameManager, identifier } from "@rpyts/backend/names";
import { definitionOrder } from "@rpyts/backend/type-order";
import { attachRuntimeTypeInfo, castOpaquePtr, functionptr, malloc, solidPtr, type MallocFlags } from "@rpyts/lltype/lltype";
import { BareArray, FixedSizeArray, Func, GCREF, GcForwardReference, GcStruct, Ptr, Signed, Struct, Void } from "@rpyts/lltype/types-make";
import type { LLStruct } from "@rpyts/lltype/values";
import { c, cPtr, name, ptrTo, straight } from "../../llinterp/test/build.js";

const immortal = { immortal: true } as const;
const GC: MallocFlags = { flavor: "gc" };

describe("names", () => {
  it("are given once, with a number for those who come later", () => {
    const names = new NameManager(["taken"]);
    expect(["f", "f", "f_1", "taken", "a b-c", "9"].map((text) => names.unique(text))).toEqual(["f", "f_1", "f_1_1", "taken_1", "a_b_c", "_9"]);
  });

  it("are bounded in length, and never empty", () => {
    expect(identifier("x".repeat(500)).length).toBeLessThan(100);
    expect(identifier("")).toBe("_");
  });
});

describe("the order of type definitions", () => {
  it("has inner types before outer ones, and function types after those they mention", () => {
    const inner = Struct("inner", [["x", Signed]]);
    const outer = Struct("outer", [["table", FixedSizeArray(inner, 2)]]);
    const f = Func([Signed], Signed);
    const g = Func([Ptr(BareArray(Ptr(f)))], Void);
    const order = definitionOrder([outer, g]);
    expect(order.indexOf(inner)).toBeLessThan(order.indexOf(outer));
    expect(order.indexOf(f)).toBeLessThan(order.indexOf(g));
    expect(new Set(order).size).toBe(order.length);
  });

  it("comes to an end for types that refer to themselves, and for deep ones", () => {
    const ref = GcForwardReference();
    const node = GcStruct("node", [["next", Ptr(ref)]], { nominal: true });
    ref.become(node);
    expect(definitionOrder([node])).toEqual([node]);
    let deep = Struct("s0", [["x", Signed]]);
    for (let i = 1; i < 20_000; i++) deep = Struct(`s${i}`, [["inner", deep]]);
    expect(definitionOrder([deep]).length).toBe(20_000);
  });
});

describe("the database", () => {
  it("follows constants, data, destructors and opaque faces to the end, each once", () => {
    const leaf = straight("leaf", [], Signed, () => c(1, Signed));
    const external = functionptr(Func([], Signed), "labs", { external: "labs" });
    const TABLE = Struct("table", [["f", Ptr(Func([], Signed))], ["any", GCREF]]);
    const OBJECT = GcStruct("object", [["x", Signed]], { rtti: true });
    const destructor = straight("destructor", [Ptr(OBJECT)], Void, () => c(null, Void));
    attachRuntimeTypeInfo(OBJECT, null, ptrTo(destructor));
    const object = malloc(GcStruct("data", [["x", Signed]]), null, immortal);
    const table = malloc(TABLE, null, immortal);
    (table.obj as LLStruct).set("f", ptrTo(leaf));
    (table.obj as LLStruct).set("any", castOpaquePtr(GCREF, object));
    const main = straight("main", [], Signed, (b) => {
      b.op("malloc", [name(OBJECT), name(GC)], Ptr(OBJECT));
      b.op("direct_call", [cPtr(external)], Signed);
      return b.op("indirect_call", [b.op("getfield", [cPtr(table), name("f")], Ptr(Func([], Signed))), name([leaf])], Signed);
    });
    const db = new Database();
    db.addValue(ptrTo(main));
    db.addValue(table);
    db.complete();
    expect(db.functions.map((f) => f.name)).toEqual(["main", "destructor", "leaf"]);
    expect(db.externals.map((f) => f.name)).toEqual(["labs"]);
    expect(db.containers).toEqual([table.obj, object.obj]);
  });

  it("takes two pointers to one graph for one function", () => {
    const leaf = straight("leaf", [], Signed, () => c(1, Signed));
    const [first, second] = [ptrTo(leaf), ptrTo(leaf)] as const;
    const db = new Database();
    db.addValue(first);
    db.addValue(second);
    db.complete();
    expect(db.functions).toEqual([first.obj]);
    expect(db.representative(second.obj!)).toBe(first.obj);
  });

  it("enters an inlined part as what it is a part of", () => {
    const outer = malloc(Struct("outer", [["a", Signed], ["inner", Struct("inner", [["x", Signed]])]]), null, immortal);
    const inner = solidPtr((outer.obj as LLStruct).fields[1] as LLStruct);
    expect(outermost(inner.obj!)).toBe(outer.obj);
  });
});
