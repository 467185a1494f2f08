# Instances with __call__ are called like functions.
# expect:
#  6 15 110 4
#  6 3 1

class Adder(object):
    def __init__(self, n):
        self.n = n
        self.calls = 0

    def __call__(self, x):
        self.calls += 1
        return x + self.n


def twice(f, x):
    return f(f(x))


def entry_point(argv):
    add = Adder(5)
    print add(1), add(10), twice(add, 100), add.calls
    adders = [Adder(i) for i in range(4)]
    x = 0
    for a in adders:
        x = a(x)
    print x, adders[3](0), adders[0].calls
    return 0


def target(driver, args):
    return entry_point, None
