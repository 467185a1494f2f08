# A visitor over a tree: accept calls back the method of the visitor for each class.
# expect:
#  0 0
#  15 9
#  5 1
#  3 0
#  4

class Node(object):
    def accept(self, visitor):
        raise NotImplementedError


class Num(Node):
    def __init__(self, n):
        self.n = n

    def accept(self, visitor):
        return visitor.visit_num(self)


class Add(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_add(self)


class Visitor(object):
    def visit_num(self, node):
        return 0

    def visit_add(self, node):
        return node.left.accept(self) + node.right.accept(self)


class Evaluator(Visitor):
    def visit_num(self, node):
        return node.n


class Counter(Visitor):
    def __init__(self):
        self.adds = 0

    def visit_num(self, node):
        return 1

    def visit_add(self, node):
        self.adds += 1
        return Visitor.visit_add(self, node)


class Depth(Visitor):
    def visit_add(self, node):
        return 1 + max(node.left.accept(self), node.right.accept(self))


def entry_point(argv):
    tree = Add(Add(Num(1), Num(2)), Add(Num(3), Add(Num(4), Num(5))))
    counter = Counter()
    for v in [Visitor(), Evaluator(), counter, Depth()]:
        print tree.accept(v), Num(9).accept(v)
    print counter.adds
    return 0


def target(driver, args):
    return entry_point, None
