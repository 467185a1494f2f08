import { describe, expect, test } from "vitest";
import { both, float, unicode, type Plain, type TypeSystemName, TYPE_SYSTEMS } from "./support.js";

function agree(system: TypeSystemName, source: string, name: string, rows: readonly (readonly Plain[])[]): void {
  const { host, low } = both(source, name, rows, system);
  expect(low).toEqual(host);
}

/** The function f(s) or f(s, t) with this body. */
const fn = (params: string, body: string): string => `def f(${params}):\n    ${body.split("\n").join("\n    ")}\n`;

const TEXTS = ["", "a", "ab", "hello world", "  padded\t", "x\0y", "abcabcabc", "-12", "Zebra9"];
const rows = TEXTS.map((s): Plain[] => [s]);
const pairs: Plain[][] = TEXTS.flatMap((s) => ["", "a", "ab", "lo", "abc", " ", "bca"].map((t): Plain[] => [s, t]));

describe.each(TYPE_SYSTEMS)("strings: items, slices, concatenation (%s)", (system) => {
  test("length, truth and items", () => {
    agree(system, fn("s", "n = 0\nfor i in range(len(s)):\n    n = n * 31 + ord(s[i])\nif s:\n    n += 1\nreturn n"), "f", rows);
  });
  test("negative indexes", () => {
    agree(system, fn("s, i", "return s[i]"), "f", [["hello", 0], ["hello", 4], ["hello", -1], ["hello", -5]]);
    agree(system, fn("s", "return s[-1]"), "f", [["hello"], ["x"]]);
  });
  test("an index out of range is caught where a handler is there", () => {
    agree(system, fn("s, i", "try:\n    return s[i]\nexcept IndexError:\n    return '?'"), "f", [0, 1, 4, 5, -1, -5, -6, 100].map((i) => ["hello", i]));
  });
  test("slices", () => {
    agree(system, fn("s, i, j", "assert i >= 0\nassert j >= 0\nreturn s[i:j] + '|' + s[i:] + '|' + s[:j] + '|' + s[:-1] + '|' + s[:]"), "f",
      ["", "a", "hello"].flatMap((s) => [0, 1, 3, 5, 9].flatMap((i) => [0, 2, 5, 7].map((j): Plain[] => [s, i, j]))));
  });
  test("concatenation and repetition", () => {
    agree(system, fn("s, t", "return s + t + 'x' + s * 3 + 'y' * 2 + 2 * t + 'ab' * 0"), "f", pairs);
    agree(system, fn("s, n", "return s * n + 'a' * n"), "f", [["ab", 3], ["ab", 0], ["ab", -1], ["", 5], ["x", 4]]);
  });
  test("repetitions that no memory holds are a MemoryError", () => {
    agree(system, fn("s, n", "return len(s * n)"), "f", [["abc", 2n ** 62n + 1n], ["ab", 3]]);
  });
  test("characters concatenate to strings", () => {
    agree(system, fn("s", "r = ''\nfor c in s:\n    r = c + r\nreturn r + s[0] + s[-1]"), "f", [["abc"], ["x"]]);
    agree(system, fn("s", "return s[0] + s[1]"), "f", [["abc"]]);
  });
  test("in-place addition", () => {
    agree(system, fn("s", "t = s\nt += 'x'\nt += s\nreturn t"), "f", rows);
  });
});

describe.each(TYPE_SYSTEMS)("strings: comparison and hash (%s)", (system) => {
  test.each(["==", "!=", "<", "<=", ">", ">="])("%s agrees with the host", (op) => {
    agree(system, fn("s, t", `return s ${op} t`), "f", [...pairs, ...pairs.map(([s, t]) => [t!, s!])]);
  });
  test.each(["==", "!=", "<", "<=", ">", ">="])("%s of characters agrees with the host", (op) => {
    agree(system, fn("s, t", `return s[0] ${op} t[0]`), "f", [["a", "b"], ["b", "a"], ["a", "a"], ["\xff", "a"]]);
    agree(system, fn("s", `return s[0] ${op} 'm', s ${op} 'm'`), "f", [["a"], ["m"], ["mm"], ["z"]]);
  });
  test("None compares", () => {
    agree(system, fn("n", "s = None\nif n > 0:\n    s = 'abc'\nt = None\nif n > 1:\n    t = 'ab' + 'c'\nreturn s == t, s != t, s is None, t == 'abc', not s"), "f", [[0], [1], [2]]);
  });
  test("cmp of strings", () => {
    agree(system, fn("s, t", "return cmp(s, t)"), "f", pairs);
  });
  test("hashes agree with those of prebuilt strings", () => {
    agree(system, "D = {'hello': 1, 'world!': 2}\ndef f(s):\n    return D[s + 'o']\n", "f", [["hell"]]);
  });
  test("membership", () => {
    agree(system, fn("s, t", "return t in s, 'b' in s, 'lo' in s, '' in s"), "f", pairs);
  });
});

describe.each(TYPE_SYSTEMS)("strings: methods (%s)", (system) => {
  test.each(["find", "rfind", "count"])("%s with and without bounds", (name) => {
    agree(system, fn("s, t", `return s.${name}(t), s.${name}('a'), s.${name}(t, 1), s.${name}(t, 1, 5), s.${name}('b', 2, 4)`), "f", pairs);
  });
  test("startswith and endswith", () => {
    agree(system, fn("s, t", "return s.startswith(t), s.endswith(t), s.startswith('a'), s.endswith('b')"), "f", pairs);
  });
  test("strip", () => {
    agree(system, fn("s", "return s.strip() + '|' + s.lstrip() + '|' + s.rstrip() + '|' + s.strip('a') + '|' + s.lstrip('ab ') + '|' + s.rstrip('cb')"), "f", rows);
  });
  test("upper and lower", () => {
    agree(system, fn("s", "return s.upper(), s.lower()"), "f", rows);
    agree(system, fn("s", "return s[0].upper() + s[0].lower()"), "f", [["a"], ["Z"], ["3"], ["\xe4"]]);
  });
  test.each(["isdigit", "isalpha", "isalnum", "isspace", "isupper", "islower"])("%s of strings and characters", (name) => {
    const all = Array.from({ length: 256 }, (_, i): Plain[] => [String.fromCharCode(i)]);
    agree(system, fn("s", `return s[0].${name}()`), "f", all);
    agree(system, fn("s", `return s.${name}()`), "f", [...rows, ["123"], ["ABC"], ["abc1"], ["A1"], [" \t\n"]]);
  });
  test("replace", () => {
    agree(system, fn("s, t", "return s.replace(t, 'XY'), s.replace('a', 'b'), s.replace('ab', ''), s.replace(t, t + t)"), "f", pairs);
  });
  test("split and rsplit", () => {
    agree(system, fn("s", "return '|'.join(s.split()), '|'.join(s.split(' ')), '|'.join(s.split('bc')), '|'.join(s.split('a', 1)), '|'.join(s.rsplit('b', 1)), '|'.join(s.rsplit('ab', 1)), len(s.split(None, 1))"), "f", rows);
    agree(system, fn("s, t", "return '|'.join(s.split(t))"), "f", pairs.filter(([, t]) => t !== ""));
  });
  test("splitlines", () => {
    agree(system, fn("s", "return '|'.join(s.splitlines()), '|'.join(s.splitlines(True))"), "f", [[""], ["a"], ["a\nb\r\nc\rd\n"], ["\n\n"]]);
  });
  test("join of strings and of characters", () => {
    agree(system, fn("s, t", "return t.join([s, 'x', s]), ''.join([s, t]), ', '.join([c for c in s]), ''.join([c for c in s]), t.join([])"), "f", pairs);
  });
});

describe.each(TYPE_SYSTEMS)("strings and numbers (%s)", (system) => {
  test("int of strings", () => {
    const texts = ["0", "12", "-12", "+7", "  42  ", "", "-", "1x", "0x1F", "9223372036854775807", "-9223372036854775808", "007", "1 2"];
    agree(system, fn("s", "try:\n    return int(s)\nexcept ValueError:\n    return -99"), "f", texts.map((s) => [s]));
    agree(system, fn("s, b", "try:\n    return int(s, b)\nexcept ValueError:\n    return -99"), "f", texts.slice(0, 9).flatMap((s) => [0, 2, 8, 10, 16, 36].map((b): Plain[] => [s, b])));
  });
  test("float of strings", () => {
    const texts = ["1.5", "-0.25e3", " 7 ", "inf", "-inf", "1e400", "1e", "", "x", "1_0", ".5", "5."];
    agree(system, fn("s", "try:\n    return float(s)\nexcept ValueError:\n    return -99.0"), "f", texts.map((s) => [s]));
  });
  test("str of ints and bools", () => {
    agree(system, fn("n", "return str(n) + ' ' + hex(n) + ' ' + oct(n) + ' ' + str(n > 0) + ' ' + str(None) + ' ' + repr(n)"), "f",
      [0, 1, -1, 9, 10, -10, 255, 123456789012345, -(2n ** 63n), 2n ** 63n - 1n].map((n) => [n]));
  });
  test("str and repr of floats", () => {
    agree(system, fn("x", "return str(x) + ' ' + repr(x)"), "f", [0, -0, 1.5, 0.1, 1e16, 123456789.125, 1e-7, Infinity, NaN, -2.5e300].map((x) => [float(x)]));
  });
  test("ord and chr", () => {
    agree(system, fn("n", "return ord(chr(n)), chr(n)"), "f", [[0], [65], [255]]);
  });
  test("repr of strings", () => {
    agree(system, fn("s", "return repr(s)"), "f", [...rows, ["it's"], ["'\""], ["\n\r\t\\\x7f\xff"]]);
  });
});

describe.each(TYPE_SYSTEMS)("formatting (%s)", (system) => {
  test("%s and %d", () => {
    agree(system, fn("n, s", "return '%d and %s, %s%%' % (n, s, n)"), "f", [[5, "abc"], [-7, ""]]);
    agree(system, fn("n", "return '%d' % n"), "f", [[5], [-7]]);
    agree(system, fn("s", "return '%s' % s + '<%s>' % (s,)"), "f", rows);
  });
  test("width, flags and precision of whole numbers", () => {
    agree(system, fn("n", "return '%5d|%-5d|%05d|%+d|% d|%.3d|%x|%X|%#x|%o|%08x|%3d' % (n, n, n, n, n, n, n, n, n, n, n, n)"), "f", [[0], [42], [-42], [1234567]]);
  });
  test("floats", () => {
    agree(system, fn("x", "return '%f %.2f %e %g %8.3f|%-8.1f|%08.2f %.0f %G' % (x, x, x, x, x, x, x, x, x)"), "f", [0, 1.5, -2.25, 1e10, 0.5, 2.5, 123.456].map((x) => [float(x)]));
  });
  test("%r, %c and bools", () => {
    agree(system, fn("s, n", "return '%r %c %c %s %r' % (s, s[0], n, n > 3, n)"), "f", [["abc", 65], ["x'", 97]]);
  });
  test("strings with width", () => {
    agree(system, fn("s", "return '%5s|%-5s|%.2s|%s' % (s, s, s, s)"), "f", rows);
  });
});

describe.each(TYPE_SYSTEMS)("unicode (%s)", (system) => {
  const texts = ["", "a", "héllo", "日本", "\u{1f600}x"].map((s): Plain[] => [unicode(s)]);
  test("length, items, slices, concatenation", () => {
    agree(system, fn("u", "r = u''\nfor c in u:\n    r = c + r\nreturn r + u[1:] + u'x' * 2, len(u)"), "f", texts);
  });
  test("comparison and search", () => {
    agree(system, fn("u", "return u == u'h\\xe9llo', u < u'm', u.find(u'l'), u'l' in u, u.startswith(u'h')"), "f", texts);
  });
  test("encoding and decoding", () => {
    agree(system, fn("u", "return u.encode('utf-8'), u.encode('utf-8').decode('utf-8') == u"), "f", texts);
    agree(system, fn("s", "return s.decode('latin-1'), len(s.decode('latin-1'))"), "f", [["abc"], ["\xe4\xff"]]);
    agree(system, fn("u", "return u.encode('latin-1')"), "f", texts.slice(0, 3));
  });
  test("errors of encodings are caught", () => {
    agree(system, fn("u", "try:\n    return u.encode('ascii')\nexcept UnicodeEncodeError:\n    return '?'"), "f", texts);
    agree(system, fn("s", "try:\n    return len(s.decode('utf-8'))\nexcept UnicodeDecodeError:\n    return -1"), "f", [["abc"], ["\xff"], ["\xc3\xa4"], ["\xc3"]]);
  });
  test("formatting and joining", () => {
    agree(system, fn("u", "return u'%s-%d' % (u, 5), u', '.join([u, u'x']), u.split(u'l')"), "f", texts);
  });
});

describe("unicode of 16-bit units", () => {
  test("pairs of surrogates are one character in utf-8 and in repr()", () => {
    const texts = ["\u{1f600}", "a\u{1f600}\u1234", "\ud800", "\udc00\ud800", "x\ud83dy", "\u{10ffff}"].map((text): Plain[] => [unicode(text)]);
    agree("ootype", fn("u", "b = u.encode('utf-8')\nback = b.decode('utf-8')\nreturn repr(u), b, back == u, len(back), len(u)"), "f", texts);
  });
});
