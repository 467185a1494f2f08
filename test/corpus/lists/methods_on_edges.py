# Methods of lists at their edges: empty lists, the ends, negative positions.
# expect:
#  == insert at every position
#  1 2 3 4 5 5
#  == pop from both ends and the middle
#  6
#  1
#  3
#  5
#  2
#  4 1
#  == remove takes the first one
#  1 3 2 3
#  not there
#  1 3 2 3
#  == index finds the first one
#  0 3
#  not there
#  == reverse in place
#   0
#  0 1
#  1 0 2
#  2 1 0 3
#  3 2 1 0 4
#  == extend with itself
#  1 2 1 2 4
#  1 2 1 2 1 2 1 2 8
#  == extend with empty
#  1 1
#  1 1
#  == append after emptying
#  9 1
#   0
#  8 1
#  == many appends and pops
#  0 1 2 3 4 5 6 7 8 9 10
#  14971

def show(lst):
    print ' '.join([str(x) for x in lst]), len(lst)


def insert_at_every_position():
    lst = []
    lst.insert(0, 3)
    lst.insert(0, 1)
    lst.insert(1, 2)
    lst.insert(3, 4)
    lst.insert(len(lst), 5)
    show(lst)


def pop_from_both_ends_and_the_middle():
    lst = [1, 2, 3, 4, 5, 6]
    print lst.pop()
    print lst.pop(0)
    print lst.pop(1)
    print lst.pop(-1)
    print lst.pop(-2)
    show(lst)


def remove_takes_the_first_one():
    lst = [3, 1, 3, 2]
    lst.remove(3)
    show(lst)
    try:
        lst.remove(7)
    except ValueError:
        print 'not there'
    show(lst)


def index_finds_the_first_one():
    lst = ['a', 'b', 'a', 'c']
    print lst.index('a'), lst.index('c')
    try:
        print lst.index('z')
    except ValueError:
        print 'not there'


def reverse_in_place():
    for n in range(5):
        lst = range(n) + []
        lst.reverse()
        show(lst)


def extend_with_itself():
    lst = [1, 2]
    lst.extend(lst)
    show(lst)
    lst += lst
    show(lst)


def extend_with_empty():
    lst = [1]
    other = [2]
    other.pop()
    lst.extend(other)
    other.extend(lst)
    show(lst)
    show(other)


def append_after_emptying():
    lst = [1, 2, 3]
    while lst:
        lst.pop()
    lst.append(9)
    show(lst)
    del lst[:]
    show(lst)
    lst.append(8)
    show(lst)


def many_appends_and_pops():
    lst = []
    for i in range(5000):
        lst.append(i)
    total = 0
    while len(lst) > 10:
        total += lst.pop() % 7
    show(lst)
    print total


def entry_point(argv):
    print '== insert at every position'
    insert_at_every_position()
    print '== pop from both ends and the middle'
    pop_from_both_ends_and_the_middle()
    print '== remove takes the first one'
    remove_takes_the_first_one()
    print '== index finds the first one'
    index_finds_the_first_one()
    print '== reverse in place'
    reverse_in_place()
    print '== extend with itself'
    extend_with_itself()
    print '== extend with empty'
    extend_with_empty()
    print '== append after emptying'
    append_after_emptying()
    print '== many appends and pops'
    many_appends_and_pops()
    return 0


def target(driver, args):
    return entry_point, None
