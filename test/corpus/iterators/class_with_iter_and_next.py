# A class with __iter__ and next() works in for loops.
# expect:
#  6 3 10 5 16 8 4 2 1
#  1 1 1
#  7 17 52
#  27 112 9232

class Collatz(object):
    def __init__(self, start):
        self.n = start
        self.done = False

    def __iter__(self):
        return self

    def next(self):
        if self.done:
            raise StopIteration
        n = self.n
        if n == 1:
            self.done = True
        elif n % 2:
            self.n = 3 * n + 1
        else:
            self.n = n // 2
        return n


def entry_point(argv):
    for n in Collatz(6):
        print n,
    print
    for start in [1, 7, 27]:
        steps = 0
        peak = 0
        for n in Collatz(start):
            steps += 1
            peak = max(peak, n)
        print start, steps, peak
    return 0


def target(driver, args):
    return entry_point, None
