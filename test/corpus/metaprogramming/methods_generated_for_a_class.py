# A class body adds methods from a loop and from locals().
# expect:
#  (11, 22) (-9, -18) (10, 20)
#  1 20 -9

class Vector(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    for _name, _sign in [('add', 1), ('sub', -1)]:
        def _method(self, other, sign=_sign):
            return Vector(self.x + sign * other.x, self.y + sign * other.y)
        locals()[_name] = _method
    del _name, _sign, _method

    def show(self):
        return '(%d, %d)' % (self.x, self.y)


def make_getter(name):
    def getter(self):
        return getattr(self, name)
    getter.func_name = 'get_' + name
    return getter


for field in ['x', 'y']:
    setattr(Vector, 'get_' + field, make_getter(field))


def entry_point(argv):
    a = Vector(1, 2)
    b = Vector(10, 20)
    print a.add(b).show(), a.sub(b).show(), a.add(b).sub(a).show()
    print a.get_x(), b.get_y(), a.sub(b).get_x()
    return 0


def target(driver, args):
    return entry_point, None
