# The four operations on floats, printed with six decimals.
# expect:
#  3.750000
#  -0.750000
#  -3.000000
#  3.500000
#  0.333333
#  -0.666667
#  0.300000
#  1000000000000000.000000
#  0.000001
#  2.500000
#  -0.500000
#  False True

def show(x):
    print '%f' % x


def average(values):
    total = 0.0
    for v in values:
        total += v
    return total / len(values)


def entry_point(argv):
    show(1.5 + 2.25)
    show(1.5 - 2.25)
    show(1.5 * -2.0)
    show(7.0 / 2.0)
    show(1.0 / 3.0)
    show(2.0 / -3.0)
    show(0.1 + 0.2)
    show(1e10 * 1e5)
    show(1.0 / 1048576.0)
    show(average([1.0, 2.0, 4.5]))
    show(average([-0.5]))
    print 0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75
    return 0


def target(driver, args):
    return entry_point, None
