# error: flowspace/ovfcheck at 8:13
# ovfcheck stands around the operation itself.
from rpython.rlib.rarithmetic import ovfcheck

def entry_point(argv):
    n = len(argv) * 1000
    try:
        n = ovfcheck(n)
    except OverflowError:
        return 1
    print n
    return 0

def target(driver, args):
    return entry_point, None
