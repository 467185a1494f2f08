# Conditional expressions nest, choose lazily and join types.
# expect:
#  A A B B C C F F
#  25 0 -34
#  0 eggs
#  1 egg
#  2 eggs
#  3 eggs
#  none

def grade(points):
    return 'A' if points >= 90 else 'B' if points >= 75 else 'C' if points >= 50 else 'F'


def safe_inverse(n):
    return 100 // n if n else 0


def plural(n, word):
    return '%d %s%s' % (n, word, '' if n == 1 else 's')


def entry_point(argv):
    for p in [95, 90, 89, 75, 60, 50, 49, 0]:
        print grade(p),
    print
    print safe_inverse(4), safe_inverse(0), safe_inverse(-3)
    for n in range(4):
        print plural(n, 'egg')
    best = None if len(argv) > 10 else 'none'
    print best if best is not None else 'missing'
    return 0


def target(driver, args):
    return entry_point, None
