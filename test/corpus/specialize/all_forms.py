# All forms of specialize, on functions and methods.
# expect:
#  == argtype
#  int 1 str a float 1.500000 other
#  1 b c
#  == arg
#  42 21
#  11 9
#  == arg of functions
#  300 3 12
#  == arg of classes
#  5 five
#  == call location
#  1 x
#  == list item type
#  2 b 2.500000
#  == arg or var
#  1024 9
#  == memo
#  p subp q
#  6 0
#  == low level types
#  1 a
#  == methods by type
#  2 x y
#  == methods by constant
#  1 3
#  == inlining marks
#  2 3 4
#  == host functions are not reached
#  ok
#  == enforced arguments
#  ababab 2.500000 4

from rpython.rlib.objectmodel import specialize, enforceargs, always_inline, dont_inline, try_inline, not_rpython, we_are_translated


@specialize.argtype(0)
def describe(x):
    if isinstance(x, int):
        return 'int %d' % x
    elif isinstance(x, str):
        return 'str ' + x
    elif isinstance(x, float):
        return 'float %f' % x
    return 'other'


@specialize.argtype(0, 1)
def first(a, b):
    return a


@specialize.arg(0)
def by_flag(flag, x):
    if flag:
        return x * 2
    else:
        return str(x)


@specialize.arg(1, 2)
def by_two(x, name, op):
    if op == '+':
        return getattr(x, name) + 1
    return getattr(x, name) - 1


@specialize.arg(0)
def call_it(func, x):
    return func(x)


@specialize.arg(0)
def new_of(cls, x):
    return cls(x)


@specialize.call_location()
def fresh_list():
    return []


@specialize.arglistitemtype(0)
def last(lst):
    return lst[len(lst) - 1]


@specialize.arg_or_var(1)
def power(x, n):
    result = 1
    for i in range(n):
        result *= x
    return result


@specialize.memo()
def table_of(cls):
    return cls.__name__.lower()


@specialize.memo()
def length_of(n, s):
    return n * len(s)


@specialize.ll()
def low(x):
    return x


class P(object):
    def __init__(self, x):
        self.x = x

    @specialize.argtype(1)
    def add(self, y):
        return y

    @specialize.arg(1)
    def get(self, name):
        return getattr(self, name)


class Q(object):
    def __init__(self, x):
        self.s = x


class SubP(P):
    pass


@always_inline
def inlined(x):
    return x + 1


@dont_inline
def never_inlined(x):
    return x + 2


@try_inline
def perhaps(x):
    return x + 3


@not_rpython
def only_on_the_host():
    return object()


@enforceargs(int, str)
def enforced(n, s):
    return s * n


@enforceargs(None, float)
def half_enforced(a, f):
    return f / 2.0


@enforceargs(x=int)
def by_name(a, x):
    return x


def test_argtype():
    print describe(1), describe('a'), describe(1.5), describe(None)
    print first(1, 'a'), first('b', 2), first('c', 'd')


def test_arg():
    print by_flag(True, 21) + 0, by_flag(False, 21) + ''
    p = P(10)
    print by_two(p, 'x', '+'), by_two(p, 'x', '-')


def arg_of_functions():
    print call_it(describe_int, 3), call_it(len, 'abc'), call_it(str, 12)


def describe_int(x):
    return x * 100


def arg_of_classes():
    print new_of(P, 5).x, new_of(Q, 'five').s


def test_call_location():
    a = fresh_list()
    a.append(1)
    b = fresh_list()
    b.append('x')
    print a[0], b[0]


def list_item_type():
    print last([1, 2]), last(['a', 'b']), '%f' % last([1.0, 2.5])


def test_arg_or_var(argv):
    print power(2, 10), power(3, len(argv) + 1)


def test_memo():
    for cls in [P, SubP]:
        print table_of(cls),
    print table_of(Q)
    print length_of(2, 'abc'), length_of(3, '')


def low_level_types():
    print low(1), low('a')


def methods_by_type():
    p = P(1)
    print p.add(2), p.add('x'), SubP(2).add('y')


def methods_by_constant():
    p = P(1)
    print p.get('x'), SubP(3).get('x')


def inlining_marks():
    print inlined(1), never_inlined(1), perhaps(1)


def host_functions_are_not_reached():
    if not we_are_translated():
        only_on_the_host()
    print 'ok'


def enforced_arguments():
    print enforced(3, 'ab'), '%f' % half_enforced('x', 5.0), by_name('a', 4)


def entry_point(argv):
    print '== argtype'
    test_argtype()
    print '== arg'
    test_arg()
    print '== arg of functions'
    arg_of_functions()
    print '== arg of classes'
    arg_of_classes()
    print '== call location'
    test_call_location()
    print '== list item type'
    list_item_type()
    print '== arg or var'
    test_arg_or_var(argv)
    print '== memo'
    test_memo()
    print '== low level types'
    low_level_types()
    print '== methods by type'
    methods_by_type()
    print '== methods by constant'
    methods_by_constant()
    print '== inlining marks'
    inlining_marks()
    print '== host functions are not reached'
    host_functions_are_not_reached()
    print '== enforced arguments'
    enforced_arguments()
    return 0


def target(driver, args):
    return entry_point, None
