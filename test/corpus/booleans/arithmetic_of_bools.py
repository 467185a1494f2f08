# Bools are the ints 0 and 1 in arithmetic, comparisons, indexes, shifts and formats.
# expect:
#  == sums and products
#  2 1 1 -1 5 0 11 -1 1 -2 -1 1 0.5
#  == division and shifts
#  0 1 7 8 4 3
#  == bits of bools stay bools
#  False True False True True False True
#  == bits with ints
#  1 4 2 0
#  == comparison with ints
#  True True True True True True True False 1 -1
#  == as indexes
#  yes no b 20 no
#  == counting
#  3 0 1 -1 0 True False
#  == conversions
#  1 0 1.0 True False True False True B 1 1
#  == formats
#  1 False True  True|False |1 1.000000 0%
#  == one way a bool, the other an int
#  1 7 True
#  == in fields and as results
#  4 True False 5
#  == in place
#  True True False
#  == min() and max()
#  False True 0 3

from rpython.rlib.rarithmetic import r_uint, intmask

NAMES = ['no', 'yes']


def count(values, limit):
    n = 0
    for v in values:
        n += v > limit
    return n


def sign(x):
    return (x > 0) - (x < 0)


def majority(a, b, c):
    return a + b + c >= 2


def union(flag):
    if flag:
        return True
    return 7


class Counter(object):
    def __init__(self):
        self.n = 0

    def add(self, flag):
        self.n += flag
        return flag


def entry_point(argv):
    one = len(argv)
    t = one == 1
    f = one == 2
    print '== sums and products'
    print t + t, t + f, t - f, f - t, t * 5, f * 5, t + 10, -t, +t, ~t, ~f, abs(t), t * 0.5
    print '== division and shifts'
    print t // 2, t % 2, 7 // (t + f), t << 3, 8 >> t, divmod(5 + t, 2)[0]
    print '== bits of bools stay bools'
    print t & f, t | f, t ^ t, t ^ f, t & True, f | False, (t & t) is True
    print '== bits with ints'
    print t & 3, f | 4, t ^ 3, 6 & t
    print '== comparison with ints'
    print t == 1, f == 0, t < 2, f < t, t > f, t >= 1, t != f, t == f, cmp(t, f), cmp(f, 1)
    print '== as indexes'
    print NAMES[t], NAMES[f], 'ab'[t], (10, 20)[1], NAMES[t ^ True]
    print '== counting'
    print count([1, 5, 3, 8], 2), count([], 0), sign(5 * one), sign(-5 * one), sign(0), majority(t, f, t), majority(f, f, t)
    print '== conversions'
    print int(t), int(f), float(t), str(t), str(f), bool(one), bool(one - 1), repr(t), chr(65 + t), r_uint(t), intmask(t)
    print '== formats'
    print '%d %s %r %5s|%-6s|%x %f %d%%' % (t, f, t, t, f, t, t, f)
    print '== one way a bool, the other an int'
    print union(t) + 0, union(f), union(t) == 1
    print '== in fields and as results'
    c = Counter()
    for i in range(10):
        c.add(i % 3 == 0)
    print c.n, c.add(t), c.add(f), c.n
    print '== in place'
    x = t
    x |= f
    y = f
    y ^= t
    z = t
    z &= f
    print x, y, z
    print '== min() and max()'
    print min(t, f), max(t, f), min(t, 0), max(f, 3)
    return 0


def target(driver, args):
    return entry_point, None
