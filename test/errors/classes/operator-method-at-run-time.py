# error: annotator/unsupported-operation at 12:9
# Operator methods are for load time.
class Vector(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

def entry_point(argv):
    v = Vector(1, 2) + Vector(3, len(argv))
    print v.x, v.y
    return 0

def target(driver, args):
    return entry_point, None
