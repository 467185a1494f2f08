# Functions as values: families, defaults, keywords, tables, None, partial application by classes.
# expect:
#  == dict of functions
#  add 14
#  sub 6
#  mul 40
#  == list of functions
#  9 5 14 2
#  == default arguments in a family
#  11 8 30
#  == keyword arguments in a family
#  11 1 30
#  == pairs
#  add 2
#  sub 0
#  == function argument
#  3 12
#  == function compared
#  True False False True True
#  == function or none
#  none 1 2
#  true
#  == function in an instance
#  a 11
#  o 6
#  30
#  == bound methods
#  30
#  30
#  4
#  == bound methods of several instances
#  20 50 -70
#  == bound method in an attribute
#  20
#  == closures over import time values
#  11 12
#  == lambda at import time
#  25 10 12
#  == conditional expression of functions
#  9
#  == recursion through a table
#  7
#  == function attributes
#  3 1
#  == unbound methods in a table
#  30 13
#  == function name
#  add add

def add(a, b=1):
    return a + b


def sub(a, b=2):
    return a - b


def mul(a, b=3):
    return a * b


def only(a, b):
    return b


def const_one():
    return 1


def const_two():
    return 2


OPS = {'add': add, 'sub': sub, 'mul': mul}
TABLE = [add, sub, mul, only]
PAIRS = [('add', add), ('sub', sub)]


class Command(object):
    def __init__(self, name, func):
        self.name = name
        self.func = func

    def run(self, a, b):
        return self.func(a, b)


class Multiplier(object):
    def __init__(self, n):
        self.n = n

    def times(self, x):
        return x * self.n

    def plus(self, x):
        return x + self.n


class SubMultiplier(Multiplier):
    def times(self, x):
        return -x * self.n


def apply2(f, a, b):
    return f(a, b)


def pick(i):
    return TABLE[i]


def maybe(i):
    if i == 0:
        return None
    elif i == 1:
        return const_one
    return const_two


def compose(f, g):
    def composed(x):
        return f(g(x))
    return composed


def inc(x):
    return x + 1


def dbl(x):
    return x * 2


inc_dbl = compose(inc, dbl)
dbl_inc = compose(dbl, inc)


def dict_of_functions():
    for name in ['add', 'sub', 'mul']:
        print name, OPS[name](10, 4)


def list_of_functions():
    for i in range(4):
        print TABLE[i](7, 2),
    print


def default_arguments_in_a_family():
    for i in range(3):
        print [add, sub, mul][i](10),
    print


def keyword_arguments_in_a_family():
    for i in range(3):
        print [add, sub, mul][i](b=5, a=6),
    print


def pairs():
    for name, func in PAIRS:
        print name, func(1, 1)


def function_argument():
    print apply2(add, 1, 2), apply2(mul, 3, 4)


def function_compared():
    f = pick(0)
    g = pick(1)
    print f is add, f is sub, f == g, f != g, f is pick(0)


def function_or_none():
    for i in range(3):
        f = maybe(i)
        if f is None:
            print 'none',
        else:
            print f(),
    print
    g = maybe(2)
    if g:
        print 'true'


def function_in_an_instance():
    for c in [Command('a', add), Command('o', only)]:
        print c.name, c.run(5, 6)
    c = Command('x', add)
    c.func = mul
    print c.func(5, 6)


def bound_methods():
    m = Multiplier(3)
    fs = [m.times, m.times]
    for f in fs:
        print f(10)
    g = m.plus
    print g(1)


def bound_methods_of_several_instances():
    for f in [Multiplier(2).times, Multiplier(5).times, SubMultiplier(7).times]:
        print f(10),
    print


def bound_method_in_an_attribute():
    c = Callback(Multiplier(4).times)
    print c.f(5)


class Callback(object):
    def __init__(self, f):
        self.f = f


def closures_over_import_time_values():
    print inc_dbl(5), dbl_inc(5)


def lambda_at_import_time():
    print SQUARE(5), ADDERS[0](10), ADDERS[2](10)


SQUARE = lambda x: x * x


def make_adder(n):
    return lambda x: x + n


ADDERS = [make_adder(i) for i in range(3)]


def conditional_expression_of_functions(argv):
    f = add if len(argv) > 10 else sub
    print f(10, 1)


def recursion_through_a_table():
    print walk(5)


def walk(n):
    if n == 0:
        return 0
    return WALKERS[n % 2](n)


def walk_even(n):
    return 2 + walk(n - 1)


def walk_odd(n):
    return 1 + walk(n - 1)


WALKERS = [walk_even, walk_odd]


def function_attributes():
    print marked.level, marked(1)


def marked(x):
    return x
marked.level = 3


def unbound_methods_in_a_table():
    m = Multiplier(3)
    for f in [Multiplier.times, Multiplier.plus]:
        print f(m, 10),
    print


def function_name():
    print add.__name__, add.func_name


def entry_point(argv):
    print '== dict of functions'
    dict_of_functions()
    print '== list of functions'
    list_of_functions()
    print '== default arguments in a family'
    default_arguments_in_a_family()
    print '== keyword arguments in a family'
    keyword_arguments_in_a_family()
    print '== pairs'
    pairs()
    print '== function argument'
    function_argument()
    print '== function compared'
    function_compared()
    print '== function or none'
    function_or_none()
    print '== function in an instance'
    function_in_an_instance()
    print '== bound methods'
    bound_methods()
    print '== bound methods of several instances'
    bound_methods_of_several_instances()
    print '== bound method in an attribute'
    bound_method_in_an_attribute()
    print '== closures over import time values'
    closures_over_import_time_values()
    print '== lambda at import time'
    lambda_at_import_time()
    print '== conditional expression of functions'
    conditional_expression_of_functions(argv)
    print '== recursion through a table'
    recursion_through_a_table()
    print '== function attributes'
    function_attributes()
    print '== unbound methods in a table'
    unbound_methods_in_a_table()
    print '== function name'
    function_name()
    return 0


def target(driver, args):
    return entry_point, None
