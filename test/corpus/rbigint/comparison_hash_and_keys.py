# Comparison and hash of rbigint; rbigints as keys, as attributes, prebuilt.
# expect:
#  == comparison
#  100101 011100 011100 010011 100101
#  010011 011100 011100 010011 100101
#  010011 100101 011100 010011 100101
#  010011 010011 011100 010011 100101
#  010011 010011 100101 100101 100101
#  010011 010011 010011 011100 100101
#  == with ints
#  010011 011100 100101 010011
#  == hash
#  True True
#  == keys
#  100 0 1 2 False 99
#  == attributes
#  320000000000000000000000000000000000000000
#  == prebuilt
#  1 -0x1L
#  59049 -0xe6a9L
#  515377520732011331036461129765621272702107522001 -0x5a4653ca673768565b41f775d6947d55cf3813d1L
#  0 -1 True True -1606938044258990275541962092341162602522202993782792835301376

import sys
from rpython.rlib.objectmodel import r_dict
from rpython.rlib.rbigint import rbigint, ONERBIGINT, NULLRBIGINT

MININT = -sys.maxint - 1
BIG = rbigint.fromlong(10 ** 40)
NEGATIVE = rbigint.fromlong(-(1 << 200))
TABLE = [rbigint.fromlong(3 ** n) for n in (0, 10, 100)]
WORDS = [rbigint.fromint(n) for n in (0, -1, sys.maxint, -sys.maxint - 1)]


def key_eq(a, b):
    return a.eq(b)


def key_hash(a):
    return a.hash()


class Number(object):
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def plus(self, other):
        return Number(self.value.add(other.value))


def signs(a, b):
    return '%d%d%d%d%d%d' % (a.eq(b), a.ne(b), a.lt(b), a.le(b), a.gt(b), a.ge(b))


def int_signs(a, i):
    return '%d%d%d%d%d%d' % (a.int_eq(i), a.int_ne(i), a.int_lt(i), a.int_le(i), a.int_gt(i), a.int_ge(i))


def entry_point(argv):
    print '== comparison'
    numbers = [NEGATIVE, BIG.neg(), NULLRBIGINT, ONERBIGINT, BIG, BIG.int_add(1)]
    for a in numbers:
        print signs(a, NEGATIVE), signs(a, NULLRBIGINT), signs(a, BIG), signs(BIG, a), signs(a, a)
    print '== with ints'
    for a in numbers + WORDS:
        for i in [0, 1, -1, 1 << 26, sys.maxint, MININT]:
            if int_signs(a, i) != signs(a, rbigint.fromint(i)):
                print 'differs', a.str(), i
    print int_signs(BIG, sys.maxint), int_signs(NEGATIVE, MININT), int_signs(WORDS[3], MININT), int_signs(WORDS[2], MININT)
    print '== hash'
    for i in [0, 1, -1, 5, -5, sys.maxint, -sys.maxint, 1 << 26]:
        if rbigint.fromint(i).hash() != (i if i != -1 else -2):
            print 'differs', i
    print BIG.hash() == BIG.int_add(1).int_sub(1).hash(), BIG.hash() != BIG.neg().hash()
    print '== keys'
    d = r_dict(key_eq, key_hash)
    for i in range(100):
        d[BIG.int_mul(i)] = i
    print len(d), d[NULLRBIGINT], d[BIG], d[BIG.add(BIG)], BIG.neg() in d, d.get(BIG.int_mul(99).int_add(0), -1)
    print '== attributes'
    n = Number(BIG)
    for i in range(5):
        n = n.plus(n)
    print n.value.str()
    print '== prebuilt'
    for a in TABLE:
        print a.str(), a.neg().hex()
    print WORDS[0].str(), WORDS[1].str(), WORDS[2].toint() == sys.maxint, WORDS[3].toint() == MININT, NEGATIVE.str()
    return 0


def target(driver, args):
    return entry_point, None
