# instantiate makes an object without calling __init__; fields are given afterwards.
# expect:
#  1/2 made=1
#  11/2 made=0 1
#  7/8 made=0 z=9 1/1 made=1 z=1

from rpython.rlib.objectmodel import instantiate, keepalive_until_here


class Point(object):
    made = 0

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.made = 1

    def show(self):
        return '%d/%d made=%d' % (self.x, self.y, self.made)


class Point3(Point):
    def __init__(self, x, y, z):
        Point.__init__(self, x, y)
        self.z = z

    def show(self):
        return Point.show(self) + ' z=%d' % self.z


def clone(p):
    q = instantiate(Point)
    q.x = p.x
    q.y = p.y
    return q


def entry_point(argv):
    p = Point(1, 2)
    print p.show()
    q = clone(p)
    q.x += 10
    print q.show(), p.x
    r = instantiate(Point3)
    r.x = 7
    r.y = 8
    r.z = 9
    print r.show(), Point3(1, 1, 1).show()
    keepalive_until_here(p)
    return 0


def target(driver, args):
    return entry_point, None
