# rlib.signature: declared types of arguments and result.
# expect:
#  == basic types
#  ababab
#  nothing 7
#  2.500000 5.000000
#  == lists
#  6
#  2
#  == instances
#  True False
#  == methods
#  15
#  == any
#  4
#  == text
#  3
#  == dicts
#  5

from rpython.rlib.signature import signature, finishsigs
from rpython.rlib import types


class A(object):
    pass


@finishsigs
class B(A):
    def __init__(self):
        self.n = 5

    @signature(types.self(), types.int(), returns=types.int())
    def add(self, k):
        return self.n + k


@signature(types.int(), types.str(), returns=types.str())
def repeat(n, s):
    return s * n


@signature(types.int(), returns=types.none())
def nothing(n):
    print 'nothing', n


@signature(types.float(), types.bool(), returns=types.float())
def half(f, b):
    if b:
        return f / 2.0
    return f


@signature(types.list(types.int()), returns=types.int())
def total(lst):
    n = 0
    for x in lst:
        n += x
    return n


@signature(types.instance(A), returns=types.bool())
def is_b(a):
    return isinstance(a, B)


@signature(types.any(), returns=types.any())
def anything(x):
    return x


@signature(types.char(), types.unicode(), returns=types.unicode())
def mixed(c, u):
    return u + unicode(c)


@signature(types.array(types.str()), returns=types.int())
def count(lst):
    return len(lst)


@signature(types.dict(types.str(), types.int()), returns=types.int())
def lookup(d):
    return d['a']


def basic_types():
    print repeat(3, 'ab')
    nothing(7)
    print '%f %f' % (half(5.0, True), half(5.0, False))


def lists():
    lst = [1, 2]
    lst.append(3)
    print total(lst)
    print count(['a', 'b'])


def instances():
    print is_b(B()), is_b(A())


def methods():
    print B().add(10)


def test_any():
    print anything(4)


def text():
    print len(mixed('a', u'bc'))


def dicts():
    print lookup({'a': 5})


def entry_point(argv):
    print '== basic types'
    basic_types()
    print '== lists'
    lists()
    print '== instances'
    instances()
    print '== methods'
    methods()
    print '== any'
    test_any()
    print '== text'
    text()
    print '== dicts'
    dicts()
    return 0


def target(driver, args):
    return entry_point, None
