# Assertions that hold, with and without messages, narrow what follows.
# expect:
#  5 -2 0
#  assert x
#  3 2

def half(n):
    assert n % 2 == 0, 'n must be even'
    return n // 2


def prefix(s, n):
    assert n >= 0
    return s[:n]


class Base(object):
    pass


class Derived(Base):
    def __init__(self, n):
        self.n = n


def value_of(b):
    assert isinstance(b, Derived), 'a Derived is needed'
    return b.n


def entry_point(argv):
    print half(10), half(-4), half(0)
    print prefix('assertion', 6), prefix('x', 5)
    items = [Derived(3), Derived(4)]
    bases = [items[0], Base()]
    print value_of(bases[0]), len(bases)
    return 0


def target(driver, args):
    return entry_point, None
