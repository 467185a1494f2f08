# len, constant indexes (negative ones too) and + of tuples.
# expect:
#  2 3 3 4 home home 3
#  0 1 5 3
#  1 a 2.500000 b

def point(x, y):
    return (x, y)


def with_name(p, name):
    return p + (name,)


def entry_point(argv):
    p = point(3, 4)
    t = with_name(p, 'home')
    print len(p), len(t), t[0], t[1], t[2], t[-1], t[-3]
    empty = ()
    single = (5,)
    print len(empty), len(single), single[0], len(p + single + empty)
    u = (1, 'a') + (2.5, 'b')
    print u[0], u[1], '%f' % u[2], u[3]
    return 0


def target(driver, args):
    return entry_point, None
