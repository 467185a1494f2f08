# Built-in functions over lists: reversed, enumerate, zip by hand, iteration with changes, next on iterators.
# expect:
#  == reversed sequences
#  3 2 1
#  == enumerate with start
#  5 a
#  6 b
#  0 x
#  1 y
#  == iter and next
#  10
#  20
#  end
#  == one iterator in two loops
#  1
#  2
#  30
#  40
#  50
#  == appending while iterating
#  1 2 3 10 20 30 6
#  == removing while iterating
#  2 3 4 3
#  1 2 4 3
#  == zip by index
#  1 x
#  2 y
#  3 z
#  == loop over a list of lists
#  1 0 2
#  2 3 0 3
#  0 1
#  == loop variable after the loop
#  5
#  5
#  == while list is a stack
#  8
#  == bisect by hand
#  8 56

def show(lst):
    print ' '.join([str(x) for x in lst]), len(lst)


def reversed_sequences():
    for x in reversed([1, 2, 3]):
        print x,
    print
    lst = [1]
    lst.pop()
    for x in reversed(lst):
        print x


def enumerate_with_start():
    for i, x in enumerate(['a', 'b'], 5):
        print i, x
    for i, c in enumerate('xy'):
        print i, c


def iter_and_next():
    it = iter([10, 20])
    print it.next()
    print it.next()
    try:
        it.next()
    except StopIteration:
        print 'end'


def one_iterator_in_two_loops():
    it = iter([1, 2, 3, 4, 5])
    for x in it:
        print x
        if x == 2:
            break
    for x in it:
        print x * 10


def appending_while_iterating():
    lst = [1, 2, 3]
    for x in lst:
        if x < 10:
            lst.append(x * 10)
    show(lst)


def removing_while_iterating():
    lst = [1, 2, 3, 4]
    seen = []
    for x in lst:
        seen.append(x)
        if x == 2:
            lst.remove(1)
    show(lst)
    show(seen)


def zip_by_index():
    a = [1, 2, 3]
    b = ['x', 'y', 'z']
    for i in range(min(len(a), len(b))):
        print a[i], b[i]


def loop_over_a_list_of_lists():
    for lst in [[1], [2, 3], []]:
        show(lst + [0])


def loop_variable_after_the_loop():
    x = 0
    for x in [4, 5]:
        pass
    print x
    for x in []:
        pass
    print x


def while_list_is_a_stack():
    stack = [3]
    n = 0
    while stack:
        x = stack.pop()
        n += 1
        for i in range(x):
            stack.append(i)
    print n


def bisect_by_hand():
    lst = range(0, 100, 7)
    lo, hi = 0, len(lst)
    while lo < hi:
        mid = (lo + hi) // 2
        if lst[mid] < 50:
            lo = mid + 1
        else:
            hi = mid
    print lo, lst[lo]


def entry_point(argv):
    print '== reversed sequences'
    reversed_sequences()
    print '== enumerate with start'
    enumerate_with_start()
    print '== iter and next'
    iter_and_next()
    print '== one iterator in two loops'
    one_iterator_in_two_loops()
    print '== appending while iterating'
    appending_while_iterating()
    print '== removing while iterating'
    removing_while_iterating()
    print '== zip by index'
    zip_by_index()
    print '== loop over a list of lists'
    loop_over_a_list_of_lists()
    print '== loop variable after the loop'
    loop_variable_after_the_loop()
    print '== while list is a stack'
    while_list_is_a_stack()
    print '== bisect by hand'
    bisect_by_hand()
    return 0


def target(driver, args):
    return entry_point, None
