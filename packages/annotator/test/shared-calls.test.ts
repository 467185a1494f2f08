// Calls of many functions at many places, which are annotated together.

import { annotate, faultsOf, resultOf } from "./annotate.js";
import { sInt } from "@rpyts/annotator/model";
import { sString } from "@rpyts/annotator/model-strings";
import { describe, expect, it } from "vitest";

const CLASSES = 8;

/** A base class and classes below it, each with a method `run`; `body` is the text of the method of class i. */
function classes(body: (i: number) => string): string {
  const below = Array.from({ length: CLASSES }, (_, i) => `class C${i}(Base):\n    def run(self, x):\n        ${body(i)}\n`);
  return `class Base(object):\n    def run(self, x):\n        return None\n${below.join("")}`;
}

const MAKE = `def make(n):\n${Array.from({ length: CLASSES }, (_, i) => `    if n == ${i}:\n        return C${i}()\n`).join("")}    return Base()\n`;

const HOLDER = "class A(object):\n    pass\nclass B(A):\n    pass\n";

describe("calls of many methods", () => {
  it("take what all places give, and give what all methods return", () => {
    const text = `${HOLDER}${classes((i) => (i === 5 ? "return x" : "return None"))}${MAKE}
def first(n):
    return make(n).run(A())
def second(n):
    return make(n).run(B())
def main(n):
    return (second(n), first(n))
`;
    for (let seed = 0; seed <= 12; seed++) {
      expect(resultOf(text, [sInt], { seed: seed === 0 ? null : seed })).toBe("SomeTuple(SomeInstance(A, can_be_None), SomeInstance(A, can_be_None))");
    }
  });

  it("reach classes that are found after the calls", () => {
    const text = `${classes(() => "return x")}${MAKE}
class Late(Base):
    def run(self, x):
        return 'late'
def call(obj, x):
    return obj.run(x)
def main(n, s):
    r = call(make(n), 'early')
    if n > 100:
        t = call(Late(), s)
    return r
`;
    const straight = resultOf(text, [sInt, sString]);
    expect(straight).toBe("SomeString(can_be_None)");
    for (let seed = 1; seed <= 12; seed++) expect(resultOf(text, [sInt, sString], { seed })).toBe(straight);
  });

  it("of a base class only reach the methods below it", () => {
    const text = `${classes((i) => `return ${i}`).replace("return None", "return -1")}
class Other(object):
    def run(self, x):
        return x
${MAKE}
def main(n, s):
    other = Other()
    made = make(n).run('a')
    return other.run(s)
`;
    expect(resultOf(text, [sInt, sString])).toBe("SomeString");
  });

  it("grow with results that become known late", () => {
    const text = `${classes((i) => (i === 7 ? "return deep(x)" : "return 1.5"))}${MAKE}
def deep(x):
    if x > 10:
        return make(x).run(x - 1)
    return 2.5
def main(n):
    return make(n).run(n) + make(n + 1).run(3)
`.replace("return None", "return 0.5");
    for (let seed = 0; seed <= 6; seed++) expect(resultOf(text, [sInt], { seed: seed === 0 ? null : seed })).toBe("SomeFloat");
  });

  it("tell faults where they are", () => {
    const text = `${classes(() => "return len(x)").replace("return None", "return 0")}${MAKE}
def main(n):
    make(n).run('a')
    make(n).run('b')
    make(n).run('c', 'd')
    return 0
`;
    const line = text.split("\n").findIndex((l) => l.includes("'c', 'd'")) + 1;
    expect(faultsOf(text, [sInt])).toEqual([`annotator/wrong-arguments:${line}`]);
  });

  it("show the way from the entry point through each of the places", () => {
    const text = `${classes((i) => (i === 3 ? "return x.nothing" : "return None"))}${HOLDER}${MAKE}
def around(n):
    return make(n).run(A())
def main(n):
    around(n)
    return make(n).run(B())
`;
    const { diagnostics } = annotate(text, [sInt]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.notes.map((note) => note.message)).toContain("main() calls C3.run() here");
  });
});
