import { describe, expect, it } from "vitest";
import { attachRuntimeTypeInfo, castOpaquePtr, castPointer, castableDistance, directArrayitems, directFieldptr, directPtradd, free, funcOf, functionptr, getRuntimeTypeInfo, identityHash, initIdentityHash, malloc, nullptr, opaqueptr, runtimeTypeInfo, solidPtr, weakrefCreate, weakrefDeref } from "@rpyts/lltype/lltype";
import { BareArray, Char, FixedSizeArray, Func, GCREF, GcArray, GcStruct, Opaque, Ptr, RawArray, Signed, Struct, Void } from "@rpyts/lltype/types-make";
import { LLArray, LLStruct, LLSubArray, type LLPtr } from "@rpyts/lltype/values";
import { AddressSpace, adrDelta, castAdrToPtr, castPtrToAdr, itemoffsetof, loadAdr, offsetof, rawMalloc, sizeof, storeAdr } from "@rpyts/lltype/llmemory";
import { NULL_ADDRESS, sameAddress } from "@rpyts/lltype/address";
import { interior } from "@rpyts/lltype/fold-memory";

const BASE = GcStruct("base", [["x", Signed]]);
const SUB = GcStruct("sub", [["super", BASE], ["y", Signed]]);
const SUBSUB = GcStruct("subsub", [["super", SUB], ["z", Signed]]);

const struct = (p: LLPtr): LLStruct => {
  if (!(p.obj instanceof LLStruct)) throw new Error("no struct");
  return p.obj;
};
const items = (p: LLPtr): LLArray | LLSubArray => {
  if (!(p.obj instanceof LLArray) && !(p.obj instanceof LLSubArray)) throw new Error("no array");
  return p.obj;
};

describe("malloc", () => {
  it("leaves primitives unwritten and gc pointers null in gc memory", () => {
    const NODE = GcStruct("n", [["x", Signed], ["next", Ptr(BASE)], ["v", Void]]);
    const node = struct(malloc(NODE));
    expect(() => node.get("x")).toThrow(/uninitialised/);
    expect(node.get("next")).toBe(nullptr(BASE));
    expect(node.get("v")).toBeNull();
  });

  it("leaves even gc pointers unwritten in raw memory", () => {
    expect(() => struct(malloc(Struct("n", [["next", Ptr(BASE)]]), null, { flavor: "raw" })).get("next")).toThrow(/uninitialised/);
  });

  it("fills with zeros on demand", () => {
    const made = struct(malloc(SUB, null, { zero: true }));
    expect(made.get("y")).toBe(0);
    expect(items(malloc(GcArray(Char), 3, { zero: true })).get(2)).toBe(0);
  });

  it("takes a length exactly where the type needs one", () => {
    expect(() => malloc(GcArray(Signed))).toThrow(/needs a length/);
    expect(() => malloc(BASE, 3)).toThrow(/takes no length/);
    expect(() => malloc(GcArray(Signed), -1)).toThrow(/-1 items/);
    expect(() => malloc(RawArray(Signed), 1)).toThrow(/gc malloc of the raw/);
    const STR = GcStruct("str", [["hash", Signed], ["chars", RawArray(Char)]]);
    expect(items(solidPtr(struct(malloc(STR, 5)).get("chars") as LLArray)).length).toBe(5);
  });

  it("checks bounds", () => {
    const a = items(malloc(GcArray(Signed), 2, { zero: true }));
    expect(() => a.get(2)).toThrow(/out of bounds/);
    expect(() => a.set(-1, 0)).toThrow(/out of bounds/);
  });
});

describe("free", () => {
  it("makes every later use a fault, of inlined parts too", () => {
    const INNER = Struct("inner", [["x", Signed]]);
    const p = malloc(Struct("outer", [["i", INNER], ["a", FixedSizeArray(Signed, 2)]]), null, { flavor: "raw", zero: true });
    const inner = struct(p).get("i") as LLStruct;
    free(p);
    expect(() => struct(p).get("i")).toThrow(/use after free/);
    expect(() => inner.get("x")).toThrow(/use after free/);
    expect(() => free(p)).toThrow(/use after free/);
  });

  it("refuses gc memory and the inside of others", () => {
    expect(() => free(malloc(BASE))).toThrow(/free of/);
    const p = malloc(Struct("o", [["i", Struct("i", [])]]), null, { flavor: "raw" });
    expect(() => free(solidPtr(struct(p).get("i") as LLStruct))).toThrow(/inside/);
  });
});

describe("casts", () => {
  it("go up to the inlined part and down to the whole, and come back to the same pointer", () => {
    const p = malloc(SUBSUB);
    const up = castPointer(Ptr(BASE), p);
    expect(up.type).toBe(Ptr(BASE));
    expect(castPointer(Ptr(SUBSUB), up)).toBe(p);
    expect(castPointer(Ptr(SUB), up)).toBe(castPointer(Ptr(SUB), p));
    expect([castableDistance(Ptr(BASE), Ptr(SUBSUB)), castableDistance(Ptr(SUBSUB), Ptr(BASE))]).toEqual([2, -2]);
  });

  it("keep null", () => {
    expect(castPointer(Ptr(BASE), nullptr(SUB))).toBe(nullptr(BASE));
    expect(castOpaquePtr(GCREF, nullptr(SUB)).isNull).toBe(true);
  });

  it("fail where the object is no such thing", () => {
    expect(() => castPointer(Ptr(SUBSUB), castPointer(Ptr(BASE), malloc(SUB)))).toThrow(/invalid cast/);
    expect(() => castPointer(Ptr(GcStruct("other", [["q", Signed]])), malloc(SUB))).toThrow(/cannot cast/);
  });

  it("to GCREF give one pointer for an object whatever it was seen as", () => {
    const p = malloc(SUB);
    const ref = castOpaquePtr(GCREF, p);
    expect(castOpaquePtr(GCREF, castPointer(Ptr(BASE), p))).toBe(ref);
    expect(castOpaquePtr(Ptr(SUB), ref)).toBe(p);
    expect(castOpaquePtr(Ptr(BASE), ref)).toBe(castPointer(Ptr(BASE), p));
    expect(() => castOpaquePtr(Ptr(SUBSUB), ref)).toThrow(/invalid cast/);
    expect(() => castOpaquePtr(Ptr(Opaque("O")), ref)).toThrow(/different gckind/);
  });
});

describe("pointers to the inside", () => {
  it("direct_fieldptr writes through to the field", () => {
    const p = malloc(BASE, null, { zero: true });
    const view = directFieldptr(p, "x");
    expect(view.type).toBe(Ptr(FixedSizeArray(Signed, 1)));
    items(view).set(0, 42);
    expect(struct(p).get("x")).toBe(42);
    expect(directFieldptr(p, "x")).toBe(view);
    expect(() => items(view).get(1)).toThrow(/out of bounds/);
  });

  it("direct_arrayitems and direct_ptradd step through the items", () => {
    const p = malloc(GcArray(Signed), 3, { zero: true });
    const start = directArrayitems(p);
    expect(start.type).toBe(Ptr(BareArray(Signed)));
    const second = directPtradd(start, 1);
    items(second).set(1, 7);
    expect(items(p).get(2)).toBe(7);
    expect(directPtradd(second, -1)).toBe(start);
    expect(() => items(second).get(2)).toThrow(/out of bounds/);
  });

  it("a view of freed memory is a fault", () => {
    const p = malloc(RawArray(Signed), 3, { flavor: "raw", zero: true });
    const second = directPtradd(directArrayitems(p), 1);
    free(p);
    expect(() => items(second).get(0)).toThrow(/use after free/);
  });

  it("interior paths follow names and indices", () => {
    const ENTRY = Struct("entry", [["k", Signed], ["v", Signed]]);
    const p = malloc(GcArray(ENTRY), 2, { zero: true });
    (items(p).get(1) as LLStruct).set("v", 9);
    expect(interior(p, [1, "v"])).toBe(9);
  });
});

describe("functions, type information, hashes, weak references", () => {
  it("a function pointer tells its function", () => {
    const f = functionptr(Func([Signed], Signed), "f", { external: "ext_f" });
    expect([funcOf(f).name, funcOf(f).external, f.type]).toEqual(["f", "ext_f", Ptr(Func([Signed], Signed))]);
    expect(() => funcOf(opaqueptr(Opaque("x"), "x"))).toThrow(/not a function/);
  });

  it("run-time type information follows the real object", () => {
    const A = GcStruct("A", [["x", Signed]], { rtti: true });
    const B = GcStruct("B", [["super", A]], { rtti: true });
    const destructor = functionptr(Func([Ptr(A)], Void), "del");
    expect(attachRuntimeTypeInfo(A, null, destructor)).toBe(getRuntimeTypeInfo(A));
    expect(A.rtti!.destructor).toBe(destructor);
    expect(runtimeTypeInfo(castPointer(Ptr(A), malloc(B)))).toBe(getRuntimeTypeInfo(B));
    expect(() => getRuntimeTypeInfo(BASE)).toThrow(/without rtti/);
  });

  it("identity hashes are the same through every pointer", () => {
    let next = 100;
    const source = { nextIdentityHash: () => next++ };
    const p = malloc(SUB);
    expect(identityHash(p, source)).toBe(100);
    expect(identityHash(castPointer(Ptr(BASE), p), source)).toBe(100);
    expect(identityHash(castOpaquePtr(GCREF, p), source)).toBe(100);
    expect(() => initIdentityHash(p, 5)).toThrow(/already/);
    const q = malloc(SUB);
    initIdentityHash(q, 7);
    expect(identityHash(q, source)).toBe(7);
  });

  it("weak references give back their target at the asked type", () => {
    const p = malloc(SUB);
    const ref = weakrefCreate(p);
    expect(weakrefDeref(Ptr(BASE), ref)).toBe(castPointer(Ptr(BASE), p));
  });
});

describe("addresses", () => {
  it("go to pointers and back", () => {
    const p = malloc(SUB);
    const adr = castPtrToAdr(p);
    expect(castAdrToPtr(adr, Ptr(SUB))).toBe(p);
    expect(castAdrToPtr(adr, Ptr(BASE))).toBe(castPointer(Ptr(BASE), p));
    expect(castPtrToAdr(nullptr(SUB))).toBe(NULL_ADDRESS);
    expect(sameAddress(adr, castPtrToAdr(castPointer(Ptr(BASE), p)))).toBe(true);
  });

  it("follow symbolic offsets", () => {
    const p = malloc(SUB, null, { zero: true });
    const at = offsetof(SUB, "y").apply(castPtrToAdr(p));
    storeAdr(at, 5);
    expect([struct(p).get("y"), loadAdr(at)]).toEqual([5, 5]);
    expect(sameAddress(offsetof(SUB, "y").unapply(at), castPtrToAdr(p))).toBe(true);
    const a = malloc(GcArray(Signed), 4, { zero: true });
    const third = itemoffsetof(GcArray(Signed), 2).apply(castPtrToAdr(a));
    storeAdr(third, 8);
    expect(items(a).get(2)).toBe(8);
    expect(loadAdr(sizeof(Signed).apply(third))).toBe(0);
    expect(String(adrDelta(third, itemoffsetof(GcArray(Signed)).apply(castPtrToAdr(a))))).toBe("sizeof(Signed)*2");
  });

  it("allocate raw memory from the size of a type", () => {
    const RAW = Struct("raw", [["x", Signed]]);
    expect(castAdrToPtr(rawMalloc(sizeof(RAW), true), Ptr(RAW)).type).toBe(Ptr(RAW));
    const A = RawArray(Char);
    expect(items(castAdrToPtr(rawMalloc(sizeof(A, 6), true), Ptr(A))).length).toBe(6);
  });

  it("get numbers from an address space, and come back from them", () => {
    const space = new AddressSpace();
    const p = malloc(SUB);
    const n = space.toInt(castPtrToAdr(p));
    expect(space.toInt(castPtrToAdr(castPointer(Ptr(BASE), p)))).toBe(n);
    expect(castAdrToPtr(space.fromInt(n), Ptr(SUB))).toBe(p);
    expect(space.toInt(NULL_ADDRESS)).toBe(0);
    expect(space.toInt(space.fromInt(12345))).toBe(12345);
    expect(castAdrToPtr(space.fromInt(-1), Ptr(SUB))).toBe(castAdrToPtr(space.fromInt(-1), Ptr(SUB)));
  });
});
