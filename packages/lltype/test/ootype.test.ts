import { describe, expect, it } from "vitest";
import { Constant, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { checkOperation } from "@rpyts/lltype/op-check";
import { foldOperation } from "@rpyts/lltype/fold";
import { defaultValue } from "@rpyts/lltype/allocate";
import { builtinMethods } from "@rpyts/lltype/oo-methods";
import {
  Dict, DictItemsIterator, InstanceType, isOOReference, isReference, List, ListType, OOArray, OOArrayType, OOClass, OOObject, OOString, OOStringBuilder, OOUnicode, OOUnicodeBuilder,
  OOWeakReference, OverloadedMethod, Record, StaticMethod, DictType,
} from "@rpyts/lltype/ootype";
import { isOOObject, OODict, OOInstance, OOList, OORecord } from "@rpyts/lltype/oovalues";
import { Bool, Char, Float, Func, GcStruct, Ptr, Signed, UniChar, Unsigned, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";

const ROOT = new InstanceType("Object", null);
const A = new InstanceType("A", ROOT);
const B = new InstanceType("B", A);

describe("types of objects", () => {
  it("are one object for equal structural types", () => {
    expect(List(Signed)).toBe(List(Signed));
    expect(OOArray(List(OOString))).toBe(OOArray(List(OOString)));
    expect(Dict(OOString, Signed)).toBe(Dict(OOString, Signed));
    expect(Record([["item0", Signed], ["item1", A]])).toBe(Record([["item0", Signed], ["item1", A]]));
    expect(DictItemsIterator(Dict(Signed, A))).toBe(DictItemsIterator(Dict(Signed, A)));
    expect(StaticMethod([A], Void)).toBe(Ptr(Func([A], Void)));
  });

  it("differ by kind, parts, order, names and functions of their own", () => {
    expect(List(Signed)).not.toBe(OOArray(Signed));
    expect(List(Signed)).not.toBe(List(Unsigned));
    expect(Dict(Signed, Float)).not.toBe(Dict(Float, Signed));
    expect(Dict(Float, Signed, true)).not.toBe(Dict(Float, Signed));
    expect(Record([["item0", Signed]])).not.toBe(Record([["item1", Signed]]));
    expect(Record([])).toBe(Record([]));
    expect(new InstanceType("A", ROOT)).not.toBe(A);
  });

  it("of lists and dictionaries may contain themselves, and have finite names", () => {
    const list = new ListType();
    const record = Record([["item0", list], ["item1", Ptr(Func([list], Void))]]);
    list.setItem(record);
    expect([list.ITEM, list.toString(), record.toString(), record.shortName()]).toEqual([record, "List of Record", "Record { item0: List, item1: function }", "Record (List, function)"]);
    const dict = new DictType(false);
    dict.setKeyValue(OOString, dict);
    expect([dict.VALUE, dict.toString(), DictItemsIterator(dict).toString()]).toEqual([dict, "Dict of String to Dict", "DictItemsIterator of Dict of String to Dict"]);
    const array = new OOArrayType();
    array.setItem(array);
    expect(array.toString()).toBe("Array of Array");
  });

  it("get their parts once", () => {
    const list = new ListType();
    expect(() => list.ITEM).toThrow(/before it is set/);
    expect(list.toString()).toBe("List of ?");
    list.setItem(Signed);
    expect(() => list.setItem(Signed)).toThrow(/set twice/);
    const dict = new DictType(true);
    expect(() => dict.KEY).toThrow(/before they are set/);
    dict.setKeyValue(Signed, Signed);
    expect(() => dict.setKeyValue(Signed, Signed)).toThrow(/set twice/);
  });

  it("are references whose zero is null", () => {
    const all: LowLevelType[] = [A, Record([]), OOString, OOUnicode, OOStringBuilder, List(Signed), OOArray(Signed), Dict(Signed, Signed), DictItemsIterator(Dict(Signed, Signed)), OOClass, OOObject, OOWeakReference];
    expect(all.map((type) => [isOOReference(type), isReference(type), defaultValue(type)])).toEqual(all.map(() => [true, true, null]));
    const pointer = Ptr(GcStruct("s", [["x", Signed]]));
    expect([isOOReference(pointer), isReference(pointer), isOOReference(Signed), isReference(Void)]).toEqual([false, true, false, false]);
  });
});

describe("instance types", () => {
  const P = new InstanceType("P", ROOT);
  const Q = new InstanceType("Q", P);
  P.fields.set("x", { type: Signed, initial: 1 });
  P.fields.set("y", { type: Float, initial: 0.5 });
  Q.fields.set("z", { type: A, initial: null });
  Q.fields.set("x", { type: Signed, initial: 2 });
  P.constants.set("k", { type: Signed, value: 10 });

  it("find fields and constants upwards, and say whose they are", () => {
    expect([Q.lookup("fields", "y")?.owner, Q.lookup("fields", "x")?.owner, Q.lookup("constants", "k")?.entry.value, P.lookup("fields", "z"), Q.fieldType("y")]).toEqual([P, Q, 10, null, Float]);
    expect(() => P.fieldType("z")).toThrow(/Instance P has no field z/);
  });

  it("list all fields, those of base classes first, with the initial values of the class", () => {
    expect([...Q.allFields()].map(([field, { initial }]) => [field, initial])).toEqual([["x", 2], ["y", 0.5], ["z", null]]);
  });

  it("know their line", () => {
    expect([B.isSubclassOf(ROOT), B.isSubclassOf(B), A.isSubclassOf(B)]).toEqual([true, true, false]);
    expect([A.classValue.instance, String(A.classValue), B.toString()]).toEqual([A, "class A", "Instance B (A) {  }"]);
  });

  it("make instances that hold what was written to them", () => {
    const q = new OOInstance(Q);
    expect([q.get("x"), q.get("y")]).toEqual([2, 0.5]);
    q.set("y", 1.5);
    q.set("x", 0);
    expect([q.get("x"), q.get("y"), new OOInstance(Q).get("x"), q.toString()]).toEqual([0, 1.5, 2, "a Instance Q"]);
    expect(() => q.get("w")).toThrow(/has no field w/);
    expect(() => q.set("w", 1)).toThrow(/has no field w/);
  });

  it("choose among overloaded methods: exactly, else the only one after conversion", () => {
    const make = (...args: LowLevelType[]) => ({ name: "m", type: Func(args, Void), func: null });
    const [ofA, ofB, ofInt, ofObject] = [make(A), make(B), make(Signed), make(OOObject, Signed)];
    const all = new OverloadedMethod([ofA, ofB, ofInt, ofObject]);
    expect([all.resolve([B]), all.resolve([A]), all.resolve([Signed]), all.resolve([OOString, Signed])]).toEqual([ofB, ofA, ofInt, ofObject]);
    expect(new OverloadedMethod([ofA, ofInt]).resolve([B])).toBe(ofA);
    expect(() => all.resolve([Float])).toThrow(/no method m takes \(Float\)/);
    expect(() => new OverloadedMethod([make(A, A), make(A, ROOT)]).resolve([B, B])).toThrow(/more than one method m/);
  });
});

describe("values of objects", () => {
  it("have their type and zeros", () => {
    const type = Record([["item0", Bool], ["item1", List(A)]]);
    const record = new OORecord(type);
    record.set("item0", true);
    expect([record.fields, record.get("item1")]).toEqual([[true, null], null]);
    expect(() => record.get("item2")).toThrow(/has no field item2/);
    expect([isOOObject(record), isOOObject(new OOList(List(A))), isOOObject(new OOInstance(A)), isOOObject("s"), isOOObject(null), isOOObject(A.classValue)]).toEqual([true, true, true, false, false, false]);
  });

  it("of dictionaries have functions when they are custom, and only then", () => {
    expect(() => new OODict(Dict(Signed, Signed, true))).toThrow(/custom dictionaries have functions/);
    const dict = new OODict(Dict(Signed, Signed));
    dict.push(1, 2);
    expect([dict.entries, dict.functions]).toEqual([[[1, 2]], null]);
  });
});

/** What is wrong with an operation on variables of types and Void constants. */
function check(opname: string, args: readonly (LowLevelType | { readonly constant: LLValue })[], result: LowLevelType): string | null {
  const values = args.map((arg) => ("constant" in arg ? new Constant(arg.constant, Void) : new Variable("v", arg)));
  try {
    return checkOperation(new SpaceOperation(opname, values, new Variable("r", result)), 64);
  } catch (error) {
    return (error as Error).message;
  }
}

const k = (constant: LLValue): { readonly constant: LLValue } => ({ constant });

describe("operations on objects are checked", () => {
  const P = new InstanceType("P", ROOT);
  P.fields.set("x", { type: Signed, initial: 0 });
  P.constants.set("k", { type: OOString, value: "" });
  P.methods.set("f", { name: "f", type: Func([Signed], Bool), func: null });

  it("allocations give their type", () => {
    expect([check("oonew", [k(P)], P), check("oonew", [k(OOStringBuilder)], OOStringBuilder), check("oonewarray", [k(OOArray(Char)), Signed], OOArray(Char)), check("oonewlist", [k(List(Char)), Char, Char], List(Char))]).toEqual([null, null, null, null]);
    expect(check("oonew", [k(P)], ROOT)).toMatch(/result is Instance Object, not Instance P/);
    expect(check("oonew", [k(OOString)], OOString)).toMatch(/oonew of String/);
    expect(check("oonew", [k(OOArray(Char))], OOArray(Char))).toMatch(/oonew of Array of Char/);
    expect(check("oonew", [P], P)).toMatch(/argument 0/);
    expect(check("oonewarray", [k(P), Signed], P)).toMatch(/oonewarray of Instance P/);
    const type = Dict(A, Signed, true);
    expect(check("oonewcustomdict", [k(type), StaticMethod([A, A], Bool), StaticMethod([A], Signed)], type)).toBeNull();
    expect(check("oonewcustomdict", [k(type), StaticMethod([B, B], Bool), StaticMethod([A], Signed)], type)).toMatch(/takes a/);
    expect(check("oonewcustomdict", [k(Dict(A, Signed)), StaticMethod([A, A], Bool), StaticMethod([A], Signed)], Dict(A, Signed))).toMatch(/oonewcustomdict of Dict/);
  });

  it("fields, constants and methods by their declarations", () => {
    expect([check("getfield", [P, k("x")], Signed), check("setfield", [P, k("x"), Signed], Void), check("oogetconst", [P, k("k")], OOString), check("oosend", [k("f"), P, Signed], Bool)]).toEqual([null, null, null, null]);
    expect(check("getfield", [P, k("x")], Float)).toMatch(/result is Float, not Signed/);
    expect(check("setfield", [P, k("x"), Float], Void)).toMatch(/Float is stored where Signed belongs/);
    expect(check("oogetconst", [A, k("k")], OOString)).toMatch(/Instance A has no constant k/);
    expect(check("oosend", [k("f"), P], Bool)).toMatch(/takes \(Signed\), not \(\)/);
    expect(check("oosend", [k("f"), A, Signed], Bool)).toMatch(/Instance A has no method f/);
    expect(check("oosend", [k("f"), Signed], Bool)).toMatch(/argument 1 is Signed/);
    expect(check("oosend", [k("f"), Ptr(Func([], Void))], Bool)).toMatch(/oosend to a Ptr/);
  });

  it("built-in methods by the words of their signatures", () => {
    const dict = Dict(OOString, Float);
    const good: [string, LowLevelType, LowLevelType[], LowLevelType][] = [
      ["ll_stritem_nonneg", OOString, [Signed], Char], ["ll_stritem_nonneg", OOUnicode, [Signed], UniChar], ["ll_join", OOUnicode, [List(OOUnicode)], OOUnicode], ["ll_join", OOString, [OOArray(OOString)], OOString],
      ["ll_append", OOUnicodeBuilder, [OOUnicode], Void], ["ll_append_char", OOUnicodeBuilder, [UniChar], Void], ["ll_build", OOStringBuilder, [], OOString],
      ["ll_extend", List(A), [OOArray(A)], Void], ["ll_arraycopy", OOArray(A), [List(A), Signed, Signed, Signed], Void], ["ll_slice", List(A), [Signed, Signed], List(A)],
      ["ll_get", dict, [OOString, Float], Float], ["ll_items_iterator", dict, [], DictItemsIterator(dict)], ["ll_current_value", DictItemsIterator(dict), [], Float], ["ll_copy", dict, [], dict],
      ["ll_to_unicode", OOString, [], OOUnicode],
    ];
    for (const [method, self, args, result] of good) expect(check("oosend", [k(method), self, ...args], result), method).toBeNull();
    expect(check("oosend", [k("ll_append"), OOStringBuilder, OOUnicode], Void)).toMatch(/takes \(Text\), not \(Unicode\)/);
    expect(check("oosend", [k("ll_extend"), List(A), List(B)], Void)).toMatch(/takes \(Items\)/);
    expect(check("oosend", [k("ll_pop"), OOArray(A)], A)).toMatch(/has no method ll_pop/);
    expect(check("oosend", [k("ll_get"), dict, OOString, Signed], Float)).toMatch(/takes \(Key, Value\)/);
    expect(check("oosend", [k("ll_to_unicode"), OOUnicode], OOUnicode)).toMatch(/Unicode has no method ll_to_unicode/);
    expect(check("oosend", [k("ll_strlen"), OOString], Unsigned)).toMatch(/result is Unsigned, not Signed/);
  });

  it("every built-in method takes and gives what its signature says", () => {
    const dict = Dict(Signed, Bool);
    /** What the words of signatures are for a receiver. */
    const receivers: [LowLevelType, { readonly [word: string]: LowLevelType }][] = [
      [OOString, { Char, Texts: List(OOString) }],
      [OOUnicode, { Char: UniChar, Texts: OOArray(OOUnicode) }],
      [OOStringBuilder, { Char, Text: OOString }],
      [OOUnicodeBuilder, { Char: UniChar, Text: OOUnicode }],
      [List(A), { Item: A, Items: OOArray(A) }],
      [OOArray(Float), { Item: Float, Items: List(Float) }],
      [dict, { Key: Signed, Value: Bool, Iterator: DictItemsIterator(dict) }],
      [DictItemsIterator(dict), { Key: Signed, Value: Bool }],
    ];
    for (const [self, own] of receivers) {
      const words: { readonly [word: string]: LowLevelType } = { Signed, Bool, Void, String: OOString, Unicode: OOUnicode, Self: self, ...own };
      for (const [method, spec] of Object.entries(builtinMethods(self))) {
        if (method === "ll_to_unicode" && self !== OOString) continue;
        if (method === "ll_to_string" && self !== OOUnicode) continue;
        const [args, result] = spec.sig.split("->").map((side) => side.split(" ").filter((word) => word !== "").map((word) => words[word]!));
        expect(check("oosend", [k(method), self, ...args!], result![0]!), `${self.shortName()}.${method} ${spec.sig}`).toBeNull();
      }
    }
    expect(builtinMethods(A)).toEqual({});
  });

  it("class operations take class values, casts take references", () => {
    expect([check("classof", [A], OOClass), check("subclassof", [OOClass, OOClass], Bool), check("instanceof", [A, k(B)], Bool), check("runtimenew", [OOClass], A), check("cast_pointer", [A], B), check("ptr_eq", [A, A], Bool)]).toEqual([null, null, null, null, null, null]);
    expect(check("subclassof", [A, OOClass], Bool)).toMatch(/argument 0 is Instance A/);
    expect(check("ptr_eq", [A, B], Bool)).toMatch(/differ/);
    expect([check("ooweakref_create", [A], OOWeakReference), check("ooweakref_deref", [OOWeakReference], A), check("cast_to_object", [OOString], OOObject), check("cast_from_object", [OOObject], List(A))]).toEqual([null, null, null, null]);
    expect(check("cast_from_object", [A], B)).toMatch(/argument 0 is Instance A/);
  });
});

describe("operations on constants fold", () => {
  const fold = (opname: string, args: readonly [LLValue, LowLevelType][], result: LowLevelType): LLValue => {
    const op = new SpaceOperation(opname, args.map(([value, type]) => new Constant(value, type)), new Variable("r", result));
    const folded = foldOperation(op, 64);
    return folded === null ? "not folded" : (folded.value as LLValue);
  };

  it("on classes and instances", () => {
    const b = new OOInstance(B);
    expect([fold("instanceof", [[b, ROOT], [A, Void]], Bool), fold("instanceof", [[new OOInstance(A), ROOT], [B, Void]], Bool), fold("instanceof", [[null, ROOT], [A, Void]], Bool)]).toEqual([true, false, false]);
    expect([fold("subclassof", [[B.classValue, OOClass], [A.classValue, OOClass]], Bool), fold("subclassof", [[A.classValue, OOClass], [B.classValue, OOClass]], Bool)]).toEqual([true, false]);
    expect(fold("subclassof", [[null, OOClass], [A.classValue, OOClass]], Bool)).toBe("not folded");
    expect([fold("cast_pointer", [[b, A]], B), fold("cast_pointer", [[null, A]], B), fold("cast_pointer", [[new OOInstance(A), A]], B)]).toEqual([b, null, "not folded"]);
    expect([fold("cast_to_object", [[b, B]], OOObject), fold("cast_from_object", [[b, OOObject]], A)]).toEqual([b, b]);
  });

  it("on references", () => {
    const b = new OOInstance(B);
    expect([fold("ptr_eq", [[b, A], [b, A]], Bool), fold("ptr_ne", [[b, A], [null, A]], Bool), fold("ptr_iszero", [["", OOString]], Bool), fold("ptr_iszero", [[null, OOString]], Bool), fold("ptr_nonzero", [[b, A]], Bool)]).toEqual([true, true, false, true, true]);
  });
});
