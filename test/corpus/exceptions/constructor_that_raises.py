# An exception in __init__ leaves no object behind and keeps the counters right.
# expect:
#  made 3
#  failed -1
#  made 4
#  failed -1
#  failed -5
#  2 3

class Registry(object):
    def __init__(self):
        self.entries = []
        self.failures = 0


class Entry(object):
    def __init__(self, registry, size):
        if size < 0:
            registry.failures += 1
            raise ValueError('negative size')
        self.size = size
        registry.entries.append(self)


def make(registry, size):
    try:
        return Entry(registry, size)
    except ValueError:
        return None


def entry_point(argv):
    r = Registry()
    for size in [3, -1, 4, -1, -5]:
        e = make(r, size)
        if e is None:
            print 'failed', size
        else:
            print 'made', e.size
    print len(r.entries), r.failures
    return 0


def target(driver, args):
    return entry_point, None
