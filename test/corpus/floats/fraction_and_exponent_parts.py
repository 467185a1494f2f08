# frexp, ldexp and modf take floats apart and put them together.
# expect:
#  0.500000 1 True
#  0.750000 0 True
#  -0.625000 4 True
#  0.500000 11 True
#  0.000000 0 True
#  0.250000 3.000000
#  -0.250000 -3.000000
#  8.000000 True True
#  True False True

import math


def entry_point(argv):
    for x in [1.0, 0.75, -10.0, 1024.0, 0.0]:
        mantissa, exponent = math.frexp(x)
        print '%f' % mantissa, exponent, math.ldexp(mantissa, exponent) == x
    fraction, whole = math.modf(3.25)
    print '%f %f' % (fraction, whole)
    fraction, whole = math.modf(-3.25)
    print '%f %f' % (fraction, whole)
    print '%f' % math.ldexp(0.5, 4), math.ldexp(1.0, -1074) > 0.0, math.ldexp(1.0, -1100) == 0.0
    print math.isinf(1e308 * 10.0), math.isnan(1.0), math.hypot(3.0, 4.0) == 5.0
    return 0


def target(driver, args):
    return entry_point, None
