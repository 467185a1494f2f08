# A dict whose values are strings or None tells absence from None.
# expect:
#  alpha none absent
#  none 0 3
#  True default

def describe(d, key):
    if key not in d:
        return 'absent'
    value = d[key]
    if value is None:
        return 'none'
    return value


def entry_point(argv):
    d = {'a': 'alpha', 'n': None}
    print describe(d, 'a'), describe(d, 'n'), describe(d, 'z')
    d['a'] = None
    d['z'] = ''
    print describe(d, 'a'), len(describe(d, 'z')), len(d)
    print d.get('n', 'default') is None, d.get('q', 'default')
    return 0


def target(driver, args):
    return entry_point, None
