# isinstance() on values whose type is known decides at translation: one function for many types.
# expect:
#  == one function for all
#  int 1 yes float 0.500000 str s unicode u unsigned 1
#  list 1 dict 1 tuple 2 named n other
#  == two arguments
#  3 3 3 2.5
#  == the same operation on many types
#  2 aa 0.5 1 2
#  == types as arguments
#  12 12.0 3
#  == tuples of types
#  True True False False

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import r_uint, r_longlong


class Named(object):
    def __init__(self, name):
        self.name = name


@specialize.argtype(0)
def show(x):
    if isinstance(x, bool):
        if x:
            return 'yes'
        return 'no'
    elif isinstance(x, int):
        return 'int %d' % x
    elif isinstance(x, float):
        return 'float %f' % x
    elif isinstance(x, str):
        return 'str ' + x
    elif isinstance(x, unicode):
        return 'unicode ' + x.encode('utf-8')
    elif isinstance(x, r_uint):
        return 'unsigned %d' % x
    elif isinstance(x, list):
        return 'list %d' % len(x)
    elif isinstance(x, dict):
        return 'dict %d' % len(x)
    elif isinstance(x, tuple):
        return 'tuple %d' % len(x)
    elif isinstance(x, Named):
        return 'named ' + x.name
    return 'other'


@specialize.argtype(0, 1)
def add(a, b):
    if isinstance(a, str):
        if isinstance(b, int):
            return len(a) + b
        return len(a + b)
    return a + b


@specialize.argtype(0)
def twice(x):
    return x + x


@specialize.arg(1)
def convert(x, kind):
    if kind is int:
        return int(x)
    return float(x)


def number_or_text(x):
    return isinstance(x, (int, str))


number_or_text._annspecialcase_ = 'specialize:argtype(0)'


def entry_point(argv):
    one = len(argv)
    print '== one function for all'
    print show(one), show(one == 1), show(0.5 * one), show('s' * one), show(u'u' * one), show(r_uint(one))
    print show([one]), show({one: one}), show((one, 2)), show(Named('n' * one)), show(None)
    print '== two arguments'
    print add('ab' * one, 1), add('ab' * one, 'c'), add(one, 2), add(1.5, one)
    print '== the same operation on many types'
    print twice(one), twice('a' * one), twice(0.25 * one), twice([one])[1], twice(r_uint(one))
    print '== types as arguments'
    print convert('12' * one, int), convert('12' * one, float), int(3.9 * one)
    print '== tuples of types'
    print number_or_text(one), number_or_text('x' * one), number_or_text(1.5 * one), number_or_text(None)
    return 0


def target(driver, args):
    return entry_point, None
