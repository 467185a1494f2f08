import { describe, expect, test } from "vitest";
import { compile, expressionCode, functionOf, instructions, listing } from "./helpers.js";

const statementCode = (text: string): string[] => instructions(compile(text)).slice(0, -2);

describe("expressions", () => {
  test.each([
    ["a.b[c](d, e=f, *g, **h)", ["LOAD_NAME a", "LOAD_ATTR b", "LOAD_NAME c", "BINARY_SUBSCR", "LOAD_NAME d", 'LOAD_CONST "e"', "LOAD_NAME f", "LOAD_NAME g", "LOAD_NAME h", "CALL_FUNCTION_VAR_KW 1+1"]],
    ["a[:]", ["LOAD_NAME a", "SLICE 0"]], ["a[b:]", ["LOAD_NAME a", "LOAD_NAME b", "SLICE 1"]], ["a[:c]", ["LOAD_NAME a", "LOAD_NAME c", "SLICE 2"]], ["a[b:c]", ["LOAD_NAME a", "LOAD_NAME b", "LOAD_NAME c", "SLICE 3"]],
    ["a[::]", ["LOAD_NAME a", "LOAD_CONST None", "LOAD_CONST None", "LOAD_CONST None", "BUILD_SLICE 3", "BINARY_SUBSCR"]],
    ["a[..., b:c]", ["LOAD_NAME a", "LOAD_CONST Ellipsis", "LOAD_NAME b", "LOAD_NAME c", "BUILD_SLICE 2", "BUILD_TUPLE 2", "BINARY_SUBSCR"]],
    ["{a: b}", ["BUILD_MAP 1", "LOAD_NAME b", "LOAD_NAME a", "STORE_MAP"]], ["{a, b}", ["LOAD_NAME a", "LOAD_NAME b", "BUILD_SET 2"]], ["`a`", ["LOAD_NAME a", "UNARY_CONVERT"]],
    ["(1, (2, None), 'a')", ['LOAD_CONST (1, (2, None), "a")']], ["()", ["LOAD_CONST ()"]], ["not a in b", ["LOAD_NAME a", "LOAD_NAME b", "COMPARE_OP not in"]], ["not a is not b", ["LOAD_NAME a", "LOAD_NAME b", "COMPARE_OP is"]],
    ["not a < b", ["LOAD_NAME a", "LOAD_NAME b", "COMPARE_OP <", "UNARY_NOT"]], ["-a + ~+b", ["LOAD_NAME a", "UNARY_NEGATIVE", "LOAD_NAME b", "UNARY_POSITIVE", "UNARY_INVERT", "BINARY_ADD"]],
    ["a <> b", ["LOAD_NAME a", "LOAD_NAME b", "COMPARE_OP !="]],
    ["a and b and c", ["LOAD_NAME a", "JUMP_IF_FALSE_OR_POP 5", "LOAD_NAME b", "JUMP_IF_FALSE_OR_POP 5", "LOAD_NAME c"]],
    ["a if b and not c else d", ["LOAD_NAME b", "POP_JUMP_IF_FALSE 6", "LOAD_NAME c", "POP_JUMP_IF_TRUE 6", "LOAD_NAME a", "JUMP 7", "LOAD_NAME d"]],
    ["a < b < c", ["LOAD_NAME a", "LOAD_NAME b", "DUP_TOP", "ROT_THREE", "COMPARE_OP <", "JUMP_IF_FALSE_OR_POP 9", "LOAD_NAME c", "COMPARE_OP <", "JUMP 11", "ROT_TWO", "POP_TOP"]],
    ["[a for b in c if d]", ["BUILD_LIST 0", "LOAD_NAME c", "GET_ITER", "FOR_ITER 10", "STORE_NAME b", "LOAD_NAME d", "POP_JUMP_IF_FALSE 3", "LOAD_NAME a", "LIST_APPEND 2", "JUMP 3"]],
    ["lambda a=b: a", ["LOAD_NAME b", "LOAD_CONST <code <lambda>>", "MAKE_FUNCTION 1"]],
  ])("%s", (text, code) => expect(expressionCode(text)).toEqual([...code, "RETURN_VALUE"]));
});

describe("statements", () => {
  test.each([
    ["a = b = c", ["LOAD_NAME c", "DUP_TOP", "STORE_NAME a", "STORE_NAME b"]], ["a.b = c[d] = e", ["LOAD_NAME e", "DUP_TOP", "LOAD_NAME a", "STORE_ATTR b", "LOAD_NAME c", "LOAD_NAME d", "STORE_SUBSCR"]],
    ["a, (b, c) = d", ["LOAD_NAME d", "UNPACK_SEQUENCE 2", "STORE_NAME a", "UNPACK_SEQUENCE 2", "STORE_NAME b", "STORE_NAME c"]], ["a, b = b, a", ["LOAD_NAME b", "LOAD_NAME a", "ROT_TWO", "STORE_NAME a", "STORE_NAME b"]],
    ["a, b, c = 1, 2, 3", ["LOAD_CONST 1", "LOAD_CONST 2", "LOAD_CONST 3", "ROT_THREE", "ROT_TWO", "STORE_NAME a", "STORE_NAME b", "STORE_NAME c"]],
    ["a.b += c", ["LOAD_NAME a", "DUP_TOP", "LOAD_ATTR b", "LOAD_NAME c", "INPLACE_ADD", "ROT_TWO", "STORE_ATTR b"]], ["a[b] -= c", ["LOAD_NAME a", "LOAD_NAME b", "DUP_TOPX 2", "BINARY_SUBSCR", "LOAD_NAME c", "INPLACE_SUBTRACT", "ROT_THREE", "STORE_SUBSCR"]],
    ["a[b:c] *= d", ["LOAD_NAME a", "LOAD_NAME b", "LOAD_NAME c", "DUP_TOPX 3", "SLICE 3", "LOAD_NAME d", "INPLACE_MULTIPLY", "ROT_FOUR", "STORE_SLICE 3"]],
    ["del a, b.c, d[e], f[:g]", ["DELETE_NAME a", "LOAD_NAME b", "DELETE_ATTR c", "LOAD_NAME d", "LOAD_NAME e", "DELETE_SUBSCR", "LOAD_NAME f", "LOAD_NAME g", "DELETE_SLICE 2"]],
    ["print a, b", ["LOAD_NAME a", "PRINT_ITEM", "LOAD_NAME b", "PRINT_ITEM", "PRINT_NEWLINE"]], ["print >>a, b,", ["LOAD_NAME a", "LOAD_NAME b", "ROT_TWO", "PRINT_ITEM_TO", "POP_TOP"]], ["print >>a", ["LOAD_NAME a", "PRINT_NEWLINE_TO"]],
    ["exec a", ["LOAD_NAME a", "LOAD_CONST None", "LOAD_CONST None", "EXEC_STMT"]], ["exec (a, b)", ["LOAD_NAME a", "LOAD_NAME b", "LOAD_CONST None", "EXEC_STMT"]], ["raise a, b, c", ["LOAD_NAME a", "LOAD_NAME b", "LOAD_NAME c", "RAISE_VARARGS 3"]],
    ["import a.b, c.d as e", ["LOAD_CONST -1", "LOAD_CONST None", "IMPORT_NAME a.b", "STORE_NAME a", "LOAD_CONST -1", "LOAD_CONST None", "IMPORT_NAME c.d", "LOAD_ATTR d", "STORE_NAME e"]],
    ["from .a import b as c, d", ["LOAD_CONST 1", 'LOAD_CONST ("b", "d")', "IMPORT_NAME a", "IMPORT_FROM b", "STORE_NAME c", "IMPORT_FROM d", "STORE_NAME d", "POP_TOP"]],
    ["from a import *", ["LOAD_CONST -1", 'LOAD_CONST ("*",)', "IMPORT_NAME a", "IMPORT_STAR"]], ["if 0: a\nelif 1: b\nelse: c", ["LOAD_NAME b", "POP_TOP"]], ["while 0: a\nelse: b", ["LOAD_NAME b", "POP_TOP"]],
    ["if not a or b: c", ["LOAD_NAME a", "POP_JUMP_IF_FALSE 4", "LOAD_NAME b", "POP_JUMP_IF_FALSE 6", "LOAD_NAME c", "POP_TOP"]],
    ["while a:\n if b: continue\n c", ["LOAD_NAME a", "POP_JUMP_IF_FALSE 8", "LOAD_NAME b", "POP_JUMP_IF_FALSE 5", "JUMP 0", "LOAD_NAME c", "POP_TOP", "JUMP 0"]],
    ["assert a, b", ["LOAD_NAME a", "POP_JUMP_IF_TRUE 6", "LOAD_GLOBAL AssertionError", "LOAD_NAME b", "CALL_FUNCTION 1", "RAISE_VARARGS 1"]],
    ["@a\n@b\ndef f(): pass", ["LOAD_NAME a", "LOAD_NAME b", "LOAD_CONST <code f>", "MAKE_FUNCTION 0", "CALL_FUNCTION 1", "CALL_FUNCTION 1", "STORE_NAME f"]],
  ])("%j", (text, code) => {
    const found = statementCode(text);
    expect(found).toEqual(text.startsWith("raise") ? code.slice(0, found.length) : code);
  });
  test("raise ends the code: nothing behind it is written", () => {
    expect(instructions(compile("raise a\nb\n"))).toEqual(["LOAD_NAME a", "RAISE_VARARGS 1"]);
  });
});

describe("exceptions", () => {
  test("except clauses test in turn, bind, and drop the exception before their body", () => {
    expect(listing("def f():\n try: a()\n except B, e: c()\n except: d()\n")).toEqual([
      "0 LOAD_GLOBAL a", "1 CALL_FUNCTION 0", "2 POP_TOP", "3 JUMP 19",
      ">> 4 SET_EXC_INFO", "5 LOAD_GLOBAL B", "6 JUMP_IF_NOT_EXC_MATCH 14", "7 EXC_VALUE", "8 STORE_FAST e", "9 POP_EXCEPT",
      "10 LOAD_GLOBAL c", "11 CALL_FUNCTION 0", "12 POP_TOP", "13 JUMP 19",
      ">> 14 POP_EXCEPT", "15 LOAD_GLOBAL d", "16 CALL_FUNCTION 0", "17 POP_TOP", "18 JUMP 19",
      ">> 19 LOAD_CONST None", "20 RETURN_VALUE",
      "0..2 -> 4 depth 0",
    ]);
  });
  test("without a bare clause an exception that matches none goes on", () => {
    expect(instructions(functionOf("def f():\n try: a\n except B: c\n"))).toContain("RERAISE");
    expect(instructions(functionOf("def f():\n try: a\n except: c\n"))).not.toContain("RERAISE");
  });
  test("a finally body stands once per exit; the value to return waits on the stack", () => {
    expect(listing("def f():\n try: return g()\n finally: h()\n")).toEqual([
      "0 LOAD_GLOBAL g", "1 CALL_FUNCTION 0", "2 LOAD_GLOBAL h", "3 CALL_FUNCTION 0", "4 POP_TOP", "5 RETURN_VALUE",
      ">> 6 LOAD_GLOBAL h", "7 CALL_FUNCTION 0", "8 POP_TOP", "9 RERAISE",
      "0..1 -> 6 depth 0",
    ]);
  });
  test("except and else are guarded by finally, the copies of the finally body by nothing", () => {
    const found = listing("def f():\n try: a()\n except B: b()\n else: c()\n finally: d()\n");
    expect(found.slice(-2)).toEqual(["0..2 -> 7 depth 0", "3..15 -> 20 depth 0"]);
    expect(found.filter((line) => line.endsWith("LOAD_GLOBAL d"))).toEqual([">> 16 LOAD_GLOBAL d", ">> 20 LOAD_GLOBAL d"]);
  });
  test("ways out of a with body call the exit function outside of its guard", () => {
    expect(listing("def f(x):\n for i in x:\n  with m:\n   if i: break\n   return i\n")).toEqual([
      "0 LOAD_FAST x", "1 GET_ITER", ">> 2 FOR_ITER 22", "3 STORE_FAST i", "4 LOAD_GLOBAL m", "5 WITH_ENTER", "6 POP_TOP", "7 LOAD_FAST i", "8 POP_JUMP_IF_FALSE 12",
      "9 WITH_EXIT", "10 POP_TOP", "11 JUMP 22",
      ">> 12 LOAD_FAST i", "13 ROT_TWO", "14 WITH_EXIT", "15 RETURN_VALUE",
      ">> 16 SET_EXC_INFO", "17 WITH_EXIT_EXC", "18 POP_JUMP_IF_TRUE 20", "19 RERAISE", ">> 20 POP_EXCEPT", "21 JUMP 2",
      ">> 22 LOAD_CONST None", "23 RETURN_VALUE",
      "6..8 -> 16 depth 2", "12..12 -> 16 depth 2",
    ]);
  });
  test("break in a finally body drops the exception that waits", () => {
    expect(listing("def f():\n while a:\n  try: b\n  finally: break\n")).toContain(">> 5 POP_EXCEPT");
  });
  test("an inner function in a finally body is compiled once", () => {
    const lambdas = functionOf("def f():\n try: return a\n finally: b(lambda: 1)\n").consts.filter((c) => c.kind === "code");
    expect(lambdas).toHaveLength(1);
  });
  test("finally bodies that would multiply without end are refused, not written", () => {
    let text = "def f():\n";
    for (let i = 1; i <= 19; i++) text += `${" ".repeat(i)}try: a\n${" ".repeat(i)}finally:\n`;
    expect(() => compile(`${text}${" ".repeat(20)}b\n`)).toThrow("nested too deeply");
  });
});
