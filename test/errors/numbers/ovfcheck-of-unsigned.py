# error: annotator/unsupported-operation at 8:22
# Unsigned numbers wrap around; there is nothing to check.
from rpython.rlib.rarithmetic import r_uint, ovfcheck

def entry_point(argv):
    a = r_uint(len(argv))
    try:
        b = ovfcheck(a + a)
    except OverflowError:
        return 1
    print b == a
    return 0

def target(driver, args):
    return entry_point, None
