// What the optimiser does to graphs of the object-oriented type system.

import { describe, expect, it } from "vitest";
import { Constant, type FunctionGraph } from "@rpyts/flowmodel/model";
import { DictItemsIterator, type DictType } from "@rpyts/lltype/ootype";
import { OOInstance, OOList } from "@rpyts/lltype/oovalues";
import { reachable } from "@rpyts/backendopt/program";
import { count } from "./run.js";
import { ObjectProgram } from "./objects.js";

/** Operations in order; method calls with the name of the method, questions with what they are about. */
function ops(graph: FunctionGraph): string[] {
  return graph.blocks().flatMap((block) => block.operations.map((op) => (op.opname === "oosend" ? String((op.args[0] as Constant).value) : op.opname)));
}

/** What a graph of one block returns, when it is constant. */
function result(graph: FunctionGraph): unknown {
  const [arg] = graph.startblock.exits[0]!.args;
  return arg instanceof Constant ? arg.value : arg;
}

const X = `
  block 0(self:A):
    x:Signed = getfield(self, "x")
    -> return(x)
  return(r:Signed)`;
const ZERO = X.replace(/x:Signed = .*/, "").replace("return(x)", "return(0)");

/** A program with `m` of A and of its subclass B; C has that of A. */
function methods(): ObjectProgram {
  const program = new ObjectProgram();
  program.method("A", "m", `graph ma lltype:${X}`);
  program.method("B", "m", `graph mb lltype:${ZERO.replaceAll(":A", ":B")}`);
  return program;
}

const send = (self: string): string => `
  block 0(o:${self}):
    r:Signed = oosend("m", o)
    -> return(r)
  return(s:Signed)`;

/** A main function that calls another with an instance of each class, and gives the sum of the results and its argument. */
function makes(program: ObjectProgram, callee: string, ...classes: string[]): FunctionGraph {
  const made = classes.map((cls, i) => `
    o${i}:${cls} = oonew(<${cls}>)
    a${i}:A = cast_pointer(o${i})
    r${i}:Signed = direct_call(fn ${callee}, a${i})
    n${i + 1}:Signed = int_add(n${i}, r${i})`);
  return program.graph(`graph main lltype:
  block 0(n0:Signed):${made.join("")}
    -> return(n${classes.length})
  return(r:Signed)`);
}

describe("virtual calls", () => {
  it("call the function itself where only one class has instances", () => {
    const program = methods();
    const call = program.graph(`graph call lltype:${send("A")}`);
    call.inline = "never";
    makes(program, "call", "C");
    program.optimised();
    expect(ops(call)).toEqual(["getfield"]);
  });

  it("stay where classes with instances have different functions", () => {
    const program = methods();
    const call = program.graph(`graph call lltype:${send("A")}`);
    call.inline = "never";
    const main = makes(program, "call", "B", "C");
    program.optimised();
    expect([ops(call), program.run(main, 100)]).toEqual([["m"], 107]);
  });

  it("of an object that was just made call the function of its class", () => {
    const program = methods();
    const main = program.graph(`graph main lltype:
  block 0(n:Signed):
    b:B = oonew(<B>)
    a:A = cast_pointer(b)
    r:Signed = oosend("m", a)
    c:C = oonew(<C>)
    d:A = cast_pointer(c)
    s:Signed = oosend("m", d)
    t:Signed = int_add(r, s)
    -> return(t)
  return(r9:Signed)`);
    program.optimised();
    expect([ops(main), result(main)]).toEqual([[], 7]);
  });

  it("of a prebuilt object call the function of its class", () => {
    const program = methods();
    program.instance("B");
    const main = program.graph(`graph main lltype:
  block 0(o:A):
    b:A = cast_pointer(obj B)
    r:Signed = oosend("m", b)
    -> return(r)
  return(s:Signed)`);
    program.optimised();
    expect([ops(main), result(main)]).toEqual([[], 0]);
  });

  it("can do what any function that they may run can do", () => {
    const program = methods();
    program.method("C", "m", `graph mc lltype:${X.replaceAll(":A", ":C").replace("-> return(x)", `w:Void = setfield(self, "x", 3)\n    -> return(x)`)}`);
    const reads = (self: string): FunctionGraph => program.graph(`graph reads${self} lltype:
  block 0(o:${self}, p:A):
    x:Signed = getfield(p, "x")
    r:Signed = oosend("m", o)
    y:Signed = getfield(p, "x")
    z:Signed = int_add(x, y)
    -> return(z)
  return(s:Signed)`);
    const graphs = [reads("A"), reads("B")];
    for (const graph of graphs) graph.inline = "never";
    program.graph(`graph main lltype:
  block 0(n:Signed):
    b:B = oonew(<B>)
    c:C = oonew(<C>)
    a:A = cast_pointer(b)
    r:Signed = direct_call(fn readsA, a, a)
    s:Signed = direct_call(fn readsB, b, a)
    d:A = cast_pointer(c)
    t:Signed = direct_call(fn readsA, d, a)
    -> return(r)
  return(u:Signed)`);
    const { effects } = program.optimised();
    expect(graphs.map((graph) => count(graph, "getfield"))).toEqual([2, 1]);
    expect(graphs.map((graph) => effects.summary(graph).sideEffects)).toEqual([true, false]);
  });
});

describe("a program on objects", () => {
  it("reaches methods of classes that have instances only, and of those that calls are made of", () => {
    const program = methods();
    program.method("A", "other", `graph other lltype:${X}`);
    program.graph(`graph call lltype:${send("A")}`);
    makes(program, "call", "C");
    const names = (): string[] => reachable([program.functions.get("main")!]).graphs.map((graph) => graph.name);
    expect(names()).toEqual(["main", "call", "ma"]);
    program.instance("A").set("next", program.instance("B"));
    program.constant("A", "k", program.instance("A"), program.class("A"));
    expect(names()).toEqual(["main", "call", "ma"]);
    program.graph(`graph both lltype:
  block 0(o:A):
    k:A = oogetconst(o, "k")
    c:C = oonew(<C>)
    a:A = cast_pointer(c)
    r:Signed = direct_call(fn call, a)
    -> return(r)
  return(s:Signed)`);
    expect(reachable([program.functions.get("both")!]).graphs.map((graph) => graph.name).toSorted()).toEqual(["both", "call", "ma", "mb"]);
  });

  it("follows long chains of prebuilt objects", () => {
    const program = methods();
    let last: OOInstance | null = null;
    for (let i = 0; i < 200_000; i++) {
      const next = new OOInstance(program.class("C"));
      next.set("next", last);
      last = next;
    }
    const b = program.instance("B");
    last!.set("next", b);
    program.graph(`graph call lltype:${send("A")}`);
    const list = new OOList(program.types.get("Ints") as never, [last]);
    expect(reachable([list, program.functions.get("call")!]).graphs.map((graph) => graph.name).toSorted()).toEqual(["call", "ma", "mb"]);
  });

  it("makes instances of all classes that are values, where it makes some of a class that is known at run time only", () => {
    const program = methods();
    program.graph(`graph call lltype:${send("A")}`);
    const made = (cls: string): string[] => {
      program.graph(`graph main lltype:
  block 0(c:Class):
    o:Object = runtimenew(c)
    a:A = cast_pointer(o)
    t:Bool = ptr_eq(c, class ${cls})
    r:Signed = direct_call(fn call, a)
    -> return(r)
  return(s:Signed)`);
      return reachable([program.functions.get("main")!]).graphs.map((graph) => graph.name).filter((name) => name.startsWith("m") && name !== "main");
    };
    expect([made("B"), made("C")]).toEqual([["mb"], ["ma"]]);
  });

  it("takes from its classes what nobody asks for", () => {
    const program = methods();
    program.constant("A", "read", 1);
    program.constant("B", "read", 2);
    program.constant("A", "unread", 3);
    const call = program.graph(`graph call lltype:
  block 0(o:A):
    r:Signed = oogetconst(o, "read")
    s:Signed = oosend("m", o)
    t:Signed = int_add(r, s)
    -> return(t)
  return(u:Signed)`);
    call.inline = "never";
    const main = makes(program, "call", "B");
    program.optimised();
    const A = program.class("A");
    expect([A.methods.get("m")!.func, program.class("B").methods.get("m")!.func, [...A.constants.keys()]]).toEqual([null, null, []]);
    expect(program.run(main, 0)).toBe(2);
  });
});

describe("inlining on objects", () => {
  it("stops where a function would get too long", () => {
    const calls = (inlineMaxSize: number): number => {
      const program = new ObjectProgram();
      const sum = Array.from({ length: 10 }, (_, i) => `    s${i + 1}:Signed = int_mul(s${i}, s${i})`).join("\n");
      program.graph(`graph power lltype:\n  block 0(s0:Signed):\n${sum}\n    -> return(s10)\n  return(z:Signed)`);
      const main = program.graph(`graph main lltype:
  block 0(n:Signed):
    a:Signed = direct_call(fn power, n)
    b:Signed = direct_call(fn power, a)
    -> return(b)
  return(z:Signed)`);
      program.optimised({ inlineMaxSize });
      return count(main, "direct_call");
    };
    expect([calls(100), calls(15), calls(5)]).toEqual([0, 1, 2]);
  });
});

describe("questions about classes", () => {
  /** The operations and the result of a function of an A, in a program that makes instances of classes. */
  function asked(text: string, ...classes: string[]): unknown[] {
    const program = methods();
    program.constant("A", "k", 1);
    program.constant("B", "k", 2);
    program.constant("A", "same", 5);
    const graph = program.graph(`graph ask lltype:
  block 0(o:A):
    ${text}
    n:Signed = cast_bool_to_int(t)
    -> return(n)
  return(r:Signed)`);
    graph.inline = "never";
    makes(program, "ask", ...classes);
    program.optimised();
    return [...ops(graph), ...(ops(graph).length === 0 ? [result(graph)] : [])];
  }

  it("about an instance are tests for null, or answered, where the classes with instances decide", () => {
    const isB = `t:Bool = instanceof(o, <B>)`;
    expect([asked(isB, "B", "C"), asked(isB, "B"), asked(isB, "C")]).toEqual([["instanceof", "cast_bool_to_int"], ["ptr_nonzero", "cast_bool_to_int"], [0]]);
    expect(asked(`t:Bool = instanceof(o, <A>)`, "B", "C")).toEqual(["ptr_nonzero", "cast_bool_to_int"]);
    expect(asked(`t:Bool = instanceof(o, <Exception>)`, "B", "C")).toEqual([0]);
  });

  it("about the class of an instance become tests of the instance", () => {
    const test = `c:Class = classof(o)\n    t:Bool = subclassof(c, class B)`;
    expect([asked(test, "B", "C"), asked(test, "C")]).toEqual([["instanceof", "cast_bool_to_int"], [0]]);
  });

  it("about constants are answered where all classes with instances have the same", () => {
    const read = (name: string): string => `k:Signed = oogetconst(o, "${name}")\n    t:Bool = int_eq(k, 2)`;
    expect([asked(read("k"), "B", "C"), asked(read("k"), "B"), asked(read("same"), "B", "C")]).toEqual([["oogetconst", "int_eq", "cast_bool_to_int"], [1], [0]]);
  });

  it("about known classes are answered", () => {
    expect(asked(`k:Signed = ooclassconst(class B, "k")\n    t:Bool = int_eq(k, 2)`, "B", "C")).toEqual([1]);
    expect(asked(`b:B = oonew(<B>)\n    c:Class = classof(b)\n    t:Bool = ptr_eq(c, class B)`, "B", "C")).toEqual([1]);
  });
});

describe("objects that stay in a function", () => {
  const straight = (lines: string): ObjectProgram & { main: FunctionGraph } => {
    const program = methods();
    const main = program.graph(`graph main lltype:
  block 0(n:Signed, l:Ints):
    ${lines.trim()}
    -> return(r)
  return(result:Signed)`);
    program.optimised();
    return Object.assign(program, { main });
  };

  it("are variables: records, and instances with the initial values of their class", () => {
    const { main } = straight(`
    p:Pair = oonew(<Pair>)
    v:Void = setfield(p, "item0", n)
    b:B = oonew(<B>)
    a:A = cast_pointer(b)
    x:Signed = getfield(a, "x")
    y:Signed = getfield(p, "item0")
    z:Signed = getfield(p, "item1")
    s:Signed = int_add(x, y)
    r:Signed = int_add(s, z)`);
    expect(ops(main)).toEqual(["int_add"]);
  });

  it("are variables across blocks, with what asks for their class", () => {
    const program = methods();
    const main = program.graph(`graph main lltype:
  block 0(n:Signed):
    b:B = oonew(<B>)
    a:A = cast_pointer(b)
    t:Bool = int_lt(n, 3)
    switch t
        case False -> 1(a)
        case True -> 2(a, n)
  block 1(c:A):
    v:Void = setfield(c, "x", 9)
    -> 3(c)
  block 2(d:A, m:Signed):
    w:Void = setfield(d, "x", m)
    -> 3(d)
  block 3(e:A):
    k:Class = classof(e)
    i:Bool = ptr_eq(k, class B)
    j:Signed = cast_bool_to_int(i)
    x:Signed = getfield(e, "x")
    r:Signed = int_add(x, j)
    -> return(r)
  return(z:Signed)`);
    program.optimised();
    expect([new Set(ops(main)), program.run(main, 1), program.run(main, 5)]).toEqual([new Set(["int_lt", "int_add"]), 2, 10]);
  });

  it("stay objects where the platform calls a function at their end", () => {
    const program = methods();
    program.class("C").finalizer = program.functions.get("ma")!;
    const main = program.graph(`graph main lltype:
  block 0(n:Signed):
    b:B = oonew(<B>)
    c:C = oonew(<C>)
    -> return(n)
  return(z:Signed)`);
    program.optimised();
    expect(ops(main)).toEqual(["oonew"]);
  });

  it("and are written to by the function alone leave no trace", () => {
    const { main } = straight(`
    b:Builder = oonew(<Builder>)
    v:Void = oosend("ll_append", b, 'text')
    f:Ints = oonewlist(<Ints>, n)
    w:Void = oosend("ll_append", f, 1)
    r:Signed = oosend("ll_length", l)`);
    expect(ops(main)).toContain("ll_length");
    const program = new ObjectProgram();
    const local = program.graph(`graph local lltype:
  block 0(n:Signed):
    f:Ints = oonewlist(<Ints>, n)
    w:Void = oosend("ll_append", f, 1)
    r:Signed = oosend("ll_length", f)
    -> return(r)
  return(z:Signed)`);
    local.inline = "never";
    program.graph(`graph main lltype:
  block 0(n:Signed):
    r:Signed = direct_call(fn local, n)
    -> return(n)
  return(z:Signed)`);
    expect(program.optimised().graphs.map((graph) => graph.name)).toEqual(["main"]);
  });
});

describe("methods of built-in types", () => {
  /** The operations of a graph of one block over a list, a fixed list, a string, a dictionary of ints and one with functions of its own. */
  function methodsIn(lines: string): string[] {
    const program = new ObjectProgram();
    const main = program.graph(`graph main lltype:
  block 0(l:Ints, f:FixedInts, s:String, d:ByInt, e:ByHand, n:Signed):
    ${lines.trim()}
    -> return(r)
  return(z:Signed)`);
    program.optimised();
    return ops(main);
  }
  const length = (name: string, of: string): string => `${name}:Signed = oosend("ll_length", ${of})`;
  const item = (name: string, of: string): string => `${name}:Signed = oosend("ll_getitem_fast", ${of}, n)`;
  const sum = `r:Signed = int_add(a, b)`;

  it("without effects run once for the same operands", () => {
    expect(methodsIn(`a:Signed = oosend("ll_strlen", s)\n v:Void = oosend("ll_append", l, 1)\n b:Signed = oosend("ll_strlen", s)\n ${sum}`)).toEqual(["ll_strlen", "ll_append", "int_add"]);
    expect(methodsIn(`${length("a", "f")}\n v:Void = oosend("ll_setitem_fast", f, n, 1)\n ${length("b", "f")}\n ${sum}`)).toEqual(["ll_length", "ll_setitem_fast", "int_add"]);
  });

  it("that read lists run once between writes of what they read", () => {
    const between = (write: string): number => methodsIn(`${length("a", "l")}\n ${item("p", "l")}\n v:Void = ${write}\n ${length("b", "l")}\n ${item("q", "l")}\n t:Signed = int_add(p, q)\n u:Signed = int_add(a, b)\n r:Signed = int_add(t, u)`).filter((name) => name === "ll_length" || name === "ll_getitem_fast").length;
    const counts = [`oosend("ll_append", l, 5)`, `oosend("ll_delslice", l, n, n)`, `oosend("ll_reverse", l)`, `oosend("ll_setitem_fast", f, 0, 5)`].map(between);
    expect(counts).toEqual([3, 4, 3, 2]);
  });

  it("take what was stored for what is read", () => {
    expect(methodsIn(`v:Void = oosend("ll_setitem_fast", l, n, 3)\n ${item("r", "l")}`)).toEqual(["ll_setitem_fast"]);
  });

  it("go when nobody uses their result, but for those that may raise or run functions of the program", () => {
    const unused = (call: string): boolean => methodsIn(`${call}\n r:Signed = int_add(n, 1)`).length === 1;
    const sends = [`a:Signed = oosend("ll_get", d, n, 0)`, `a:Bool = oosend("ll_contains", d, n)`, `c:ByInt = oosend("ll_copy", d)`, `u:String = oosend("ll_upper", s)`];
    const kept = [`a:Signed = oosend("ll_getitem", d, n)`, `w:Void = oosend("ll_set", d, n, n)`];
    expect([sends.map(unused), kept.map(unused)]).toEqual([[true, true, true, true], [false, false]]);
  });

  it("of dictionaries can do what the dictionaries' functions can do", () => {
    const program = new ObjectProgram();
    const equal = (body: string): string => `graph eq lltype:
  block 0(i:Signed, j:Signed):
    ${body}
    t:Bool = int_eq(i, j)
    -> return(t)
  return(z:Bool)`;
    const hash = `graph hash lltype:
  block 0(i:Signed):
    -> return(i)
  return(z:Signed)`;
    const raises = (body: string): boolean => {
      program.graph(equal(body));
      program.graph(hash);
      const main = program.graph(`graph main lltype:
  block 0(n:Signed):
    d:ByHand = oonewcustomdict(<ByHand>, fn eq, fn hash)
    r:Signed = oosend("ll_get", d, n, 4)
    -> return(r)
  return(z:Signed)`);
      return program.optimised().effects.summary(main).canRaise;
    };
    expect([raises(""), raises("s:Signed = int_add_ovf(i, j)")]).toEqual([false, true]);
  });

  it("of an iterator that a function made change the dictionary, not the iterator alone", () => {
    const program = new ObjectProgram();
    program.types.set("Iterator", DictItemsIterator(program.types.get("ByInt") as DictType));
    const remove = program.graph(`graph remove lltype:
  block 0(d:ByInt):
    i:Iterator = oosend("ll_last_items_iterator", d)
    v:Void = oosend("ll_remove_current", i)
    -> return(0)
  return(z:Signed)`);
    remove.inline = "never";
    const main = program.graph(`graph main lltype:
  block 0(d:ByInt):
    v:Signed = direct_call(fn remove, d)
    r:Signed = oosend("ll_length", d)
    -> return(r)
  return(z:Signed)`);
    const { effects } = program.optimised();
    expect([effects.summary(remove).sideEffects, count(main, "direct_call")]).toEqual([true, 1]);
  });

  it("of constant strings are answered", () => {
    const folded = (call: string, type = "Signed"): unknown => {
      const program = new ObjectProgram();
      const main = program.graph(`graph main lltype:\n  block 0(n:Signed):\n    r:${type} = ${call}\n    -> return(r)\n  return(z:${type})`);
      program.optimised();
      return ops(main).length === 0 ? result(main) : ops(main);
    };
    expect([folded(`oosend("ll_strlen", 'abc')`), folded(`oosend("ll_stritem_nonneg", 'abc', 1)`, "Char"), folded(`oosend("ll_stritem_nonneg", 'abc', 3)`, "Char")]).toEqual([3, 98, ["ll_stritem_nonneg"]]);
    expect([folded(`oosend("ll_streq", 'ab', 'ab')`, "Bool"), folded(`oosend("ll_streq", 'ab', null String)`, "Bool"), folded(`oosend("ll_strconcat", 'ab', 'c')`, "String")]).toEqual([true, false, "abc"]);
  });
});

describe("exceptions as classes", () => {
  /** A function that raises, and one that calls it with an exit for a class. */
  function guarded(raised: string, caught: string, work: readonly string[] = []): { main: FunctionGraph; program: ObjectProgram } {
    const program = new ObjectProgram();
    program.instance(raised);
    program.graph(`graph raises lltype:
  block 0(n:Signed):
    e:Exception = cast_pointer(obj ${raised})
    ${work.join("\n    ")}
    t:Bool = int_lt(n, 0)
    switch t
        case False -> return(${work.length === 0 ? "n" : "w"})
        case True -> except(class ${raised}, e)
  return(r:Signed)`);
    const main = program.graph(`graph main lltype:
  block 0(n:Signed):
    r:Signed = direct_call(fn raises, n)
    catch
        -> return(r)
        case class ${caught} [c, x] -> return(100)
  return(z:Signed)`);
    return { main, program };
  }

  it("go straight to the handler that takes their class, or out of the function", () => {
    const found = (raised: string, caught: string): unknown[] => {
      const { main, program } = guarded(raised, caught);
      program.optimised();
      return [count(main, "direct_call"), main.blocks().some((block) => block.canRaise), program.run(main, 4), program.run(main, -4)];
    };
    expect(found("KeyError", "LookupError")).toEqual([0, false, 4, 100]);
    expect(found("ValueError", "LookupError")).toEqual([0, false, 4, "!ValueError"]);
  });

  it("are not thrown from small functions to callers that catch them, however little is inlined", () => {
    const { main, program } = guarded("KeyError", "KeyError", ["a:Signed = int_mul(n, n)", "b:Signed = int_mul(a, n)", "w:Signed = int_mul(b, b)"]);
    const alone = program.graph(`graph alone lltype:
  block 0(n:Signed):
    a:Signed = int_mul(n, n)
    b:Signed = int_sub(a, n)
    r:Signed = direct_call(fn raises, b)
    s:Signed = direct_call(fn main, r)
    -> return(s)
  return(z:Signed)`);
    main.inline = "never";
    program.optimised({ inlineThreshold: 1 });
    expect([count(main, "direct_call"), count(alone, "direct_call")]).toEqual([0, 2]);
  });

  it("are tested for their class where it is known at run time only", () => {
    const tested = (caught: string): string[] => {
      const program = new ObjectProgram();
      program.instance("KeyError");
      program.graph(`graph reraises lltype:
  block 0(c:Class, e:Exception):
    -> except(c, e)
  return(r:Signed)`);
      const main = program.graph(`graph main lltype:
  block 0(c:Class, e:Exception):
    r:Signed = direct_call(fn reraises, c, e)
    catch
        -> return(r)
        case class ${caught} [d, x] -> return(100)
  return(z:Signed)`);
      program.optimised();
      const runs = ["KeyError", "ValueError"].map((name) => program.run(main, program.class(name).classValue, program.instance(name)));
      expect(runs).toEqual(["KeyError", "ValueError"].map((name) => (program.class(name).isSubclassOf(program.class(caught)) ? 100 : `!${name}`)));
      return ops(main).filter((name) => name !== "likely" && name !== "unlikely");
    };
    expect([tested("KeyError"), tested("LookupError"), tested("Exception")]).toEqual([["ptr_eq"], ["subclassof"], []]);
  });
});

describe("loops", () => {
  it("ask for the length of a list once when they do not change it", () => {
    const loop = (body: string): boolean => {
      const program = new ObjectProgram();
      const main = program.graph(`graph main lltype:
  block 0(l:Ints, m:FixedInts):
    -> 1(l, m, 0)
  block 1(k:Ints, f:FixedInts, i:Signed):
    n:Signed = oosend("ll_length", k)
    t:Bool = int_lt(i, n)
    switch t
        case False -> return(i)
        case True -> 2(k, f, i)
  block 2(p:Ints, q:FixedInts, j:Signed):
    ${body}
    h:Signed = int_add(j, 1)
    -> 1(p, q, h)
  return(z:Signed)`);
      program.optimised();
      return ops(main).indexOf("ll_length") === 0 && main.startblock.operations.length > 0;
    };
    expect([loop(`v:Void = oosend("ll_setitem_fast", p, j, 0)`), loop(`v:Void = oosend("ll_append", p, 0)`)]).toEqual([true, false]);
  });
});
