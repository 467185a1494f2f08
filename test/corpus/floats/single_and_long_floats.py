# r_singlefloat and r_longfloat only store: made of floats, and floats again.
# expect:
#  == a single float rounds
#  True False 0.1000000015 16777216.0 inf 0.0
#  == as fields
#  1.25 0.666666687
#  True
#  == in lists
#  2.5 3
#  == constants
#  0.5 -1.25 -3.0
#  == a long float keeps all of a float
#  True True -0.5

from rpython.rlib.rarithmetic import r_singlefloat, r_longfloat


HALF = r_singlefloat(0.5)
WIDE = r_longfloat(-1.25)
TABLE = [r_singlefloat(0.75), r_singlefloat(-3.0)]


class Vertex(object):
    def __init__(self, x, y):
        self.x = r_singlefloat(x)
        self.y = r_singlefloat(y)


def squeeze(x):
    return float(r_singlefloat(x))


def stretch(x):
    return float(r_longfloat(x))


def entry_point(argv):
    one = float(len(argv))
    print '== a single float rounds'
    print squeeze(0.5 * one) == 0.5, squeeze(0.1 * one) == 0.1, '%.10f' % squeeze(0.1 * one), squeeze(16777217.0 * one), squeeze(1e300 * one), squeeze(1e-60 * one)
    print '== as fields'
    v = Vertex(1.25 * one, 2.0 / 3.0)
    print float(v.x), '%.9f' % float(v.y)
    v.x = v.y
    print float(v.x) == float(v.y)
    print '== in lists'
    l = [r_singlefloat(one), r_singlefloat(2.5)]
    l.append(r_singlefloat(-one))
    total = 0.0
    for x in l:
        total += float(x)
    print total, len(l)
    print '== constants'
    print float(HALF) * one, float(WIDE), float(TABLE[len(argv)])
    print '== a long float keeps all of a float'
    print stretch(0.1 * one) == 0.1, stretch(1e308 * one) == 1e308, stretch(-0.5)
    return 0


def target(driver, args):
    return entry_point, None
