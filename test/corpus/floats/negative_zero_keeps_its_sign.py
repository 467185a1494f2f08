# -0.0 equals 0.0 and still carries its sign through copysign and atan2.
# expect:
#  True False False
#  False True False
#  True False True True
#  True True
#  False False

import math


def negate(x):
    return -x


def is_negative(x):
    return math.copysign(1.0, x) < 0.0


def entry_point(argv):
    z = 0.0
    n = negate(z)
    print z == n, z < n, n < z
    print is_negative(z), is_negative(n), is_negative(negate(n))
    print is_negative(-0.0), is_negative(n + z), is_negative(n + n), is_negative(n * 5.0)
    print math.atan2(0.0, -1.0) > 3.0, math.atan2(-0.0, -1.0) < -3.0
    print bool(z), bool(n)
    return 0


def target(driver, args):
    return entry_point, None
