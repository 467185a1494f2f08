# A balanced tree with rotations, deletion and range queries, against a plain sorted list.
# expect:
#  8 True 127
#  95 96 97 98 99 100 101 102 103 104 105
#  133 1 199 8 True
#  7 True 6
#  0 True

class Node(object):
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.height = 1


def height(node):
    if node is None:
        return 0
    return node.height


def update(node):
    node.height = 1 + max(height(node.left), height(node.right))


def rotate_right(node):
    top = node.left
    node.left = top.right
    top.right = node
    update(node)
    update(top)
    return top


def rotate_left(node):
    top = node.right
    node.right = top.left
    top.left = node
    update(node)
    update(top)
    return top


def balance(node):
    update(node)
    difference = height(node.left) - height(node.right)
    if difference > 1:
        if height(node.left.left) < height(node.left.right):
            node.left = rotate_left(node.left)
        return rotate_right(node)
    if difference < -1:
        if height(node.right.right) < height(node.right.left):
            node.right = rotate_right(node.right)
        return rotate_left(node)
    return node


def insert(node, key):
    if node is None:
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif key > node.key:
        node.right = insert(node.right, key)
    else:
        return node
    return balance(node)


def remove(node, key):
    if node is None:
        return None
    if key < node.key:
        node.left = remove(node.left, key)
    elif key > node.key:
        node.right = remove(node.right, key)
    else:
        if node.left is None:
            return node.right
        if node.right is None:
            return node.left
        smallest = node.right
        while smallest.left is not None:
            smallest = smallest.left
        node.key = smallest.key
        node.right = remove(node.right, smallest.key)
    return balance(node)


def between(node, low, high, out):
    if node is None:
        return
    if node.key > low:
        between(node.left, low, high, out)
    if low <= node.key <= high:
        out.append(node.key)
    if node.key < high:
        between(node.right, low, high, out)


def valid(node):
    if node is None:
        return True
    if abs(height(node.left) - height(node.right)) > 1:
        return False
    return valid(node.left) and valid(node.right)


def entry_point(argv):
    root = None
    for i in range(200):
        root = insert(root, i)
    print height(root), valid(root), root.key
    out = []
    between(root, 95, 105, out)
    print ' '.join([str(x) for x in out])
    for i in range(0, 200, 3):
        root = remove(root, i)
    root = remove(root, 1000)
    out = []
    between(root, -1, 500, out)
    print len(out), out[0], out[-1], height(root), valid(root)
    x = 1
    root = None
    for i in range(300):
        x = x * 17 % 257
        root = insert(root, x)
    out = []
    between(root, 0, 20, out)
    print len(out), valid(root), height(root)
    while root is not None:
        root = remove(root, root.key)
    print height(root), valid(root)
    return 0


def target(driver, args):
    return entry_point, None
