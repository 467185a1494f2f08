# range and xrange with start, stop and positive and negative steps.
# expect:
#  [0 1 2 3 4]
#  [2 3 4 5]
#  [0 3 6 9]
#  [10 7 4 1]
#  []
#  []
#  [0 -1 -2 -3]
#  5050
#  9 5 1
#  1 5 7 9
#  [0 1 2 99]

def show(l):
    print '[' + ' '.join([str(x) for x in l]) + ']'


def entry_point(argv):
    show(range(5))
    show(range(2, 6))
    show(range(0, 10, 3))
    show(range(10, 0, -3))
    show(range(5, 5))
    show(range(3, 0))
    show(range(0, -4, -1))
    total = 0
    for i in xrange(1, 101):
        total += i
    print total
    for i in xrange(9, -1, -4):
        print i,
    print
    n = len(argv)
    print len(range(n)), len(range(n, n + 5)), range(10)[7], range(1, 20, 4)[2]
    l = range(3)
    l.append(99)
    show(l)
    return 0


def target(driver, args):
    return entry_point, None
