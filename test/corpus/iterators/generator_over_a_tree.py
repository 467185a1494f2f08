# A generator with an explicit stack walks a binary tree in order.
# expect:
#  0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19
#  45

class Node(object):
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def insert(root, key):
    if root is None:
        return Node(key)
    node = root
    while True:
        if key < node.key:
            if node.left is None:
                node.left = Node(key)
                return root
            node = node.left
        elif key > node.key:
            if node.right is None:
                node.right = Node(key)
                return root
            node = node.right
        else:
            return root


def in_order(root):
    stack = []
    node = root
    while node is not None or stack:
        while node is not None:
            stack.append(node)
            node = node.left
        node = stack.pop()
        yield node.key
        node = node.right


def entry_point(argv):
    root = None
    for i in range(20):
        root = insert(root, i * 7 % 20)
    print ' '.join([str(k) for k in in_order(root)])
    total = 0
    for k in in_order(root):
        if k == 10:
            break
        total += k
    print total
    for k in in_order(None):
        print 'never', k
    return 0


def target(driver, args):
    return entry_point, None
