# Floats as keys; equal values are the same key.
# expect:
#  3 again half one and a half
#  True False nothing
#  2.000000

def entry_point(argv):
    d = {}
    d[0.5] = 'half'
    d[1.5] = 'one and a half'
    d[0.25 + 0.25] = 'again half'
    d[-0.0] = 'zero'
    print len(d), d[0.5], d[3.0 / 2.0]
    print 0.0 in d, 2.5 in d, d.get(2.5, 'nothing')
    total = 0.0
    for k in d:
        total += k
    print '%f' % total
    return 0


def target(driver, args):
    return entry_point, None
