# Operators on lists.
# expect:
#  == addition makes a new list
#  1 2 2
#  3 1
#  9 2 3 3
#  == inplace addition keeps the identity
#  True
#  1 2 3 3
#  == inplace addition of a string
#  xyz12
#  == inplace addition of a tuple item list
#  1 a
#  2 b
#  3 c
#  == multiplication
#  1 2 1 2 4
#  5 5 5 3
#   0
#   0
#  == inplace multiplication
#  1 2 1 2 1 2 6
#  True
#  == multiplied none is filled later
#  True 4
#  False True
#  == equality
#  True False False
#  False True
#  True False
#  True True
#  True
#  == equality of instances is identity
#  True False True True
#  == membership
#  True False True
#  True True True
#  True False True
#  False
#  == truth
#  False True
#  True False
#  items
#  == comparison with none
#  True False True False
#  == chained index operations
#  1 12 2
#  9 4 5 3
#  9 4 6 3
#  == inplace item arithmetic
#  5 16 11 3

class A(object):
    pass


def show(lst):
    print ' '.join([str(x) for x in lst]), len(lst)


def addition_makes_a_new_list():
    a = [1, 2]
    b = [3]
    c = a + b
    c[0] = 9
    show(a)
    show(b)
    show(c)


def inplace_addition_keeps_the_identity():
    a = [1]
    b = a
    a += [2, 3]
    print a is b
    show(b)


def inplace_addition_of_a_string():
    a = ['x']
    a += 'yz'
    a.extend('12')
    print ''.join(a)


def inplace_addition_of_a_tuple_item_list():
    a = []
    a += [(1, 'a')]
    a += [(2, 'b'), (3, 'c')]
    for n, s in a:
        print n, s


def multiplication(argv):
    n = len(argv)
    show([1, 2] * (n + 1))
    show((n + 2) * [5])
    show([1] * (n - 1))
    show([1, 2, 3] * (n - 5))


def inplace_multiplication(argv):
    a = [1, 2]
    b = a
    a *= len(argv) + 2
    show(a)
    print len(b) == len(a)


def multiplied_none_is_filled_later(argv):
    lst = [None] * (len(argv) + 3)
    print lst[0] is None, len(lst)
    lst[2] = A()
    print lst[2] is None, lst[3] is None


def equality():
    print [1, 2] == [1, 2], [1, 2] == [1, 3], [1, 2] == [1]
    print [1, 2] != [1, 2], [1, 2] != [2, 1]
    print [[1], [2, 3]] == [[1], [2, 3]], [[1], []] == [[1], [2]]
    print ['a', 'b'] == ['a', 'b'], [1.5] == [1.5]
    print [(1, 'a')] == [(1, 'a')]


def equality_of_instances_is_identity():
    a = A()
    b = A()
    print [a] == [a], [a] == [b], [a, None] == [a, None], [a] != [b]


def membership():
    print 3 in [1, 2, 3], 4 in [1, 2, 3], 4 not in [1, 2, 3]
    print 'b' in ['a', 'b'], (1, 2) in [(1, 2), (3, 4)], 1.0 in [0.5, 1.0]
    a = A()
    print a in [a], A() in [a], a in [A(), None, a]
    lst = [1]
    lst.pop()
    print 1 in lst


def truth():
    a = []
    print bool(a), not a
    a.append(0)
    print bool(a), not a
    if a:
        print 'items'


def comparison_with_none(argv):
    lst = None
    if len(argv) > 100:
        lst = [1]
    print lst is None, lst is not None, lst == None, lst != None


def chained_index_operations():
    m = [[1, 2], [3, 4]]
    m[0][1] += 10
    m[1][0] *= 3
    m[1] += [5]
    show(m[0])
    show(m[1])
    m[-1][-1] = 6
    show(m[1])


def inplace_item_arithmetic():
    lst = [1, 2, 3]
    lst[0] += 5
    lst[1] <<= 3
    lst[-1] |= 8
    lst[0] -= 1
    show(lst)


def entry_point(argv):
    print '== addition makes a new list'
    addition_makes_a_new_list()
    print '== inplace addition keeps the identity'
    inplace_addition_keeps_the_identity()
    print '== inplace addition of a string'
    inplace_addition_of_a_string()
    print '== inplace addition of a tuple item list'
    inplace_addition_of_a_tuple_item_list()
    print '== multiplication'
    multiplication(argv)
    print '== inplace multiplication'
    inplace_multiplication(argv)
    print '== multiplied none is filled later'
    multiplied_none_is_filled_later(argv)
    print '== equality'
    equality()
    print '== equality of instances is identity'
    equality_of_instances_is_identity()
    print '== membership'
    membership()
    print '== truth'
    truth()
    print '== comparison with none'
    comparison_with_none(argv)
    print '== chained index operations'
    chained_index_operations()
    print '== inplace item arithmetic'
    inplace_item_arithmetic()
    return 0


def target(driver, args):
    return entry_point, None
