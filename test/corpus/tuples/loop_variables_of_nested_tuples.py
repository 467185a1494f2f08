# Nested tuples are unpacked in for loops, over lists and dict items.
# expect:
#  ab 3
#  bc 4
#  ac 9
#  16 4 -1
#  x 1 4
#  3

EDGES = [('a', ('b', 3)), ('b', ('c', 4)), ('a', ('c', 9))]


def cost(start, end):
    for source, (destination, weight) in EDGES:
        if source == start and destination == end:
            return weight
    return -1


def entry_point(argv):
    total = 0
    for s, (d, w) in EDGES:
        print s + d, w
        total += w
    print total, cost('b', 'c'), cost('c', 'a')
    spans = {'x': (1, 4), 'y': (2, 2)}
    length = 0
    for name, (low, high) in spans.items():
        length += high - low
        if name == 'x':
            print name, low, high
    print length
    return 0


def target(driver, args):
    return entry_point, None
