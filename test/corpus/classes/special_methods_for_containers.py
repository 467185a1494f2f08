# __len__, __getitem__, __setitem__ and __contains__ of user classes.
# expect:
#  4 0
#  64 81 36 49 49 49
#  True False True
#  50 1

class Ring(object):
    def __init__(self, size):
        self.items = [0] * size

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i % len(self.items)]

    def __setitem__(self, i, value):
        self.items[i % len(self.items)] = value

    def __contains__(self, value):
        for x in self.items:
            if x == value:
                return True
        return False


def entry_point(argv):
    r = Ring(4)
    print len(r), r[0]
    for i in range(10):
        r[i] = i * i
    print r[0], r[1], r[2], r[3], r[-1], r[103]
    print 81 in r, 0 in r, 49 in r
    r[7] += 1
    print r[3], len(Ring(1))
    return 0


def target(driver, args):
    return entry_point, None
