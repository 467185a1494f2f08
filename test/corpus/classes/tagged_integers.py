# UnboxedValue: small integers in place of objects.
# expect:
#  == values
#  0 True
#  5 True
#  -7 True
#  999 True
#  box 1000 False
#  == arithmetic
#  7 box 1300
#  == in a list
#  0 400 800 box 1200 box 1600
#  == the value read back
#  12 12
#  == too large values
#  True
#  == none is not zero
#  True False

import sys
from rpython.rlib.objectmodel import UnboxedValue


class W(object):
    __slots__ = ()

    def add(self, other):
        raise NotImplementedError

    def text(self):
        return '?'


class WInt(W, UnboxedValue):
    __slots__ = 'smallint'

    def add(self, other):
        if isinstance(other, WInt):
            return make(self.smallint + other.smallint)
        return other

    def text(self):
        return str(self.smallint)


class WBox(W):
    __slots__ = ('n',)

    def __init__(self, n):
        self.n = n

    def text(self):
        return 'box %d' % self.n


def make(n):
    if -1000 < n < 1000:
        return WInt(n)
    return WBox(n)


def values():
    for n in [0, 5, -7, 999, 1000]:
        w = make(n)
        print w.text(), isinstance(w, WInt)


def arithmetic():
    print make(3).add(make(4)).text(), make(600).add(make(700)).text()


def in_a_list():
    lst = [make(i * 400) for i in range(5)]
    print ' '.join([w.text() for w in lst])


def the_value_read_back():
    w = make(12)
    assert isinstance(w, WInt)
    print w.smallint, w.getvalue()


def too_large_values():
    try:
        w = WInt(sys.maxint)
        print w.text() == str(sys.maxint)
    except OverflowError:
        print True


def none_is_not_zero():
    w = None
    if len(make(0).text()) > 5:
        w = make(1)
    print w is None, make(0) is None


def entry_point(argv):
    print '== values'
    values()
    print '== arithmetic'
    arithmetic()
    print '== in a list'
    in_a_list()
    print '== the value read back'
    the_value_read_back()
    print '== too large values'
    too_large_values()
    print '== none is not zero'
    none_is_not_zero()
    return 0


def target(driver, args):
    return entry_point, None
