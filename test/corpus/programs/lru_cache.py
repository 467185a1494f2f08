# A least-recently-used cache: a dict and a doubly linked list of entries.
# expect:
#  k0
#  k1 k0
#  k2 k1 k0
#  k3 k2 k1
#  True v1 k1 k3 k2
#  new k2 k1 changed True
#  2000 50 50 True
#  b 0 0

class Entry(object):
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.newer = None
        self.older = None


class LRU(object):
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.newest = None
        self.oldest = None
        self.hits = 0
        self.misses = 0

    def _unlink(self, e):
        if e.newer is not None:
            e.newer.older = e.older
        else:
            self.newest = e.older
        if e.older is not None:
            e.older.newer = e.newer
        else:
            self.oldest = e.newer
        e.newer = None
        e.older = None

    def _push(self, e):
        e.older = self.newest
        if self.newest is not None:
            self.newest.newer = e
        self.newest = e
        if self.oldest is None:
            self.oldest = e

    def get(self, key):
        try:
            e = self.entries[key]
        except KeyError:
            self.misses += 1
            return None
        self.hits += 1
        self._unlink(e)
        self._push(e)
        return e.value

    def put(self, key, value):
        if key in self.entries:
            e = self.entries[key]
            e.value = value
            self._unlink(e)
        else:
            if len(self.entries) >= self.capacity:
                victim = self.oldest
                assert victim is not None
                self._unlink(victim)
                del self.entries[victim.key]
            e = Entry(key, value)
            self.entries[key] = e
        self._push(e)

    def keys(self):
        out = []
        e = self.newest
        while e is not None:
            out.append(e.key)
            e = e.older
        return out


def entry_point(argv):
    c = LRU(3)
    for i in range(4):
        c.put('k%d' % i, 'v%d' % i)
        print ' '.join(c.keys())
    print c.get('k0') is None, c.get('k1'), ' '.join(c.keys())
    c.put('k2', 'changed')
    c.put('new', 'n')
    print ' '.join(c.keys()), c.get('k2'), c.get('k3') is None
    big = LRU(50)
    x = 1
    for i in range(2000):
        x = (x * 75 + 74) % 65537
        key = str(x % 90)
        if big.get(key) is None:
            big.put(key, key + '!')
    print big.hits + big.misses, len(big.entries), len(big.keys()), big.hits > 500
    one = LRU(1)
    one.put('a', '1')
    one.put('b', '2')
    print ' '.join(one.keys()), one.hits, one.misses
    return 0


def target(driver, args):
    return entry_point, None
