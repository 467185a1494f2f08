# What a test tells of a variable that may be None, and of the class of an instance.
# expect:
#  == is none
#  none 1 2
#  == is not none and condition
#  none
#  small
#  big
#  == truth
#  none 1 2
#  == isinstance excludes none
#  True False 4
#  == assert isinstance
#  10
#  == early return
#  0 3
#  == walking a chain
#  6
#  == loop until none
#  0
#  == default replaced
#  default! x!
#  == string tests
#  empty text none
#  == none in two variables
#  2
#  2 True
#  == none through containers
#  b 2
#  == conditional expression
#  -1 1

class A(object):
    def __init__(self, n):
        self.n = n
        self.next = None


class B(A):
    def only_b(self):
        return self.n * 2


def get(n):
    if n == 0:
        return None
    elif n == 1:
        return A(1)
    return B(n)


def is_none():
    for i in range(3):
        x = get(i)
        if x is None:
            print 'none',
        else:
            print x.n,
    print


def is_not_none_and_condition():
    for i in range(3):
        x = get(i)
        if x is not None and x.n > 1:
            print 'big'
        elif x is None or x.n < 0:
            print 'none'
        else:
            print 'small'


def truth():
    for i in range(3):
        x = get(i)
        if not x:
            print 'none',
        else:
            print x.n,
    print


def isinstance_excludes_none():
    for i in range(3):
        x = get(i)
        if isinstance(x, B):
            print x.only_b(),
        else:
            print x is None,
    print


def assert_isinstance():
    x = get(5)
    assert isinstance(x, B)
    print x.only_b()


def early_return():
    print length(None), length('abc')


def length(s):
    if s is None:
        return 0
    return len(s)


def walking_a_chain():
    a = A(1)
    a.next = A(2)
    a.next.next = B(3)
    x = a
    n = 0
    while x is not None:
        n += x.n
        x = x.next
    print n


def loop_until_none():
    i = 3
    x = get(i)
    while x:
        i -= 1
        x = get(i)
    print i


def default_replaced():
    print name(None), name('x')


def name(s):
    if not s:
        s = 'default'
    return s + '!'


def string_tests():
    for s in ['', 'a', None]:
        if s is not None and len(s) > 0:
            print 'text',
        elif s is None:
            print 'none',
        else:
            print 'empty',
    print


def none_in_two_variables():
    a = get(0)
    b = get(2)
    if a is None and b is not None:
        print b.n
    a, b = b, a
    if a is not None:
        print a.n, b is None


def none_through_containers():
    d = {'a': get(0), 'b': get(2)}
    for k in ['a', 'b']:
        x = d[k]
        if x is not None:
            print k, x.n


def conditional_expression():
    for i in range(2):
        x = get(i)
        print -1 if x is None else x.n,
    print


def entry_point(argv):
    print '== is none'
    is_none()
    print '== is not none and condition'
    is_not_none_and_condition()
    print '== truth'
    truth()
    print '== isinstance excludes none'
    isinstance_excludes_none()
    print '== assert isinstance'
    assert_isinstance()
    print '== early return'
    early_return()
    print '== walking a chain'
    walking_a_chain()
    print '== loop until none'
    loop_until_none()
    print '== default replaced'
    default_replaced()
    print '== string tests'
    string_tests()
    print '== none in two variables'
    none_in_two_variables()
    print '== none through containers'
    none_through_containers()
    print '== conditional expression'
    conditional_expression()
    return 0


def target(driver, args):
    return entry_point, None
