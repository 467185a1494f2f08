# arglistitemtype(0): one copy for each type of the items of a list.
# expect:
#  2 3 4 1
#  cab
#  2 1 -1 -1

from rpython.rlib.objectmodel import specialize


@specialize.arglistitemtype(0)
def rotated(l, n):
    out = []
    for i in range(len(l)):
        out.append(l[(i + n) % len(l)])
    return out


@specialize.arglistitemtype(0)
def position(l, x):
    for i in range(len(l)):
        if l[i] == x:
            return i
    return -1


def entry_point(argv):
    print ' '.join([str(x) for x in rotated([1, 2, 3, 4], 1)])
    print ''.join(rotated(['a', 'b', 'c'], 2))
    print position([5, 6, 7], 7), position(['x', 'y'], 'y'), position([1], 2), position(['q'], 'z')
    return 0


def target(driver, args):
    return entry_point, None
