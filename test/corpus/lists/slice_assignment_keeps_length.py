# Slice assignment of equal size overwrites in place.
# expect:
#  0 10 20 3 4 5
#  0 10 20 3 40 50
#  3 40 50 0 10 20
#  3 40 50 0 10 20
#  True 6

def show(l):
    print ' '.join([str(x) for x in l])


def swap_halves(l):
    half = len(l) // 2
    left = l[:half]
    right = l[half:]
    l[:half] = right
    l[half:] = left


def entry_point(argv):
    l = [0, 1, 2, 3, 4, 5]
    alias = l
    l[1:3] = [10, 20]
    show(l)
    l[4:] = [40, 50]
    show(l)
    swap_halves(l)
    show(alias)
    l[2:2] = []
    show(l)
    print alias is l, len(l)
    return 0


def target(driver, args):
    return entry_point, None
