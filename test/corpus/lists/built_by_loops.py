# Lists that a loop builds: known in advance how long, complete after the loop, of fixed size where nothing resizes them.
# expect:
#  == of fixed size
#  4 1 4
#  == in an immutable field
#  3 6
#  == resized later
#  0 1 2 3 4 5
#  == returned from a function
#  0 1 4 9 16 5
#   0
#  == fewer items than rounds
#  7 37 67 97 4
#   0
#  == left by an exception
#  1 2 3 3
#  Stop
#  == over strings and dicts
#  IBM
#  a!
#  == over an empty list only
#  0
#  == over something huge that ends early
#  Stop
#  == lists of lists
#   0
#  0 1
#  0 2 2
#  0 3 6 3
#  9 1
#  == the list seen during the loop
#  1 3 5 3
#  == appended after the loop
#  1 2 99 3
#  == source that grows meanwhile
#  1 2 10 20 100 200 6
#  == two lists in one loop
#  0 2 4 6 4
#  1 3 5 3
#  == of instances and none
#  True False

from rpython.rlib.debug import make_sure_not_resized


class Frozen(object):
    _immutable_fields_ = ['items[*]']

    def __init__(self, source):
        self.items = [x * 2 for x in source]


class Stop(Exception):
    pass


def squares(n):
    result = []
    for i in range(n):
        result.append(i * i)
    return result


def until(lst, limit):
    result = []
    for x in lst:
        if x > limit:
            raise Stop
        result.append(x)
    return result


def first_words(d):
    return [k + '!' for k in d]


def show(lst):
    print ' '.join([str(x) for x in lst]), len(lst)


def of_fixed_size():
    lst = [x + 1 for x in range(4)]
    make_sure_not_resized(lst)
    print len(lst), lst[0], lst[3]


def in_an_immutable_field():
    f = Frozen([1, 2, 3])
    print len(f.items), f.items[2]


def resized_later():
    lst = [x for x in [1, 2, 3]]
    lst.append(4)
    lst.insert(0, 0)
    show(lst)


def returned_from_a_function():
    lst = squares(5)
    show(lst)
    show(squares(0))


def fewer_items_than_rounds():
    show([x for x in range(100) if x % 30 == 7])
    show([x for x in range(100) if x > 1000])


def left_by_an_exception():
    show(until([1, 2, 3], 5))
    try:
        until([1, 9, 3], 5)
    except Stop:
        print 'Stop'


def over_strings_and_dicts():
    print ''.join([chr(ord(c) + 1) for c in 'HAL'])
    print ' '.join(first_words({'a': 1}))


def over_an_empty_list_only():
    lst = [x for x in []]
    print len(lst)


def over_something_huge_that_ends_early():
    try:
        until(range(10000000), 3)
    except Stop:
        print 'Stop'


def lists_of_lists():
    rows = [[i * j for j in range(i)] for i in range(4)]
    for row in rows:
        show(row)
    rows[0].append(9)
    show(rows[0])


def the_list_seen_during_the_loop():
    result = []
    for x in [1, 2, 3]:
        result.append(x + len(result))
    show(result)


def appended_after_the_loop():
    result = []
    for x in [1, 2]:
        result.append(x)
    result.append(99)
    show(result)


def source_that_grows_meanwhile():
    source = [1, 2]
    result = []
    for x in source:
        if len(source) < 6:
            source.append(x * 10)
        result.append(x)
    show(result)


def two_lists_in_one_loop():
    evens = []
    odds = []
    for x in range(7):
        if x % 2:
            odds.append(x)
        else:
            evens.append(x)
    show(evens)
    show(odds)


def of_instances_and_none():
    lst = [pick(i) for i in range(3)]
    print lst[0] is None, lst[2] is None


def pick(i):
    if i == 0:
        return None
    return Stop()


def entry_point(argv):
    print '== of fixed size'
    of_fixed_size()
    print '== in an immutable field'
    in_an_immutable_field()
    print '== resized later'
    resized_later()
    print '== returned from a function'
    returned_from_a_function()
    print '== fewer items than rounds'
    fewer_items_than_rounds()
    print '== left by an exception'
    left_by_an_exception()
    print '== over strings and dicts'
    over_strings_and_dicts()
    print '== over an empty list only'
    over_an_empty_list_only()
    print '== over something huge that ends early'
    over_something_huge_that_ends_early()
    print '== lists of lists'
    lists_of_lists()
    print '== the list seen during the loop'
    the_list_seen_during_the_loop()
    print '== appended after the loop'
    appended_after_the_loop()
    print '== source that grows meanwhile'
    source_that_grows_meanwhile()
    print '== two lists in one loop'
    two_lists_in_one_loop()
    print '== of instances and none'
    of_instances_and_none()
    return 0


def target(driver, args):
    return entry_point, None
