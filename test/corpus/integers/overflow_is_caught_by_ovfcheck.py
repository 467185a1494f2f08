# ovfcheck raises OverflowError exactly when the word is left.
# expect:
#  5 -99 -99 -1 True
#  -1 -98 -98 -98 True
#  42 -97 -97 True 0
#  True -97 True
#  -5 True -96
#  16 1048576 -95 -8 True

import sys
from rpython.rlib.rarithmetic import ovfcheck


def add(a, b):
    try:
        return ovfcheck(a + b)
    except OverflowError:
        return -99


def sub(a, b):
    try:
        return ovfcheck(a - b)
    except OverflowError:
        return -98


def mul(a, b):
    try:
        return ovfcheck(a * b)
    except OverflowError:
        return -97


def neg(a):
    try:
        return ovfcheck(-a)
    except OverflowError:
        return -96


def shl(a, n):
    try:
        return ovfcheck(a << n)
    except OverflowError:
        return -95


def entry_point(argv):
    big = sys.maxint
    small = -big - 1
    print add(2, 3), add(big, 1), add(small, -1), add(big, small), add(big, 0) == big
    print sub(2, 3), sub(small, 1), sub(big, -1), sub(0, small), sub(-1, small) == big
    print mul(6, 7), mul(big, 2), mul(small, -1), mul(small, 1) == small, mul(0, small)
    print mul(big // 2, 2) == big - 1, mul(big // 2 + 1, 2), mul(-1, big) == -big
    print neg(5), neg(big) == -big, neg(small)
    print shl(1, 4), shl(1, 20), shl(big, 1), shl(-1, 3), shl(3, 30) > 0 or shl(3, 30) == -95
    return 0


def target(driver, args):
    return entry_point, None
