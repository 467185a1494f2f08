# error: annotator/wrong-arguments at 10:9
# The constructor of the base class gets too few arguments.
class Base(object):
    def __init__(self, name, line):
        self.name = name
        self.line = line

class Derived(Base):
    def __init__(self, name):
        Base.__init__(self, name)

def entry_point(argv):
    print Derived(argv[0]).name
    return 0

def target(driver, args):
    return entry_point, None
