# A pseudo random generator that lives from wrap-around in the low bits.
# expect:
#  4884750
#  4360555
#  3908893
#  6518260
#  3547248
#  279947
#  600
#  True True False

from rpython.rlib.rarithmetic import intmask


class Random(object):
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = intmask(self.state * 1103515245 + 12345) & 0x7fffffff
        return self.state >> 8

    def below(self, n):
        return self.next() % n


def entry_point(argv):
    r = Random(42)
    for i in range(6):
        print r.next()
    dice = [0] * 6
    for i in range(600):
        dice[r.below(6)] += 1
    total = 0
    for n in dice:
        total += n
        if n < 60 or n > 140:
            print 'unfair'
    print total
    a = Random(7)
    b = Random(7)
    print a.next() == b.next(), a.below(100) == b.below(100), a.next() == Random(8).next()
    return 0


def target(driver, args):
    return entry_point, None
