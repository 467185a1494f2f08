# error: annotator/union-error at 6:17
# A fault that shows itself in the library is told at the call.
from rpython.rlib.rstring import split

def entry_point(argv):
    for part in split(argv[0], u','):
        print part
    return 0

def target(driver, args):
    return entry_point, None
