# Objects with _freeze_ are constants of the program; their attributes may be functions.
# expect:
#  strict 10 True
#  3 False
#  4 True
#  12 False
#  101 False
#  loose 100 False
#  3 True
#  4 True
#  12 True
#  101 False
#  True loose

class Config(object):
    def __init__(self, name, limit, check):
        self.name = name
        self.limit = limit
        self.check = check

    def _freeze_(self):
        return True

    def allows(self, n):
        return n <= self.limit and self.check(n)


def any_number(n):
    return True


def only_even(n):
    return n % 2 == 0


STRICT = Config('strict', 10, only_even)
LOOSE = Config('loose', 100, any_number)


def pick(flag):
    if flag:
        return STRICT
    return LOOSE


def entry_point(argv):
    for flag in [True, False]:
        c = pick(flag)
        print c.name, c.limit, c is STRICT
        for n in [3, 4, 12, 101]:
            print n, c.allows(n)
    print STRICT.allows(8), LOOSE.name
    return 0


def target(driver, args):
    return entry_point, None
