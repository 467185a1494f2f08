# rlib.rweakref: dictionaries that do not keep their values, or their keys.
# expect:
#  == values by string
#  True True True
#  True
#  3
#  == values by integer
#  True True
#  == values replaced
#  2
#  1 2
#  == keys
#  True True 1
#  True 0
#  1
#  == prebuilt
#  True True
#  3
#  == in an instance
#  True False

from rpython.rlib.rweakref import RWeakValueDictionary, RWeakKeyDictionary
from rpython.rlib.objectmodel import keepalive_until_here


class X(object):
    def __init__(self, n=0):
        self.n = n


class Y(X):
    pass


class K(object):
    pass


def values_by_string():
    d = RWeakValueDictionary(str, X)
    x = X(1)
    y = Y(2)
    d.set('x', x)
    d.set('y', y)
    print d.get('x') is x, d.get('y') is y, d.get('z') is None
    d.set('x', None)
    print d.get('x') is None
    print x.n + y.n


def values_by_integer():
    d = RWeakValueDictionary(int, X)
    kept = [X(i) for i in range(100)]
    for x in kept:
        d.set(x.n * 3, x)
    ok = True
    for x in kept:
        if d.get(x.n * 3) is not x:
            ok = False
    print ok, d.get(1) is None
    keepalive_until_here(kept)


def values_replaced():
    d = RWeakValueDictionary(str, X)
    a = X(1)
    b = X(2)
    d.set('k', a)
    d.set('k', b)
    print d.get('k').n
    print a.n, b.n


def keys():
    d = RWeakKeyDictionary(K, X)
    k1 = K()
    k2 = K()
    x = X(5)
    d.set(k1, x)
    print d.get(k1) is x, d.get(k2) is None, d.length()
    d.set(k1, None)
    print d.get(k1) is None, d.length()
    d.set(k2, x)
    print d.length()
    keepalive_until_here(k1)
    keepalive_until_here(k2)


GLOBAL = RWeakValueDictionary(str, X)
KEPT = X(77)
GLOBAL.set('kept', KEPT)


def prebuilt():
    print GLOBAL.get('kept') is KEPT, GLOBAL.get('other') is None
    x = X(3)
    GLOBAL.set('other', x)
    print GLOBAL.get('other').n
    keepalive_until_here(x)


def in_an_instance():
    h = Cache()
    x = h.lookup('a')
    y = h.lookup('a')
    print x is y, h.lookup('b') is x
    keepalive_until_here(x)


class Cache(object):
    def __init__(self):
        self.d = RWeakValueDictionary(str, X)

    def lookup(self, name):
        x = self.d.get(name)
        if x is None:
            x = X(len(name))
            self.d.set(name, x)
        return x


def entry_point(argv):
    print '== values by string'
    values_by_string()
    print '== values by integer'
    values_by_integer()
    print '== values replaced'
    values_replaced()
    print '== keys'
    keys()
    print '== prebuilt'
    prebuilt()
    print '== in an instance'
    in_an_instance()
    return 0


def target(driver, args):
    return entry_point, None
