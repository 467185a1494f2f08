# error: annotator/wrong-arguments at 11:11
# A method without self, called on an instance.
class Counter(object):
    def __init__(self):
        self.n = 0

    def bump():
        return 1

def entry_point(argv):
    print Counter().bump()
    return 0

def target(driver, args):
    return entry_point, None
