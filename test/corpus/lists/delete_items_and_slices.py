# del of one item, of a slice, of the tail and of everything.
# expect:
#  1 4 9 16 25 36 49 64 81 (9)
#  1 4 9 16 25 36 49 64 (8)
#  1 16 25 36 49 64 (6)
#  1 16 25 36 (4)
#  25 36 (2)
#  25 36 (2)
#  0
#  5 (1)

def show(l):
    print ' '.join([str(x) for x in l]) + ' (%d)' % len(l)


def entry_point(argv):
    l = [i * i for i in range(10)]
    del l[0]
    show(l)
    del l[-1]
    show(l)
    del l[1:3]
    show(l)
    del l[4:]
    show(l)
    del l[:2]
    show(l)
    del l[0:0]
    show(l)
    del l[:]
    print len(l)
    l.append(5)
    show(l)
    return 0


def target(driver, args):
    return entry_point, None
