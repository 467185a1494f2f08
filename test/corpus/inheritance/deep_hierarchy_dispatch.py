# A deep chain of classes made in a loop; each level answers for itself.
# expect:
#  0 1
#  1 2
#  2 2
#  3 6
#  4 6
#  5 10
#  6 10
#  7 14
#  256

class Level(object):
    depth = 0

    def weigh(self):
        return 1

    def who(self):
        return self.depth


def make_levels(n):
    classes = [Level]
    for i in range(1, n):
        base = classes[-1]

        def weigh(self, i=i):
            return i * 2
        body = {'depth': i}
        if i % 2:
            body['weigh'] = weigh
        classes.append(type('Level%d' % i, (base,), body))
    return classes


LEVELS = make_levels(8)
INSTANCES = [cls() for cls in LEVELS]


def entry_point(argv):
    total = 0
    for x in INSTANCES:
        print x.who(), x.weigh()
        total += x.who() * x.weigh()
    print total
    return 0


def target(driver, args):
    return entry_point, None
