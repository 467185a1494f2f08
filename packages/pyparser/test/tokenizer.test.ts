import { tokenize } from "@rpyts/pyparser/tokenizer";
import { T } from "@rpyts/pyparser/tokens";
import { describe, expect, test } from "vitest";
import { compile, errorOf, sourceOf } from "./helpers.js";

const KIND_NAMES = Object.entries(T);
const kindName = (kind: number): string => KIND_NAMES.find(([, k]) => k === kind)?.[0] ?? String(kind);

/** Tokens as text: structure tokens by kind, others as written. */
function tokens(text: string): string {
  const stream = tokenize(sourceOf(text), 0);
  return Array.from({ length: stream.count }, (_, i) => {
    const shown = text.slice(stream.starts[i], stream.ends[i]);
    const kind = stream.kinds[i]!;
    return kind <= T.ERROR ? kindName(kind) : shown;
  }).join(" ");
}

describe("layout", () => {
  test("blocks give INDENT and DEDENT, blank lines and comments nothing", () => {
    expect(tokens("if a:\n\n  # note\n  b\n\nc\n")).toBe("if a : NEWLINE INDENT b NEWLINE DEDENT c NEWLINE EOF");
  });
  test("a missing last newline is supplied, and open blocks are closed", () => {
    expect(tokens("if a:\n  b")).toBe("if a : NEWLINE INDENT b NEWLINE DEDENT EOF");
  });
  test("tabs advance to columns that are multiples of 8", () => {
    expect(tokens("if a:\n\tb\n        c\n")).toBe("if a : NEWLINE INDENT b NEWLINE c NEWLINE DEDENT EOF");
  });
  test("a form feed begins the line anew", () => {
    expect(tokens("a\n  \fb\n")).toBe("a NEWLINE b NEWLINE EOF");
  });
  test("the three kinds of line ends mix", () => {
    expect(tokens("a\r\nb\rc\nd")).toBe("a NEWLINE b NEWLINE c NEWLINE d NEWLINE EOF");
  });
  test("brackets and backslashes join lines", () => {
    expect(tokens("x = (1,\n  # c\n\n  2)\n")).toBe("x = ( 1 , 2 ) NEWLINE EOF");
    expect(tokens("x = \\\n  1 + \\\r\n 2")).toBe("x = 1 + 2 NEWLINE EOF");
  });
  test("100 levels of brackets are read, 101 refused", () => {
    expect(() => compile(`${"(".repeat(100)}a${")".repeat(100)}`)).not.toThrow();
    expect(errorOf(`${"(".repeat(101)}a${")".repeat(101)}`).msg).toBe("too many nested parentheses");
  });
});

describe("tokens", () => {
  test("the longest operator is taken", () => {
    expect(tokens("a**=b//=c>>=d<<=e<>f!=g<=h")).toBe("a **= b //= c >>= d <<= e <> f != g <= h NEWLINE EOF");
    expect(tokens("a*-b//c**d")).toBe("a * - b // c ** d NEWLINE EOF");
  });
  test("a letter may follow a number at once", () => {
    expect(tokens("1if 0xfor 1else 1e")).toBe("1 if 0xf or 1 else 1 e NEWLINE EOF");
  });
  test("dots belong to numbers where digits are next to them", () => {
    expect(tokens("1..real .5 1.e3j a.b")).toBe("1. . real .5 1.e3j a . b NEWLINE EOF");
  });
  test("string prefixes are part of the string", () => {
    expect(tokens(`ur'a' bR"b" u'' x''`)).toBe(`ur'a' bR"b" u'' x '' NEWLINE EOF`);
  });
  test("quotes inside triple quotes and escaped quotes do not end a string", () => {
    expect(tokens(`'''a'b''c''' 'a\\'b' "a\\\\"`)).toBe(`'''a'b''c''' 'a\\'b' "a\\\\" NEWLINE EOF`);
  });
  test("equal names share one id, keywords have kinds of their own", () => {
    const stream = tokenize(sourceOf("spam eggs spam lambda"), 0);
    expect(stream.aux[0]).toBe(stream.aux[2]);
    expect(stream.aux[0]).not.toBe(stream.aux[1]);
    expect(stream.kinds[3]).toBe(T.KW_LAMBDA);
  });
  test("thousands of different names stay apart", () => {
    const names = Array.from({ length: 5000 }, (_, i) => `n${i * 7919}`);
    const stream = tokenize(sourceOf(names.join(" ")), 0);
    expect(names.every((name, i) => stream.table.names[stream.aux[i]!] === name)).toBe(true);
  });
});

describe("faults", () => {
  test("a fault of the tokenizer is reported after the syntax errors before it", () => {
    expect(errorOf("a b\n'open").msg).toBe("expected end of line, found the name 'b'");
    expect(errorOf("a\n'open").msg).toMatch(/^EOL while scanning string literal/);
  });
  test("dedents must meet an open block", () => {
    const error = errorOf("if a:\n    b\n  c\n");
    expect([error.pyClass, error.diagnostic.code, error.lineno]).toEqual(["IndentationError", "pyparser/indentation-error", 3]);
  });
  test("a dedent that fails because tabs and spaces mix is a TabError", () => {
    const error = errorOf("if a:\n\tb\n  c\n");
    expect([error.pyClass, error.diagnostic.code]).toEqual(["TabError", "pyparser/tab-error"]);
    expect(error.diagnostic.hint).toContain("multiple of 8");
  });
  test("an unexpected indent is an IndentationError", () => {
    expect(errorOf("a\n  b\n").msg).toBe("unexpected indent");
  });
  test("triple quotes without an end may go on, at a prompt", () => {
    const error = errorOf("x = '''abc\n");
    expect([error.msg, error.lineno, error.incomplete]).toEqual(["EOF while scanning triple-quoted string literal", 1, true]);
  });
  test("digits must exist in the base of the number", () => {
    expect(errorOf("08").msg).toBe("invalid token: '08' is not a number");
    expect(errorOf("0b2").diagnostic.hint).toContain("digits are missing");
    expect(errorOf("0o18").diagnostic.hint).toContain("does not exist in the base");
  });
});
