import { describe, expect, test } from "vitest";
import { both, type Plain } from "./support.js";

function agree(source: string, name: string, rows: readonly (readonly Plain[])[]): void {
  const { host, low } = both(source, name, rows);
  expect(low).toEqual(host);
}

const TEXTS = ["", "a", "ab", "hello world", "  padded\t", "x\0y", "abcabcabc"];
const rows = TEXTS.map((s) => [s]);
const pairs: Plain[][] = TEXTS.flatMap((s) => ["", "a", "ab", "lo", "abc", " "].map((t) => [s, t]));

describe("strings", () => {
  test("length, truth and items", () => {
    agree("def f(s):\n    n = 0\n    for i in range(len(s)):\n        n = n * 31 + ord(s[i])\n    if s:\n        n += 1\n    return n\n", "f", rows);
  });
});
