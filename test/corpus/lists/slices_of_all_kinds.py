# Slices of lists: all bounds, beyond the end, copies, deletion and assignment.
# expect:
#  == start only
#  0 1 4 9 16 25 6
#  1 4 9 16 25 5
#  4 9 16 25 4
#  9 16 25 3
#  16 25 2
#  25 1
#   0
#   0
#  == start and stop
#   0
#  1 4 2
#  4 9 16 25 4
#   0
#   0
#  == all but the last
#  0 1 2
#  0 1
#   0
#  == whole copy is independent
#  0 1 4 3
#  77 1 4 1 4
#  == deleting slices
#  0 1 4 9 16 25 6
#  0 9 16 25 4
#  9 16 25 3
#  9 16 25 3
#   0
#  == deleting items
#  1 9 2
#  IndexError
#  IndexError
#  1 9 2
#  == slice assignment of the same length
#  0 7 8 9 16 25 6
#  0 7 8 9 5 6 6
#  0 0 8 9 5 6 6
#  == slices with a step of one variable
#  0 1 4 3
#  16 25 36 3
#  64 81 2
#  == extend by a slice
#  0 1 4 25 36 0 1 9 8
#  == slices of strings in lists
#  one,two,three
#  zero,one,two
#  one,two

def show(lst):
    print ' '.join([str(x) for x in lst]), len(lst)


def make(n):
    return [i * i for i in range(n)]


def start_only():
    lst = make(6)
    for i in range(8):
        show(lst[i:])


def start_and_stop():
    lst = make(6)
    show(lst[0:0])
    show(lst[1:3])
    show(lst[2:100])
    show(lst[4:2])
    show(lst[6:6])


def all_but_the_last():
    lst = make(3)
    while lst:
        lst = lst[:-1]
        show(lst)


def whole_copy_is_independent():
    lst = make(3)
    copy = lst[:]
    copy[0] = 77
    copy.append(1)
    show(lst)
    show(copy)


def deleting_slices():
    lst = make(8)
    del lst[6:]
    show(lst)
    del lst[1:3]
    show(lst)
    del lst[:1]
    show(lst)
    del lst[2:2]
    show(lst)
    del lst[:]
    show(lst)


def deleting_items():
    lst = make(5)
    del lst[0]
    del lst[-1]
    del lst[1]
    show(lst)
    try:
        del lst[5]
    except IndexError:
        print 'IndexError'
    try:
        del lst[-7]
    except IndexError:
        print 'IndexError'
    show(lst)


def slice_assignment_of_the_same_length():
    lst = make(6)
    lst[1:4] = [7, 8, 9]
    show(lst)
    lst[4:] = [5, 6]
    show(lst)
    lst[:2] = [0, 0]
    show(lst)


def slices_with_a_step_of_one_variable():
    lst = make(10)
    i = 0
    while i < 10:
        show(lst[i:i + 3])
        i += 4


def extend_by_a_slice():
    lst = make(3)
    other = make(7)
    lst += other[5:]
    lst.extend(other[:2])
    lst += other[3:4]
    show(lst)


def slices_of_strings_in_lists():
    words = ['zero', 'one', 'two', 'three']
    print ','.join(words[1:])
    print ','.join(words[:-1])
    print ','.join(words[1:3])


def entry_point(argv):
    print '== start only'
    start_only()
    print '== start and stop'
    start_and_stop()
    print '== all but the last'
    all_but_the_last()
    print '== whole copy is independent'
    whole_copy_is_independent()
    print '== deleting slices'
    deleting_slices()
    print '== deleting items'
    deleting_items()
    print '== slice assignment of the same length'
    slice_assignment_of_the_same_length()
    print '== slices with a step of one variable'
    slices_with_a_step_of_one_variable()
    print '== extend by a slice'
    extend_by_a_slice()
    print '== slices of strings in lists'
    slices_of_strings_in_lists()
    return 0


def target(driver, args):
    return entry_point, None
