# math functions raise ValueError or OverflowError where the result does not exist.
# expect:
#  4.000000 -1.000000
#  0.000000 -1.000000 -1.000000
#  1.000000 -1.000000 0.000000

import math


def root(x):
    try:
        return math.sqrt(x)
    except ValueError:
        return -1.0


def logarithm(x):
    try:
        return math.log(x)
    except ValueError:
        return -1.0


def exponential(x):
    try:
        return math.exp(x)
    except OverflowError:
        return -1.0


def entry_point(argv):
    print '%f %f' % (root(16.0), root(-16.0))
    print '%f %f %f' % (logarithm(1.0), logarithm(0.0), logarithm(-3.0))
    print '%f %f %f' % (exponential(0.0), exponential(1000.0), exponential(-1000.0))
    return 0


def target(driver, args):
    return entry_point, None
