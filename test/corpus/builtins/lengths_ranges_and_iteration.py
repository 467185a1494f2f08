# len, range, xrange, enumerate, reversed, zip-free pairs, any and all by hand, list() of things.
# expect:
#  == lengths
#  1 2 0 2 10 1 3
#  == ranges of all kinds
#  0,1,2 1,2,3,4 0,3,6,9 5,3,1 0 0 -3,-2,-1,0
#  == xrange in loops
#  100 5050 735
#  == ranges as lists
#  -1,1,2,3,4,99 True False 5 6
#  == items of ranges
#  10 20 40 4
#  == comprehensions
#  0,1,4,9,16,25 4,6,8,10 0
#  == enumerate and reversed
#  2 -1 3,2,1 0
#  == list() of a list and of a string
#  2 3 a-b-c

def squares(n):
    return [i * i for i in range(n)]


def evens(a, b):
    return [i for i in range(a, b) if i % 2 == 0]


def show(l):
    return ','.join([str(x) for x in l])


def total(r):
    n = 0
    for i in r:
        n += i
    return n


def index_of(l, x):
    for i, y in enumerate(l):
        if y == x:
            return i
    return -1


def from_back(l):
    result = []
    for x in reversed(l):
        result.append(x)
    return result


def entry_point(argv):
    one = len(argv)
    print '== lengths'
    print len([1] * one), len('ab' * one), len({}), len((1, 2)), len(range(10 * one)), len(u'\u20ac' * one), len(bytearray(3 * one))
    print '== ranges of all kinds'
    print show(range(3 * one)), show(range(one, 5)), show(range(0, 10, 3 * one)), show(range(5, 0, -2)), len(range(5, 0)), len(range(-one)), show(range(-3, one))
    print '== xrange in loops'
    n = 0
    for i in xrange(10 * one):
        n += i
    for i in xrange(10, 0, -one):
        n += i
    print n, total(range(101)), total(range(0, 100, 7))
    print '== ranges as lists'
    r = range(5 * one)
    r.append(99)
    r[0] = -1
    print show(r), 3 in r, 7 in r, r.index(99), len(r)
    print '== items of ranges'
    q = range(10, 50, 10)
    print q[0], q[one], q[-1], len(q)
    print '== comprehensions'
    print show(squares(6 * one)), show(evens(3, 12)), len(squares(0))
    print '== enumerate and reversed'
    print index_of([5, 6, 7 * one], 7), index_of([], 1), show(from_back([1, 2, 3 * one])), len(from_back([0][one:]))
    print '== list() of a list and of a string'
    l = [1, 2]
    m = list(l)
    m.append(3)
    print len(l), len(m), '-'.join(list('abc' * one))
    return 0


def target(driver, args):
    return entry_point, None
