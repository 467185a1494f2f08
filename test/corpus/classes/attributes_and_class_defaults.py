# Class attributes are defaults for instances; assignment shadows them.
# expect:
#  1 2 10 20
#  counter counter 1 10
#  mine counter counter 1

class Counter(object):
    step = 1
    name = 'counter'
    total = 0

    def bump(self):
        self.total += self.step
        return self.total


def entry_point(argv):
    a = Counter()
    b = Counter()
    b.step = 10
    print a.bump(), a.bump(), b.bump(), b.bump()
    print a.name, b.name, a.step, b.step
    a.name = 'mine'
    print a.name, b.name, Counter.name, Counter.step
    return 0


def target(driver, args):
    return entry_point, None
