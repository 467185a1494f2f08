# self.__class__ as a value: reading its attributes, its name, and making another instance.
# expect:
#  shape with 0 sides Shape
#  square with 4 sides Square
#  shape with 3 sides Triangle
#  square with 4 sides Square
#  True False
#  square shape 3

class Shape(object):
    sides = 0
    kind = 'shape'

    def describe(self):
        return '%s with %d sides' % (self.kind, self.sides)

    def same_class(self, other):
        return self.__class__ is other.__class__

    def class_name(self):
        return self.__class__.__name__


class Square(Shape):
    sides = 4
    kind = 'square'


class Triangle(Shape):
    sides = 3


def entry_point(argv):
    shapes = [Shape(), Square(), Triangle(), Square()]
    for s in shapes:
        print s.describe(), s.class_name()
    print shapes[1].same_class(shapes[3]), shapes[1].same_class(shapes[2])
    print Square.kind, Triangle.kind, Triangle.sides
    return 0


def target(driver, args):
    return entry_point, None
