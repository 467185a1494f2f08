import type { Expr, Stmt } from "@rpyts/pyparser/ast";
import { CO_FUTURE_DIVISION, CO_FUTURE_PRINT_FUNCTION, CO_FUTURE_UNICODE_LITERALS } from "@rpyts/pyparser/code";
import { parseSource } from "@rpyts/pyparser/parse";
import { sourceEncoding } from "@rpyts/pyparser/source-encoding";
import { describe, expect, test } from "vitest";
import { compile, errorOf, expressionCode, instructions, literal, sourceOf } from "./helpers.js";

function parse(text: string): readonly Stmt[] {
  const source = sourceOf(text);
  return parseSource(source, sourceEncoding(source, true, false), "exec", 0).body;
}

function expression(text: string): Expr {
  const [stmt] = parse(text);
  if (stmt?.kind !== "ExprStmt") throw new Error("no expression");
  return stmt.value;
}

/** An expression with its structure in brackets. */
function shape(expr: Expr): string {
  switch (expr.kind) {
    case "BinOp":
      return `[${shape(expr.left)} ${shape(expr.right)}]`;
    case "Name":
      return expr.id;
    case "UnaryOp":
      return `<${shape(expr.operand)}>`;
    case "BoolOp":
      return `${expr.isOr ? "or" : "and"}(${expr.values.map(shape).join(" ")})`;
    case "Compare":
      return `cmp(${[expr.left, ...expr.comparators].map(shape).join(" ")})`;
    case "IfExp":
      return `if(${shape(expr.test)} ${shape(expr.body)} ${shape(expr.orelse)})`;
    case "Lambda":
      return `lambda(${shape(expr.body)})`;
    case "Tuple":
      return `(${expr.elts.map(shape).join(" ")})`;
    default:
      return expr.kind;
  }
}

describe("precedence", () => {
  test.each([
    ["a + b * c - d", "[[a [b c]] d]"], ["a ** b ** c", "[a [b c]]"], ["-a ** -b", "<[a <b>]>"], ["a | b ^ c & d << e + f", "[a [b [c [d [e f]]]]]"],
    ["not a == b and c or d", "or(and(<cmp(a b)> c) d)"], ["a < b <= c", "cmp(a b c)"], ["a if b else c if d else e", "if(b a if(d c e))"],
    ["lambda: a if b else c", "lambda(if(b a c))"], ["a, b if c else d,", "(a if(c b d))"], ["(a + b) * c", "[[a b] c]"], ["a or b if c or d else e", "if(or(c d) or(a b) e)"],
    ["not a not in b", "<cmp(a b)>"],
  ])("%s", (text, expected) => expect(shape(expression(text))).toBe(expected));
});

describe("positions", () => {
  const spanOf = (text: string, pick: (expr: Expr) => Expr = (e) => e): string => {
    const node = pick(expression(text));
    return text.slice(node.start, node.end);
  };
  test("an operator stretches over both operands, with their parentheses", () => {
    expect(spanOf("(a + b) * (c)")).toBe("(a + b) * (c)");
    expect(spanOf("(a + b) * (c)", (e) => (e.kind === "BinOp" ? e.left : e))).toBe("a + b");
  });
  test("a chain's nodes each begin at the chain's start", () => {
    expect(spanOf("x.a(1)[2].b", (e) => (e.kind === "Attribute" ? e.value : e))).toBe("x.a(1)[2]");
    expect(spanOf("f(a, b = 1)", (e) => (e.kind === "Call" ? e : e))).toBe("f(a, b = 1)");
  });
  test("a bare generator expression has the place of what is written", () => {
    expect(spanOf("f(x for x in y)", (e) => (e.kind === "Call" ? e.args[0]! : e))).toBe("x for x in y");
  });
  test("a statement ends where its last part does, a head at the colon", () => {
    const text = "for x in y:\n    a\nelse:\n    b # c\n";
    const stmt = parse(text)[0]!;
    expect(text.slice(stmt.start, stmt.end)).toBe("for x in y:\n    a\nelse:\n    b");
    expect(stmt.kind === "For" && text.slice(stmt.head.start, stmt.head.end)).toBe("for x in y");
  });
  test("each instruction points at its own expression", () => {
    const text = "g(a.b + c[1])";
    const code = compile(text, "eval");
    const spans = instructions(code).map((name, i) => `${name}: ${text.slice(code.positions[2 * i], code.positions[2 * i + 1])}`);
    expect(spans).toEqual([
      "LOAD_NAME g: g", "LOAD_NAME a: a", "LOAD_ATTR b: a.b", "LOAD_NAME c: c", "LOAD_CONST 1: 1", "BINARY_SUBSCR: c[1]", "BINARY_ADD: a.b + c[1]",
      "CALL_FUNCTION 1: g(a.b + c[1])", "RETURN_VALUE: g(a.b + c[1])",
    ]);
  });
});

describe("what Python 2.7 accepts", () => {
  test.each([
    "print >>f, a, b,", "print", "print (a), b", "exec a in b, c", "exec(a, b)", "x = `a, b`", "x = ``a``", "a <> b", "raise A, b, c", "raise", "def f(a, (b, (c, d)), *e, **g): pass",
    "lambda (a, b), c=1: a", "def f((a)): pass", "try: pass\nexcept A, e: pass", "try: pass\nexcept (A, B) as e.x: pass", "[x for x in 1, 2]", "[x for x in lambda: y, 1]",
    "[x if a else b for x in y if lambda: 1]", "{a: b for a, b in c if d}", "{a for a in b}", "{1, 2,}", "f(x for x in y)", "f(*a, b=1, **c)", "f(b=1, *a)", "f((a)=1)", "with a as b, c as (d, e): pass",
    "with (a, b): pass", "from . import a", "from .. a import (b, c as d,)", "from ... import a", "import a.b as c, d", "x[...]", "x[1:2, ..., ::3]", "x[:] = y", "del (a, b), [c], d.e, f[1:2]",
    "a = b = yield_ = c", "a; b; c;", "if a: b; c\nelif d: e\nelse: f", "while a: break\nelse: b", "for a, in b: continue", "for a.b, c[1] in d, e: pass", "@a.b(c)\n@d\nclass E(F, G,): pass", "class A(): pass",
    "global a, b", "assert a, b", "def f(): return\n", "def f(): yield; x = yield 1; x += yield", "x = lambda: (yield)", "[] = a", "[a, (b, c)] = d", "True = None", "x.print_ = 1", "1 if 2 else 3", "u'a' ur'b' b'c'",
    "\n\n# only comments\n", "", "a = \\\n b", "if a:\n\tb\n\tif c:\n\t    d\n", "async = await = nonlocal = 1",
  ])("%j", (text) => expect(() => compile(text)).not.toThrow());
});

describe("what Python 2.7 refuses", () => {
  test.each([
    "(x for x in 1, 2)", "{x for x in 1, 2}", "[x for x in 1,]", "[x for x in a if b else c]", "x = `a,`", "f(*a, b)", "f(*a,)", "f(**a,)", "f(a=1, b)", "f(c, a for a in b)", "def f(a=1, b): pass", "def f(*a, b): pass",
    "def f(()): pass", "from a import b,", "import a.b as c.d", "exec", "print >>a,", "print ,", "x = *a", "a, *b = c", "@a[0]\ndef f(): pass", "@a\nx", "lambda *a,: 1", "a = b += c", "return yield", "f(yield)",
    "try: pass\nelse: a", "if a: if b: c", "a; if b: c", "class A(*b): pass", "x[]", "x[1:2:3:4]", "raise a, b, c, d", "a.if", "def print(): pass", "not", "a not b", ";", "a;;",
  ])("%j", (text) => expect(() => compile(text)).toThrow(/./));
});

describe("targets", () => {
  test.each([
    ["1 = a", "can't assign to literal"], ["a + b = c", "can't assign to operator"], ["f() = 1", "can't assign to function call"], ["() = a", "can't assign to ()"], ["a if b else c = d", "can't assign to conditional expression"],
    ["`a` = 1", "can't assign to repr"], ["[x for x in y] = 1", "can't assign to list comprehension"], ["(x for x in y) = 1", "can't assign to generator expression"], ["lambda: a = 1", "can't assign to lambda"],
    ["None = 1", "cannot assign to None"], ["x.None = 1", "cannot assign to None"], ["def f(None): pass", "cannot assign to None"], ["f(None=1)", "cannot assign to None"], ["import None", "cannot assign to None"],
    ["__debug__ = 1", "cannot assign to __debug__"], ["del f()", "can't delete function call"], ["del ()", "can't delete ()"], ["(a, b) += 1", "illegal expression for augmented assignment"], ["for 1 in a: pass", "can't assign to literal"],
    ["with a as 1: pass", "can't assign to literal"], ["x = (yield) = 1", "can't assign to yield expression"],
  ])("%s", (text, message) => expect(errorOf(text).msg).toBe(message));
});

describe("future features", () => {
  test("division changes the operator and the flags, of inner code too", () => {
    const code = compile("from __future__ import division\nf = lambda a, b: a / b\n");
    const lambda = code.consts.find((c) => c.kind === "code");
    expect(code.flags & CO_FUTURE_DIVISION).toBe(CO_FUTURE_DIVISION);
    expect(lambda?.kind === "code" && instructions(lambda.code)).toContain("BINARY_TRUE_DIVIDE");
    expect(expressionCode("a / b")).toContain("BINARY_DIVIDE");
  });
  test("print_function makes print a name, from the next token on", () => {
    expect(() => compile("from __future__ import print_function; print(1, file=x); y = print; x.print")).not.toThrow();
    expect(() => compile("print(1, file=x)", "exec", CO_FUTURE_PRINT_FUNCTION)).not.toThrow();
  });
  test("unicode_literals makes plain strings unicode, the doc string before it too", () => {
    expect(literal("'a'", CO_FUTURE_UNICODE_LITERALS)).toBe('u"a"');
    expect(literal("b'a'", CO_FUTURE_UNICODE_LITERALS)).toBe('"a"');
    const code = compile("'doc'\nfrom __future__ import unicode_literals\n");
    expect(code.consts[0]).toEqual({ kind: "unicode", value: "doc" });
  });
  test("absolute_import changes the level of plain imports", () => {
    const level = (text: string): unknown => compile(text).consts.findLast((c) => c.kind === "int");
    expect(level("import a")).toEqual({ kind: "int", value: -1 });
    expect(level("from __future__ import absolute_import\nimport a")).toEqual({ kind: "int", value: 0 });
    expect(level("from ..a import b")).toEqual({ kind: "int", value: 2 });
  });
  test.each([
    ["x\nfrom __future__ import division", "from __future__ imports must occur at the beginning of the file"],
    ["'a'\n'b'\nfrom __future__ import division", "from __future__ imports must occur at the beginning of the file"],
    ["def f():\n from __future__ import division", "from __future__ imports must occur at the beginning of the file"],
    ["from __future__ import braces", "not a chance"], ["from __future__ import rested_snopes", "future feature rested_snopes is not defined"], ["from __future__ import *", "future feature * is not defined"],
  ])("%j is refused", (text, message) => expect(errorOf(text).msg).toBe(message));
});
