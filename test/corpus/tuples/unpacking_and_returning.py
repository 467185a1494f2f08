# Functions return tuples that are unpacked, swapped, nested and ignored.
# expect:
#  3 2
#  2 3
#  -4 3
#  -2 9
#  3 3 1.500000
#  2 two 7.000000
#  4 1

def divide(a, b):
    return a // b, a % b


def minmax(l):
    low = high = l[0]
    for x in l:
        low = min(low, x)
        high = max(high, x)
    return low, high


def nested(n):
    return (n, (str(n), n * 0.5))


def entry_point(argv):
    q, r = divide(17, 5)
    print q, r
    q, r = r, q
    print q, r
    print divide(-17, 5)[0], divide(-17, 5)[1]
    low, high = minmax([4, -2, 9])
    print low, high
    n, (s, f) = nested(3)
    print n, s, '%f' % f
    a, b, c = 1, 'two', 3.5
    a, c = a + 1, c * 2.0
    print a, b, '%f' % c
    [x, y] = divide(9, 2)
    print x, y
    return 0


def target(driver, args):
    return entry_point, None
