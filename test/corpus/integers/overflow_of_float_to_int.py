# ovfcheck_float_to_int() and int() of floats.
# expect:
#  == within a word
#  0 0 3 -3 1000000000 -1000000000 0
#  == beyond
#  too large too large too large too large too large
#  == at the end of the word
#  too large True True
#  == 64 bits
#  4611686018427387904 -9223372036854775808 too large too large 1000000000000000
#  == int() cuts off
#  2 -2 0 0 1000000000
#  == other kinds of integers
#  3 1000000000000000 9223372036854775808 -2
#  == and back
#  1.09951162778e+12 7.0 True -5.0

import sys
from rpython.rlib.rarithmetic import ovfcheck_float_to_int, ovfcheck_float_to_longlong, r_uint, r_longlong, r_ulonglong, LONG_BIT, intmask


def checked(x):
    try:
        return str(ovfcheck_float_to_int(x))
    except OverflowError:
        return 'too large'


def checked64(x):
    try:
        return str(ovfcheck_float_to_longlong(x))
    except OverflowError:
        return 'too large'


def cut(x):
    return int(x)


def entry_point(argv):
    one = float(len(argv))
    inf = 1e200 * one * 1e200
    nan = inf - inf
    print '== within a word'
    print checked(0.0), checked(-0.0 * one), checked(3.99), checked(-3.99), checked(1e9), checked(-1e9), checked(0.5 * one)
    print '== beyond'
    print checked(1e30), checked(-1e30), checked(inf), checked(-inf), checked(nan)
    print '== at the end of the word'
    top = 2.0 ** (LONG_BIT - 1)
    print checked(top), checked(-top) == str(-sys.maxint - 1), checked(top / 2.0) == str(1 << (LONG_BIT - 2))
    print '== 64 bits'
    print checked64(2.0 ** 62), checked64(-2.0 ** 63), checked64(2.0 ** 63), checked64(nan), checked64(one * 1e15)
    print '== int() cuts off'
    print cut(2.9), cut(-2.9), cut(0.99999), cut(-0.99999), cut(1e9 + 0.5)
    print '== other kinds of integers'
    print r_uint(3.7 * one), str(r_longlong(1e15 * one)), str(r_ulonglong(2.0 ** 63)), str(r_longlong(-2.5 * one))
    print '== and back'
    print float(r_longlong(one) << 40), float(r_uint(7)), float(r_ulonglong(1) << 63) == 2.0 ** 63, float(-5 * len(argv))
    return 0


def target(driver, args):
    return entry_point, None
