# int() truncates towards zero, float() is exact for small integers.
# expect:
#  0 0 0 1 1 0 0 -1 -1 123456 -123456
#  0.000000 True True
#  1.000000 True True
#  -1.000000 True True
#  7.000000 True True
#  -1000000.000000 True True
#  3.000000 3.500000 3.500000
#  True True True True
#  8 -7

def entry_point(argv):
    for x in [0.0, 0.5, 0.999, 1.0, 1.5, -0.5, -0.999, -1.0, -1.5, 123456.789, -123456.789]:
        print int(x),
    print
    for n in [0, 1, -1, 7, -1000000]:
        f = float(n)
        print '%f' % f, int(f) == n, f == n
    print '%f' % float(7 / 2), '%f' % (7 / 2.0), '%f' % (float(7) / 2)
    print 3 < 3.5, 4 > 3.5, 3 == 3.0, 2 * 1.5 == 3
    print int(2.0 * 3.75 + 0.5), int(-(2.0 * 3.75))
    return 0


def target(driver, args):
    return entry_point, None
