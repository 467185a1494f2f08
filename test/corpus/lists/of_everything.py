# Lists of every kind of item.
# expect:
#  == of floats
#  10000000003.750000 4
#  == of ints become floats
#  1.000000 2.500000 3.000000
#  == of bools
#  2 False
#  == of chars and strings
#  abc
#  a-bcd-
#  == of unicode
#  4 1
#  == of unsigned and long
#  True
#  True True
#  == of instances of several classes
#  base
#  derived
#  base
#  == of none and instances
#  derived
#  2
#  == of functions
#  14
#  21
#  == of functions and none
#  10
#  none
#  15
#  == of classes
#  base
#  derived
#  == of bound methods
#  base
#  derived
#  == of tuples
#  1 one 1.000000
#  2 two 2.000000
#  3 three 3.000000
#  == of dicts
#  1 2 0
#  == of lists of lists
#  3
#  5
#  == containing itself by an instance
#  True 0
#  == of none only
#  3 True
#  == of nullable strings
#  a
#  none
#  c

from rpython.rlib.rarithmetic import r_uint, r_longlong, r_singlefloat


class Base(object):
    def name(self):
        return 'base'


class Derived(Base):
    def name(self):
        return 'derived'


class Other(Base):
    pass


def double(x):
    return x * 2


def triple(x):
    return x * 3


def of_floats():
    lst = [1.5, -0.0, 2.25]
    lst.append(1e10)
    total = 0.0
    for x in lst:
        total += x
    print '%f' % total, len(lst)


def of_ints_become_floats():
    lst = [1, 2.5]
    lst.append(3)
    print '%f %f %f' % (lst[0], lst[1], lst[2])


def of_bools():
    lst = [True, False]
    lst.append(1 == 1)
    n = 0
    for x in lst:
        if x:
            n += 1
    print n, lst[1]


def of_chars_and_strings():
    chars = ['a', 'b']
    chars.append('c')
    print ''.join(chars)
    mixed = ['a', 'bcd', '']
    print '-'.join(mixed)


def of_unicode():
    lst = [u'a', u'bc']
    lst.append(u'\u1234')
    print len(u''.join(lst)), len(lst[2])


def of_unsigned_and_long():
    lst = [r_uint(1), r_uint(-1)]
    print lst[1] > lst[0]
    longs = [r_longlong(1) << 40, r_longlong(3)]
    print longs[0] > longs[1], longs[0] == r_longlong(1099511627776)


def of_instances_of_several_classes():
    lst = [Base(), Derived(), Other()]
    for x in lst:
        print x.name()


def of_none_and_instances():
    lst = [None, Derived(), None]
    n = 0
    for x in lst:
        if x is None:
            n += 1
        else:
            print x.name()
    print n


def of_functions():
    lst = [double, triple]
    for f in lst:
        print f(7)


def of_functions_and_none():
    lst = [double, None, triple]
    for f in lst:
        if f is not None:
            print f(5)
        else:
            print 'none'


def of_classes():
    for cls in [Base, Derived]:
        print cls().name()


def of_bound_methods():
    lst = [Base().name, Derived().name]
    for m in lst:
        print m()


def of_tuples():
    lst = [(1, 'one', 1.0), (2, 'two', 2.0)]
    lst.append((3, 'three', 3.0))
    for n, s, f in lst:
        print n, s, '%f' % f


def of_dicts():
    lst = [{'a': 1}, {'b': 2, 'c': 3}]
    lst.append({})
    for d in lst:
        print len(d),
    print


def of_lists_of_lists():
    lst = [[[1], [2, 3]], [[]], []]
    n = 0
    for a in lst:
        for b in a:
            n += len(b)
    print n
    lst[2].append([4, 5])
    print lst[2][0][1]


def containing_itself_by_an_instance():
    node = Node()
    node.children.append(node)
    node.children.append(Node())
    print node.children[0].children[0] is node, len(node.children[1].children)


class Node(object):
    def __init__(self):
        self.children = []


def of_none_only():
    lst = [None, None]
    lst.append(None)
    print len(lst), lst[1] is None


def of_nullable_strings():
    lst = ['a', None, 'c']
    for s in lst:
        if s is None:
            print 'none'
        else:
            print s


def entry_point(argv):
    print '== of floats'
    of_floats()
    print '== of ints become floats'
    of_ints_become_floats()
    print '== of bools'
    of_bools()
    print '== of chars and strings'
    of_chars_and_strings()
    print '== of unicode'
    of_unicode()
    print '== of unsigned and long'
    of_unsigned_and_long()
    print '== of instances of several classes'
    of_instances_of_several_classes()
    print '== of none and instances'
    of_none_and_instances()
    print '== of functions'
    of_functions()
    print '== of functions and none'
    of_functions_and_none()
    print '== of classes'
    of_classes()
    print '== of bound methods'
    of_bound_methods()
    print '== of tuples'
    of_tuples()
    print '== of dicts'
    of_dicts()
    print '== of lists of lists'
    of_lists_of_lists()
    print '== containing itself by an instance'
    containing_itself_by_an_instance()
    print '== of none only'
    of_none_only()
    print '== of nullable strings'
    of_nullable_strings()
    return 0


def target(driver, args):
    return entry_point, None
