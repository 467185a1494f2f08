# Functions and classes chosen by import-time conditions; dead branches never matter.
# expect:
#  1024 1001 42
#  ok

import sys
from rpython.rlib.objectmodel import we_are_translated

DEBUG = False
FAST = sys.maxint > 1000

if FAST:
    def power(n):
        return 1 << n
else:
    def power(n):
        return this_name_does_not_exist(n)

try:
    from module_that_does_not_exist import helper
except ImportError:
    def helper(x):
        return x + 1000


def traced(x):
    if DEBUG:
        print 'tracing', [x, 'not', 1.0]
    return x * 2


def mode():
    if we_are_translated():
        result = 'ok'
    else:
        result = ''.join(sorted('ko', reverse=True))
    return result


def entry_point(argv):
    print power(10), helper(1), traced(21)
    print mode()
    return 0


def target(driver, args):
    return entry_point, None
