# Objects of all kinds that exist before the program runs.
# expect:
#  == floats
#  1.500000 True True True False
#  == cycles
#  1 2 True
#  == mixed instances
#  node 1
#  sub 2
#  none
#  == dicts
#  1 False 2
#  2 -1
#  == dicts of containers
#  2 5 sub
#  == dicts by all kinds
#  y cycle half 2 1
#  Node SubNode
#  == tuples
#  1 a 2.000000
#  2 b 3.000000
#  == nested dicts
#  3
#  == instance with all kinds
#  -5 2.500000 True text 3 c 2 1 x True 8 node True
#  -4
#  == large dict
#  500 499 False
#  124750
#  == long and binary strings
#  1000 200 256
#  == empty dict filled later
#  1 1
#  == equal constants stay separate
#  0
#  == class level containers
#  1 42
#  == deep structure
#  5000

from rpython.rlib.objectmodel import r_dict
from rpython.rlib.rarithmetic import r_uint


class Node(object):
    kind = 'node'

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class SubNode(Node):
    kind = 'sub'

    def __init__(self, value, extra):
        Node.__init__(self, value)
        self.extra = extra


class WithAll(object):
    def __init__(self):
        self.i = -5
        self.f = 2.5
        self.b = True
        self.s = 'text'
        self.u = u'uni'
        self.c = 'c'
        self.lst = [1, 2]
        self.d = {'a': 1}
        self.t = (1, 'x')
        self.n = None
        self.func = double
        self.cls = Node
        self.r = r_uint(7)


def double(x):
    return x * 2


FLOATS = [1.5, -0.0, float('inf'), -float('inf')]
NAN = float('nan')
CYCLE = Node(1)
CYCLE.next = Node(2, CYCLE)
MIXED = [Node(1), SubNode(2, 'e'), None]
DICT = {'one': 1, 'two': 2}
DICT_OF_LISTS = {1: [1, 2], 2: []}
DICT_OF_NODES = {'a': Node(5), 'b': SubNode(6, 'f')}
BY_TUPLE = {(1, 'a'): 'x', (2, 'b'): 'y'}
BY_NODE = {CYCLE: 'cycle'}
BY_CLASS = {Node: 'Node', SubNode: 'SubNode'}
BY_FLOAT = {0.5: 'half', 2.0: 'two'}
BY_CHAR = {'a': 1, 'b': 2}
BY_UNICODE = {u'x': 1}
TUPLES = [(1, ('a', 2.0)), (2, ('b', 3.0))]
NESTED = {'a': {'b': {'c': 3}}}
ALL = WithAll()
ALL.me = ALL
BIG = dict([(i, str(i)) for i in range(500)])
LONG = 'x' * 1000
BINARY = ''.join([chr(i) for i in range(256)])
EMPTY_DICT = {}


def floats():
    print '%f' % FLOATS[0], 1.0 / FLOATS[2] == 0.0, FLOATS[2] > 1e300, FLOATS[3] < 0.0, NAN == NAN


def cycles():
    print CYCLE.value, CYCLE.next.value, CYCLE.next.next is CYCLE


def mixed_instances():
    for x in MIXED:
        if x is None:
            print 'none'
        else:
            print x.kind, x.value


def dicts():
    print DICT['one'], 'three' in DICT, len(DICT)
    DICT['three'] = 3
    del DICT['one']
    print len(DICT), DICT.get('one', -1)


def dicts_of_containers():
    DICT_OF_LISTS[2].append(5)
    print len(DICT_OF_LISTS[1]), DICT_OF_LISTS[2][0], DICT_OF_NODES['b'].kind


def dicts_by_all_kinds():
    print BY_TUPLE[(2, 'b')], BY_NODE[CYCLE], BY_FLOAT[0.5], BY_CHAR['b'], BY_UNICODE[u'x']
    for cls in [Node, SubNode]:
        print BY_CLASS[cls],
    print


def tuples():
    for n, (s, f) in TUPLES:
        print n, s, '%f' % f


def nested_dicts():
    print NESTED['a']['b']['c']


def instance_with_all_kinds():
    a = ALL
    print a.i, '%f' % a.f, a.b, a.s, len(a.u), a.c, a.lst[1], a.d['a'], a.t[1], a.n is None, a.func(4), a.cls.kind, a.me is a
    a.i += 1
    print ALL.i


def large_dict():
    print len(BIG), BIG[499], 500 in BIG
    n = 0
    for k in BIG:
        n += k
    print n


def long_and_binary_strings():
    print len(LONG), ord(BINARY[200]), len(BINARY)


def empty_dict_filled_later():
    EMPTY_DICT['x'] = 1
    print EMPTY_DICT['x'], len(EMPTY_DICT)


def equal_constants_stay_separate():
    L1.append(1)
    print len(L2)


L1 = []
L2 = []


def class_level_containers():
    Registry.items.append('x')
    Registry.names['y'] = 2
    print len(Registry.items), Registry.names['y'] + Registry.names['z']


class Registry(object):
    items = []
    names = {'z': 40}


def deep_structure():
    n = 0
    node = DEEP
    while node is not None:
        n += 1
        node = node.next
    print n


DEEP = None
for _i in range(5000):
    DEEP = Node(_i, DEEP)


def entry_point(argv):
    print '== floats'
    floats()
    print '== cycles'
    cycles()
    print '== mixed instances'
    mixed_instances()
    print '== dicts'
    dicts()
    print '== dicts of containers'
    dicts_of_containers()
    print '== dicts by all kinds'
    dicts_by_all_kinds()
    print '== tuples'
    tuples()
    print '== nested dicts'
    nested_dicts()
    print '== instance with all kinds'
    instance_with_all_kinds()
    print '== large dict'
    large_dict()
    print '== long and binary strings'
    long_and_binary_strings()
    print '== empty dict filled later'
    empty_dict_filled_later()
    print '== equal constants stay separate'
    equal_constants_stay_separate()
    print '== class level containers'
    class_level_containers()
    print '== deep structure'
    deep_structure()
    return 0


def target(driver, args):
    return entry_point, None
