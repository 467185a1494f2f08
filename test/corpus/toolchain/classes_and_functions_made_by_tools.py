# rpython.tool.pairtype and sourcetools: classes extended later, methods of pairs, functions compiled and copied at load time.
# expect:
#  == classes extended later
#  2
#  20
#  two nodes
#  a leaf first
#  a leaf first
#  == functions made from text
#  1
#  2
#  3
#  7 12 0 13 -1 19
#  == names
#  add_2 pretty_name plain

from rpython.tool.pairtype import extendabletype, pair, pairtype
from rpython.tool.sourcetools import NiceCompile, compile2, func_renamer, func_with_new_name, rpython_wrapper
from rpython.rlib.unroll import unrolling_iterable


class Node(object):
    __metaclass__ = extendabletype

    def __init__(self, value):
        self.value = value


class Leaf(Node):
    pass


class __extend__(Node):
    def double(self):
        return self.value * 2


class __extend__(Leaf):
    def double(self):
        return self.value * 20


class __extend__(pairtype(Node, Node)):
    def meet((a, b)):
        return 'two nodes'


class __extend__(pairtype(Leaf, Node)):
    def meet((a, b)):
        return 'a leaf first'


MET = [pair(Node(1), Leaf(2)).meet(), pair(Leaf(1), Leaf(2)).meet(), pair(Leaf(1), Node(2)).meet()]


def make_adder(n):
    def add(x):
        return x + n
    return func_with_new_name(add, 'add_%d' % n)


ADDERS = unrolling_iterable([make_adder(n) for n in range(3)])

code = compile2("""
    def generated(x):
        return x * factor
""")
namespace = {'factor': 7}
exec code in namespace
generated = namespace['generated']

niceexec = NiceCompile(globals())
exec niceexec("def also_generated(x):\n    return generated(x) + %d\n", (5,))


@func_renamer('pretty_name')
def ugly(x):
    return x - 1


def plain(x, y=3):
    return x * 10 + y


checked = rpython_wrapper(plain, """
def {name}({arguments}):
    if x < 0:
        return -1
    return {original}({arguments})
""")


def entry_point(argv):
    n = len(argv)
    print '== classes extended later'
    for node in [Node(n), Leaf(n)]:
        print node.double()
    for text in MET:
        print text
    print '== functions made from text'
    for adder in ADDERS:
        print adder(n)
    print generated(n), also_generated(n), ugly(n), checked(n), checked(-n), checked(n, 9)
    print '== names'
    print NAMES
    return 0


NAMES = '%s %s %s' % (make_adder(2).func_name, ugly.func_name, checked.func_name)


def target(driver, args):
    return entry_point, None
