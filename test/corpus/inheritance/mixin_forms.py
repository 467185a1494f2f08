# Mixins: _mixin_ classes, import_from_mixin, methods specialised per class.
# expect:
#  == methods of mixins
#  first11 second21 subfirst11
#  == class attributes of mixins
#  0 7 0 7
#  == old style mixin
#  SECOND!
#  == imported methods
#  8 3.000000 abababab
#  == imported static methods and properties
#  2 8 2.500000
#  == mixin with a base
#  5 30
#  == special methods of mixins
#  2 a 2 1
#  == immutable fields of mixins
#  1 2
#  == common base of mixed classes
#  3 True

from rpython.rlib.objectmodel import import_from_mixin


class CounterMixin(object):
    _mixin_ = True
    start = 0

    def count(self):
        self.n = self.n + 1
        return self.label() + str(self.n)


class NameMixin:
    _mixin_ = True

    def shout(self):
        return self.name.upper() + '!'


class Root(object):
    pass


class First(CounterMixin, Root):
    def __init__(self):
        self.n = 10

    def label(self):
        return 'first'


class Second(CounterMixin, NameMixin, Root):
    start = 7

    def __init__(self):
        self.n = 20
        self.name = 'second'

    def label(self):
        return 'second'


class SubFirst(First):
    def label(self):
        return 'sub' + First.label(self)


class Plain(object):
    scale = 2

    def __init__(self, v):
        self.v = v

    def scaled(self):
        return self.v * self.scale

    @staticmethod
    def static(x):
        return x + 1

    @property
    def double(self):
        return self.v * 2


class IntHolder(object):
    import_from_mixin(Plain)


class FloatHolder(object):
    import_from_mixin(Plain, special_methods=[])
    scale_name = 'float'

    def __init__(self, v):
        self.v = v


class Derived(Plain):
    extra = 3

    def scaled(self):
        return Plain.scaled(self) * self.extra


class WithDerived(object):
    import_from_mixin(Derived)


class StrHolder(object):
    def scaled_twice(self):
        return self.scaled() + self.scaled()

    import_from_mixin(Plain)


class ItemsMixin(object):
    _mixin_ = True

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


class Ints(ItemsMixin):
    def __init__(self):
        self.items = [1, 2]


class Strs(ItemsMixin):
    def __init__(self):
        self.items = ['a']


class ImmutableMixin(object):
    _immutable_fields_ = ['k']

    def getk(self):
        return self.k


class WithImmutable(object):
    import_from_mixin(ImmutableMixin)
    _immutable_fields_ = ['other']

    def __init__(self):
        self.k = 1
        self.other = 2


def methods_of_mixins():
    print First().count(), Second().count(), SubFirst().count()


def class_attributes_of_mixins():
    print First.start, Second.start, First().start, Second().start


def old_style_mixin():
    print Second().shout()


def imported_methods():
    print IntHolder(4).scaled(), '%f' % FloatHolder(1.5).scaled(), StrHolder('ab').scaled_twice()


def imported_static_methods_and_properties():
    print IntHolder.static(1), IntHolder(4).double, '%f' % FloatHolder(1.25).double


def mixin_with_a_base():
    print WithDerived(5).v, Derived(5).scaled()


def special_methods_of_mixins():
    print Ints()[1], Strs()[0], len(Ints()), len(Strs())


def immutable_fields_of_mixins():
    w = WithImmutable()
    print w.getk(), w.other


def common_base_of_mixed_classes(argv):
    objs = [First(), Second(), SubFirst()]
    print len(objs), isinstance(objs[len(argv)], Second)


def entry_point(argv):
    print '== methods of mixins'
    methods_of_mixins()
    print '== class attributes of mixins'
    class_attributes_of_mixins()
    print '== old style mixin'
    old_style_mixin()
    print '== imported methods'
    imported_methods()
    print '== imported static methods and properties'
    imported_static_methods_and_properties()
    print '== mixin with a base'
    mixin_with_a_base()
    print '== special methods of mixins'
    special_methods_of_mixins()
    print '== immutable fields of mixins'
    immutable_fields_of_mixins()
    print '== common base of mixed classes'
    common_base_of_mixed_classes(argv)
    return 0


def target(driver, args):
    return entry_point, None
