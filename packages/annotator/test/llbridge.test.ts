// Low-level types and pointers on the host, and RPython code that uses them.

import { loadProgram } from "./program.js";
import { annotate, faultsOf, resultOf } from "./annotate.js";
import { sInt, sNonNegInt } from "@rpyts/annotator/model";
import { PyError } from "@rpyts/pyhost/pyerror";
import { describe, expect, it } from "vitest";

const py = (text: TemplateStringsArray): string => text.raw.join("").replace(/^\n/, "");
const IMPORT = "from rpython.rtyper.lltypesystem import lltype, llmemory\n";

/** The repr of an expression after a module's text. */
function evaluated(text: string, expression: string): string {
  const { host, get } = loadProgram(`${IMPORT}${text}\nresult = ${expression}\n`);
  return host.repr(get("result")!);
}

describe("on the host", () => {
  it("types are equal by structure", () => {
    expect(evaluated("", "lltype.Ptr(lltype.GcArray(lltype.Signed)) == lltype.Ptr(lltype.GcArray(lltype.Signed))")).toBe("True");
    expect(evaluated("", "lltype.Signed == lltype.Char")).toBe("False");
  });

  it("structures hold fields", () => {
    const text = "S = lltype.GcStruct('S', ('x', lltype.Signed), ('c', lltype.Char))\np = lltype.malloc(S)\np.x = 5\np.c = 'q'";
    expect(evaluated(text, "(p.x, p.c, lltype.typeOf(p) == lltype.Ptr(S), S.x == lltype.Signed)")).toBe("(5, 'q', True, True)");
  });

  it("arrays hold items", () => {
    expect(evaluated("a = lltype.malloc(lltype.GcArray(lltype.Signed), 3)\na[0] = 7\na[2] = a[0] + 1", "(len(a), a[2])")).toBe("(3, 8)");
  });

  it("wrong values are refused", () => {
    const text = "S = lltype.GcStruct('S', ('x', lltype.Signed))\np = lltype.malloc(S)\n";
    expect(() => evaluated(`${text}p.x = 'a'`, "1")).toThrow(PyError);
    expect(() => evaluated(`${text}p.y`, "1")).toThrow(PyError);
    expect(() => evaluated("p = lltype.nullptr(lltype.GcStruct('S', ('x', lltype.Signed)))\np.x", "1")).toThrow(PyError);
  });

  it("forward references make recursive types", () => {
    const text = py`
NODE = lltype.GcForwardReference()
NODE.become(lltype.GcStruct('node', ('value', lltype.Signed), ('next', lltype.Ptr(NODE))))
a = lltype.malloc(NODE)
b = lltype.malloc(NODE)
b.next = a
a.value = 3
`;
    expect(evaluated(text, "(b.next.value, bool(a.next))").replace(/\s/g, "")).toMatch(/^\(3,/);
  });

  it("null and truth", () => {
    const text = "S = lltype.GcStruct('S', ('x', lltype.Signed))\np = lltype.malloc(S)\n";
    expect(evaluated(text, "(bool(p), bool(lltype.nullptr(S)), p == p, p != lltype.nullptr(S))")).toBe("(True, False, True, True)");
  });

  it("function pointers call their callable", () => {
    const text = "def f(x):\n    return x + 1\nF = lltype.FuncType([lltype.Signed], lltype.Signed)\np = lltype.functionptr(F, 'f', _callable=f)";
    expect(evaluated(text, "p(4)")).toBe("5");
  });
});

describe("in annotated code", () => {
  const base = `${IMPORT}S = lltype.GcStruct('S', ('x', lltype.Signed), ('c', lltype.Char))\nA = lltype.GcArray(lltype.Signed)\n`;

  it("malloc gives pointers, fields give values", () => {
    expect(resultOf(`${base}def main(n):\n    p = lltype.malloc(S)\n    p.x = n\n    return p.x\n`, [sNonNegInt])).toBe("SomeInteger");
    expect(resultOf(`${base}def main(n):\n    return lltype.malloc(A, n)\n`, [sNonNegInt])).toBe("SomePtr(Ptr GcArray of Signed)");
  });

  it("prebuilt pointers are constants", () => {
    expect(resultOf(`${base}p = lltype.malloc(S)\ndef main(n):\n    return p.c\n`, [sInt])).toBe("SomeChar");
  });

  it("low-level operations have the type they name", () => {
    const text = `${base}from rpython.rtyper.lltypesystem.lloperation import llop\ndef main(n):\n    return llop.int_add(lltype.Signed, n, 1)\n`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger");
  });

  it("a wrong store is a fault", () => {
    expect(faultsOf(`${base}def main(n):\n    p = lltype.malloc(S)\n    p.x = 'a'\n    return n\n`, [sInt])).toEqual(["annotator/union-error:6"]);
    expect(faultsOf(`${base}def main(n):\n    p = lltype.malloc(S)\n    return p.missing\n`, [sInt])).toEqual(["annotator/unknown-attribute:6"]);
  });

  it("types are constants that functions can be specialised by", () => {
    const text = `${base}B = lltype.GcArray(lltype.Char)\ndef make(T, n):\n    return lltype.malloc(T, n)\nmake._annspecialcase_ = 'specialize:arg(0)'\ndef main(n):\n    make(B, n)\n    return make(A, n)[0]\n`;
    expect(resultOf(text, [sNonNegInt])).toBe("SomeInteger");
    expect(annotate(text, [sNonNegInt]).annotator.translator.graphs.filter((g) => g.name.startsWith("make"))).toHaveLength(2);
  });

  it("methods of a type get the pointer", () => {
    const text = py`
from rpython.rtyper.lltypesystem import lltype
def ll_double(p, n):
    return p.x * n
S = lltype.GcStruct('S', ('x', lltype.Signed), adtmeths={'double': ll_double})
def main(n):
    p = lltype.malloc(S)
    return p.double(n)
`;
    expect(resultOf(text, [sInt])).toBe("SomeInteger");
  });
});
