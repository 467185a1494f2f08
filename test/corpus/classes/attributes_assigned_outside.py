# Fields that are only set from outside of the class, by several functions.
# expect:
#  0 0 2 True
#  10 10 1 False
#  20 20 2 True

class Record(object):
    """A bare record; its fields are given by whoever fills it."""


def fill(r, n):
    r.number = n
    r.text = str(n)
    r.items = [n]


def finish(r):
    r.done = True
    r.items.append(-1)


def entry_point(argv):
    records = []
    for i in range(3):
        r = Record()
        fill(r, i * 10)
        if i != 1:
            finish(r)
        else:
            r.done = False
        records.append(r)
    for r in records:
        print r.number, r.text, len(r.items), r.done
    return 0


def target(driver, args):
    return entry_point, None
