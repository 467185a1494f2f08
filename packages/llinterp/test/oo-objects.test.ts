import { describe, expect, it } from "vitest";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { CaptureIO } from "@rpyts/llinterp/io";
import { functionptr } from "@rpyts/lltype/lltype";
import { InstanceType, List, OOClass, OOObject, OOString, OOStringBuilder, OOWeakReference, OverloadedMethod, Record } from "@rpyts/lltype/ootype";
import { OOInstance, OOList, OORecord, OOWeakRef } from "@rpyts/lltype/oovalues";
import { Bool, Char, Float, Func, Signed, Void } from "@rpyts/lltype/types-make";
import type { FuncType, LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import { BlockBuilder, c, cPtr, graphOf, name, ptrTo, straight, v } from "./build.js";
import { EXCEPTION, interp, named, ooExceptions, operation, outcome, RAISED, ROOT, sender } from "./oo-classes.js";

/** A < B < C, beside them D < A. */
const A = new InstanceType("A", ROOT);
const B = new InstanceType("B", A);
const C = new InstanceType("C", B);
const D = new InstanceType("D", A);
A.fields.set("x", { type: Signed, initial: 5 });
A.fields.set("s", { type: OOString, initial: null });
B.fields.set("x", { type: Signed, initial: 6 });
B.fields.set("next", { type: A, initial: null });
A.constants.set("size", { type: Signed, value: 1 });
C.constants.set("size", { type: Signed, value: 3 });
C.constants.set("own", { type: OOString, value: "c" });

function addMethod(owner: InstanceType, method: string, type: FuncType, graph: FunctionGraph | null): void {
  owner.methods.set(method, { name: method, type, func: graph === null ? null : ptrTo(graph) });
}

const answer = (self: InstanceType, n: number): FunctionGraph => straight(`f_${self.name}`, [self, Signed], Signed, (b, [, x]) => b.op("int_add", [x!, c(n, Signed)], Signed));
addMethod(A, "f", Func([Signed], Signed), answer(A, 100));
addMethod(C, "f", Func([Signed], Signed), answer(C, 300));
addMethod(A, "g", Func([], Signed), null);
addMethod(B, "g", Func([], Signed), straight("g_B", [B], Signed, (b, [self]) => b.op("oosend", [name("f"), self!, c(7, Signed)], Signed)));

describe("fields", () => {
  const get = (type: InstanceType, field: string, result: LowLevelType) => named("getfield", 1, field, [type], result);
  const set = (type: InstanceType, field: string, of: LowLevelType) => {
    const graph = straight("set", [type, of], Void, (b, [self, x]) => b.op("setfield", [self!, name(field), x!]));
    return (...given: LLValue[]) => outcome(() => interp.evalGraph(graph, given));
  };

  it("begin with the initial value of the instance's own class, and belong to one instance", () => {
    const [a, b, other] = [A, B, B].map((type) => named("oonew", 0, type, [], type)());
    const x = get(A, "x", Signed);
    expect([x(a), x(b), get(A, "s", OOString)(b), get(B, "next", A)(b)]).toEqual([5, 6, null, null]);
    set(A, "x", Signed)(b, 70);
    set(B, "next", A)(b, a);
    set(A, "s", OOString)(a, "text");
    expect([x(b), x(other), get(B, "next", A)(b), get(A, "s", OOString)(a)]).toEqual([70, 6, a, "text"]);
  });

  it("of null are a fault with the field's name; unknown ones and wrong types are found before running", () => {
    expect(() => get(A, "x", Signed)(null)).toThrow(/null reference of type Instance A \(x\) \(graph getfield, getfield\)/);
    expect(() => set(A, "x", Signed)(null, 1)).toThrow(/null reference of type Instance A \(x\)/);
    expect(() => get(A, "y", Signed)(null)).toThrow(/Instance A has no field y/);
    expect(() => set(A, "x", Float)(new OOInstance(A), 1)).toThrow(/Float is stored where Signed belongs/);
    expect(() => get(B, "x", Signed)(new OOInstance(A))).toThrow(/a Instance A is no Instance B/);
  });

  it("of records", () => {
    const type = Record([["item0", Signed], ["item1", OOString]]);
    const record = named("oonew", 0, type, [], type)() as OORecord;
    expect(record.fields).toEqual([0, null]);
    const graph = straight("swap", [type], OOString, (b, [r]) => {
      b.op("setfield", [r!, name("item1"), c("z", OOString)]);
      b.op("setfield", [r!, name("item0"), c(-1, Signed)]);
      return b.op("getfield", [r!, name("item1")], OOString);
    });
    expect([interp.evalGraph(graph, [record]), record.fields]).toEqual(["z", [-1, "z"]]);
    expect(() => interp.evalGraph(graph, [null])).toThrow(/null reference/);
  });
});

describe("classes", () => {
  it("are values: of an instance, compared, instantiated", () => {
    const classof = operation("classof", [A], OOClass);
    expect([classof(new OOInstance(C)), classof(new OOInstance(A))]).toEqual([C.classValue, A.classValue]);
    expect(() => classof(null)).toThrow(/null reference of type Instance A/);
    const subclassof = operation("subclassof", [OOClass, OOClass], Bool);
    expect([subclassof(C.classValue, A.classValue), subclassof(A.classValue, C.classValue), subclassof(A.classValue, A.classValue), subclassof(D.classValue, B.classValue)]).toEqual([true, false, true, false]);
    expect(() => subclassof(null, A.classValue)).toThrow(/null is no class/);
    const runtimenew = operation("runtimenew", [OOClass], A);
    expect([(runtimenew(C.classValue) as OOInstance).type, named("getfield", 1, "x", [A], Signed)(runtimenew(B.classValue))]).toEqual([C, 6]);
    expect(() => runtimenew(ROOT.classValue)).toThrow(/runtimenew: a Instance Object is no Instance A/);
    expect(() => runtimenew(null)).toThrow(/null is no class/);
  });

  it("tell whether an instance is one of theirs", () => {
    const isB = named("instanceof", 1, B, [ROOT], Bool);
    expect([isB(new OOInstance(C)), isB(new OOInstance(B)), isB(new OOInstance(A)), isB(new OOInstance(D)), isB(null)]).toEqual([true, true, false, false, false]);
  });

  it("have constants, which classes below override", () => {
    const size = named("oogetconst", 1, "size", [A], Signed);
    expect([size(new OOInstance(A)), size(new OOInstance(B)), size(new OOInstance(C)), size(new OOInstance(A))]).toEqual([1, 1, 3, 1]);
    const ofClass = named("ooclassconst", 1, "size", [OOClass], Signed);
    expect([ofClass(D.classValue), ofClass(C.classValue)]).toEqual([1, 3]);
    expect(() => size(null)).toThrow(/null reference of type Instance A \(size\)/);
    expect(() => ofClass(null)).toThrow(/null is no class/);
    expect(() => ofClass(ROOT.classValue)).toThrow(/Instance Object has no constant size/);
    expect(() => named("ooclassconst", 1, "own", [OOClass], Signed)(C.classValue)).toThrow(/the constant own of Instance C is a String, not a Signed/);
  });

  it("casts are checked", () => {
    const down = operation("cast_pointer", [A], B);
    const c1 = new OOInstance(C);
    expect([down(c1), down(null), operation("cast_pointer", [C], A)(c1)]).toEqual([c1, null, c1]);
    expect(() => down(new OOInstance(D))).toThrow(/a Instance D is cast to Instance B/);
    const object = operation("cast_to_object", [OOString], OOObject)("s");
    expect(operation("cast_from_object", [OOObject], OOString)(object)).toBe("s");
    expect(() => operation("cast_from_object", [OOObject], B)(new OOInstance(A))).toThrow(/a Instance A is no Instance B/);
    expect(() => operation("cast_from_object", [OOObject], List(Signed))("s")).toThrow(/string "s" is no List of Signed/);
  });
});

describe("references", () => {
  it("are equal when they are the same object", () => {
    const eq = operation("ptr_eq", [A, A], Bool);
    const a = new OOInstance(A);
    expect([eq(a, a), eq(a, new OOInstance(A)), eq(null, null), eq(a, null), operation("ptr_ne", [A, A], Bool)(a, null)]).toEqual([true, false, true, false, true]);
    expect([operation("ptr_nonzero", [A], Bool)(a), operation("ptr_nonzero", [A], Bool)(null), operation("ptr_iszero", [OOClass], Bool)(null)]).toEqual([true, false, true]);
  });

  it("have an identity", () => {
    const hash = operation("gc_identityhash", [A], Signed);
    const id = operation("gc_id", [ROOT], Signed);
    const [a, b] = [new OOInstance(A), new OOInstance(A)];
    const prebuilt = new OOInstance(A);
    prebuilt.identityHash = 77;
    expect([hash(a) === hash(a), hash(a) === hash(b), hash(prebuilt), id(a) === id(a), id(a) === id(b)]).toEqual([true, false, 77, true, false]);
    expect(operation("gc_identityhash", [OOClass], Signed)(A.classValue)).toBe(operation("gc_identityhash", [OOClass], Signed)(A.classValue));
    expect(() => hash(null)).toThrow(/gc_identityhash of null/);
    expect(() => operation("gc_identityhash", [OOString], Signed)("s")).toThrow(/String, which has no identity/);
  });

  it("can be weak", () => {
    const a = new OOInstance(C);
    const ref = operation("ooweakref_create", [A], OOWeakReference)(a);
    const deref = (type: LowLevelType) => operation("ooweakref_deref", [OOWeakReference], type);
    expect([deref(B)(ref), deref(A)(new OOWeakRef(null))]).toEqual([a, null]);
    expect(() => deref(D)(ref)).toThrow(/a Instance C is no Instance D/);
    expect(() => operation("ooweakref_create", [A], OOWeakReference)(null)).toThrow(/a weak reference to null/);
    expect(deref(A)(null)).toBeNull();
  });
});

describe("virtual calls", () => {
  const f = sender(A, "f", [Signed], Signed);

  it("run the method of the instance's class, over three levels", () => {
    expect([f(new OOInstance(A), 1), f(new OOInstance(B), 1), f(new OOInstance(C), 1), f(new OOInstance(D), 1), f(new OOInstance(A), 2)]).toEqual([101, 101, 301, 101, 102]);
    const g = sender(A, "g", [], Signed);
    expect([g(new OOInstance(B)), g(new OOInstance(C))]).toEqual([107, 307]);
  });

  it("of abstract methods, on null and of wrong functions are faults", () => {
    expect(() => sender(A, "g", [], Signed)(new OOInstance(D))).toThrow(/call of the abstract method g of Instance D/);
    expect(() => f(null, 1)).toThrow(/null reference of type Instance A \(f\)/);
    expect(() => sender(A, "h", [], Signed)(new OOInstance(A))).toThrow(/Instance A has no method h/);
    expect(() => sender(A, "f", [Float], Signed)(new OOInstance(A), 1)).toThrow(/takes \(Signed\), not \(Float\)/);
    const W = new InstanceType("W", A);
    addMethod(W, "f", Func([Signed], Signed), straight("wrong", [B, Signed], Signed, (_b, [, x]) => x!));
    expect(() => f(new OOInstance(W), 1)).toThrow(/the method f of Instance W has the function wrong/);
  });

  it("choose overloaded methods by the arguments, then by the instance's class", () => {
    const N = new InstanceType("N", ROOT);
    const M = new InstanceType("M", N);
    const overload = (self: InstanceType, arg: LowLevelType, n: number) => ({ name: "o", type: Func([arg], Signed), func: ptrTo(straight(`o${n}`, [self, arg], Signed, () => c(n, Signed))) });
    N.overloads.set("o", new OverloadedMethod([overload(N, Signed, 1), overload(N, OOString, 2)]));
    M.overloads.set("o", new OverloadedMethod([overload(M, OOString, 3)]));
    const [ofInt, ofText] = [sender(N, "o", [Signed], Signed), sender(N, "o", [OOString], Signed)];
    expect([ofInt(new OOInstance(N), 0), ofText(new OOInstance(N), ""), ofInt(new OOInstance(M), 0), ofText(new OOInstance(M), "")]).toEqual([1, 2, 1, 3]);
  });

  it("reach external functions", () => {
    const X = new InstanceType("X", A);
    X.methods.set("f", { name: "f", type: Func([Signed], Signed), func: functionptr(Func([X, Signed], Signed), "native", { external: "nowhere" }) });
    expect(() => f(new OOInstance(X), 1)).toThrow(/no implementation of the external function nowhere/);
  });
});

/** A method `down(n)` of A that calls itself n times, then returns n or raises. */
function recursive(raiseAtEnd: boolean): InstanceType {
  const R = new InstanceType("R", ROOT);
  const [self, n] = [v(R), v(Signed)];
  const entry = new BlockBuilder(self, n);
  const graph = graphOf("down", entry, Signed);
  const [self1, n1] = [v(R), v(Signed)];
  const more = new BlockBuilder(self1, n1);
  graph.exceptblock.inputargs[0]!.concretetype = OOClass;
  graph.exceptblock.inputargs[1]!.concretetype = EXCEPTION;
  const raised = RAISED["KeyError"]!;
  const end = new BlockBuilder();
  if (raiseAtEnd) end.goto(graph.exceptblock, [c(raised.type, OOClass), c(raised.value, EXCEPTION)]);
  else end.goto(graph.returnblock, [c(0, Signed)]);
  entry.branch(entry.op("int_eq", [n, c(0, Signed)], Bool), [end.block, []], [more.block, [self, n]]);
  const rest = more.op("oosend", [name("down"), self1, more.op("int_sub", [n1, c(1, Signed)], Signed)], Signed);
  more.goto(graph.returnblock, [more.op("int_add", [rest, c(1, Signed)], Signed)]);
  addMethod(R, "down", Func([Signed], Signed), graph);
  return R;
}

describe("deep recursion of methods", () => {
  const call = (R: InstanceType, n: number, engine: LLInterpreter): LLValue => {
    const graph = straight("call", [R, Signed], Signed, (b, [self, x]) => b.op("oosend", [name("down"), self!, x!], Signed));
    return outcome(() => engine.evalGraph(graph, [new OOInstance(R), n]));
  };

  it("ends as the program's own exception", () => {
    expect(call(recursive(false), 100_000, interp)).toBe("!RuntimeError");
    expect(call(recursive(false), 10_000, interp)).toBe(10_000);
  });

  it("is as deep as the counter allows", () => {
    expect(call(recursive(false), 200_000, new LLInterpreter({ exceptions: ooExceptions, maxDepth: 300_000 }))).toBe(200_000);
  });

  it("is left by an exception through all frames", () => {
    expect(call(recursive(true), 200_000, new LLInterpreter({ exceptions: ooExceptions, maxDepth: 300_000 }))).toBe("!KeyError");
  });
});

describe("exceptions", () => {
  /** Calls `f(n)`; gives 1 for a LookupError, 2 for any other exception. */
  function catcher(callee: FunctionGraph): FunctionGraph {
    const n = v(Signed);
    const entry = new BlockBuilder(n);
    const graph = graphOf("catcher", entry, Signed);
    const result = entry.op("direct_call", [cPtr(ptrTo(callee)), n], Signed);
    const lookup = new BlockBuilder();
    lookup.goto(graph.returnblock, [c(1, Signed)]);
    const [t, x] = [v(OOClass), v(EXCEPTION)];
    const other = new BlockBuilder(t, x);
    other.goto(graph.returnblock, [other.op("oogetconst", [x, name("code")], Signed)]);
    const handler = (type: InstanceType, target: BlockBuilder) => ({ cls: type.classValue, target: target.block });
    entry.catching([graph.returnblock, [result]], OOClass, EXCEPTION, handler(RAISED["LookupError"]!.type.instance, lookup), handler(EXCEPTION, other));
    return graph;
  }

  EXCEPTION.constants.set("code", { type: Signed, value: 2 });
  RAISED["ValueError"]!.type.instance.constants.set("code", { type: Signed, value: 22 });

  function raising(excname: string): FunctionGraph {
    const raised = RAISED[excname]!;
    const start = new BlockBuilder(v(Signed));
    const graph = graphOf("raising", start, Signed);
    graph.exceptblock.inputargs[0]!.concretetype = OOClass;
    graph.exceptblock.inputargs[1]!.concretetype = EXCEPTION;
    const value = c(raised.value, EXCEPTION);
    start.goto(graph.exceptblock, [start.op("classof", [value], OOClass), value]);
    return graph;
  }

  it("go to the first handler whose class is theirs or above", () => {
    const caught = (excname: string): LLValue => interp.evalGraph(catcher(raising(excname)), [0]);
    expect([caught("KeyError"), caught("LookupError"), caught("RuntimeError"), caught("ValueError")]).toEqual([1, 1, 2, 22]);
  });

  it("that operations raise are the program's prebuilt ones", () => {
    const graph = straight("missing", [Signed], Signed, (b) => {
      const type = List(Signed);
      return b.op("oosend", [name("ll_length"), b.op("oonewarray", [name(type), c(-1, Signed)], type)], Signed);
    });
    expect(interp.evalGraph(catcher(graph), [0])).toBe(2);
  });

  it("leave as an error with class, value and name", () => {
    const raised = RAISED["KeyError"]!;
    try {
      interp.evalGraph(raising("KeyError"), [0]);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof LLException)) throw error;
      expect([error.type, error.value, error.className]).toEqual([raised.type, raised.value, "KeyError"]);
    }
  });
});

describe("functions of the platform", () => {
  const callable = (external: string, args: LowLevelType[], result: LowLevelType, io = new CaptureIO()) => {
    const graph = straight(external, args, result, (b, inputs) => b.op("direct_call", [cPtr(functionptr(Func(args, result), external, { external })), ...inputs], result));
    const engine = new LLInterpreter({ exceptions: ooExceptions, io });
    return (...given: LLValue[]) => engine.evalGraph(graph, given);
  };

  it("take and give strings of bytes", () => {
    const io = new CaptureIO("input");
    expect([callable("oo_os_write", [Signed, OOString], Signed, io)(1, "out\xff"), io.text()]).toEqual([4, "out\xff"]);
    const read = callable("oo_os_read", [Signed, Signed], OOString, io);
    expect([read(0, 3), read(0, 10), read(0, 1)]).toEqual(["inp", "ut", ""]);
    expect(() => callable("oo_os_write", [Signed, OOString], Signed)(1, null)).toThrow(/null/);
  });

  it("leave the reason of a failure", () => {
    const graph = straight("errno", [], Signed, (b) => {
      b.op("direct_call", [cPtr(functionptr(Func([OOString, Signed, Signed], Signed), "open", { external: "oo_os_open" })), c("x", OOString), c(0, Signed), c(0, Signed)], Signed);
      return b.op("direct_call", [cPtr(functionptr(Func([], Signed), "errno", { external: "oo_errno" }))], Signed);
    });
    expect(interp.evalGraph(graph, [])).toBe(38);
    expect(callable("oo_os_getcwd", [], OOString)()).toBeNull();
  });

  it("make texts of numbers and back", () => {
    const text = callable("oo_int_text", [Signed, Signed], OOString);
    expect([text(-(2n ** 63n), 10), text(-255, 16), text(0, 2), text(35, 36)]).toEqual(["-9223372036854775808", "-ff", "0", "z"]);
    const format = callable("oo_format_float", [Float, Char, Signed, Signed], OOString);
    expect([format(1.5, "r".charCodeAt(0), 0, 2), format(2, "f".charCodeAt(0), 2, 1)]).toEqual(["1.5", "+2.00"]);
    const [isFloat, parse] = [callable("oo_is_float", [OOString], Bool), callable("oo_parse_float", [OOString], Float)];
    expect([isFloat(" 1e3 "), isFloat("1e"), parse(" 1e3 ")]).toEqual([true, false, 1000]);
    expect(() => parse("1e")).toThrow(/oo_parse_float of "1e"/);
  });

  it("compute as C does where there is no result", () => {
    const gamma = callable("tgamma", [Float], Float);
    expect([gamma(5), gamma(0), gamma(-0), gamma(-1), gamma(-Infinity), gamma(Infinity)]).toEqual([24, Infinity, -Infinity, NaN, NaN, Infinity]);
  });
});

describe("messages show objects", () => {
  const wrong = (value: LLValue): string => {
    try {
      operation("same_as", [Signed], Signed)(value);
    } catch (error) {
      return (error as Error).message.replace(/^argument 0 of same_as: /, "");
    }
    return "nothing";
  };

  it("by type, and small ones by content", () => {
    const items = new OOList(List(OOString), ["a\n", null]);
    expect(wrong(items)).toBe('a List of String ["a\\n", null] is no Signed');
    expect(wrong(new OOList(List(Signed), [1, 2, 3, 4, 5, 6, 7]))).toBe("a List of Signed [1, 2, 3, 4, 5, … 7 in all] is no Signed");
    expect(wrong(new OORecord(Record([["item0", Signed], ["item1", A]]), [1, new OOInstance(B)]))).toBe("a Record (Signed, Instance A) (1, a Instance B) is no Signed");
    expect([wrong(new OOInstance(A)), wrong(A.classValue), wrong("x".repeat(100)), wrong(null)]).toEqual([
      "a Instance A is no Signed", "class A is no Signed", `string "${"x".repeat(60)}…" is no Signed`, "null is no Signed",
    ]);
  });

  it("in the log of the program", () => {
    const io = new CaptureIO();
    const graph = straight("log", [OOString, A], Void, (b, [s, a]) => b.op("debug_print", [s!, a!, c(1, Signed)]));
    new LLInterpreter({ io }).evalGraph(graph, ["text", new OOInstance(B)]);
    expect(io.text(2)).toBe("text a Instance B 1\n");
  });

  it("of builders by their type", () => {
    expect(() => sender(OOStringBuilder, "ll_getlength", [], Signed)("s")).toThrow(/string "s" is no StringBuilder/);
  });
});
