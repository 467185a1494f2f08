# rbigint to and from words, unsigned words, integers of 64 bits, and bool.
# expect:
#  == there and back
#  == too large for a word
#  toint: overflow
#  toint: overflow
#  toint: overflow
#  True False True True
#  == unsigned
#  0 value overflow 77
#  True True
#  True -1 -5
#  == 64 bits
#  overflow -9223372036854775808 9223372036854775807 overflow
#  9223372036854775808 overflow 18446744073709551615 value
#  18446744073709551615 3 9223372036854775808
#  == of every width
#  5 -9223372036854775808 18446744073709551615
#  -170141183460469231731687303715884105728 3802951800684688204490109616128
#  True
#  == bool
#  1 0 False True
#  == digits
#  True True False -1 0 -1
#  4 7 0 1 7 1
#  True 0 -5
#  == division towards zero
#  -1234 -567
#  -1234 567
#  == groups of bits
#  3221291009 0x7fffffffffffffffffffffffffffffffffL 0

import sys
from rpython.rlib.rarithmetic import r_uint, r_longlong, r_ulonglong, r_longlonglong, intmask, LONG_BIT
from rpython.rlib.rbigint import rbigint, ONERBIGINT, NULLRBIGINT, int_in_valid_range, intsign, MASK, SHIFT, NULLDIGIT, _load_unsigned_digit, UDIGIT_TYPE, _divrem, _divrem1

MININT = -sys.maxint - 1


def toint(a):
    try:
        return a.toint() == 0
    except OverflowError:
        print 'toint: overflow'
        return False


def touint(a):
    try:
        return str(a.touint() + r_uint(0))
    except ValueError:
        return 'value'
    except OverflowError:
        return 'overflow'


def tolonglong(a):
    try:
        return str(a.tolonglong())
    except OverflowError:
        return 'overflow'


def toulonglong(a):
    try:
        return str(a.toulonglong())
    except ValueError:
        return 'value'
    except OverflowError:
        return 'overflow'


def entry_point(argv):
    print '== there and back'
    for i in [0, 1, -1, 255, 1 << 25, 1 << 26, -1 << 26, (1 << 26) - 1, sys.maxint, -sys.maxint, MININT, MININT + 1]:
        if rbigint.fromint(i).toint() != i or rbigint.fromrarith_int(i).toint() != i or not rbigint.fromint(i).fits_int():
            print 'differs', i
    print '== too large for a word'
    one = ONERBIGINT
    word = one.lshift(LONG_BIT - 1)
    toint(word)
    toint(word.neg().int_sub(1))
    toint(word.lshift(200).neg())
    print word.neg().toint() == MININT, word.fits_int(), word.neg().fits_int(), word.int_sub(1).toint() == sys.maxint
    print '== unsigned'
    print touint(NULLRBIGINT), touint(one.neg()), touint(one.lshift(LONG_BIT)), touint(rbigint.fromint(77))
    print one.lshift(LONG_BIT).int_sub(1).touint() == r_uint(-1), word.touint() == r_uint(MININT)
    print intmask(word.neg().uintmask()) == MININT, intmask(one.neg().uintmask()), intmask(one.lshift(300).int_add(5).neg().uintmask())
    print '== 64 bits'
    edge = one.lshift(63)
    print tolonglong(edge), tolonglong(edge.neg()), tolonglong(edge.int_sub(1)), tolonglong(edge.neg().int_sub(1))
    print toulonglong(edge), toulonglong(one.lshift(64)), toulonglong(one.lshift(64).int_sub(1)), toulonglong(one.neg())
    print one.neg().ulonglongmask(), one.lshift(64).int_add(3).ulonglongmask(), edge.neg().ulonglongmask()
    print '== of every width'
    print rbigint.fromrarith_int(r_uint(5)).str(), rbigint.fromrarith_int(r_longlong(-1) << 63).str(), rbigint.fromrarith_int(r_ulonglong(-1)).str()
    print rbigint.fromrarith_int(r_longlonglong(-1) << 127).str(), rbigint.fromrarith_int(r_longlonglong(3) << 100).str()
    print rbigint.fromrarith_int(r_uint(MININT)).eq(word)
    print '== bool'
    print rbigint.frombool(True).str(), rbigint.frombool(False).str(), NULLRBIGINT.tobool(), word.tobool()
    print '== digits'
    print int_in_valid_range(MASK), int_in_valid_range(-5), int_in_valid_range(MININT), intsign(-5), intsign(0), intsign(MININT)
    big = one.lshift(SHIFT * 3).int_add(7)
    print big.numdigits(), big.digit(0), big.digit(1), big.digit(3), intmask(big.udigit(0)), NULLRBIGINT.numdigits()
    print _load_unsigned_digit(big._digits[0]) == UDIGIT_TYPE(7), rbigint([NULLDIGIT], 0).str(), rbigint([5], -1).str()
    print '== division towards zero'
    a = rbigint.fromint(-1234567)
    quotient, rest = _divrem(a, rbigint.fromint(1000))
    print quotient.str(), rest.str()
    quotient, rest_int = _divrem1(a, 1000)
    print quotient.str(), rest_int
    print '== groups of bits'
    print rbigint.from_list_n_bits([1, 2, 3], 15).str(), rbigint.from_list_n_bits([0x7fff] * 9, 15).hex(), rbigint.from_list_n_bits([0], 8).sign
    return 0


def target(driver, args):
    return entry_point, None
