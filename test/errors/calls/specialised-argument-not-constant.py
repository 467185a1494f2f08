# error: annotator/not-constant at 10:11
# specialize.arg wants a constant.
from rpython.rlib.objectmodel import specialize

@specialize.arg(0)
def scale(factor, n):
    return factor * n

def entry_point(argv):
    print scale(len(argv), 2)
    return 0

def target(driver, args):
    return entry_point, None
