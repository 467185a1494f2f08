# error: annotator/unsupported-operation at 8:11
# Instances have no order.
class Version(object):
    def __init__(self, n):
        self.n = n

def entry_point(argv):
    print Version(1) < Version(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
