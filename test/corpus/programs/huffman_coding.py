# Huffman codes: frequencies, a tree, encoding and decoding.
# expect:
#  abracadabra 11 5 23 True
#    a 0
#    b 110
#    c 1110
#    d 1111
#    r 10
#  aaaa 4 1 4 True
#    a 0
#  the quick brown fox 19 16 75 True
#  ab 2 2 2 True
#    a 0
#    b 1

class Tree(object):
    def __init__(self, weight):
        self.weight = weight
        self.smallest = '\xff'


class Leaf(Tree):
    def __init__(self, weight, symbol):
        Tree.__init__(self, weight)
        self.symbol = symbol
        self.smallest = symbol


class Inner(Tree):
    def __init__(self, left, right):
        Tree.__init__(self, left.weight + right.weight)
        self.left = left
        self.right = right
        self.smallest = left.smallest
        if right.smallest < left.smallest:
            self.smallest = right.smallest


def before(a, b):
    if a.weight != b.weight:
        return a.weight < b.weight
    return a.smallest < b.smallest


def take_smallest(trees):
    best = 0
    for i in range(1, len(trees)):
        if before(trees[i], trees[best]):
            best = i
    return trees.pop(best)


def build(text):
    counts = [0] * 256
    for c in text:
        counts[ord(c)] += 1
    trees = []
    for i in range(256):
        if counts[i]:
            trees.append(Leaf(counts[i], chr(i)))
    while len(trees) > 1:
        a = take_smallest(trees)
        b = take_smallest(trees)
        trees.append(Inner(a, b))
    return trees[0]


def assign(tree, prefix, codes):
    if isinstance(tree, Leaf):
        codes[tree.symbol] = prefix or '0'
    elif isinstance(tree, Inner):
        assign(tree.left, prefix + '0', codes)
        assign(tree.right, prefix + '1', codes)


def encode(text, codes):
    return ''.join([codes[c] for c in text])


def decode(bits, tree):
    out = []
    node = tree
    for b in bits:
        if isinstance(node, Inner):
            if b == '0':
                node = node.left
            else:
                node = node.right
        if isinstance(node, Leaf):
            out.append(node.symbol)
            node = tree
    return ''.join(out)


def entry_point(argv):
    for text in ['abracadabra', 'aaaa', 'the quick brown fox', 'ab']:
        tree = build(text)
        codes = {}
        assign(tree, '', codes)
        bits = encode(text, codes)
        print text, tree.weight, len(codes), len(bits), decode(bits, tree) == text
        for i in range(256):
            c = chr(i)
            if c in codes and len(text) < 12:
                print ' ', c, codes[c]
    return 0


def target(driver, args):
    return entry_point, None
