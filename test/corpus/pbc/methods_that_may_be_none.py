# Variables that hold a bound method or None.
# expect:
#  == attribute
#  no handler
#  a:1
#  no handler
#  == argument
#  nothing
#  b:2
#  == list
#  None a:3 None b:4
#  == overridden
#  loud A:5
#  == prebuilt
#  None
#  p:6
#  == is
#  True False
#  False True

class Namer(object):
    def __init__(self, name):
        self.name = name

    def show(self, n):
        return '%s:%d' % (self.name, n)


class Loud(Namer):
    def show(self, n):
        return 'loud %s:%d' % (self.name.upper(), n)


class Source(object):
    def __init__(self):
        self.handler = None

    def fire(self, n):
        if self.handler is None:
            print 'no handler'
        else:
            print self.handler(n)


prebuilt = Namer('p')
TABLE = [None, prebuilt.show]


def maybe(flag, namer):
    if flag:
        return namer.show
    return None


def call(method, n):
    if method:
        return method(n)
    return 'nothing'


def entry_point(argv):
    a = Namer('a')
    b = Namer('b')
    print '== attribute'
    source = Source()
    source.fire(1)
    source.handler = a.show
    source.fire(1)
    source.handler = None
    source.fire(1)
    print '== argument'
    print call(maybe(len(argv) > 5, b), 2)
    print call(maybe(len(argv) < 5, b), 2)
    print '== list'
    n = 3
    for method in [None, a.show, None, b.show]:
        if method is not None:
            print method(n),
            n += 1
        else:
            print 'None',
    print
    print '== overridden'
    print call(maybe(len(argv) < 5, Loud('a')), 5)
    print '== prebuilt'
    method = TABLE[len(argv) - 1]
    if method is None:
        print 'None'
    method = TABLE[len(argv)]
    if method is not None:
        print method(6)
    print '== is'
    none = maybe(len(argv) > 5, a)
    some = maybe(len(argv) < 5, a)
    print none is None, some is None
    print none is not None, some is not None
    return 0


def target(driver, args):
    return entry_point, None
