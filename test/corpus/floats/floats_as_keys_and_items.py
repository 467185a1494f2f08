# Floats in dictionaries, lists, tuples, defaults and fields that also get ints.
# expect:
#  == keys
#  3 2 2 2 2 False
#  == nan is no key that is found
#  True 9 False
#  == items
#  True 2 8.5 2.5 2.0
#  == tuples
#  True False 1.5
#  == fields and defaults become floats
#  9 7.25 0 1
#  == an int on one way is a float on both
#  1 0.5 0.5
#  == constants at module level
#  3.14159272035 1.5 4.0

class Point(object):
    scale = 1

    def __init__(self, x, y=0):
        self.x = x
        self.y = y


def count(values):
    d = {}
    for v in values:
        d[v] = d.get(v, 0) + 1
    return d


def mean(values):
    total = 0.0
    for v in values:
        total += v
    return total / len(values)


def norm(p):
    return p.x * p.x + p.y * p.y


def choose(flag):
    if flag:
        return 1
    return 0.5


def entry_point(argv):
    one = float(len(argv))
    print '== keys'
    d = count([0.5, one, 0.5, -0.0 * one, 0.0, 1.0])
    print len(d), d[0.5], d[1.0], d[0.0], d[-0.0], 2.5 in d
    print '== nan is no key that is found'
    inf = 1e200 * 1e200 * one
    nan = inf - inf
    d[inf] = 9
    print inf in d, d[inf], -inf in d
    print '== items'
    l = [1.5, one, 2.0]
    l[1] = 7
    print 7.0 in l, l.index(2.0), l[0] + l[1], mean([1.0, 2.0, 4.5]), max(l[0], l[2])
    print '== tuples'
    t = (0.5, one)
    print t == (0.5, 1.0), t == (0.5, 2.0), t[0] + t[1]
    print '== fields and defaults become floats'
    p = Point(3.0 * one)
    q = Point(1, 2.5)
    print '%g %g %g %g' % (norm(p), norm(q), p.y, q.x)
    print '== an int on one way is a float on both'
    print '%g %g %g' % (choose(one > 0.5), choose(one < 0.5), choose(True) * 0.5)
    print '== constants at module level'
    print PI_ISH, TABLE[1], TABLE[2] * 2.0
    return 0

PI_ISH = 355.0 / 113.0 - 0.0000002
TABLE = [0.5, 1.5, 2]


def target(driver, args):
    return entry_point, None
