// The % operator, str.format and format(): texts as CPython 2.7 gives them.

import { describe, expect, test } from "vitest";
import { evaluator } from "./memory-io.js";

const CASES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ["the percent operator", [
    ["'%d %5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5, 6)", "'1     2|3    |00004|+5| 6'"],
    ["'%x %X %#x %o %#o' % (255, 255, 255, 8, 8)", "'ff FF 0xff 10 010'"],
    ["'%.5d|%8.5d' % (42, -42)", "'00042|  -00042'"],
    ["'%f %.2f %10.3f|%-10.1f|%010.2f' % (1.5, 2.345, 3.14159, 2.5, -1.5)", "'1.500000 2.35      3.142|2.5       |-000001.50'"],
    ["'%e %.0e %E' % (12345.678, 5e10, 0.00012)", "'1.234568e+04 5e+10 1.200000E-04'"],
    ["'%g %g %g %g' % (1e5, 1e6, 1e-4, 1e-5)", "'100000 1e+06 0.0001 1e-05'"],
    ["'%#g %#.0f %.0f %.0f' % (1.0, 2.0, 0.5, 1.5)", "'1.00000 2. 0 2'"],
    ["'%.3g %.17g %.25f' % (1234.5, 0.1, 0.1)", "'1.23e+03 0.10000000000000001 0.1000000000000000055511151'"],
    ["'%f %5.1f|%F' % (float('inf'), float('-inf'), float('nan'))", "'inf  -inf|NAN'"],
    ["'%s %r %10s|%-10s|%.2s' % ('a', 'b', 'c', 'd', 'efg')", "\"a 'b'          c|d         |ef\""],
    ["'%c%c' % ('a', 98)", "'ab'"],
    ["'%c' % 256", "OverflowError: unsigned byte integer is greater than maximum"],
    ["'%c' % 'ab'", "TypeError: %c requires int or char"],
    ["'%% %5%|' % ()", "'%     %|'"],
    ["'%(a)s %(b)03d' % {'a': 1, 'b': 2}", "'1 002'"],
    ["'%(a)s' % {}", "KeyError: 'a'"],
    ["'%(a' % {}", "ValueError: incomplete format key"],
    ["'%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159)", "'    1|2    |3.14'"],
    ["'%d' % 2.9", "'2'"],
    ["'%d' % 'a'", "TypeError: %d format: a number is required, not str"],
    ["'%d' % float('inf')", "TypeError: %d format: a number is required, not float"],
    ["'%x' % -255", "'-ff'"],
    ["'%s' % (1, 2)", "TypeError: not all arguments converted during string formatting"],
    ["'%s %s' % 1", "TypeError: not enough arguments for format string"],
    ["'%s' % ((1, 2),)", "'(1, 2)'"],
    ["'%q' % 1", "ValueError: unsupported format character 'q' (0x71) at index 1"],
    ["'%' % ()", "ValueError: incomplete format"],
    ["'abc' % {}", "'abc'"],
    ["'abc' % 5", "TypeError: not all arguments converted during string formatting"],
    ["'%s' % u'\\xe9'", "u'\\xe9'"],
    ["u'%s' % [u'\\xe9']", "u\"[u'\\\\xe9']\""],
    ["'%r' % u'\\xe9'", "\"u'\\\\xe9'\""],
    ["'%i %u %ld' % (1, 2, 3)", "'1 2 3'"],
    ["'%d' % 10 ** 30", "'1000000000000000000000000000000'"],
    ["'%.0f' % 1e30", "'1000000000000000019884624838656'"],
  ]],
  ["str.format", [
    ["'{} {}'.format(1, 2)", "'1 2'"],
    ["'{0} {1} {0}'.format('a', 'b')", "'a b a'"],
    ["'{a} {b.real}'.format(a=1, b=2.5)", "'1 2.5'"],
    ["'{0[1]} {0[a]}'.format({1: 'x', 'a': 'y'})", "'x y'"],
    ["'{0[0]}'.format([5])", "'5'"],
    ["'{!r} {!s}'.format('a', 'b')", "\"'a' b\""],
    ["'{0:>{1}}|'.format('a', 5)", "'    a|'"],
    ["'{{}}'.format()", "'{}'"],
    ["'{'.format()", "ValueError: Single '{' encountered in format string"],
    ["'}'.format()", "ValueError: Single '}' encountered in format string"],
    ["'{} {0}'.format(1)", "ValueError: cannot switch from automatic field numbering to manual field specification"],
    ["'{a}'.format()", "KeyError: 'a'"],
    ["'{1}'.format(1)", "IndexError: tuple index out of range"],
    ["'{:5}|{:<5}|{:^5}|{:>5}'.format('a', 1, 'b', 'c')", "'a    |1    |  b  |    c'"],
    ["'{0.foo}'.format(1)", "AttributeError: 'int' object has no attribute 'foo'"],
    ["u'{}'.format('a')", "u'a'"],
  ]],
  ["format()", [
    ["format(5, '05d'), format(-5, '+'), format(5, ' ')", "('00005', '-5', ' 5')"],
    ["format(255, 'x'), format(255, '#x'), format(255, 'b'), format(255, '#o'), format(97, 'c')", "('ff', '0xff', '11111111', '0o377', 'a')"],
    ["format(1234567, ','), format(1234567.891, ',.2f'), format(1234, '010,')", "('1,234,567', '1,234,567.89', '00,001,234')"],
    ["format(3.14159, '.2f'), format(3.0, 'e'), format(0.5, '%'), format(1e20, 'g')", "('3.14', '3.000000e+00', '50.000000%', '1e+20')"],
    ["format(3.0, ''), format(1e16, ''), format(2.5, '8.3')", "('3.0', '1e+16', '     2.5')"],
    ["format(5, '*^7'), format(5, '=+5'), format('a', '<3') + '|', format('abc', '.2')", "('***5***', '+   5', 'a  |', 'ab')"],
    ["format(5, '.2d')", "ValueError: Precision not allowed in integer format specifier"],
    ["format('a', '=5')", "ValueError: '=' alignment not allowed in string format specifier"],
    ["format('a', 'd')", "ValueError: Unknown format code 'd' for object of type 'str'"],
    ["format(5, 's')", "ValueError: Unknown format code 's' for object of type 'int'"],
    ["format(True, ''), format(True, 'd'), format(None, '>6')", "('True', '1', '  None')"],
    ["format(1 + 2j, '.1f'), format(1 + 2j, '')", "('1.0+2.0j', '(1+2j)')"],
    ["format(10L, 'd'), format(float('nan'), '6')", "('10', '   nan')"],
  ]],
];

describe.each(CASES)("%s", (_name, cases) => {
  const evaluate = evaluator();
  test.each(cases)("%s", (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });
});
