# min, max, abs and len on the types they take.
# expect:
#  3 4 -1 0
#  0.500000 -1.500000
#  7 7 0 0.250000
#  3 9 0 0 2
#  1 0

def longest(words):
    best = 0
    for w in words:
        best = max(best, len(w))
    return best


def entry_point(argv):
    print min(3, 4), max(3, 4), min(-1, -1), max(0, -0)
    print '%f %f' % (min(1.5, 0.5), max(-1.5, -2.5))
    print abs(-7), abs(7), abs(0), '%f' % abs(-0.25)
    print longest(['a', 'bbb', 'cc']), len('x' * 9), len([]), len({}), len((1, 2))
    print max(len(argv), 1), min(len(argv), 0)
    return 0


def target(driver, args):
    return entry_point, None
