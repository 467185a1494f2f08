# error: annotator/not-rpython at 9:5
# Attributes stay as long as their object.
class Box(object):
    def __init__(self):
        self.x = 1

def entry_point(argv):
    box = Box()
    delattr(box, 'x')
    return 0

def target(driver, args):
    return entry_point, None
