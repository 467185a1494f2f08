# Comparison of floats with floats and ints: nan, infinities, zeros, min(), max(), cmp().
# expect:
#  == floats
#  011001 110100 011001 110100 011001
#  == nan
#  000100 000100 000100 True False False
#  == with ints
#  011001 000111 110100 000100 True True False
#  == truth
#  False False True True False True
#  == signs
#  1 -1 0 2
#  == min() and max()
#  1.0 2.5 True 3 0.5 2
#  == cmp()
#  -1 1 0 -1 1
#  == in chains and conditions
#  True False 1.0 0.0 7.0

def compare(a, b):
    return '%d%d%d%d%d%d' % (a < b, a <= b, a == b, a != b, a > b, a >= b)


def with_int(a, n):
    return '%d%d%d%d%d%d' % (a < n, a <= n, a == n, a != n, a > n, a >= n)


def is_nan(x):
    return x != x


def sign(x):
    if x > 0.0:
        return 1
    elif x < 0.0:
        return -1
    elif x == 0.0:
        return 0
    return 2


def entry_point(argv):
    one = float(len(argv))
    inf = 1e200 * 1e200 * one
    nan = inf - inf
    print '== floats'
    print compare(one, 1.0), compare(one, 2.0), compare(inf, inf), compare(-inf, inf), compare(0.0, -0.0 * one)
    print '== nan'
    print compare(nan, nan), compare(nan, 0.0), compare(inf, nan), is_nan(nan), is_nan(inf), is_nan(one)
    print '== with ints'
    n = len(argv)
    print with_int(one, n), with_int(1.5, n), with_int(-inf, n), with_int(nan, n), n == one, n < 1.5, 1 != one
    print '== truth'
    print bool(0.0), bool(-0.0 * one), bool(nan), bool(5e-324), not one, bool(inf)
    print '== signs'
    print sign(one), sign(-inf), sign(-0.0), sign(nan)
    print '== min() and max()'
    print min(one, 2.5), max(one, 2.5), min(-inf, one) == -inf, "%g %g %g" % (max(one, 3), min(n, 0.5), max(1.5, 2, one))
    print '== cmp()'
    print cmp(one, 2.0), cmp(2.5, one), cmp(one, 1.0), cmp(one, 2), cmp(n, 0.5)
    print '== in chains and conditions'
    print 0.0 <= one < 2, 0.0 < nan < 1.0, (one or 5.0), (0.0 and one), (0.0 * one or 7.0)
    return 0


def target(driver, args):
    return entry_point, None
