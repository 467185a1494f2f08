# Attributes: on classes, instances, through bases, declared and deleted.
# expect:
#  == class attribute as default
#  5 0 0
#  == class attribute of the class itself
#  A B 0 2 3
#  == class attribute through an instance variable
#  B 107
#  == shared list of the class
#  4 4
#  == none in the class replaced in the instance
#  True
#  3 True
#  == slots
#  5 -4
#  == attrs
#  3 5
#  6 5
#  1 5 2
#  -1 4
#  == immutable fields
#  3 4 0 3
#  5
#  9
#  3 40 40
#  == getattr with constant names
#  5
#  6
#  7 A
#  == getattr in an unrolled loop
#  x 4
#  count 0
#  == instance attribute added later
#  later
#  == type widening of an attribute
#  True 304
#  == augmented attributes
#  15

class A(object):
    count = 0
    name = 'A'
    table = [1, 2, 3]
    nothing = None

    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x


class B(A):
    name = 'B'

    def __init__(self, x, y=7):
        A.__init__(self, x)
        self.y = y

    def get(self):
        return A.get(self) * 100 + self.y


class Slotted(object):
    __slots__ = ('a', 'b')

    def __init__(self, a):
        self.a = a
        self.b = -a


class Declared(object):
    _attrs_ = ('a', 'b')
    b = 5

    def __init__(self, a):
        self.a = a


class DeclaredSub(Declared):
    _attrs_ = ('c',)

    def __init__(self):
        Declared.__init__(self, 1)
        self.c = 2


class NoAttrs(Declared):
    _attrs_ = ()

    def get(self):
        return -1


class Immutable(object):
    _immutable_fields_ = ['a', 'items[*]', 'maybe?', 'maybes?[*]']

    def __init__(self, a):
        self.a = a
        self.items = [a, a + 1]
        self.maybe = 0
        self.maybes = [a]


class AllImmutable(object):
    _immutable_ = True

    def __init__(self, a):
        self.a = a


class ImmutableSub(Immutable):
    _immutable_fields_ = ['z']

    def __init__(self):
        Immutable.__init__(self, 40)
        self.z = 3


def class_attribute_as_default():
    a = A(1)
    b = A(2)
    a.count += 5
    print a.count, b.count, A.count


def class_attribute_of_the_class_itself():
    print A.name, B.name, B.count, A.table[1], len(B.table)


def class_attribute_through_an_instance_variable(argv):
    if len(argv) > 50:
        x = A(1)
    else:
        x = B(1)
    print x.name, x.get()


def shared_list_of_the_class():
    a = A(1)
    a.table.append(4)
    print len(A.table), A(2).table[-1]


def none_in_the_class_replaced_in_the_instance():
    a = A(1)
    print a.nothing is None
    a.nothing = A(3)
    print a.nothing.x, A(2).nothing is None


def slots():
    s = Slotted(5)
    s.b += 1
    print s.a, s.b


def attrs():
    d = Declared(3)
    print d.a, d.b
    d.b = 6
    print d.b, Declared.b
    s = DeclaredSub()
    print s.a, s.b, s.c
    print NoAttrs(4).get(), NoAttrs(4).a


def immutable_fields():
    x = Immutable(3)
    print x.a, x.items[1], x.maybe, x.maybes[0]
    x.maybe = 5
    print x.maybe
    print AllImmutable(9).a
    y = ImmutableSub()
    print y.z, y.a, y.items[0]


def getattr_with_constant_names():
    a = A(5)
    print getattr(a, 'x')
    setattr(a, 'x', 6)
    print a.x
    setattr(a, 'x', getattr(a, 'x') + 1)
    print a.x, getattr(A, 'name')


def getattr_in_an_unrolled_loop():
    from_names(A(4))


def from_names(a):
    for name in NAMES:
        print name, getattr(a, name)


from rpython.rlib.unroll import unrolling_iterable
NAMES = unrolling_iterable(['x', 'count'])


def instance_attribute_added_later():
    a = A(1)
    a.later = 'later'
    print a.later


def type_widening_of_an_attribute():
    a = A(1)
    a.value = None
    b = A(2)
    b.value = B(3, 4)
    print a.value is None, b.value.get()


def augmented_attributes():
    a = A(10)
    a.x += 5
    a.x *= 2
    a.x -= 1
    a.x //= 2
    a.x <<= 1
    a.x ^= 3
    a.x %= 16
    print a.x


def entry_point(argv):
    print '== class attribute as default'
    class_attribute_as_default()
    print '== class attribute of the class itself'
    class_attribute_of_the_class_itself()
    print '== class attribute through an instance variable'
    class_attribute_through_an_instance_variable(argv)
    print '== shared list of the class'
    shared_list_of_the_class()
    print '== none in the class replaced in the instance'
    none_in_the_class_replaced_in_the_instance()
    print '== slots'
    slots()
    print '== attrs'
    attrs()
    print '== immutable fields'
    immutable_fields()
    print '== getattr with constant names'
    getattr_with_constant_names()
    print '== getattr in an unrolled loop'
    getattr_in_an_unrolled_loop()
    print '== instance attribute added later'
    instance_attribute_added_later()
    print '== type widening of an attribute'
    type_widening_of_an_attribute()
    print '== augmented attributes'
    augmented_attributes()
    return 0


def target(driver, args):
    return entry_point, None
