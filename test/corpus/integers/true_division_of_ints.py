# "from __future__ import division" makes / a true division, // stays as it is.
# expect:
#  == quotients are floats
#  0.500000 -3.500000 2.000000 0.250000
#  == floor division is not changed
#  3 -4
#  == a mean
#  2.500000 5.000000
#  == floats and mixed operands
#  2.000000 0.500000
#  == a zero divisor
#  zero 0.000000 -1.500000
#  == in place
#  4.500000

from __future__ import division


def mean(values):
    total = 0
    for v in values:
        total += v
    return total / len(values)


def checked(a, b):
    try:
        return '%f' % (a / b)
    except ZeroDivisionError:
        return 'zero'


def entry_point(argv):
    one = len(argv)
    print '== quotients are floats'
    print '%f %f %f %f' % (one / 2, -7 / (2 * one), 6 / (3 * one), one / 4)
    print '== floor division is not changed'
    print 7 // (2 * one), -7 // (2 * one)
    print '== a mean'
    print '%f %f' % (mean([1, 2, 3, 4]), mean([5]))
    print '== floats and mixed operands'
    print '%f %f' % (one / 0.5, 0.5 / one)
    print '== a zero divisor'
    print checked(one, 0), checked(0, 5), checked(-3, 2)
    print '== in place'
    x = 9.0
    x /= one + 1
    print '%f' % x
    return 0


def target(driver, args):
    return entry_point, None
