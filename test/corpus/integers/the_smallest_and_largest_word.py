# The ends of the machine word compare, negate and wrap as two's complement does.
# expect:
#  True
#  True
#  True
#  -2
#  True
#  True True True -1
#  True
#  True -1 1
#  True True

import sys
from rpython.rlib.rarithmetic import intmask, LONG_BIT

MININT = -sys.maxint - 1


def wrap_add(a, b):
    return intmask(a + b)


def wrap_sub(a, b):
    return intmask(a - b)


def wrap_mul(a, b):
    return intmask(a * b)


def entry_point(argv):
    big = sys.maxint
    small = MININT
    print wrap_add(big, 1) == small
    print wrap_sub(small, 1) == big
    print wrap_mul(small, -1) == small
    print wrap_mul(big, 2)
    print intmask(-small) == small
    print small < big, small < 0, big > 0, small + big
    print small // 2 == -(1 << (LONG_BIT - 2))
    print small % 10 >= 0, small >> (LONG_BIT - 1), big >> (LONG_BIT - 2)
    print ~big == small, small ^ -1 == big
    return 0


def target(driver, args):
    return entry_point, None
