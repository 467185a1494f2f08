# ovfcheck() around each operation it knows, at the ends of the word.
# expect:
#  == addition
#  True 777 True 777 True -1 777
#  == subtraction
#  True 777 777 777 True 0
#  == multiplication
#  True 777 True 777 777 777 True 0
#  == negation and absolute value
#  True 777 0 777 True 5
#  == shifts to the left
#  True 777 True 777 0 777 777
#  == division and remainder
#  777 True -4 -4 888 888 -1 1 888
#  == in a loop, with the index of the fault
#  -1 1 -1 -1 1
#  == one inside another
#  17 777 777 True
#  == in place, in a handler around the loop
#  1024 True -1 0 True

import sys
from rpython.rlib.rarithmetic import ovfcheck, LONG_BIT

MIN = -sys.maxint - 1
MAX = sys.maxint


def add(a, b):
    try:
        return ovfcheck(a + b)
    except OverflowError:
        return 777


def sub(a, b):
    try:
        return ovfcheck(a - b)
    except OverflowError:
        return 777


def mul(a, b):
    try:
        return ovfcheck(a * b)
    except OverflowError:
        return 777


def neg(a):
    try:
        return ovfcheck(-a)
    except OverflowError:
        return 777


def absolute(a):
    try:
        return ovfcheck(abs(a))
    except OverflowError:
        return 777


def shift(a, n):
    try:
        return ovfcheck(a << n)
    except OverflowError:
        return 777


def floordiv(a, b):
    try:
        return ovfcheck(a // b)
    except OverflowError:
        return 777
    except ZeroDivisionError:
        return 888


def modulo(a, b):
    try:
        return ovfcheck(a % b)
    except ZeroDivisionError:
        return 888
    except OverflowError:
        return 777


def accumulate(values):
    total = 0
    for i in range(len(values)):
        try:
            total = ovfcheck(total + values[i])
        except OverflowError:
            return i
    return -1


def nested(a, b, c):
    try:
        return ovfcheck(ovfcheck(a * b) + c)
    except OverflowError:
        return 777


def augmented(a, n):
    try:
        for i in range(n):
            a = ovfcheck(a + a)
    except OverflowError:
        a = -1
    return a


def entry_point(argv):
    one = len(argv)
    print '== addition'
    print add(MAX, 0) == MAX, add(MAX, one), add(MAX, -one) == MAX - 1, add(MIN, -one), add(MIN, one) == MIN + 1, add(MIN, MAX), add(MIN, MIN)
    print '== subtraction'
    print sub(MIN, 0) == MIN, sub(MIN, one), sub(MAX, -one), sub(0, MIN), sub(-one, MIN) == MAX, sub(MAX, MAX)
    print '== multiplication'
    print mul(MAX, one) == MAX, mul(MAX, 2), mul(MIN, one) == MIN, mul(MIN, -one), mul(-one, MIN), mul(1 << (LONG_BIT // 2), 1 << (LONG_BIT // 2 - 1)), mul(1 << (LONG_BIT // 2), -(1 << (LONG_BIT // 2 - 1))) == MIN, mul(0, MIN)
    print '== negation and absolute value'
    print neg(MAX) == MIN + 1, neg(MIN), neg(0), absolute(MIN), absolute(MIN + 1) == MAX, absolute(-5)
    print '== shifts to the left'
    print shift(one, LONG_BIT - 2) == 1 << (LONG_BIT - 2), shift(one, LONG_BIT - 1), shift(-one, LONG_BIT - 1) == MIN, shift(3, LONG_BIT - 2), shift(0, LONG_BIT - 1), shift(MIN, one), shift(-3, LONG_BIT - 2)
    print '== division and remainder'
    print floordiv(MIN, -one), floordiv(MIN, one) == MIN, floordiv(7, -2), floordiv(-7, 2), floordiv(one, 0), floordiv(MIN, 0), modulo(7, -2), modulo(-7, 2), modulo(MIN, one - 1)
    print '== in a loop, with the index of the fault'
    print accumulate([1, 2, 3]), accumulate([MAX, 1]), accumulate([MIN, MAX, -1, 2]), accumulate([]), accumulate([-1, MIN])
    print '== one inside another'
    print nested(3, 4, 5), nested(MAX, 2, -MAX), nested(MAX, 1, 1), nested(MIN, 1, 0) == MIN
    print '== in place, in a handler around the loop'
    print augmented(1, 10), augmented(1, LONG_BIT - 2) == 1 << (LONG_BIT - 2), augmented(1, LONG_BIT - 1), augmented(0, 1000), augmented(-1, LONG_BIT - 1) == MIN
    return 0


def target(driver, args):
    return entry_point, None
