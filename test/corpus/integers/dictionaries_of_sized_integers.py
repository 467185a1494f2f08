# Integers of every width are keys of dictionaries and of r_dicts.
# expect:
#  == unsigned words
#  3 2 2 False
#  == 64 bits
#  3 a b c ?
#  == unsigned 64 bits
#  True False 1
#  == words of 32 and 16 bits
#  10 20 False
#  5 2 1
#  == an r_dict of unsigned words
#  2 z y False
#  == an r_dict of 64 bits
#  5 False
#  == tuples that hold them
#  1 2 False

from rpython.rlib.rarithmetic import r_uint, r_longlong, r_ulonglong, r_int32, r_uint16, intmask, widen
from rpython.rlib.objectmodel import r_dict


def same_low_byte(a, b):
    return a & r_uint(0xff) == b & r_uint(0xff)


def hash_low_byte(a):
    return intmask(a & r_uint(0xff))


def same64(a, b):
    return a == b


def hash64(a):
    return intmask(a) ^ intmask(a >> 32)


def count(keys):
    d = {}
    for k in keys:
        d[k] = d.get(k, 0) + 1
    return d


def entry_point(argv):
    one = len(argv)
    print '== unsigned words'
    d = count([r_uint(1), r_uint(2), r_uint(one), r_uint(-one), r_uint(-1)])
    print len(d), d[r_uint(1)], d[r_uint(-1)], r_uint(3) in d
    print '== 64 bits'
    e = {r_longlong(one) << 40: 'a', r_longlong(-one): 'b'}
    e[(r_longlong(1) << 40) + 1] = 'c'
    print len(e), e[r_longlong(1) << 40], e[r_longlong(-1)], e.get((r_longlong(1) << 40) + 1, '?'), e.get(r_longlong(0), '?')
    print '== unsigned 64 bits'
    f = {r_ulonglong(one) << 63: 1}
    print (r_ulonglong(1) << 63) in f, r_ulonglong(0) in f, len(f)
    print '== words of 32 and 16 bits'
    g = {r_int32(one): 10, r_int32(-one): 20}
    print g[r_int32(1)], g[r_int32(-1)], r_int32(2) in g
    h = {}
    for i in range(5):
        h[r_uint16(65534 + i)] = i
    print len(h), h[r_uint16(0)], h[r_uint16(65535)]
    print '== an r_dict of unsigned words'
    r = r_dict(same_low_byte, hash_low_byte)
    r[r_uint(0x101)] = 'x'
    r[r_uint(0x202)] = 'y'
    r[r_uint(one)] = 'z'
    print len(r), r[r_uint(0x501)], r[r_uint(2)], r_uint(3) in r
    print '== an r_dict of 64 bits'
    s = r_dict(same64, hash64)
    s[r_longlong(one) << 50] = 5
    print s[r_longlong(1) << 50], (r_longlong(1) << 51) in s
    print '== tuples that hold them'
    t = {(r_uint(one), 'a'): 1, (r_uint(-one), 'b'): 2}
    print t[(r_uint(1), 'a')], t[(r_uint(-1), 'b')], (r_uint(1), 'b') in t
    return 0


def target(driver, args):
    return entry_point, None
