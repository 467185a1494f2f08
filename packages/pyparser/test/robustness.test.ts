import { type Arbitrary, array, assert, constantFrom, letrec, oneof, option, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { PySyntaxError } from "@rpyts/pyparser/syntax-error";
import { compile, errorOf, functionOf, instructions } from "./helpers.js";

const MANY = 10_000;
const many = (text: string, separator = ""): string => Array<string>(MANY).fill(text).join(separator);

describe("chains of 10,000 parts", () => {
  test.each([
    ["additions", many("1", " + ")], ["attributes", `a${many(".b")}`], ["calls", `a${many("(1)")}`], ["subscripts", `a${many("[0]")}`], ["strings side by side", many("'a'", " ")], ["string additions", many("'a'", " + ")],
    ["and", many("a", " and ")], ["comparisons", many("a", " < ")], ["not", `${many("not ")}a`], ["minus signs", `${many("-")}a`], ["conditional expressions", `${many("a if b else ")}c`], ["list items", `[${many("1", ",")}]`],
    ["dict items", `{${many("1: a", ",")}}`], ["list comprehension loops", `[a${many(" for a in b")}]`], ["conditions", `[a for b in c${many(" if a")}]`],
  ])("%s", (_, text) => expect(() => compile(text, "eval")).not.toThrow());
  test.each([
    ["elif", `if a: b\n${many("elif a: b\n")}`], ["assignments in a row", `${many("a = ")}1`], ["statements", many("a = 1\n")], ["decorators", `${many("@a\n")}def f(): pass`], ["except clauses", `try: a\n${many("except b: c\n")}`],
    ["imported names", `from a import ${many("b", ", ")}`], ["conditions of if", `if ${many("a", " or ")}: b`], ["printed items", `print ${many("a", ", ")}`], ["dots", `import ${many("a", ".")}`],
  ])("%s", (_, text) => expect(() => compile(text)).not.toThrow());
});

describe("nesting without end is refused, not overrun", () => {
  test.each([
    ["parentheses", `${many("(")}a${many(")")}`], ["lists", `${many("[")}a${many("]")}`], ["lambdas", `${many("lambda: ")}a`], ["powers", many("a", " ** ")], ["backquotes", `${many("`")}a${many("`")}`],
    ["with items", `with ${many("a", ", ")}: b`], ["blocks", Array.from({ length: 150 }, (_, i) => `${" ".repeat(i)}if a:\n`).join("")],
  ])("%s", (_, text) => expect(errorOf(text).msg).toMatch(/nested|too many/));
});

/** Random statements of everything that guards, loops and leaves. */
const { body } = letrec<{ body: string[]; stmt: string[] }>((tie) => {
  const indent = (lines: string[]): string[] => lines.map((line) => ` ${line}`);
  const block = tie("body").map(indent);
  const simple = constantFrom("a()", "return a()", "return", "if a(): break", "if a(): continue", "raise a", "raise", "x = [a for a in b]", "yield_ = a, b").map((line) => [line]);
  const optional = (head: string): Arbitrary<string[]> => option(block.map((b) => [head].concat(b)), { nil: [] });
  return {
    body: array(tie("stmt"), { minLength: 1, maxLength: 3 }).map((parts) => parts.flat()),
    stmt: oneof(
      { depthSize: "small", withCrossShrink: true },
      simple,
      tuple(block, optional("else:")).map(([b, e]) => ["if a() and not b:"].concat(b, e)),
      tuple(block, optional("else:")).map(([b, e]) => ["for i in a():"].concat(b, e)),
      tuple(block, optional("else:")).map(([b, e]) => ["while a():"].concat(b, e)),
      tuple(block, block, optional("else:"), optional("finally:")).map(([b, h, e, f]) => ["try:"].concat(b, "except (A, B) as e:", h, e, f)),
      tuple(block, block).map(([b, f]) => ["try:"].concat(b, "finally:", f)),
      block.map((b) => ["with a() as c, d:"].concat(b)),
    ),
  };
});

describe("any program", () => {
  test("of nested loops, try, with and ways out has one depth of the stack at each instruction", () => {
    assert(
      property(body, (lines) => {
        const text = `def f():\n while a():\n${lines.map((line) => `  ${line}\n`).join("")}`;
        try {
          compile(text);
        } catch (error) {
          // What random programs may be refused for.
          if (!(error instanceof PySyntaxError) || !/'continue' not supported|too many statically nested|nested too deeply/.test(error.msg)) throw error;
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });
  test("of random tokens compiles or is a syntax error, and nothing else", () => {
    const token = constantFrom(..."a b 1 'x' u'y' ( ) [ ] { } : , . ; = + - * ** ` @ < <> == \n \t \\ if else for in lambda def class try except finally with as import from print exec not and or is yield return raise global del while None".split(" "), "\n  ", "\n", " ");
    assert(
      property(array(token, { maxLength: 40 }), (parts) => {
        try {
          compile(parts.join(" "));
        } catch (error) {
          if (!(error instanceof PySyntaxError)) throw error;
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
  });
  test("compiles to the same code twice", () => {
    const text = "def f(a, *b):\n for c in a:\n  try: yield lambda: (c, b)\n  finally: a\n";
    expect(instructions(functionOf(text))).toEqual(instructions(functionOf(text)));
  });
});
