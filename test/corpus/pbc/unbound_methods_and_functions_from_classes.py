# Methods taken from a class are plain functions of an instance.
# expect:
#  10998 10
#  abba

class Vec(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def cross(self, other):
        return self.x * other.y - self.y * other.x


def combine(first, second):
    return Vec.dot(first, second) * 1000 + Vec.cross(first, second)


class Handlers(object):
    def __init__(self, log):
        self.log = log

    def on_a(self):
        self.log.append('a')

    def on_b(self):
        self.log.append('b')


CODES = [Handlers.on_a.im_func, Handlers.on_b.im_func]


def entry_point(argv):
    print combine(Vec(1, 2), Vec(3, 4)), Vec.dot(Vec(2, 0), Vec(5, 9))
    h = Handlers([])
    for i in [0, 1, 1, 0]:
        CODES[i](h)
    print ''.join(h.log)
    return 0


def target(driver, args):
    return entry_point, None
