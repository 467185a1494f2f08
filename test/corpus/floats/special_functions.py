# Hyperbolic, gamma and error functions, and what goes wrong outside of their domains.
# expect:
#  1.1752 1.5431 0.7616 0.8814 0.5493
#  24.0000 1.7725 3.1781 0.8427 0.1573
#  1.7183 0.6931 2.0000 57.2958 0.0175
#  3.0000 -3.0000 1.5000 5.0000
#  domain domain domain domain domain
#  range range range range

import math


def call(which, x):
    try:
        if which == 0:
            y = math.gamma(x)
        elif which == 1:
            y = math.lgamma(x)
        elif which == 2:
            y = math.log1p(x)
        elif which == 3:
            y = math.atanh(x)
        elif which == 4:
            y = math.acosh(x)
        elif which == 5:
            y = math.sinh(x)
        elif which == 6:
            y = math.expm1(x)
        else:
            y = math.ldexp(x, 5000)
    except ValueError:
        return 'domain'
    except OverflowError:
        return 'range'
    return '%.4f' % y


def entry_point(argv):
    x = float(len(argv))
    print '%.4f %.4f %.4f %.4f %.4f' % (math.sinh(x), math.cosh(x), math.tanh(x), math.asinh(x), math.atanh(x / 2.0))
    print '%.4f %.4f %.4f %.4f %.4f' % (math.gamma(x * 5.0), math.gamma(x / 2.0), math.lgamma(x * 5.0), math.erf(x), math.erfc(x))
    print '%.4f %.4f %.4f %.4f %.4f' % (math.expm1(x), math.log1p(x), math.log10(x * 100.0), math.degrees(x), math.radians(x))
    print '%.4f %.4f %.4f %.4f' % (math.copysign(3.0, x), math.copysign(3.0, -x), math.fmod(x * 7.5, 2.0), math.hypot(x * 3.0, 4.0))
    print call(0, -x), call(1, 0.0 * x), call(2, -x - 1.0), call(3, x), call(4, 0.5 * x)
    print call(0, x * 200.0), call(5, x * 1000.0), call(6, x * 1000.0), call(7, x)
    return 0


def target(driver, args):
    return entry_point, None
