# intmask() takes the lowest word of any integer: hashes and random numbers as programs write them.
# expect:
#  == sums, differences, products
#  True True -2 1 True
#  == shifts lose what goes out
#  True True 0 -16
#  == of unsigned words
#  -1 True True
#  == of wide integers
#  -1 7 12345
#  == of bools and of what is an int already
#  1 42 -1
#  == of constants too large for a word
#  -1 19088743 0 0
#  == hashes of strings
#  5381 177670 5359809 3826002220 3214735720 45536
#  == a random generator
#  1250496027 1116302264 1000676753 1668674806 908095735

import sys
from rpython.rlib.rarithmetic import intmask, r_uint, r_longlong, r_ulonglong, LONG_BIT, LONG_MASK


def fnv(s):
    h = r_uint(0x811c9dc5)
    for c in s:
        h = (h ^ r_uint(ord(c))) * r_uint(16777619) & r_uint(0xffffffff)
    return h


def djb(s):
    h = 5381
    for i in range(len(s)):
        h = intmask((h << 5) + h + ord(s[i]))
    return h & 0x7fffffff


def python_hash(s):
    if not s:
        return 0
    x = ord(s[0]) << 7
    for c in s:
        x = intmask(1000003 * x) ^ ord(c)
    return intmask(x ^ len(s))


def minus(a, b):
    return intmask(a - b)


def times(a, b):
    return intmask(a * b)


def left(a, n):
    return intmask(a << n)


ALL_ONES = intmask(LONG_MASK)
LOW_HALF = intmask((1 << 200) + 0x1234567)
NOTHING = intmask(1 << 200)


class Random(object):
    def __init__(self, seed):
        self.x = r_uint(seed)

    def next(self):
        self.x = (self.x * r_uint(1103515245) + r_uint(12345)) & r_uint(0x7fffffff)
        return intmask(self.x)


def entry_point(argv):
    one = len(argv)
    big = sys.maxint
    print '== sums, differences, products'
    print intmask(big + one) == -big - 1, minus(-big - 1, one) == big, times(big, 2), times(big, big), times(-big - 1, -one) == -big - 1
    print '== shifts lose what goes out'
    print left(one, LONG_BIT - 1) == -big - 1, left(3, LONG_BIT - 1) == -big - 1, left(2, LONG_BIT - 1), left(-1, 4)
    print '== of unsigned words'
    print intmask(r_uint(-one)), intmask(r_uint(one) << (LONG_BIT - 1)) == -big - 1, intmask(r_uint(big) + r_uint(2)) == -big
    print '== of wide integers'
    print intmask(r_longlong(-one)), intmask((r_longlong(one) << 32) + 7) & 15, intmask(r_ulonglong(12345) * r_ulonglong(one))
    print '== of bools and of what is an int already'
    print intmask(one == 1) + intmask(one == 2), intmask(one + 41), intmask(-one)
    print '== of constants too large for a word'
    print ALL_ONES, LOW_HALF, NOTHING, one + ALL_ONES
    print '== hashes of strings'
    print djb(''), djb('a'), djb('hello world') & 0xffffff, fnv('a' * one), fnv('foobar'), (python_hash('') + python_hash('a')) & 0xffff
    print '== a random generator'
    r = Random(42)
    for i in range(5):
        print r.next(),
    print
    return 0


def target(driver, args):
    return entry_point, None
