# compute_hash agrees for equal strings, integers and tuples.
# expect:
#  True
#  True
#  True
#  False
#  True

from rpython.rlib.objectmodel import compute_hash


def join(a, b):
    return a + b


def entry_point(argv):
    print compute_hash(join('ab', 'c')) == compute_hash(join('a', 'bc'))
    print compute_hash(len(argv) + 4) == compute_hash(5)
    print compute_hash((1, join('x', 'y'))) == compute_hash((1, 'xy'))
    print compute_hash(join('a', 'b')) == compute_hash(join('b', 'a'))
    print compute_hash(2.5) == compute_hash(5.0 / 2.0)
    return 0


def target(driver, args):
    return entry_point, None
