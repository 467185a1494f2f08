# error: annotator/immutable-field at 7:1
# The subclass says that the field does not change, the base class that defines it does not.
class Code(object):
    def __init__(self, size):
        self.size = size

class Big(Code):
    _immutable_fields_ = ['size']

    def grow(self):
        self.size += 1

def entry_point(argv):
    b = Big(len(argv))
    b.grow()
    print b.size, Code(3).size
    return 0

def target(driver, args):
    return entry_point, None
