# compute_hash() of numbers, strings, tuples: equal values have equal hashes; identity hashes of instances.
# expect:
#  == ints
#  True True True
#  == floats
#  True True True
#  == strings, characters, unicode
#  True True True
#  == tuples
#  True True True
#  == sized and wide integers
#  True True
#  == bools and None
#  True True
#  == instances by identity
#  True True True
#  == they spread
#  True True True

from rpython.rlib.objectmodel import compute_hash, compute_identity_hash, compute_unique_id
from rpython.rlib.rarithmetic import r_uint, r_longlong


class Thing(object):
    pass


def spread(hashes):
    seen = {}
    for h in hashes:
        seen[h & 0xffff] = None
    return len(seen)


def entry_point(argv):
    one = len(argv)
    print '== ints'
    print compute_hash(12345) == compute_hash(12344 + one), compute_hash(-one) == compute_hash(-1), compute_hash(one) != compute_hash(2 * one)
    print '== floats'
    print compute_hash(0.5 * one) == compute_hash(0.5), compute_hash(-0.0 * one) == compute_hash(0.0), compute_hash(1e300 * one) == compute_hash(1e300)
    print '== strings, characters, unicode'
    print compute_hash('abc' * one) == compute_hash('ab' + 'c' * one), compute_hash('a'[0]) == compute_hash('a' * one), compute_hash(u'\u20ac' * one) == compute_hash(u'\u20ac')
    print '== tuples'
    print compute_hash((one, 'xy')) == compute_hash((1, 'xy' * one)), compute_hash((one, 2)) != compute_hash((2, one)), compute_hash((one, (2, 'yz'))) == compute_hash((1, (2 * one, 'yz' * one)))
    print '== sized and wide integers'
    print compute_hash(r_uint(one)) == compute_hash(r_uint(1)), compute_hash(r_longlong(one) << 40) == compute_hash(r_longlong(1) << 40)
    print '== bools and None'
    print compute_hash(one == 1) == compute_hash(True), compute_hash(None) == compute_hash(None)
    print '== instances by identity'
    a, b = Thing(), Thing()
    print compute_identity_hash(a) == compute_identity_hash(a), compute_unique_id(a) != compute_unique_id(b), compute_unique_id(b) == compute_unique_id(b)
    print '== they spread'
    print spread([compute_hash(i) for i in range(1000)]) > 900, spread([compute_hash(str(i)) for i in range(1000)]) > 900, spread([compute_hash((i, i + 1)) for i in range(1000)]) > 800
    return 0


def target(driver, args):
    return entry_point, None
