# error: annotator/unknown-attribute at 13:9
# __slots__ count as a list of all attributes.
class Pair(object):
    __slots__ = ('left', 'right')

    def __init__(self, left, right):
        self.left = left
        self.right = right

def entry_point(argv):
    p = Pair(1, 2)
    if len(argv) > 5:
        p.middle = 3
    print p.left
    return 0

def target(driver, args):
    return entry_point, None
