# enumerate over lists, strings and growing data.
# expect:
#  0 zero
#  1 one
#  2 two
#  0 2 3
#  0
#  17

def find_all(l, x):
    return [i for i, y in enumerate(l) if y == x]


def entry_point(argv):
    for i, name in enumerate(['zero', 'one', 'two']):
        print i, name
    print ' '.join([str(i) for i in find_all([4, 5, 4, 4], 4)])
    print len(find_all([1, 2], 3))
    position = 0
    for i, c in enumerate('mississippi'):
        if c == 'p':
            position += i
    print position
    return 0


def target(driver, args):
    return entry_point, None
