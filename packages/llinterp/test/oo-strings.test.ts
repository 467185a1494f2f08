import { describe, expect, it } from "vitest";
import { OOString, OOStringBuilder, OOUnicode, OOUnicodeBuilder, OOArray, List } from "@rpyts/lltype/ootype";
import { OOBuilder, OOList } from "@rpyts/lltype/oovalues";
import { Bool, Char, Signed, UniChar, Void } from "@rpyts/lltype/types-make";
import type { LLValue } from "@rpyts/lltype/values";
import { named, operation, sender } from "./oo-classes.js";

const code = (char: string): number => char.charCodeAt(0);
const signed = (n: number): (typeof Signed)[] => Array.from({ length: n }, () => Signed);

describe("methods of String", () => {
  const S = OOString;

  it("read characters inside bounds only", () => {
    const item = sender(S, "ll_stritem_nonneg", [Signed], Char);
    expect([item("ab\xff", 0), item("ab\xff", 2)]).toEqual([97, 255]);
    expect(() => item("ab", 2)).toThrow(/index 2 out of bounds/);
    expect(() => item("", 0)).toThrow(/index 0 out of bounds/);
    expect(() => item("ab", -1)).toThrow(/index -1/);
    expect(() => item("ab", 2n ** 62n)).toThrow(/out of bounds/);
    expect(() => item(null, 0)).toThrow(/null reference of type String \(ll_stritem_nonneg\)/);
    expect([sender(S, "ll_strlen", [], Signed)(""), sender(S, "ll_strlen", [], Signed)("\0\0")]).toEqual([0, 2]);
  });

  it("compare by value; null equals null only", () => {
    const eq = sender(S, "ll_streq", [S], Bool);
    expect([eq("a", "a"), eq("a", "b"), eq(null, null), eq(null, ""), eq("", null)]).toEqual([true, false, true, false, false]);
    const cmp = sender(S, "ll_strcmp", [S], Signed);
    const sign = (a: string, b: string): number => Math.sign(Number(cmp(a, b)));
    expect([sign("a", "b"), sign("b", "a"), sign("", ""), sign("a", "ab"), sign("\xff", "a"), sign("", "\0")]).toEqual([-1, 1, 0, -1, 1, -1]);
    expect(() => cmp("a", null)).toThrow(/null/);
  });

  it("concatenate and repeat, and end with MemoryError where there is no room", () => {
    const cat = sender(S, "ll_strconcat", [S], S);
    const mul = sender(S, "ll_str_mul", [Signed], S);
    expect([cat("ab", ""), cat("", "c"), mul("ab", 3), mul("ab", 0), mul("ab", -5), mul("", 2n ** 62n)]).toEqual(["ab", "c", "ababab", "", "", ""]);
    expect([mul("ab", 2 ** 40), mul("a", 2n ** 62n)]).toEqual(["!MemoryError", "!MemoryError"]);
    const huge = "x".repeat(2 ** 28);
    expect(cat(huge, "y")).toBe("!MemoryError");
  });

  it("take substrings inside bounds", () => {
    const sub = sender(S, "ll_substring", [Signed, Signed], S);
    expect([sub("hello", 0, 5), sub("hello", 5, 0), sub("hello", 1, 3), sub("", 0, 0)]).toEqual(["hello", "", "ell", ""]);
    expect(() => sub("hello", 3, 3)).toThrow(/out of bounds/);
    expect(() => sub("hello", 6, 0)).toThrow(/out of bounds/);
  });

  it("search for strings between start and end", () => {
    const find = sender(S, "ll_find", [S, ...signed(2)], Signed);
    const rfind = sender(S, "ll_rfind", [S, ...signed(2)], Signed);
    const count = sender(S, "ll_count", [S, ...signed(2)], Signed);
    expect([find("abcabc", "abc", 0, 6), find("abcabc", "abc", 1, 6), find("abcabc", "abc", 1, 5), find("abcabc", "", 6, 6), find("abc", "", 2, 1), find("", "a", 0, 0)]).toEqual([0, 3, -1, 6, -1, -1]);
    expect([rfind("abcabc", "abc", 0, 6), rfind("abcabc", "abc", 0, 5), rfind("abcabc", "abc", 1, 5), rfind("abc", "", 1, 2), rfind("abc", "", 2, 1), rfind("abc", "abcd", 0, 3)]).toEqual([3, 0, -1, 2, -1, -1]);
    expect([count("aaaa", "aa", 0, 4), count("aaaa", "aa", 0, 3), count("abc", "", 0, 3), count("abc", "", 3, 3), count("abc", "", 2, 1), count("", "a", 0, 0)]).toEqual([2, 1, 4, 1, 0, 0]);
    expect(() => find("abc", "a", 0, 4)).toThrow(/position 4 out of bounds/);
    expect(() => find("abc", "a", -1, 3)).toThrow(/position -1/);
  });

  it("search for characters between start and end", () => {
    const find = sender(S, "ll_find_char", [Char, ...signed(2)], Signed);
    const rfind = sender(S, "ll_rfind_char", [Char, ...signed(2)], Signed);
    const count = sender(S, "ll_count_char", [Char, ...signed(2)], Signed);
    const a = code("a");
    expect([find("banana", a, 0, 6), find("banana", a, 2, 6), find("banana", a, 4, 5), find("", a, 0, 0), find("banana", a, 5, 2)]).toEqual([1, 3, -1, -1, -1]);
    expect([rfind("banana", a, 0, 6), rfind("banana", a, 0, 5), rfind("banana", a, 2, 3), rfind("banana", a, 6, 6)]).toEqual([5, 3, -1, -1]);
    expect([count("banana", a, 0, 6), count("banana", a, 2, 5), count("banana", a, 6, 6)]).toEqual([3, 1, 0]);
  });

  it("test ends, change case of ASCII letters only, replace characters", () => {
    expect([sender(S, "ll_startswith", [S], Bool)("abc", "ab"), sender(S, "ll_startswith", [S], Bool)("a", "ab"), sender(S, "ll_endswith", [S], Bool)("abc", ""), sender(S, "ll_endswith", [S], Bool)("abc", "bc")]).toEqual([true, false, true, true]);
    expect([sender(S, "ll_lower", [], S)("AbZ[\xc0"), sender(S, "ll_upper", [], S)("aBz{\xe0\xb5\xdf")]).toEqual(["abz[\xc0", "ABZ{\xe0\xb5\xdf"]);
    const replace = sender(S, "ll_replace_chr_chr", [Char, Char], S);
    expect([replace("a.b.", code("."), code("$")), replace("", 0, 1), replace("aaa", code("a"), code("a"))]).toEqual(["a$b$", "", "aaa"]);
  });

  it("join lists and arrays", () => {
    const join = sender(S, "ll_join", [List(S)], S);
    const list = (...items: LLValue[]): OOList => new OOList(List(S), items);
    expect([join(", ", list("a", "", "b")), join("x", list()), join("x", list("a"))]).toEqual(["a, , b", "", "a"]);
    expect(sender(S, "ll_join", [OOArray(S)], S)("", new OOList(OOArray(S), ["a", "b"]))).toBe("ab");
    expect(() => join("", list("a", null))).toThrow(/null/);
  });

  it("become unicode strings and back; units beyond a byte do not", () => {
    expect(sender(S, "ll_to_unicode", [], OOUnicode)("a\xff")).toBe("a\xff");
    expect(sender(OOUnicode, "ll_to_string", [], S)("a\xff")).toBe("a\xff");
    expect(() => sender(OOUnicode, "ll_to_string", [], S)("\u0100")).toThrow(/units beyond 255/);
    expect(() => sender(S, "ll_to_string", [], S)("a")).toThrow(/String has no method ll_to_string/);
  });
});

describe("values of strings", () => {
  it("are bytes in a String, 16-bit units in a Unicode", () => {
    expect(() => sender(OOString, "ll_strlen", [], Signed)("\u20ac")).toThrow(/string "€" is no String/);
    expect(sender(OOUnicode, "ll_strlen", [], Signed)("\u20ac\ud83d\ude00")).toBe(3);
    expect(sender(OOUnicode, "ll_stritem_nonneg", [Signed], UniChar)("\u20ac", 0)).toBe(0x20ac);
  });

  it("are not null when they are empty", () => {
    expect([operation("ptr_nonzero", [OOString], Bool)(""), operation("ptr_iszero", [OOString], Bool)(""), operation("ptr_iszero", [OOString], Bool)(null)]).toEqual([true, false, true]);
  });
});

describe("methods of builders", () => {
  it("collect strings, characters, slices", () => {
    const B = OOStringBuilder;
    const builder = named("oonew", 0, B, [], B)() as OOBuilder;
    expect(builder).toBeInstanceOf(OOBuilder);
    const build = sender(B, "ll_build", [], OOString);
    expect(build(builder)).toBe("");
    sender(B, "ll_append", [OOString], Void)(builder, "ab");
    sender(B, "ll_append_char", [Char], Void)(builder, 0xff);
    sender(B, "ll_append_slice", [OOString, Signed, Signed], Void)(builder, "hello", 1, 3);
    sender(B, "ll_append_slice", [OOString, Signed, Signed], Void)(builder, "hello", 5, 5);
    sender(B, "ll_append_multiple_char", [Char, Signed], Void)(builder, code("z"), 3);
    sender(B, "ll_append_multiple_char", [Char, Signed], Void)(builder, code("y"), 0);
    sender(B, "ll_append_multiple_char", [Char, Signed], Void)(builder, code("y"), -1);
    expect(build(builder)).toBe("ab\xffelzzz");
    expect(sender(B, "ll_getlength", [], Signed)(builder)).toBe(8);
    sender(B, "ll_append_char", [Char], Void)(builder, code("!"));
    expect(build(builder)).toBe("ab\xffelzzz!");
  });

  it("refuse null and slices out of bounds", () => {
    const builder = new OOBuilder(OOUnicodeBuilder);
    expect(() => sender(OOUnicodeBuilder, "ll_append", [OOUnicode], Void)(builder, null)).toThrow(/null/);
    const slice = sender(OOUnicodeBuilder, "ll_append_slice", [OOUnicode, Signed, Signed], Void);
    expect(() => slice(builder, "abc", 2, 1)).toThrow(/from 2 to 1/);
    expect(() => slice(builder, "abc", 0, 4)).toThrow(/out of bounds/);
    expect(() => sender(OOUnicodeBuilder, "ll_build", [], OOUnicode)(null)).toThrow(/null reference/);
  });
});
