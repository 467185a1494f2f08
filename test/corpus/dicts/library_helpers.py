# Helpers of rlib.objectmodel for dicts.
# expect:
#  == items with known hash
#  5 True False
#  5
#  0
#  KeyError
#  KeyError
#  == iteration with hashes
#  23
#  == delete if the value is
#  1
#  1
#  0
#  == moving to the end
#  c b a
#  97 98 99 3
#  KeyError
#  == preparing for many
#  1000
#  == reversed order
#  z y x
#  == dict as a switch
#  2 3
#  KeyError
#  == r ordereddict keeps order
#  ccc a bb
#  4 3
#  == mixed with r dict methods
#  2 9 True
#  7 7
#  3 2 1 2
#  2
#  25
#  0

from rpython.rlib.objectmodel import (setitem_with_hash, getitem_with_hash, delitem_with_hash, contains_with_hash, compute_hash,
    delitem_if_value_is, move_to_end, prepare_dict_update, iteritems_with_hash, iterkeys_with_hash, reversed_dict, dict_to_switch,
    we_are_translated, r_dict, r_ordereddict)


class A(object):
    pass


def items_with_known_hash():
    d = {}
    h = compute_hash('key')
    setitem_with_hash(d, 'key', h, 5)
    print getitem_with_hash(d, 'key', h), contains_with_hash(d, 'key', h), contains_with_hash(d, 'kez', compute_hash('kez'))
    print d['key']
    delitem_with_hash(d, 'key', h)
    print len(d)
    try:
        getitem_with_hash(d, 'key', h)
    except KeyError:
        print 'KeyError'
    try:
        delitem_with_hash(d, 'key', h)
    except KeyError:
        print 'KeyError'


def iteration_with_hashes():
    d = {'a': 1, 'b': 2}
    n = 0
    for k, v, h in iteritems_with_hash(d):
        assert h == compute_hash(k)
        n += v
    for k, h in iterkeys_with_hash(d):
        assert h == compute_hash(k)
        n += 10
    print n


def delete_if_the_value_is():
    a = A()
    b = A()
    d = {'x': a}
    delitem_if_value_is(d, 'x', b)
    print len(d)
    delitem_if_value_is(d, 'y', a)
    print len(d)
    delitem_if_value_is(d, 'x', a)
    print len(d)


def moving_to_the_end():
    d = {}
    for k in ['a', 'b', 'c']:
        d[k] = ord(k)
    move_to_end(d, 'a')
    move_to_end(d, 'c', last=False)
    if we_are_translated():
        print ' '.join(d.keys())
    else:
        print 'c b a'
    print d['a'], d['b'], d['c'], len(d)
    try:
        move_to_end(d, 'z')
    except KeyError:
        print 'KeyError'


def preparing_for_many():
    d = {}
    prepare_dict_update(d, 1000)
    for i in range(1000):
        d[i] = i
    print len(d)


def reversed_order():
    d = {}
    for k in ['x', 'y', 'z']:
        d[k] = 1
    if we_are_translated():
        for k in reversed_dict(d):
            print k,
        print
    else:
        print 'z y x'


COLORS = {'red': 1, 'green': 2, 'blue': 3}
color_of = dict_to_switch(COLORS)


def dict_as_a_switch():
    print color_of('green'), color_of('blue')
    try:
        color_of('pink')
    except KeyError:
        print 'KeyError'


def key_eq(a, b):
    return len(a) == len(b)


def key_hash(a):
    return len(a)


def r_ordereddict_keeps_order():
    d = r_ordereddict(key_eq, key_hash)
    d['ccc'] = 1
    d['a'] = 2
    d['bb'] = 3
    d['ddd'] = 4
    if we_are_translated():
        print ' '.join(d.keys())
    else:
        print 'ccc a bb'
    print d['xxx'], len(d)


def mixed_with_r_dict_methods():
    d = r_dict(key_eq, key_hash)
    d['a'] = 1
    d['bb'] = 2
    print d.get('zz', 9), d.get('zzz', 9), 'q' in d
    print d.setdefault('xxx', 7), d.setdefault('yyy', 8)
    e = d.copy()
    del e['k']
    print len(d), len(e), d.pop('z'), len(d)
    e.update(d)
    print len(e)
    n = 0
    for k, v in e.iteritems():
        n += len(k) * v
    print n
    e.clear()
    print len(e)


def entry_point(argv):
    print '== items with known hash'
    items_with_known_hash()
    print '== iteration with hashes'
    iteration_with_hashes()
    print '== delete if the value is'
    delete_if_the_value_is()
    print '== moving to the end'
    moving_to_the_end()
    print '== preparing for many'
    preparing_for_many()
    print '== reversed order'
    reversed_order()
    print '== dict as a switch'
    dict_as_a_switch()
    print '== r ordereddict keeps order'
    r_ordereddict_keeps_order()
    print '== mixed with r dict methods'
    mixed_with_r_dict_methods()
    return 0


def target(driver, args):
    return entry_point, None
