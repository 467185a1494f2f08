// What the object-oriented type system makes of classes: which operations stand in the graphs, and what is on the types.

import { Constant, type FunctionGraph, type SpaceOperation } from "@rpyts/flowmodel/model";
import { InstanceType } from "@rpyts/lltype/ootype";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { describe, expect, test } from "vitest";
import { typed, type TypedProgram } from "./support.js";

function graphOf(program: TypedProgram, name: string): FunctionGraph {
  const found = program.annotator.translator.graphs.find((graph) => graph.name === name);
  if (found === undefined) throw new Error(`no graph ${name}`);
  return found;
}

function operations(program: TypedProgram, name = "f"): SpaceOperation[] {
  return graphOf(program, name)
    .blocks()
    .flatMap((block) => block.operations);
}

const names = (program: TypedProgram, name = "f"): string[] => operations(program, name).map((op) => op.opname);

/** The type of instances of a class of the program. */
function instanceType(program: TypedProgram, name: string): InstanceType {
  for (const classdef of program.annotator.bookkeeper.classdefs) {
    const type = classdef.shortname === name ? program.rtyper.getInstanceRepr(classdef).lowleveltype : null;
    if (type instanceof InstanceType) return type;
  }
  throw new Error(`no class ${name}`);
}

const SHAPES = `
class Shape(object):
    sides = 0
    def area(self):
        return 0
    def name(self):
        return self.sides * 2
class Square(Shape):
    sides = 4
    def __init__(self, n):
        self.n = n
    def area(self):
        return self.n * self.n
def make(n):
    if n:
        return Square(n)
    return Shape()
`;

const oo = (source: string): TypedProgram => typed(`${SHAPES}\n${source}`, "f", [1], "ootype");

describe("methods", () => {
  test("that may be one of several are sent to the object", () => {
    const program = oo("def f(n):\n    return make(n).area()\n");
    const send = operations(program).find((op) => op.opname === "oosend")!;
    expect((send.args[0] as Constant).value).toBe("area");
    expect([...instanceType(program, "Shape").methods.keys()]).toEqual(["area"]);
    expect(instanceType(program, "Square").methods.get("area")!.func!.toString()).toContain("area");
  });

  test("of which there is only one are called directly, and are no methods of the type", () => {
    const program = oo("def f(n):\n    return make(n).name()\n");
    expect(names(program)).not.toContain("oosend");
    expect(instanceType(program, "Shape").methods.size).toBe(0);
  });

  test("without a function in the class that declares them are abstract", () => {
    const program = typed("class A(object):\n    pass\nclass B(A):\n    def m(self):\n        return 1\nclass C(A):\n    def m(self):\n        return 2\ndef make(n):\n    if n:\n        return B()\n    return C()\ndef f(n):\n    return make(n).m()\n", "f", [1], "ootype");
    expect(instanceType(program, "A").methods.get("m")!.func).toBeNull();
    expect([program.call([0]), program.call([1])]).toEqual([{ value: 2 }, { value: 1 }]);
  });

  test("called in several ways have one entry for each", () => {
    const program = typed("class A(object):\n    def m(self, a, b=4):\n        return a + b\nclass B(A):\n    def m(self, a, b=6):\n        return a - b\ndef f(n):\n    x = A()\n    if n:\n        x = B()\n    return x.m(1) + x.m(1, 2) * 10\n", "f", [1], "ootype");
    expect([...instanceType(program, "A").methods.keys()]).toHaveLength(2);
    expect([program.call([0]), program.call([1])]).toEqual([{ value: 35 }, { value: -15 }]);
  });
});

describe("attributes of classes", () => {
  test("are constants, inherited and overridden", () => {
    const program = oo("def f(n):\n    return make(n).sides\n");
    expect(names(program)).toContain("oogetconst");
    expect(instanceType(program, "Shape").constants.get("sides")!.value).toBe(0);
    expect(instanceType(program, "Square").constants.get("sides")!.value).toBe(4);
  });

  test("that are set on instances are fields, with the class's value at first", () => {
    const program = oo("class Open(Shape):\n    sides = 7\ndef f(n):\n    s = make(n)\n    if n == 2:\n        s = Open()\n    s.sides += n\n    return s.sides\n");
    expect(instanceType(program, "Shape").fields.get("sides")!.initial).toBe(0);
    expect(instanceType(program, "Open").fields.get("sides")!.initial).toBe(7);
    expect(instanceType(program, "Shape").constants.size).toBe(0);
    expect([program.call([0]), program.call([1]), program.call([2])]).toEqual([{ value: 0 }, { value: 5 }, { value: 9 }]);
  });

  test("names of classes are there only where some program asks for one", () => {
    const without = oo("def f(n):\n    return make(n).area()\n");
    const withNames = oo("def f(n):\n    return len(make(n).__class__.__name__)\n");
    expect(instanceType(without, "Square").constants.has("__name__")).toBe(false);
    expect(instanceType(withNames, "Square").constants.get("__name__")!.value).toBe("Square");
  });
});

describe("types of instances", () => {
  test("keep what the program says of immutable fields", () => {
    const program = typed("class A(object):\n    _immutable_fields_ = ['x', 'items[*]']\n    def __init__(self, n):\n        self.x = n\n        self.items = [n]\n        self.y = n\ndef f(n):\n    a = A(n)\n    a.y += 1\n    return a.x + a.items[0] + a.y\n", "f", [1], "ootype");
    expect([...instanceType(program, "A").immutableFields]).toEqual([["x", "immutable"], ["items", "immutable_array"]]);
  });

  test("have the finaliser of the class or of one above", () => {
    const program = typed("class A(object):\n    def __del__(self):\n        pass\nclass B(A):\n    pass\nclass C(object):\n    pass\ndef f(n):\n    A()\n    B()\n    C()\n    return n\n", "f", [1], "ootype");
    const finalizers = ["A", "B", "C"].map((name) => instanceType(program, name).finalizer);
    expect(finalizers.map((f) => f !== null)).toEqual([true, true, false]);
  });

  test("classes that are called through a variable are made at run time", () => {
    const program = oo("def f(n):\n    cls = Shape\n    if n:\n        cls = Shape2\n    return cls().area()\nclass Shape2(Shape):\n    pass\n");
    expect(names(program)).toContain("runtimenew");
  });
});

describe("exceptions", () => {
  test("without state are one prebuilt object", () => {
    const program = typed("class E(Exception):\n    pass\ndef f(n):\n    if n:\n        raise E()\n    return n\n", "f", [1], "ootype");
    expect(names(program)).not.toContain("oonew");
    expect(program.call([1])).toEqual({ raised: "E" });
  });
});

function failure(source: string): DiagnosticError {
  try {
    typed(source, "f", [1], "ootype");
  } catch (error) {
    if (error instanceof DiagnosticError) return error;
    throw error;
  }
  throw new Error("the program is typed");
}

describe("raw memory", () => {
  test("instances in it are refused, with the place", () => {
    const { diagnostic } = failure("class A(object):\n    _alloc_flavor_ = 'raw'\n    def __init__(self):\n        self.x = 1\ndef f(n):\n    return A().x + n\n");
    expect(diagnostic.code).toBe("rtyper/no-raw-memory");
    expect(diagnostic.span).not.toBeNull();
  });

  test("structures are refused", () => {
    const { diagnostic } = failure("from rpython.rtyper.lltypesystem import lltype\nT = lltype.Struct('T', ('x', lltype.Signed))\ndef f(n):\n    p = lltype.malloc(T, flavor='raw')\n    p.x = n\n    return p.x\n");
    expect(diagnostic.code).toBe("rtyper/no-raw-memory");
  });
});
