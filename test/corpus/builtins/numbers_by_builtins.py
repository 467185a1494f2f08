# abs, min, max, divmod, pow, round, hex, oct, bin, cmp, int, float, bool, chr, ord as functions of the language.
# expect:
#  == of ints
#  1 1 3 0x1 01 0b1 / 255 -255 3 -0xff -0377 -0b11111111 / 0 0 3 0x0 0 0b0 / 4 3 4 0x4 04 0b100
#  == of floats
#  0.5 0.5 0.5 3.0 -2.0 8.0 2
#  == divmod and pow
#  -4 1 81 1 2
#  == without arguments
#  0 0.0 False 0
#  == of lists
#  1 3 -1.5 c
#  == of several
#  1 3 a c 1.5
#  == conversions there and back
#  123 1.25 65 z 7 3 False 5.0
#  == functions as values
#  2 -1 3

def all_of(n):
    return abs(n), min(n, 3), max(n, 3), hex(n), oct(n), bin(n)


def show(n):
    a, b, c, d, e, f = all_of(n)
    return '%d %d %d %s %s %s' % (a, b, c, d, e, f)


def defaults():
    return int(), float(0), bool(), str('')


def smallest(l):
    return min(l)


def apply(f, x):
    return f(x)


def entry_point(argv):
    one = len(argv)
    print '== of ints'
    print show(one), '/', show(-255 * one), '/', show(0), '/', show(3 + one)
    print '== of floats'
    print abs(-0.5 * one), min(0.5 * one, 2.0), max(0.5 * one, -2.0), round(2.5 * one), round(-2.4 * one), pow(2.0 * one, 3.0), int(2.9 * one)
    print '== divmod and pow'
    q, r = divmod(-7 * one, 2)
    print q, r, pow(3 * one, 4), pow(3, 4 * one, 5), pow(2, one)
    print '== without arguments'
    a, b, c, d = defaults()
    print a, b, c, len(d)
    print '== of lists'
    print smallest([3, one, 2]), max([3, one, 2]), min([0.5, -1.5 * one]), max(['b', 'c' * one, 'a'])
    print '== of several'
    print min(3, one, 2), max(3, one, 2), min('b', 'a' * one), max('b', 'a' * one, 'c'), min(2.5, one * 1.5, 3.5)
    print '== conversions there and back'
    print int(str(123 * one)), float(str(1.25 * one)), ord(chr(65 * one)), chr(ord('z')), int(float('7') * one), int('11' * one, 2), bool(int('0')), float(int('5'))
    print '== functions as values'
    print apply(double, one), apply(negate, one), apply(absolute, -3 * one)
    return 0


def double(x):
    return x * 2


def negate(x):
    return -x


def absolute(x):
    return abs(x)


def target(driver, args):
    return entry_point, None
