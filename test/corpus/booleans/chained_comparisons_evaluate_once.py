# a < b < c evaluates b once and stops at the first false step.
# expect:
#  True 1
#  False 2
#  False 6
#  False True True True False
#  True True False True

class Counter(object):
    def __init__(self):
        self.n = 0

    def value(self, x):
        self.n += 1
        return x


def between(low, x, high):
    return low <= x <= high


def entry_point(argv):
    c = Counter()
    print 1 < c.value(2) < 3, c.n
    print 1 < c.value(0) < c.value(9), c.n
    print c.value(1) < c.value(2) < c.value(3) < c.value(3), c.n
    for x in [-1, 0, 5, 10, 11]:
        print between(0, x, 10),
    print
    print 1 == 1 != 2, 3 > 2 > 1, 3 > 2 > 2, 'a' <= 'b' < 'c'
    return 0


def target(driver, args):
    return entry_point, None
