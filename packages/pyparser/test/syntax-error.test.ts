import { renderDiagnostic } from "@rpyts/tool/render-diagnostic";
import { describe, expect, test } from "vitest";
import { blamed, errorOf } from "./helpers.js";

describe("messages say what was expected and what was found", () => {
  test.each([
    ["if x\n  y", "expected ':' behind the condition of 'if', found end of line"],
    ["while x y: pass", "expected ':' behind the condition of 'while', found the name 'y'"],
    ["for x of y: pass", "expected 'in' behind the target of 'for', found the name 'of'"],
    ["def f: pass", "expected '(' behind the name of the function, found ':'"],
    ["def f()\n  pass", "expected ':' behind the head of function 'f', found end of line"],
    ["class A\n  pass", "expected ':' behind the head of class 'A', found end of line"],
    ["x = ", "expected an expression, found end of file"],
    ["f(a b)", "expected ')' or ',', found the name 'b'"],
    ["{1: 2, 3}", "expected ':' behind the key, found '}'"],
    ["a.", "expected an attribute name behind '.', found end of file"],
    ["try:\n  a\nb", "expected 'except' or 'finally' to go with 'try', found the name 'b'"],
    ["if a:\nb", "expected an indented block: the body of 'if'"],
    ["else: a", "expected a statement: no block that is open at this indentation has such a part, found the keyword 'else'"],
    ["x = 1 if y", "expected 'else' of the conditional expression, found end of file"],
    ["a $ b", "invalid syntax: the character '$' means nothing here"],
  ])("%j", (text, message) => expect(errorOf(text).msg).toBe(message));
});

describe("hints", () => {
  test.each([
    ["print(x, file=y)", "print is a statement in Python 2"], ["print('a', end='')", "print_function"], ["x = f'a{b}'", "f-strings are Python 3"], ["nonlocal x", "`nonlocal` is Python 3"],
    ["async def f(): pass", "`async` is Python 3"], ["def f(*, a): pass", "keyword-only parameters are Python 3"], ["def f(*a, b): pass", "keyword-only"], ["def f(a: int): pass", "annotations are Python 3"],
    ["def f() -> int: pass", "annotations are Python 3"], ["x: int = 1", "annotations of variables are Python 3"], ["if (x := 1): pass", "`:=` is Python 3"], ["def f():\n  yield from x", "`yield from` is Python 3"],
    ["raise A from b", "`raise … from …` is Python 3"], ["if x = 1: pass", "`==` compares"], ["class A(metaclass=M): pass", "__metaclass__"], ["x = 1_000", "underscores in numbers"], ["a = [*b]", "unpacking with `*`"],
    ["x && y", "`and`"], ["else if x: pass", "statement"], ["x = a @ b", "matrix product"], ["x = ...", "`Ellipsis`"], ["print(x) if y", "needs `else y`"], ["rb'a'", "`br`"], ["import exec", "keyword of Python 2"],
    ["if a: pass\nelse if b: pass", "`elif`"],
  ])("%j", (text, hint) => {
    const error = errorOf(text);
    expect(`${error.diagnostic.hint} ${error.msg}`).toContain(hint);
  });
  test("a function's missing parentheses are not taken for an annotation", () => {
    expect(errorOf("def f: pass").diagnostic.hint).toBeNull();
  });
});

describe("places", () => {
  test("the span is the token, expression or bracket at fault", () => {
    expect(blamed("x = (a b)")).toBe("b");
    expect(blamed("f(a, b=1, c + 1)")).toBe("c + 1");
    expect(blamed("(a + 1), b = c")).toBe("a + 1");
    expect(blamed("x = [1,\n  2\n")).toBe("[");
    expect(blamed("def f(a, b, a): pass")).toBe("a");
  });
  test("what is missing at the end of the source is shown behind the last token", () => {
    const error = errorOf("def f():\n    # nothing\n\n");
    expect([error.lineno, error.offset]).toEqual([1, 9]);
  });
  test("an error inside a bracket of an earlier line shows where that was opened", () => {
    const error = errorOf("x = foo(1,\ny = 2\nz = 3)");
    expect(error.lineno).toBe(3);
    expect(error.diagnostic.notes.map((note) => note.message)).toEqual(["inside the '(' opened here"]);
  });
  test("the host's attributes: file, line, column from 1, text of the line", () => {
    const error = errorOf("a = 1\nb = = 2\n");
    expect([error.filename, error.lineno, error.offset, error.text, error.pyClass]).toEqual(["test.py", 2, 5, "b = = 2\n", "SyntaxError"]);
  });
  test("rendered with a source frame", () => {
    expect(renderDiagnostic(errorOf("if x = 1:\n  y\n").diagnostic)).toBe(
      [
        "error[pyparser/syntax-error]: expected ':' behind the condition of 'if', found '='",
        "  --> test.py:1:6",
        "1 | if x = 1:",
        "  |      ^",
        "hint: `==` compares; `=` assigns, and is a statement",
      ].join("\n"),
    );
  });
});

describe("what a prompt must know", () => {
  test.each(["(", "if a:", "def f():\n  x = [1,", "'''", "try:\n  a\n", "class A:\n", "@a\n", "x = 1 + \\"])("%j may become right with more lines", (text) => {
    expect(errorOf(text, "single").incomplete).toBe(true);
  });
  test.each(["a b", "x = )", "'abc", "if a:\nb", "return 1 1", "1 = 2"])("%j cannot", (text) => expect(errorOf(text, "single").incomplete).toBe(false));
});
