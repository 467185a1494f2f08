import { describe, expect, it } from "vitest";
import { functionptr } from "@rpyts/lltype/lltype";
import { InstanceType, List, OOClass, OOObject, OOString, OOWeakReference, Record, type RecordType } from "@rpyts/lltype/ootype";
import { OOBuilder, OOInstance, OOList, OORecord, OOWeakRef } from "@rpyts/lltype/oovalues";
import { OOStringBuilder } from "@rpyts/lltype/ootype";
import { Bool, Float, Func, Signed, SignedLongLong, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLPtr, LLValue } from "@rpyts/lltype/values";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, straight, v } from "../../llinterp/test/build.js";
import { ROOT } from "../../llinterp/test/oo-classes.js";
import { interpOutcome, jsGraphs, jsOutcome, makeInterpreter } from "./support/oo-module.js";

function classType(className: string, base: InstanceType = ROOT, fields: Readonly<Record<string, readonly [LowLevelType, LLValue]>> = {}): InstanceType {
  const type = new InstanceType(`module.${className}`, base);
  for (const [field, [fieldType, initial]] of Object.entries(fields)) type.fields.set(field, { type: fieldType, initial });
  return type;
}

function method(type: InstanceType, methodName: string, args: readonly LowLevelType[], result: LowLevelType, func: LLPtr | null): void {
  type.methods.set(methodName, { name: methodName, type: Func([...args], result), func });
}

/** The same of graphs in both engines. */
function same(graph: FunctionGraph, ...args: LLValue[]): unknown {
  const js = jsOutcome(() => jsGraphs(graph).functions[graph.name]!(...args));
  expect(js).toEqual(interpOutcome(makeInterpreter(), graph, args));
  return js;
}

/** A method that gives a number. */
const numberMethod = (graphName: string, self: InstanceType, n: number): LLPtr => ptrTo(straight(graphName, [self], Signed, () => c(n, Signed)));

describe("classes", () => {
  it("fresh instances have the initial values of their class, also of fields that base classes have otherwise", () => {
    const A = classType("A", ROOT, { x: [Signed, 1], s: [OOString, "text"], f: [Float, -0] });
    const B = classType("B", A, { x: [Signed, 2], y: [SignedLongLong, 5], n: [A, null] });
    const read = (type: InstanceType, field: string, result: LowLevelType): FunctionGraph =>
      straight(`read_${field}_${type.name.slice(-1)}`, [], result, (b) => b.op("getfield", [b.op("oonew", [name(type)], type), name(field)], result));
    const graphs = [read(A, "x", Signed), read(A, "s", OOString), read(A, "f", Float), read(B, "x", Signed), read(B, "s", OOString), read(B, "y", SignedLongLong), read(B, "n", A)];
    const { functions } = jsGraphs(...graphs);
    expect(graphs.map((graph) => functions[graph.name]!())).toEqual([1, "text", -0, 2, "text", 5n, null]);
  });

  it("methods are found by the class of the instance, inherited and overridden ones", () => {
    const A = classType("A");
    const B = classType("B", A);
    const C = classType("C", B);
    method(A, "who", [], Signed, numberMethod("who_a", A, 1));
    method(C, "who", [], Signed, numberMethod("who_c", C, 3));
    const call = (type: InstanceType): FunctionGraph => straight(`call_${type.name.slice(-1)}`, [], Signed, (b) => b.op("oosend", [name("who"), b.op("cast_pointer", [b.op("oonew", [name(type)], type)], A)], Signed));
    expect([A, B, C].map((type) => same(call(type)))).toEqual([1, 1, 3]);
  });

  it("an abstract method is left out, and so are methods that nobody calls", () => {
    const A = classType("A");
    const B = classType("B", A);
    method(A, "abstract", [], Signed, null);
    method(B, "abstract", [], Signed, numberMethod("concrete", B, 7));
    method(B, "unused", [], Signed, numberMethod("unused_one", B, 8));
    const f = straight("f", [], Signed, (b) => b.op("oosend", [name("abstract"), b.op("cast_pointer", [b.op("oonew", [name(B)], B)], A)], Signed));
    const { functions, text } = jsGraphs(f);
    expect(functions["f"]!()).toBe(7);
    expect(text).toContain("class A extends Root {}");
    expect(text).not.toContain("unused");
  });

  it("a function that is called by name, too, stands by itself, and the method calls it", () => {
    const A = classType("A", ROOT, { x: [Signed, 20] });
    const graph = straight("addTo", [A, Signed], Signed, (b, [self, n]) => b.op("int_add", [b.op("getfield", [self!, name("x")], Signed), n!], Signed));
    method(A, "add", [Signed], Signed, ptrTo(graph));
    const f = straight("f", [], Signed, (b) => {
      const a = b.op("oonew", [name(A)], A);
      const direct = b.op("direct_call", [cPtr(ptrTo(graph)), a, c(1, Signed)], Signed);
      return b.op("int_mul", [direct, b.op("oosend", [name("add"), a, c(2, Signed)], Signed)], Signed);
    });
    expect(same(f)).toBe(21 * 22);
    expect(jsGraphs(f).text).toContain("return addTo(this, a0);");
  });

  it("a method of one class is printed inside of it, with this", () => {
    const A = classType("A", ROOT, { x: [Signed, 20] });
    method(A, "get", [], Signed, ptrTo(straight("get_graph", [A], Signed, (b, [self]) => b.op("getfield", [self!, name("x")], Signed))));
    const f = straight("f", [], Signed, (b) => b.op("oosend", [name("get"), b.op("oonew", [name(A)], A)], Signed));
    const { functions, text } = jsGraphs(f);
    expect(functions["f"]!()).toBe(20);
    expect(text).toContain("return this.x;");
    expect(text).not.toContain("get_graph");
  });

  it("one function may be the method of several classes", () => {
    const A = classType("A");
    const B = classType("B", A);
    const C = classType("C", A);
    method(A, "m", [], Signed, null);
    const shared = numberMethod("shared", A, 5);
    for (const type of [B, C]) method(type, "m", [], Signed, shared);
    const call = (type: InstanceType, f: string): FunctionGraph => straight(f, [], Signed, (b) => b.op("oosend", [name("m"), b.op("cast_pointer", [b.op("oonew", [name(type)], type)], A)], Signed));
    const { functions } = jsGraphs(call(B, "b"), call(C, "c"));
    expect([functions["b"]!(), functions["c"]!()]).toEqual([5, 5]);
  });

  it("names with a meaning in JavaScript are names like others", () => {
    const words = ["constructor", "prototype", "__proto__", "then", "toString", "length", "name", "class", "delete", "$hash", "with space", "a-b", "hasOwnProperty"];
    const A = classType("constructor", ROOT, Object.fromEntries(words.map((word, i) => [word, [Signed, i] as const]).filter(([word]) => word !== "__proto__")));
    A.fields.set("__proto__", { type: Signed, initial: 99 });
    const f = straight("f", [], List(Signed), (b) => {
      const a = b.op("oonew", [name(A)], A);
      return b.op("oonewlist", [name(List(Signed)), ...words.map((word) => b.op("getfield", [a, name(word)], Signed))], List(Signed));
    });
    expect(jsGraphs(f).functions["f"]!()).toEqual(words.map((word, i) => (word === "__proto__" ? 99 : i)));
  });

  it("classes and functions with one name get different ones", () => {
    const [first, second] = [classType("Thing", ROOT, { x: [Signed, 1] }), classType("Thing", ROOT, { x: [Signed, 2] })];
    const read = (graphName: string, type: InstanceType): FunctionGraph => straight(graphName, [], Signed, (b) => b.op("getfield", [b.op("oonew", [name(type)], type), name("x")], Signed));
    const { functions } = jsGraphs(read("Thing", first), read("Thing_1", second));
    expect([functions["Thing"]!(), functions["Thing_1"]!()]).toEqual([1, 2]);
  });
});

describe("classes as values", () => {
  const A = classType("A", ROOT, { x: [Signed, 1] });
  const B = classType("B", A, { x: [Signed, 2] });
  const C = classType("C", ROOT);
  for (const [i, type] of [A, B, C].entries()) type.constants.set("k", { type: Signed, value: i * 10 });
  const of = (type: InstanceType): LLValue => type.classValue;

  it("are compared, made, asked for constants", () => {
    for (const sub of [A, B, C]) {
      for (const base of [A, B, C]) {
        const f = straight("f", [], Bool, (b) => b.op("subclassof", [c(of(sub), OOClass), c(of(base), OOClass)], Bool));
        expect(same(f)).toBe(sub.isSubclassOf(base));
      }
      const constant = straight("f", [], Signed, (b) => b.op("ooclassconst", [c(of(sub), OOClass), name("k")], Signed));
      expect(jsGraphs(constant).functions["f"]!()).toBe([A, B, C].indexOf(sub) * 10);
    }
    const made = straight("f", [], Signed, (b) => {
      const object = b.op("runtimenew", [c(of(B), OOClass)], ROOT);
      return b.op("getfield", [b.op("cast_pointer", [object], A), name("x")], Signed);
    });
    expect(same(made)).toBe(2);
  });

  it("the class of an instance is the exact one", () => {
    const f = straight("f", [], Bool, (b) => {
      const object = b.op("cast_pointer", [b.op("oonew", [name(B)], B)], A);
      const cls = b.op("classof", [object], OOClass);
      return b.op("bool_not", [b.op("ptr_ne", [cls, c(of(B), OOClass)], Bool)], Bool);
    });
    expect(same(f)).toBe(true);
  });

  it("instanceof is false for null, and true for all objects where the class is the root", () => {
    const test = (value: OOInstance | null, type: InstanceType): unknown => same(straight("f", [], Bool, (b) => b.op("instanceof", [c(value, ROOT), name(type)], Bool)));
    expect([test(null, A), test(null, ROOT), test(new OOInstance(B), ROOT), test(new OOInstance(B), A), test(new OOInstance(C), A)]).toEqual([false, false, true, true, false]);
  });

  it("constants of the class of an instance are inherited", () => {
    const D = classType("D", B);
    const f = straight("f", [], Signed, (b) => b.op("oogetconst", [b.op("oonew", [name(D)], D), name("k")], Signed));
    expect(jsGraphs(f).functions["f"]!()).toBe(10);
  });
});

describe("prebuilt objects", () => {
  const NODE = classType("Node", ROOT, { value: [Signed, 0] });
  NODE.fields.set("next", { type: NODE, initial: null });

  const node = (value: number, next: OOInstance | null): OOInstance => {
    const made = new OOInstance(NODE);
    made.set("value", value);
    made.set("next", next);
    return made;
  };

  /** Sums the values along the line, at most `n` of them. */
  function sum(first: OOInstance): FunctionGraph {
    const loop = new BlockBuilder(v(NODE, "at"), v(Signed, "total"), v(Signed, "left"));
    const body = new BlockBuilder(v(NODE, "at"), v(Signed, "total"), v(Signed, "left"));
    const start = new BlockBuilder(v(Signed, "n"));
    const graph = graphOf("sum", start, Signed);
    start.goto(loop.block, [c(first, NODE), c(0, Signed), start.block.inputargs[0]!]);
    const [at, total, left] = loop.block.inputargs as [ReturnType<typeof v>, ReturnType<typeof v>, ReturnType<typeof v>];
    const more = loop.op("bool_not", [loop.op("ptr_iszero", [at], Bool)], Bool);
    const go = loop.op("cast_bool_to_int", [more], Signed);
    const positive = loop.op("int_gt", [loop.op("int_mul", [go, left], Signed), c(0, Signed)], Bool);
    loop.branch(positive, [body.block, [at, total, left]], [graph.returnblock, [total]]);
    const [bat, btotal, bleft] = body.block.inputargs as [typeof at, typeof at, typeof at];
    const added = body.op("int_add", [btotal, body.op("getfield", [bat, name("value")], Signed)], Signed);
    body.goto(loop.block, [body.op("getfield", [bat, name("next")], NODE), added, body.op("int_sub", [bleft, c(1, Signed)], Signed)]);
    return graph;
  }

  it("a line of three hundred thousand", () => {
    let first: OOInstance | null = null;
    for (let i = 0; i < 300_000; i++) first = node(1, first);
    expect(jsGraphs(sum(first!)).functions["sum"]!(2_000_000)).toBe(300_000);
  });

  it("a circle", () => {
    const last = node(3, null);
    const first = node(1, node(2, last));
    last.set("next", first);
    expect(jsGraphs(sum(first)).functions["sum"]!(7)).toBe(1 + 2 + 3 + 1 + 2 + 3 + 1);
  });

  it("fresh instances may have a prebuilt instance of their own class", () => {
    const A = classType("A", ROOT, { n: [Signed, 1] });
    const shared = new OOInstance(A);
    shared.set("n", 42);
    A.fields.set("link", { type: A, initial: shared });
    const other = new OOInstance(A);
    const follow = (b: BlockBuilder, from: Parameters<BlockBuilder["op"]>[1][number]): ReturnType<BlockBuilder["op"]> => b.op("getfield", [b.op("getfield", [from, name("link")], A), name("n")], Signed);
    const f = straight("f", [], List(Signed), (b) => b.op("oonewlist", [name(List(Signed)), follow(b, b.op("oonew", [name(A)], A)), follow(b, c(other, A)), follow(b, c(shared, A))], List(Signed)));
    expect(jsGraphs(f).functions["f"]!()).toEqual([42, 42, 42]);
  });

  const PAIR: RecordType = Record([["item0", Signed], ["item1", OOString]]);
  const pair = (a: number, b: string): OORecord => new OORecord(PAIR, [a, b]);

  it("keep their identity where several refer to them, and are written in place where one does", () => {
    const L = List(PAIR);
    const shared = pair(1, "shared");
    const [one, two] = [new OOList(L, [shared, pair(2, "alone")]), new OOList(L, [shared])];
    const item = (b: BlockBuilder, list: OOList): ReturnType<BlockBuilder["op"]> => b.op("oosend", [name("ll_getitem_fast"), c(list, L), c(0, Signed)], PAIR);
    const f = straight("f", [], Bool, (b) => b.op("ptr_eq", [item(b, one), item(b, two)], Bool));
    const { functions, text } = jsGraphs(f);
    expect(functions["f"]!()).toBe(true);
    expect(text).toContain('.push(theTuple, new Tuple2(2, "alone"));');
  });

  it("lists that contain themselves", () => {
    const type = List(OOObject);
    const list = new OOList(type, []);
    list.items.push(list, null);
    const f = straight("f", [], Bool, (b) => b.op("ptr_eq", [b.op("oosend", [name("ll_getitem_fast"), c(list, type), c(0, Signed)], OOObject), b.op("cast_to_object", [c(list, type)], OOObject)], Bool));
    expect(jsGraphs(f).functions["f"]!()).toBe(true);
  });

  it("strings of any bytes, numbers of any kind", () => {
    const text = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join("") + "\u2028\ud800</script>`${x}";
    const values = new OOList(List(Float), [NaN, -0, Infinity, -Infinity, 1e300, 5e-324, 0.1]);
    const longs = new OOList(List(SignedLongLong), [2n ** 62n, -1, 0]);
    const strings = new OOList(List(OOString), [text, "", null]);
    const give = (graphName: string, list: OOList): FunctionGraph => straight(graphName, [], list.type, () => c(list, list.type));
    const { functions } = jsGraphs(give("floats", values), give("longs", longs), give("strings", strings));
    expect([functions["floats"]!(), functions["longs"]!(), functions["strings"]!()]).toEqual([values.items, [2n ** 62n, -1n, 0n], [text, "", null]]);
  });

  it("lists of a hundred thousand numbers and of a thousand objects", () => {
    const numbers = new OOList(List(Signed), Array.from({ length: 100_000 }, (_, i) => i - 50_000));
    const objects = new OOList(List(NODE), Array.from({ length: 1000 }, (_, i) => node(i, null)));
    const at = straight("at", [Signed], Signed, (b, [i]) => b.op("oosend", [name("ll_getitem_fast"), c(numbers, numbers.type), i!], Signed));
    const value = straight("value", [Signed], Signed, (b, [i]) => b.op("getfield", [b.op("oosend", [name("ll_getitem_fast"), c(objects, objects.type), i!], NODE), name("value")], Signed));
    const { functions } = jsGraphs(at, value);
    expect([functions["at"]!(0), functions["at"]!(99_999), functions["value"]!(999)]).toEqual([-50_000, 49_999, 999]);
  });

  it("builders, functions, classes and weak references", () => {
    const builder = Object.assign(new OOBuilder(OOStringBuilder), { text: "begun " });
    const build = straight("build", [], OOString, (b) => {
      b.op("oosend", [name("ll_append"), c(builder, OOStringBuilder), c("here", OOString)]);
      return b.op("oosend", [name("ll_build"), c(builder, OOStringBuilder)], OOString);
    });
    const target = node(9, null);
    const weak = straight("weak", [], Signed, (b) => b.op("getfield", [b.op("ooweakref_deref", [c(new OOWeakRef(target), OOWeakReference)], NODE), name("value")], Signed));
    const dead = straight("dead", [], Bool, (b) => b.op("ptr_iszero", [b.op("ooweakref_deref", [c(new OOWeakRef(null), OOWeakReference)], NODE)], Bool));
    const callee = ptrTo(straight("callee", [], Signed, () => c(11, Signed)));
    const table = new OOList(List(callee.type), [callee]);
    const call = straight("call", [], Signed, (b) => b.op("indirect_call", [b.op("oosend", [name("ll_getitem_fast"), c(table, table.type), c(0, Signed)], callee.type), name(null)], Signed));
    const { functions } = jsGraphs(build, weak, dead, call);
    expect([functions["build"]!(), functions["weak"]!(), functions["dead"]!(), functions["call"]!()]).toEqual(["begun here", 9, true, 11]);
  });
});

describe("identity", () => {
  const A = classType("A");
  const hash = (graphName: string, type: InstanceType): FunctionGraph => straight(graphName, [type], Signed, (b, [a]) => b.op("gc_identityhash", [a!], Signed));
  const make = straight("make", [], A, (b) => b.op("oonew", [name(A)], A));

  it("an instance keeps its hash, and others have another", () => {
    const { functions } = jsGraphs(make, hash("hash", A));
    const [a, b] = [functions["make"]!(), functions["make"]!()];
    expect(functions["hash"]!(a)).toBe(functions["hash"]!(a));
    expect(functions["hash"]!(a)).not.toBe(functions["hash"]!(b));
  });

  it("subclasses and prebuilt instances have room for it", () => {
    const B = classType("B", A);
    const known = new OOInstance(B);
    known.identityHash = 1234;
    const get = straight("get", [], Signed, (b) => b.op("gc_identityhash", [c(known, A)], Signed));
    const { functions, text } = jsGraphs(get, hash("hash", A), make);
    expect([functions["get"]!(), functions["hash"]!(functions["make"]!())]).toEqual([1234, 1235]);
    expect(text.match(/this\.\$hash/g)).toHaveLength(1);
  });

  it("functions and lists have one, too", () => {
    const L = List(Signed);
    const list = straight("list", [L], Signed, (b, [l]) => b.op("gc_identityhash", [l!], Signed));
    const { functions } = jsGraphs(list);
    const one = [1];
    expect(functions["list"]!(one)).toBe(functions["list"]!(one));
    expect(functions["list"]!(one)).not.toBe(functions["list"]!([1]));
  });
});

describe("records", () => {
  it("begin with zeros, and have no fields that are nothing", () => {
    const type = Record([["item0", Signed], ["item1", Void], ["item2", OOString]]);
    const f = straight("f", [], OOString, (b) => {
      const made = b.op("oonew", [name(type)], type);
      b.op("setfield", [made, name("item1"), name(null)]);
      b.op("getfield", [made, name("item1")]);
      b.op("setfield", [made, name("item2"), c("set", OOString)]);
      return b.op("getfield", [made, name("item2")], OOString);
    });
    const { functions, text } = jsGraphs(f);
    expect(functions["f"]!()).toBe("set");
    expect(text).toContain("new Tuple3(0, null)");
    expect(text).not.toContain("item1");
  });
});

it("a pointer to memory is refused", () => {
  const external = functionptr(Func([Signed], Signed), "c_function", { external: "c_function" });
  expect(() => jsGraphs(straight("f", [Signed], Signed, (b, [n]) => b.op("direct_call", [cPtr(external), n!], Signed)))).toThrow(/JavaScript has no function c_function/);
});
