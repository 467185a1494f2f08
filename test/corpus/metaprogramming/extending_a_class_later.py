# Methods are added to an existing class by a later class statement with a helper metaclass.
# expect:
#  2cm 2
#  3cm 3
#  10cm 10
#  15cm 15
#  cm True

class extendable(type):
    def __new__(cls, name, bases, namespace):
        if name == '__extend__':
            for base in bases:
                for key, value in namespace.items():
                    if key != '__module__' and key != '__metaclass__':
                        setattr(base, key, value)
            return None
        return type.__new__(cls, name, bases, namespace)


class Shape(object):
    __metaclass__ = extendable

    def __init__(self, n):
        self.n = n


class Round(Shape):
    pass


class __extend__(Shape):
    unit = 'cm'

    def size(self):
        return self.n * 2

    def show(self):
        return str(self.size()) + self.unit


class __extend__(Round):
    def size(self):
        return self.n * 3


def entry_point(argv):
    for s in [Shape(1), Round(1), Shape(5), Round(5)]:
        print s.show(), s.size()
    print Shape.unit, isinstance(Round(0), Shape)
    return 0


def target(driver, args):
    return entry_point, None
