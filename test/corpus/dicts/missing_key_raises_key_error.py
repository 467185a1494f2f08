# d[k], del d[k] and pop raise KeyError when the key is not there.
# expect:
#  1 -1
#  removed absent 2
#  2 -2 1
#  77 3 0
#  -1

def fetch(d, key):
    try:
        return d[key]
    except KeyError:
        return -1


def remove(d, key):
    try:
        del d[key]
    except KeyError:
        return 'absent'
    return 'removed'


def take(d, key):
    try:
        return d.pop(key)
    except KeyError:
        return -2


def entry_point(argv):
    d = {'a': 1, 'b': 2, 'c': 3}
    print fetch(d, 'a'), fetch(d, 'z')
    print remove(d, 'a'), remove(d, 'a'), len(d)
    print take(d, 'b'), take(d, 'b'), len(d)
    print d.pop('q', 77), d.pop('c', 77), len(d)
    print fetch(d, 'c')
    return 0


def target(driver, args):
    return entry_point, None
