# A queue on list ends and a ring buffer on a fixed list behave alike.
# expect:
#  0 1 3 full 4 full 6 full 7 full
#  True 4
#  True True True True
#  empty

class Ring(object):
    def __init__(self, size):
        self.items = [0] * size
        self.start = 0
        self.count = 0

    def put(self, x):
        if self.count == len(self.items):
            raise OverflowError
        self.items[(self.start + self.count) % len(self.items)] = x
        self.count += 1

    def get(self):
        if self.count == 0:
            raise IndexError
        x = self.items[self.start]
        self.start = (self.start + 1) % len(self.items)
        self.count -= 1
        return x


def entry_point(argv):
    ring = Ring(4)
    queue = []
    log = []
    for i in range(20):
        if i % 3 == 2:
            a = ring.get()
            b = queue.pop(0)
            if a != b:
                print 'different', a, b
            log.append(str(a))
        else:
            try:
                ring.put(i)
            except OverflowError:
                log.append('full')
                continue
            queue.append(i)
    print ' '.join(log)
    print ring.count == len(queue), ring.count
    while queue:
        print ring.get() == queue.pop(0),
    print
    try:
        ring.get()
    except IndexError:
        print 'empty'
    return 0


def target(driver, args):
    return entry_point, None
