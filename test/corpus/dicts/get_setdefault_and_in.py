# Lookups with and without defaults, membership and length.
# expect:
#  1 2 -1 2
#  3 1 3
#  True False True
#  11 4 4
#  uno True nada

def entry_point(argv):
    d = {'one': 1, 'two': 2}
    print d['one'], d.get('two', -1), d.get('three', -1), len(d)
    print d.setdefault('three', 3), d.setdefault('one', 99), len(d)
    print 'three' in d, 'four' in d, 'four' not in d
    d['four'] = 4
    d['one'] = 11
    print d['one'], d['four'], len(d)
    names = {1: 'uno'}
    print names.get(1), names.get(2) is None, names.get(2, 'nada')
    return 0


def target(driver, args):
    return entry_point, None
