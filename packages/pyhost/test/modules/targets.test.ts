// What depends on the target: the width of int, and whether unicode strings consist of code points or of 16-bit units. The values are those of CPython 2.7
// built for 32-bit words, and of its narrow build.

import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Host } from "@rpyts/pyhost/host";
import { registerCoreModules, type ModuleRegistry } from "@rpyts/pyhost/modules/registry";
import { registerStandardModules } from "@rpyts/pyhost/modules/table";
import { PyError } from "@rpyts/pyhost/pyerror";
import { formatExceptionOnly } from "@rpyts/pyhost/traceback-text";
import { NodeTestIO } from "./node-io.js";

const LIBRARY = fileURLToPath(new URL("../../lib", import.meta.url));

/** Gives the repr of an expression's value, or `Class: message` of what it raises. Modules that are named in it are there. */
function evaluator(wordBits: 64 | 32, narrow: boolean): (expression: string) => string {
  const registry: ModuleRegistry = new Map();
  registerCoreModules(registry);
  registerStandardModules(registry);
  const host = new Host({ io: new NodeTestIO(), wordBits, narrow, path: [], libraryRoots: [LIBRARY], argv: [""], registry });
  return (expression) => {
    const scope = host.newNamespace("__main__");
    const modules = ["array", "itertools", "json", "math", "operator", "re", "struct", "sys"].filter((name) => expression.includes(`${name}.`));
    try {
      for (const name of modules) host.exec(`import ${name}\n`, scope);
      host.exec("class Sized(object):\n    def __len__(self): return 2**31\n", scope);
      host.exec("class Sliced(object):\n    def __len__(self): return 2**31 - 1\n    def __getslice__(self, i, j): return i, j\n", scope);
      return host.repr(host.eval(expression, scope));
    } catch (error) {
      if (!(error instanceof PyError)) throw error;
      return formatExceptionOnly(host, error).slice(0, -1);
    }
  };
}

const WORDS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ["the ends of int", [
    ["sys.maxint, sys.maxsize", "(2147483647, 2147483647)"],
    ["2147483647, 2147483648, -2147483648, -2147483649", "(2147483647, 2147483648L, -2147483648, -2147483649L)"],
    ["0x7fffffff, 0x80000000, 0xffffffff, -0x80000000, 037777777777", "(2147483647, 2147483648L, 4294967295L, -2147483648, 4294967295L)"],
    ["-(2147483648)", "-2147483648L"],
    ["2147483647 + 1, -2147483647 - 2, 65536 * 32768, 1 << 31, 2 ** 31", "(2147483648L, -2147483649L, 2147483648L, 2147483648L, 2147483648L)"],
    ["-(-2147483648), abs(-2147483648), -2147483648 // -1, -2147483648 / -1", "(2147483648L, 2147483648L, 2147483648L, 2147483648L)"],
    ["divmod(-2147483648, -1), ~2147483647, -2147483648 >> 31", "((2147483648L, 0), -2147483648, -1)"],
    ["sum([2147483647, 1]), reduce(operator.add, [2147483647, 1]), pow(3, 40, 2147483659)", "(2147483648L, 2147483648L, 692087380L)"],
    ["0x12345678 & 0x7fffffff, 0x12345678 ^ -1, 2147483647 | 1", "(305419896, -305419897, 2147483647)"],
    ["int('2147483647'), int('2147483648'), int('-2147483648'), int('-80000001', 16)", "(2147483647, 2147483648L, -2147483648, -2147483649L)"],
    ["int(2147483647.0), int(2147483648.0), int(-2147483648.5), int(4e9)", "(2147483647, 2147483648L, -2147483648, 4000000000L)"],
    ["int(5L), int(2147483648L), long(5), math.trunc(3e9)", "(5, 2147483648L, 5L, 3000000000L)"],
    ["hex(2147483648), oct(2147483648), '%x %d' % (2147483648, 2147483648)", "('0x80000000L', '020000000000L', '80000000 2147483648')"],
    ["(0.1).as_integer_ratio()", "(3602879701896397L, 36028797018963968L)"],
    ["type(id(len)), id(len) > 0, type(hash(object()))", "(<type 'int'>, True, <type 'int'>)"],
  ]],
  ["sizes and positions", [
    ["range(2147483646, 2147483650)", "[2147483646, 2147483647, 2147483648L, 2147483649L]"],
    ["list(xrange(2147483645, 2147483647))", "[2147483645, 2147483646]"],
    ["list(reversed(xrange(-2147483648, -2147483645)))", "[-2147483646, -2147483647, -2147483648]"],
    ["xrange(2147483648)", "OverflowError: Python int too large to convert to C long"],
    ["xrange(-1, 2147483647)", "OverflowError: xrange() result has too many items"],
    ["len(xrange(2147483647)), xrange(0, 2147483647, 1 << 30), xrange(-5, -2147483648, -(1 << 30))", "(2147483647, xrange(0, 2147483647, 1073741824), xrange(-5, -2147483648, -1073741824))"],
    ["Sliced()[-2 ** 100:2 ** 100], Sliced()[-5:]", "((-1, 2147483647), (2147483642, 2147483647))"],
    ["list(itertools.islice('abc', 0, None, 2147483647))", "['a']"],
    ["'\\ta\\n\\tb'.expandtabs(2147483647)", "OverflowError: new string is too long"],
    ["format(2, '2147483648d')", "ValueError: Too many decimal digits in format string"],
    ["range(-1, 2147483647)", "OverflowError: range() result has too many items"],
    ["list(itertools.islice(itertools.count(2147483646), 3))", "[2147483646, 2147483647, 2147483648L]"],
    ["list(itertools.islice('a', 2147483648))", "ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= maxint."],
    ["list(enumerate('ab', 2147483647))", "[(2147483647, 'a'), (2147483648L, 'b')]"],
    ["[1][2147483648]", "IndexError: cannot fit 'long' into an index-sized integer"],
    ["[1][-2147483648]", "IndexError: list index out of range"],
    ["[1, 2][:2147483648], 'ab'[-2147483649:]", "([1, 2], 'ab')"],
    ["slice(None, None, 2147483648).indices(5)", "(0, 5, 2147483647)"],
    ["'a' * 2147483648", "OverflowError: cannot fit 'long' into an index-sized integer"],
    ["[1] * 2147483648", "OverflowError: cannot fit 'long' into an index-sized integer"],
    ["len(Sized())", "OverflowError: cannot fit 'long' into an index-sized integer"],
    ["'a'.ljust(2147483648)", "OverflowError: Python int too large to convert to C long"],
  ]],
  ["hashes", [
    ["hash(2147483648), hash(4294967296), hash(-4294967296), hash(10 ** 10)", "(-2147483648, 1, -2, 1410065410)"],
    ["hash(2147483648.0), hash(1e10), hash(1.5), hash(-0.5), hash(0.1)", "(-2147483648, 1410065410, 1610645504, -1073741824, -1718085018)"],
    ["hash('a'), hash('abc'), hash(u'abc')", "(-468864544, -1600925533, -1600925533)"],
    ["hash(u'\\U00010000')", "562102273"],
    ["hash((1, 'a')), hash(frozenset([1, 2, 3])), hash(1.5 + 0.1j)", "(2146529530, 409093564, 1436005554)"],
  ]],
  ["memory", [
    ["[struct.calcsize(code) for code in 'bhilqPfd']", "[1, 2, 4, 4, 8, 4, 4, 8]"],
    ["struct.calcsize('bl'), struct.calcsize('lP'), struct.calcsize('=blq')", "(8, 8, 13)"],
    ["struct.pack('l', -2147483648), struct.pack('P', 4294967295)", "('\\x00\\x00\\x00\\x80', '\\xff\\xff\\xff\\xff')"],
    ["struct.pack('l', 2147483648)", "struct.error: integer out of range for 'l' format code"],
    ["struct.pack('<i', 2147483648)", "struct.error: integer out of range for 'i' format code"],
    ["struct.pack('h', 2147483647)", "struct.error: short format requires SHRT_MIN <= number <= SHRT_MAX"],
    ["struct.pack('h', 2147483648)", "struct.error: integer out of range for 'h' format code"],
    ["struct.pack('P', 4294967296)", "OverflowError: long int too large to convert"],
    ["struct.unpack('iIlL', '\\xff' * 16)", "(-1, 4294967295L, -1, 4294967295L)"],
    ["struct.unpack('<qq', struct.pack('<qq', 2147483647, 2147483648))", "(2147483647, 2147483648L)"],
    ["[array.array(code).itemsize for code in 'bhiIlLfdu']", "[1, 2, 4, 4, 4, 4, 4, 8, 4]"],
    ["array.array('L', [4294967295]), array.array('l', [-2147483648])", "(array('L', [4294967295L]), array('l', [-2147483648]))"],
    ["array.array('l', [2147483648])", "OverflowError: Python int too large to convert to C long"],
    ["array.array('L', [4294967296])", "OverflowError: unsigned long is greater than maximum"],
  ]],
];

describe("a host of 32-bit words", () => {
  const evaluate = evaluator(32, false);
  for (const [title, cases] of WORDS) {
    describe(title, () => {
      test.each(cases)("%s", (expression, expected) => {
        expect(evaluate(expression)).toBe(expected);
      });
    });
  }
});

/** Expression, on a wide host, on a narrow one. */
const UNICODE: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
  ["characters", [
    ["sys.maxunicode", "1114111", "65535"],
    ["len(u'a\\U00010000'), len(u'\\N{CJK UNIFIED IDEOGRAPH-20000}')", "(2, 1)", "(3, 2)"],
    ["unichr(0xffff)", "u'\\uffff'", "u'\\uffff'"],
    ["unichr(0x10000)", "u'\\U00010000'", "ValueError: unichr() arg not in range(0x10000) (narrow Python build)"],
    ["unichr(0x110000)", "ValueError: unichr() arg not in range(0x110000) (wide Python build)", "ValueError: unichr() arg not in range(0x10000) (narrow Python build)"],
    ["ord(u'\\U00010000')", "65536", "TypeError: ord() expected a character, but string of length 2 found"],
    ["ord(u'\\U00010000'[-1])", "65536", "56320"],
    ["list(u'a\\U0001f600b')", "[u'a', u'\\U0001f600', u'b']", "[u'a', u'\\ud83d', u'\\ude00', u'b']"],
    ["u'a\\U0001f600b'[1], u'a\\U0001f600b'[1:2], u'a\\U0001f600b'[::-1]", "(u'\\U0001f600', u'\\U0001f600', u'b\\U0001f600a')", "(u'\\ud83d', u'\\ud83d', u'b\\ude00\\ud83da')"],
    ["list(reversed(u'\\U0001f600'))", "[u'\\U0001f600']", "[u'\\ude00', u'\\ud83d']"],
    ["u'\\ud83d' + u'\\ude00'", "u'\\U0001f600'", "u'\\U0001f600'"],
    ["filter(lambda c: c != u'\\ud83d', u'\\U0001f600')", "u'\\U0001f600'", "u'\\ude00'"],
    ["cmp(u'\\U00010000', u'\\uffff'), max(u'\\uffff', u'\\U00010000')", "(1, u'\\U00010000')", "(-1, u'\\uffff')"],
    ["u'\\U00010000' == u'\\U00010000', u'\\U00010000' < u'\\U00010001'", "(True, True)", "(True, True)"],
    ["hash(u'\\U00010000')", "8388633231361", "7077930522687853570"],
    ["eval(repr(u'\\U00010000')) == u'\\U00010000', eval(u'u\"\\U00010000\"')", "(True, u'\\U00010000')", "(True, u'\\U00010000')"],
  ]],
  ["methods", [
    ["u'a\\U00010000b'.find(u'b'), u'a\\U00010000b'.rfind(u'b', 3)", "(2, -1)", "(3, 3)"],
    ["u'\\U00010000'.count(u''), u'\\U00010000'.replace(u'', u'-')", "(2, u'-\\U00010000-')", "(3, u'-\\ud800-\\udc00-')"],
    ["u'\\U00010000'.ljust(3, u'.'), u'\\U00010000'.zfill(3), u'\\U00010000'.center(4)", "(u'\\U00010000..', u'00\\U00010000', u' \\U00010000  ')", "(u'\\U00010000.', u'0\\U00010000', u' \\U00010000 ')"],
    ["u'a'.center(3, u'\\U00010000')", "u'\\U00010000a\\U00010000'", "TypeError: The fill character must be exactly one character long"],
    ["u'\\U00010400'.isalpha(), u'\\U00010400'.isupper(), u'\\U00010400a'.isalnum()", "(True, True, True)", "(False, False, False)"],
    ["u'\\U00010428'.upper(), u'\\U00010400x'.lower(), u'\\U00010428'.title()", "(u'\\U00010400', u'\\U00010428x', u'\\U00010400')", "(u'\\U00010428', u'\\U00010400x', u'\\U00010428')"],
    ["u'\\U00010428X'.capitalize(), u'\\U00010428'.swapcase()", "(u'\\U00010400x', u'\\U00010400')", "(u'\\U00010428x', u'\\U00010428')"],
    ["u'\\U0001d7ce'.isdecimal(), u'\\U0001d7ce'.isnumeric(), u'\\U0001d7ce'.isdigit()", "(True, True, True)", "(False, False, False)"],
    ["int(u'\\U0001d7d9')", "1", "UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)"],
    ["u'\\U00010000\\t.'.expandtabs(3)", "u'\\U00010000  .'", "u'\\U00010000 .'"],
    ["u'\\U00010000'.split(u'\\udc00')", "[u'\\ud800', u'']", "[u'\\ud800', u'']"],
    ["u'\\U00010000a'.translate({0x10000: u'x', 0xd800: u'y', 97: None})", "u'x'", "u'y\\udc00'"],
    ["u'a'.translate({97: 0x10000})", "u'\\U00010000'", "TypeError: character mapping must be in range(0x%lx)"],
    ["u'a'.translate({97: 0x110000})", "TypeError: character mapping must be in range(0x%lx)", "TypeError: character mapping must be in range(0x%lx)"],
  ]],
  ["formatting", [
    ["u'%3s|' % u'\\U00010000', u'%.1s' % u'\\U00010000'", "(u'  \\U00010000|', u'\\U00010000')", "(u' \\U00010000|', u'\\ud800')"],
    ["u'%c' % 0x10000", "u'\\U00010000'", "OverflowError: %c arg not in range(0x10000) (narrow Python build)"],
    ["u'%c' % 0x110000", "OverflowError: %c arg not in range(0x110000) (wide Python build)", "OverflowError: %c arg not in range(0x10000) (narrow Python build)"],
    ["u'%c' % u'\\U00010000'", "u'\\U00010000'", "TypeError: %c requires int or char"],
    ["format(u'\\U00010000', u'3'), format(u'\\U00010000', u'.1')", "(u'\\U00010000  ', u'\\U00010000')", "(u'\\U00010000 ', u'\\ud800')"],
    ["format(u'a', u'\\U00010000<3')", "u'a\\U00010000\\U00010000'", "ValueError: Invalid conversion specification"],
  ]],
  ["codecs", [
    ["u'\\U00010000'.encode('utf-8'), len('\\xf0\\x90\\x80\\x80'.decode('utf-8'))", "('\\xf0\\x90\\x80\\x80', 1)", "('\\xf0\\x90\\x80\\x80', 2)"],
    ["u'\\ud800'.encode('utf-8'), u'\\udc00\\ud800'.encode('utf-8')", "('\\xed\\xa0\\x80', '\\xed\\xb0\\x80\\xed\\xa0\\x80')", "('\\xed\\xa0\\x80', '\\xed\\xb0\\x80\\xed\\xa0\\x80')"],
    ["u'\\U00010000'.encode('utf-16-le'), len('\\xd8\\x00\\xdc\\x00'.decode('utf-16-be'))", "('\\x00\\xd8\\x00\\xdc', 1)", "('\\x00\\xd8\\x00\\xdc', 2)"],
    ["u'\\U00010000'.encode('utf-32-be'), len('\\0\\1\\0\\0'.decode('utf-32-be'))", "('\\x00\\x01\\x00\\x00', 1)", "('\\x00\\x01\\x00\\x00', 2)"],
    ["u'\\U00010000'.encode('unicode-escape'), len('\\\\U00010000'.decode('unicode-escape'))", "('\\\\U00010000', 1)", "('\\\\U00010000', 2)"],
    ["u'\\U00010000'.encode('raw-unicode-escape'), len('\\\\U00010000'.decode('raw-unicode-escape'))", "('\\\\U00010000', 1)", "('\\\\U00010000', 2)"],
    ["u'a\\U00010000'.encode('ascii')", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\U00010000' in position 1: ordinal not in range(128)",
      "UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)"],
    ["u'\\ud800'.encode('latin-1')", "UnicodeEncodeError: 'latin-1' codec can't encode character u'\\ud800' in position 0: ordinal not in range(256)",
      "UnicodeEncodeError: 'latin-1' codec can't encode character u'\\ud800' in position 0: ordinal not in range(256)"],
    ["u'\\U00010000\\u0100'.encode('koi8-r')", "UnicodeEncodeError: 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>",
      "UnicodeEncodeError: 'charmap' codec can't encode characters in position 0-2: character maps to <undefined>"],
    ["u'\\U00010000'.encode('ascii', 'replace'), u'\\U00010000'.encode('ascii', 'ignore')", "('?', '')", "('??', '')"],
    ["u'\\U00010000'.encode('ascii', 'xmlcharrefreplace')", "'&#65536;'", "'&#65536;'"],
    ["u'\\U00010000'.encode('ascii', 'backslashreplace')", "'\\\\U00010000'", "'\\\\ud800\\\\udc00'"],
    ["json.dumps(u'\\U00010000'), len(json.loads('\"\\\\ud800\\\\udc00\"'))", "('\"\\\\ud800\\\\udc00\"', 1)", "('\"\\\\ud800\\\\udc00\"', 2)"],
  ]],
  ["memory and patterns", [
    ["array.array('u', u'\\U00010000').itemsize, len(array.array('u', u'\\U00010000'))", "(4, 1)", "(2, 2)"],
    ["array.array('u', u'\\U00010000').tostring(), array.array('u', u'\\U00010000').tounicode()", "('\\x00\\x00\\x01\\x00', u'\\U00010000')", "('\\x00\\xd8\\x00\\xdc', u'\\U00010000')"],
    ["array.array('u', u'\\U00010000')[0]", "u'\\U00010000'", "u'\\ud800'"],
    ["str(buffer(u'a\\U00010000'))", "'a\\x00\\x00\\x00\\x00\\x00\\x01\\x00'", "'a\\x00\\x00\\xd8\\x00\\xdc'"],
    ["re.match(u'.', u'\\U00010000').end(), re.sub(u'.', u'x', u'a\\U00010000')", "(1, u'xx')", "(1, u'xxx')"],
    ["re.search(u'\\U00010000+b', u'a\\U00010000\\U00010000b').span()", "(1, 4)", "(3, 6)"],
    ["re.findall(u'[\\U00010000\\U00010001]', u'\\U00010001')", "[u'\\U00010001']", "[u'\\ud800', u'\\udc01']"],
    ["re.compile(u'[\\U00010000-\\U00010001]').pattern", "u'[\\U00010000-\\U00010001]'", "sre_constants.error: bad character range"],
    ["re.match(u'\\\\\\U00010000$', u'\\U00010000') is None", "False", "False"],
  ]],
];

describe.each([["wide", false], ["narrow", true]] as const)("a host with %s unicode", (_title, narrow) => {
  const evaluate = evaluator(64, narrow);
  for (const [title, cases] of UNICODE) {
    describe(title, () => {
      test.each(cases)("%s", (expression, wideValue, narrowValue) => {
        expect(evaluate(expression)).toBe(narrow ? narrowValue : wideValue);
      });
    });
  }
});

test("both together: strings hash by 16-bit units into 32-bit words", () => {
  expect(evaluator(32, true)("hash(u'\\U00010000'), array.array('u').itemsize, sys.maxint, sys.maxunicode")).toBe("(1437881346, 2, 2147483647, 65535)");
});
