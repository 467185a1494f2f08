# rfloat: rounding to digits, halves both ways, limits, and the functions that C has.
# expect:
#  == halves
#  0.5 1 1 0 0.5 0.5
#  1.5 2 2 2 1.5 1.5
#  2.5 3 3 2 2.5 2.5
#  -0.5 -1 -1 -0 -0.5 -0.5
#  -1.5 -2 -2 -2 -1.5 -1.5
#  0.125 0 0 0 0.13 0.12
#  0.375 0 0 0 0.38 0.38
#  2.675 3 3 3 2.67 2.67
#  1e+16 1e+16 1e+16 1e+16 1e+16 1e+16
#  4503599627370495.5 4503599627370496 4503599627370496 4503599627370496 4503599627370495.5 4503599627370495.5
#  0.49999999999999994 0 0 0 0.5 0.5
#  5e-324 0 0 0 0 0
#  -0 -0 -0 -0 -0 -0
#  inf inf inf inf inf inf
#  nan nan nan nan nan nan
#  == tens
#  5 10 0 0 0 0
#  15 20 20 0 0 0
#  25 30 20 0 0 0
#  14.9 10 10 0 0 0
#  50 50 50 100 0 0
#  150 150 150 200 0 0
#  12345.678 12350 12350 12300 0 0
#  -45 -50 -40 -0 -0 -0
#  1e+308 1e+308 1e+308 1e+308 1e+308 0
#  1.7e+308 1.7e+308 1.7e+308 1.7e+308 inf 0
#  == digits
#  1 0.3 0
#  5 0.33333 0
#  15 0.333333333333333 0
#  17 0.3333333333333333 0
#  22 0.3333333333333333 0
#  23 0.3333333333333333 0
#  300 0.3333333333333333 0
#  400 0.3333333333333333 3.3333333333333334e-301
#  == limits and functions
#  True True True True -3 inf
#  0.4795001222 12.8018274801 52.3427777846 0.2763263902
#  1.3169578969 -1.4436354752 0.5493061443
#  9.9999999995e-11 -9.9999999995e-11
#  10 -1074 3.321928
#  2.220446049250313e-16 5e-324 0.9999999999999999 -5e-324 1.0000000000000002 1.99584030953472e+292
#  == errors
#  0.000000 0.693147 1.000000
#  ValueError OverflowError ValueError
#  ValueError 0.405465 1.772454
#  ValueError ValueError ValueError
#  too large
#  no logarithm
from rpython.rlib import rfloat
from rpython.rlib.rfloat import DBL_EPSILON, DBL_MAX, DBL_MIN, INFINITY, NAN, copysign, erfc, formatd, lgamma, round_away, round_double

HALVES = [0.5, 1.5, 2.5, -0.5, -1.5, 0.125, 0.375, 2.675, 1e16, 4503599627370495.5, 0.49999999999999994, 5e-324, -0.0, INFINITY, NAN]


def text(x):
    return formatd(x, 'r', 0)


def show_halves():
    for x in HALVES:
        print text(x), text(round_away(x)), text(round_double(x, 0)), text(round_double(x, 0, True)), text(round_double(x, 2)), text(round_double(x, 2, half_even=True))


def show_tens():
    for x in [5.0, 15.0, 25.0, 14.9, 50.0, 150.0, 12345.678, -45.0, 1e308, 1.7e308]:
        print text(x), text(round_double(x, -1)), text(round_double(x, -1, True)), text(round_double(x, -2)), text(round_double(x, -308)), text(round_double(x, -400))


def show_digits():
    x = 1.0 / 3.0
    for n in [1, 5, 15, 17, 22, 23, 300, 400]:
        print n, text(round_double(x, n)), text(round_double(1e-300 * x, n))


def show_limits():
    print DBL_EPSILON + 1.0 > 1.0, DBL_EPSILON / 2.0 + 1.0 == 1.0, DBL_MAX * 2.0 == INFINITY, DBL_MIN > 0.0, text(copysign(3.0, -0.0)), text(copysign(-INFINITY, 1.0))
    print '%.10f %.10f %.10f %.10f' % (erfc(0.5), lgamma(10.0), rfloat.gamma(5.5), rfloat.erf(0.25))
    print '%.10f %.10f %.10f' % (rfloat.acosh(2.0), rfloat.asinh(-2.0), rfloat.atanh(0.5))
    print '%.10e %.10e' % (rfloat.log1p(1e-10), rfloat.expm1(-1e-10))
    print text(rfloat.log2(1024.0)), text(rfloat.log2(5e-324)), '%.6f' % rfloat.log2(10.0)
    print text(rfloat.ulp(1.0)), text(rfloat.ulp(0.0)), text(rfloat.nextafter(1.0, 0.0)), text(rfloat.nextafter(0.0, -1.0)), text(rfloat.nextafter(1.0, 2.0)), text(rfloat.ulp(DBL_MAX))


def show_errors():
    for x in [1.0, -1.0, 0.5, -3.0]:
        try:
            print '%.6f' % rfloat.acosh(x),
        except ValueError:
            print 'ValueError',
        try:
            print '%.6f' % rfloat.log1p(x),
        except ValueError:
            print 'ValueError',
        except OverflowError:
            print 'OverflowError',
        try:
            print '%.6f' % rfloat.gamma(x)
        except ValueError:
            print 'ValueError'
    try:
        print rfloat.gamma(1e10)
    except OverflowError:
        print 'too large'
    try:
        print rfloat.log2(0.0)
    except ValueError:
        print 'no logarithm'


def entry_point(argv):
    print '== halves'
    show_halves()
    print '== tens'
    show_tens()
    print '== digits'
    show_digits()
    print '== limits and functions'
    show_limits()
    print '== errors'
    show_errors()
    return 0


def target(driver, args):
    return entry_point, None
