# Methods of dicts.
# expect:
#  == get
#  1 5
#  == get without default
#  x True
#  == setdefault
#  1
#  1
#  a=1 1
#  == setdefault of lists
#  apple,avocado bean
#  == pop
#  1
#  b=2 1
#  KeyError
#  == pop with default
#  7 1 8
#   0
#  == popitem
#  a 1 0
#  KeyError
#  == popitem of all
#  4950 0
#  == update
#  a=1 b=3 c=4 3
#  a=1 b=3 c=4 3
#  == clear and reuse
#   0
#  x=1 1
#  == copy is independent
#  a=9 1
#  a=1 b=2 2
#  == keys values items
#  a 1 a 1
#  2 1
#  == iterators of keys values items
#  491
#  == has key and in
#  True False True True
#  == delete
#  b=2 1
#  KeyError
#  == truth and length
#  False 0 True
#  True 1 False
#  items
#  == inplace arithmetic
#  a=12 b=27 2
#  == identity
#  True False
#  a=2 1
#  == dict call
#  a=1 1
#  a=1 b=2 2

def show(d):
    keys = d.keys()
    for i in range(1, len(keys)):
        j = i
        while j > 0 and keys[j - 1] > keys[j]:
            keys[j - 1], keys[j] = keys[j], keys[j - 1]
            j -= 1
    print ' '.join(['%s=%d' % (k, d[k]) for k in keys]), len(d)


def test_get():
    d = {'a': 1}
    print d.get('a', 5), d.get('b', 5)


def get_without_default():
    d = {'a': 'x'}
    print d.get('a'), d.get('b') is None


def test_setdefault():
    d = {}
    print d.setdefault('a', 1)
    print d.setdefault('a', 2)
    show(d)


def setdefault_of_lists():
    d = {}
    for word in ['apple', 'avocado', 'bean']:
        d.setdefault(word[0], []).append(word)
    print ','.join(d['a']), ','.join(d['b'])


def test_pop():
    d = {'a': 1, 'b': 2}
    print d.pop('a')
    show(d)
    try:
        d.pop('a')
    except KeyError:
        print 'KeyError'


def pop_with_default():
    d = {'a': 1}
    print d.pop('z', 7), d.pop('a', 7), d.pop('a', 8)
    show(d)


def test_popitem():
    d = {'a': 1}
    k, v = d.popitem()
    print k, v, len(d)
    try:
        d.popitem()
    except KeyError:
        print 'KeyError'


def popitem_of_all():
    d = {}
    for i in range(100):
        d[str(i)] = i
    total = 0
    while d:
        k, v = d.popitem()
        assert int(k) == v
        total += v
    print total, len(d)


def test_update():
    d = {'a': 1, 'b': 2}
    d.update({'b': 3, 'c': 4})
    show(d)
    d.update(d)
    show(d)


def clear_and_reuse():
    d = {'a': 1}
    d.clear()
    show(d)
    d['x'] = 1
    show(d)


def copy_is_independent():
    d = {'a': 1}
    e = d.copy()
    e['b'] = 2
    d['a'] = 9
    show(d)
    show(e)


def keys_values_items():
    d = {'a': 1}
    print d.keys()[0], d.values()[0], d.items()[0][0], d.items()[0][1]
    lst = d.keys()
    lst.append('z')
    print len(lst), len(d)


def iterators_of_keys_values_items():
    d = {'a': 1, 'b': 2}
    n = 0
    for k in d.iterkeys():
        n += ord(k)
    for v in d.itervalues():
        n += v
    for k, v in d.iteritems():
        n += v * ord(k)
    print n


def has_key_and_in():
    d = {'a': 1}
    print d.has_key('a'), d.has_key('b'), 'a' in d, 'b' not in d


def delete():
    d = {'a': 1, 'b': 2}
    del d['a']
    show(d)
    try:
        del d['a']
    except KeyError:
        print 'KeyError'


def truth_and_length():
    d = {}
    print bool(d), len(d), not d
    d['a'] = 0
    print bool(d), len(d), not d
    if d:
        print 'items'


def inplace_arithmetic():
    d = {'a': 1}
    d['a'] += 5
    d['a'] *= 2
    d['b'] = d['a'] - 1
    d['b'] |= 16
    show(d)


def identity():
    d = {'a': 1}
    e = d
    print d is e, d is {'a': 1}
    e['a'] = 2
    show(d)


def dict_call():
    d = dict()
    d['a'] = 1
    e = dict(d)
    e['b'] = 2
    show(d)
    show(e)


def entry_point(argv):
    print '== get'
    test_get()
    print '== get without default'
    get_without_default()
    print '== setdefault'
    test_setdefault()
    print '== setdefault of lists'
    setdefault_of_lists()
    print '== pop'
    test_pop()
    print '== pop with default'
    pop_with_default()
    print '== popitem'
    test_popitem()
    print '== popitem of all'
    popitem_of_all()
    print '== update'
    test_update()
    print '== clear and reuse'
    clear_and_reuse()
    print '== copy is independent'
    copy_is_independent()
    print '== keys values items'
    keys_values_items()
    print '== iterators of keys values items'
    iterators_of_keys_values_items()
    print '== has key and in'
    has_key_and_in()
    print '== delete'
    delete()
    print '== truth and length'
    truth_and_length()
    print '== inplace arithmetic'
    inplace_arithmetic()
    print '== identity'
    identity()
    print '== dict call'
    dict_call()
    return 0


def target(driver, args):
    return entry_point, None
