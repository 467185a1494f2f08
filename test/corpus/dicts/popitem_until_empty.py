# popitem removes entries one by one and raises KeyError at the end.
# expect:
#  20 190 2470 0
#  empty
#  5 6 0

def entry_point(argv):
    d = {}
    for i in range(20):
        d[i] = i * i
    keys = 0
    values = 0
    n = 0
    while d:
        k, v = d.popitem()
        keys += k
        values += v
        n += 1
        if k in d:
            print 'still there', k
    print n, keys, values, len(d)
    try:
        d.popitem()
    except KeyError:
        print 'empty'
    d[5] = 6
    k, v = d.popitem()
    print k, v, len(d)
    return 0


def target(driver, args):
    return entry_point, None
