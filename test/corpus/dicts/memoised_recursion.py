# A dict as a cache for a recursive function.
# expect:
#  0 1
#  1 1
#  2 2
#  5 7
#  10 42
#  30 5604
#  60 966467
#  True 7

class Cache(object):
    def __init__(self):
        self.values = {}
        self.misses = 0


def partitions(n, largest, cache):
    if n == 0:
        return 1
    if n < 0 or largest == 0:
        return 0
    key = (n, largest)
    if key in cache.values:
        return cache.values[key]
    cache.misses += 1
    result = partitions(n - largest, largest, cache) + partitions(n, largest - 1, cache)
    cache.values[key] = result
    return result


def entry_point(argv):
    cache = Cache()
    for n in [0, 1, 2, 5, 10, 30, 60]:
        print n, partitions(n, n, cache)
    print cache.misses == len(cache.values), cache.values[5, 5]
    return 0


def target(driver, args):
    return entry_point, None
