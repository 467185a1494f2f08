"""Two benchmarks of memory management, both of binary trees.

    targetgcbench-c                  GCBench
    targetgcbench-c binary-trees N   the shoot-out's binary trees, depth N

GCBench is after John Ellis, Pete Kovac and Hans Boehm: trees of several sizes
come and go while one large tree and one large array of floats stay alive.
"""

import time

STRETCH_TREE_DEPTH = 18
LONG_LIVED_TREE_DEPTH = 16
ARRAY_SIZE = 500000
MIN_TREE_DEPTH = 4
MAX_TREE_DEPTH = 16


class Node(object):
    def __init__(self, left, right):
        self.left = left
        self.right = right


def milliseconds_since(start):
    return (time.time() - start) * 1000.0


# ____________________________________________________________
# GCBench

def tree_size(depth):
    """The number of nodes of a complete tree."""
    return (1 << (depth + 1)) - 1


def iterations_for(depth):
    """How many trees of a depth take as much memory as two stretch trees."""
    return 2 * tree_size(STRETCH_TREE_DEPTH) / tree_size(depth)


def populate(depth, node):
    """Grow a tree top-down, under a node which exists already."""
    if depth <= 0:
        return
    node.left = Node(None, None)
    node.right = Node(None, None)
    populate(depth - 1, node.left)
    populate(depth - 1, node.right)


def make_tree(depth):
    """Build a tree bottom-up: the children exist before their parent."""
    if depth <= 0:
        return Node(None, None)
    return Node(make_tree(depth - 1), make_tree(depth - 1))


def depth_of(tree):
    """The depth along the left edge."""
    depth = 0
    while tree.left is not None:
        tree = tree.left
        depth += 1
    return depth


def time_construction(depth):
    count = iterations_for(depth)
    print "Creating %d trees of depth %d" % (count, depth)
    start = time.time()
    for i in range(count):
        tree = Node(None, None)
        populate(depth, tree)
    print "\tTop down construction took %f msec" % milliseconds_since(start)
    start = time.time()
    for i in range(count):
        tree = make_tree(depth)
    print "\tBottom up construction took %f msec" % milliseconds_since(start)


def make_array():
    """The long-lived floats: the lower half is filled with 1/1, 1/2, ..."""
    array = [0.0] * ARRAY_SIZE
    for i in range(ARRAY_SIZE / 2):
        array[i] = 1.0 / (i + 1)
    return array


def gcbench():
    print "Garbage Collector Test"
    print "Stretching memory with a binary tree of depth %d" % (
        STRETCH_TREE_DEPTH)
    start = time.time()
    stretch_depth = depth_of(make_tree(STRETCH_TREE_DEPTH))
    print "Stretch tree has depth %d" % stretch_depth

    print "Creating a long-lived binary tree of depth %d" % (
        LONG_LIVED_TREE_DEPTH)
    long_lived = Node(None, None)
    populate(LONG_LIVED_TREE_DEPTH, long_lived)

    print "Creating a long-lived array of %d doubles" % ARRAY_SIZE
    array = make_array()

    for depth in range(MIN_TREE_DEPTH, MAX_TREE_DEPTH + 1, 2):
        time_construction(depth)

    # Using both here also keeps them alive until now.
    long_lived_depth = depth_of(long_lived)
    print "Long-lived tree has depth %d" % long_lived_depth
    if (stretch_depth != STRETCH_TREE_DEPTH or
            long_lived_depth != LONG_LIVED_TREE_DEPTH or
            array[1000] != 1.0 / 1001):
        print "Failed: incorrect"
        return 1
    milliseconds = milliseconds_since(start)
    print "Completed in %f msec" % milliseconds
    print "gcbench %f ms" % milliseconds
    return 0


# ____________________________________________________________
# binary-trees

def check_tree(tree):
    """Count the nodes of a tree."""
    if tree.left is None:
        return 1
    return 1 + check_tree(tree.left) + check_tree(tree.right)


def binary_trees(max_depth):
    min_depth = 4
    if max_depth < min_depth + 2:
        max_depth = min_depth + 2
    start = time.time()

    stretch_depth = max_depth + 1
    print "stretch tree of depth %d\t check: %d" % (
        stretch_depth, check_tree(make_tree(stretch_depth)))
    long_lived = make_tree(max_depth)

    for depth in range(min_depth, max_depth + 1, 2):
        iterations = 1 << (max_depth - depth + min_depth)
        check = 0
        for i in range(iterations):
            check += check_tree(make_tree(depth))
        print "%d\t trees of depth %d\t check: %d" % (iterations, depth, check)

    print "long lived tree of depth %d\t check: %d" % (
        max_depth, check_tree(long_lived))
    print "binary-trees %f ms" % milliseconds_since(start)
    return 0


# ____________________________________________________________

def entry_point(argv):
    if len(argv) == 1:
        return gcbench()
    if len(argv) == 3 and argv[1] == 'binary-trees':
        try:
            return binary_trees(int(argv[2]))
        except ValueError:
            pass
    print "usage: %s [binary-trees N]" % argv[0]
    return 2


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
