# Bound methods are stored, passed and called later; the receiver stays the same.
# expect:
#  6 6
#  120 120
#  7 140 100
#  146 7 146

class Counter(object):
    def __init__(self, step):
        self.step = step
        self.n = 0

    def advance(self, times):
        self.n += self.step * times
        return self.n


class Doubler(Counter):
    def advance(self, times):
        return Counter.advance(self, times * 2)


def repeat(f, n):
    result = 0
    for i in range(n):
        result = f(i)
    return result


def entry_point(argv):
    a = Counter(1)
    b = Doubler(10)
    print repeat(a.advance, 4), a.n
    print repeat(b.advance, 4), b.n
    methods = [a.advance, b.advance, Counter(100).advance]
    for m in methods:
        print m(1),
    print
    step = b.advance
    b.step = 1
    print step(3), a.n, b.n
    return 0


def target(driver, args):
    return entry_point, None
