# round(), floor, ceil, truncation and the choice of formats between two neighbours.
# expect:
#  == halves
#  1.0 0.0 1.0 0
#  2.0 1.0 2.0 1
#  3.0 2.0 3.0 2
#  -1.0 -1.0 -0.0 0
#  -2.0 -2.0 -1.0 -1
#  -3.0 -3.0 -2.0 -2
#  == others
#  0.0 0.0 1.0 0
#  1.0 0.0 1.0 0
#  -1.0 -1.0 -0.0 0
#  2.0 2.0 2.0 2
#  -2.0 -2.0 -2.0 -2
#  123457.0 123456.0 123457.0 123456
#  1000000001.0 1000000000.0 1000000001.0 1000000000
#  0.0 0.0 1.0 0
#  == large values stay
#  True True True
#  == the sign of zero stays
#  -1.0 -1.0 -1.0
#  == formats round to even where the text is exactly between
#  0 2 2 4 0.2 0.8 1.00
#  == fmod and parts
#  1.5 -1.5 1.5 True
#  -0.75 -3.0
#  0.625 4 10.0 True 0.0

import math


def all_ways(x):
    return '%.1f %.1f %.1f %d' % (round(x), math.floor(x), math.ceil(x), int(x))


def entry_point(argv):
    one = float(len(argv))
    print '== halves'
    for x in [0.5, 1.5, 2.5, -0.5, -1.5, -2.5 * one]:
        print all_ways(x)
    print '== others'
    for x in [0.4999999999, 0.5000001, -0.51, 2.0, -2.0, 123456.789, 1e9 + 0.5, 0.49999999999999994]:
        print all_ways(x)
    print '== large values stay'
    print round(1e300) == 1e300, round(-1e16 - 2.0) == -1e16 - 2.0, math.floor(1e300) == 1e300
    print '== the sign of zero stays'
    print math.copysign(1.0, round(-0.2 * one)), math.copysign(1.0, math.ceil(-0.5)), math.copysign(1.0, math.floor(-0.0 * one))
    print '== formats round to even where the text is exactly between'
    print '%.0f %.0f %.0f %.0f' % (0.5 * one, 1.5, 2.5, 3.5), '%.1f %.1f %.2f' % (0.25, 0.75, 1.005)
    print '== fmod and parts'
    print math.fmod(7.5, 2.0 * one), math.fmod(-7.5, 2.0), math.fmod(7.5, -2.0), math.fmod(1e300, 3.0) < 3.0
    f, i = math.modf(-3.75 * one)
    print f, i
    m, e = math.frexp(10.0 * one)
    print m, e, math.ldexp(m, e), math.ldexp(one, 1000) > 1e300, math.ldexp(one, -1080)
    return 0


def target(driver, args):
    return entry_point, None
