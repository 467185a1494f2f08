# A function that raises nothing itself still raises RuntimeError when it calls itself too often; the caller goes on.
# expect:
#  too deep
#  3 6
#  too deep again

class Node(object):
    def __init__(self, value, below):
        self.value = value
        self.below = below


def chain(n):
    if n == 0:
        return None
    below = chain(n - 1)
    return Node(n, below)


def total(node):
    if node is None:
        return 0
    return node.value + total(node.below)


def entry_point(argv):
    size = 50000000 * len(argv)
    try:
        print chain(size).value
    except RuntimeError:
        print 'too deep'
    small = chain(3)
    print small.value, total(small)
    try:
        chain(size)
    except RuntimeError:
        print 'too deep again'
    return 0


def target(driver, args):
    return entry_point, None
