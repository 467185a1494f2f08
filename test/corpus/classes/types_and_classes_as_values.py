# type(), __class__, isinstance, issubclass, classes as values.
# expect:
#  == class in a variable
#  base 1 Base.what
#  left 1 Left.what
#  right 10 Base.what
#  leftmost 1 Left.what
#  == instantiated with arguments
#  3 3 6 3
#  == isinstance
#  True False False False
#  True True False False
#  True False False True
#  True True True False
#  == isinstance of a tuple
#  False False True True
#  == isinstance narrows
#  only base
#  left Left.what
#  right 10
#  left Left.what
#  == isinstance of none
#  False True
#  == isinstance with a class variable
#  True True False False
#  == type is class
#  True False False True
#  False True False True
#  False False False False
#  False False True True
#  == type of two instances
#  True False True False
#  == class of an instance
#  base base
#  left left
#  right right
#  leftmost leftmost
#  == issubclass
#  True False False
#  True True False
#  True False False
#  True True True
#  == issubclass of a type
#  True False
#  == class names
#  Base LeftMost
#  Base Base
#  Left Left
#  Right Right
#  LeftMost LeftMost
#  == making another of the same class
#  base 8
#  left 8
#  right 16
#  leftmost 8
#  == classes compared
#  True True False True
#  == class or none
#  no class
#  == isinstance of builtin types
#  True True True True
#  True False True True True
#  True True
#  == type checks by argument
#  int str float none list

class Base(object):
    tag = 'base'

    def __init__(self, n=1):
        self.n = n

    def what(self):
        return 'Base.what'


class Left(Base):
    tag = 'left'

    def what(self):
        return 'Left.what'


class Right(Base):
    tag = 'right'

    def __init__(self, n=5):
        Base.__init__(self, n * 2)


class LeftMost(Left):
    tag = 'leftmost'


def pick(i):
    if i == 0:
        return Base
    elif i == 1:
        return Left
    elif i == 2:
        return Right
    return LeftMost


def make(i):
    return pick(i)()


def class_in_a_variable():
    for i in range(4):
        cls = pick(i)
        x = cls()
        print cls.tag, x.n, x.what()


def instantiated_with_arguments():
    for i in range(4):
        print pick(i)(3).n,
    print


def test_isinstance():
    for i in range(4):
        x = make(i)
        print isinstance(x, Base), isinstance(x, Left), isinstance(x, LeftMost), isinstance(x, Right)


def isinstance_of_a_tuple():
    for i in range(4):
        print isinstance(make(i), (Right, LeftMost)),
    print


def isinstance_narrows():
    for i in range(4):
        x = make(i)
        if isinstance(x, Right):
            print 'right', x.n
        elif not isinstance(x, Left):
            print 'only base'
        else:
            print 'left', x.what()


def isinstance_of_none():
    x = None
    for i in range(2):
        print isinstance(x, Base),
        x = Base()
    print


def isinstance_with_a_class_variable():
    for i in range(4):
        cls = pick(i)
        print isinstance(make(1), cls),
    print


def type_is_class():
    for i in range(4):
        x = make(i)
        print type(x) is Base, type(x) is Left, type(x) == LeftMost, type(x) is not Right


def type_of_two_instances():
    a = make(1)
    b = make(1)
    c = make(3)
    print type(a) is type(b), type(a) is type(c), a.__class__ is b.__class__, a.__class__ is c.__class__


def class_of_an_instance():
    for i in range(4):
        x = make(i)
        cls = x.__class__
        print x.__class__.tag, cls.tag


def test_issubclass():
    for i in range(4):
        cls = pick(i)
        print issubclass(cls, Base), issubclass(cls, Left), issubclass(cls, LeftMost)


def issubclass_of_a_type():
    print issubclass(type(make(3)), Left), issubclass(make(2).__class__, Left)


def class_names():
    print Base.__name__, LeftMost.__name__
    for i in range(4):
        print pick(i).__name__, make(i).__class__.__name__


def making_another_of_the_same_class():
    for i in range(4):
        x = make(i)
        y = x.__class__(8)
        print y.tag, y.n


def classes_compared():
    print pick(1) is Left, pick(1) is pick(1), pick(1) == pick(2), pick(0) != pick(3)


def class_or_none(argv):
    cls = None
    if len(argv) > 20:
        cls = Base
    if cls is None:
        print 'no class'
    else:
        print cls().tag


def isinstance_of_builtin_types():
    x = 5
    print isinstance(x, int), isinstance('a', str), isinstance(1.5, float), isinstance(u'a', unicode)
    print isinstance(x == 5, bool), isinstance('a', int), isinstance([1], list), isinstance({}, dict), isinstance((1,), tuple)
    print isinstance(True, int), isinstance('a', basestring)


def type_checks_by_argument():
    print kind(1), kind('a'), kind(2.5), kind(None), kind([1])


def kind(x):
    if isinstance(x, int):
        return 'int'
    elif isinstance(x, str):
        return 'str'
    elif isinstance(x, float):
        return 'float'
    elif x is None:
        return 'none'
    elif isinstance(x, list):
        return 'list'
    return '?'
kind._annspecialcase_ = 'specialize:argtype(0)'


def entry_point(argv):
    print '== class in a variable'
    class_in_a_variable()
    print '== instantiated with arguments'
    instantiated_with_arguments()
    print '== isinstance'
    test_isinstance()
    print '== isinstance of a tuple'
    isinstance_of_a_tuple()
    print '== isinstance narrows'
    isinstance_narrows()
    print '== isinstance of none'
    isinstance_of_none()
    print '== isinstance with a class variable'
    isinstance_with_a_class_variable()
    print '== type is class'
    type_is_class()
    print '== type of two instances'
    type_of_two_instances()
    print '== class of an instance'
    class_of_an_instance()
    print '== issubclass'
    test_issubclass()
    print '== issubclass of a type'
    issubclass_of_a_type()
    print '== class names'
    class_names()
    print '== making another of the same class'
    making_another_of_the_same_class()
    print '== classes compared'
    classes_compared()
    print '== class or none'
    class_or_none(argv)
    print '== isinstance of builtin types'
    isinstance_of_builtin_types()
    print '== type checks by argument'
    type_checks_by_argument()
    return 0


def target(driver, args):
    return entry_point, None
