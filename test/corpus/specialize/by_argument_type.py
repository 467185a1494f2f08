# argtype(0): one copy of the function for each type of the first argument.
# expect:
#  8 abab 2.500000
#  1 x y 2 3
#  =7 =s ?True #-1
#  8 zzzz

from rpython.rlib.objectmodel import specialize


@specialize.argtype(0)
def double(x):
    return x + x


@specialize.argtype(0, 1)
def pair(a, b):
    return (a, b)


@specialize.argtype(0)
def describe(x, prefix='='):
    return prefix + str(x)


def entry_point(argv):
    print double(4), double('ab'), '%f' % double(1.25)
    a, b = pair(1, 'x')
    c, d = pair('y', 2)
    print a, b, c, d, pair(3, 4)[0]
    print describe(7), describe('s'), describe(True, '?'), describe(-1, prefix='#')
    print double(double(double(1))), double(double('z'))
    return 0


def target(driver, args):
    return entry_point, None
