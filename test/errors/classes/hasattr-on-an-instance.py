# error: annotator/not-rpython at 9:11
# All instances of a class have the same attributes.
class Box(object):
    def __init__(self):
        self.x = 1

def entry_point(argv):
    box = Box()
    print hasattr(box, 'y')
    return 0

def target(driver, args):
    return entry_point, None
