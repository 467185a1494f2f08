# error: annotator/union-error at 7:5
# A builder takes strings of its own kind.
from rpython.rlib.rstring import StringBuilder

def entry_point(argv):
    b = StringBuilder()
    b.append(u'wide')
    print b.build()
    return 0

def target(driver, args):
    return entry_point, None
