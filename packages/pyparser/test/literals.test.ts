import { PyCF_SOURCE_IS_UTF8 } from "@rpyts/pyparser/compile";
import { describe, expect, test } from "vitest";
import { compile, errorOf, literal } from "./helpers.js";

/** Constant of `x = …` in a file with that first line. */
function inFile(firstLine: string, expression: string): string {
  const code = compile(`${firstLine}\nx = ${expression}\n`, "exec", 0);
  const value = code.consts[0];
  return value?.kind === "str" || value?.kind === "unicode" ? value.value : "";
}

describe("numbers", () => {
  test.each([
    ["0", "0"], ["0777", "511"], ["0o17", "15"], ["0O17", "15"], ["0x1F", "31"], ["0b101", "5"], ["00", "0"], ["123456789", "123456789"],
    ["9223372036854775808", "9223372036854775808"], ["-9223372036854775808", "-9223372036854775808"], ["0L", "0L"], ["0xffl", "255L"], ["0777L", "511L"],
    ["-5L", "-5L"], ["-0", "0"],
  ])("%s is %s", (text, value) => expect(literal(text)).toBe(value));
  test.each([
    ["1.5", "1.5"], ["1.", "1.0"], [".5", "0.5"], ["1e3", "1000.0"], ["1E-2", "0.01"], ["09.5", "9.5"], ["-0.0", "-0.0"], ["1e400", "Infinity"],
    ["2j", "2j"], ["1.5J", "1.5j"], ["08j", "8j"],
  ])("%s is %s", (text, value) => expect(literal(text)).toBe(value));
  test("a sign before a power or an attribute is an operation", () => {
    expect(compile("-1 ** 2", "eval").consts.map((c) => c.kind === "int" && c.value)).toEqual([1, 2]);
  });
  test("int, long, float, 0.0 and -0.0 are different constants", () => {
    expect(compile("(f(1), f(1L), f(1.0), f(0.0), f(-0.0), f(1), f('1'), f(u'1'))", "eval").consts).toHaveLength(7);
  });
});

describe("byte strings", () => {
  test.each([
    ["'a\\n\\t\\\\\\''", '"a\\n\\t\\\\\'"'], ["'\\x41\\101\\7'", '"AA\\u0007"'], ["'\\777'", '"ÿ"'], ["'\\q'", '"\\\\q"'], ["r'\\n\\''", '"\\\\n\\\\\'"'],
    ["'a\\\nb'", '"ab"'], ["'''a\nb'''", '"a\\nb"'], ["'a' \"b\" '''c'''", '"abc"'], ["b'\\x00'", '"\\u0000"'],
  ])("%j is %s", (text, value) => expect(literal(text)).toBe(value));
  test("line ends in triple quotes read as newlines", () => {
    expect(literal("'''a\r\nb\rc'''")).toBe('"a\\nb\\nc"');
  });
  test("\\x takes two digits", () => {
    expect(errorOf("'\\x1'").msg).toContain("invalid \\x escape");
  });
});

describe("unicode strings", () => {
  test.each([
    ["u'\\u20ac'", 'u"€"'], ["u'\\U0001F40D'", 'u"🐍"'], ["u'\\xe9'", 'u"é"'], ["u'\\777'", 'u"ǿ"'], ["ur'\\u0041\\n'", 'u"A\\\\n"'],
    ["ur'\\\\u0041'", 'u"\\\\\\\\u0041"'], ["'a' u'b'", 'u"ab"'], ["u'\\N{EURO SIGN}\\N{greek small letter alpha}'", 'u"€α"'],
    ["u'\\N{CJK UNIFIED IDEOGRAPH-4E00}'", 'u"一"'],
  ])("%j is %s", (text, value) => expect(literal(text)).toBe(value));
  test("unknown names and cut escapes are faults of the literal", () => {
    expect(errorOf("u'\\N{NO SUCH NAME}'").msg).toBe("(unicode error) unknown Unicode character name: NO SUCH NAME");
    expect(errorOf("u'\\u12'").msg).toContain("truncated \\u escape");
    expect(errorOf("u'\\U00110000'").msg).toContain("illegal Unicode character");
  });
  test("bytes beyond ASCII do not join a unicode string", () => {
    expect(errorOf("'\xe9' u'a'").msg).toContain("'ascii' codec");
  });
});

describe("encodings", () => {
  test("utf-8 decodes unicode literals and leaves byte strings alone", () => {
    expect(inFile("# -*- coding: utf-8 -*-", "u'\xc3\xa9'")).toBe("é");
    expect(inFile("# -*- coding: utf-8 -*-", "'\xc3\xa9'")).toBe("\xc3\xa9");
    expect(inFile("# vim: set fileencoding=utf8 :", "u'\xf0\x9f\x90\x8d'")).toBe("🐍");
  });
  test.each([
    ["latin-1", "\xe9", "é"], ["iso-8859-15", "\xa4", "€"], ["cp1252", "\x80", "€"], ["koi8-r", "\xc1", "а"], ["windows-1251", "\xe0", "а"], ["iso-8859-2", "\xb1", "ą"],
  ])("%s", (name, bytes, value) => expect(inFile(`# coding: ${name}`, `u'${bytes}'`)).toBe(value));
  test("the cookie may stand on the second line, under a comment only", () => {
    expect(inFile("#!/usr/bin/python\n# coding: utf-8", "u'\xc3\xa9'")).toBe("é");
    expect(errorOf("a = 1\n# coding: utf-8\nu'\xc3\xa9'", "exec", 0).msg).toContain("Non-ASCII character '\\xc3'");
  });
  test("a byte order mark means utf-8", () => {
    expect(inFile("\xef\xbb\xbf", "u'\xc3\xa9'")).toBe("é");
    expect(errorOf("\xef\xbb\xbf# coding: latin-1\n", "exec", 0).msg).toContain("encoding problem");
  });
  test("bytes beyond ASCII in a file need a cookie", () => {
    const error = errorOf("a = 1\nb = '\xe9'\n", "exec", 0);
    expect([error.lineno, error.offset]).toEqual([2, 6]);
    expect(error.diagnostic.hint).toContain("coding: utf-8");
  });
  test("a source from a string takes them as latin-1, from a unicode string as utf-8", () => {
    expect(literal("u'\xe9'")).toBe('u"é"');
    expect(literal("u'\xc3\xa9'", PyCF_SOURCE_IS_UTF8)).toBe('u"é"');
  });
  test("unknown encodings and bytes that cannot be read are refused", () => {
    expect(errorOf("# coding: klingon\n", "exec", 0).msg).toBe("unknown encoding: klingon");
    expect(errorOf("# coding: cp1252\n# \x81\n", "exec", 0).msg).toContain("0x81 means nothing");
    expect(errorOf("# coding: utf-8\nu'a\xe9'\n", "exec", 0).msg).toContain("0xe9 at position 1");
    expect(errorOf("# coding: utf-8\nu'\xc0\x80'\n", "exec", 0).msg).toContain("not valid in the encoding");
  });
});
