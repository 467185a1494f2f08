import { describe, expect, it } from "vitest";
import { generateC } from "@rpyts/backend-c/genc";
import { Constant, type FunctionGraph, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import { castOpaquePtr, castPointer, directArrayitems, directFieldptr, functionptr, malloc, nullptr, solidPtr, weakrefCreate } from "@rpyts/lltype/lltype";
import { castPtrToAdr, itemoffsetof, offsetof, sizeof } from "@rpyts/lltype/llmemory";
import {
  Address, BareArray, Bool, Char, FixedSizeArray, Float, Func, GCREF, GcArray, GcForwardReference, GcStruct, Ptr, RawArray, Signed, SignedLongLongLong, SingleFloat, SizedNumber, Struct, UniChar, Unsigned,
  Void, WeakRefPtr,
} from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { LLArray, LLStruct, type LLPtr, type LLValue } from "@rpyts/lltype/values";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, straight, v } from "../../llinterp/test/build.js";
import { Batch } from "./batch.js";

const immortal = { immortal: true } as const;
const struct = (ptr: LLPtr): LLStruct => ptr.obj as LLStruct;
const array = (ptr: LLPtr): LLArray => ptr.obj as LLArray;
const batch = new Batch();
const names: string[] = [];

/** A test is a graph that reads data; its results under llinterp and in C must be the same. */
function reads(what: string, graph: FunctionGraph, calls: LLValue[][] = [[]]): void {
  names.push(what);
  batch.add(graph, calls);
}

/** A graph without arguments. */
const reading = (result: LowLevelType, body: (b: BlockBuilder) => Hlvalue): FunctionGraph => straight("read", [], result, (b) => body(b));
/** A graph of an index. */
const readingAt = (result: LowLevelType, body: (b: BlockBuilder, index: Variable) => Hlvalue): FunctionGraph => straight("read_at", [Signed], result, (b, [i]) => body(b, i!));

const get = (b: BlockBuilder, p: Hlvalue, field: string, type: LowLevelType): Variable => b.op("getfield", [p, name(field)], type);

// ---- every primitive type as a field

const ALL = Struct("all_kinds", [
  ["minint", Signed], ["maxuint", Unsigned], ["big", SignedLongLongLong], ["byte", SizedNumber("INT8", 8, true)], ["half", SizedNumber("UINT16", 16, false)], ["infinity", Float], ["minus", Float], ["nan", Float],
  ["tiny", Float], ["negzero", Float], ["single", SingleFloat], ["letter", Char], ["unicode", UniChar], ["yes", Bool], ["nothing", Void], ["adr", Address], ["int", Signed],
]);
const all = malloc(ALL, null, immortal);
const VALUES: Readonly<Record<string, LLValue>> = {
  minint: -(2n ** 63n), maxuint: 2n ** 64n - 1n, big: -(2n ** 127n), byte: -128, half: 65535, infinity: Infinity, minus: -Infinity, nan: NaN, tiny: 5e-324, negzero: -0, single: Math.fround(0.1), letter: 255, unicode: 0x10ffff, yes: true, int: -5,
};
for (const [field, value] of Object.entries(VALUES)) struct(all).set(field, value);
for (const field of Object.keys(VALUES)) reads(`the field ${field} of a prebuilt structure`, reading(ALL.fieldType(field), (b) => get(b, cPtr(all), field, ALL.fieldType(field))));

// ---- strings: all characters

const STR = GcStruct("rpy_string", [["hash", Signed], ["chars", RawArray(Char, { hints: { immutable: true, isrpystring: true, extra_item_after_alloc: 1 } })]]);

function string(codes: readonly number[]): LLPtr {
  const s = malloc(STR, codes.length, immortal);
  codes.forEach((code, i) => array(solidPtr(struct(s).get("chars") as LLArray)).set(i, code));
  struct(s).set("hash", codes.length);
  return s;
}

const charAt = (s: LLPtr): FunctionGraph => readingAt(Char, (b, i) => b.op("getinteriorfield", [cPtr(s), name("chars"), i], Char));
const everything = string([...Array(256).keys(), ...Array(256).keys()]);
reads("a string with all characters twice", charAt(everything), [...Array(512).keys()].map((i) => [i]));
const escapes = string([..."??/ \\0123 \"'\\n\x00123\x7f%s"].map((ch) => ch.charCodeAt(0)));
reads("a string of what C reads in its own way", charAt(escapes), [...Array(19).keys()].map((i) => [i]));
const long = string(Array.from({ length: 5000 }, (_, i) => (i * 7) % 256));
reads("a string of several thousand characters", charAt(long), Array.from({ length: 100 }, (_, i) => [i * 50]));
reads("the length of an empty string", reading(Signed, (b) => b.op("getinteriorarraysize", [cPtr(string([])), name("chars")], Signed)));

// ---- cycles, inlined supers, pointers into parents

const nodeRef = GcForwardReference();
const NODE = GcStruct("node", [["next", Ptr(nodeRef)], ["value", Signed]], { nominal: true });
nodeRef.become(NODE);
const LEAF = GcStruct("leaf", [["super", NODE], ["extra", Float]]);
const ring = [malloc(NODE, null, immortal), malloc(LEAF, null, immortal), malloc(NODE, null, immortal)] as const;
const asNodes = [ring[0], castPointer(Ptr(NODE), ring[1]), ring[2]] as const;
asNodes.forEach((node, i) => {
  struct(node).set("value", 10 ** i);
  struct(node).set("next", asNodes[(i + 1) % 3]!);
});
struct(ring[1]).set("extra", 2.5);

function walk(): FunctionGraph {
  const entry = new BlockBuilder(v(Signed, "n"));
  const graph = graphOf("walk", entry, Signed);
  const [n, p, sum] = [v(Signed), v(Ptr(NODE)), v(Signed)];
  const head = new BlockBuilder(n, p, sum);
  const [n2, p2, sum2] = [v(Signed), v(Ptr(NODE)), v(Signed)];
  const body = new BlockBuilder(n2, p2, sum2);
  entry.goto(head.block, [entry.block.inputargs[0]!, cPtr(asNodes[1]), c(0, Signed)]);
  head.branch(head.op("int_gt", [n, c(0, Signed)], Bool), [body.block, [n, p, sum]], [graph.returnblock, [sum]]);
  const total = body.op("int_add", [body.op("int_mul", [sum2, c(7, Signed)], Signed), get(body, p2, "value", Signed)], Signed);
  body.goto(head.block, [body.op("int_sub", [n2, c(1, Signed)], Signed), get(body, p2, "next", Ptr(NODE)), total]);
  return graph;
}
reads("a ring of objects, one of a derived type", walk(), [[0], [1], [2], [3], [10]]);
reads("a field of the derived type through a cast", reading(Float, (b) => get(b, b.op("cast_pointer", [get(b, cPtr(ring[0]), "next", Ptr(NODE))], Ptr(LEAF)), "extra", Float)));

// ---- arrays

const POINT = Struct("point", [["x", Signed], ["y", Float]]);
const POINTS = GcArray(POINT);
const points = malloc(POINTS, 3, immortal);
array(points).items.forEach((item, i) => {
  (item as LLStruct).set("x", i * 3);
  (item as LLStruct).set("y", i / 4);
});
reads("an array of inlined structures", readingAt(Float, (b, i) => b.op("getinteriorfield", [cPtr(points), i, name("y")], Float)), [[0], [1], [2]]);
reads("a pointer to one inlined item", reading(Signed, (b) => get(b, cPtr(solidPtr(array(points).items[2] as LLStruct)), "x", Signed)));
reads("a pointer to an item found at run time", readingAt(Signed, (b, i) => get(b, b.op("getarraysubstruct", [cPtr(points), i], Ptr(POINT)), "x", Signed)), [[0], [2]]);
reads("the length of an array", reading(Signed, (b) => b.op("getarraysize", [cPtr(points)], Signed)));
const empty = malloc(GcArray(Signed), 0, immortal);
reads("the length of an empty array", reading(Signed, (b) => b.op("getarraysize", [cPtr(empty)], Signed)));
const voids = malloc(GcArray(Void), 5, immortal);
reads("the length of an array of nothing", reading(Signed, (b) => b.op("getarraysize", [cPtr(voids)], Signed)));
const bools = malloc(RawArray(Bool), 3, immortal);
array(bools).items.splice(0, 3, true, false, true);
reads("an array of truth values", readingAt(Bool, (b, i) => b.op("getarrayitem", [cPtr(bools), i], Bool)), [[0], [1], [2]]);
const bare = malloc(BareArray(Signed), 4, immortal);
array(bare).items.splice(0, 4, 5, 6, 7, 8);
reads("an array without length", readingAt(Signed, (b, i) => b.op("getarrayitem", [cPtr(bare), i], Signed)), [[0], [3]]);
reads("a pointer some items further", reading(Signed, (b) => b.op("getarrayitem", [b.op("direct_ptradd", [cPtr(bare), c(2, Signed)], Ptr(BareArray(Signed))), c(1, Signed)], Signed)));
const numbers = malloc(GcArray(Signed), 3, immortal);
array(numbers).items.splice(0, 3, 11, 22, 33);
reads("a constant pointer to the items of an array", reading(Signed, (b) => b.op("getarrayitem", [cPtr(directArrayitems(numbers)), c(1, Signed)], Signed)));
reads("the items of an array as an array without length", reading(Signed, (b) => b.op("getarrayitem", [b.op("direct_arrayitems", [cPtr(numbers)], Ptr(BareArray(Signed))), c(2, Signed)], Signed)));
reads("a constant pointer to a field", reading(Signed, (b) => b.op("getarrayitem", [cPtr(directFieldptr(asNodes[2], "value")), c(0, Signed)], Signed)));
reads("a pointer to a field", reading(Float, (b) => b.op("getarrayitem", [b.op("direct_fieldptr", [cPtr(ring[1]), name("extra")], Ptr(FixedSizeArray(Float, 1))), c(0, Signed)], Float)));

const FIXED = FixedSizeArray(Char, 4);
const HOLDER = Struct("holder", [["before", Signed], ["name", FIXED], ["table", FixedSizeArray(POINT, 2)]]);
const holder = malloc(HOLDER, null, immortal);
[..."abcd"].forEach((ch, i) => ((struct(holder).get("name") as LLArray).items[i] = ch.charCodeAt(0)));
((struct(holder).get("table") as LLArray).items[1] as LLStruct).set("y", -0.5);
reads("an inlined array of fixed size", readingAt(Char, (b, i) => b.op("getarrayitem", [b.op("getsubstruct", [cPtr(holder), name("name")], Ptr(FIXED)), i], Char)), [[0], [3]]);
reads("a path through structures and arrays", readingAt(Float, (b, i) => b.op("getinteriorfield", [cPtr(holder), name("table"), i, name("y")], Float)), [[0], [1]]);
reads("a constant pointer into the middle of an object", reading(Float, (b) => get(b, cPtr(solidPtr((struct(holder).get("table") as LLArray).items[1] as LLStruct)), "y", Float)));

const TAIL = Struct("tail", [["count", Signed], ["text", BareArray(Char)]]);
const tail = malloc(TAIL, 5, immortal);
[..."hello"].forEach((ch, i) => ((struct(tail).get("text") as LLArray).items[i] = ch.charCodeAt(0)));
reads("an array without length at the end of a structure", readingAt(Char, (b, i) => b.op("getinteriorfield", [cPtr(tail), name("text"), i], Char)), [[0], [4]]);
const TAILN = Struct("tailn", [["count", Signed], ["values", BareArray(Signed)]]);
const tailn = malloc(TAILN, 3, immortal);
(struct(tailn).get("values") as LLArray).items.splice(0, 3, 4, 5, 6);
reads("numbers without length at the end of a structure", readingAt(Signed, (b, i) => b.op("getinteriorfield", [cPtr(tailn), name("values"), i], Signed)), [[0], [1], [2]]);

// ---- functions in data, and function types that mention each other

const addOne = straight("add_one", [Signed], Signed, (b, [x]) => b.op("int_add", [x!, c(1, Signed)], Signed));
const twice = straight("twice", [Signed], Signed, (b, [x]) => b.op("int_mul", [x!, c(2, Signed)], Signed));
batch.helper(addOne);
batch.helper(twice);
const F = Func([Signed], Signed);
const APPLY = Func([Ptr(F), Void, Signed], Signed);
const apply = straight("apply", [Ptr(F), Void, Signed], Signed, (b, [f, , x]) => b.op("indirect_call", [f!, x!, name([addOne, twice])], Signed));
batch.helper(apply);
const VTABLE = Struct("methods", [["apply", Ptr(APPLY)], ["functions", FixedSizeArray(Ptr(F), 2)], ["external", Ptr(Func([Signed], Signed))]], { hints: { immutable: true } });
const vtable = malloc(VTABLE, null, immortal);
struct(vtable).set("apply", ptrTo(apply));
(struct(vtable).get("functions") as LLArray).items.splice(0, 2, ptrTo(addOne), ptrTo(twice));
struct(vtable).set("external", functionptr(F, "labs", { external: "labs" }));
reads(
  "functions in tables, called with functions and Void arguments",
  readingAt(Signed, (b, i) => {
    const f = b.op("getinteriorfield", [cPtr(vtable), name("functions"), i], Ptr(F));
    return b.op("indirect_call", [get(b, cPtr(vtable), "apply", Ptr(APPLY)), f, c(null, Void), c(21, Signed), name([apply])], Signed);
  }),
  [[0], [1]],
);
reads("a function of the C library in a table", reading(Signed, (b) => b.op("indirect_call", [get(b, cPtr(vtable), "external", Ptr(F)), c(-9, Signed), name(null)], Signed)));
const labs = functionptr(F, "labs", { external: "labs" });
reads("a function of the C library, called directly", straight("call_labs", [Signed], Signed, (b, [x]) => b.op("direct_call", [cPtr(labs), x!], Signed)), [[-(2 ** 40)]]);

// ---- opaque pointers, weak references, names, sizes

const anything = castOpaquePtr(GCREF, ring[1]);
reads("an opaque pointer to a derived object", reading(Float, (b) => get(b, b.op("cast_opaque_ptr", [cPtr(anything)], Ptr(LEAF)), "extra", Float)));
reads("a null pointer", reading(Bool, (b) => b.op("ptr_iszero", [cPtr(nullptr(NODE))], Bool)));
const weak = weakrefCreate(castPointer(Ptr(NODE), ring[1]));
reads("a prebuilt weak reference", reading(Signed, (b) => get(b, b.op("weakref_deref", [c(weak, WeakRefPtr)], Ptr(NODE)), "value", Signed)));
const BAD_NAMES = Struct("while", [["int", Signed], ["NULL", Signed], ["errno", Signed], ["a.b", Signed], ["class ", Signed]]);
const bad = malloc(BAD_NAMES, null, immortal);
["int", "NULL", "errno", "a.b", "class "].forEach((field, i) => struct(bad).set(field, i));
for (const field of BAD_NAMES.names) reads(`the field ${JSON.stringify(field)}`, reading(Signed, (b) => get(b, cPtr(bad), field, Signed)));
const TWIN = Struct("point", [["z", Signed]]);
const twin = malloc(TWIN, null, immortal);
struct(twin).set("z", 77);
reads("a structure whose name another one has, too", reading(Signed, (b) => get(b, cPtr(twin), "z", Signed)));
names.push("sizes and offsets of types");
batch.add(
  reading(Signed, (b) => {
    const offsets = [sizeof(POINT), offsetof(HOLDER, "table"), itemoffsetof(POINTS, 2), sizeof(STR, 3)] as const;
    return offsets.map((o): Hlvalue => c(o, Signed)).reduce((sum, o) => b.op("int_add", [b.op("int_mul", [sum, c(1000, Signed)], Signed), o], Signed));
  }),
  [[]],
  [`0:${(16 * 1e9 + 16 * 1e6 + (8 + 32) * 1e3 + (16 + 3)).toString(16)}`],
);
names.push("an address inside an object");
batch.add(
  reading(Signed, (b) => b.op("raw_load", [c(castPtrToAdr(directFieldptr(asNodes[2], "value")), Address), c(0, Signed)], Signed)),
  [[]],
  ["0:64"],
);

// ---- writing to prebuilt data

const counter = malloc(NODE, null, immortal);
struct(counter).set("value", 1);
const writing = straight("write", [Signed], Signed, (b, [x]) => {
  const old = get(b, cPtr(counter), "value", Signed);
  b.op("setfield", [cPtr(counter), name("value"), x!]);
  return old;
});
reads("what was written to a prebuilt object", writing, [[123], [5], [6]]);
// llinterp wrote to it, too.
struct(counter).set("value", 1);

describe("prebuilt data in C", () => {
  const results = batch.run({ optimisation: "1" });
  it.each(names.map((what, i) => [what, i] as const))("%s", (_what, i) => {
    expect(results[i]).toEqual(batch.expected[i]);
  });

  it("prints the same text for the same program", () => {
    const graph = (): Constant => cPtr(ptrTo(walk()));
    const text = (): string => {
      const runtime = new Map<string, string>();
      const make = { target: "x", cc: "gcc", optimisation: "2", extraCFlags: [], extraLibs: [] };
      const files = generateC({ roots: new Map([["main", graph().value as LLPtr]]), excData: null, memory: "none", wordBits: 64, lldebug: false, runtime, make });
      return JSON.stringify([...files]);
    };
    expect(text()).toBe(text());
  });

  it("puts what never changes into read-only memory", () => {
    const f = straight("f", [], Signed, (b) => b.op("indirect_call", [get(b, cPtr(vtable), "external", Ptr(F)), c(-9, Signed), name(null)], Signed));
    const files = generateC({
      roots: new Map([["main", ptrTo(f)]]), excData: null, memory: "none", wordBits: 64, lldebug: false, runtime: new Map(), make: { target: "x", cc: "gcc", optimisation: "2", extraCFlags: [], extraLibs: [] },
    });
    expect(files.get("data.c")).toContain("const struct s_methods d_methods = ");
  });
});

