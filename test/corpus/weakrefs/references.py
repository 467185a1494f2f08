# weakref.ref: alive, dead, null, in containers.
# expect:
#  == alive
#  True 5
#  == stored in an instance
#  True
#  True
#  True
#  == of a subclass
#  True 7
#  == of several classes
#  1
#  2
#  3
#  == prebuilt
#  True 9
#  == checked for death
#  3
#  3
#  == dead reference
#  True
#  True 4
#  False 4
#  == compared
#  True True 1

import weakref
from rpython.rlib.rweakref import dead_ref


class A(object):
    def __init__(self, n):
        self.n = n


class B(A):
    pass


class Holder(object):
    ref = dead_ref


def test_alive():
    a = A(5)
    r = weakref.ref(a)
    print r() is a, r().n


def stored_in_an_instance():
    h = Holder()
    a = A(6)
    print h.ref() is None
    h.ref = weakref.ref(a)
    print h.ref() is a
    h.ref = dead_ref
    print h.ref() is None


def of_a_subclass():
    b = B(7)
    r = weakref.ref(b)
    x = r()
    print isinstance(x, B), x.n


def of_several_classes():
    a = A(1)
    b = B(2)
    for r in [weakref.ref(a), weakref.ref(b)]:
        print r().n
    print a.n + b.n


def prebuilt():
    print PREBUILT() is KEPT, PREBUILT().n


KEPT = A(9)
PREBUILT = weakref.ref(KEPT)


def checked_for_death():
    a = A(3)
    r = weakref.ref(a)
    x = r()
    if x is None:
        print 'dead'
    else:
        print x.n
    print a.n


def dead_reference():
    r = dead_ref
    print r() is None
    for alive in [True, False]:
        a = A(4)
        if alive:
            r = weakref.ref(a)
        else:
            r = dead_ref
        print r() is a, a.n


def compared():
    a = A(1)
    r = weakref.ref(a)
    s = r
    print s is r, s() is r(), a.n


def entry_point(argv):
    print '== alive'
    test_alive()
    print '== stored in an instance'
    stored_in_an_instance()
    print '== of a subclass'
    of_a_subclass()
    print '== of several classes'
    of_several_classes()
    print '== prebuilt'
    prebuilt()
    print '== checked for death'
    checked_for_death()
    print '== dead reference'
    dead_reference()
    print '== compared'
    compared()
    return 0


def target(driver, args):
    return entry_point, None
