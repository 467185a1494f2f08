# r_dict with key functions that are methods of frozen objects, chosen by classes, or shared by prebuilt and new dictionaries.
# expect:
#  == methods of a frozen object
#  15 1 False
#  == two frozen objects
#  True False 1
#  == prebuilt dictionary
#  1 2 False 2
#  2 -1
#  == in an instance
#  2 1 -1
#  == passed as an argument
#  2 2

from rpython.rlib.objectmodel import r_dict, compute_hash


class Space(object):
    def __init__(self, modulus):
        self.modulus = modulus

    def _freeze_(self):
        return True

    def eq(self, a, b):
        return a % self.modulus == b % self.modulus

    def hash(self, a):
        return a % self.modulus

    def new_dict(self):
        return r_dict(self.eq, self.hash)


space = Space(7)
other = Space(10)


def eq(a, b):
    return a.key == b.key


def hash(a):
    return compute_hash(a.key)


class Key(object):
    def __init__(self, key):
        self.key = key


class SubKey(Key):
    pass


GLOBAL = r_dict(eq, hash)
GLOBAL[Key('a')] = 1
GLOBAL[SubKey('b')] = 2


class Table(object):
    def __init__(self):
        self.d = r_dict(eq, hash, force_non_null=True)

    def add(self, name):
        self.d[Key(name)] = len(self.d)

    def find(self, name):
        try:
            return self.d[Key(name)]
        except KeyError:
            return -1


def methods_of_a_frozen_object():
    d = r_dict(space.eq, space.hash)
    d[1] = 10
    d[8] += 5
    print d[15], len(d), 2 in d


def two_frozen_objects():
    d = other.new_dict()
    d[1] = 10
    print 11 in d, 8 in d, len(d)


def prebuilt_dictionary():
    print GLOBAL[Key('a')], GLOBAL[Key('b')], Key('c') in GLOBAL, len(GLOBAL)
    GLOBAL[Key('c')] = 3
    del GLOBAL[SubKey('a')]
    print len(GLOBAL), GLOBAL.get(Key('a'), -1)


def in_an_instance():
    t = Table()
    t.add('x')
    t.add('y')
    t.add('x')
    print t.find('x'), t.find('y'), t.find('z')


def passed_as_an_argument():
    d = r_dict(eq, hash)
    fill(d, ['p', 'q', 'p'])
    print len(d), total(d)


def fill(d, names):
    for name in names:
        d[Key(name)] = len(name)


def total(d):
    n = 0
    for k in d:
        n += d[k]
    return n


def entry_point(argv):
    print '== methods of a frozen object'
    methods_of_a_frozen_object()
    print '== two frozen objects'
    two_frozen_objects()
    print '== prebuilt dictionary'
    prebuilt_dictionary()
    print '== in an instance'
    in_an_instance()
    print '== passed as an argument'
    passed_as_an_argument()
    return 0


def target(driver, args):
    return entry_point, None
