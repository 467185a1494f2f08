# abs, sign and clamping of integers.
# expect:
#  -1000 1000 -1 -10 1000 -1000
#  -1 1 -1 -1 1 -1
#  0 0 0 0 0 0
#  1 1 1 1 -1 1
#  1000 1000 1 10 -1000 1000
#  2
#  -3 3 4

def sign(x):
    if x > 0:
        return 1
    elif x < 0:
        return -1
    return 0


def clamp(x, low, high):
    return max(low, min(x, high))


def entry_point(argv):
    for x in [-1000, -1, 0, 1, 1000]:
        print x, abs(x), sign(x), clamp(x, -10, 10), -x, +x
    print abs(sign(-5) - sign(5))
    print min(3, -3), max(3, -3), min(4, 4)
    return 0


def target(driver, args):
    return entry_point, None
