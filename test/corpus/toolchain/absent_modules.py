# Modules that are not there say so where they are imported, so that programs with a second way go it; helpers of helpers cannot be called by programs.
# expect:
#  without openssl
#  docs/rlib.md
#  hlinvoke() is for typed code

from rpython.rlib.objectmodel import hlinvoke

try:
    from rpython.rlib import ropenssl
    OPENSSL = 'with openssl'
    WHERE = '?'
except ImportError, e:
    OPENSSL = 'without openssl'
    WHERE = 'docs/rlib.md' if 'docs/rlib.md' in str(e) and 'ropenssl' in str(e) else str(e)

try:
    hlinvoke(None, None)
    HELPER = '?'
except TypeError:
    HELPER = 'hlinvoke() is for typed code'


def entry_point(argv):
    print OPENSSL
    print WHERE
    print HELPER
    return 0


def target(driver, args):
    return entry_point, None
