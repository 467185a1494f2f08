# Docstrings, constants computed at import time and empty bodies.
# expect:
#  21 53 n9 large
#  21 n20

"""A module docstring, constants computed at import time, and empty bodies."""

LIMIT = 3 * 7
NAMES = ['n%d' % i for i in range(LIMIT)]
TOTAL = sum([len(n) for n in NAMES])
BIGGEST = max(NAMES)
if LIMIT > 20:
    KIND = 'large'
else:
    KIND = 'small'


class Empty(object):
    """Only a docstring."""


def nothing():
    """Only a docstring."""


def unused(x):
    pass


def entry_point(argv):
    """The entry point."""
    print LIMIT, TOTAL, BIGGEST, KIND
    nothing()
    unused(Empty())
    if argv:
        pass
    else:
        print 'no arguments at all'
    'a string statement'
    print len(NAMES), NAMES[LIMIT - 1]
    return 0


def target(driver, args):
    return entry_point, None
