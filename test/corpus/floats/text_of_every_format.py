# %f, %e, %g and their flags, widths and precisions.
# expect:
#  == %f
#  0.000000|0|0.0|0.000|0.0000000000
#  1.000000|1|1.0|1.000|1.0000000000
#  -1.000000|-1|-1.0|-1.000|-1.0000000000
#  0.500000|0|0.5|0.500|0.5000000000
#  1.500000|2|1.5|1.500|1.5000000000
#  2.500000|2|2.5|2.500|2.5000000000
#  1234.567800|1235|1234.6|1234.568|1234.5678000000
#  -0.001000|-0|-0.0|-0.001|-0.0010000000
#  1000000000000000.000000|1000000000000000|1000000000000000.0|1000000000000000.000|1000000000000000.0000000000
#  0.100000|0|0.1|0.100|0.1000000000
#  == %e
#  0.000000e+00|0e+00|0.00e+00|0.000000E+00
#  1.000000e+00|1e+00|1.00e+00|1.000000E+00
#  -1.000000e+00|-1e+00|-1.00e+00|-1.000000E+00
#  1.234568e+03|1e+03|1.23e+03|1.234568E+03
#  1.000000e-10|1e-10|1.00e-10|1.000000E-10
#  1.000000e+100|1e+100|1.00e+100|1.000000E+100
#  9.999900e+00|1e+01|1.00e+01|9.999900E+00
#  4.940656e-324|5e-324|4.94e-324|4.940656E-324
#  == %g
#  0|0|0|0|0
#  1|1|1|1|1
#  100000|1e+05|1e+05|100000|100000
#  1e+06|1e+06|1e+06|1000000|1E+06
#  1.23457e+06|1e+06|1.23e+06|1234567|1.23457E+06
#  0.0001|0.0001|0.0001|0.0001|0.0001
#  1e-05|1e-05|1e-05|1.0000000000000001e-05|1E-05
#  1e+100|1e+100|1e+100|1e+100|1E+100
#  0.1|0.1|0.1|0.10000000000000001|0.1
#  -2.5e-07|-2e-07|-2.5e-07|-2.4999999999999999e-07|-2.5E-07
#  == width, zeros and signs
#      1.00|1.00    |00001.00|+1.00| 1.00|+00001.0
#     -1.00|-1.00   |-0001.00|-1.00|-1.00|-00001.0
#      3.14|3.14    |00003.14|+3.14| 3.14|+00003.1
#  123456.79|123456.79|123456.79|+123456.79| 123456.79|+123456.8
#  == infinities and nan
#  inf -inf nan inf nan -inf
#       inf|nan     |+inf
#  == negative zero
#  -0.000000 -0.000000e+00 -0 -0 -0.4
#  == ints and bools as floats
#  1.000000 2.00 3 1.000000e+00
#  == floats as ints
#  2 -2 1000000000 0
#  == the alternate form
#  1.00000|1.|1.00
#  == one bare operand
#  1.000000 0.333 x1y

def fixed(x):
    return '%f|%.0f|%.1f|%.3f|%.10f' % (x, x, x, x, x)


def exponent(x):
    return '%e|%.0e|%.2e|%E' % (x, x, x, x)


def general(x):
    return '%g|%.1g|%.3g|%.17g|%G' % (x, x, x, x, x)


def padded(x):
    return '%8.2f|%-8.2f|%08.2f|%+.2f|% .2f|%+08.1f' % (x, x, x, x, x, x)


def entry_point(argv):
    one = float(len(argv))
    inf = 1e308 * 10.0 * one
    nan = inf - inf
    print '== %f'
    for x in [0.0, one, -one, 0.5, 1.5, 2.5, 1234.5678, -0.001, 1e15, 0.1]:
        print fixed(x)
    print '== %e'
    for x in [0.0, one, -one, 1234.5678, 1e-10, 1e100, 9.9999, 5e-324]:
        print exponent(x)
    print '== %g'
    for x in [0.0, one, 100000.0, 1000000.0, 1234567.0, 0.0001, 0.00001, 1e100, 0.1, -2.5e-7]:
        print general(x)
    print '== width, zeros and signs'
    for x in [one, -one, 3.14159, 123456.789]:
        print padded(x)
    print '== infinities and nan'
    print '%f %f %f %e %g %.2f' % (inf, -inf, nan, inf, nan, -inf)
    print '%8.1f|%-8g|%+f' % (inf, nan, inf)
    print '== negative zero'
    print '%f %e %g %.0f %+.1f' % (-0.0 * one, -0.0 * one, -0.0 * one, -0.0 * one, -0.4)
    print '== ints and bools as floats'
    n = len(argv)
    print '%f %.2f %g %e' % (n, n + 1, 3, n == 1)
    print '== floats as ints'
    print '%d %d %d %d' % (2.9 * one, -2.9 * one, 1e9, 0.5)
    print '== the alternate form'
    print '%#g|%#.0f|%#.3g' % (one, one, one)
    print '== one bare operand'
    print '%f' % one, '%.3f' % (one / 3.0), 'x%gy' % one
    return 0


def target(driver, args):
    return entry_point, None
