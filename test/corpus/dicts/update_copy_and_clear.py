# update merges, copy is independent, clear empties.
# expect:
#  3 20 1 131
#  2 2 5
#  1 0
#  0 2 0
#  2 100

def checksum(d):
    n = 0
    for k, v in d.items():
        n += len(k) * v
    return n


def entry_point(argv):
    a = {'x': 1, 'yy': 2}
    b = {'yy': 20, 'zzz': 30}
    c = a.copy()
    a.update(b)
    print len(a), a['yy'], a['x'], checksum(a)
    print len(c), c['yy'], checksum(c)
    c['x'] = 100
    print a['x'], b.get('x', 0)
    a.clear()
    print len(a), len(b), checksum(a)
    a.update(c)
    print len(a), a['x']
    return 0


def target(driver, args):
    return entry_point, None
