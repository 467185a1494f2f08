# Order of insertion, growth, deletion in bulk, changes during iteration.
# expect:
#  == growing and shrinking
#  500 1 False
#  1000 -2
#  == delete and insert alternately
#  10
#  29945
#  == collisions
#  200 False
#  == order of insertion
#  z m b
#  == order after growth
#  100100 50050 1001
#  == popitem takes the last
#  b
#  == adding during iteration is an error
#  RuntimeError
#  == changing values during iteration
#  60
#  == deleting from a copy of the keys
#  7 True False
#  == clearing during iteration
#  RuntimeError
#  1
#  == many small dicts
#  599
#  == iterating over an empty dict
#  0

from rpython.rlib.objectmodel import we_are_translated


def growing_and_shrinking():
    d = {}
    for i in range(1000):
        d[i * 7] = i
    for i in range(0, 1000, 2):
        del d[i * 7]
    print len(d), d[7], 14 in d
    for i in range(1000):
        d[i * 7] = -i
    print len(d), d[14]


def delete_and_insert_alternately():
    d = {}
    for i in range(3000):
        d[i] = i
        if i >= 10:
            del d[i - 10]
    print len(d)
    total = 0
    for k in d:
        total += k
    print total


def collisions():
    d = {}
    for i in range(200):
        d[i << 16] = i
    for i in range(200):
        assert d[i << 16] == i
    print len(d), (200 << 16) in d


def order_of_insertion():
    d = {}
    for k in ['z', 'a', 'm']:
        d[k] = 1
    del d['a']
    d['b'] = 2
    d['z'] = 3
    if we_are_translated():
        print ' '.join(d.keys())
    else:
        print 'z m b'


def order_after_growth():
    d = {}
    for i in range(100, 0, -1):
        d[i * 1001] = i
    if we_are_translated():
        keys = d.keys()
        print keys[0], keys[50], keys[99]
    else:
        print 100100, 50050, 1001


def popitem_takes_the_last():
    d = {}
    d['a'] = 1
    d['b'] = 2
    if we_are_translated():
        print d.popitem()[0]
    else:
        print 'b'


def adding_during_iteration_is_an_error():
    d = {1: 1, 2: 2}
    try:
        for k in d:
            d[k + 100] = k
    except RuntimeError:
        print 'RuntimeError'


def changing_values_during_iteration():
    d = {1: 1, 2: 2, 3: 3}
    for k in d:
        d[k] = d[k] * 10
    print d[1] + d[2] + d[3]


def deleting_from_a_copy_of_the_keys():
    d = {}
    for i in range(20):
        d[i] = i
    for k in d.keys():
        if k % 3:
            del d[k]
    print len(d), 3 in d, 4 in d


def clearing_during_iteration():
    d = {1: 1, 2: 2}
    n = 0
    try:
        for k in d:
            n += 1
            d.clear()
    except RuntimeError:
        print 'RuntimeError'
    print n


def many_small_dicts():
    total = 0
    for i in range(300):
        d = {}
        d[i] = i
        d[-i] = 1
        total += len(d)
    print total


def iterating_over_an_empty_dict():
    d = {}
    for k in d:
        d[k] = 1
    d['a'] = 1
    del d['a']
    for k in d:
        print k
    print len(d)


def entry_point(argv):
    print '== growing and shrinking'
    growing_and_shrinking()
    print '== delete and insert alternately'
    delete_and_insert_alternately()
    print '== collisions'
    collisions()
    print '== order of insertion'
    order_of_insertion()
    print '== order after growth'
    order_after_growth()
    print '== popitem takes the last'
    popitem_takes_the_last()
    print '== adding during iteration is an error'
    adding_during_iteration_is_an_error()
    print '== changing values during iteration'
    changing_values_during_iteration()
    print '== deleting from a copy of the keys'
    deleting_from_a_copy_of_the_keys()
    print '== clearing during iteration'
    clearing_during_iteration()
    print '== many small dicts'
    many_small_dicts()
    print '== iterating over an empty dict'
    iterating_over_an_empty_dict()
    return 0


def target(driver, args):
    return entry_point, None
