import { describe, expect, test } from "vitest";
import { both, interpret, type Plain } from "./support.js";

function agree(source: string, rows: readonly (readonly Plain[])[]): void {
  const { host, low } = both(source, "f", rows);
  expect(low).toEqual(host);
}

const IMPORTS = "from rpython.rtyper.lltypesystem import lltype\nfrom rpython.rtyper.lltypesystem.lltype import *\nfrom rpython.rtyper.lltypesystem.lloperation import llop\n";

describe("low-level pointers", () => {
  test("fields of structures, comparison with null", () => {
    agree(
      `${IMPORTS}
S = GcStruct('S', ('x', Signed), ('ok', Bool), ('c', Char))
def f(n):
    p = malloc(S)
    p.x = n
    p.ok = n > 3
    p.c = chr(n + 65)
    q = nullptr(S)
    if p.ok:
        q = p
    r = 0
    if q:
        r = 1
    return p.x * 100 + ord(p.c) * 10 + r + int(p == q) * 5 + int(q == nullptr(S)) * 7
`,
      [[2], [5]],
    );
  });

  test("items of arrays and their number", () => {
    agree(
      `${IMPORTS}
A = GcArray(Signed)
def f(n):
    a = malloc(A, n)
    i = 0
    while i < len(a):
        a[i] = i * i
        i += 1
    return a[n - 1] * 100 + len(a)
`,
      [[1], [7]],
    );
  });

  test("inheritance of structures", () => {
    agree(
      `${IMPORTS}
BASE = GcStruct('BASE', ('x', Signed))
SUB = GcStruct('SUB', ('super', BASE), ('y', Signed))
def f(n):
    s = malloc(SUB)
    s.y = n
    s.super.x = n + 1
    b = cast_pointer(Ptr(BASE), s)
    t = cast_pointer(Ptr(SUB), b)
    return b.x * 10 + t.y
`,
      [[4]],
    );
  });

  test("places inside arrays of structures, in one block and across blocks", () => {
    agree(
      `${IMPORTS}
ITEM = Struct('item', ('x', Signed), ('y', Signed))
A = GcArray(ITEM)
def f(n):
    a = malloc(A, n)
    i = 0
    while i < n:
        a[i].x = i
        a[i].y = i * i
        i += 1
    p = a[n - 1]
    q = a[0]
    if n > 3:
        p.x += 10
        q = p
    return p.x * 1000 + p.y * 10 + q.x
`,
      [[1], [3], [5]],
    );
  });

  test("function pointers and low-level operations by name", () => {
    const source = `${IMPORTS}
from rpython.rtyper.ll.external import external
sqrt = external("sqrt", [Float], Float)
def f(n):
    return llop.int_floordiv(Signed, -7, n) * 100 + int(sqrt(float(n * n)))
`;
    expect(interpret(source, "f", [2])).toEqual({ value: -298 });
  });

  test("raw memory is freed", () => {
    expect(
      interpret(`${IMPORTS}\nS = Struct('S', ('x', Signed))\ndef f(n):\n    p = malloc(S, flavor='raw')\n    p.x = n\n    r = p.x\n    free(p, flavor='raw')\n    return r\n`, "f", [9]),
    ).toEqual({ value: 9 });
  });
});
