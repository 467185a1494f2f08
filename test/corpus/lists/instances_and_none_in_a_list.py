# Lists whose elements are instances of related classes or None.
# expect:
#  free
#  node a
#  free
#  leaf b
#  True 3
#  True False
#  a a b

class Node(object):
    def __init__(self, name):
        self.name = name

    def label(self):
        return 'node ' + self.name


class Leaf(Node):
    def label(self):
        return 'leaf ' + self.name


def entry_point(argv):
    slots = [None] * 4
    slots[1] = Node('a')
    slots[3] = Leaf('b')
    for s in slots:
        if s is None:
            print 'free'
        else:
            print s.label()
    print slots[1] in slots, slots.index(slots[3])
    again = slots[1]
    slots[0] = again
    print slots[0] is slots[1], slots[0] is slots[3]
    names = [s.name for s in slots if s is not None]
    print ' '.join(names)
    return 0


def target(driver, args):
    return entry_point, None
