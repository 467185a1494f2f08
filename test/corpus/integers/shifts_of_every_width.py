# << and >> with counts from none to the width, signed and unsigned, and with a handler for negative counts.
# expect:
#  == to the right with the sign
#  -1 -2 2 -1 0 1 -5
#  == to the left
#  1 40 -40 True True
#  == a negative count
#  8 negative negative 8 negative
#  == 64 bits
#  4611686018427387904 -9223372036854775808 -8 15
#  == in place
#  8
#  2
#  == masks made by shifts
#  255 -17 52

import sys
from rpython.rlib.rarithmetic import intmask, r_uint, r_longlong, r_ulonglong, LONG_BIT


def right(a, n):
    return a >> n


def left(a, n):
    return intmask(a << n)


def checked_left(a, n):
    try:
        return str(a << n)
    except ValueError:
        return 'negative'


def checked_right(a, n):
    try:
        return str(a >> n)
    except ValueError:
        return 'negative'


def entry_point(argv):
    one = len(argv)
    print '== to the right with the sign'
    print right(-1, one), right(-8, 2), right(8, 2), right(-sys.maxint - 1, LONG_BIT - 1), right(sys.maxint, LONG_BIT - 1), right(sys.maxint, LONG_BIT - 2), right(-5, 0)
    print '== to the left'
    print left(one, 0), left(5, 3), left(-5, 3), left(one, LONG_BIT - 2) == sys.maxint // 2 + 1, left(-one, LONG_BIT - 1) == -sys.maxint - 1
    print '== a negative count'
    print checked_left(one, 3), checked_left(one, -1), checked_right(one, -one), checked_right(64, 3 * one), checked_left(0, -5)
    print '== 64 bits'
    print str(r_longlong(one) << 62), str(r_longlong(-one) << 63), str((r_longlong(-one) << 63) >> 60), str(r_ulonglong(-one) >> 60)
    print '== in place'
    x = one
    x <<= 5
    x >>= 2
    print x
    y = r_uint(one)
    y <<= 31
    y >>= 30
    print y
    print '== masks made by shifts'
    print intmask((one << 8) - 1), intmask(~(one << 4)), (0x12345678 >> 16) & 0xff
    return 0


def target(driver, args):
    return entry_point, None
