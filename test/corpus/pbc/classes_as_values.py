# Classes in variables and tables are instantiated through one call site.
# expect:
#  square 25 4 4
#  rect 15 4 4
#  none 0 0 0
#  6 True
#  4 False
#  81 True

class Shape(object):
    corners = 0

    def __init__(self, size):
        self.size = size

    def area(self):
        return 0


class Square(Shape):
    corners = 4

    def area(self):
        return self.size * self.size


class Rect(Shape):
    corners = 4

    def __init__(self, size, other=3):
        Shape.__init__(self, size)
        self.other = other

    def area(self):
        return self.size * self.other


KINDS = {'square': Square, 'rect': Rect, 'none': Shape}
ORDER = [Rect, Square]


def make(kind, size):
    return KINDS[kind](size)


def entry_point(argv):
    for kind in ['square', 'rect', 'none']:
        s = make(kind, 5)
        print kind, s.area(), s.corners, KINDS[kind].corners
    for cls in ORDER:
        print cls(2).area(), cls is Rect
    cls = Square if len(argv) == 1 else Rect
    print cls(9).area(), isinstance(cls(1), Square)
    return 0


def target(driver, args):
    return entry_point, None
