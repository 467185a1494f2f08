# error: annotator/wrong-arguments at 9:11
# __init__ needs one more.
class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

def entry_point(argv):
    print Point(len(argv)).x
    return 0

def target(driver, args):
    return entry_point, None
