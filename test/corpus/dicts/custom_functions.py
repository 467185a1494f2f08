# r_dict: functions that raise, that change the dict, that are methods, keys of all kinds.
# expect:
#  == hash that raises
#  one
#  Unhashable
#  Unhashable
#  Unhashable
#  Unhashable
#  1
#  == missing key and unhashable key
#  one
#  KeyError
#  Unhashable
#  == equality that raises
#  ValueError
#  1 10
#  ValueError
#  == numbers by their last digit
#  10 93 93 True
#  45
#  == text without case
#  2 1 Hello
#  0
#  == equality that changes the dict
#  True
#  30
#  == deleting and growing
#  25 14 False
#  625
#  == many collisions
#  1770 60
#  == popitem and truth
#  False
#  5 50 False 0
#  == interning
#  True True False
#  == two dicts with the same functions
#  1 1
#  == frozen key functions
#  2 1

from rpython.rlib.objectmodel import r_dict, compute_hash


class Unhashable(Exception):
    pass


class W(object):
    pass


class WInt(W):
    def __init__(self, n):
        self.n = n


class WList(W):
    pass


class Space(object):
    def __init__(self):
        self.calls = 0

    def eq(self, a, b):
        self.calls += 1
        if isinstance(a, WInt) and isinstance(b, WInt):
            return a.n == b.n
        return a is b

    def hash(self, a):
        if isinstance(a, WInt):
            return a.n
        raise Unhashable

    def _freeze_(self):
        return True


def eq_w(a, b):
    if isinstance(a, WInt) and isinstance(b, WInt):
        return a.n == b.n
    return a is b


def hash_w(a):
    if isinstance(a, WInt):
        return a.n % 8
    raise Unhashable


def eq_mod(a, b):
    return a % 10 == b % 10


def hash_mod(a):
    return a % 10


def eq_nocase(a, b):
    return a.lower() == b.lower()


def hash_nocase(a):
    return compute_hash(a.lower())


class Chain(object):
    def __init__(self):
        self.d = None
        self.armed = False


chain = Chain()


def eq_evil(a, b):
    if chain.armed:
        chain.armed = False
        chain.d.clear()
    return a == b


def hash_evil(a):
    return 1


def eq_raises(a, b):
    if a == 13 or b == 13:
        raise ValueError
    return a == b


def hash_const(a):
    return 5


def hash_that_raises():
    d = r_dict(eq_w, hash_w)
    d[WInt(1)] = 'one'
    print d[WInt(1)]
    try:
        d[WList()] = 'list'
    except Unhashable:
        print 'Unhashable'
    try:
        print WList() in d
    except Unhashable:
        print 'Unhashable'
    try:
        print d.get(WList(), 'no')
    except Unhashable:
        print 'Unhashable'
    try:
        del d[WList()]
    except Unhashable:
        print 'Unhashable'
    print len(d)


def missing_key_and_unhashable_key():
    d = r_dict(eq_w, hash_w)
    d[WInt(1)] = 'one'
    for w in [WInt(1), WInt(2), WList()]:
        try:
            print d[w]
        except KeyError:
            print 'KeyError'
        except Unhashable:
            print 'Unhashable'


def equality_that_raises():
    d = r_dict(eq_raises, hash_const)
    d[1] = 10
    try:
        d[13] = 20
    except ValueError:
        print 'ValueError'
    print len(d), d[1]
    try:
        print d.get(13, 0)
    except ValueError:
        print 'ValueError'


def numbers_by_their_last_digit():
    d = r_dict(eq_mod, hash_mod)
    for i in range(100):
        d[i] = i
    print len(d), d[3], d[13], 1005 in d
    keys = d.keys()
    n = 0
    for k in keys:
        n += k
    print n


def text_without_case():
    d = r_dict(eq_nocase, hash_nocase)
    d['Hello'] = 1
    d['hELLO'] += 1
    print d['hello'], len(d), d.keys()[0]
    del d['HELLO']
    print len(d)


def equality_that_changes_the_dict():
    d = r_dict(eq_evil, hash_evil)
    chain.d = d
    d[1] = 10
    d[2] = 20
    chain.armed = True
    print d.get(2, -1) in (20, -1)
    d[3] = 30
    print d[3]


def deleting_and_growing():
    d = r_dict(eq_w, hash_w)
    ws = [WInt(i) for i in range(50)]
    for w in ws:
        d[w] = w.n * 2
    for i in range(0, 50, 2):
        del d[WInt(i)]
    print len(d), d[WInt(7)], WInt(8) in d
    total = 0
    for w, n in d.iteritems():
        assert isinstance(w, WInt)
        total += n - w.n
    print total


def many_collisions():
    d = r_dict(eq_mod_none, hash_const)
    for i in range(60):
        d[i] = i
    total = 0
    for i in range(60):
        total += d[i]
    print total, len(d)


def eq_mod_none(a, b):
    return a == b


def popitem_and_truth():
    d = r_dict(eq_mod, hash_mod)
    print bool(d)
    d[5] = 50
    k, v = d.popitem()
    print k, v, bool(d), len(d)


class Interner(object):
    def __init__(self):
        self.d = r_dict(eq_w, hash_w)

    def intern(self, w):
        return self.d.setdefault(w, w)


def interning():
    i = Interner()
    a = WInt(5)
    print i.intern(a) is a, i.intern(WInt(5)) is a, i.intern(WInt(6)) is a


def two_dicts_with_the_same_functions():
    a = r_dict(eq_mod, hash_mod)
    b = r_dict(eq_mod, hash_mod)
    for d in [a, b]:
        d[len(a)] = 1
    print len(a), len(b)


def frozen_key_functions():
    d = r_dict(eq_t, hash_t)
    d[(1, 'a')] = 1
    d[(1, 'b')] = 2
    print d[(1, 'c')], len(d)


def eq_t(a, b):
    return a[0] == b[0]


def hash_t(a):
    return a[0]


def entry_point(argv):
    print '== hash that raises'
    hash_that_raises()
    print '== missing key and unhashable key'
    missing_key_and_unhashable_key()
    print '== equality that raises'
    equality_that_raises()
    print '== numbers by their last digit'
    numbers_by_their_last_digit()
    print '== text without case'
    text_without_case()
    print '== equality that changes the dict'
    equality_that_changes_the_dict()
    print '== deleting and growing'
    deleting_and_growing()
    print '== many collisions'
    many_collisions()
    print '== popitem and truth'
    popitem_and_truth()
    print '== interning'
    interning()
    print '== two dicts with the same functions'
    two_dicts_with_the_same_functions()
    print '== frozen key functions'
    frozen_key_functions()
    return 0


def target(driver, args):
    return entry_point, None
