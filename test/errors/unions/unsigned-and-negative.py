# error: annotator/union-error at 8:12
# r_uint and an int that may be negative have no common type.
from rpython.rlib.rarithmetic import r_uint

def start(n):
    if n > 4:
        return r_uint(n)
    return -1

def entry_point(argv):
    print start(len(argv)) == r_uint(3)
    return 0

def target(driver, args):
    return entry_point, None
