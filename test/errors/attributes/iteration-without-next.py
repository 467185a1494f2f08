# error: annotator/unknown-attribute at 11:5
# Objects with __iter__ need next().
class Counter(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

def entry_point(argv):
    for x in Counter(len(argv)):
        print x
    return 0

def target(driver, args):
    return entry_point, None
