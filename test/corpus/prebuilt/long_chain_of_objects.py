# A prebuilt linked list of thousands of nodes, too long for naive recursion.
# expect:
#  3000 4501500
#  -1 -2 -3

class Cell(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next


def build(n):
    head = None
    i = n
    while i > 0:
        head = Cell(i, head)
        i -= 1
    return head


CHAIN = build(3000)


def entry_point(argv):
    n = 0
    total = 0
    cell = CHAIN
    while cell is not None:
        n += 1
        total += cell.value
        cell.value = -cell.value
        cell = cell.next
    print n, total
    print CHAIN.value, CHAIN.next.value, CHAIN.next.next.value
    return 0


def target(driver, args):
    return entry_point, None
