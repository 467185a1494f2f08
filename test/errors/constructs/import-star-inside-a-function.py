# error: pyparser/syntax-error at 4:5
# Python itself refuses this: the names would not be known.
def entry_point(argv):
    from math import *
    def inner():
        return sqrt(2.0)
    return 0

def target(driver, args):
    return entry_point, None
