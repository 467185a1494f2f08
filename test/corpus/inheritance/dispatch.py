# Calls through bases: overridden, inherited, abstract, with other defaults and results.
# expect:
#  == overridden
#  Shape
#  Square
#  square 4.
#  square 6.
#  named square 5!
#  == abstract base
#  only b
#  3
#  == other defaults
#  4 7
#  30 12
#  108 107
#  == keyword arguments through a base
#  square 4? >square 4.
#  named square 5? >square 5!
#  == calls up the chain
#  s1
#  s1s2
#  s1s2s3
#  s1s2s3
#  s1s5
#  == method of a base on a sub instance
#  s1 shape
#  == narrowing to a subclass
#  4
#  == visitors
#  6 5 0
#  == attribute defined in two subclasses
#  1 two
#  == method defined in two unrelated subclasses
#  1 x
#  == same function under two names
#  m1 m1

class Shape(object):
    def area(self):
        raise NotImplementedError

    def describe(self, prefix='', suffix='.'):
        return prefix + self.name() + ' ' + str(self.area()) + suffix

    def name(self):
        return 'shape'


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s * self.s

    def name(self):
        return 'square'


class Rect(Square):
    def __init__(self, s, t):
        Square.__init__(self, s)
        self.t = t

    def area(self):
        return self.s * self.t


class Named(Rect):
    def describe(self, prefix='named ', suffix='!'):
        return Rect.describe(self, prefix, suffix)


class Abstract(object):
    def f(self):
        raise NotImplementedError('f')


class ConcreteA(Abstract):
    def f(self):
        return 1


class ConcreteB(Abstract):
    def f(self):
        return 2

    def only_b(self):
        return 'only b'


class Overload(object):
    def m(self, x, y=1):
        return x + y


class Overload2(Overload):
    def m(self, x, y=10):
        return x * y


class Overload3(Overload):
    def m(self, x, y=5, z=100):
        return x + y + z


class S1(object):
    def go(self):
        return 's1'


class S2(S1):
    def go(self):
        return S1.go(self) + 's2'


class S3(S2):
    def go(self):
        return S2.go(self) + 's3'


class S4(S3):
    pass


class S5(S4):
    def go(self):
        return S1.go(self) + 's5'


def overridden():
    for s in [Shape, Square]:
        print s.__name__
    shapes = [Square(2), Rect(2, 3), Named(1, 5)]
    for s in shapes:
        print s.describe()


def abstract_base(argv):
    objs = [ConcreteA(), ConcreteB()]
    total = 0
    for x in objs:
        total += x.f()
        if isinstance(x, ConcreteB):
            print x.only_b()
    print total


def other_defaults():
    for x in [Overload(), Overload2(), Overload3()]:
        print x.m(3), x.m(3, 4)


def keyword_arguments_through_a_base():
    for s in [Square(2), Named(1, 5)]:
        print s.describe(suffix='?'), s.describe(prefix='>')


def calls_up_the_chain():
    for x in [S1(), S2(), S3(), S4(), S5()]:
        print x.go()


def method_of_a_base_on_a_sub_instance():
    print S1.go(S3()), Shape.name(Rect(1, 2))


def narrowing_to_a_subclass():
    s = pick(3)
    assert isinstance(s, Rect)
    print s.t


def pick(n):
    if n < 2:
        return Square(n)
    return Rect(n, n + 1)


class Node(object):
    def accept(self, visitor):
        return visitor.visit(self)


class Leaf(Node):
    def __init__(self, v):
        self.v = v

    def accept(self, visitor):
        return visitor.visit_leaf(self)


class Add(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_add(self)


class Visitor(object):
    def visit(self, node):
        return 0

    def visit_leaf(self, node):
        return self.visit(node)

    def visit_add(self, node):
        return self.visit(node)


class Sum(Visitor):
    def visit_leaf(self, node):
        return node.v

    def visit_add(self, node):
        return node.left.accept(self) + node.right.accept(self)


class Count(Visitor):
    def visit(self, node):
        return 1

    def visit_add(self, node):
        return 1 + node.left.accept(self) + node.right.accept(self)


def visitors():
    tree = Add(Leaf(1), Add(Leaf(2), Leaf(3)))
    for v in [Sum(), Count(), Visitor()]:
        print tree.accept(v),
    print


def attribute_defined_in_two_subclasses(argv):
    a = Two1()
    b = Two2()
    print a.val, b.val


class Two(object):
    pass


class Two1(Two):
    def __init__(self):
        self.val = 1


class Two2(Two):
    def __init__(self):
        self.val = 'two'


def method_defined_in_two_unrelated_subclasses():
    print U1().m(), U2().m()


class U1(Two):
    def m(self):
        return 1


class U2(Two):
    def m(self):
        return 'x'


class M1(object):
    def hello(self):
        return 'm1'


class M2(M1):
    hello2 = M1.__dict__['hello']


def same_function_under_two_names():
    print M2().hello2(), M2().hello()


def entry_point(argv):
    print '== overridden'
    overridden()
    print '== abstract base'
    abstract_base(argv)
    print '== other defaults'
    other_defaults()
    print '== keyword arguments through a base'
    keyword_arguments_through_a_base()
    print '== calls up the chain'
    calls_up_the_chain()
    print '== method of a base on a sub instance'
    method_of_a_base_on_a_sub_instance()
    print '== narrowing to a subclass'
    narrowing_to_a_subclass()
    print '== visitors'
    visitors()
    print '== attribute defined in two subclasses'
    attribute_defined_in_two_subclasses(argv)
    print '== method defined in two unrelated subclasses'
    method_defined_in_two_unrelated_subclasses()
    print '== same function under two names'
    same_function_under_two_names()
    return 0


def target(driver, args):
    return entry_point, None
