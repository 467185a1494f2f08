# rerased: lists, strings, instances and integers as values of one type, in fields, lists and dicts, prebuilt too.
# expect:
#  == pairs
#  2 text 4 3 True
#  4
#  True False
#  text 4
#  == strategies
#  5 15 11
#  5 True
#  == integers
#  0 -1 12345 -12345
#  too large
#  True
from rpython.rlib.rerased import Erased, erase_int, new_erasing_pair, new_static_erasing_pair, unerase_int

erase_ints, unerase_ints = new_erasing_pair('list of ints')
erase_text, unerase_text = new_erasing_pair('text')


class Node(object):
    def __init__(self, value):
        self.value = value


class Leaf(Node):
    pass


class Strategy(object):
    def length(self, w):
        raise NotImplementedError


class IntStrategy(Strategy):
    erase, unerase = new_static_erasing_pair('int strategy')

    def empty(self):
        return self.erase([])

    def length(self, w):
        return len(self.unerase(w.storage))

    def append(self, w, n):
        self.unerase(w.storage).append(n)


class NodeStrategy(Strategy):
    erase, unerase = new_static_erasing_pair('node strategy')

    def length(self, w):
        total = 0
        for node in self.unerase(w.storage):
            total += node.value
        return total


class W_List(object):
    def __init__(self, strategy, storage):
        self.strategy = strategy
        self.storage = storage

    def length(self):
        return self.strategy.length(self)


PREBUILT = erase_ints([1, 2, 3])
INT_STRATEGY = IntStrategy()
NODE_STRATEGY = NodeStrategy()
PREBUILT_LIST = W_List(NODE_STRATEGY, NODE_STRATEGY.erase([Node(5), Leaf(6)]))


def show_pairs(n):
    e = erase_ints([n, n + 1])
    t = erase_text('text %d' % n)
    items = [e, t, PREBUILT]
    print len(unerase_ints(items[0])), unerase_text(items[1]), unerase_ints(items[2])[2], isinstance(items[0], Erased)
    unerase_ints(PREBUILT)[0] = n
    print unerase_ints(PREBUILT)[0]
    if n > 3:
        chosen = e
    else:
        chosen = t
    print chosen is e, chosen is t
    table = {1: e, 2: t}
    print unerase_text(table[2])


def show_strategies():
    w = W_List(INT_STRATEGY, INT_STRATEGY.empty())
    for i in range(5):
        INT_STRATEGY.append(w, i * i)
    other = W_List(NODE_STRATEGY, NODE_STRATEGY.erase([Node(7), Leaf(8)]))
    for each in [w, other, PREBUILT_LIST]:
        print each.length(),
    print
    other.strategy = INT_STRATEGY
    other.storage = w.storage
    print other.length(), other.storage is w.storage


def show_integers():
    for n in [0, -1, 12345, -12345]:
        print unerase_int(erase_int(n)),
    print
    import sys
    try:
        erase_int(sys.maxint)
    except OverflowError:
        print 'too large'
    print unerase_int(erase_int(sys.maxint // 2)) == sys.maxint // 2


def entry_point(argv):
    print '== pairs'
    show_pairs(len(argv) + 3)
    print '== strategies'
    show_strategies()
    print '== integers'
    show_integers()
    return 0


def target(driver, args):
    return entry_point, None
