# error: annotator/unsupported-builtin at 9:9
# Name the base class instead.
class Base(object):
    def __init__(self):
        self.x = 1

class Child(Base):
    def __init__(self):
        super(Child, self).__init__()

def entry_point(argv):
    print Child().x
    return 0

def target(driver, args):
    return entry_point, None
