# +, -, *, /, unary operators and abs() with infinities, nan, zeros and the smallest numbers.
# expect:
#  == plain
#  9 5 14 3.5
#  -0.25 -0.75 -0.125 -2
#  == infinities
#  inf inf inf inf
#  inf -inf inf 0
#  nan -inf -inf nan
#  == nan is catching
#  nan nan nan nan
#  == overflow to infinity, underflow to zero
#  inf -inf 0 0 9.88131e-324
#  == negation and absolute value
#  -1 1 1 2.5 inf -1.0 1.0 -1.0
#  == with ints and bools
#  1.5 -0.5 0.5 0.25 2.0 1.5 9.5
#  == in place
#  1.75
#  == powers
#  8.0 0.5 2.0 -8.0 1.0 1.0 100.0 True
#  == sums lose and keep
#  False True 2.0 True

import math


def show(x):
    if x != x:
        return 'nan'
    return '%g' % x


def four(a, b):
    return ' '.join([show(a + b), show(a - b), show(a * b), show(a / b)])


def checked(a, b):
    try:
        return show(a / b)
    except ZeroDivisionError:
        return 'zero'


def entry_point(argv):
    one = float(len(argv))
    inf = 1e200 * 1e200 * one
    nan = inf - inf
    print '== plain'
    print four(7.0, 2.0 * one)
    print four(-0.5, 0.25 * one)
    print '== infinities'
    print four(inf, one)
    print four(one, inf)
    print four(-inf, inf)
    print '== nan is catching'
    print four(nan, one)
    print '== overflow to infinity, underflow to zero'
    print show(1e308 * 10.0 * one), show(-1e308 * 10.0 * one), show(1e-308 * 1e-308 * one), show(5e-324 / 2.0 * one), show(2.0 * 5e-324 * one)
    print '== negation and absolute value'
    print show(-one), show(-(-one)), show(+one), show(abs(-2.5 * one)), show(abs(-inf)), math.copysign(1.0, -0.0 * one), math.copysign(1.0, abs(-0.0 * one)), math.copysign(1.0, -(0.0 * one))
    print '== with ints and bools'
    n = len(argv)
    print n + 0.5, 0.5 - n, 2 * 0.25 * n, n / 4.0, 4.0 / (n + 1), (n == 1) + 0.5, 10 - 0.5
    print '== in place'
    x = one
    x += 2
    x *= 1.5
    x -= n
    x /= 2
    print x
    print '== powers'
    print 2.0 ** (3 * one), (2.0 * one) ** -1, 4.0 ** 0.5, (-2.0) ** (3.0 * one), one ** 1e300, 0.0 ** (0.0 * one), 10.0 ** 2, 2 ** (0.5 * one) > 1.414
    print '== sums lose and keep'
    print 0.1 * one + 0.2 == 0.3, 1e16 + one == 1e16, (1e16 + 2.0 * one) - 1e16, 0.5 + 0.25 * one == 0.75
    return 0


def target(driver, args):
    return entry_point, None
