# How lists are made: list(), range, comprehensions, hints about their size.
# expect:
#  == list of a string
#  hello! 6
#  0
#  == list of a list is a copy
#  1 2 3 3
#  5 2 3 6 4
#  == list of a tuple
#  4 5 6 3
#  == list of a dict
#  2 True True False
#  == empty list call
#  1 1
#  == range as a list
#  0 1 20 3 4 5
#  0 1 2 7 4
#  10 7 4 1 4
#  2 6 10 3
#  == range with variable step
#  0 1 2 3 4 5 6 7
#  0 2 4 6 8 10 12 7
#  0 -1 -2 -3 -4 -5 -6 7
#  0 -3 -6 -9 -12 -15 -18 7
#  == range with step zero
#  ValueError
#  == range indexing
#  3 7 27 7
#  IndexError
#  == xrange in a loop
#  135
#  == hint of the length
#  0
#  20 0 19
#  == hint of more room
#  2
#  1 2 3 3
#  == comprehension over everything
#  0 2 4 6 4
#  5 7 2
#  ABC
#  3 7 2
#  3 1
#  x
#  == nested comprehensions
#  0 0 0 3
#  0 1 2 3
#  0 2 4 3
#  0 0 0 0 1 2 0 2 4 9
#  0 0 2 0 3 6 6
#  == comprehension with calls and exceptions
#  1 -1 3 3
#  == comprehension result can grow
#  11 0 1 2 10 5
#  == comprehension over a list that shrinks
#  1 2 3 3
#  1 2 3 3
#  == sorted copies by hand
#  apple fig pear pear apple fig
#  == min max of two and sum by hand
#  2 8

from rpython.rlib.objectmodel import newlist_hint, resizelist_hint


def show(lst):
    print ' '.join([str(x) for x in lst]), len(lst)


def list_of_a_string():
    lst = list('hello')
    lst.append('!')
    print ''.join(lst), len(lst)
    print len(list(''))


def list_of_a_list_is_a_copy():
    a = [1, 2, 3]
    b = list(a)
    b[0] = 5
    b.append(6)
    show(a)
    show(b)


def list_of_a_tuple():
    show(list((4, 5, 6)))


def list_of_a_dict():
    d = {'a': 1, 'b': 2}
    keys = list(d)
    print len(keys), 'a' in keys, 'b' in keys, 'c' in keys


def empty_list_call():
    lst = list()
    lst.append(1)
    show(lst)


def range_as_a_list():
    lst = range(5)
    lst[2] = 20
    show(lst)
    lst = range(3)
    lst.append(7)
    show(lst)
    show(range(10, 0, -3))
    show(range(2, 11, 4))


def range_with_variable_step(argv):
    n = len(argv)
    for step in [1, 2, -1, -3]:
        lst = [x for x in range(0, 7 * step + n - 1, step)]
        show(lst)


def range_with_step_zero(argv):
    step = len(argv) - 1
    try:
        for i in range(0, 10, step):
            print i
    except ValueError:
        print 'ValueError'


def range_indexing():
    r = range(3, 30, 4)
    print r[0], r[1], r[-1], len(r)
    try:
        print r[7]
    except IndexError:
        print 'IndexError'


def xrange_in_a_loop():
    total = 0
    for i in xrange(10):
        total += i
    for i in xrange(5, 10):
        total += i
    for i in xrange(10, 0, -1):
        total += i
    print total


def hint_of_the_length(argv):
    lst = newlist_hint(len(argv) + 10)
    print len(lst)
    for i in range(20):
        lst.append(i)
    print len(lst), lst[0], lst[19]


def hint_of_more_room():
    lst = [1, 2]
    resizelist_hint(lst, 100)
    print len(lst)
    lst.append(3)
    resizelist_hint(lst, 1)
    show(lst)


def comprehension_over_everything():
    show([x * 2 for x in range(4)])
    show([x for x in [5, 6, 7] if x != 6])
    print ''.join([c.upper() for c in 'abc'])
    show([a + b for a, b in [(1, 2), (3, 4)]])
    d = {3: 'x'}
    show([k for k in d])
    print ','.join([v for v in d.values()])


def nested_comprehensions():
    m = [[i * j for j in range(3)] for i in range(3)]
    for row in m:
        show(row)
    show([x for row in m for x in row])
    show([x * y for x in range(1, 4) for y in range(x) if x != y])


def comprehension_with_calls_and_exceptions():
    def_values = [parse(s) for s in ['1', 'x', '3']]
    show(def_values)


def parse(s):
    try:
        return int(s)
    except ValueError:
        return -1


def comprehension_result_can_grow():
    lst = [i for i in range(3)]
    lst.append(10)
    lst.insert(0, 11)
    show(lst)


def comprehension_over_a_list_that_shrinks():
    source = [1, 2, 3, 4, 5, 6]
    result = [drop(source, x) for x in source]
    show(result)
    show(source)


def drop(lst, x):
    if len(lst) > 3:
        lst.pop()
    return x


def sorted_copies_by_hand():
    words = ['pear', 'apple', 'fig']
    copy = words[:]
    for i in range(1, len(copy)):
        j = i
        while j > 0 and copy[j - 1] > copy[j]:
            copy[j - 1], copy[j] = copy[j], copy[j - 1]
            j -= 1
    print ' '.join(copy), ' '.join(words)


def min_max_of_two_and_sum_by_hand():
    lst = [4, 2, 8, 5]
    lo = lst[0]
    hi = lst[0]
    for x in lst:
        lo = min(lo, x)
        hi = max(hi, x)
    print lo, hi


def entry_point(argv):
    print '== list of a string'
    list_of_a_string()
    print '== list of a list is a copy'
    list_of_a_list_is_a_copy()
    print '== list of a tuple'
    list_of_a_tuple()
    print '== list of a dict'
    list_of_a_dict()
    print '== empty list call'
    empty_list_call()
    print '== range as a list'
    range_as_a_list()
    print '== range with variable step'
    range_with_variable_step(argv)
    print '== range with step zero'
    range_with_step_zero(argv)
    print '== range indexing'
    range_indexing()
    print '== xrange in a loop'
    xrange_in_a_loop()
    print '== hint of the length'
    hint_of_the_length(argv)
    print '== hint of more room'
    hint_of_more_room()
    print '== comprehension over everything'
    comprehension_over_everything()
    print '== nested comprehensions'
    nested_comprehensions()
    print '== comprehension with calls and exceptions'
    comprehension_with_calls_and_exceptions()
    print '== comprehension result can grow'
    comprehension_result_can_grow()
    print '== comprehension over a list that shrinks'
    comprehension_over_a_list_that_shrinks()
    print '== sorted copies by hand'
    sorted_copies_by_hand()
    print '== min max of two and sum by hand'
    min_max_of_two_and_sum_by_hand()
    return 0


def target(driver, args):
    return entry_point, None
