# Functions of the math module on ordinary and edge arguments.
# expect:
#  -3 -2 2.500000
#  -2 -2 2.000000
#  -1 0 0.500000
#  0 0 0.000000
#  0 1 0.500000
#  2 2 2.000000
#  2 3 2.500000
#  1.414214 0.000000 100000.000000
#  1.500000 -1.500000
#  1024.000000 0.500000 3.000000
#  0.000000 1.000000 0.841471 0.785398
#  2.718282 2.302585 3.000000
#  3.141593 2.718282

import math


def entry_point(argv):
    for x in [-2.5, -2.0, -0.5, 0.0, 0.5, 2.0, 2.5]:
        print int(math.floor(x)), int(math.ceil(x)), '%f' % math.fabs(x)
    print '%f' % math.sqrt(2.0), '%f' % math.sqrt(0.0), '%f' % math.sqrt(1e10)
    print '%f' % math.fmod(7.5, 2.0), '%f' % math.fmod(-7.5, 2.0)
    print '%f' % math.pow(2.0, 10.0), '%f' % math.pow(2.0, -1.0), '%f' % math.pow(9.0, 0.5)
    print '%f' % math.sin(0.0), '%f' % math.cos(0.0), '%f' % math.sin(1.0), '%f' % math.atan(1.0)
    print '%f' % math.exp(1.0), '%f' % math.log(10.0), '%f' % math.log10(1000.0)
    print '%f' % math.pi, '%f' % math.e
    return 0


def target(driver, args):
    return entry_point, None
