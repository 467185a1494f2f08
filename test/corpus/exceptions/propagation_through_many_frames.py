# An exception crosses many frames; finally blocks on the way run inside out.
# expect:
#  level -1
#  -1 1 2 3 4 5 6
#  through 500 frames

class Deep(Exception):
    def __init__(self, level):
        self.level = level


class Trace(object):
    def __init__(self):
        self.order = []


def descend(n, trace):
    if n == 0:
        raise Deep(trace.order[0])
    try:
        descend(n - 1, trace)
    finally:
        trace.order.append(n)


def plain(n):
    if n == 0:
        raise ValueError
    return plain(n - 1) + 1


def entry_point(argv):
    trace = Trace()
    trace.order.append(-1)
    try:
        descend(6, trace)
    except Deep, d:
        print 'level', d.level
    print ' '.join([str(x) for x in trace.order])
    try:
        print plain(500)
    except ValueError:
        print 'through 500 frames'
    return 0


def target(driver, args):
    return entry_point, None
