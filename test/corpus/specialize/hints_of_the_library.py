# Helpers of rlib.objectmodel that say something to the translator.
# expect:
#  == instantiate
#  3
#  False True
#  == hashes of strings and numbers
#  True True
#  5 1 True
#  True True
#  == hash of none and instances
#  True True
#  == identity hash never changes
#  True 100
#  == unique ids
#  True True
#  == keepalive
#  ok
#  == likely and unlikely
#  likely
#  == assertions
#  7
#  == computed symbolic
#  42
#  == non constants
#  6 ab
#  == checks
#  1
#  == debug prints
#  ok
#  == replaced functions
#  3

from rpython.rlib.objectmodel import (we_are_translated, instantiate, keepalive_until_here, compute_hash, compute_identity_hash,
    compute_unique_id, likely, unlikely, assert_, Symbolic, ComputedIntSymbolic, CDefinedIntSymbolic, is_annotation_constant,
    current_object_addr_as_int, _hash_float, register_replacement_for, always_inline)
from rpython.rlib.nonconst import NonConstant
from rpython.rlib.debug import ll_assert, check_nonneg, check_annotation, debug_print, debug_start, debug_stop, have_debug_prints, check_regular_int, check_list_of_chars, mark_dict_non_null, ll_assert_not_none


class A(object):
    x = 5

    def __init__(self):
        self.x = 7


class B(A):
    pass


def computed():
    return 42


VALUE = ComputedIntSymbolic(computed)


def test_instantiate():
    a = instantiate(A)
    a.x = 3
    print a.x
    for cls in [A, B]:
        print isinstance(instantiate(cls), B),
    print


def hashes_of_strings_and_numbers():
    print compute_hash('abc') == compute_hash('ab' + 'c'), compute_hash('a') != compute_hash('b')
    print compute_hash(5), compute_hash(True), compute_hash(0.0) == compute_hash(-0.0)
    print compute_hash((1, 'a')) == compute_hash((1, 'a')), compute_hash(u'abc') == compute_hash('abc')


def hash_of_none_and_instances():
    a = A()
    print compute_hash(a) == compute_hash(a), compute_hash(a) == compute_identity_hash(a)


def identity_hash_never_changes():
    a = A()
    h = compute_identity_hash(a)
    lst = [A() for i in range(100)]
    print compute_identity_hash(a) == h, len(lst)


def unique_ids():
    a = A()
    b = A()
    print compute_unique_id(a) == compute_unique_id(a), compute_unique_id(a) != compute_unique_id(b)


def keepalive():
    a = A()
    keepalive_until_here(a)
    print 'ok'


def likely_and_unlikely(argv):
    if likely(len(argv) < 100):
        print 'likely'
    if unlikely(len(argv) > 100):
        print 'unlikely'


def assertions():
    assert_(1 + 1 == 2, 'sum')
    ll_assert(True, 'fine')
    print ll_assert_not_none(A()).x


def computed_symbolic():
    if we_are_translated():
        print VALUE
    else:
        print 42


def non_constants():
    print NonConstant(5) + 1, NonConstant('a') + 'b'


def checks(argv):
    n = len(argv)
    check_nonneg(n)
    check_regular_int(n)
    check_list_of_chars(['a', 'b'])
    d = {'a': 1}
    mark_dict_non_null(d)
    print d['a']


def debug_prints():
    debug_start('cat')
    if have_debug_prints():
        debug_print('x', 1)
    debug_stop('cat')
    print 'ok'


def host_version(x):
    return x


@register_replacement_for(host_version)
def translated_version(x):
    return x


def replaced_functions():
    print host_version(3)


def entry_point(argv):
    print '== instantiate'
    test_instantiate()
    print '== hashes of strings and numbers'
    hashes_of_strings_and_numbers()
    print '== hash of none and instances'
    hash_of_none_and_instances()
    print '== identity hash never changes'
    identity_hash_never_changes()
    print '== unique ids'
    unique_ids()
    print '== keepalive'
    keepalive()
    print '== likely and unlikely'
    likely_and_unlikely(argv)
    print '== assertions'
    assertions()
    print '== computed symbolic'
    computed_symbolic()
    print '== non constants'
    non_constants()
    print '== checks'
    checks(argv)
    print '== debug prints'
    debug_prints()
    print '== replaced functions'
    replaced_functions()
    return 0


def target(driver, args):
    return entry_point, None
