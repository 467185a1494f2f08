# str() has 12 digits, repr() and %r the fewest that read back.
# expect:
#  == whole numbers
#  0.0 0.0
#  1.0 1.0
#  -1.0 -1.0
#  100.0 100.0
#  1e+11 100000000000.0
#  1e+12 1000000000000.0
#  1e+15 1000000000000000.0
#  1e+16 1e+16
#  1e+17 1e+17
#  1.23456789012e+11 123456789012.0
#  1.23456789012e+12 1234567890123.0
#  == fractions
#  0.1 0.1
#  0.3 0.30000000000000004
#  0.333333333333 0.3333333333333333
#  0.666666666667 0.6666666666666666
#  1.1 1.1
#  3.14159265359 3.14159265358979
#  14.2857142857 14.285714285714286
#  0.5 0.5
#  0.0001 0.0001
#  1e-05 1e-05
#  0.00012345 0.00012345
#  == large and small
#  1e+22 1e+22
#  1e+23 1e+23
#  1.79769313486e+308 1.7976931348623157e+308
#  2.22507385851e-308 2.2250738585072014e-308
#  4.94065645841e-324 5e-324
#  4.90014307545e-320 4.9e-320
#  1e+100 1e+100
#  9.00719925474e+15 9007199254740992.0
#  1.23e+47 1.23e+47
#  == what is no number
#  inf inf -inf -inf nan nan
#  == negative zero
#  -0.0 -0.0 0.0 0.0
#  == all of them read back
#  0
#  == %r and %s
#  0.1 0.1 1.0 1.0 [     1.5] [1.5     ]
#  == in containers of text
#  0.5, 1.0, -2.25, 1e+50 x0.1

def both(x):
    return str(x) + ' ' + repr(x)


def reads_back(x):
    return float(repr(x)) == x


def entry_point(argv):
    one = float(len(argv))
    inf = 1e308 * 10.0 * one
    print '== whole numbers'
    for x in [0.0, one, -one, 100.0, 1e11, 1e12, 1e15, 1e16, 1e17, 123456789012.0, 1234567890123.0]:
        print both(x)
    print '== fractions'
    for x in [0.1, 0.1 + 0.2, 1.0 / 3.0, 2.0 / 3.0, 1.1 * one, 3.14159265358979, 100.0 / 7.0, 0.5, 1e-4, 1e-5, 0.00012345]:
        print both(x)
    print '== large and small'
    for x in [1e22, 1e23, 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, 4.9e-320, 1e100, 9007199254740993.0, 123e45]:
        print both(x)
    print '== what is no number'
    print both(inf), both(-inf), both(inf - inf)
    print '== negative zero'
    print both(-0.0 * one), both(0.0 * one)
    print '== all of them read back'
    bad = 0
    x = 1.0
    for i in range(300):
        x = x * 1.37 + 0.001
        if not reads_back(x) or not reads_back(1.0 / x) or not reads_back(-x):
            bad += 1
    print bad
    print '== %r and %s'
    print '%r %s %r %s' % (0.1 * one, 0.1 * one, one, one), '[%8s]' % 1.5, '[%-8r]' % 1.5
    print '== in containers of text'
    print ', '.join([str(v) for v in [0.5, 1.0, -2.25, 1e50]]), 'x' + repr(0.1)
    return 0


def target(driver, args):
    return entry_point, None
