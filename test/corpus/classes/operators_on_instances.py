# Special methods that operators on instances call.
# expect:
#  == getitem and setitem
#  6 20 3 3
#  2 20
#  == overridden in a subclass
#  3 103
#  == errors pass through
#  KeyError
#  == string keys
#  3 True False
#  False True
#  == length and truth
#  2 False
#  no
#  yes
#  False
#  == truth without the method
#  True False
#  True
#  == iteration
#  6
#  7
#  end
#  == membership by the method
#  True False True
#  == slices
#  <2 3> 2
#  == text
#  <1 2>
#  <1 2> and <3>
#  == calling an instance
#  16 10 4
#  == with
#  enter a
#  in a
#  enter b
#  deeper
#  exit b
#  exit a
#  == with and an exception
#  enter x
#  exit x
#  caught
#  == with and return
#  enter r
#  exit r
#  r!
#  == two managers
#  enter 1
#  enter 2
#  1 2
#  exit 2
#  exit 1
#  == equality is identity
#  False True True False True
#  == hash of the class is not asked
#  1 1

class Vector(object):
    def __init__(self, items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return VectorIterator(self)

    def __getslice__(self, start, stop):
        return Vector(self.items[start:stop])

    def __nonzero__(self):
        return len(self.items) > 2

    def __str__(self):
        return '<' + ' '.join([str(x) for x in self.items]) + '>'

    def __call__(self, a, b=10):
        return len(self.items) * a + b

    def __hash__(self):
        return 17


class VectorIterator(object):
    def __init__(self, vector):
        self.vector = vector
        self.i = 0

    def __iter__(self):
        return self

    def next(self):
        if self.i >= len(self.vector.items):
            raise StopIteration
        self.i += 1
        return self.vector.items[self.i - 1]


class Reversed(Vector):
    def __getitem__(self, i):
        return self.items[len(self.items) - 1 - i]

    def __len__(self):
        return 100 + len(self.items)


class Table(object):
    def __init__(self):
        self.d = {}

    def __getitem__(self, key):
        return self.d[key]

    def __setitem__(self, key, value):
        self.d[key] = value

    def __delitem__(self, key):
        del self.d[key]

    def __contains__(self, key):
        return key in self.d


class Ctx(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print 'enter', self.name
        return self

    def __exit__(self, tp, value, tb):
        print 'exit', self.name


class Plain(object):
    pass


def getitem_and_setitem():
    v = Vector([1, 2, 3])
    v[1] = 20
    v[0] += 5
    print v[0], v[1], v[2], v[-1]
    del v[0]
    print len(v), v[0]


def overridden_in_a_subclass(argv):
    if len(argv) > 10:
        v = Vector([1])
    else:
        v = Reversed([1, 2, 3])
    print v[0], len(v)


def errors_pass_through():
    t = Table()
    t['b'] = 1
    try:
        print t['a']
    except KeyError:
        print 'KeyError'


def string_keys():
    t = Table()
    t['a'] = 1
    t['a'] += 2
    print t['a'], 'a' in t, 'b' in t
    del t['a']
    print 'a' in t, 'a' not in t


def length_and_truth():
    v = Vector([1, 2])
    print len(v), bool(v)
    if v:
        print 'yes'
    else:
        print 'no'
    v.items.append(3)
    if v:
        print 'yes'
    print not v


def truth_without_the_method():
    p = Plain()
    print bool(p), not p
    q = None
    if p:
        q = p
    print q is p


def iteration():
    total = 0
    for x in Vector([1, 2, 3]):
        total += x
    print total
    it = iter(Vector([7]))
    print it.next()
    try:
        it.next()
    except StopIteration:
        print 'end'


def membership_by_the_method():
    v = Vector([4, 5])
    print 4 in v, 6 in v, 6 not in v


def slices():
    v = Vector([1, 2, 3, 4])
    w = v[1:3]
    print str(w), len(w)


def text():
    v = Vector([1, 2])
    print str(v)
    print '%s and %s' % (v, str(Vector([3])))


def calling_an_instance():
    v = Vector([1, 2])
    print v(3), v(3, 4), v(a=1, b=2)


def test_with():
    with Ctx('a') as c:
        print 'in', c.name
        with Ctx('b'):
            print 'deeper'


def with_and_an_exception():
    try:
        with Ctx('x'):
            raise ValueError
    except ValueError:
        print 'caught'


def with_and_return():
    print returns_from_with()


def returns_from_with():
    with Ctx('r') as c:
        return c.name + '!'


def two_managers():
    with Ctx('1') as a, Ctx('2') as b:
        print a.name, b.name


def equality_is_identity():
    a = Plain()
    b = Plain()
    c = a
    print a == b, a == c, a != b, a != c, a is c


def hash_of_the_class_is_not_asked():
    d = {}
    v = Vector([1])
    d[v] = 1
    print d[v], len(d)


def entry_point(argv):
    print '== getitem and setitem'
    getitem_and_setitem()
    print '== overridden in a subclass'
    overridden_in_a_subclass(argv)
    print '== errors pass through'
    errors_pass_through()
    print '== string keys'
    string_keys()
    print '== length and truth'
    length_and_truth()
    print '== truth without the method'
    truth_without_the_method()
    print '== iteration'
    iteration()
    print '== membership by the method'
    membership_by_the_method()
    print '== slices'
    slices()
    print '== text'
    text()
    print '== calling an instance'
    calling_an_instance()
    print '== with'
    test_with()
    print '== with and an exception'
    with_and_an_exception()
    print '== with and return'
    with_and_return()
    print '== two managers'
    two_managers()
    print '== equality is identity'
    equality_is_identity()
    print '== hash of the class is not asked'
    hash_of_the_class_is_not_asked()
    return 0


def target(driver, args):
    return entry_point, None
