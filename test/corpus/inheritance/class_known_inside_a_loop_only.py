# A test in the head of a loop tells the class of an object: what belongs to that class is touched inside of the loop only.
# expect:
#  0 12 0
#  0 20 0
#  7
#  7 7

class Base(object):
    def __init__(self, x):
        self.x = x


class Item(Base):
    def __init__(self, x, y):
        Base.__init__(self, x)
        self.y = y


def same(a, b, n):
    total = 0
    while n > 0 and a is b:
        n -= 1
        total += a.x + b.y
    return total


def only_items(a, n):
    total = 0
    while n > 0 and isinstance(a, Item):
        n -= 1
        total += a.x * 2 + a.y
    return total


def print_same(a, b, n):
    while n > 0 and a is b:
        n -= 3
        print a.x,
    print b.x


def entry_point(argv):
    n = len(argv)
    base = Base(n)
    item = Item(n + 1, n)
    other = Item(n + 6, n)
    print same(base, item, n + 3), same(item, item, n + 3), same(item, base, n) if isinstance(base, Item) else 0
    print only_items(base, n + 3), only_items(item, n + 3), only_items(Base(3), n)
    print_same(base, other, n)
    print_same(other, other, 1)
    return 0


def target(driver, args):
    return entry_point, None
