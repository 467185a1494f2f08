# is, is not, == and != between instances and None.
# expect:
#  True True False False False
#  False False True True False
#  False False True True True
#  True False True False True True

class A(object):
    pass


class B(A):
    pass


def make(n):
    if n == 0:
        return None
    if n == 1:
        return A()
    return B()


def same(a, b):
    return a is b


def entry_point(argv):
    for i in range(3):
        x = make(i)
        print x is None, x == None, x != None, isinstance(x, A), isinstance(x, B)
    a = make(1)
    print same(a, a), same(a, make(1)), same(None, None), same(a, None), a == a, a != make(1)
    return 0


def target(driver, args):
    return entry_point, None
