# A loop that raises and handles thousands of exceptions keeps its state right.
# expect:
#  stopped at 9998
#  9998 3332 334

class Skip(Exception):
    def __init__(self, weight):
        self.weight = weight


class Stop(Exception):
    pass


def check(i):
    if i % 3 == 0:
        raise Skip(i)
    if i == 9998:
        raise Stop
    return i


def entry_point(argv):
    accepted = 0
    skipped = 0
    weight = 0
    i = 0
    try:
        while True:
            i += 1
            try:
                accepted += check(i) % 2
            except Skip, s:
                skipped += 1
                weight = (weight + s.weight) % 1000
                continue
            accepted += 1
    except Stop:
        print 'stopped at', i
    print accepted, skipped, weight
    return 0


def target(driver, args):
    return entry_point, None
