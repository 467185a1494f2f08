# r_dict uses the given equality and hash functions.
# expect:
#  2 2 True False -1
#  p1 True False 3
#  2 False
#  3

from rpython.rlib.objectmodel import r_dict, compute_hash


def same_word(a, b):
    return a.lower() == b.lower()


def hash_word(w):
    return compute_hash(w.lower())


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y


def same_point(p, q):
    return p.x == q.x and p.y == q.y


def hash_point(p):
    return p.x * 31 + p.y


def entry_point(argv):
    d = r_dict(same_word, hash_word)
    d['Hello'] = 1
    d['hELLO'] = 2
    d['world'] = 3
    print len(d), d['hello'], 'WORLD' in d, 'there' in d, d.get('There', -1)
    grid = r_dict(same_point, hash_point)
    for x in range(3):
        grid[Point(x, x)] = 'p%d' % x
    print grid[Point(1, 1)], Point(2, 2) in grid, Point(1, 2) in grid, len(grid)
    del grid[Point(0, 0)]
    print len(grid), Point(0, 0) in grid
    total = 0
    for p in grid:
        total += p.x
    print total
    return 0


def target(driver, args):
    return entry_point, None
