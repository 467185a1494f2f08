import { expect, test } from "vitest";
import { floatOfText, floatText } from "@rpyts/llinterp/externals-float";

const SIGN = 1;
const ADD_DOT_0 = 2;
const ALTERNATE = 4;

test.each([
  [0, "0.0"], [-0, "-0.0"], [1, "1.0"], [0.1, "0.1"], [1e11, "1e+11"], [99999999999, "99999999999.0"], [123456789012, "1.23456789012e+11"], [1e16, "1e+16"], [1.5e-7, "1.5e-07"],
  [Infinity, "inf"], [-Infinity, "-inf"], [NaN, "nan"], [1 / 3, "0.333333333333"],
])("str(%d) is Python's", (x, text) => {
  expect(floatText(x, "g", 12, ADD_DOT_0)).toBe(text);
});

test.each([[0.1, "0.1"], [1e15, "1000000000000000.0"], [1e16, "1e+16"], [0.0001, "0.0001"], [0.00001, "1e-05"], [5e-324, "5e-324"], [1 / 3, "0.3333333333333333"]])("repr(%d) is the shortest", (x, text) => {
  expect(floatText(x, "r", 0, ADD_DOT_0)).toBe(text);
});

test.each([
  [2.5, "f", 0, 0, "2"], [0.5, "f", 0, 0, "0"], [1.005, "f", 2, 0, "1.00"], [1e22, "f", 1, 0, "10000000000000000000000.0"], [1234.5, "e", 2, 0, "1.23e+03"], [1234.5, "G", 3, 0, "1.23E+03"],
  [1, "g", 6, ALTERNATE, "1.00000"], [3, "f", 1, SIGN, "+3.0"], [Infinity, "F", 3, 0, "INF"],
] as const)("%d formatted by %s with precision %d", (x, code, precision, flags, text) => {
  expect(floatText(x, code, precision, flags)).toBe(text);
});

test("text is read as Python reads it", () => {
  expect(["1.5", " -2e3 ", "+.5", "5.", "inf", "-Infinity", "1e400"].map(floatOfText)).toEqual([1.5, -2000, 0.5, 5, Infinity, -Infinity, Infinity]);
  expect(floatOfText("NaN")).toBeNaN();
  expect(["", "1e", "0x10", "1 2", "abc", "--1", "1_000"].map(floatOfText)).toEqual([null, null, null, null, null, null, null]);
});
