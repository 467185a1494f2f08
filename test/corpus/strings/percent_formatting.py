# The % operator with %d, %s, %x, %o, %f and %%, and with one bare operand.
# expect:
#  bag has 3 items at 0.500000
#   has 0 items at -1.000000
#  50% -1% 0%
#  alone 7 7 c-dd
#  ff 10 10
#  no operand 100%
#  True and False
#  123 tuple of one

def describe(name, n, x):
    return '%s has %d items at %f' % (name, n, x)


def percent(n):
    return '%d%%' % n


def entry_point(argv):
    print describe('bag', 3, 0.5)
    print describe('', 0, -1.0)
    print percent(50), percent(-1), percent(0)
    print '%s' % 'alone', '%d' % 7, '%s' % 7, '%s-%s' % ('c', 'dd')
    print '%x %x %o' % (255, 16, 8)
    print 'no operand', '100%%' % ()
    print '%s and %s' % (True, False)
    print '%d%d%d' % (1, 2, 3), '%s' % ('tuple of one',)
    return 0


def target(driver, args):
    return entry_point, None
