# rlib.listsort: a stable sort with an order of one's own.
# expect:
#  == numbers
#  1 2 3 5 8 9
#  == descending
#  9 8 5 3 2 1
#  == stable
#  0:0 0:5 0:10 0:15 0:20 0:25 1:3 1:8 1:13 1:18 1:23 1:28 2:1 2:6 2:11 2:16 2:21 2:26 3:4 3:9 3:14 3:19 3:24 3:29 4:2 4:7 4:12 4:17 4:22 4:27
#  == strings
#   apple apple banana fig pear
#  == empty and single
#  0
#  == many numbers
#  True 2000 True
#  == runs up and down
#  True 0 100

from rpython.rlib.listsort import TimSort, make_timsort_class


class Descending(TimSort):
    def lt(self, a, b):
        return a > b


class Item(object):
    def __init__(self, key, tag):
        self.key = key
        self.tag = tag


IntSort = make_timsort_class()


ItemSort = make_timsort_class(lt=lambda a, b: a.key < b.key)
StringSort = make_timsort_class()


def numbers():
    lst = [5, 2, 8, 1, 9, 3]
    TimSort(lst).sort()
    print ' '.join([str(x) for x in lst])


def descending():
    lst = [5, 2, 8, 1, 9, 3]
    Descending(lst).sort()
    print ' '.join([str(x) for x in lst])


def stable():
    lst = [Item(i * 7 % 5, i) for i in range(30)]
    sorter = ItemSort(lst)
    sorter.sort()
    print ' '.join(['%d:%d' % (x.key, x.tag) for x in lst])


def strings():
    lst = ['pear', 'apple', 'fig', '', 'banana', 'apple']
    StringSort(lst).sort()
    print ' '.join(lst)


def empty_and_single():
    lst = [7]
    TimSort(lst).sort()
    lst.pop()
    TimSort(lst).sort()
    print len(lst)


def many_numbers():
    seed = 42
    lst = []
    for i in range(2000):
        seed = (seed * 1103 + 12345) % 65536
        lst.append(seed)
    TimSort(lst).sort()
    ok = True
    for i in range(1, len(lst)):
        if lst[i - 1] > lst[i]:
            ok = False
    print ok, len(lst), lst[0] <= lst[1999]


def runs_up_and_down():
    lst = range(50) + range(100, 50, -1) + range(20, 40)
    TimSort(lst).sort()
    ok = True
    for i in range(1, len(lst)):
        if lst[i - 1] > lst[i]:
            ok = False
    print ok, lst[0], lst[-1]


def entry_point(argv):
    print '== numbers'
    numbers()
    print '== descending'
    descending()
    print '== stable'
    stable()
    print '== strings'
    strings()
    print '== empty and single'
    empty_and_single()
    print '== many numbers'
    many_numbers()
    print '== runs up and down'
    runs_up_and_down()
    return 0


def target(driver, args):
    return entry_point, None
