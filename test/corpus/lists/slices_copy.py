# A slice is a new list; the original does not see later changes.
# expect:
#  4:2,3,4,5
#  2:1,2
#  3:2,3,4
#  4:1,2,3,4
#  0:
#  0:
#  4:2,3,4,5
#  5:1,2,3,4,5
#  6:99,2,3,4,5,6
#  5:1,88,3,4,5
#  False False True

def show(l):
    print '%d:%s' % (len(l), ','.join([str(x) for x in l]))


def entry_point(argv):
    l = [1, 2, 3, 4, 5]
    show(l[1:])
    show(l[:2])
    show(l[1:4])
    show(l[:-1])
    show(l[5:])
    show(l[2:2])
    show(l[1:100])
    c = l[:]
    c[0] = 99
    c.append(6)
    d = list(l)
    d[1] = 88
    show(l)
    show(c)
    show(d)
    print c is l, d == l, l[:] == l
    return 0


def target(driver, args):
    return entry_point, None
