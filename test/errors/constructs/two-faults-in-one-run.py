# error: annotator/union-error at 11:5
# error: annotator/unknown-attribute at 15:12
# error: flowspace/unknown-global at 18:12
# Independent faults are reported together, in order of their places.
class Box(object):
    def __init__(self, n):
        self.n = n

def first(argv):
    items = [1]
    items.append(argv[0])
    return items

def second(argv):
    return Box(len(argv)).missing

def third(argv):
    return undefined(argv)

def entry_point(argv):
    first(argv)
    second(argv)
    third(argv)
    return 0

def target(driver, args):
    return entry_point, None
