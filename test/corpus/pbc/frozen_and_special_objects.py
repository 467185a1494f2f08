# Frozen prebuilt objects, prebuilt instances as constants, _freeze_, _cleanup_.
# expect:
#  == methods of frozen objects
#  11 21
#  == frozen in a variable
#  b 20 25
#  a 10 15
#  == frozen compared
#  True False False True True
#  == frozen or none
#  b a none
#  == constants of a configuration
#  3 2 b
#  == object space
#  True 2
#  == frozen as an argument
#  a11 b22
#  == cleaned up before translation
#  5
#  == frozen in a dict
#  2 1
#  == frozen in a list of pairs
#  10
#  40
#  == frozen with function attributes
#  4 5
#  5
#  6

class Frozen(object):
    def _freeze_(self):
        return True

    def __init__(self, name, value):
        self.name = name
        self.value = value

    def get(self, x):
        return self.value + x


class Config(object):
    def __init__(self):
        self.debug = False
        self.level = 3
        self.names = ['a', 'b']

    def _freeze_(self):
        return True


class Cleaned(object):
    def __init__(self):
        self.cache = {'x': object}
        self.value = 5

    def _cleanup_(self):
        self.cache = {}


class Space(object):
    """Like an object space: one frozen object with methods and constants."""
    def __init__(self):
        self.w_none = W(0)
        self.w_one = W(1)

    def _freeze_(self):
        return True

    def wrap(self, n):
        if n == 0:
            return self.w_none
        elif n == 1:
            return self.w_one
        return W(n)

    def add(self, a, b):
        return self.wrap(a.n + b.n)


class W(object):
    def __init__(self, n):
        self.n = n


space = Space()
config = Config()
A = Frozen('a', 10)
B = Frozen('b', 20)
cleaned = Cleaned()


def pick(i):
    if i:
        return A
    return B


def maybe(i):
    if i == 2:
        return None
    return pick(i)


def methods_of_frozen_objects():
    print A.get(1), B.get(1)


def frozen_in_a_variable():
    for i in range(2):
        f = pick(i)
        print f.name, f.value, f.get(5)


def frozen_compared():
    print pick(0) is B, pick(1) is B, pick(0) is pick(1), pick(0) == pick(0), pick(0) != pick(1)


def frozen_or_none():
    for i in range(3):
        f = maybe(i)
        if f is not None:
            print f.name,
        else:
            print 'none',
    print


def constants_of_a_configuration():
    if config.debug:
        print 'debug'
    print config.level, len(config.names), config.names[1]


def object_space():
    w = space.add(space.wrap(0), space.wrap(1))
    print w is space.w_one, space.add(w, w).n


def frozen_as_an_argument():
    print use(A, 1), use(B, 2)


def use(f, n):
    return f.name + str(f.get(n))


def cleaned_up_before_translation():
    print cleaned.value


def frozen_in_a_dict():
    d = {A: 1, B: 2}
    print d[pick(0)], d[pick(1)]


def frozen_in_a_list_of_pairs():
    for f, n in [(A, 1), (B, 2)]:
        print f.value * n


def frozen_with_function_attributes():
    print F1.func(3), F2.func(3)
    for f in [F1, F2]:
        print f.func(4)


class WithFunc(object):
    def _freeze_(self):
        return True


def f1(x):
    return x + 1


def f2(x):
    return x + 2


F1 = WithFunc()
F1.func = f1
F2 = WithFunc()
F2.func = f2


def entry_point(argv):
    print '== methods of frozen objects'
    methods_of_frozen_objects()
    print '== frozen in a variable'
    frozen_in_a_variable()
    print '== frozen compared'
    frozen_compared()
    print '== frozen or none'
    frozen_or_none()
    print '== constants of a configuration'
    constants_of_a_configuration()
    print '== object space'
    object_space()
    print '== frozen as an argument'
    frozen_as_an_argument()
    print '== cleaned up before translation'
    cleaned_up_before_translation()
    print '== frozen in a dict'
    frozen_in_a_dict()
    print '== frozen in a list of pairs'
    frozen_in_a_list_of_pairs()
    print '== frozen with function attributes'
    frozen_with_function_attributes()
    return 0


def target(driver, args):
    return entry_point, None
