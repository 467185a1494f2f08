# Chained calls, recursion through methods and methods calling each other.
# expect:
#  -1,0 -1,3 -3,3
#  True
#  -10 10 8 -10,10

class Path(object):
    def __init__(self):
        self.parts = []
        self.x = 0
        self.y = 0

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        self.parts.append('%d,%d' % (self.x, self.y))
        return self

    def left(self, n=1):
        return self.move(-n, 0)

    def up(self, n=1):
        return self.move(0, n)

    def spiral(self, n):
        if n == 0:
            return self
        return self.left(n).up(n).spiral(n - 1)


def entry_point(argv):
    p = Path().left().up(3).left(n=2)
    print ' '.join(p.parts)
    print p is p.left(0)
    q = Path().spiral(4)
    print q.x, q.y, len(q.parts), q.parts[-1]
    return 0


def target(driver, args):
    return entry_point, None
