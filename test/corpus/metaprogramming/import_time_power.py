# What runs before translation may use all of Python: the results are constants of the program.
# expect:
#  == classes made by a function
#  0 10 20 30 123
#  == unrolled operators
#  9 3 18 -1
#  == unrolled fields
#  6 8
#  == generated methods
#  3 4
#  == metaclass
#  withmeta submeta
#  == extended class
#  ab
#  == exec and decorators
#  13 1005
#  == registered functions
#  41 42
#  == values computed by python
#  a 2 6 99
#  == definition chosen at import
#  chosen
#  == unrolling with break and continue
#  1 3
#  == unrolling nested
#  2 3
#  == unrolling pairs and enumerate
#  0 p 1 q
#  == constant folding of conditions
#  ok

import sys
from rpython.rlib.unroll import unrolling_iterable


def make_class(name, value):
    class Made(Base):
        number = value

        def get(self):
            return value * 10
    Made.__name__ = name
    return Made


class Base(object):
    number = 0

    def get(self):
        return -1


class Meta(type):
    def __new__(mcs, name, bases, dct):
        dct['registered'] = name.lower()
        return type.__new__(mcs, name, bases, dct)


class WithMeta(object):
    __metaclass__ = Meta


class SubMeta(WithMeta):
    pass


class extendable(type):
    def __new__(mcs, name, bases, dct):
        if name == '__extend__':
            for base in bases:
                for key, value in dct.items():
                    if key != '__module__':
                        setattr(base, key, value)
            return bases[0]
        return type.__new__(mcs, name, bases, dct)


class Ext(object):
    __metaclass__ = extendable

    def a(self):
        return 'a'


class __extend__(Ext):
    def b(self):
        return self.a() + 'b'


CLASSES = unrolling_iterable([make_class('C%d' % i, i) for i in range(4)])
OPS = unrolling_iterable([('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('*', lambda a, b: a * b)])
FIELDS = unrolling_iterable(['x', 'y'])
SORTED = sorted({'b': 2, 'a': 1}.items())
SETTING = set([3, 1, 2])
TOTAL = sum(SETTING)
BY_GENERATOR = dict((c, ord(c)) for c in 'abc')


class Point(object):
    def __init__(self):
        self.x = 3
        self.y = 4


def make_getter(name):
    def get(self):
        return getattr(self, name)
    return get


for _name in ['x', 'y']:
    setattr(Point, 'get_' + _name, make_getter(_name))

exec "def from_exec(a, b):\n    return a * b + 1\n"


def traced(func):
    def wrapper(n):
        return func(n) + 1000
    return wrapper


@traced
def decorated(n):
    return n


class Registry(object):
    def __init__(self):
        self.funcs = {}

    def register(self, func):
        self.funcs[func.__name__] = func
        return func


registry = Registry()


@registry.register
def command_one(n):
    return n + 1


@registry.register
def command_two(n):
    return n + 2


COMMANDS = registry.funcs
if sys.maxint > 100:
    def chosen():
        return 'chosen'
else:
    def chosen():
        return 1


def classes_made_by_a_function():
    total = 0
    for cls in CLASSES:
        x = cls()
        total = total * 10 + x.number
        print x.get(),
    print total


def unrolled_operators():
    for op in ['+', '-', '*', '?']:
        print calculate(op, 6, 3),
    print


def calculate(op, a, b):
    for name, func in OPS:
        if op == name:
            return func(a, b)
    return -1


def unrolled_fields():
    p = Point()
    for name in FIELDS:
        setattr(p, name, getattr(p, name) * 2)
    print p.x, p.y


def generated_methods():
    print Point().get_x(), Point().get_y()


def metaclass():
    print WithMeta.registered, SubMeta().registered


def extended_class():
    print Ext().b()


def exec_and_decorators():
    print from_exec(3, 4), decorated(5)


def registered_functions():
    for name in ['command_one', 'command_two']:
        print COMMANDS[name](40),
    print


def values_computed_by_python():
    print SORTED[0][0], SORTED[1][1], TOTAL, BY_GENERATOR['c']


def definition_chosen_at_import():
    print chosen()


def unrolling_with_break_and_continue():
    for n in NUMBERS:
        if n == 2:
            continue
        if n == 4:
            break
        print n,
    print


NUMBERS = unrolling_iterable([1, 2, 3, 4, 5])


def unrolling_nested():
    for a in NUMBERS:
        for b in SMALL:
            if a == b:
                print a,
    print


SMALL = unrolling_iterable((2, 3))


def unrolling_pairs_and_enumerate():
    for i, name in INDEXED:
        print i, name,
    print


INDEXED = unrolling_iterable(enumerate(['p', 'q']))


def constant_folding_of_conditions():
    if not TOTAL:
        undefined_function_that_is_never_reached()
    print 'ok'


def entry_point(argv):
    print '== classes made by a function'
    classes_made_by_a_function()
    print '== unrolled operators'
    unrolled_operators()
    print '== unrolled fields'
    unrolled_fields()
    print '== generated methods'
    generated_methods()
    print '== metaclass'
    metaclass()
    print '== extended class'
    extended_class()
    print '== exec and decorators'
    exec_and_decorators()
    print '== registered functions'
    registered_functions()
    print '== values computed by python'
    values_computed_by_python()
    print '== definition chosen at import'
    definition_chosen_at_import()
    print '== unrolling with break and continue'
    unrolling_with_break_and_continue()
    print '== unrolling nested'
    unrolling_nested()
    print '== unrolling pairs and enumerate'
    unrolling_pairs_and_enumerate()
    print '== constant folding of conditions'
    constant_folding_of_conditions()
    return 0


def target(driver, args):
    return entry_point, None
