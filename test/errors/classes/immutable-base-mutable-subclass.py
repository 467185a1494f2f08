# error: annotator/immutable-field at 9:1
# All of an immutable class stays so in its subclasses.
class Base(object):
    _immutable_ = True

    def __init__(self, x):
        self.x = x

class Child(Base):
    def get(self):
        return self.x

def entry_point(argv):
    print Child(len(argv)).x
    return 0

def target(driver, args):
    return entry_point, None
