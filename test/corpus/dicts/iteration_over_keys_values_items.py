# All six ways of iterating give every entry exactly once.
# expect:
#  45 45 45 45 130
#  10 10 10
#  0

def entry_point(argv):
    d = {}
    for i in range(10):
        d['k%d' % i] = i
    by_key = 0
    for k in d:
        by_key += d[k]
    by_keys = 0
    for k in d.keys():
        by_keys += int(k[1:])
    by_values = 0
    for v in d.values():
        by_values += v
    by_items = 0
    for k, v in d.items():
        if k == 'k%d' % v:
            by_items += v
    lazily = 0
    for k in d.iterkeys():
        lazily += len(k)
    for v in d.itervalues():
        lazily += v
    for k, v in d.iteritems():
        lazily += v + len(k)
    print by_key, by_keys, by_values, by_items, lazily
    print len(d.keys()), len(d.values()), len(d.items())
    e = {'x': 1}
    del e['x']
    for k in e:
        print 'never', k
    print len(e.keys())
    return 0


def target(driver, args):
    return entry_point, None
