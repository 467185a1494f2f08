import { describe, expect, it } from "vitest";
import { bitsOf, Char, Float, Func, GCREF, GcArray, GcForwardReference, GcStruct, numberTypeFor, Ptr, RawArray, Signed, SignedLongLong, SizedNumber, Struct, Unsigned, UnsignedLongLong, Void, FixedSizeArray, GcOpaque, ForwardReference } from "@rpyts/lltype/types-make";
import { resolved } from "@rpyts/lltype/types";

describe("interning", () => {
  it("gives one object for equal structural types", () => {
    expect(Ptr(GcArray(Signed))).toBe(Ptr(GcArray(Signed)));
    expect(GcStruct("s", [["x", Signed], ["y", Float]])).toBe(GcStruct("s", [["x", Signed], ["y", Float]]));
    expect(Func([Signed, Char], Void)).toBe(Func([Signed, Char], Void));
    expect(FixedSizeArray(Char, 4)).toBe(FixedSizeArray(Char, 4));
    expect(SizedNumber("INT", 32, true)).toBe(SizedNumber("INT", 32, true));
    expect(GCREF).toBe(Ptr(GcOpaque("GCREF")));
  });

  it("keeps types apart that differ in a name, a field, a kind or a hint", () => {
    const base = Struct("s", [["x", Signed]]);
    expect(Struct("t", [["x", Signed]])).not.toBe(base);
    expect(Struct("s", [["y", Signed]])).not.toBe(base);
    expect(Struct("s", [["x", Unsigned]])).not.toBe(base);
    expect(GcStruct("s", [["x", Signed]])).not.toBe(base);
    expect(Struct("s", [["x", Signed]], { hints: { immutable: true } })).not.toBe(base);
    expect(FixedSizeArray(Char, 4)).not.toBe(FixedSizeArray(Char, 5));
    expect(Func([Signed], Void)).not.toBe(Func([], Signed));
  });

  it("compares methods of a type by identity", () => {
    const method = {};
    const one = GcStruct("s", [["x", Signed]], { adtmeths: new Map([["m", method]]) });
    expect(GcStruct("s", [["x", Signed]], { adtmeths: new Map([["m", method]]) })).toBe(one);
    expect(GcStruct("s", [["x", Signed]], { adtmeths: new Map([["m", {}]]) })).not.toBe(one);
  });

  it("makes nominal structures types of their own", () => {
    expect(GcStruct("s", [["x", Signed]], { nominal: true })).not.toBe(GcStruct("s", [["x", Signed]], { nominal: true }));
    expect(GcStruct("s", [], { rtti: true }).rtti).not.toBeNull();
  });
});

describe("recursive types", () => {
  it("a pointer to a forward reference becomes the pointer to the structure", () => {
    const forward = GcForwardReference();
    const pointer = Ptr(forward);
    const node = GcStruct("node", [["next", pointer], ["value", Signed]]);
    forward.become(node);
    expect(Ptr(node)).toBe(pointer);
    expect(Ptr(forward)).toBe(pointer);
    expect(pointer.TO).toBe(node);
    expect(resolved(forward)).toBe(node);
  });

  it("print without end", () => {
    const forward = GcForwardReference();
    const node = GcStruct("node", [["next", Ptr(forward)]]);
    forward.become(node);
    expect(node.toString()).toBe("GcStruct node { next: Ptr GcStruct node }");
    expect(Ptr(node).shortName()).toBe("Ptr GcStruct node");
    expect(Ptr(node).toString()).toBe("* GcStruct node { next: Ptr GcStruct node }");
  });

  it("refuse to become something of the other gckind, or twice", () => {
    const forward = ForwardReference();
    expect(() => forward.become(GcStruct("g", []))).toThrow(/cannot become/);
    forward.become(Struct("r", []));
    expect(() => forward.become(Struct("q", []))).toThrow(/becomes/);
  });

  it("refuse a structure that had a pointer type before", () => {
    const forward = GcForwardReference();
    Ptr(forward);
    const early = GcStruct("early", [["x", Signed]], { nominal: true });
    Ptr(early);
    expect(() => forward.become(early)).toThrow(/had a pointer type/);
  });
});

describe("structures", () => {
  it("allow a gc structure only as the first field of a gc structure", () => {
    const base = GcStruct("base", [["x", Signed]]);
    expect(GcStruct("sub", [["super", base], ["y", Signed]]).superStruct).toBe(base);
    expect(() => GcStruct("bad", [["y", Signed], ["b", base]])).toThrow(/first field/);
    expect(() => Struct("bad", [["b", base]])).toThrow(/first field/);
  });

  it("allow an array with a length only as the last field", () => {
    expect(GcStruct("str", [["hash", Signed], ["chars", RawArray(Char)]]).arrayfld).toBe("chars");
    expect(() => GcStruct("bad", [["chars", RawArray(Char)], ["hash", Signed]])).toThrow(/last field/);
  });

  it("know the positions of their fields", () => {
    const s = Struct("s", [["x", Signed], ["y", Char]]);
    expect([s.fieldIndex("y"), s.fieldType("y"), s.indexOf("z")]).toEqual([1, Char, -1]);
    expect(() => s.fieldIndex("z")).toThrow(/no field z/);
    expect(() => Struct("s", [["x", Signed], ["x", Char]])).toThrow(/twice/);
  });
});

describe("numbers", () => {
  it("word types take their width from the target", () => {
    expect([bitsOf(Signed, 64), bitsOf(Signed, 32), bitsOf(SignedLongLong, 32)]).toEqual([64, 32, 64]);
    expect(numberTypeFor(64, true, 64)).toBe(Signed);
    expect(numberTypeFor(64, false, 32)).toBe(UnsignedLongLong);
    expect(numberTypeFor(32, false, 32)).toBe(Unsigned);
    expect(numberTypeFor(16, true, 64)).toBe(SizedNumber("Int16", 16, true));
  });
});
