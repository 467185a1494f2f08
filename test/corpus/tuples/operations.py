# Tuples: nested, compared, hashed, in containers, returned, unpacked.
# expect:
#  == returned and unpacked
#  4 8 7 7 7.000000
#  == nested unpacking
#  3 4 xxx 5
#  x 2
#  == items by constant index
#  5 5 5 3
#  == equality
#  True False False
#  False True
#  True False
#  == equality of floats and strings
#  True True
#  == concatenation
#  3 1 x
#  6 2 2
#  2 6
#  == empty tuple
#  0 True
#  == in lists and dicts
#  6 False True False
#  == constant tuples
#  True True False True
#  == membership with a variable item
#  True False True
#  == slices with constant bounds
#  3 a 2 a 3 b
#  == swaps
#  3 1 2
#  2 1
#  == tuple of functions
#  4 3
#  == with none items
#  True 1
#  False 2
#  == attributes holding tuples
#  2 3 True
#  == iterating over pairs
#  0 1 x
#  1 2 y
#  == singleton
#  5 1
#  5
#  == int items become floats
#  1.500000 2 1
#  == tuple as format argument
#  1-b
#  3-6

class A(object):
    pass


def pair(n):
    return n, n * 2


def triple(n):
    return (n, str(n), float(n))


def nested(n):
    return (n, (n + 1, ('x' * n, n + 2)))


def returned_and_unpacked():
    a, b = pair(4)
    n, s, f = triple(7)
    print a, b, n, s, '%f' % f


def nested_unpacking():
    a, (b, (c, d)) = nested(3)
    print a, b, c, d
    t = nested(1)
    print t[1][1][0], t[1][0]


def items_by_constant_index():
    t = triple(5)
    print t[0], t[1], t[-2], len(t)


def equality():
    print pair(1) == (1, 2), pair(1) != (1, 2), pair(1) == (1, 3)
    print (1, 'a') == (1, 'b'), (1, (2, 3)) == (1, (2, 3))
    a = A()
    print (a, 1) == (a, 1), (a, 1) == (A(), 1)


def equality_of_floats_and_strings():
    print (1.5, 'ab') == (1.5, 'a' + 'b'), (0.0, '') == (-0.0, '')


def concatenation():
    t = pair(1) + ('x',)
    print len(t), t[0], t[2]
    u = t + triple(2)
    print len(u), u[3], u[4]
    e = () + pair(3)
    print len(e), e[1]


def empty_tuple():
    e = ()
    print len(e), e == ()


def in_lists_and_dicts():
    lst = [pair(i) for i in range(3)]
    d = {}
    for t in lst:
        d[t] = t[0] + t[1]
    print d[(2, 4)], (1, 1) in d, (0, 0) in lst, (5, 5) in lst


def constant_tuples():
    print 3 in (1, 2, 3), 'b' in ('a', 'b'), 'z' in ('a', 'b'), 5 not in (1, 2)


def membership_with_a_variable_item(argv):
    n = len(argv)
    print n in (1, 5), n + 1 in (1, 5), 'prog' in ('prog', 'x')


def slices_with_constant_bounds():
    t = (1, 'a', 2.5, 'b')
    u = t[1:]
    v = t[1:3]
    w = t[:-1]
    print len(u), u[0], len(v), v[0], len(w), u[2]


def swaps():
    a, b, c = 1, 2, 3
    a, b, c = c, a, b
    print a, b, c
    lst = [1, 2]
    lst[0], lst[1] = lst[1], lst[0]
    print lst[0], lst[1]


def tuple_of_functions():
    f, g = pair, triple
    print f(2)[1], g(3)[1]


def with_none_items():
    t = (None, 1)
    print t[0] is None, t[1]
    t = (A(), 2)
    print t[0] is None, t[1]


def attributes_holding_tuples():
    a = A()
    a.pos = (1, 2)
    x, y = a.pos
    a.pos = (x + 1, y + 1)
    print a.pos[0], a.pos[1], a.pos == (2, 3)


def iterating_over_pairs():
    for i, (a, b) in enumerate([(1, 'x'), (2, 'y')]):
        print i, a, b


def singleton():
    t = (5,)
    x, = t
    print x, len(t)
    for y in t:
        print y


def int_items_become_floats():
    t = (1, 2)
    if len(pair(1)) == 2:
        u = (1.5, 2)
    else:
        u = (2, 2)
    print '%f %d' % u, t[0]


def tuple_as_format_argument():
    t = (1, 'b')
    print '%d-%s' % t
    print "%d-%d" % pair(3)


def entry_point(argv):
    print '== returned and unpacked'
    returned_and_unpacked()
    print '== nested unpacking'
    nested_unpacking()
    print '== items by constant index'
    items_by_constant_index()
    print '== equality'
    equality()
    print '== equality of floats and strings'
    equality_of_floats_and_strings()
    print '== concatenation'
    concatenation()
    print '== empty tuple'
    empty_tuple()
    print '== in lists and dicts'
    in_lists_and_dicts()
    print '== constant tuples'
    constant_tuples()
    print '== membership with a variable item'
    membership_with_a_variable_item(argv)
    print '== slices with constant bounds'
    slices_with_constant_bounds()
    print '== swaps'
    swaps()
    print '== tuple of functions'
    tuple_of_functions()
    print '== with none items'
    with_none_items()
    print '== attributes holding tuples'
    attributes_holding_tuples()
    print '== iterating over pairs'
    iterating_over_pairs()
    print '== singleton'
    singleton()
    print '== int items become floats'
    int_items_become_floats()
    print '== tuple as format argument'
    tuple_as_format_argument()
    return 0


def target(driver, args):
    return entry_point, None
