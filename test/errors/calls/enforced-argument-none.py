# error: annotator/wrong-arguments at 10:11
# A declared int takes no float.
from rpython.rlib.objectmodel import enforceargs

@enforceargs(int)
def half(n):
    return n / 2

def entry_point(argv):
    print half(1.5 * len(argv))
    return 0

def target(driver, args):
    return entry_point, None
