# and, or, not, while, if, conditional expressions and assert on values of all types.
# expect:
#  == values
#  true false true false true false true false
#  == containers
#  true true true
#  false false
#  == instances and None
#  true true false True
#  == methods that decide
#  True False True False False
#  empty
#  == only what is needed is evaluated
#  ac True ac True abc True ab True
#  == loops
#  3 10
#  == conditional expressions
#  yes 2 b
#  == operands as results
#  1 5 5 0 default y

class Empty(object):
    pass


class Sized(object):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Flag(object):
    def __init__(self, on):
        self.on = on

    def __nonzero__(self):
        return self.on


def kind(x):
    return x and 'true' or 'false'


kind._annspecialcase_ = 'specialize:argtype(0)'


def log(out, name, value):
    out.append(name)
    return value


def some(flag):
    if flag:
        return Empty()
    return None


def countdown(l):
    n = 0
    while l:
        l.pop()
        n += 1
    return n


def chain(a, b, c):
    out = []
    r = log(out, 'a', a) and log(out, 'b', b) or log(out, 'c', c)
    return ''.join(out), r


def entry_point(argv):
    one = len(argv)
    print '== values'
    print kind(one), kind(one - 1), kind(0.5 * one), kind(0.0 * one), kind('x' * one), kind('' * one), kind(u'x' * one), kind(u'' * one)
    print '== containers'
    print kind([one]), kind({one: one}), kind((one,))
    l = [one]
    l.pop()
    d = {one: one}
    del d[one]
    print kind(l), kind(d)
    print '== instances and None'
    print kind(Empty()), kind(some(one == 1)), kind(some(one == 2)), not some(one == 2)
    print '== methods that decide'
    print bool(Sized(one)), bool(Sized(one - 1)), bool(Flag(one == 1)), bool(Flag(one == 2)), not Flag(one == 1)
    if Sized(0):
        print 'wrong'
    else:
        print 'empty'
    print '== only what is needed is evaluated'
    for a in [False, True]:
        for b in [False, True]:
            names, r = chain(a, b, True)
            print names, r,
    print
    print '== loops'
    print countdown([1, 2, 3]), countdown([one] * 10)
    print '== conditional expressions'
    print 'yes' if one else 'no', 1 if not one else 2, ('a' if one > 5 else 'b' if one > 0 else 'c')
    print '== operands as results'
    print one or 5, (one - 1) or 5, one and 5, (one - 1) and 5, '' or 'default', 'x' * one and 'y'
    return 0


def target(driver, args):
    return entry_point, None
