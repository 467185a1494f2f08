# Constructors: defaults, keywords, star arguments, inherited, missing, raising.
# expect:
#  == positions defaults and keywords
#  1 2 3
#  1 9 3
#  1 2 7
#  3 2 1
#  == no constructor
#  5
#  6 5
#  == inherited
#  4 2 3
#  4 2 1
#  == star arguments
#  3 9
#  0 2
#  1 2 3
#  5 2 3
#  == unpacked tuples
#  7 8 3
#  1 7 8
#  == raising
#  1
#  ValueError
#  == recursive
#  6
#  == explicit call of init
#  4 5 3
#  9 2 3

class P(object):
    def __init__(self, x, y=2, z=3):
        self.x = x
        self.y = y
        self.z = z

    def show(self):
        print self.x, self.y, self.z


class NoInit(object):
    value = 5


class Inherits(P):
    pass


class Star(object):
    def __init__(self, *args):
        self.n = len(args)
        self.first = args[0]


class StarAfter(object):
    def __init__(self, a, *rest):
        self.a = a
        self.rest = len(rest)


class CallsBase(P):
    def __init__(self, *args):
        P.__init__(self, *args)
        self.extra = 1


class Raises(object):
    def __init__(self, n):
        if n < 0:
            raise ValueError
        self.n = n


class Nested(object):
    def __init__(self, depth):
        if depth > 0:
            self.child = Nested(depth - 1)
        else:
            self.child = None


def positions_defaults_and_keywords():
    P(1).show()
    P(1, 9).show()
    P(1, z=7).show()
    P(z=1, y=2, x=3).show()


def no_constructor():
    a = NoInit()
    print a.value
    a.value = 6
    print a.value, NoInit().value


def inherited():
    Inherits(4).show()
    Inherits(4, z=1).show()


def star_arguments():
    print Star(1, 2, 3).n, Star(9).first
    print StarAfter(1).rest, StarAfter(1, 2, 3).rest
    CallsBase(1, 2).show()
    CallsBase(5).show()


def unpacked_tuples():
    args = (7, 8)
    P(*args).show()
    P(1, *args).show()


def raising():
    for n in [1, -1]:
        try:
            print Raises(n).n
        except ValueError:
            print 'ValueError'


def recursive():
    n = Nested(5)
    depth = 0
    while n is not None:
        n = n.child
        depth += 1
    print depth


def explicit_call_of_init():
    p = P(1)
    p.__init__(4, 5)
    p.show()
    P.__init__(p, 9)
    p.show()


def entry_point(argv):
    print '== positions defaults and keywords'
    positions_defaults_and_keywords()
    print '== no constructor'
    no_constructor()
    print '== inherited'
    inherited()
    print '== star arguments'
    star_arguments()
    print '== unpacked tuples'
    unpacked_tuples()
    print '== raising'
    raising()
    print '== recursive'
    recursive()
    print '== explicit call of init'
    explicit_call_of_init()
    return 0


def target(driver, args):
    return entry_point, None
