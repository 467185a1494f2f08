import { describe, expect, it } from "vitest";
import type { FunctionGraph, Hlvalue, Variable } from "@rpyts/flowmodel/model";
import { attachRuntimeTypeInfo, malloc, nullptr, type MallocFlags } from "@rpyts/lltype/lltype";
import { BareArray, Bool, Char, Float, GcArray, GcForwardReference, GcStruct, Ptr, RawArray, Signed, Struct, Void, WeakRefPtr } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLStruct } from "@rpyts/lltype/values";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, straight, v } from "../../llinterp/test/build.js";
import { CLASSES, ETYPE, EVALUE } from "../../llinterp/test/exceptions.js";
import { Batch } from "./batch.js";

const GC: MallocFlags = { flavor: "gc" };
const immortal = { immortal: true } as const;

const nodeRef = GcForwardReference();
const NODE = GcStruct("node", [["next", Ptr(nodeRef)], ["value", Signed]], { nominal: true });
nodeRef.become(NODE);
const NODEPTR = Ptr(NODE);
const NONE = c(nullptr(NODE), NODEPTR);
const TEXT = GcStruct("text", [["hash", Signed], ["chars", RawArray(Char, { hints: { extra_item_after_alloc: 1 } })]]);
const TEXTS = GcArray(Ptr(TEXT));
const NODES = GcArray(NODEPTR);
const REFS = GcArray(WeakRefPtr);

const get = (b: BlockBuilder, p: Hlvalue, field: string, type: LowLevelType): Variable => b.op("getfield", [p, name(field)], type);
const set = (b: BlockBuilder, p: Hlvalue, field: string, value: Hlvalue): Variable => b.op("setfield", [p, name(field), value]);
const num = (value: number): Hlvalue => c(value, Signed);
const add = (b: BlockBuilder, x: Hlvalue, y: Hlvalue): Variable => b.op("int_add", [x, y], Signed);
const toInt = (b: BlockBuilder, x: Hlvalue): Variable => b.op("cast_bool_to_int", [x], Signed);

function withExceptTypes(graph: FunctionGraph): FunctionGraph {
  graph.exceptblock.inputargs[0]!.concretetype = ETYPE;
  graph.exceptblock.inputargs[1]!.concretetype = EVALUE;
  return graph;
}

interface Loop {
  /** Types and first values of the variables; `setup` makes some from n. */
  readonly types: LowLevelType[];
  readonly first: (b: BlockBuilder, n: Variable) => Hlvalue[];
  readonly step: (b: BlockBuilder, i: Variable, vars: Variable[]) => Hlvalue[];
  readonly result: (b: BlockBuilder, vars: Variable[]) => Hlvalue;
  readonly type?: LowLevelType;
}

/** A function of n: `for i in range(n)`, where the body gives the next values of the variables. */
function loop(what: string, { types, first, step, result, type = Signed }: Loop): FunctionGraph {
  const entry = new BlockBuilder(v(Signed, "n"));
  const graph = withExceptTypes(graphOf(what, entry, type));
  const make = (): BlockBuilder => new BlockBuilder(v(Signed, "n"), v(Signed, "i"), ...types.map((t) => v(t)));
  const [head, body] = [make(), make()];
  const done = new BlockBuilder(...types.map((t) => v(t)));
  const [n, i, ...vars] = head.block.inputargs as [Variable, Variable, ...Variable[]];
  const start = entry.block.inputargs[0]!;
  entry.goto(head.block, [start, num(0), ...first(entry, start)]);
  head.branch(head.op("int_lt", [i, n], Bool), [body.block, [n, i, ...vars]], [done.block, vars]);
  const [n2, i2, ...vars2] = body.block.inputargs as [Variable, Variable, ...Variable[]];
  const next = step(body, i2, vars2);
  body.goto(head.block, [n2, add(body, i2, num(1)), ...next]);
  done.goto(graph.returnblock, [result(done, done.block.inputargs)]);
  return graph;
}

function newNode(b: BlockBuilder, next: Hlvalue, value: Hlvalue): Variable {
  const node = b.op("malloc", [name(NODE), name(GC)], NODEPTR);
  set(b, node, "next", next);
  set(b, node, "value", value);
  return node;
}

/** A text of some length whose first and last character say what it is; and one that dies at once. */
function newText(b: BlockBuilder, i: Hlvalue): Variable {
  const length = add(b, b.op("int_mod", [i, num(701)], Signed), num(2));
  b.op("malloc_varsize", [name(TEXT), name(GC), length], Ptr(TEXT));
  const text = b.op("malloc_varsize", [name(TEXT), name(GC), length], Ptr(TEXT));
  const mark = b.op("cast_int_to_char", [b.op("int_and", [i, num(255)], Signed)], Char);
  set(b, text, "hash", i);
  b.op("setinteriorfield", [text, name("chars"), num(0), mark]);
  b.op("setinteriorfield", [text, name("chars"), b.op("int_sub", [length, num(1)], Signed), mark]);
  return text;
}

/** 1 for a text that is not as it was made. */
function wrongText(b: BlockBuilder, text: Hlvalue, i: Hlvalue): Variable {
  const length = b.op("getinteriorarraysize", [text, name("chars")], Signed);
  const at = (index: Hlvalue): Variable => b.op("cast_char_to_int", [b.op("getinteriorfield", [text, name("chars"), index], Char)], Signed);
  const mark = b.op("int_and", [i, num(255)], Signed);
  const differ = (x: Hlvalue, y: Hlvalue): Variable => b.op("int_xor", [x, y], Signed);
  const wrongs = [
    differ(length, add(b, b.op("int_mod", [i, num(701)], Signed), num(2))), differ(get(b, text, "hash", Signed), i), differ(at(num(0)), mark), differ(at(b.op("int_sub", [length, num(1)], Signed)), mark),
  ];
  return toInt(b, b.op("int_is_true", [wrongs.reduce((x, y) => b.op("int_or", [x, y], Signed))], Bool));
}

// ---- linked structures

/** A list of n nodes; a node dies for each. */
const makeList = loop("make_list", {
  types: [NODEPTR],
  first: () => [NONE],
  step: (b, i, [list]) => {
    newNode(b, NONE, num(-1));
    return [newNode(b, list!, i)];
  },
  result: (_b, [list]) => list!,
  type: NODEPTR,
});

/** The sum of a list's values, made and walked. */
const sumList = loop("sum_list", {
  types: [NODEPTR, Signed],
  first: (b, n) => [b.op("direct_call", [cPtr(ptrTo(makeList)), n], NODEPTR), num(0)],
  step: (b, _i, [list, sum]) => [get(b, list!, "next", NODEPTR), add(b, sum!, get(b, list!, "value", Signed))],
  result: (b, [list, sum]) => b.op("int_mul", [sum!, toInt(b, b.op("ptr_iszero", [list!], Bool))], Signed),
});

const fillTexts = loop("fill_texts", {
  types: [Ptr(TEXTS)],
  first: (b, n) => [b.op("malloc_varsize", [name(TEXTS), name(GC), n], Ptr(TEXTS))],
  step: (b, i, [texts]) => {
    b.op("setarrayitem", [texts!, i, newText(b, i)]);
    return [texts!];
  },
  result: (_b, [texts]) => texts!,
  type: Ptr(TEXTS),
});

/** How many of n texts are wrong after all are made. */
const checkTexts = loop("check_texts", {
  types: [Ptr(TEXTS), Signed],
  first: (b, n) => [b.op("direct_call", [cPtr(ptrTo(fillTexts)), n], Ptr(TEXTS)), num(0)],
  step: (b, i, [texts, wrong]) => [texts!, add(b, wrong!, wrongText(b, b.op("getarrayitem", [texts!, i], Ptr(TEXT)), i))],
  result: (_b, [, wrong]) => wrong!,
});

/** How many fresh objects have a pointer that is not null: none. */
const freshPointers = loop("fresh_pointers", {
  types: [Signed],
  first: () => [num(0)],
  step: (b, _i, [wrong]) => {
    const node = b.op("malloc", [name(NODE), name(GC)], NODEPTR);
    const bad = toInt(b, b.op("ptr_nonzero", [get(b, node, "next", NODEPTR)], Bool));
    set(b, node, "next", node);
    return [add(b, wrong!, bad)];
  },
  result: (_b, [wrong]) => wrong!,
});

const PLAIN = GcStruct("plain", [["a", Signed], ["b", Float], ["c", Signed]]);
const ZERO: MallocFlags = { flavor: "gc", zero: true };

/** The same for numbers in memory that is asked to be zero. */
const freshNumbers = loop("fresh_numbers", {
  types: [Signed],
  first: () => [num(0)],
  step: (b, i, [wrong]) => {
    const p = b.op("malloc", [name(PLAIN), name(ZERO)], Ptr(PLAIN));
    const bits = b.op("int_or", [get(b, p, "a", Signed), get(b, p, "c", Signed)], Signed);
    set(b, p, "a", add(b, i, num(1)));
    set(b, p, "c", num(-1));
    return [b.op("int_or", [wrong!, bits], Signed)];
  },
  result: (_b, [wrong]) => wrong!,
});

const HOLDER = GcStruct("static_holder", [["list", NODEPTR]]);
const holder = malloc(HOLDER, null, immortal);

/** A list that hangs on nothing but a prebuilt object, while others die; its length. */
const staticRoot = loop("static_root", {
  types: [NODEPTR],
  first: () => [NONE],
  step: (b, i) => {
    set(b, cPtr(holder), "list", newNode(b, get(b, cPtr(holder), "list", NODEPTR), i));
    newNode(b, NONE, num(-1));
    return [NONE];
  },
  result: () => num(0),
});
const sumStatic = loop("sum_static", {
  types: [Signed],
  first: (b, n) => {
    b.op("direct_call", [cPtr(ptrTo(staticRoot)), n], Signed);
    // Collections while nothing on the stack knows the list.
    b.op("direct_call", [cPtr(ptrTo(makeList)), n], NODEPTR);
    b.op("direct_call", [cPtr(ptrTo(makeList)), n], NODEPTR);
    return [num(0)];
  },
  step: (b, _i, [sum]) => {
    const first = get(b, cPtr(holder), "list", NODEPTR);
    set(b, cPtr(holder), "list", get(b, first, "next", NODEPTR));
    return [add(b, sum!, get(b, first, "value", Signed))];
  },
  result: (_b, [sum]) => sum!,
});

const NUMBERS = GcArray(Signed);

/** Fills an array of a million numbers, keeps nothing but the address of its items, allocates, and reads it. */
const innerPointer = loop("inner_pointer", {
  types: [Ptr(BareArray(Signed))],
  first: (b) => {
    const array = b.op("malloc_varsize", [name(NUMBERS), name(GC), num(1_000_000)], Ptr(NUMBERS));
    b.op("setarrayitem", [array, num(567_890), num(77)]);
    return [b.op("direct_ptradd", [b.op("direct_arrayitems", [array], Ptr(BareArray(Signed))), num(500_000)], Ptr(BareArray(Signed)))];
  },
  step: (b, i, [items]) => {
    newText(b, i);
    return [items!];
  },
  result: (b, [items]) => b.op("getarrayitem", [items!, num(67_890)], Signed),
});

// ---- finalizers and weak references

const COUNTER = Struct("counter", [["count", Signed]]);
const counter = malloc(COUNTER, null, immortal);
(counter.obj as LLStruct).set("count", 0);
const FINAL = GcStruct("final", [["next", NODEPTR], ["x", Signed]], { rtti: true });
const finalPtr = Ptr(FINAL);

/** Counts, allocates and raises. */
const destructor = withExceptTypes(
  straight("destructor", [finalPtr], Void, (b, [self]) => {
    set(b, cPtr(counter), "count", add(b, get(b, cPtr(counter), "count", Signed), get(b, self!, "x", Signed)));
    newNode(b, NONE, num(1));
    return c(null, Void);
  }),
);
const raised = CLASSES["ValueError"]!;
destructor.startblock.exits[0]!.target = destructor.exceptblock;
destructor.startblock.exits[0]!.args = [c(raised.type, ETYPE), c(raised.value, EVALUE)];
attachRuntimeTypeInfo(FINAL, null, ptrTo(destructor));

const finalized = loop("finalized", {
  types: [finalPtr],
  first: () => [c(nullptr(FINAL), finalPtr)],
  step: (b) => {
    const object = b.op("malloc", [name(FINAL), name(GC)], finalPtr);
    set(b, object, "x", num(1));
    return [object];
  },
  result: (b, [last]) => {
    b.op("gc__collect", []);
    const enough = b.op("int_gt", [get(b, cPtr(counter), "count", Signed), num(9_000)], Bool);
    b.op("keepalive", [last!]);
    return enough;
  },
  type: Bool,
});

interface Refs {
  readonly refs: FunctionGraph;
}

/** n weak references; one target in ten is held by a list. */
function weakReferences(): Refs {
  const HOLD = GcStruct("hold", [["refs", Ptr(REFS)], ["list", NODEPTR]]);
  const fill = loop("fill_refs", {
    types: [Ptr(HOLD)],
    first: (b, n) => {
      const hold = b.op("malloc", [name(HOLD), name(GC)], Ptr(HOLD));
      set(b, hold, "refs", b.op("malloc_varsize", [name(REFS), name(GC), n], Ptr(REFS)));
      return [hold];
    },
    step: (b, i, [hold]) => {
      const held = toInt(b, b.op("int_eq", [b.op("int_mod", [i, num(10)], Signed), num(0)], Bool));
      const node = newNode(b, get(b, hold!, "list", NODEPTR), i);
      b.op("setarrayitem", [get(b, hold!, "refs", Ptr(REFS)), i, b.op("weakref_create", [node], WeakRefPtr)]);
      // The list's head is the last held node: a table of two picks it, without a branch.
      const two = b.op("malloc_varsize", [name(NODES), name(GC), num(2)], Ptr(NODES));
      b.op("setarrayitem", [two, num(0), get(b, hold!, "list", NODEPTR)]);
      b.op("setarrayitem", [two, num(1), node]);
      set(b, hold!, "list", b.op("getarrayitem", [two, held], NODEPTR));
      return [hold!];
    },
    result: (b, [hold]) => {
      b.op("gc__collect", []);
      return hold!;
    },
    type: Ptr(HOLD),
  });
  batch.helper(fill);
  // Counts the references whose target is there; a held one that is gone counts a million.
  const refs = loop("live_refs", {
    types: [Ptr(HOLD), Signed],
    first: (b, n) => [b.op("direct_call", [cPtr(ptrTo(fill)), n], Ptr(HOLD)), num(0)],
    step: (b, i, [hold, live]) => {
      const target = b.op("weakref_deref", [b.op("getarrayitem", [get(b, hold!, "refs", Ptr(REFS)), i], WeakRefPtr)], NODEPTR);
      const gone = toInt(b, b.op("ptr_iszero", [target], Bool));
      const held = toInt(b, b.op("int_eq", [b.op("int_mod", [i, num(10)], Signed), num(0)], Bool));
      const there = toInt(b, b.op("ptr_nonzero", [target], Bool));
      return [hold!, add(b, live!, add(b, there, b.op("int_mul", [b.op("int_and", [gone, held], Signed), num(1_000_000)], Signed)))];
    },
    result: (b, [hold, live]) => {
      b.op("keepalive", [hold!]);
      return b.op("int_between", [num(1_000), live!, num(1_500)], Bool);
    },
    type: Bool,
  });
  return { refs };
}

const TAG = "0:";
const hex = (value: number): string => TAG + value.toString(16);
const N = 1_000_000;

let batch = new Batch();

function common(size: number): string[] {
  batch = new Batch();
  for (const graph of [makeList, fillTexts, staticRoot]) batch.helper(graph);
  batch.add(sumList, [[size], [10]], [hex((size * (size - 1)) / 2), hex(45)]);
  batch.add(checkTexts, [[size / 20], [1000]], [hex(0), hex(0)]);
  batch.add(freshPointers, [[size]], [hex(0)]);
  batch.add(freshNumbers, [[size]], [hex(0)]);
  batch.add(sumStatic, [[size]], [hex((size * (size - 1)) / 2)]);
  batch.add(innerPointer, [[size / 10]], [hex(77)]);
  return batch.expected.flat();
}

// Graphs are transformed in place: one batch for all.
describe("memory under the Boehm collector and without one", () => {
  const wanted = common(N);
  const finals = batch.add(finalized, [[10_000]], ["1"]);
  batch.helper(destructor);
  const weak = batch.add(weakReferences().refs, [[10_000]], ["1"]);
  const excData = batch.transform();
  const body = `
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%ld KiB\\n", usage.ru_maxrss);
`;
  const extra = "#include <sys/resource.h>\n";

  it("keeps what is alive, clears what is fresh, runs finalizers and forgets dead targets", () => {
    const lines = batch.outcome(excData, { extra, body });
    expect(lines.slice(0, wanted.length)).toEqual(wanted);
    expect({ finalized: lines[wanted.length], "weak references": lines[wanted.length + 1] }).toEqual({ finalized: "1", "weak references": "1" });
    expect([finals, weak]).toEqual([6, 7]);
  });

  it("keeps what is alive when it collects all the time", () => {
    const calls = [[[3000]], [[400]], [[3000]], [[3000]], [[3000]], [[500]], [[10_000]], [[10_000]]];
    const sum = hex((3000 * 2999) / 2);
    const lines = batch.outcome(excData, { calls, cflags: ["-DRPY_GC_STRESS"] });
    expect(lines.slice(0, 8)).toEqual([sum, hex(0), hex(0), hex(0), sum, hex(77), "1", "1"]);
  });

  it("gives memory back to the program", () => {
    const lines = batch.outcome(excData, { extra, body });
    // About 1 GiB is allocated in all; 50,000 texts of 350 characters live at the same time.
    expect(Number.parseInt(lines[wanted.length + 2]!, 10)).toBeLessThan(150_000);
  });

  it("works without a collector", () => {
    expect(batch.outcome(excData, { memory: "none" }).slice(0, wanted.length)).toEqual(wanted);
  });
});

describe("small programs", () => {
  it("never start the collector", () => {
    const small = new Batch();
    small.add(
      straight("small", [Signed], Signed, (b, [x]) => get(b, newNode(b, newNode(b, NONE, num(1)), x!), "value", Signed)),
      [[5], [6]],
    );
    const lines = small.outcome(small.transform(), { extra: "#include <gc.h>\n", body: '    printf("%d\\n", GC_is_init_called());\n' });
    expect(lines.slice(0, 3)).toEqual(["0:5", "0:6", "0"]);
  });
});
