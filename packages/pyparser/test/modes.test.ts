import { COMPILE_FROM_STRING, PyCF_DONT_IMPLY_DEDENT } from "@rpyts/pyparser/compile";
import { describe, expect, test } from "vitest";
import { compile, errorOf, instructions } from "./helpers.js";

describe("eval", () => {
  test("takes one expression, a tuple without parentheses too", () => {
    expect(instructions(compile("a, b\n\n", "eval"))).toEqual(["LOAD_NAME a", "LOAD_NAME b", "BUILD_TUPLE 2", "RETURN_VALUE"]);
  });
  test.each(["a = 1", "a; b", "", "pass", "a\nb"])("%j is refused", (text) => expect(() => compile(text, "eval")).toThrow(/expected/));
});

describe("exec", () => {
  test("drops statements that are only a literal, and keeps the doc string", () => {
    expect(instructions(compile("'doc'\n1\n'more'\na"))).toEqual(['LOAD_CONST "doc"', "STORE_NAME __doc__", "LOAD_NAME a", "POP_TOP", "LOAD_CONST None", "RETURN_VALUE"]);
  });
});

describe("single", () => {
  test("shows the value of an expression at the top, not inside of functions", () => {
    const code = compile("1; a\n", "single");
    expect(instructions(code)).toEqual(["LOAD_CONST 1", "PRINT_EXPR", "LOAD_NAME a", "PRINT_EXPR", "LOAD_CONST None", "RETURN_VALUE"]);
    const inner = compile("def f(): a\n\n", "single").consts.find((c) => c.kind === "code");
    expect(inner?.kind === "code" && instructions(inner.code)).toContain("POP_TOP");
  });
  test("shows values inside of blocks", () => {
    expect(instructions(compile("if a:\n  b\n", "single"))).toContain("PRINT_EXPR");
  });
  test("a compound statement on one line is complete with a line end only", () => {
    expect(errorOf("if a: b", "single").incomplete).toBe(true);
    expect(() => compile("if a: b\n", "single")).not.toThrow();
  });
  test("at a prompt a block ends with a blank line", () => {
    const flags = COMPILE_FROM_STRING | PyCF_DONT_IMPLY_DEDENT;
    expect(errorOf("if a:\n  b", "single", flags).incomplete).toBe(true);
    expect(() => compile("if a:\n  b\n", "single", flags)).not.toThrow();
    expect(() => compile("if a:\n  b", "single")).not.toThrow();
  });
  test("nothing may follow a compound statement", () => {
    expect(errorOf("if a: b\nc\n", "single").lineno).toBe(2);
  });
});
