# error: annotator/union-error at 8:9
# A float cannot be None.
class Measure(object):
    def __init__(self):
        self.value = None

    def take(self, x):
        self.value = x

def entry_point(argv):
    m = Measure()
    m.take(1.5 * len(argv))
    if m.value is not None:
        print 'taken'
    return 0

def target(driver, args):
    return entry_point, None
