# issubclass() asks of classes.
# error: annotator/wrong-arguments at 15:8

class Shape(object):
    pass


class Square(Shape):
    pass


def entry_point(argv):
    shape = Square() if len(argv) > 1 else Shape()
    cls = [Shape, Square][len(argv) & 1]
    if issubclass(shape, cls):
        return 1
    return 0


def target(driver, args):
    return entry_point, None
