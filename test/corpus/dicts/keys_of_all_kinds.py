# Keys of every kind.
# expect:
#  == ints with edges
#  1 2 3 4 4
#  == chars
#  3 2 -1
#  == strings
#  0 1 2 False
#  == strings and none
#  2 1 2
#  False 1
#  == unicode
#  2 1 False
#  == unicode chars
#  2 1
#  == bools
#  yes no 2
#  == floats
#  1 3 2
#  4 False
#  == tuples
#  c b False 2
#  == tuples of strings and chars
#  2 False
#  == nested tuples
#  2 False
#  == tuples of instances
#  a1 b1 False
#  == instances
#  a b False
#  False 1
#  == instances and none
#  2 1
#  == functions
#  f 1
#  g 2
#  == classes
#  K
#  Sub
#  == unsigned and longlong
#  u max
#  big False

from rpython.rlib.rarithmetic import r_uint, r_longlong


class K(object):
    pass


class Sub(K):
    pass


def f():
    return 1


def g():
    return 2


def ints_with_edges():
    import sys
    d = {}
    d[0] = 1
    d[-1] = 2
    d[-sys.maxint - 1] = 3
    d[sys.maxint] = 4
    print d[0], d[-1], d[-sys.maxint - 1], d[sys.maxint], len(d)


def chars():
    d = {}
    for c in 'hello world':
        d[c] = d.get(c, 0) + 1
    print d['l'], d['o'], d.get('z', -1)


def strings():
    d = {'': 0, 'a': 1}
    d['b' * 100] = 2
    print d[''], d['a'], d['b' * 99 + 'b'], 'c' in d


def strings_and_none():
    d = {'a': 1, None: 2}
    print d[None], d['a'], len(d)
    del d[None]
    print None in d, len(d)


def test_unicode():
    d = {u'a': 1, u'\u1234': 2}
    print d[u'\u1234'], d[u'a'], u'b' in d


def unicode_chars():
    d = {}
    for c in u'abca':
        d[c] = d.get(c, 0) + 1
    print d[u'a'], d[u'c']


def bools():
    d = {True: 'yes'}
    d[1 == 2] = 'no'
    print d[True], d[False], len(d)


def floats():
    d = {1.5: 1, 0.0: 2}
    d[-0.0] = 3
    print d[1.5], d[0.0], len(d)
    d[float('inf')] = 4
    print d[1e308 * 10], -float('inf') in d


def tuples():
    d = {(1, 2): 'a'}
    d[(3, 4)] = 'b'
    d[(1, 2)] = 'c'
    print d[(1, 2)], d[(3, 4)], (2, 1) in d, len(d)


def tuples_of_strings_and_chars():
    d = {}
    d[('ab', 'c')] = 1
    d[('a', 'b')] = 2
    print d[('a', 'b')], ('b', 'a') in d


def nested_tuples():
    d = {((1, 2), 'x'): 1}
    d[((1, 3), 'x')] = 2
    print d[((1, 3), 'x')], ((1, 2), 'y') in d


def tuples_of_instances():
    a = K()
    b = Sub()
    d = {(a, 1): 'a1'}
    d[(b, 1)] = 'b1'
    print d[(a, 1)], d[(b, 1)], (a, 2) in d


def instances():
    a = K()
    b = Sub()
    d = {a: 'a'}
    d[b] = 'b'
    print d[a], d[b], K() in d
    del d[a]
    print a in d, len(d)


def instances_and_none():
    a = K()
    d = {a: 1}
    d[None] = 2
    print d[None], d[a]


def functions():
    d = {f: 'f', g: 'g'}
    for func in [f, g]:
        print d[func], func()


def classes():
    d = {K: 'K', Sub: 'Sub'}
    for cls in [K, Sub]:
        print d[cls]


def unsigned_and_longlong():
    d = {r_uint(5): 'u'}
    d[r_uint(-1)] = 'max'
    print d[r_uint(5)], d[r_uint(-1)]
    e = {r_longlong(1) << 40: 'big'}
    print e[r_longlong(1099511627776)], r_longlong(1) in e


def entry_point(argv):
    print '== ints with edges'
    ints_with_edges()
    print '== chars'
    chars()
    print '== strings'
    strings()
    print '== strings and none'
    strings_and_none()
    print '== unicode'
    test_unicode()
    print '== unicode chars'
    unicode_chars()
    print '== bools'
    bools()
    print '== floats'
    floats()
    print '== tuples'
    tuples()
    print '== tuples of strings and chars'
    tuples_of_strings_and_chars()
    print '== nested tuples'
    nested_tuples()
    print '== tuples of instances'
    tuples_of_instances()
    print '== instances'
    instances()
    print '== instances and none'
    instances_and_none()
    print '== functions'
    functions()
    print '== classes'
    classes()
    print '== unsigned and longlong'
    unsigned_and_longlong()
    return 0


def target(driver, args):
    return entry_point, None
