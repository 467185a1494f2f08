# Lists that exist before the program runs; lists whose length never changes.
# expect:
#  == constant table
#  9 81 10
#  == changed constant list
#  100
#  aBc
#  == prebuilt list that grows
#  4 1 4
#  == prebuilt empty list
#  0
#  x
#  == prebuilt lists of lists
#  2 9
#  2 3
#  1 7
#  == prebuilt characters
#  A 255 z
#  == fixed size list in an instance
#  True True 4
#  == checked index
#  4
#  == same list in two constants
#  2 True

from rpython.rlib.debug import make_sure_not_resized, check_nonneg

TABLE = [x * x for x in range(10)]
NAMES = ['a', 'b', 'c']
EMPTY = []
NESTED = [[1], [2, 3]]
GROWS = [1]
BYTES = [chr(i) for i in range(256)]


class Holder(object):
    def __init__(self):
        self.items = [None] * 4
        make_sure_not_resized(self.items)


def constant_table():
    print TABLE[3], TABLE[-1], len(TABLE)


def changed_constant_list():
    TABLE[0] = 100
    print TABLE[0]
    NAMES[1] = 'B'
    print ''.join(NAMES)


def prebuilt_list_that_grows():
    GROWS.append(2)
    GROWS.extend([3, 4])
    print len(GROWS), GROWS[0], GROWS[3]


def prebuilt_empty_list():
    print len(EMPTY)
    EMPTY.append('x')
    print EMPTY[0]


def prebuilt_lists_of_lists():
    NESTED[0].append(9)
    NESTED.append([7])
    for lst in NESTED:
        print len(lst), lst[-1]


def prebuilt_characters():
    print BYTES[65], ord(BYTES[255]), BYTES[ord('z')]


def fixed_size_list_in_an_instance():
    h = Holder()
    h.items[2] = h
    print h.items[2] is h, h.items[0] is None, len(h.items)


def checked_index(argv):
    i = len(argv) + 1
    if i >= 0:
        check_nonneg(i)
        print TABLE[i]


def same_list_in_two_constants():
    A1.append(5)
    print len(A2), A1 is A2


A1 = [1]
A2 = A1


def entry_point(argv):
    print '== constant table'
    constant_table()
    print '== changed constant list'
    changed_constant_list()
    print '== prebuilt list that grows'
    prebuilt_list_that_grows()
    print '== prebuilt empty list'
    prebuilt_empty_list()
    print '== prebuilt lists of lists'
    prebuilt_lists_of_lists()
    print '== prebuilt characters'
    prebuilt_characters()
    print '== fixed size list in an instance'
    fixed_size_list_in_an_instance()
    print '== checked index'
    checked_index(argv)
    print '== same list in two constants'
    same_list_in_two_constants()
    return 0


def target(driver, args):
    return entry_point, None
