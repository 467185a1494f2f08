# Lambdas and closures over import-time values in tables.
# expect:
#  5 15 25 35
#  inc 7
#  square 36
#  both 49
#  back 37
#  True False 9

def adder(n):
    return lambda x: x + n


def compose(f, g):
    def composed(x):
        return f(g(x))
    return composed


ADDERS = [adder(i * 10) for i in range(4)]
SQUARE = lambda x: x * x
TABLE = {'inc': adder(1), 'square': SQUARE, 'both': compose(SQUARE, adder(1)), 'back': compose(adder(1), SQUARE)}
IS_SMALL = lambda x: x < 10


def entry_point(argv):
    for f in ADDERS:
        print f(5),
    print
    for name in ['inc', 'square', 'both', 'back']:
        print name, TABLE[name](6)
    print IS_SMALL(9), IS_SMALL(10), SQUARE(-3)
    return 0


def target(driver, args):
    return entry_point, None
