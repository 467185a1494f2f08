# Comparison, cmp(), min(), max() and chains on ints at their ends.
# expect:
#  == all six
#  011001 110100 110100 000111 110100 011001
#  == cmp()
#  -1 1 0 -1 1
#  == min() and max() of two and more
#  1 5 1 3 True 1
#  == clamping
#  10 0 5
#  == chains
#  True False True False
#  == over a list
#  1 True True
#  == min() and max() of bools and ints
#  False 5 True

import sys

MIN = -sys.maxint - 1
MAX = sys.maxint


def compare(a, b):
    return '%d%d%d%d%d%d' % (a < b, a <= b, a == b, a != b, a > b, a >= b)


def clamp(x, lo, hi):
    return max(lo, min(x, hi))


def order(a, b):
    return cmp(a, b)


def inside(a, x, b):
    return a <= x < b


def smallest(values):
    result = MAX
    for v in values:
        result = min(result, v)
    return result


def entry_point(argv):
    one = len(argv)
    print '== all six'
    print compare(one, 1), compare(one, 2), compare(MIN, MAX), compare(MAX, MIN), compare(-one, one), compare(MIN, MIN)
    print '== cmp()'
    print order(one, 2), order(2, one), order(one, 1), order(MIN, MAX), order(MAX, MIN)
    print '== min() and max() of two and more'
    print min(one, 5), max(one, 5), min(3, one, 2), max(3, one, 2), min(MIN, MAX) == MIN, max(MIN, one)
    print '== clamping'
    print clamp(50, 0, 10), clamp(-50, 0, 10), clamp(5, 0, 10)
    print '== chains'
    print inside(0, one, 2), inside(0, 2 * one, 2), inside(MIN, 0, MAX), inside(1, 0, -1)
    print '== over a list'
    print smallest([3, one, 2]), smallest([]) == MAX, smallest([MIN, 0]) == MIN
    print '== min() and max() of bools and ints'
    print min(one == 1, one == 2), max(one == 1, 5), max(one == 1, one == 2)
    return 0


def target(driver, args):
    return entry_point, None
