# The value of a return statement is computed before finally runs.
# expect:
#  5 6 6 7
#  1
#  303

class Cell(object):
    def __init__(self, n):
        self.n = n


def bump(cell):
    try:
        return cell.n
    finally:
        cell.n += 1


def local():
    x = 1
    try:
        return x
    finally:
        x = 2


def each(cells):
    total = 0
    for c in cells:
        try:
            if c.n > 5:
                continue
            total += bump(c)
        finally:
            total += 100
    return total


def entry_point(argv):
    c = Cell(5)
    print bump(c), c.n, bump(c), c.n
    print local()
    print each([Cell(1), Cell(9), Cell(2)])
    return 0


def target(driver, args):
    return entry_point, None
