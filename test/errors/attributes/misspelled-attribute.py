# error: annotator/unknown-attribute at 10:16
# An attribute that nothing sets.
class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

def entry_point(argv):
    p = Point(len(argv), 2)
    print p.x, p.z
    return 0

def target(driver, args):
    return entry_point, None
