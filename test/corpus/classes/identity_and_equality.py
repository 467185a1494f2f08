# == of instances without __eq__ is identity; "is" agrees.
# expect:
#  False True True True False True
#  1 True False
#  5 1 False

class Point(object):
    def __init__(self, x):
        self.x = x

    def equals(self, other):
        return self.x == other.x


def entry_point(argv):
    a = Point(1)
    b = Point(1)
    c = a
    print a == b, a == c, a != b, a is c, a is b, a.equals(b)
    points = [a, b]
    print points.index(b), c in points, Point(1) in points
    c.x = 5
    print a.x, b.x, a.equals(b)
    return 0


def target(driver, args):
    return entry_point, None
