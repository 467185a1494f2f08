# Where an int meets a float on two paths, the joined value is a float.
# expect:
#  1.250000
#  3.000000 1.500000 5.000000
#  25.000000
#  10.000000
#  2.500000 -1.000000 3.500000

def pick(flag):
    if flag:
        x = 3
    else:
        x = 2.5
    return x / 2


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm2(self):
        return self.x * self.x + self.y * self.y


def scale(x, factor=1.0):
    return x * factor


def entry_point(argv):
    print '%f' % (pick(False) + 0.0)
    print '%f' % scale(3), '%f' % scale(3, 0.5), '%f' % scale(2.5, factor=2.0)
    p = Point(3.0, 4.0)
    print '%f' % p.norm2()
    total = 0.0
    for i in range(5):
        total += i
    print '%f' % total
    print '%f' % max(1.5, 2.5), '%f' % min(-1.0, 1.0), '%f' % abs(-3.5)
    return 0


def target(driver, args):
    return entry_point, None
