# Reading, writing, popping and deleting out of range raise IndexError in a handler.
# expect:
#  -100 10 20 30 10 20 30 -100 -100
#  yes no yes no
#  no no yes
#  11 33 2
#  33 11 -200 -200

def read(l, i):
    try:
        return l[i]
    except IndexError:
        return -100


def write(l, i, x):
    try:
        l[i] = x
    except IndexError:
        return 'no'
    return 'yes'


def remove(l, i):
    try:
        del l[i]
    except IndexError:
        return 'no'
    return 'yes'


def last(l):
    try:
        return l.pop()
    except IndexError:
        return -200


def entry_point(argv):
    l = [10, 20, 30]
    for i in range(-4, 5):
        print read(l, i),
    print
    print write(l, 2, 33), write(l, 3, 44), write(l, -3, 11), write(l, -4, 0)
    print remove(l, 3), remove(l, -4), remove(l, 1)
    print l[0], l[1], len(l)
    print last(l), last(l), last(l), last(l)
    return 0


def target(driver, args):
    return entry_point, None
