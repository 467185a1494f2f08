# The functions of the module operator are their operations, also from a closure, an unrolled table and under ovfcheck.
# expect:
#  == a table
#  add 12
#  sub 2
#  mul 35
#  div 1
#  floordiv 1
#  mod 2
#  and_ 5
#  or_ 7
#  xor 2
#  lshift 224
#  rshift 0
#  == comparisons
#  lt False False
#  le False True
#  eq False True
#  ne True False
#  gt True False
#  ge True True
#  == floats and strings
#  1.750000 3.000000
#  ab
#  True
#  == one operand
#  -7 7 -8 7
#  True False
#  == containers
#  True False
#  20 9 3
#  9 2
#  True
#  == checked
#  overflow
#  division by zero

import operator
import sys

from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.unroll import unrolling_iterable

TABLE = unrolling_iterable([(name, getattr(operator, name)) for name in [
    'add', 'sub', 'mul', 'div', 'floordiv', 'mod', 'and_', 'or_', 'xor', 'lshift', 'rshift']])
COMPARE = ['lt', 'le', 'eq', 'ne', 'gt', 'ge']


def make_compare(name):
    fn = getattr(operator, name)

    def compare(a, b):
        return fn(a, b)
    return compare


compares = unrolling_iterable([(name, make_compare(name)) for name in COMPARE])


def checked_add(a, b):
    try:
        return ovfcheck(operator.add(a, b))
    except OverflowError:
        print 'overflow'
        return 0


def division(a, b):
    try:
        return operator.floordiv(a, b)
    except ZeroDivisionError:
        print 'division by zero'
        return 0


def entry_point(argv):
    n = len(argv) + 6
    print '== a table'
    for name, fn in TABLE:
        print name, fn(n, 5)
    print '== comparisons'
    for name, fn in compares:
        print name, fn(n, 5), fn(n - 2, 5)
    print '== floats and strings'
    x = float(n) / 2
    print '%f %f' % (operator.truediv(x, 2.0), operator.sub(x, 0.5))
    print operator.add('a', chr(91 + n))
    print operator.lt('a', chr(91 + n))
    print '== one operand'
    print operator.neg(n), operator.pos(n), operator.invert(n), operator.abs(-n)
    print operator.truth(n), operator.truth(n - 7)
    print '== containers'
    lst = [1, n, 3]
    print operator.contains(lst, 7), operator.contains(lst, 8)
    operator.setitem(lst, 1, 9)
    print operator.getitem({'k': 20, 'l': n}, 'k'), lst[1], len(lst)
    operator.delitem(lst, 0)
    print lst[0], len(lst)
    print operator.is_(lst, lst)
    print '== checked'
    checked_add(sys.maxint, n)
    division(n, n - 7)
    return 0


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    sys.exit(entry_point(sys.argv))
