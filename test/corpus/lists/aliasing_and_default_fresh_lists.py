# Two names for one list see each other's changes; a fresh list is made per call and per instance.
# expect:
#  2 0
#  2 True 8
#  1 1 3 3

class Bag(object):
    def __init__(self, items=None):
        if items is None:
            items = []
        self.items = items

    def add(self, x):
        self.items.append(x)
        return self


def collect(x, into=None):
    if into is None:
        into = []
    into.append(x)
    return into


def entry_point(argv):
    a = Bag()
    b = Bag()
    a.add(1).add(2)
    print len(a.items), len(b.items)
    shared = [7]
    c = Bag(shared)
    d = Bag(shared)
    c.add(8)
    print len(d.items), d.items is shared, d.items[1]
    print len(collect(1)), len(collect(2)), len(collect(3, shared)), len(shared)
    return 0


def target(driver, args):
    return entry_point, None
