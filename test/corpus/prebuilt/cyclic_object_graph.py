# Prebuilt instances that refer to each other are part of the program and can be changed.
# expect:
#  n1
#  n0 3 n4
#  n1 3 n3
#  n2 3 -
#  n3 2 n1
#  n4 1 n0
#  True True
#  3 new

class Node(object):
    def __init__(self, name):
        self.name = name
        self.links = []
        self.partner = None
        self.visits = 0


def build():
    nodes = [Node('n%d' % i) for i in range(5)]
    for i in range(5):
        nodes[i].links.append(nodes[(i + 1) % 5])
        nodes[i].links.append(nodes[(i * 2) % 5])
        nodes[i].partner = nodes[4 - i]
    nodes[2].partner = None
    return nodes


NODES = build()
START = NODES[0]


def walk(node, steps):
    for i in range(steps):
        node.visits += 1
        node = node.links[i % 2]
    return node


def entry_point(argv):
    print walk(START, 12).name
    for n in NODES:
        partner = n.partner
        print n.name, n.visits, partner.name if partner is not None else '-'
    print START.links[0].links[0] is NODES[2], NODES[0].partner.partner is START
    START.links.append(Node('new'))
    print len(START.links), START.links[2].name
    return 0


def target(driver, args):
    return entry_point, None
