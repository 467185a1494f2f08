# Parallel assignment evaluates the right side first; chained assignment shares one value.
# expect:
#  3 1 2
#  2 1
#  2 0 1 9 3
#  3 1 9 0
#  2 True
#  0 1 832040

class P(object):
    def __init__(self):
        self.a = 1
        self.b = 2


def fib(n):
    a, b = 0, 1
    while n > 0:
        a, b = b, a + b
        n -= 1
    return a


def entry_point(argv):
    x, y, z = 1, 2, 3
    x, y, z = z, x, y
    print x, y, z
    p = P()
    p.a, p.b = p.b, p.a
    print p.a, p.b
    l = [0, 1, 2, 3]
    i = 0
    i, l[i] = 2, 9
    print i, ' '.join([str(v) for v in l])
    l[0], l[3] = l[3], l[0]
    print ' '.join([str(v) for v in l])
    a = b = c = [1]
    c.append(2)
    print len(a), a is b
    print fib(0), fib(1), fib(30)
    return 0


def target(driver, args):
    return entry_point, None
