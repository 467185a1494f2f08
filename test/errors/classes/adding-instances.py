# error: annotator/unsupported-operation at 12:12
# Operators on instances are for load time only.
class Vector(object):
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vector(self.x + other.x)

def entry_point(argv):
    v = Vector(len(argv))
    print (v + v).x
    return 0

def target(driver, args):
    return entry_point, None
