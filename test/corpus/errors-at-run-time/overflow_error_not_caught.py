# ovfcheck without a handler around it ends the program.
# exit: 1
# stderr: OverflowError
# expect:
#  1024
#  True

import sys
from rpython.rlib.rarithmetic import ovfcheck


def grow(n, times):
    for i in range(times):
        n = ovfcheck(n * 2)
    return n


def entry_point(argv):
    print grow(1, 10)
    print grow(sys.maxint // 4, 2) < sys.maxint
    print grow(sys.maxint // 4 + 1, 2) == 4
    return 0


def target(driver, args):
    return entry_point, None
