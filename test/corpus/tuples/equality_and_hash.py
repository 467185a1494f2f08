# Tuples compare by items and serve as dict keys.
# expect:
#  True False True
#  9 21 True False
#  -1 1
#  second third 3
#  True

from rpython.rlib.objectmodel import compute_hash


def make(a, b):
    return a, b


def entry_point(argv):
    print make(1, 'x') == make(1, 'x'), make(1, 'x') == make(1, 'y'), make(2, 'x') != make(1, 'x')
    grid = {}
    for x in range(3):
        for y in range(3):
            grid[x, y] = x * 10 + y
    print len(grid), grid[2, 1], (1, 1) in grid, (3, 0) in grid
    del grid[0, 0]
    print grid.get((0, 0), -1), grid.get((0, 1), -1)
    words = {}
    words['a', 1] = 'first'
    words['a', 2] = 'second'
    words[make(1, 'b')[1], 1] = 'third'
    print words['a', 2], words['b', 1], len(words)
    print compute_hash((1, 'k')) == compute_hash((1, 'k'))
    return 0


def target(driver, args):
    return entry_point, None
