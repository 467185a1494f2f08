# error: annotator/unknown-attribute at 11:5
# The class lists its attributes and this one is not among them.
class Frame(object):
    _attrs_ = ['pc']

    def __init__(self):
        self.pc = 0

def entry_point(argv):
    f = Frame()
    f.depth = len(argv)
    print f.pc
    return 0

def target(driver, args):
    return entry_point, None
