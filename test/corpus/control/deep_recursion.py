# Recursion a few thousand levels deep.
# expect:
#  10 3000
#  70
#  2500

import sys

sys.setrecursionlimit(10000)


def depth(n):
    if n == 0:
        return 0
    return depth(n - 1) + 1


def digits(n, acc):
    if n == 0:
        return acc
    return digits(n - 1, (acc * 3 + n) % 1009)


class Chain(object):
    def __init__(self, next):
        self.next = next

    def length(self):
        if self.next is None:
            return 1
        return 1 + self.next.length()


def entry_point(argv):
    print depth(10), depth(3000)
    print digits(3000, 0)
    c = None
    for i in range(2500):
        c = Chain(c)
    print c.length()
    return 0


def target(driver, args):
    return entry_point, None
