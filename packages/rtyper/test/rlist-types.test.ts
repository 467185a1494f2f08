import { describe, expect, test } from "vitest";
import { Constant, type FunctionGraph } from "@rpyts/flowmodel/model";
import { Dict, List, OOArray, OOString } from "@rpyts/lltype/ootype";
import { Bool, Char, Float, Signed } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { typed, type TypedProgram } from "./support.js";

/** The low-level type of what a program returns. */
function typeOf(body: string): LowLevelType {
  const program = typed(`def f(n):\n    ${body.split("\n").join("\n    ")}\n`, "f", [5], "ootype");
  return program.rtyper.getrepr(program.sResult).lowleveltype;
}

/** The methods that are called anywhere in a graph. */
function sent(graph: FunctionGraph): string[] {
  const names: string[] = [];
  for (const block of graph.blocks()) {
    for (const op of block.operations) {
      const name = op.args[0];
      if (op.opname === "oosend" && name instanceof Constant && typeof name.value === "string") names.push(name.value);
    }
  }
  return names;
}

function sentAnywhere(program: TypedProgram): Set<string> {
  return new Set(program.annotator.translator.graphs.flatMap(sent));
}

describe("containers of the object-oriented type system", () => {
  test("a list that is never resized is an Array, others are Lists", () => {
    expect(typeOf("return [n, 2]")).toBe(OOArray(Signed));
    expect(typeOf("l = [n]\nl.append(1)\nreturn l")).toBe(List(Signed));
  });
  test.each([
    ["n", Signed],
    ["str(n)", OOString],
    ["chr(n)", Char],
    ["n > 2", Bool],
  ])("keys like %s are compared by the platform", (key, type) => {
    expect(typeOf(`d = {}\nd[${key}] = n\nreturn d`)).toBe(Dict(type, Signed));
  });
  test("floats and tuples as keys are compared by functions", () => {
    expect(typeOf("d = {}\nd[n * 0.5] = n\nreturn d")).toBe(Dict(Float, Signed, true));
    expect(typeOf("d = {}\nd[(n, 'a')] = n\nreturn d")).toMatchObject({ kind: "dict", custom: true });
  });
  test("a slice that has the type of its list is the platform's", () => {
    const program = typed("def f(n):\n    l = [n, 2]\n    m = l[1:]\n    return m[0]\n", "f", [1], "ootype");
    expect(sentAnywhere(program)).toContain("ll_slice");
    expect(sentAnywhere(program)).not.toContain("ll_arraycopy");
  });
  test("append, pop, items and length take no helper", () => {
    const program = typed("def f(n):\n    l = [n]\n    l.append(n)\n    assert n >= 0\n    l[n] = 7\n    return l.pop() + l[n] + len(l)\n", "f", [0], "ootype");
    expect(sent(program.graph)).toEqual(["ll_append", "ll_setitem_fast", "ll_pop", "ll_getitem_fast", "ll_length"]);
  });
});
