# error: annotator/wrong-arguments at 11:11
# The result is not what @signature says.
from rpython.rlib.signature import signature
from rpython.rlib import types

@signature(types.int(), returns=types.str())
def name(n):
    return n + 1

def entry_point(argv):
    print name(len(argv))
    return 0

def target(driver, args):
    return entry_point, None
