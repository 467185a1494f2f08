# error: annotator/union-error at 14:15
# All implementations of a method that one call reaches agree.
class Shape(object):
    def name(self):
        return 'shape'

class Nameless(Shape):
    def name(self):
        return 0

def entry_point(argv):
    shapes = [Shape(), Nameless()]
    for shape in shapes:
        print shape.name()
    return 0

def target(driver, args):
    return entry_point, None
