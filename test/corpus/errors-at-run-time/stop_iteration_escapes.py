# next() on an exhausted iterator without a handler.
# exit: 1
# stderr: StopIteration
# expect:
#  1
#  0

class Feed(object):
    def __init__(self, n):
        self.n = n

    def next(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def entry_point(argv):
    f = Feed(2)
    print f.next()
    print f.next()
    print f.next()
    return 0


def target(driver, args):
    return entry_point, None
