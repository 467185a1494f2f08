# getattr with constant names reads fields and methods.
# expect:
#  6 2
#  60 60 30
#  x 10
#  y 20
#  z 30

from rpython.rlib.unroll import unrolling_iterable

FIELDS = unrolling_iterable(['x', 'y', 'z'])


class Vector(object):
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def scale(self, n):
        for name in FIELDS:
            setattr(self, name, getattr(self, name) * n)

    def total(self):
        s = 0
        for name in FIELDS:
            s += getattr(self, name)
        return s


def entry_point(argv):
    v = Vector(1, 2, 3)
    print v.total(), getattr(v, 'y')
    v.scale(10)
    print v.total(), getattr(v, 'total')(), v.z
    for name in FIELDS:
        print name, getattr(v, name)
    return 0


def target(driver, args):
    return entry_point, None
