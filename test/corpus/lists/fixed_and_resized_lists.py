# A list that is never resized lives beside lists that grow; a copy of it may be resized again.
# expect:
#  49 1140 148 8
#  248 49 49 8

from rpython.rlib.debug import make_sure_not_resized, check_nonneg
from rpython.rlib.objectmodel import newlist_hint


def total(l):
    n = 0
    for x in l:
        n += x
    return n


class Memory(object):
    def __init__(self, size):
        check_nonneg(size)
        self.cells = make_sure_not_resized([0] * size)

    def fill(self):
        for i in range(len(self.cells)):
            self.cells[i] = i * i

    def largest(self):
        best = 0
        for x in self.cells:
            best = max(best, x)
        return best


def entry_point(argv):
    m = Memory(8)
    m.fill()
    grown = newlist_hint(4)
    for x in m.cells:
        grown.append(x + 1)
    copy = m.cells[:]
    copy.append(1000)
    print m.largest(), total(copy), total(grown), len(grown)
    grown.append(100)
    print total(grown), m.cells[7], m.cells[-1], len(m.cells)
    return 0


def target(driver, args):
    return entry_point, None
