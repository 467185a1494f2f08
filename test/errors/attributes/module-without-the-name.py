# error: flowspace/always-raises at 6:11
# A module that does not have what is asked of it.
import math

def entry_point(argv):
    print math.square(2.0)
    return 0

def target(driver, args):
    return entry_point, None
