# Two numbers that are not negative may have a sum that wraps around: intmask gives any integer, and % and // must see its sign.
# expect:
#  True 1 True
#  True -1 True
#  2 1 7

import sys
from rpython.rlib.rarithmetic import intmask


def wrapped(n):
    return intmask(n + sys.maxint)


def entry_point(argv):
    n = len(argv)
    low = wrapped(n)
    print low < 0, low % 3, low % 10 >= 0
    print low == -sys.maxint - 1, low // sys.maxint + 1, low % 16 == 0
    small = intmask(n + 6)
    print small // 3, small % 3, small
    return 0


def target(driver, args):
    return entry_point, None
