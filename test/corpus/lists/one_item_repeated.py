# [item] * n: zeros of every kind, other items, counts of zero and less, and lists that are more than an intermediate step.
# expect:
#  == zeros
#  3 0 0.000000 - 0 4 True False
#  == other items
#  [7, 7, 7] x -0.000000 True abc abc
#  == counts
#  0 0 0 1
#  == lists that change
#  [0, 0, 5] [5, 5, 5] [0, 0, 0]
#  == the same object in each place
#  9 9
#  == the list before it is repeated
#  [5, 5] [5, 5]
#  == n in front
#  [1, 1, 1]


def text(l):
    return '[' + ', '.join([str(n) for n in l]) + ']'


class Box(object):
    def __init__(self, n):
        self.n = n


def zeros(n):
    a = [0] * n
    b = [0.0] * n
    c = ['\x00'] * n
    d = [None] * (n + 1)
    e = [False] * n
    d[0] = Box(4)
    print len(a), a[1], '%f' % b[2], '-' if c[0] == '\x00' else '+', ord(c[1]), d[0].n, d[1] is None, e[2]


def others(n, item):
    a = [item] * n
    b = ['x'] * n
    c = [-0.0] * n
    d = [True] * n
    e = ['abc'] * n
    print text(a), b[1], '%f' % c[1], d[2], e[0], e[n - 1]


def growing(n):
    a = [0] * n
    a.append(5)
    a.pop(0)
    b = [5] * (n - 1)
    b.append(5)
    c = [0] * n
    print text(a), text(b), text(c)


def entry_point(argv):
    n = len(argv) + 2
    print '== zeros'
    zeros(n)
    print '== other items'
    others(n, 7)
    print '== counts'
    print len([0] * (n - 3)), len([1] * (n - 3)), len([5] * (n - 10)), len([0] * (n - 2))
    print '== lists that change'
    growing(n)
    print '== the same object in each place'
    boxes = [Box(1)] * n
    boxes[0].n = 9
    print boxes[1].n, boxes[2].n
    print '== the list before it is repeated'
    first = [0]
    first[0] = n + 2
    print text(first * (n - 1)), text([n + 2] * (n - 1))
    print '== n in front'
    print text(n * [1])
    return 0


def target(driver, args):
    return entry_point, None
