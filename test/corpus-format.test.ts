// The header of corpus programs: which expectation holds on which machine.

import { describe, expect, test } from "vitest";
import { NARROW_32, NARROW_64, parseProgram, WIDE_64, type CorpusProgram, type Machine } from "./support/corpus.js";

const WIDE_32: Machine = { wordBits: 32, narrow: false };

const parse = (lines: readonly string[], machine: Machine): CorpusProgram => parseProgram("p", "p.py", [...lines, "def f():", "    pass", ""].join("\n"), machine);

const outputs = (lines: readonly string[]): string[] => [WIDE_64, NARROW_64, WIDE_32, NARROW_32].map((machine) => parse(lines, machine).stdout);

describe("the expected output of a corpus program", () => {
  test("is the same everywhere where the header says nothing else", () => {
    expect(outputs(["# About.", "# expect:", "#  a", "#", "#   b"])).toEqual(Array(4).fill("a\n\n b\n"));
  });

  test("of 32-bit words replaces the common one there", () => {
    expect(outputs(["# expect:", "#  big", "# expect-32:", "#  small"])).toEqual(["big\n", "big\n", "small\n", "small\n"]);
  });

  test("of narrow unicode replaces the common one there", () => {
    expect(outputs(["# expect:", "#  1", "# expect-narrow:", "#  2", "#  3"])).toEqual(["1\n", "2\n3\n", "1\n", "2\n3\n"]);
  });

  test("may differ in each combination", () => {
    expect(outputs(["# expect:", "#  a", "# expect-32:", "#  b", "# expect-narrow:", "#  c", "# expect-32-narrow:", "#  d"])).toEqual(["a\n", "c\n", "b\n", "d\n"]);
  });

  test("must be given for both together where both differ", () => {
    const header = ["# expect:", "# expect-32:", "#  b", "# expect-narrow:", "#  c"];
    expect(parse(header, WIDE_32).stdout).toBe("b\n");
    expect(() => parse(header, NARROW_32)).toThrow("no expect-32-narrow");
  });

  test("may look like a section", () => {
    expect(parse(["# expect:", "#  expect-32:", "#  # expect-32:"], NARROW_32).stdout).toBe("expect-32:\n# expect-32:\n");
  });

  test.each([
    ["is missing", ["# About."], 'no "# expect:"'],
    ["has a word nobody knows", ["# expect:", "# expect-16:"], "expect-16"],
    ["is there twice", ["# expect:", "# expect:"], "twice"],
  ] as const)("is refused when it %s", (_what, header, message) => {
    expect(() => parse(header, WIDE_64)).toThrow(message);
  });
});

test("arguments, input, status and errors are read beside the expectation", () => {
  const program = parse(["# About.", "# args: 3 foo", "# stdin: a\\nb", "# exit: 1", "# stderr: ValueError", "# expect:", "#  x", "# expect-32:", "#  y"], NARROW_32);
  expect(program).toMatchObject({ machine: NARROW_32, args: ["3", "foo"], stdin: "a\nb", exit: 1, stderr: "ValueError", stdout: "y\n" });
});
