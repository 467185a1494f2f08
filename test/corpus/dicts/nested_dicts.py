# Dicts inside dicts: a sparse table and a trie.
# expect:
#  3 0 2 False
#  6 2 True True False

class Trie(object):
    def __init__(self):
        self.children = {}
        self.is_word = False

    def insert(self, word):
        node = self
        for c in word:
            if c not in node.children:
                node.children[c] = Trie()
            node = node.children[c]
        node.is_word = True

    def find(self, prefix):
        node = self
        for c in prefix:
            if c not in node.children:
                return None
            node = node.children[c]
        return node

    def count(self):
        n = 1 if self.is_word else 0
        for child in self.children.values():
            n += child.count()
        return n


def entry_point(argv):
    table = {}
    for r in range(3):
        table[r] = {}
        for c in range(r):
            table[r]['c%d' % c] = r * c
    print len(table), len(table[0]), table[2]['c1'], 'c1' in table[1]
    t = Trie()
    for w in ['to', 'tea', 'ten', 'i', 'in', 'inn']:
        t.insert(w)
    print t.count(), t.find('te').count(), t.find('x') is None, t.find('in').is_word, t.find('te').is_word
    return 0


def target(driver, args):
    return entry_point, None
