# error: annotator/not-callable at 12:11
# The class has no __call__.
class Adder(object):
    def __init__(self, n):
        self.n = n

    def plus(self, m):
        return self.n + m

def entry_point(argv):
    add = Adder(len(argv))
    print add(3)
    return 0

def target(driver, args):
    return entry_point, None
