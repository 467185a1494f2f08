# arg(n): one copy for each constant value of an argument, which then folds branches.
# expect:
#  5! 2 2.500000
#  5 x-y
#  apple 3 4

from rpython.rlib.objectmodel import specialize


@specialize.arg(1)
def convert(n, kind):
    if kind == 'str':
        return str(n)
    elif kind == 'list':
        return [n, n]
    else:
        return n * 0.5


@specialize.arg(0)
def apply(f, a, b):
    return f(a, b)


def add(a, b):
    return a + b


def join(a, b):
    return a + '-' + b


@specialize.arg(0)
def make(cls, n):
    return cls(n)


class Apple(object):
    def __init__(self, n):
        self.n = n

    def show(self):
        return 'apple %d' % self.n


class Sock(object):
    def __init__(self, n):
        self.pairs = [n]


def entry_point(argv):
    print convert(5, 'str') + '!', len(convert(5, 'list')), '%f' % convert(5, 'float')
    print apply(add, 2, 3), apply(join, 'x', 'y')
    print make(Apple, 3).show(), make(Sock, 4).pairs[0]
    return 0


def target(driver, args):
    return entry_point, None
