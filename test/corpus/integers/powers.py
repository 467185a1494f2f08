# ** and pow() on ints, with and without a modulus.
# expect:
#  == small powers
#  1024 -8 16 1 1 0 1 -1
#  81 1000000000 -1
#  == up to the end of the word
#  True True
#  == with a modulus
#  1 16 1 0 3 207
#  == a test for primes
#  True False True True False
#  == in place
#  81
#  == constants
#  65536 1001

import sys
from rpython.rlib.rarithmetic import intmask, LONG_BIT


def power(a, n):
    return a ** n


def by_name(a, n):
    return pow(a, n)


def modular(a, n, m):
    return pow(a, n, m)


def fermat(n, a):
    return pow(a, n - 1, n) == 1


def entry_point(argv):
    one = len(argv)
    print '== small powers'
    print power(2, 10), power(-2, 3), power(-2, 4), power(7, 0), power(0, 0), power(0, 5), power(one, 1000), power(-one, 1001)
    print by_name(3, 4), by_name(10, 9 * one), by_name(-1, one)
    print '== up to the end of the word'
    print power(2, LONG_BIT - 2) == 1 << (LONG_BIT - 2), power(-2, LONG_BIT - 1 ) == -sys.maxint - 1
    print '== with a modulus'
    print modular(3, 4, 5 * one), modular(2, 100, 97), modular(5, 0, 7), modular(10, 3, 1), modular(-3, 3, 5), modular(7, 77, 1000)
    print '== a test for primes'
    print fermat(97, 2 * one), fermat(91, 2), fermat(7919, 3), fermat(341, 2), fermat(341, 3)
    print '== in place'
    x = 3 * one
    x **= 4
    print x
    print '== constants'
    print 2 ** 16 * one, 10 ** 3 + one
    return 0


def target(driver, args):
    return entry_point, None
